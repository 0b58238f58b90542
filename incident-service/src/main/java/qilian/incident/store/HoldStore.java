package qilian.incident.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import qilian.transport.log.ArrayColumns;

/** Puts records into quarantine and marks those whose event was registered after all. */
@ApplicationScoped
public class HoldStore {

  private static final String INSERT =
      """
      INSERT INTO quarantine (id, agency, topic, part, "offset", event_id, source_id, reason,
        pointer, details, body_hash, body, headers, status, held_at, expires_at, place_path)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'HELD', ?, ?, ?)
      ON CONFLICT DO NOTHING
      """;

  private static final String REGISTERED =
      """
      UPDATE quarantine SET status = 'REGISTERED', body = NULL, headers = NULL,
        version = version + 1
      WHERE event_id = ANY (?) AND status IN ('HELD', 'REPLAYED')
      """;

  private static final String EXPIRED =
      """
      UPDATE quarantine SET status = 'EXPIRED', body = NULL, headers = NULL, version = version + 1
      WHERE expires_at <= ? AND body IS NOT NULL
      """;

  private final ObjectMapper json;

  @Inject
  HoldStore(ObjectMapper json) {
    this.json = json;
  }

  /** Inserts rows that are not there yet. */
  public void insert(Connection connection, List<HeldRow> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      for (HeldRow row : rows) {
        statement.setObject(1, row.id());
        statement.setString(2, row.agency());
        statement.setString(3, row.topic());
        statement.setInt(4, row.partition());
        statement.setLong(5, row.offset());
        statement.setObject(6, row.eventId());
        statement.setString(7, row.sourceId());
        statement.setString(8, row.reason());
        statement.setString(9, row.pointer());
        statement.setString(10, text(row.details()));
        statement.setBytes(11, row.bodyHash());
        statement.setBytes(12, row.body());
        statement.setBytes(13, row.headers());
        statement.setObject(14, row.heldAt().atOffset(ZoneOffset.UTC));
        statement.setObject(15, row.expiresAt().atOffset(ZoneOffset.UTC));
        statement.setString(16, row.placePath());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Marks held records whose events are in the log now, and forgets their bytes. */
  public void markRegistered(Connection connection, Collection<UUID> events) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(REGISTERED)) {
      statement.setArray(1, ArrayColumns.uuids(connection, events));
      statement.executeUpdate();
    }
  }

  /** Destroys the bytes of what has been held long enough; row and hash stay. */
  public int expire(Connection connection, Instant now) throws SQLException {
    return new Sql(EXPIRED).add("", now).update(connection);
  }

  private String text(Map<String, String> details) {
    try {
      return json.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of texts is always JSON", e);
    }
  }
}
