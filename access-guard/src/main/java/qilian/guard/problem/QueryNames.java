package qilian.guard.problem;

import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.TreeSet;

/** Refuses what an address has no parameter for, so that no answer is taken for another. */
public final class QueryNames {
  private final Set<String> known;

  /** Of an address with these parameters and no others. */
  public QueryNames(Set<String> known) {
    this.known = Set.copyOf(known);
  }

  /** A misspelt filter must not be an answer without the filter. */
  public void check(UriInfo asked) {
    for (String name : new TreeSet<>(asked.getQueryParameters().keySet())) {
      if (!known.contains(name)) {
        throw Refused.of("QUERY_NAME_UNKNOWN", 400)
            .with("name", name)
            .with("allowed", String.join(", ", new TreeSet<>(known)));
      }
    }
  }
}
