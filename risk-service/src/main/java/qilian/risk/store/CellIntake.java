package qilian.risk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import qilian.risk.signal.Cell;
import qilian.risk.signal.Counts;
import qilian.risk.signal.Tick;

/** How ticks become cells: with the machine's role, a batch by a handful of statements. */
@ApplicationScoped
public class CellIntake {

  private static final String HEAR =
      """
      INSERT INTO tick (event_id, part, sign, counted, type, stratum, agency, place_path, day)
      SELECT * FROM unnest(?::uuid[], ?::smallint[], ?::smallint[], ?::text[], ?::text[],
        ?::text[], ?::text[], ?::text[], ?::date[])
      ON CONFLICT DO NOTHING RETURNING event_id, part
      """;

  private static final String SUM =
      """
      INSERT INTO cell_day AS kept (place_path, counted, type, stratum, day, count)
      SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::integer[])
      ON CONFLICT (place_path, counted, type, stratum, day)
      DO UPDATE SET count = kept.count + excluded.count
      """;

  private static final String TOUCH =
      """
      INSERT INTO cell_due AS kept (place_path, counted, type, stratum, week, known_at)
      SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[],
        ?::timestamptz[])
      ON CONFLICT (place_path, counted, type, stratum, week)
      DO UPDATE SET known_at = greatest(kept.known_at, excluded.known_at)
      """;

  private static final String SINCE =
      "SELECT root, min(first_day) FROM root_span WHERE root = ANY (?) GROUP BY root";

  /**
   * A root that turns out to have reported earlier has longer series, of zeros at least. A look at
   * the week with which they used to begin looks at what stands in their later weeks too.
   */
  private static final String LENGTHEN =
      """
      INSERT INTO cell_due AS kept (place_path, counted, type, stratum, week, known_at)
      SELECT DISTINCT place_path, counted, type, stratum, ?::date, ?::timestamptz
      FROM cell_day
      WHERE (place_path = ? OR place_path ^@ ?) AND day >= ? AND count <> 0
      ORDER BY place_path, counted, type, stratum
      ON CONFLICT (place_path, counted, type, stratum, week)
      DO UPDATE SET known_at = greatest(kept.known_at, excluded.known_at)
      """;

  private static final String SPAN =
      """
      INSERT INTO root_span AS kept (root, counted, first_day, last_day, zone)
      SELECT root, counted, min(day), max(day), min(zone)
      FROM unnest(?::text[], ?::text[], ?::date[], ?::text[]) AS row (root, counted, day, zone)
      GROUP BY root, counted ORDER BY root, counted
      ON CONFLICT (root, counted) DO UPDATE
      SET first_day = least(kept.first_day, excluded.first_day),
          last_day = greatest(kept.last_day, excluded.last_day)
      """;

  private final MachineConnections machine;

  @Inject
  CellIntake(MachineConnections machine) {
    this.machine = machine;
  }

  /** A cell at a place: rows are written in its order, so that two writers never wait in turn. */
  private record Spot(String path, Cell cell, LocalDate day) implements Comparable<Spot> {
    @Override
    public int compareTo(Spot other) {
      int order = path.compareTo(other.path);
      order = order != 0 ? order : cell.counted().compareTo(other.cell.counted());
      order = order != 0 ? order : cell.type().compareTo(other.cell.type());
      order = order != 0 ? order : cell.stratum().compareTo(other.cell.stratum());
      return order != 0 ? order : day.compareTo(other.day);
    }
  }

  private record Part(UUID eventId, int part) {}

  /** Counts the ticks that were not heard before, and marks the weeks that they touch. */
  public void fold(List<Tick> ticks) {
    if (ticks.isEmpty()) {
      return;
    }
    machine.work(
        connection -> {
          Set<Part> fresh = hear(connection, ticks);
          List<Tick> news =
              ticks.stream()
                  .filter(tick -> fresh.remove(new Part(tick.eventId(), tick.part())))
                  .toList();
          if (!news.isEmpty()) {
            Map<String, LocalDate> since = since(connection, news);
            span(connection, news);
            sum(connection, news);
            touch(connection, news);
            lengthen(connection, news, since);
          }
          return news.size();
        });
  }

