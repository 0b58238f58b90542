package qilian.transport.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;
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
      new ArrayColumns<>(connection, statement, rows)
          .uuids(FactRow::eventId)
          .texts(row -> row.type().wireType())
          .texts(FactRow::agency)
          .texts(FactRow::source)
          .texts(FactRow::sourceId)
          .uuids(FactRow::aggregateId)
          .texts(FactRow::caseref)
          .uuids(FactRow::corrects)
          .times(FactRow::occurredAt)
          .times(FactRow::recordedAt)
          .times(FactRow::registeredAt)
          .texts(FactRow::zone)
          .dates(FactRow::occurredOn)
          .smallNumbers(FactRow::hour)
          .dates(FactRow::recordedOn)
          .texts(row -> row.timePrecision().name())
          .texts(FactRow::place)
          .texts(FactRow::placePath)
          .booleans(FactRow::placeAssumed)
          .texts(FactRow::category)
          .texts(FactRow::subtype)
          .texts(FactRow::validity)
          .texts(FactRow::reportChannel)
          .texts(FactRow::data)
          .texts(FactRow::effects)
          .texts(FactRow::rawCodes)
          .texts(FactRow::purpose)
          .texts(FactRow::traceparent)
          .bytes(FactRow::bodyHash);
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
      new ArrayColumns<>(connection, statement, rows)
          .smallNumbers(row -> row.type().topic().ordinal())
          .smallNumbers(row -> partitionOf(row.aggregateId()))
          .uuids(FactRow::eventId);
      statement.executeUpdate();
    }
  }
}
