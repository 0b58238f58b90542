package qilian.risk.inspection;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which findings to list.
 *
 * @param phases empty for all
 * @param underPath path of the place whose subtree is meant
 * @param orderedOnly only those that somebody was told to put right
 * @param after goes on behind this one; null from the first
 * @param due only those of which this is owed next
 */
public record FindingSearch(
    Set<RectificationPhase> phases,
    @Nullable String findingType,
    @Nullable String underPath,
    boolean orderedOnly,
    Deadline.@Nullable Kind due,
    @Nullable Shown after,
    int limit) {

  public FindingSearch {
    phases = Set.copyOf(phases);
  }
}
