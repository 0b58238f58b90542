package qilian.stats.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import qilian.stats.measure.Delta;
import qilian.stats.measure.Kind;
import qilian.stats.rollup.FenceMove;
import qilian.stats.rollup.Partition;
import qilian.stats.rollup.Projection;
import qilian.stats.rollup.Tally;
import qilian.transport.fence.Fence;

/**
 * The tables of one projection, written in sets: cells and late parts are appended by COPY, totals
 * are added to in the order of their key, so that two folds never wait for each other in a circle.
 */
public final class ProjectionTables implements Projection {
  private final DataSource machine;
  private final int version;
  private final String schema;
  private final Fences fences;
  private final Vocabulary vocabulary;
  private final Map<Tally.Spread, Tally.Days> writtenExtents = new HashMap<>();

  /** The tables of this version. */
  public ProjectionTables(DataSource machine, int version) {
    this.machine = machine;
    this.version = version;
    this.schema = "p" + version;
    this.fences = new Fences("stats-p" + version);
    this.vocabulary = new Vocabulary(machine, schema);
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public Map<Partition, Fence> fences() {
    return Tx.run(machine, fences::load);
  }

  @Override
  public Tally tally(List<Delta> deltas) {
    Set<String> newPaths = new HashSet<>();
    Set<Kind> newKinds = new HashSet<>();
    for (Delta delta : deltas) {
      if (vocabulary.place(delta.placePath()) == null) {
        newPaths.add(delta.placePath());
      }
      if (vocabulary.kind(delta.kind()) == null) {
        newKinds.add(delta.kind());
      }
    }
    vocabulary.learn(newPaths, newKinds);
    Tally tally = new Tally();
    for (Delta delta : deltas) {
      Tally.PlaceIds place = vocabulary.place(delta.placePath());
      Tally.KindIds kind = vocabulary.kind(delta.kind());
      if (place == null || kind == null) {
        throw new IllegalStateException("a place or kind was not numbered");
      }
      tally.add(place, kind, delta);
    }
    return tally;
  }

  @Override
  public boolean commit(Tally tally, List<FenceMove> moves) {
    try {
      Tx.run(
          machine,
          connection -> {
            if (!fences.move(connection, moves)) {
              throw new FenceMoved();
            }
            write(connection, tally);
            return true;
          });
      writtenExtents.putAll(newExtents(tally));
      return true;
    } catch (FenceMoved e) {
      return false;
    }
  }

  private void write(Connection connection, Tally tally) throws SQLException {
    appendCells(connection, tally.cells());
    appendWeights(connection, tally.weights());
    addTotals(connection, tally.totals());
    appendLate(connection, tally.late());
    widenExtents(connection, newExtents(tally));
  }

  private void appendCells(Connection connection, Map<Tally.Cell, Integer> cells)
      throws SQLException {
    CopyRows rows = new CopyRows(7, cells.size() * 54);
    cells.forEach(
        (cell, n) -> {
          if (n != 0) {
            rows.row()
                .integer(cell.place())
                .day(cell.day())
                .integer(cell.kind())
                .small(cell.hour())
                .day(cell.recordedOn())
                .integer(cell.known())
                .integer(n);
          }
        });
    copy(connection, "cell (place, day, kind, hour, recorded_on, known, n)", rows);
  }

  private void appendWeights(Connection connection, Map<Tally.Cell, Tally.Weight> weights)
      throws SQLException {
    CopyRows rows = new CopyRows(9, weights.size() * 86);
    weights.forEach(
        (cell, weight) ->
            rows.row()
                .integer(cell.place())
                .day(cell.day())
                .integer(cell.kind())
                .small(cell.hour())
                .day(cell.recordedOn())
                .integer(cell.known())
                .large(weight.amount())
                .large(weight.headcount())
                .large(weight.minutes()));
    copy(
        connection,
        "weight (place, day, kind, hour, recorded_on, known, amount, headcount, minutes)",
        rows);
  }

  private void appendLate(Connection connection, Map<Tally.Total, Integer> late)
      throws SQLException {
    CopyRows rows = new CopyRows(7, late.size() * 58);
    late.forEach(
        (t, n) -> {
          if (n != 0) {
            rows.row()
                .integer(t.place())
                .integer(t.measureSet())
                .integer(t.category())
                .integer(t.subtype())
                .day(t.day())
                .day(t.recordedOn())
                .integer(n);
          }
        });
    copy(connection, "late (place, measure_set, category, subtype, day, recorded_on, n)", rows);
  }

  private void copy(Connection connection, String into, CopyRows rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    String copy = "COPY " + schema + "." + into + " FROM STDIN WITH (FORMAT binary)";
    try {
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, rows.source());
    } catch (IOException e) {
      throw new SQLException("rows could not be sent", "08006", e);
    }
  }

