package qilian.risk.inspection;

import org.jspecify.annotations.Nullable;

/**
 * Which visits to list.
 *
 * @param underPath path of the place whose subtree is meant
 * @param heldOnly only those that took place
 * @param after goes on behind this one; null from the first
 */
public record VisitSearch(
    @Nullable VisitPhase phase,
    @Nullable Activity activity,
    @Nullable String underPath,
    boolean heldOnly,
    @Nullable Shown after,
    int limit) {}
