package qilian.incident.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.incident.register.HeldEvent;
import qilian.incident.register.HeldEvents;

/** Reads the quarantine for questions, and marks what is sent again. */
@ApplicationScoped
public class HeldQueries implements HeldEvents {

  private static final String HELD =
      """
      SELECT id, agency, topic, part, "offset", event_id, source_id, reason, pointer, details,
        body_hash, status, held_at, expires_at, replayed_at, replayed_by, version,
        body IS NOT NULL AS readable
      FROM quarantine WHERE true
      """;

  private static final String BYTES =
      "SELECT body, headers FROM quarantine WHERE id = ? AND body IS NOT NULL";

  private static final String REPLAYED =
      """
      UPDATE quarantine SET status = 'REPLAYED', event_id = ?, replayed_at = ?, replayed_by = ?,
        version = version + 1
      WHERE id = ? AND version = ? AND status IN ('HELD', 'REPLAYED')
      """;

  private final ScopedConnections connections;
  private final ObjectMapper json;

  @Inject
  HeldQueries(ScopedConnections connections, ObjectMapper json) {
    this.connections = connections;
    this.json = json;
  }

  /** The sealed bytes of a held record. */
  public record Sealed(byte[] body, byte[] headers) {}

  @Override
  public List<HeldEvent> page(
      Scope scope,
      @Nullable String agency,
      @Nullable String status,
      @Nullable String reason,
      @Nullable Place after,
      int limit) {
    Sql sql =
        new Sql(HELD)
            .where("AND agency = ?", agency)
            .where("AND status = ?", status)
            .where("AND reason = ?", reason);
    if (after != null) {
      sql.add(
          "AND (held_at < ? OR (held_at = ? AND id > ?))",
          after.heldAt(),
          after.heldAt(),
          after.id());
    }
    sql.add("ORDER BY held_at DESC, id LIMIT ?", limit);
    return connections.inScope(scope, connection -> sql.list(connection, this::held));
  }

  @Override
  public Optional<HeldEvent> find(Scope scope, UUID id) {
    return connections
        .inScope(
            scope, connection -> new Sql(HELD).add("AND id = ?", id).list(connection, this::held))
        .stream()
        .findFirst();
  }

  /** The sealed bytes, if they are still kept. */
  public Optional<Sealed> bytes(Scope scope, UUID id) {
    return connections
        .inScope(
            scope,
            connection ->
                new Sql(BYTES)
                    .add("", id)
                    .list(
                        connection,
                        row -> new Sealed(row.getBytes("body"), row.getBytes("headers"))))
        .stream()
        .findFirst();
  }

  /**
   * Marks a held record as sent again.
   *
   * @param version as it was read; false if it has changed since
   */
  public boolean markReplayed(
      Scope scope, UUID id, int version, UUID eventId, Instant at, String by) {
    return connections.inScope(
        scope,
        connection ->
            new Sql(REPLAYED).add("", eventId, at, by, id, version).update(connection) == 1);
  }

  /** The newest held record of an event that is not in the log. */
  Optional<HeldEvent> ofEvent(Connection connection, UUID eventId) throws SQLException {
    return new Sql(HELD)
            .add("AND event_id = ? ORDER BY held_at DESC LIMIT 1", eventId)
            .list(connection, this::held)
            .stream()
            .findFirst();
  }

  private HeldEvent held(ResultSet row) throws SQLException {
    return new HeldEvent(
        row.getObject("id", UUID.class),
        row.getString("agency"),
        row.getString("topic"),
        row.getInt("part"),
        row.getLong("offset"),
        row.getObject("event_id", UUID.class),
        row.getString("source_id"),
        row.getString("reason"),
        row.getString("pointer"),
        details(row.getString("details")),
        HexFormat.of().formatHex(row.getBytes("body_hash")),
        row.getString("status"),
        Sql.instant(row, "held_at"),
        Sql.instant(row, "expires_at"),
        Sql.instantOrNull(row, "replayed_at"),
        row.getString("replayed_by"),
        row.getBoolean("readable"),
        row.getInt("version"));
  }

  private Map<String, String> details(String text) {
    try {
      return json.readValue(text, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the details of a held record are a map of texts", e);
    }
  }
}
