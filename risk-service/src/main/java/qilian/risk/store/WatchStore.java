package qilian.risk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import qilian.risk.alert.AlertEvent;
import qilian.risk.alert.Decision;
import qilian.risk.alert.Share;
import qilian.risk.alert.Signal;
import qilian.risk.alert.Subject;
import qilian.risk.alert.Warning;
import qilian.risk.alert.WarningCommand;
import qilian.risk.alert.WarningEvent;
import qilian.risk.alert.WarningLifecycle;
import qilian.risk.signal.DueCell;
import qilian.risk.signal.Rule;

/** What the watch over the cells reads and writes, with the machine's role. */
@ApplicationScoped
public class WatchStore {

  private static final String COUNTS =
      """
      SELECT k.n, c.day, c.count
      FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) WITH ORDINALITY
        AS k (place_path, counted, type, stratum, n)
      JOIN cell_day c USING (place_path, counted, type, stratum)
      WHERE c.count <> 0
      """;

  /** A kind of fact that begins later within a covered root was 0 before. */
  private static final String SPANS =
      "SELECT root, min(first_day), min(zone) FROM root_span GROUP BY root";

  private static final String SHARES =
      """
      WITH seen AS (
        SELECT place_path, day, agency, sign FROM tick
        WHERE counted = ? AND type = ? AND stratum = ? AND day >= ? AND day < ?
          AND (place_path = ? OR place_path ^@ ?))
      SELECT 'PLACE', split_part(substr(place_path, ?), '>', 1), sum(sign) FROM seen GROUP BY 2
      UNION ALL SELECT 'DAY', day::text, sum(sign) FROM seen GROUP BY day
      UNION ALL SELECT 'AGENCY', agency, sum(sign) FROM seen GROUP BY agency
      ORDER BY 1 DESC, 3 DESC, 2
      """;

  private static final String STANDING =
      """
      SELECT place_path, counted, type, stratum, rule, from_day, phase FROM signal
      WHERE phase IN ('UNFOUNDED', 'RAISED', 'PAST') AND place_path = ANY (?)
      """;

  private static final String BELOW =
      """
      SELECT place_path, (state #>> '{finding,evidence,observed}')::float8
          - (state #>> '{finding,evidence,expected}')::float8
      FROM signal
      WHERE counted = ? AND type = ? AND stratum = ? AND from_day = ? AND rule = ?
        AND (phase IN ('RAISED', 'PAST', 'CONFIRMED', 'EXPLAINED')
          OR phase = 'EXPIRED' AND state ->> 'ended' = 'TIME_PASSED')
        AND place_path ^@ ?
      ORDER BY place_path
      """;

  private static final String CLUSTERS =
      """
      SELECT state FROM signal
      WHERE rule = ? AND method = 'SPACE_TIME_PERMUTATION_SCAN' AND counted = ? AND type = ?
        AND stratum = ? AND from_day = ? AND phase IN ('RAISED', 'PAST')
        AND (place_path = ? OR place_path ^@ ?)
      ORDER BY id FOR UPDATE
      """;

  private static final String WAITING_CLUSTERS =
      """
      SELECT DISTINCT from_day FROM signal
      WHERE rule = ? AND method = 'SPACE_TIME_PERMUTATION_SCAN' AND counted = ? AND type = ?
        AND stratum = ? AND from_day > ? AND phase = 'RAISED'
        AND (place_path = ? OR place_path ^@ ?)
      """;

  private static final String DUE =
      "SELECT id FROM signal WHERE next_at <= ? ORDER BY next_at, id LIMIT ?";

  private static final String DUE_WARNINGS =
      """
      SELECT state FROM warning WHERE next_at <= ? ORDER BY next_at, id LIMIT ?
      FOR UPDATE SKIP LOCKED
      """;

  private final MachineConnections machine;

  @Inject
  WatchStore(MachineConnections machine) {
    this.machine = machine;
  }

