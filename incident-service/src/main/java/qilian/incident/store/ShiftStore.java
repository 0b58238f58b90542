package qilian.incident.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;
import qilian.incident.patrol.Attendance;
import qilian.incident.patrol.Force;
import qilian.incident.patrol.Roster;
import qilian.incident.patrol.Shift;
import qilian.incident.patrol.ShiftEvent;
import qilian.incident.patrol.ShiftPlan;
import qilian.incident.patrol.ShiftRefusal;
import qilian.incident.patrol.Swap;
import qilian.transport.log.ArrayColumns;

/** Keeps shifts with their members and their history; what writes is given the machine's hand. */
@ApplicationScoped
public class ShiftStore {

  private static final String PLAN =
      """
      INSERT INTO patrol_shift (id, agency, place, place_path, force, beat, zone, kind, begins,
        ends, strength, route, why, template, phase, missed, version)
      SELECT id, agency, place, path, force, beat, zone, kind, begins, ends, strength,
        string_to_array(route, E'\\n'), why, template, 'PLANNED', '{}', 1
      FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::timestamptz[], ?::timestamptz[], ?::int[], ?::text[], ?::text[], ?::text[])
        AS row (id, agency, place, path, force, beat, zone, kind, begins, ends, strength, route,
          why, template)
      ON CONFLICT (agency, template, begins) WHERE phase <> 'CANCELLED' DO NOTHING
      RETURNING id
      """;

  private static final String DUTIES =
      """
      INSERT INTO patrol_duty (shift, member, agency, place_path, begins, attendance)
      SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
      ON CONFLICT (shift, member) DO UPDATE SET attendance = excluded.attendance
      """;

  private static final String SAVE =
      """
      UPDATE patrol_shift SET phase = ?, started_at = ?::timestamptz, start_known_by = ?::text,
        ended_at = ?::timestamptz, end_known_by = ?::text, last_sign_at = ?::timestamptz,
        lone_alarm_at = ?::timestamptz, missed = ?, version = ?
      WHERE id = ? AND version = ?
      """;

  private static final String HISTORY =
      """
      INSERT INTO patrol_history (shift, version, agency, place_path, at, event, role, note)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?::text)
      """;

  private static final String SWAP =
      """
      INSERT INTO patrol_swap (id, shift, agency, place_path, from_one, to_one, state, position)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE
        SET state = excluded.state WHERE patrol_swap.shift = excluded.shift
      """;

  private static final String OPEN =
      """
      SELECT id FROM patrol_shift
      WHERE phase IN ('PLANNED', 'RUNNING', 'ENDED') AND ends <= ? ORDER BY ends, id LIMIT ?
      """;

  private static final String LONE =
      """
      SELECT id FROM patrol_shift s WHERE phase = 'RUNNING' AND lone_alarm_at IS NULL
        AND last_sign_at <= ? AND 1 = (SELECT count(*) FROM patrol_duty d
          WHERE d.shift = s.id AND d.attendance = 'PRESENT') LIMIT ?
      """;

  /** A shift to be planned. */
  public record Planned(Shift shift, @Nullable String template) {}

