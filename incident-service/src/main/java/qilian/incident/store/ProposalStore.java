package qilian.incident.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.incident.register.PatrolLog;

/** Keeps what was proposed for a week's patrols, within a scope. */
@ApplicationScoped
public class ProposalStore {

  private static final String INSERT =
      """
      INSERT INTO patrol_proposal
        (id, agency, place_path, week, state, content, proposed_by, proposed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ANSWER =
      """
      UPDATE patrol_proposal SET state = ?, answered_by = ?, answered_at = ?
      WHERE id = ? AND state = 'PROPOSED'
      """;

  private final ScopedConnections connections;

  @Inject
  ProposalStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** Keeps a proposal. */
  public void insert(Scope scope, PatrolLog.Proposal p) {
    connections.inScope(
        scope,
        connection ->
            new Sql(INSERT)
                .add(
                    "",
                    p.id(),
                    p.agency(),
                    p.placePath(),
                    p.week(),
                    p.state(),
                    p.content(),
                    p.proposedBy(),
                    p.proposedAt())
                .update(connection));
  }

  /** The newest hundred. */
  public List<PatrolLog.Proposal> newest(Scope scope) {
    return connections.inScope(
        scope,
        connection ->
            new Sql("SELECT * FROM patrol_proposal ORDER BY proposed_at DESC, id LIMIT 100")
                .list(connection, ProposalStore::row));
  }

  /** One proposal. */
  public Optional<PatrolLog.Proposal> find(Scope scope, UUID id) {
    return connections
        .inScope(
            scope,
            connection ->
                new Sql("SELECT * FROM patrol_proposal WHERE id = ?")
                    .add("", id)
                    .list(connection, ProposalStore::row))
        .stream()
        .findFirst();
  }

  /** Answers it once; false where it was answered. */
  public boolean answer(Scope scope, UUID id, String state, String by, Instant at) {
    return connections.inScope(
        scope, connection -> new Sql(ANSWER).add("", state, by, at, id).update(connection) == 1);
  }

  /** The same by the machine's hand, beside what it makes of the roster. */
  public boolean answer(Connection connection, UUID id, String state, String by, Instant at)
      throws SQLException {
    return new Sql(ANSWER).add("", state, by, at, id).update(connection) == 1;
  }

  private static PatrolLog.Proposal row(ResultSet row) throws SQLException {
    return new PatrolLog.Proposal(
        row.getObject("id", UUID.class),
        row.getString("agency"),
        row.getString("place_path"),
        row.getObject("week", LocalDate.class),
        row.getString("state"),
        row.getString("content"),
        row.getString("proposed_by"),
        Sql.instant(row, "proposed_at"),
        row.getString("answered_by"),
        Sql.instantOrNull(row, "answered_at"));
  }
}
