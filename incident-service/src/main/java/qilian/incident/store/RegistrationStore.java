package qilian.incident.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import qilian.incident.incident.Finding;
import qilian.transport.log.ArrayColumns;

/** The gate's writes beside the fact log, each one statement for a whole batch. */
@ApplicationScoped
public class RegistrationStore {

  private static final String FINGERPRINTS =
      "SELECT event_id, body_hash FROM fact WHERE event_id = ANY (?)";

  private static final String TARGETS =
      """
      SELECT event_id, coalesce(corrects, event_id) AS root, type, aggregate_id
      FROM fact WHERE event_id = ANY (?)
      """;

  private static final String LOCK_INCIDENTS =
      "SELECT id FROM incident WHERE id = ANY (?) ORDER BY id FOR UPDATE";

  private static final String LOCK_FACTS =
      "SELECT event_id FROM fact WHERE event_id = ANY (?) ORDER BY event_id FOR UPDATE";

  private static final String SAVE =
      """
      INSERT INTO incident (id, agency, caseref, phase, occurred_at, occurred_on, zone, place,
        place_path, category, subtype, initial_category, initial_subtype, validity, disposition,
        report_channel, linked_to, facts, last_fact_at, registered_at)
      SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
        ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::timestamptz[], ?::timestamptz[])
      """;

  private static final String NEW_ONLY = "ON CONFLICT (id) DO NOTHING";

  private static final String REPLACE =
      """
      ON CONFLICT (id) DO UPDATE SET phase = excluded.phase, occurred_at = excluded.occurred_at,
        occurred_on = excluded.occurred_on, zone = excluded.zone, place = excluded.place,
        place_path = excluded.place_path, category = excluded.category,
        subtype = excluded.subtype, initial_category = excluded.initial_category,
        initial_subtype = excluded.initial_subtype, validity = excluded.validity,
        disposition = excluded.disposition, report_channel = excluded.report_channel,
        linked_to = excluded.linked_to, facts = excluded.facts,
        last_fact_at = excluded.last_fact_at
      """;

  private static final String CHANGES =
      """
      INSERT INTO fact_change (event_id, position, sign, counted_fact, target_id, recorded_on,
        occurred_on, hour, agency, place_path, category, subtype, initial_category,
        initial_subtype, validity, disposition, linkage, report_channel, time_precision)
      SELECT * FROM unnest(?::uuid[], ?::smallint[], ?::smallint[], ?::text[], ?::uuid[],
        ?::date[], ?::date[], ?::smallint[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
      """;

  private static final String FINDINGS =
      """
      INSERT INTO finding (event_id, kind, agency, place_path, pointer, detail, found_at)
      SELECT f.*, ? FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
        AS f (event_id, kind, agency, place_path, pointer, detail)
      WHERE NOT EXISTS (SELECT 1 FROM finding known
        WHERE known.event_id = f.event_id AND known.kind = f.kind
          AND known.detail IS NOT DISTINCT FROM f.detail)
      """;

  private static final String WAIT =
      """
      INSERT INTO waiting_correction (event_id, target_id, agency, place_path, event, since)
      SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[],
        ?::timestamptz[])
      ON CONFLICT DO NOTHING
      """;

  private static final String RIPE =
      """
      DELETE FROM waiting_correction w USING fact f WHERE f.event_id = w.target_id
      RETURNING w.event_id, w.agency, w.event
      """;

  private static final String WAITED_FOR =
      """
      DELETE FROM waiting_correction WHERE target_id = ANY (?)
      RETURNING event_id, agency, event
      """;

  /** What a correction points at: the fact it finally corrects, that fact's type and matter. */
  public record Target(UUID root, String wireType, UUID aggregateId) {}

  /** A correction whose target has come. */
  public record Waited(UUID eventId, String agency, String event) {}

