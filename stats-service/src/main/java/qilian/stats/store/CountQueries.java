package qilian.stats.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import qilian.guard.ScopedConnections;
import qilian.stats.compare.Coverage;
import qilian.stats.compare.Window;
import qilian.stats.measure.Dimension;
import qilian.stats.series.Counts;
import qilian.stats.series.DayCounts;

/**
 * Reads the live version of the counted tables: totals where they answer the question, cells where
 * only the finest grain does.
 */
@ApplicationScoped
public class CountQueries implements Counts {
  private static final String LIVE = "SELECT version FROM projection WHERE state = 'LIVE'";

  private final ScopedConnections connections;
  private final Map<Integer, Lexicon> lexicons = new ConcurrentHashMap<>();

  @Inject
  CountQueries(ScopedConnections connections) {
    this.connections = connections;
  }

  @Override
  public Map<String, DayCounts> byDay(Ask ask, List<Window> windows) {
    return reading(
        (connection, tables) -> {
          Map<String, DayCounts> groups = new LinkedHashMap<>();
          Places places = tables.places(connection, ask);
          places.groups().forEach(group -> groups.put(group, new DayCounts()));
          if (TotalRows.answer(ask, tables.lexicon())) {
            new TotalRows(tables, ask, places).read(connection, windows, groups);
            new CellRows(tables, ask, places.deepOnes()).read(connection, windows, groups);
          } else {
            new CellRows(tables, ask, places.subtrees(connection))
                .read(connection, windows, groups);
          }
          return groups;
        });
  }

  @Override
  public Map<Window, long[]> byHour(Ask ask, List<Window> windows) {
    return reading(
        (connection, tables) ->
            new CellRows(tables, ask, tables.places(connection, ask).subtrees(connection))
                .byHour(connection, windows));
  }

  @Override
  public List<Recorded> ledger(Ask ask, Window window, LocalDate after) {
    return reading(
        (connection, tables) ->
            new CellRows(tables, ask, tables.places(connection, ask).subtrees(connection))
                .ledger(connection, window, after));
  }

  @Override
  public Coverage seen(String root) {
    return reading(
        (connection, tables) -> {
          Map<Integer, Coverage.Days> extents = tables.extents(connection, root);
          Coverage.Days days = null;
          for (KindRow row : tables.lexicon().all()) {
            Coverage.Days more = extents.get(row.ids().kind());
            if (more != null && row.ids().measureSet() != 0) {
              days = days == null ? more : join(days, more);
            }
          }
          return days == null ? Coverage.NOTHING : Coverage.of(days.from(), days.to());
        });
  }

  @Override
  public Map<String, Coverage.Days> spread(String root, Ask ask) {
    return reading(
        (connection, tables) -> {
          Map<Integer, Coverage.Days> extents = tables.extents(connection, root);
          Map<String, Coverage.Days> spread = new HashMap<>();
          for (KindRow row : tables.lexicon().kinds(ask.measure(), ask.only())) {
            Coverage.Days days = extents.get(row.ids().kind());
            if (days != null) {
              spread.merge(Groups.of(ask.grouping(), row.kind()), days, CountQueries::join);
            }
          }
          return spread;
        });
  }

  private static Coverage.Days join(Coverage.Days a, Coverage.Days b) {
    return new Coverage.Days(
        a.from().isBefore(b.from()) ? a.from() : b.from(),
        a.to().isAfter(b.to()) ? a.to() : b.to());
  }

  @Override
  public Set<String> values(Dimension dimension) {
    return reading((connection, tables) -> tables.lexicon().values(dimension));
  }

  @Override
  public Map<String, Long> offsets() {
    return reading(
        (connection, tables) -> {
          Map<String, Long> offsets = new TreeMap<>();
          new Fences("stats-" + tables.schema())
              .load(connection)
              .forEach((at, fence) -> offsets.put(at.toString(), fence.nextOffset()));
          return offsets;
        });
  }

  private <T> T reading(Reading<T> work) {
    return connections.inTransaction(
        connection -> {
          int version = liveVersion(connection);
          String schema = "p" + version;
          Lexicon lexicon =
              lexicons.computeIfAbsent(version, v -> new Lexicon(schema)).refreshed(connection);
          lexicons.keySet().removeIf(v -> v < version - 1);
          return work.with(connection, new Tables(schema, lexicon));
        });
  }

  private static int liveVersion(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(LIVE);
        ResultSet rows = query.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** What is done with the live tables. */
  private interface Reading<T> {
    T with(Connection connection, Tables tables) throws SQLException;
  }

  /** The live tables and what their numbers mean. */
  record Tables(String schema, Lexicon lexicon) {

    Places places(Connection connection, Ask ask) throws SQLException {
      return Places.of(connection, schema, ask);
    }

    /** First and last day per kind below a root. */
    Map<Integer, Coverage.Days> extents(Connection connection, String root) throws SQLException {
      Map<Integer, Coverage.Days> extents = new HashMap<>();
      try (PreparedStatement query =
          connection.prepareStatement(
              "SELECT kind, first_day, last_day FROM %s.extent WHERE root = ?".formatted(schema))) {
        query.setString(1, root);
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            extents.put(
                rows.getInt(1),
                new Coverage.Days(
                    rows.getObject(2, LocalDate.class), rows.getObject(3, LocalDate.class)));
          }
        }
      }
      return extents;
    }
  }
}
