package qilian.incident.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.incident.patrol.Attendance;
import qilian.incident.patrol.Force;
import qilian.incident.patrol.KnownBy;
import qilian.incident.patrol.Phase;
import qilian.incident.patrol.Shift;
import qilian.incident.patrol.ShiftKind;
import qilian.incident.patrol.ShiftPlan;
import qilian.incident.patrol.Swap;

/** Reads shifts whole: the row, its members, its swaps. */
final class ShiftRows {

  static final String COLUMNS =
      """
      SELECT id, agency, place, place_path, force, beat, zone, kind, begins, ends, strength, route,
        why, phase, started_at, start_known_by, ended_at, end_known_by, last_sign_at,
        lone_alarm_at, missed, version
      FROM patrol_shift s WHERE true
      """;

  private ShiftRows() {}

  /** The shifts that a query finds, whole. */
  static Map<UUID, Shift> read(Connection connection, Sql query) throws SQLException {
    List<Head> heads = query.list(connection, ShiftRows::head);
    List<String> ids = heads.stream().map(head -> head.plan().id().toString()).toList();
    Map<UUID, Map<UUID, Attendance>> duties = new HashMap<>();
    Map<UUID, Map<UUID, Swap>> swaps = new HashMap<>();
    new Sql("SELECT shift, member, attendance FROM patrol_duty WHERE shift = ANY (?::uuid[])")
        .add("", ids)
        .list(
            connection,
            row ->
                duties
                        .computeIfAbsent(row.getObject("shift", UUID.class), id -> new HashMap<>())
                        .put(
                            row.getObject("member", UUID.class),
                            Attendance.valueOf(row.getString("attendance")))
                    == null);
    new Sql("SELECT id, shift, from_one, to_one, state FROM patrol_swap")
        .add("WHERE shift = ANY (?::uuid[]) ORDER BY position", ids)
        .list(
            connection,
            row -> {
              Swap swap =
                  new Swap(
                      row.getObject("id", UUID.class),
                      row.getObject("from_one", UUID.class),
                      row.getObject("to_one", UUID.class),
                      Swap.State.valueOf(row.getString("state")));
              return swaps
                      .computeIfAbsent(
                          row.getObject("shift", UUID.class), id -> new java.util.LinkedHashMap<>())
                      .put(swap.id(), swap)
                  == null;
            });
    Map<UUID, Shift> found = new java.util.LinkedHashMap<>();
    for (Head head : heads) {
      UUID id = head.plan().id();
      found.put(id, head.with(duties.getOrDefault(id, Map.of()), swaps.getOrDefault(id, Map.of())));
    }
    return found;
  }

  private record Head(
      ShiftPlan plan,
      Phase phase,
      @Nullable Instant startedAt,
      @Nullable KnownBy startKnownBy,
      @Nullable Instant endedAt,
      @Nullable KnownBy endKnownBy,
      @Nullable Instant lastSignAt,
      @Nullable Instant loneAlarmAt,
      Set<String> missed,
      int version) {

    Shift with(Map<UUID, Attendance> duties, Map<UUID, Swap> swaps) {
      return new Shift(
          plan,
          phase,
          duties,
          swaps,
          startedAt,
          startKnownBy,
          endedAt,
          endKnownBy,
          lastSignAt,
          loneAlarmAt,
          missed,
          version);
    }
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(
        new ShiftPlan(
            row.getObject("id", UUID.class),
            row.getString("agency"),
            Force.valueOf(row.getString("force")),
            row.getString("beat"),
            row.getString("place"),
            row.getString("place_path"),
            row.getString("zone"),
            ShiftKind.valueOf(row.getString("kind")),
            Sql.instant(row, "begins"),
            Sql.instant(row, "ends"),
            row.getInt("strength"),
            Sql.texts(row, "route"),
            row.getString("why")),
        Phase.valueOf(row.getString("phase")),
        Sql.instantOrNull(row, "started_at"),
        knownBy(row.getString("start_known_by")),
        Sql.instantOrNull(row, "ended_at"),
        knownBy(row.getString("end_known_by")),
        Sql.instantOrNull(row, "last_sign_at"),
        Sql.instantOrNull(row, "lone_alarm_at"),
        Set.copyOf(Sql.texts(row, "missed")),
        row.getInt("version"));
  }

  private static @Nullable KnownBy knownBy(@Nullable String name) {
    return name == null ? null : KnownBy.valueOf(name);
  }
}
