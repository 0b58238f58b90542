package qilian.incident.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.incident.patrol.Checkin;
import qilian.incident.patrol.CheckinMethod;
import qilian.incident.patrol.ShiftPlan;
import qilian.incident.patrol.Visits;
import qilian.incident.register.PatrolLog;

/** Keeps check-ins, each once, and what a beat owes. */
@ApplicationScoped
public class CheckinStore {

  private static final String VISITS =
      """
      SELECT id, shift, member, point, method, at FROM patrol_checkin
      WHERE shift = ANY (?::uuid[])
      """;

  private static final String INSERT =
      """
      INSERT INTO patrol_checkin (id, shift, member, agency, place_path, point, method, at,
        received_at, latitude, longitude, accuracy, reason, body_mac)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::float8, ?::float8, ?::float8, ?::text, ?)
      ON CONFLICT (id) DO NOTHING
      """;

  /** Two decimals are about a kilometre: the street, and no longer the door. */
  private static final String COARSEN =
      """
      UPDATE patrol_checkin c
      SET latitude = round(latitude::numeric, 2), longitude = round(longitude::numeric, 2),
        accuracy = NULL, coarse = true
      FROM patrol_shift s
      WHERE s.id = c.shift AND NOT c.coarse AND c.latitude IS NOT NULL
        AND (s.phase IN ('SETTLED', 'NOT_HELD', 'CANCELLED') OR s.ends < ?)
      """;

  private static final String OWE =
      """
      INSERT INTO patrol_debt (shift, point, agency, place_path, beat, since, state)
      VALUES (?, ?, ?, ?, ?, ?, 'OPEN')
      ON CONFLICT (shift, point) DO UPDATE SET state = 'OPEN', paid_by = NULL, paid_at = NULL
      """;

  /**
   * Who passed the point first after it was missed pays, whenever that becomes known. A debt that
   * was paid before the first of the new check-ins stays as it is.
   */
  private static final String PAY =
      """
      UPDATE patrol_debt d SET state = 'PAID', paid_by = c.shift, paid_at = c.at
      FROM (SELECT d.shift AS owed, d.point AS code, c.shift, c.at
        FROM patrol_debt d CROSS JOIN LATERAL (SELECT shift, at FROM patrol_checkin
          WHERE agency = d.agency AND point = d.point AND at >= d.since
          ORDER BY at, id LIMIT 1) AS c
        WHERE d.agency = ? AND d.beat = ?
          AND (d.state = 'OPEN' OR (d.state = 'PAID' AND d.paid_at >= ?))) AS c
      WHERE d.shift = c.owed AND d.point = c.code
        AND (d.state = 'OPEN' OR d.paid_at IS DISTINCT FROM c.at
          OR d.paid_by IS DISTINCT FROM c.shift)
      """;

  private final ScopedConnections connections;

  CheckinStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** A check-in as it is kept, and the keyed hash of what the phone said. */
  public record Kept(Checkin checkin, UUID member, String placePath, byte[] mac) {}

  /** The keyed hashes of those of these check-ins that are known. */
  public Map<UUID, byte[]> known(Connection connection, Collection<UUID> ids) throws SQLException {
    Map<UUID, byte[]> known = new HashMap<>();
    new Sql("SELECT id, body_mac FROM patrol_checkin WHERE id = ANY (?::uuid[])")
        .add("", ids.stream().map(UUID::toString).toList())
        .list(
            connection,
            row -> known.put(row.getObject("id", UUID.class), row.getBytes("body_mac")) == null);
    return known;
  }

