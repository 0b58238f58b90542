package qilian.alliance.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;

/** The counted effects of the facts of this service, as far as a scope sees them. */
public interface Contributions {

  /** How many there are, and what they add up to. */
  record Sum(long sum, long count) {}

  /** All that answer the question. */
  Sum sum(Scope scope, FigureQuestion question);

  /** A page of them, by the day they count on. */
  List<Contribution> page(
      Scope scope, FigureQuestion question, Contribution.@Nullable Place after, int limit);
}
