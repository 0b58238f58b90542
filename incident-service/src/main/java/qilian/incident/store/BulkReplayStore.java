package qilian.incident.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.incident.register.BulkReplay;

/** Keeps what was proposed to be sent again together, within a scope. */
@ApplicationScoped
public class BulkReplayStore {
  private static final String ALL =
      """
      SELECT id, agency, place_path, reason, held, proposed_by, proposed_at, approved_by,
        approved_at, replayed, refused
      FROM bulk_replay WHERE true
      """;

  private static final String INSERT =
      """
      INSERT INTO bulk_replay (id, agency, place_path, reason, held, proposed_by, proposed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String APPROVE =
      """
      UPDATE bulk_replay SET approved_by = ?, approved_at = ?
      WHERE id = ? AND approved_by IS NULL AND proposed_by <> ?
      """;

  private static final String COUNT =
      "UPDATE bulk_replay SET replayed = ?, refused = ? WHERE id = ?";

  private final ScopedConnections connections;

  @Inject
  BulkReplayStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** The newest proposals. */
  public List<BulkReplay> newest(Scope scope, int limit) {
    return connections.inScope(
        scope,
        connection ->
            new Sql(ALL)
                .add("ORDER BY proposed_at DESC, id LIMIT ?", limit)
                .list(connection, BulkReplayStore::row));
  }

  /** One proposal. */
  public Optional<BulkReplay> find(Scope scope, UUID id) {
    return connections
        .inScope(
            scope,
            connection -> new Sql(ALL).add("AND id = ?", id).list(connection, BulkReplayStore::row))
        .stream()
        .findFirst();
  }

  /** Keeps a proposal. */
  public void propose(Scope scope, BulkReplay proposed) {
    connections.inScope(
        scope,
        connection -> {
          try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, proposed.id());
            insert.setString(2, proposed.agency());
            insert.setString(3, proposed.placePath());
            insert.setString(4, proposed.reason());
            insert.setArray(5, connection.createArrayOf("uuid", proposed.held().toArray()));
            insert.setString(6, proposed.proposedBy());
            insert.setObject(7, proposed.proposedAt().atOffset(java.time.ZoneOffset.UTC));
            return insert.executeUpdate();
          }
        });
  }

  /** Marks it as let go by a second person; false where it was, or the person is the first one. */
  public boolean approve(Scope scope, UUID id, String by, Instant at) {
    return connections.inScope(
        scope, connection -> new Sql(APPROVE).add("", by, at, id, by).update(connection) == 1);
  }

  /** Notes what became of it. */
  public void count(Scope scope, UUID id, int replayed, int refused) {
    connections.inScope(
        scope, connection -> new Sql(COUNT).add("", replayed, refused, id).update(connection));
  }

  private static BulkReplay row(ResultSet row) throws SQLException {
    return new BulkReplay(
        row.getObject("id", UUID.class),
        row.getString("agency"),
        row.getString("place_path"),
        row.getString("reason"),
        List.of((UUID[]) row.getArray("held").getArray()),
        row.getString("proposed_by"),
        Sql.instant(row, "proposed_at"),
        row.getString("approved_by"),
        Sql.instantOrNull(row, "approved_at"),
        Sql.number(row, "replayed"),
        Sql.number(row, "refused"));
  }
}