  /** The check-ins of these shifts. */
  public Map<UUID, Visits> visits(Connection connection, Collection<UUID> shifts)
      throws SQLException {
    Map<UUID, List<Visits.Visit>> found = new HashMap<>();
    new Sql(VISITS)
        .add("", shifts.stream().map(UUID::toString).toList())
        .list(
            connection,
            row ->
                found
                    .computeIfAbsent(
                        row.getObject("shift", UUID.class), id -> new java.util.ArrayList<>())
                    .add(
                        new Visits.Visit(
                            row.getObject("id", UUID.class),
                            row.getObject("member", UUID.class),
                            row.getString("point"),
                            CheckinMethod.valueOf(row.getString("method")),
                            Sql.instant(row, "at"))));
    Map<UUID, Visits> visits = new HashMap<>();
    shifts.forEach(id -> visits.put(id, new Visits(found.getOrDefault(id, List.of()))));
    return visits;
  }

  /**
   * Keeps new check-ins.
   *
   * @return those that are kept: not one whose id another shift took in the same moment
   */
  public List<Kept> insert(Connection connection, ShiftPlan plan, List<Kept> fresh, Instant now)
      throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      for (Kept kept : fresh) {
        Checkin c = kept.checkin();
        Checkin.Position position = c.position();
        insert.setObject(1, c.id());
        insert.setObject(2, plan.id());
        insert.setObject(3, kept.member());
        insert.setString(4, plan.agency());
        insert.setString(5, kept.placePath());
        insert.setString(6, c.point());
        insert.setString(7, c.method().name());
        insert.setObject(8, c.at().atOffset(java.time.ZoneOffset.UTC));
        insert.setObject(9, now.atOffset(java.time.ZoneOffset.UTC));
        insert.setObject(10, position == null ? null : position.latitude());
        insert.setObject(11, position == null ? null : position.longitude());
        insert.setObject(12, position == null ? null : position.accuracy());
        insert.setString(13, c.reason());
        insert.setBytes(14, kept.mac());
        insert.addBatch();
      }
      int[] kept = insert.executeBatch();
      List<Kept> all = new ArrayList<>();
      for (int i = 0; i < kept.length; i++) {
        if (kept[i] == 1) {
          all.add(fresh.get(i));
        }
      }
      return all;
    }
  }

  /** Makes the places of settled shifts, and of those that ended before this time, coarse. */
  public int coarsen(Connection connection, Instant endedBefore) throws SQLException {
    return new Sql(COARSEN).add("", endedBefore).update(connection);
  }

  /** The beat owes this point now. */
  public void owe(Connection connection, ShiftPlan plan, String point) throws SQLException {
    new Sql(OWE)
        .add("", plan.id(), point, plan.agency(), plan.placePath(), plan.beat(), plan.ends())
        .update(connection);
  }

  /** It was passed after all. */
  public void forgive(Connection connection, ShiftPlan plan, String point) throws SQLException {
    new Sql("UPDATE patrol_debt SET state = 'RETRACTED', paid_by = NULL, paid_at = NULL")
        .add("WHERE shift = ? AND point = ?", plan.id(), point)
        .update(connection);
  }

  /**
   * Settles what check-ins paid.
   *
   * @param from the first of those that are new; debts that are new are looked at anyway
   */
  public void pay(Connection connection, String agency, String beat, Instant from)
      throws SQLException {
    new Sql(PAY).add("", agency, beat, from).update(connection);
  }

  /** The check-ins of a shift, as they are shown. */
  public List<PatrolLog.Shown> shown(Scope scope, UUID shift) {
    return connections.inScope(
        scope,
        connection ->
            new Sql("SELECT *, latitude IS NOT NULL AND NOT coarse AS kept FROM patrol_checkin")
                .add("WHERE shift = ? ORDER BY at, id", shift)
                .list(
                    connection,
                    row ->
                        new PatrolLog.Shown(
                            row.getObject("id", UUID.class),
                            row.getObject("shift", UUID.class),
                            row.getObject("member", UUID.class),
                            row.getString("point"),
                            CheckinMethod.valueOf(row.getString("method")),
                            Sql.instant(row, "at"),
                            Sql.instant(row, "received_at"),
                            row.getString("reason"),
                            row.getBoolean("kept"))));
  }
}