  /** Fingerprints of those events that are in the log. */
  public Map<UUID, byte[]> fingerprints(Connection connection, Collection<UUID> ids)
      throws SQLException {
    Map<UUID, byte[]> known = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(FINGERPRINTS)) {
      statement.setArray(1, ArrayColumns.uuids(connection, ids));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          known.put(rows.getObject(1, UUID.class), rows.getBytes(2));
        }
      }
    }
    return known;
  }

  /** Those of the corrected events that are in the log. */
  public Map<UUID, Target> targets(Connection connection, Collection<UUID> ids)
      throws SQLException {
    Map<UUID, Target> targets = new HashMap<>();
    if (ids.isEmpty()) {
      return targets;
    }
    try (PreparedStatement statement = connection.prepareStatement(TARGETS)) {
      statement.setArray(1, ArrayColumns.uuids(connection, ids));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          targets.put(
              rows.getObject(1, UUID.class),
              new Target(
                  rows.getObject(2, UUID.class), rows.getString(3), rows.getObject(4, UUID.class)));
        }
      }
    }
    return targets;
  }

  /** Locks the incidents that exist, in the order of their ids, and names them. */
  public List<UUID> lockIncidents(Connection connection, Collection<UUID> ids) throws SQLException {
    return lock(connection, LOCK_INCIDENTS, ids);
  }

  /** Locks facts that are about to be corrected. */
  public void lockFacts(Connection connection, Collection<UUID> ids) throws SQLException {
    lock(connection, LOCK_FACTS, ids);
  }

  private static List<UUID> lock(Connection connection, String sql, Collection<UUID> ids)
      throws SQLException {
    List<UUID> locked = new ArrayList<>();
    if (ids.isEmpty()) {
      return locked;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, ArrayColumns.uuids(connection, new TreeSet<>(ids)));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          locked.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return locked;
  }

  /** Inserts incidents and says how many were new indeed. */
  public int insertIncidents(Connection connection, List<IncidentRow> rows) throws SQLException {
    return save(connection, SAVE + NEW_ONLY, rows);
  }

  /** Replaces incidents that this transaction has locked. */
  public void replaceIncidents(Connection connection, List<IncidentRow> rows) throws SQLException {
    save(connection, SAVE + REPLACE, rows);
  }

  private static int save(Connection connection, String sql, List<IncidentRow> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return 0;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      new ArrayColumns<>(connection, statement, rows)
          .uuids(r -> r.state().id())
          .texts(r -> r.state().agency())
          .texts(IncidentRow::caseref)
          .texts(r -> r.state().phase().name())
          .times(r -> r.state().occurredAt())
          .dates(r -> r.state().occurredOn())
          .texts(r -> r.state().zone())
          .texts(r -> r.state().place())
          .texts(r -> r.state().placePath())
          .texts(r -> r.state().category())
          .texts(r -> r.state().subtype())
          .texts(r -> r.state().initialCategory())
          .texts(r -> r.state().initialSubtype())
          .texts(r -> r.state().validity())
          .texts(r -> r.state().disposition())
          .texts(r -> r.state().reportChannel())
          .texts(r -> r.state().linkedTo())
          .numbers(r -> r.state().facts())
          .times(r -> r.state().lastFactAt())
          .times(IncidentRow::registeredAt);
      return statement.executeUpdate();
    }
  }

  /** Appends signed changes. */
  public void appendChanges(Connection connection, List<ChangeRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(CHANGES)) {
      new ArrayColumns<>(connection, statement, rows)
          .uuids(ChangeRow::eventId)
          .smallNumbers(ChangeRow::position)
          .smallNumbers(r -> r.entry().sign())
          .texts(r -> r.entry().at().fact())
          .uuids(r -> r.entry().target())
          .dates(r -> r.entry().recordedOn())
          .dates(r -> r.entry().at().occurredOn())
          .smallNumbers(r -> r.entry().at().hour())
          .texts(r -> r.entry().at().agency())
          .texts(r -> r.entry().at().placePath())
          .texts(r -> r.entry().at().category())
          .texts(r -> r.entry().at().subtype())
          .texts(r -> r.entry().at().initialCategory())
          .texts(r -> r.entry().at().initialSubtype())
          .texts(r -> r.entry().at().validity())
          .texts(r -> r.entry().at().disposition())
          .texts(r -> r.entry().at().linkage())
          .texts(r -> r.entry().at().reportChannel())
          .texts(r -> r.entry().at().timePrecision().name());
      statement.executeUpdate();
    }
  }

  /** Keeps findings; the same finding about the same event is kept once. */
  public void appendFindings(Connection connection, List<Finding> rows, java.time.Instant foundAt)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(FINDINGS)) {
      statement.setObject(1, utc(foundAt));
      new ArrayColumns<>(connection, statement, rows, 2)
          .uuids(Finding::eventId)
          .texts(f -> f.kind().name())
          .texts(Finding::agency)
          .texts(Finding::placePath)
          .texts(Finding::pointer)
          .texts(Finding::detail);
      statement.executeUpdate();
    }
  }

  /** Lets corrections wait. */
  public void keepWaiting(Connection connection, List<WaitingRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(WAIT)) {
      new ArrayColumns<>(connection, statement, rows)
          .uuids(WaitingRow::eventId)
          .uuids(WaitingRow::targetId)
          .texts(WaitingRow::agency)
          .texts(WaitingRow::placePath)
          .texts(WaitingRow::event)
          .times(WaitingRow::since);
      statement.executeUpdate();
    }
  }

  /** Takes out the corrections that waited for these facts. */
  public List<Waited> takeWaitingFor(Connection connection, Collection<UUID> targets)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(WAITED_FOR)) {
      statement.setArray(1, ArrayColumns.uuids(connection, targets));
      return waited(statement);
    }
  }

  /** Takes out the corrections whose targets are in the log, however they missed each other. */
  public List<Waited> takeRipe(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(RIPE)) {
      return waited(statement);
    }
  }

  private static List<Waited> waited(PreparedStatement statement) throws SQLException {
    List<Waited> waited = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        waited.add(new Waited(rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3)));
      }
    }
    return waited;
  }

  private static OffsetDateTime utc(java.time.@org.jspecify.annotations.Nullable Instant time) {
    return time == null ? null : OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
  }
}
