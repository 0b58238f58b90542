package qilian.risk.inspection;

import org.jspecify.annotations.Nullable;

/**
 * Which visits to list.
 *
 * @param underPath path of the place whose subtree is meant
 * @param heldOnly only those that took place
 */
public record VisitSearch(
    @Nullable VisitPhase phase,
    @Nullable Activity activity,
    @Nullable String underPath,
    boolean heldOnly,
    int limit) {}
