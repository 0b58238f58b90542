package qilian.stats.series;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;
import qilian.guard.problem.Refused;
import qilian.stats.measure.PlacePath;

/**
 * Whose sums a caller may see: all, those of place subtrees, and everywhere those of its own
 * agency's facts.
 */
public record PlaceScope(boolean all, Set<String> paths, Set<String> agencies) {

  /** What the text of a scope says. */
  public static PlaceScope of(Scope scope) {
    Set<String> paths = new TreeSet<>();
    Set<String> agencies = new TreeSet<>();
    for (String part : List.of(scope.text().split(";"))) {
      if (part.startsWith("P:")) {
        paths.add(part.substring(2));
      } else if (part.startsWith("A:")) {
        agencies.add(part.substring(2));
      }
    }
    return new PlaceScope(scope.equals(Scope.ALL), paths, agencies);
  }

  /** Whether the sums of all agencies at this place may be seen. */
  public boolean sees(String path) {
    return all || paths.stream().anyMatch(upper -> PlacePath.within(path, upper));
  }

  /**
   * The agency to which a question about this place is restricted; null for none.
   *
   * @throws Refused 403 if the caller may see nothing of it
   */
  public @Nullable String restrict(String path, @Nullable String asked) {
    if (sees(path)) {
      return asked;
    }
    if (asked == null && agencies.size() == 1) {
      return agencies.iterator().next();
    }
    if (asked != null && agencies.contains(asked)) {
      return asked;
    }
    throw Refused.of("NOT_ALLOWED", 403);
  }
}
