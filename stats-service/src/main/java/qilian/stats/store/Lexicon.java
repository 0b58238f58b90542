package qilian.stats.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import qilian.stats.measure.Dimension;
import qilian.stats.measure.Kind;
import qilian.stats.measure.Measure;

/**
 * What the numbers of one projection mean, for questions: kinds, measure sets and words, kept and
 * topped up with what is new. Numbers never change their meaning, so knowing too many does no harm.
 */
final class Lexicon {
  private final String schema;
  private final List<KindRow> kinds = new ArrayList<>();
  private final Map<String, Set<Integer>> setsOf = new HashMap<>();
  private final Set<String> counted = new HashSet<>();
  private int lastKind;
  private int lastSet = -1;

  Lexicon(String schema) {
    this.schema = schema;
  }

  /** Learns what was added since. */
  synchronized Lexicon refreshed(Connection connection) throws SQLException {
    if (counted.isEmpty()) {
      MeasureRows.all(connection, schema).forEach(m -> counted.add(m.id()));
    }
    for (KindRow row : KindRow.after(connection, schema, lastKind)) {
      kinds.add(row);
      lastKind = row.ids().kind();
    }
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT id, measures FROM %s.measure_set WHERE id > ? ORDER BY id".formatted(schema))) {
      query.setInt(1, lastSet);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          lastSet = rows.getInt(1);
          for (String measure : (String[]) rows.getArray(2).getArray()) {
            setsOf.computeIfAbsent(measure, m -> new TreeSet<>()).add(lastSet);
          }
        }
      }
    }
    return this;
  }

  /** Whether totals are kept for a measure; if not, its figures are summed from the cells. */
  synchronized boolean totals(Measure measure) {
    return counted.contains(measure.id());
  }

  /** The measure sets that hold a measure. */
  synchronized int[] sets(Measure measure) {
    return setsOf.getOrDefault(measure.id(), Set.of()).stream()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The kinds that a measure counts and that have these values. */
  synchronized List<KindRow> kinds(Measure measure, Map<Dimension, String> only) {
    Predicate<Kind> wanted =
        kind ->
            measure.counts(kind)
                && only.entrySet().stream().allMatch(e -> e.getKey().of(kind).equals(e.getValue()));
    return kinds.stream().filter(row -> wanted.test(row.kind())).toList();
  }

  /** Every value of a coordinate. */
  synchronized Set<String> values(Dimension dimension) {
    Set<String> values = new TreeSet<>();
    kinds.forEach(row -> values.add(dimension.of(row.kind())));
    values.remove("");
    return values;
  }

  /** Every kind. */
  synchronized List<KindRow> all() {
    return List.copyOf(kinds);
  }
}
