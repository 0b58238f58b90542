package qilian.risk.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;
import qilian.transport.figures.Contribution;
import qilian.transport.figures.ContributionLog;
import qilian.transport.figures.FigureQuestion;

/** The counted effects of the facts of this service, as far as a scope sees them. */
public interface Contributions {

  /** All that answer the question. */
  ContributionLog.Sum sum(Scope scope, FigureQuestion question);

  /** A page of them, by the day they count on. */
  List<Contribution> page(
      Scope scope, FigureQuestion question, Contribution.@Nullable Place after, int limit);
}