  private static Set<Part> hear(Connection connection, List<Tick> ticks) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HEAR)) {
      uuids(statement, 1, ticks, Tick::eventId);
      array(statement, 2, "smallint", ticks, Tick::part);
      array(statement, 3, "smallint", ticks, Tick::sign);
      array(statement, 4, "text", ticks, tick -> tick.cell().counted());
      array(statement, 5, "text", ticks, tick -> tick.cell().type());
      array(statement, 6, "text", ticks, tick -> tick.cell().stratum().name());
      array(statement, 7, "text", ticks, Tick::agency);
      array(statement, 8, "text", ticks, Tick::placePath);
      array(statement, 9, "date", ticks, Tick::day);
      Set<Part> fresh = new HashSet<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          fresh.add(new Part(rows.getObject(1, UUID.class), rows.getInt(2)));
        }
      }
      return fresh;
    }
  }

  private static void sum(Connection connection, List<Tick> ticks) throws SQLException {
    Map<Spot, Integer> sums = new TreeMap<>();
    for (Tick tick : ticks) {
      for (String path : Tick.upwards(tick.placePath())) {
        sums.merge(new Spot(path, tick.cell(), tick.day()), tick.sign(), Integer::sum);
      }
    }
    try (PreparedStatement statement = connection.prepareStatement(SUM)) {
      spots(statement, sums.keySet());
      array(statement, 6, "integer", sums.values(), Function.identity());
      statement.executeUpdate();
    }
  }

  private static void touch(Connection connection, List<Tick> ticks) throws SQLException {
    Map<Spot, java.time.Instant> touched = new TreeMap<>();
    for (Tick tick : ticks) {
      for (String path : Tick.upwards(tick.placePath())) {
        touched.merge(
            new Spot(path, tick.cell(), tick.week()),
            tick.registeredAt(),
            (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    try (PreparedStatement statement = connection.prepareStatement(TOUCH)) {
      spots(statement, touched.keySet());
      array(statement, 6, "timestamptz", touched.values(), java.time.Instant::toString);
      statement.executeUpdate();
    }
  }

  private static void span(Connection connection, List<Tick> ticks) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SPAN)) {
      array(statement, 1, "text", ticks, Tick::root);
      array(statement, 2, "text", ticks, tick -> tick.cell().counted());
      array(statement, 3, "date", ticks, Tick::day);
      array(statement, 4, "text", ticks, Tick::zone);
      statement.executeUpdate();
    }
  }

  /** Since when roots report, as far as was known. */
  private static Map<String, LocalDate> since(Connection connection, List<Tick> ticks)
      throws SQLException {
    Map<String, LocalDate> since = new TreeMap<>();
    try (PreparedStatement statement = connection.prepareStatement(SINCE)) {
      Object[] roots = ticks.stream().map(Tick::root).distinct().toArray();
      statement.setArray(1, connection.createArrayOf("text", roots));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          since.put(rows.getString(1), rows.getObject(2, LocalDate.class));
        }
      }
    }
    return since;
  }

  private static void lengthen(
      Connection connection, List<Tick> ticks, Map<String, LocalDate> since) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LENGTHEN)) {
      for (Map.Entry<String, LocalDate> each : since.entrySet()) {
        String root = each.getKey();
        LocalDate first = Counts.firstWhole(each.getValue());
        Tick earliest =
            ticks.stream()
                .filter(tick -> tick.root().equals(root))
                .min(Comparator.comparing(Tick::day))
                .orElseThrow();
        if (Counts.firstWhole(earliest.day()).isBefore(first)) {
          statement.setObject(1, first);
          statement.setString(2, earliest.registeredAt().toString());
          statement.setString(3, root);
          statement.setString(4, root + ">");
          statement.setObject(5, first);
          statement.executeUpdate();
        }
      }
    }
  }

  private static void spots(PreparedStatement statement, Collection<Spot> spots)
      throws SQLException {
    array(statement, 1, "text", spots, Spot::path);
    array(statement, 2, "text", spots, spot -> spot.cell().counted());
    array(statement, 3, "text", spots, spot -> spot.cell().type());
    array(statement, 4, "text", spots, spot -> spot.cell().stratum().name());
    array(statement, 5, "date", spots, Spot::day);
  }

  private static <T> void uuids(
      PreparedStatement statement, int at, List<T> rows, Function<T, UUID> of) throws SQLException {
    array(statement, at, "uuid", rows, of);
  }

  static <T> void array(
      PreparedStatement statement, int at, String type, Collection<T> rows, Function<T, ?> of)
      throws SQLException {
    List<Object> values = new ArrayList<>(rows.size());
    rows.forEach(row -> values.add(plain(of.apply(row))));
    statement.setArray(at, statement.getConnection().createArrayOf(type, values.toArray()));
  }

  private static Object plain(Object value) {
    return value instanceof LocalDate day ? day.toString() : value;
  }
}