  private void addTotals(Connection connection, Map<Tally.Total, Integer> totals)
      throws SQLException {
    Tally.Total[] keys =
        totals.entrySet().stream()
            .filter(e -> e.getValue() != 0)
            .map(Map.Entry::getKey)
            .sorted()
            .toArray(Tally.Total[]::new);
    if (keys.length == 0) {
      return;
    }
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            INSERT INTO %s.total AS t (place, measure_set, category, subtype, day, n)
            SELECT place, measure_set, category, subtype, date '1970-01-01' + day, n
            FROM unnest(?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[])
              AS u (place, measure_set, category, subtype, day, n)
            ON CONFLICT (place, measure_set, category, subtype, day)
            DO UPDATE SET n = t.n + excluded.n
            """
                .formatted(schema))) {
      upsert.setObject(1, Arrays.stream(keys).mapToInt(Tally.Total::place).toArray());
      upsert.setObject(2, Arrays.stream(keys).mapToInt(Tally.Total::measureSet).toArray());
      upsert.setObject(3, Arrays.stream(keys).mapToInt(Tally.Total::category).toArray());
      upsert.setObject(4, Arrays.stream(keys).mapToInt(Tally.Total::subtype).toArray());
      upsert.setObject(5, Arrays.stream(keys).mapToInt(Tally.Total::day).toArray());
      upsert.setObject(6, Arrays.stream(keys).mapToInt(totals::get).toArray());
      upsert.executeUpdate();
    }
  }

  /** Only what widens: after the first days almost nothing does. */
  private Map<Tally.Spread, Tally.Days> newExtents(Tally tally) {
    Map<Tally.Spread, Tally.Days> wider = new HashMap<>();
    tally
        .extents()
        .forEach(
            (spread, days) -> {
              Tally.Days written = writtenExtents.get(spread);
              if (written == null || !written.holds(days)) {
                wider.put(spread, written == null ? days : join(written, days));
              }
            });
    return wider;
  }

  private static Tally.Days join(Tally.Days a, Tally.Days b) {
    return new Tally.Days(Math.min(a.first(), b.first()), Math.max(a.last(), b.last()));
  }

  private void widenExtents(Connection connection, Map<Tally.Spread, Tally.Days> wider)
      throws SQLException {
    if (wider.isEmpty()) {
      return;
    }
    List<Tally.Spread> keys =
        wider.keySet().stream()
            .sorted(Comparator.comparing(Tally.Spread::root).thenComparingInt(Tally.Spread::kind))
            .toList();
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            INSERT INTO %s.extent AS e (root, kind, first_day, last_day)
            SELECT root, kind, date '1970-01-01' + first_day, date '1970-01-01' + last_day
            FROM unnest(?::text[], ?::int[], ?::int[], ?::int[])
              AS u (root, kind, first_day, last_day)
            ON CONFLICT (root, kind) DO UPDATE
            SET first_day = least(e.first_day, excluded.first_day),
                last_day = greatest(e.last_day, excluded.last_day)
            """
                .formatted(schema))) {
      upsert.setObject(1, keys.stream().map(Tally.Spread::root).toArray(String[]::new));
      upsert.setObject(2, keys.stream().mapToInt(Tally.Spread::kind).toArray());
      upsert.setObject(3, keys.stream().mapToInt(key -> wider.get(key).first()).toArray());
      upsert.setObject(4, keys.stream().mapToInt(key -> wider.get(key).last()).toArray());
      upsert.executeUpdate();
    }
  }

  /** Undoes the transaction when a fence stands elsewhere than thought. */
  private static final class FenceMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FenceMoved() {
      super("a fence was moved by another reader", null, false, false);
    }
  }
}
