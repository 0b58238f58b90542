package qilian.risk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import qilian.guard.ScopedConnections;
import qilian.risk.alert.Phase;
import qilian.risk.signal.Cell;
import qilian.risk.signal.Gap;
import qilian.risk.signal.Rule;
import qilian.risk.signal.Stratum;

/** The cells and verdicts that the running transaction's scope sees, and the rules. */
@ApplicationScoped
public class HistoryStore {

  private static final String JUDGED =
      """
      SELECT place_path, counted, type, stratum, from_day, phase FROM signal
      WHERE phase IN ('CONFIRMED', 'EXPLAINED', 'UNFOUNDED') AND from_day >= ? AND from_day < ?
      """;

  private static final String COUNTS =
      """
      SELECT day, count FROM cell_day
      WHERE place_path = ? AND counted = ? AND type = ? AND stratum = ? AND day < ? AND count <> 0
      """;

  private static final String LAST_DAY =
      "SELECT last_day FROM root_span WHERE root = ? AND counted = ?";

  private static final int PIECE = 5_000;

  private final ScopedConnections connections;

  @Inject
  HistoryStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** A series by its place and cell. */
  public record Series(String placePath, Cell cell) {

    /** Code of the root of its tree of places. */
    public String root() {
      return placePath.split(">")[0];
    }
  }

  /** Hands over the counts by day of each series asked for, one after the other. */
  public int each(
      @Nullable String underPath,
      @Nullable String counted,
      @Nullable String type,
      LocalDate until,
      BiConsumer<Series, Map<LocalDate, Integer>> with) {
    Where where =
        new Where()
            .below(underPath)
            .and("counted = ?", counted)
            .and("type = ?", type)
            .and("day < ?", until);
    String sql =
        "SELECT place_path, counted, type, stratum, day, count FROM cell_day WHERE "
            + where.text()
            + " AND count <> 0 ORDER BY place_path, counted, type, stratum";
    return connections.inTransaction(
        connection -> {
          int series = 0;
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            where.bind(statement);
            // Read piece by piece: the cells of a whole city do not fit into memory.
            statement.setFetchSize(PIECE);
            Series now = null;
            Map<LocalDate, Integer> counts = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                Series next = series(row);
                if (now != null && !now.equals(next)) {
                  with.accept(now, counts);
                  series++;
                  counts = new HashMap<>();
                }
                now = next;
                counts.put(row.getObject(5, LocalDate.class), row.getInt(6));
              }
            }
            if (now != null) {
              with.accept(now, counts);
              series++;
            }
          }
          return series;
        });
  }

  /** The counts by day of one series, before a day. */
  public Map<LocalDate, Integer> counts(Series which, LocalDate until) {
    return connections.inTransaction(
        connection -> {
          Map<LocalDate, Integer> counts = new HashMap<>();
          try (PreparedStatement statement = connection.prepareStatement(COUNTS)) {
            statement.setString(1, which.placePath());
            statement.setString(2, which.cell().counted());
            statement.setString(3, which.cell().type());
            statement.setString(4, which.cell().stratum().name());
            statement.setObject(5, until);
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                counts.put(row.getObject(1, LocalDate.class), row.getInt(2));
              }
            }
          }
          return counts;
        });
  }

  /** The last day on which a root's places reported a kind of fact. */
  public Optional<LocalDate> lastDay(String root, String counted) {
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(LAST_DAY)) {
            statement.setString(1, root);
            statement.setString(2, counted);
            try (ResultSet row = statement.executeQuery()) {
              return row.next() ? Optional.of(row.getObject(1, LocalDate.class)) : Optional.empty();
            }
          }
        });
  }

  /** The spans of all roots. */
  public Map<String, WatchStore.Span> spans() {
    return connections.inTransaction(WatchStore::spans);
  }

  /** What silent sources left out, and of which counts. */
  public List<Gap> gaps() {
    return connections.inTransaction(GapStore::gaps);
  }

  /** How the signals of a period were judged, by series and week. */
  public Map<Series, Map<LocalDate, Phase>> judged(LocalDate from, LocalDate until) {
    return connections.inTransaction(
        connection -> {
          Map<Series, Map<LocalDate, Phase>> all = new HashMap<>();
          try (PreparedStatement statement = connection.prepareStatement(JUDGED)) {
            statement.setObject(1, from);
            statement.setObject(2, until);
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                all.computeIfAbsent(series(row), each -> new HashMap<>())
                    .put(row.getObject(5, LocalDate.class), Phase.valueOf(row.getString(6)));
              }
            }
          }
          return all;
        });
  }

  /** The rules. */
  public List<Rule> rules() {
    return connections.inTransaction(RuleRow::all);
  }

  private static Series series(ResultSet row) throws SQLException {
    return new Series(
        row.getString(1),
        new Cell(row.getString(2), row.getString(3), Stratum.valueOf(row.getString(4))));
  }
}