  /** Plans shifts; those of a template that stand already are left as they are. */
  public Set<UUID> plan(Connection connection, List<Planned> planned) throws SQLException {
    Set<UUID> added = new java.util.HashSet<>();
    List<ShiftPlan> plans = planned.stream().map(each -> each.shift().planned()).toList();
    try (PreparedStatement insert = connection.prepareStatement(PLAN)) {
      new ArrayColumns<>(connection, insert, planned)
          .uuids(each -> each.shift().planned().id())
          .texts(each -> each.shift().planned().agency())
          .texts(each -> each.shift().planned().place())
          .texts(each -> each.shift().planned().placePath())
          .texts(each -> each.shift().planned().force().name())
          .texts(each -> each.shift().planned().beat())
          .texts(each -> each.shift().planned().zone())
          .texts(each -> each.shift().planned().kind().name())
          .times(each -> each.shift().planned().begins())
          .times(each -> each.shift().planned().ends())
          .numbers(each -> each.shift().planned().strength())
          .texts(each -> String.join("\n", each.shift().planned().route()))
          .texts(each -> each.shift().planned().why())
          .texts(Planned::template);
      try (ResultSet ids = insert.executeQuery()) {
        while (ids.next()) {
          added.add(ids.getObject(1, UUID.class));
        }
      }
    }
    List<DutyRow> duties = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      if (added.contains(plans.get(i).id())) {
        duties.addAll(dutiesOf(planned.get(i).shift()));
      }
    }
    write(connection, duties);
    return added;
  }

  /** The shifts of templates, each as its template and its beginning, and whether it stands. */
  public Map<String, Boolean> standing(Connection connection, String agency) throws SQLException {
    Map<String, Boolean> standing = new HashMap<>();
    new Sql("SELECT template, begins, phase <> 'CANCELLED' AS stands FROM patrol_shift")
        .add("WHERE template IS NOT NULL AND agency = ?", agency)
        .list(
            connection,
            row ->
                standing.merge(
                    row.getString("template") + " " + Sql.instant(row, "begins"),
                    row.getBoolean("stands"),
                    Boolean::logicalOr));
    return standing;
  }

  /** One shift under its lock. */
  public @Nullable Shift lock(Connection connection, UUID id) throws SQLException {
    return lock(connection, List.of(id)).get(id);
  }

  /** Several shifts under their locks, taken in the order of their ids. */
  public Map<UUID, Shift> lock(Connection connection, Collection<UUID> ids) throws SQLException {
    return ShiftRows.read(
        connection,
        new Sql(ShiftRows.COLUMNS)
            .add(
                "AND id = ANY (?::uuid[]) ORDER BY id FOR UPDATE",
                ids.stream().map(UUID::toString).toList()));
  }

  /** Writes what an event, or several, made of a shift that is locked. */
  public void save(
      Connection connection, Shift before, Shift after, List<ShiftEvent> events, String role)
      throws SQLException {
    ShiftPlan plan = after.planned();
    int changed =
        new Sql(SAVE)
            .add(
                "",
                after.phase(),
                after.startedAt(),
                after.startKnownBy(),
                after.endedAt(),
                after.endKnownBy(),
                after.lastSignAt(),
                after.loneAlarmAt(),
                after.missed(),
                after.version(),
                plan.id(),
                before.version())
            .update(connection);
    if (changed != 1) {
      throw new IllegalStateException("a locked shift changed: " + plan.id());
    }
    if (!before.duties().equals(after.duties())) {
      for (UUID gone : before.duties().keySet()) {
        if (!after.duties().containsKey(gone)) {
          new Sql("DELETE FROM patrol_duty WHERE shift = ? AND member = ?")
              .add("", plan.id(), gone)
              .update(connection);
        }
      }
      write(connection, dutiesOf(after));
    }
    int position = 0;
    for (Swap swap : after.swaps().values()) {
      position++;
      if (!swap.equals(before.swaps().get(swap.id()))) {
        int kept =
            new Sql(SWAP)
                .add(
                    "",
                    swap.id(),
                    plan.id(),
                    plan.agency(),
                    plan.placePath(),
                    swap.from(),
                    swap.to(),
                    swap.state(),
                    position)
                .update(connection);
        if (kept != 1) {
          throw Refused.of(ShiftRefusal.SWAP_CONFLICT.name(), 409).at("/id");
        }
      }
    }
    int version = before.version();
    for (ShiftEvent event : events) {
      new Sql(HISTORY)
          .add(
              "",
              plan.id(),
              ++version,
              plan.agency(),
              plan.placePath(),
              event.at(),
              event.getClass().getSimpleName(),
              role,
              note(event))
          .update(connection);
    }
  }

  /** The duties of an agency's members in shifts that begin in this time. */
  public Map<UUID, List<Roster.Slot>> duties(
      Connection connection, String agency, Instant from, Instant until) throws SQLException {
    Map<UUID, List<Roster.Slot>> duties = new HashMap<>();
    new Sql(
            """
            SELECT d.member, s.id, s.force, s.begins, s.ends, s.zone, s.strength
            FROM patrol_shift s JOIN patrol_duty d ON d.shift = s.id
            """)
        .add(
            "WHERE s.agency = ? AND s.begins >= ? AND s.begins < ? AND s.phase <> 'CANCELLED'",
            agency,
            from,
            until)
        .list(
            connection,
            row ->
                duties
                    .computeIfAbsent(row.getObject("member", UUID.class), id -> new ArrayList<>())
                    .add(
                        new Roster.Slot(
                            row.getObject("id", UUID.class),
                            Force.valueOf(row.getString("force")),
                            Sql.instant(row, "begins"),
                            Sql.instant(row, "ends"),
                            ZoneId.of(row.getString("zone")),
                            row.getInt("strength"))));
    return duties;
  }

  /** Ids of shifts that ended by this time on paper and are not settled. */
  public List<UUID> due(Connection connection, Instant ended, int limit) throws SQLException {
    return new Sql(OPEN).add("", ended, limit).list(connection, ShiftStore::id);
  }

  /** Ids of shifts of which a lone walker was last heard by this time. */
  public List<UUID> silent(Connection connection, Instant heard, int limit) throws SQLException {
    return new Sql(LONE).add("", heard, limit).list(connection, ShiftStore::id);
  }

  /** Ids of planned shifts of a member that have not ended on paper. */
  public List<UUID> plannedOf(Connection connection, UUID member, Instant now) throws SQLException {
    return new Sql("SELECT s.id FROM patrol_shift s JOIN patrol_duty d ON d.shift = s.id")
        .add("WHERE d.member = ? AND s.phase = 'PLANNED' AND s.ends > ?", member, now)
        .list(connection, ShiftStore::id);
  }

  /** Ids of the shifts of an agency that are planned to begin in this time. */
  public List<UUID> plannedIn(Connection connection, String agency, Instant from, Instant until)
      throws SQLException {
    return new Sql("SELECT id FROM patrol_shift WHERE agency = ? AND begins >= ? AND begins < ?")
        .add("AND phase = 'PLANNED'", agency, from, until)
        .list(connection, ShiftStore::id);
  }

  /** The next shift planned on a beat; null where none is. */
  public @Nullable UUID next(Connection connection, ShiftPlan after) throws SQLException {
    return new Sql("SELECT id FROM patrol_shift WHERE agency = ? AND beat = ? AND begins >= ?")
            .add(
                "AND phase = 'PLANNED' ORDER BY begins, id LIMIT 1",
                after.agency(),
                after.beat(),
                after.ends())
            .list(connection, ShiftStore::id)
            .stream()
            .findFirst()
            .orElse(null);
  }

  /** Lets one roster of an agency be changed at a time. */
  public void lockRoster(Connection connection, String agency) throws SQLException {
    new Sql("SELECT pg_advisory_xact_lock(7170020, hashtext(?))")
        .add("", agency)
        .list(connection, row -> true);
  }

  private record DutyRow(ShiftPlan plan, UUID member, Attendance attendance) {}

  private static List<DutyRow> dutiesOf(Shift shift) {
    return shift.duties().entrySet().stream()
        .map(duty -> new DutyRow(shift.planned(), duty.getKey(), duty.getValue()))
        .toList();
  }

  private static void write(Connection connection, List<DutyRow> duties) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(DUTIES)) {
      new ArrayColumns<>(connection, insert, duties)
          .uuids(duty -> duty.plan().id())
          .uuids(DutyRow::member)
          .texts(duty -> duty.plan().agency())
          .texts(duty -> duty.plan().placePath())
          .times(duty -> duty.plan().begins())
          .texts(duty -> duty.attendance().name());
      insert.executeUpdate();
    }
  }

  private static @Nullable String note(ShiftEvent event) {
    return switch (event) {
      case ShiftEvent.ShiftEnded it -> it.handover();
      case ShiftEvent.ShiftCancelled it -> it.reason();
      case ShiftEvent.PointMissed it -> it.point();
      case ShiftEvent.MissRetracted it -> it.point();
      case ShiftEvent.ShiftStarted it -> it.knownBy().name();
      case ShiftEvent.RuleBroken it -> it.rule().name();
      case ShiftEvent.SwapAnswered it -> it.nod() ? "NODDED" : "DECLINED";
      case ShiftEvent.AttendanceRecorded it -> it.attendance().name();
      case ShiftEvent.ShiftPlanned ignored -> null;
      case ShiftEvent.MemberAssigned ignored -> null;
      case ShiftEvent.MemberReleased ignored -> null;
      case ShiftEvent.SwapAsked ignored -> null;
      case ShiftEvent.SignGiven ignored -> null;
      case ShiftEvent.LoneAlarmRaised ignored -> null;
      case ShiftEvent.ShiftNotHeld ignored -> null;
      case ShiftEvent.ShiftSettled ignored -> null;
    };
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject("id", UUID.class);
  }
}
