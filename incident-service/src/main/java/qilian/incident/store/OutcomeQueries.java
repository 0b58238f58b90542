package qilian.incident.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.incident.register.Outcome;
import qilian.incident.register.OutcomeLog;

/** Reads what came back from other services. */
@ApplicationScoped
class OutcomeQueries implements OutcomeLog {
  private static final String OUTCOMES =
      """
      SELECT id, agency, event_id, type, caseref, place_path, occurred_at, received_at, data
      FROM outcome
      """;

  private final ScopedConnections connections;

  @Inject
  OutcomeQueries(ScopedConnections connections) {
    this.connections = connections;
  }

  @Override
  public List<Outcome> after(
      Scope scope, long id, @Nullable String agency, @Nullable String caseref, int limit) {
    Sql sql =
        new Sql(OUTCOMES)
            .add("WHERE id > ?", id)
            .where("AND agency = ?", agency)
            .where("AND caseref = ?", caseref)
            .add("ORDER BY id LIMIT ?", limit);
    return connections.inScope(scope, connection -> sql.list(connection, OutcomeStore::row));
  }
}
