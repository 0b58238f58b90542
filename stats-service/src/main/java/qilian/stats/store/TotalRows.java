package qilian.stats.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qilian.stats.compare.Window;
import qilian.stats.measure.Dimension;
import qilian.stats.measure.Quantity;
import qilian.stats.rollup.Tally;
import qilian.stats.series.Counts;
import qilian.stats.series.DayCounts;
import qilian.stats.series.Grouping;
import qilian.stats.series.Spans;

/**
 * Figures from totals. What was known at the end of a day D is, for the days up to D, the total
 * less the late parts recorded after D; and for days after D the late parts recorded up to D. That
 * holds too for what was recorded before it happened.
 */
final class TotalRows {
  private static final Set<Dimension> SUMMED = EnumSet.of(Dimension.CATEGORY, Dimension.SUBTYPE);
  private static final Set<Grouping> GROUPED =
      EnumSet.of(Grouping.NONE, Grouping.PLACE, Grouping.CATEGORY, Grouping.SUBTYPE);

  /** One index range per key and stretch of days; OFFSET 0 keeps the planner from widening it. */
  private static final String READ =
      """
      SELECT k.g, r.day, sum(r.n)
      FROM unnest(?::int[], ?::int[], ?::int[], ?::int[], ?::int[])
        AS k (g, place, measure_set, category, subtype)
      CROSS JOIN unnest(?::int[], ?::int[]) AS w (since, until)
      CROSS JOIN LATERAL (
        SELECT t.day, %2$s AS n FROM %1$s t
        WHERE t.place = k.place AND t.measure_set = k.measure_set AND t.category = k.category
          AND t.subtype = k.subtype AND t.day >= date '1970-01-01' + w.since
          AND t.day < date '1970-01-01' + w.until %3$s
        OFFSET 0) r
      GROUP BY k.g, r.day
      """;

  private final CountQueries.Tables tables;
  private final Counts.Ask ask;
  private final Places places;

  TotalRows(CountQueries.Tables tables, Counts.Ask ask, Places places) {
    this.tables = tables;
    this.ask = ask;
    this.places = places;
  }

  /** Whether totals are kept at the grain the question needs. */
  static boolean answer(Counts.Ask ask, Lexicon lexicon) {
    return ask.measure().quantity() == Quantity.COUNT
        && lexicon.totals(ask.measure())
        && GROUPED.contains(ask.grouping())
        && SUMMED.containsAll(ask.only().keySet());
  }

  /** A row of totals, by the group it counts in. */
  private record Key(String group, int place, int set, int category, int subtype) {}

  void read(Connection connection, List<Window> windows, Map<String, DayCounts> into)
      throws SQLException {
    List<Key> keys = keys();
    if (keys.isEmpty()) {
      return;
    }
    LocalDate asOf = ask.asOf();
    String schema = tables.schema();
    if (asOf == null) {
      read(connection, READ.formatted(schema + ".total", "t.n", ""), keys, windows, into, 0);
      return;
    }
    read(
        connection,
        READ.formatted(schema + ".total", "t.n", "AND t.day <= ?"),
        keys,
        windows,
        into,
        1);
    String unknown = "CASE WHEN t.day <= ? THEN -t.n ELSE t.n END";
    String concerned = "AND (t.day <= ?) = (t.recorded_on > ?)";
    read(connection, READ.formatted(schema + ".late", unknown, concerned), keys, windows, into, 3);
  }

  private List<Key> keys() {
    Set<Key> keys = new LinkedHashSet<>();
    for (Places.Node node : places.summed()) {
      if (ask.grouping() == Grouping.CATEGORY
          || ask.grouping() == Grouping.SUBTYPE
          || ask.only().containsKey(Dimension.SUBTYPE)) {
        for (KindRow row : tables.lexicon().kinds(ask.measure(), ask.only())) {
          boolean fine =
              ask.grouping() == Grouping.SUBTYPE || ask.only().containsKey(Dimension.SUBTYPE);
          Tally.KindIds ids = row.ids();
          keys.add(
              new Key(
                  ask.grouping() == Grouping.PLACE
                      ? node.group()
                      : Groups.of(ask.grouping(), row.kind()),
                  node.id(),
                  ids.measureSet(),
                  ids.category(),
                  fine ? ids.subtype() : Tally.ANY));
        }
      } else if (ask.only().containsKey(Dimension.CATEGORY)) {
        for (KindRow row : tables.lexicon().kinds(ask.measure(), ask.only())) {
          Tally.KindIds ids = row.ids();
          keys.add(new Key(node.group(), node.id(), ids.measureSet(), ids.category(), Tally.ANY));
        }
      } else {
        for (int set : tables.lexicon().sets(ask.measure())) {
          keys.add(new Key(node.group(), node.id(), set, Tally.ANY, Tally.ANY));
        }
      }
    }
    return new ArrayList<>(keys);
  }

  private void read(
      Connection connection,
      String sql,
      List<Key> keys,
      List<Window> windows,
      Map<String, DayCounts> into,
      int dates)
      throws SQLException {
    List<Window> spans = Spans.of(windows);
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      int[] index = new int[keys.size()];
      for (int i = 0; i < index.length; i++) {
        index[i] = i;
      }
      query.setObject(1, index);
      query.setObject(2, keys.stream().mapToInt(Key::place).toArray());
      query.setObject(3, keys.stream().mapToInt(Key::set).toArray());
      query.setObject(4, keys.stream().mapToInt(Key::category).toArray());
      query.setObject(5, keys.stream().mapToInt(Key::subtype).toArray());
      query.setObject(6, spans.stream().mapToInt(w -> (int) w.from().toEpochDay()).toArray());
      query.setObject(7, spans.stream().mapToInt(w -> (int) w.until().toEpochDay()).toArray());
      try (ResultSet rows = execute(query, dates)) {
        while (rows.next()) {
          into.computeIfAbsent(keys.get(rows.getInt(1)).group(), g -> new DayCounts())
              .add(rows.getObject(2, LocalDate.class), rows.getLong(3));
        }
      }
    }
  }

  private ResultSet execute(PreparedStatement query, int dates) throws SQLException {
    for (int i = 0; i < dates; i++) {
      query.setObject(8 + i, ask.asOf());
    }
    return query.executeQuery();
  }
}
