package qilian.stats.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qilian.stats.compare.Window;
import qilian.stats.measure.Delta;
import qilian.stats.measure.Quantity;
import qilian.stats.series.Counts;
import qilian.stats.series.DayCounts;
import qilian.stats.series.Grouping;
import qilian.stats.series.Spans;

/** Figures from the finest grain: any filter, any hour, but as many rows as there were facts. */
final class CellRows {
  private static final int HOURS = 24;

  /** The places' index ranges where there are few; the planner's choice where there are many. */
  private static final int FEW_PLACES = 200;

  private static final String FROM_WHERE =
      """
      FROM unnest(?::int[], ?::int[]) AS p (g, place)
      CROSS JOIN unnest(?::int[], ?::int[]) WITH ORDINALITY AS w (since, until, i)
      CROSS JOIN LATERAL (
        SELECT c.day, c.kind, c.hour, c.recorded_on, c.%4$s AS n FROM %1$s.%3$s c
        WHERE c.place = p.place AND c.day >= date '1970-01-01' + w.since
          AND c.day < date '1970-01-01' + w.until AND c.kind = ANY (?) AND c.recorded_on <= ?
          AND c.known < ?
        %2$s) r
      """;
  private static final String BY_DAY =
      "SELECT p.g, r.kind, r.day, sum(r.n) " + FROM_WHERE + "GROUP BY p.g, r.kind, r.day";
  private static final String BY_HOUR =
      "SELECT w.i, r.hour, sum(r.n) " + FROM_WHERE + "WHERE r.hour >= 0 GROUP BY w.i, r.hour";
  private static final String LEDGER =
      """
      SELECT r.recorded_on, coalesce(sum(r.n) FILTER (WHERE r.n > 0), 0),
             coalesce(-sum(r.n) FILTER (WHERE r.n < 0), 0)
      """
          + FROM_WHERE
          + "WHERE r.recorded_on > ? GROUP BY r.recorded_on ORDER BY r.recorded_on";

  private final CountQueries.Tables tables;
  private final Counts.Ask ask;
  private final List<Places.Leaf> leaves;

  CellRows(CountQueries.Tables tables, Counts.Ask ask, List<Places.Leaf> leaves) {
    this.tables = tables;
    this.ask = ask;
    this.leaves = leaves;
  }

  /** Adds to the groups what the places' own cells hold. */
  void read(Connection connection, List<Window> windows, Map<String, DayCounts> into)
      throws SQLException {
    Map<Integer, KindRow> kinds = kinds();
    if (leaves.isEmpty() || kinds.isEmpty()) {
      return;
    }
    try (PreparedStatement query = prepare(connection, BY_DAY, kinds, Spans.of(windows));
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        String group = leaves.get(rows.getInt(1)).group();
        KindRow kind = kinds.get(rows.getInt(2));
        if (ask.grouping() != Grouping.PLACE && kind != null) {
          group = Groups.of(ask.grouping(), kind.kind());
        }
        into.computeIfAbsent(group, g -> new DayCounts())
            .add(rows.getObject(3, LocalDate.class), rows.getLong(4));
      }
    }
  }

  /** Counts per hour for each window. */
  Map<Window, long[]> byHour(Connection connection, List<Window> windows) throws SQLException {
    List<Window> distinct = windows.stream().distinct().toList();
    Map<Window, long[]> hours = new LinkedHashMap<>();
    distinct.forEach(window -> hours.put(window, new long[HOURS]));
    Map<Integer, KindRow> kinds = kinds();
    if (leaves.isEmpty() || kinds.isEmpty()) {
      return hours;
    }
    try (PreparedStatement query = prepare(connection, BY_HOUR, kinds, distinct);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        long[] counted = hours.get(distinct.get(rows.getInt(1) - 1));
        if (counted != null) {
          counted[rows.getInt(2)] = Math.max(0, rows.getLong(3));
        }
      }
    }
    return hours;
  }

  /** What each day of recording after a day added to the window and took from it. */
  List<Counts.Recorded> ledger(Connection connection, Window window, LocalDate after)
      throws SQLException {
    Map<Integer, KindRow> kinds = kinds();
    List<Counts.Recorded> ledger = new ArrayList<>();
    if (leaves.isEmpty() || kinds.isEmpty()) {
      return ledger;
    }
    try (PreparedStatement query = prepare(connection, LEDGER, kinds, List.of(window))) {
      query.setObject(8, after);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          ledger.add(
              new Counts.Recorded(
                  rows.getObject(1, LocalDate.class), rows.getLong(2), rows.getLong(3)));
        }
      }
    }
    return ledger;
  }

  private static String column(Quantity quantity) {
    return switch (quantity) {
      case COUNT -> "n";
      case AMOUNT -> "amount";
      case HEADCOUNT -> "headcount";
      case MINUTES -> "minutes";
    };
  }

  private Map<Integer, KindRow> kinds() {
    Map<Integer, KindRow> kinds = new HashMap<>();
    tables
        .lexicon()
        .kinds(ask.measure(), ask.only())
        .forEach(row -> kinds.put(row.ids().kind(), row));
    return kinds;
  }

  private PreparedStatement prepare(
      Connection connection, String sql, Map<Integer, KindRow> kinds, List<Window> windows)
      throws SQLException {
    PreparedStatement query =
        connection.prepareStatement(
            sql.formatted(
                tables.schema(),
                leaves.size() <= FEW_PLACES ? "OFFSET 0" : "",
                ask.measure().quantity() == Quantity.COUNT ? "cell" : "weight",
                column(ask.measure().quantity())));
    int[] index = new int[leaves.size()];
    for (int i = 0; i < index.length; i++) {
      index[i] = i;
    }
    LocalDate asOf = ask.asOf();
    query.setObject(1, index);
    query.setObject(2, leaves.stream().mapToInt(Places.Leaf::id).toArray());
    query.setObject(3, windows.stream().mapToInt(w -> (int) w.from().toEpochDay()).toArray());
    query.setObject(4, windows.stream().mapToInt(w -> (int) w.until().toEpochDay()).toArray());
    query.setObject(5, kinds.keySet().stream().mapToInt(Integer::intValue).toArray());
    query.setObject(6, asOf == null ? LocalDate.of(9999, 12, 31) : asOf);
    Instant until = ask.until();
    query.setInt(7, until == null ? Integer.MAX_VALUE : Delta.quarterOf(until));
    return query;
  }
}
