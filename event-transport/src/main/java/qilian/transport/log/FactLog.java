package qilian.transport.log;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import qilian.contract.Topic;

/** Appends facts, and their outbox rows in the same order, within the caller's transaction. */
public final class FactLog {

  private static final String APPEND =
      """
      INSERT INTO fact (event_id, type, agency, source, source_id, aggregate_id, caseref, corrects,
        occurred_at, recorded_at, registered_at, zone, occurred_on, hour, recorded_on,
        time_precision, place, place_path, place_assumed, category, subtype, validity,
        report_channel, data, effects, raw_codes, purpose, traceparent, body_hash)
      SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[],
        ?::text[], ?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::text[],
        ?::date[], ?::smallint[], ?::date[], ?::text[], ?::text[], ?::text[], ?::boolean[],
        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::bytea[])
      ON CONFLICT (event_id) DO NOTHING
      RETURNING event_id
      """;

  private static final String QUEUE =
      """
      INSERT INTO outbox (topic, part, event_id)
      SELECT topic, part, event_id
      FROM unnest(?::smallint[], ?::smallint[], ?::uuid[]) WITH ORDINALITY
        AS row (topic, part, event_id, position)
      ORDER BY position
      """;

  private FactLog() {}

  /**
   * Appends facts that are not yet in the log and queues exactly those for publication.
   *
   * @return the ids that were appended; the others were there already
   */
  public static Set<UUID> append(Connection connection, List<FactRow> rows) throws SQLException {
    Set<UUID> appended = new HashSet<>();
    if (rows.isEmpty()) {
      return appended;
    }
    try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
      Columns columns = new Columns(connection, statement, rows);
      columns.uuids(FactRow::eventId);
      columns.texts(row -> row.type().wireType());
      columns.texts(FactRow::agency);
      columns.texts(FactRow::source);
      columns.texts(FactRow::sourceId);
      columns.uuids(FactRow::aggregateId);
      columns.texts(FactRow::caseref);
      columns.uuids(FactRow::corrects);
      columns.times(FactRow::occurredAt);
      columns.times(FactRow::recordedAt);
      columns.times(FactRow::registeredAt);
      columns.texts(FactRow::zone);
      columns.dates(FactRow::occurredOn);
      columns.of("int2", FactRow::hour);
      columns.dates(FactRow::recordedOn);
      columns.texts(row -> row.timePrecision().name());
      columns.texts(FactRow::place);
      columns.texts(FactRow::placePath);
      columns.of("bool", FactRow::placeAssumed);
      columns.texts(FactRow::category);
      columns.texts(FactRow::subtype);
      columns.texts(FactRow::validity);
      columns.texts(FactRow::reportChannel);
      columns.texts(FactRow::data);
      columns.texts(FactRow::effects);
      columns.texts(FactRow::rawCodes);
      columns.texts(FactRow::purpose);
      columns.texts(FactRow::traceparent);
      columns.bytes(FactRow::bodyHash);
      try (ResultSet ids = statement.executeQuery()) {
        while (ids.next()) {
          appended.add(ids.getObject(1, UUID.class));
        }
      }
    }
    queue(connection, rows.stream().filter(row -> appended.contains(row.eventId())).toList());
    return appended;
  }

  /** The partition that a key falls into, as Kafka's own clients compute it. */
  public static int partitionOf(UUID aggregateId) {
    byte[] key = aggregateId.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(key)) % Topic.PARTITIONS;
  }

  private static void queue(Connection connection, List<FactRow> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(QUEUE)) {
      Columns columns = new Columns(connection, statement, rows);
      columns.of("int2", row -> row.type().topic().ordinal());
      columns.of("int2", row -> partitionOf(row.aggregateId()));
      columns.uuids(FactRow::eventId);
      statement.executeUpdate();
    }
  }

  /** Binds one array parameter after the other. */
  private static final class Columns {
    private final Connection connection;
    private final PreparedStatement statement;
    private final List<FactRow> rows;
    private int next = 1;

    Columns(Connection connection, PreparedStatement statement, List<FactRow> rows) {
      this.connection = connection;
      this.statement = statement;
      this.rows = rows;
    }

    /** An array of strings goes over in binary; one of objects is escaped sign by sign. */
    void texts(Function<FactRow, @Nullable String> column) throws SQLException {
      String[] values = new String[rows.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = column.apply(rows.get(i));
      }
      statement.setArray(next++, connection.createArrayOf("text", values));
    }

    void uuids(Function<FactRow, ?> column) throws SQLException {
      of("uuid", column);
    }

    void dates(Function<FactRow, ?> column) throws SQLException {
      of("date", column);
    }

    void times(Function<FactRow, java.time.Instant> column) throws SQLException {
      of("timestamptz", row -> OffsetDateTime.ofInstant(column.apply(row), ZoneOffset.UTC));
    }

    /** The driver wants bytes in an array of their own type. */
    void bytes(Function<FactRow, byte[]> column) throws SQLException {
      byte[][] values = rows.stream().map(column).toArray(byte[][]::new);
      statement.setArray(next++, connection.createArrayOf("bytea", values));
    }

    void of(String sqlType, Function<FactRow, ?> column) throws SQLException {
      Object[] values = new Object[rows.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = column.apply(rows.get(i));
      }
      Array array = connection.createArrayOf(sqlType, values);
      statement.setArray(next++, array);
    }
  }
}
