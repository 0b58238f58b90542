package qilian.incident.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;

/** What the facts of patrols changed in the counts: the very effects that were published. */
public interface PatrolFigures {

  /** What is added up. */
  enum Quantity {
    COUNT,
    /** Minutes, where the fact weighs any. */
    HEADCOUNT
  }

  /** One contribution, and what it adds to the figure. */
  record Weighed(Contribution contribution, long adds) {}

  /** The sum of all that the scope sees. */
  ContributionLog.Sum sum(Scope scope, FactFilter filter, Quantity quantity);

  /** A page of them, by day, day of knowledge, event and position. */
  List<Weighed> page(
      Scope scope,
      FactFilter filter,
      Quantity quantity,
      Contribution.@Nullable Place after,
      int limit);
}
