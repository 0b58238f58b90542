package qilian.incident.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;

/** The contributions as they are kept, each question within a scope. */
public interface ContributionLog {

  /** The sum of the signs, and how many there are. */
  record Sum(long sum, long count) {}

  /** The sum of all that the scope sees. */
  Sum sum(Scope scope, FactFilter filter);

  /** A page of them, by day, event and position. */
  List<Contribution> page(
      Scope scope, FactFilter filter, Contribution.@Nullable Place after, int limit);
}
