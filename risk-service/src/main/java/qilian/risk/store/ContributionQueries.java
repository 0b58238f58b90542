package qilian.risk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.risk.figures.Contributions;
import qilian.transport.figures.Contribution;
import qilian.transport.figures.ContributionLog;
import qilian.transport.figures.FigureQuestion;

/** Reads this service's fact log within a scope. */
@ApplicationScoped
class ContributionQueries implements Contributions {

  private final ScopedConnections connections;

  @Inject
  ContributionQueries(ScopedConnections connections) {
    this.connections = connections;
  }

  @Override
  public ContributionLog.Sum sum(Scope scope, FigureQuestion question) {
    return connections.inScope(scope, connection -> ContributionLog.sum(connection, question));
  }

  @Override
  public List<Contribution> page(
      Scope scope, FigureQuestion question, Contribution.@Nullable Place after, int limit) {
    return connections.inScope(
        scope, connection -> ContributionLog.page(connection, question, after, limit));
  }
}