  /** Since when a root's places report anything, and its zone. */
  public record Span(LocalDate since, String zone) {}

  /** The rules. */
  public List<Rule> rules() {
    return machine.work(RuleRow::all);
  }

  /** The spans of all roots. */
  public Map<String, Span> spans() {
    return machine.work(WatchStore::spans);
  }

  static Map<String, Span> spans(Connection connection) throws SQLException {
    Map<String, Span> spans = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(SPANS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        spans.put(row.getString(1), new Span(row.getObject(2, LocalDate.class), row.getString(3)));
      }
    }
    return spans;
  }

  /** Counts by day of cells at places, in their order. */
  public List<Map<LocalDate, Integer>> counts(List<DueCell> cells) {
    return machine.work(
        connection -> {
          List<Map<LocalDate, Integer>> counts = new ArrayList<>();
          cells.forEach(cell -> counts.add(new HashMap<>()));
          try (PreparedStatement statement = connection.prepareStatement(COUNTS)) {
            CellIntake.array(statement, 1, "text", cells, DueCell::placePath);
            CellIntake.array(statement, 2, "text", cells, cell -> cell.cell().counted());
            CellIntake.array(statement, 3, "text", cells, cell -> cell.cell().type());
            CellIntake.array(statement, 4, "text", cells, cell -> cell.cell().stratum().name());
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                counts.get(row.getInt(1) - 1).put(row.getObject(2, LocalDate.class), row.getInt(3));
              }
            }
          }
          return counts;
        });
  }

  /** What was observed of a subject, by the place next below, by day and by agency. */
  public List<Share> shares(Subject subject) {
    return machine.work(
        connection -> {
          List<Share> shares = new ArrayList<>();
          try (PreparedStatement statement = connection.prepareStatement(SHARES)) {
            statement.setString(1, subject.counted());
            statement.setString(2, subject.type());
            statement.setString(3, subject.stratum());
            statement.setObject(4, subject.from());
            statement.setObject(5, subject.until());
            statement.setString(6, subject.placePath());
            statement.setString(7, subject.placePath() + ">");
            statement.setInt(8, subject.placePath().length() + 2);
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                if (row.getInt(3) != 0) {
                  String key = row.getString(2);
                  shares.add(
                      new Share(
                          row.getString(1), key.isEmpty() ? subject.place() : key, row.getInt(3)));
                }
              }
            }
          }
          return shares;
        });
  }

  /**
   * The weeks of a subject that have a signal.
   *
   * @param unfounded those that somebody found unfounded: they stay in baselines
   * @param unjudged those that wait for a verdict, or are past: they follow the facts
   */
  public record Standing(Set<LocalDate> unfounded, Set<LocalDate> unjudged) {
    public static final Standing NONE = new Standing(Set.of(), Set.of());
  }

  /** Weeks of signals at places, by the subject's key without its week. */
  public Map<String, Standing> standing(Collection<String> paths) {
    return machine.work(
        connection -> {
          Map<String, Standing> weeks = new HashMap<>();
          try (PreparedStatement statement = connection.prepareStatement(STANDING)) {
            statement.setArray(1, connection.createArrayOf("text", paths.toArray()));
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                String key =
                    String.join(
                        "\n",
                        row.getString("rule"),
                        row.getString("counted"),
                        row.getString("type"),
                        row.getString("stratum"),
                        row.getString("place_path"));
                Standing standing =
                    weeks.computeIfAbsent(
                        key, each -> new Standing(new HashSet<>(), new HashSet<>()));
                boolean unfounded = "UNFOUNDED".equals(row.getString("phase"));
                (unfounded ? standing.unfounded() : standing.unjudged())
                    .add(row.getObject("from_day", LocalDate.class));
              }
            }
          }
          return weeks;
        });
  }

  /** By how much the alarming places below exceed what was expected of them; each once. */
  public double excessBelow(Subject subject) {
    return machine.work(
        connection -> {
          double excess = 0;
          String taken = null;
          try (PreparedStatement statement = connection.prepareStatement(BELOW)) {
            statement.setString(1, subject.counted());
            statement.setString(2, subject.type());
            statement.setString(3, subject.stratum());
            statement.setObject(4, subject.from());
            statement.setString(5, subject.rule());
            statement.setString(6, subject.placePath() + ">");
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                String path = row.getString(1);
                if (taken == null || !path.startsWith(taken + ">")) {
                  taken = path;
                  excess += row.getDouble(2);
                }
              }
            }
          }
          return excess;
        });
  }

  /** The unjudged clusters of a rule at a place and below it in a week, held fast. */
  public List<Signal> clusters(String rule, DueCell at, LocalDate week) {
    return machine.work(
        connection -> {
          List<Signal> clusters = new ArrayList<>();
          try (PreparedStatement statement = connection.prepareStatement(CLUSTERS)) {
            statement.setString(1, rule);
            statement.setString(2, at.cell().counted());
            statement.setString(3, at.cell().type());
            statement.setString(4, at.cell().stratum().name());
            statement.setObject(5, week);
            statement.setString(6, at.placePath());
            statement.setString(7, at.placePath() + ">");
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                clusters.add(Json.read(Signal.class, row.getString(1)));
              }
            }
          }
          return clusters;
        });
  }

  /** Later weeks in which a cluster of a rule at a place, or below it, waits for a verdict. */
  public List<LocalDate> waitingClusters(String rule, DueCell at, LocalDate after) {
    return machine.work(
        connection -> {
          List<LocalDate> weeks = new ArrayList<>();
          try (PreparedStatement statement = connection.prepareStatement(WAITING_CLUSTERS)) {
            statement.setString(1, rule);
            statement.setString(2, at.cell().counted());
            statement.setString(3, at.cell().type());
            statement.setString(4, at.cell().stratum().name());
            statement.setObject(5, after);
            statement.setString(6, at.placePath());
            statement.setString(7, at.placePath() + ">");
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                weeks.add(row.getObject(1, LocalDate.class));
              }
            }
          }
          return weeks;
        });
  }

  /** Signals as they stand, held fast until the running transaction ends. */
  public Map<UUID, Signal> lock(Collection<UUID> ids) {
    return machine.work(connection -> SignalRows.lock(connection, ids));
  }

  /** Lets events happen to a signal. */
  public void save(Signal before, List<AlertEvent> events) {
    machine.work(
        connection -> {
          SignalRows.save(
              connection, List.of(new SignalRows.Change(before, events, RiskRows.MACHINE)));
          return events.size();
        });
  }

  /** Signals whose deadline is due, the longest ago first; nothing is locked. */
  public List<UUID> due(Instant now, int most) {
    return machine.work(
        connection -> {
          List<UUID> due = new ArrayList<>();
          try (PreparedStatement statement = connection.prepareStatement(DUE)) {
            statement.setObject(1, SignalRows.utc(now));
            statement.setInt(2, most);
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                due.add(row.getObject(1, UUID.class));
              }
            }
          }
          return due;
        });
  }

  /** Ends the warnings whose expiry has come; the answer is how many. */
  public int lapseWarnings(Instant now, int most) {
    return machine.work(
        connection -> {
          List<Warning> due = new ArrayList<>();
          try (PreparedStatement statement = connection.prepareStatement(DUE_WARNINGS)) {
            statement.setObject(1, SignalRows.utc(now));
            statement.setInt(2, most);
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                due.add(WarningRows.read(row.getString(1)));
              }
            }
          }
          int ended = 0;
          for (Warning warning : due) {
            if (WarningLifecycle.decide(warning, new WarningCommand.LapseExpiry(), now)
                instanceof Decision.Accepted<WarningEvent> yes) {
              WarningRows.save(connection, warning, yes.events(), RiskRows.MACHINE);
              ended++;
            }
          }
          return ended;
        });
  }
}
