package qilian.transport.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import qilian.contract.Topic;
import qilian.transport.canonical.CanonicalHeaders;

/** The relay's SQL: numbers the outbox, reads what is to be published, moves the watermark. */
final class RelayStore {

  private static final String OLDEST =
      "SELECT max(id) FROM (SELECT id FROM outbox ORDER BY id LIMIT ?) oldest";

  // A range of the primary key: a join would leave the plan to statistics that a queue never has.
  private static final String SEQUENCE =
      """
      WITH batch AS (DELETE FROM outbox WHERE id <= ? RETURNING id, topic, part, event_id),
      numbered AS (
        SELECT topic, part, event_id,
          row_number() OVER (PARTITION BY topic, part ORDER BY id) AS position
        FROM batch),
      placed AS (
        INSERT INTO topic_log (topic, part, qseq, event_id)
        SELECT n.topic, n.part, p.sequenced + n.position, n.event_id
        FROM numbered n JOIN relay_position p USING (topic, part)),
      counted AS (SELECT topic, part, count(*) AS n FROM batch GROUP BY topic, part),
      moved AS (
        UPDATE relay_position p SET sequenced = p.sequenced + c.n
        FROM counted c WHERE p.topic = c.topic AND p.part = c.part)
      SELECT count(*) FROM batch
      """;

  private static final String POSITIONS =
      """
      INSERT INTO relay_position (topic, part)
      SELECT t, p FROM generate_series(0, ?) t, generate_series(0, ?) p
      ON CONFLICT DO NOTHING
      """;

  private static final String NEXT =
      """
      SELECT l.topic, l.part, l.qseq, f.event_id, f.type, f.source, f.source_id, f.aggregate_id,
        f.caseref, f.corrects, f.occurred_at, f.recorded_at, f.registered_at, f.zone,
        f.occurred_on, f.hour, f.recorded_on, f.place, f.place_path, f.data, f.effects,
        f.raw_codes, f.purpose, f.traceparent
      FROM relay_position p
      CROSS JOIN LATERAL (
        SELECT * FROM topic_log l
        WHERE l.topic = p.topic AND l.part = p.part AND l.qseq > p.published
        ORDER BY l.qseq LIMIT ?) l
      JOIN fact f ON f.event_id = l.event_id
      WHERE p.published < p.sequenced
      ORDER BY l.topic, l.part, l.qseq
      """;

  // The few facts behind the watermark are looked up one by one, however large the log has grown.
  private static final String BY_INDEX_ONLY =
      "SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off;"
          + " SET LOCAL enable_seqscan = off";

  private static final String ADVANCE =
      """
      UPDATE relay_position SET published = ?
      WHERE topic = ? AND part = ? AND published < ? AND sequenced >= ?
      """;

  /** One record to send, and its place. */
  record Outgoing(Place place, long qseq, ProducerRecord<byte[], byte[]> message) {}

  /** A partition of a canonical topic, by the catalogue's ordinal. */
  record Place(int topic, int part) {}

  private RelayStore() {}

  static void layPositions(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(POSITIONS)) {
      statement.setInt(1, Topic.values().length - 1);
      statement.setInt(2, Topic.PARTITIONS - 1);
      statement.executeUpdate();
    }
  }

  /** Numbers the oldest waiting rows and says how many there were. */
  static int sequence(Connection connection, int limit) throws SQLException {
    long until;
    try (PreparedStatement statement = connection.prepareStatement(OLDEST)) {
      statement.setInt(1, limit);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        until = rows.getLong(1);
        if (rows.wasNull()) {
          return 0;
        }
      }
    }
    try (PreparedStatement statement = connection.prepareStatement(SEQUENCE)) {
      statement.setLong(1, until);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  /** What comes after the watermark, in order within each partition; inside a transaction. */
  static List<Outgoing> next(Connection connection, int limitPerPartition) throws SQLException {
    List<Outgoing> outgoing = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      statement.execute(BY_INDEX_ONLY);
    }
    try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
      statement.setInt(1, limitPerPartition);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          outgoing.add(outgoing(rows));
        }
      }
    }
    return outgoing;
  }

  /** Moves the watermarks to what the broker has confirmed. */
  static void advance(Connection connection, Map<Place, Long> confirmed) throws SQLException {
    if (confirmed.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
      for (Map.Entry<Place, Long> entry : confirmed.entrySet()) {
        statement.setLong(1, entry.getValue());
        statement.setInt(2, entry.getKey().topic());
        statement.setInt(3, entry.getKey().part());
        statement.setLong(4, entry.getValue());
        statement.setLong(5, entry.getValue());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Facts that are registered but not yet confirmed by the broker. */
  static long waiting(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT (SELECT count(*) FROM outbox)"
                    + " + (SELECT coalesce(sum(sequenced - published), 0) FROM relay_position)")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Outgoing outgoing(ResultSet row) throws SQLException {
    int topic = row.getInt("topic");
    int part = row.getInt("part");
    long qseq = row.getLong("qseq");
    String place = row.getString("place");
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(
            Topic.values()[topic].wireName(),
            part,
            bytes(row.getString("aggregate_id")),
            bytes(row.getString("data")));
    Headers headers = new Headers(message);
    headers.add(CanonicalHeaders.SPECVERSION, "1.0");
    headers.add(CanonicalHeaders.ID, row.getString("source_id"));
    headers.add(CanonicalHeaders.SOURCE, row.getString("source"));
    headers.add(CanonicalHeaders.TYPE, row.getString("type"));
    headers.add(CanonicalHeaders.TIME, instant(row, "occurred_at"));
    headers.add(CanonicalHeaders.SUBJECT, place.isEmpty() ? null : place);
    headers.add(CanonicalHeaders.CASEREF, row.getString("caseref"));
    headers.add(CanonicalHeaders.RECORDED_AT, instant(row, "recorded_at"));
    headers.add(CanonicalHeaders.CORRECTS, row.getString("corrects"));
    headers.add(CanonicalHeaders.PURPOSE, row.getString("purpose"));
    headers.add(CanonicalHeaders.EVENT_ID, row.getString("event_id"));
    headers.add(CanonicalHeaders.REGISTERED_AT, instant(row, "registered_at"));
    headers.add(CanonicalHeaders.PLACE_PATH, row.getString("place_path"));
    headers.add(CanonicalHeaders.ZONE, row.getString("zone"));
    headers.add(CanonicalHeaders.OCCURRED_ON, row.getString("occurred_on"));
    headers.add(CanonicalHeaders.HOUR, row.getString("hour"));
    headers.add(CanonicalHeaders.RECORDED_ON, row.getString("recorded_on"));
    headers.add(CanonicalHeaders.EFFECTS, row.getString("effects"));
    headers.add(CanonicalHeaders.RAW_CODES, row.getString("raw_codes"));
    headers.add(CanonicalHeaders.TRACEPARENT, row.getString("traceparent"));
    headers.add(CanonicalHeaders.CONTENT_TYPE, "application/json");
    headers.add(CanonicalHeaders.QSEQ, Long.toString(qseq));
    return new Outgoing(new Place(topic, part), qseq, message);
  }

  private static String instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, java.time.OffsetDateTime.class).toInstant().toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private record Headers(ProducerRecord<byte[], byte[]> message) {
    void add(String name, @Nullable String value) {
      if (value != null) {
        message.headers().add(name, bytes(value));
      }
    }
  }
}
