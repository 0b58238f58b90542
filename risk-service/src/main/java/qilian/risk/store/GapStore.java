package qilian.risk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import qilian.risk.signal.Gap;
import qilian.risk.signal.Silence;

/**
 * Which sources are silent, since when and until when, with the machine's role. Everything is read
 * from the facts themselves, so that the order in which they come does not matter.
 */
@ApplicationScoped
public class GapStore {

  /** What is told again of the same silence changes nothing. */
  private static final String HEAR =
      """
      INSERT INTO source_gap (agency, place_path, heard_on, from_day, known_at)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (agency, place_path, from_day) DO NOTHING
      """;

  /**
   * The counts that lack it: those of which it told once a week on average in the eight weeks up to
   * its last report, at least a tenth of all, and of which it told nothing in the silent week.
   */
  private static final String FEEDS =
      """
      INSERT INTO source_gap_count (agency, place_path, from_day, counted, stratum)
      SELECT g.agency, g.place_path, g.from_day, own.counted, own.stratum
      FROM source_gap g
      CROSS JOIN LATERAL (
        SELECT t.counted, t.stratum, count(*) AS told FROM tick t
        WHERE t.agency = g.agency AND t.sign > 0 AND t.day > g.heard_on - 56
          AND t.day <= g.heard_on
          AND (t.place_path = g.place_path OR t.place_path ^@ (g.place_path || '>'))
        GROUP BY t.counted, t.stratum HAVING count(*) >= 8) own
      WHERE g.until_day IS NULL
        AND own.told * 10 >= (
          SELECT coalesce(sum(c.count), 0) FROM cell_day c
          WHERE c.place_path = g.place_path AND c.counted = own.counted
            AND c.stratum = own.stratum AND c.day > g.heard_on - 56 AND c.day <= g.heard_on)
        AND NOT EXISTS (
          SELECT FROM tick t
          WHERE t.agency = g.agency AND t.counted = own.counted AND t.stratum = own.stratum
            AND t.sign > 0 AND t.day >= g.from_day AND t.day < g.from_day + 7
            AND (t.place_path = g.place_path OR t.place_path ^@ (g.place_path || '>')))
      ON CONFLICT DO NOTHING
      RETURNING place_path, true, counted, stratum, from_day, until_day
      """;

  /**
   * The places above whose counts lack it too: those of which what it told of its own place made up
   * a tenth.
   */
  private static final String ABOVE =
      """
      INSERT INTO source_gap_above (agency, place_path, from_day, counted, stratum, above_path)
      SELECT c.agency, c.place_path, c.from_day, c.counted, c.stratum, up.path
      FROM source_gap_count c
      JOIN source_gap g USING (agency, place_path, from_day)
      CROSS JOIN LATERAL (
        SELECT count(*) AS told FROM tick t
        WHERE t.agency = c.agency AND t.counted = c.counted AND t.stratum = c.stratum
          AND t.sign > 0 AND t.day > g.heard_on - 56 AND t.day <= g.heard_on
          AND (t.place_path = c.place_path OR t.place_path ^@ (c.place_path || '>'))) own
      CROSS JOIN LATERAL (
        SELECT array_to_string(parts[1:n], '>') AS path
        FROM string_to_array(c.place_path, '>') AS parts,
          generate_series(1, array_length(parts, 1) - 1) AS n) up
      WHERE c.until_day IS NULL AND own.told * 10 >= (
        SELECT coalesce(sum(d.count), 0) FROM cell_day d
        WHERE d.place_path = up.path AND d.counted = c.counted AND d.stratum = c.stratum
          AND d.day > g.heard_on - 56 AND d.day <= g.heard_on)
      ON CONFLICT DO NOTHING
      RETURNING above_path, false, counted, stratum, from_day, NULL::date
      """;

  private static final String COUNTS_HEARD =
      """
      WITH heard AS (
        UPDATE source_gap_count c SET until_day = now.day
        FROM (
          SELECT k.agency, k.place_path, k.from_day, k.counted, k.stratum, (
            SELECT min(t.day) FROM tick t
            WHERE t.agency = k.agency AND t.counted = k.counted AND t.stratum = k.stratum
              AND t.sign > 0 AND t.day >= k.from_day
              AND (t.place_path = k.place_path OR t.place_path ^@ (k.place_path || '>'))) AS day
          FROM source_gap_count k) now
        WHERE (c.agency, c.place_path, c.from_day, c.counted, c.stratum)
            = (now.agency, now.place_path, now.from_day, now.counted, now.stratum)
          AND c.until_day IS DISTINCT FROM now.day
        RETURNING c.agency, c.place_path, c.counted, c.stratum, c.from_day, c.until_day)
      SELECT place_path, true, counted, stratum, from_day, until_day FROM heard
      UNION ALL
      SELECT a.above_path, false, counted, stratum, from_day, heard.until_day
      FROM source_gap_above a
      JOIN heard USING (agency, place_path, from_day, counted, stratum)
      """;

  /**
   * A source whose counts are none of ours is heard again with whatever it tells of later weeks.
   */
  private static final String HEARD =
      """
      UPDATE source_gap g SET until_day = now.day
      FROM (
        SELECT k.agency, k.place_path, k.from_day,
          CASE
            WHEN fed.counts = 0 THEN least((
              SELECT min(t.day) FROM tick t
              WHERE t.agency = k.agency AND t.sign > 0 AND t.day >= k.from_day + 7
                AND (t.place_path = k.place_path OR t.place_path ^@ (k.place_path || '>'))), (
              SELECT min(o.occurred_on) FROM observation o
              WHERE o.agency = k.agency AND o.occurred_on >= k.from_day + 7
                AND (o.place_path = k.place_path OR o.place_path ^@ (k.place_path || '>'))))
            WHEN fed.open THEN NULL
            ELSE fed.last
          END AS day
        FROM source_gap k
        CROSS JOIN LATERAL (
          SELECT count(*) AS counts, bool_or(f.until_day IS NULL) AS open,
            max(f.until_day) AS last
          FROM source_gap_count f
          WHERE (f.agency, f.place_path, f.from_day) = (k.agency, k.place_path, k.from_day)) fed
        ) now
      WHERE (g.agency, g.place_path, g.from_day) = (now.agency, now.place_path, now.from_day)
        AND g.until_day IS DISTINCT FROM now.day
      """;

  /** A look at one week of a series looks at what stands in its later weeks too. */
  private static final String TOUCH =
      """
      INSERT INTO cell_due AS kept (place_path, counted, type, stratum, week, known_at)
      SELECT DISTINCT place_path, counted, type, stratum, date_trunc('week', ?::date)::date,
        ?::timestamptz
      FROM cell_day
      WHERE (place_path = ? OR ? AND place_path ^@ ?) AND counted = ? AND stratum = ?
        AND day >= ? AND count <> 0
      ORDER BY place_path, counted, type, stratum
      ON CONFLICT (place_path, counted, type, stratum, week)
      DO UPDATE SET known_at = greatest(kept.known_at, excluded.known_at)
      """;

  private static final String KNOWN_AT =
      "SELECT max(known_at) FROM source_gap WHERE (place_path = ? OR place_path ^@ ?)"
          + " AND from_day = ?";

  private static final String GAPS =
      """
      SELECT place_path, true, counted, stratum, from_day, until_day FROM source_gap_count
      WHERE until_day IS NULL OR until_day > from_day
      UNION ALL
      SELECT DISTINCT a.above_path, false, counted, stratum, from_day, c.until_day
      FROM source_gap_above a
      JOIN source_gap_count c USING (agency, place_path, from_day, counted, stratum)
      WHERE c.until_day IS NULL OR c.until_day > from_day
      """;

  private final MachineConnections machine;

  @Inject
  GapStore(MachineConnections machine) {
    this.machine = machine;
  }

  /** Keeps that a source fell silent. */
  public void hear(Silence silence) {
    machine.work(
        connection -> {
          try (PreparedStatement row = connection.prepareStatement(HEAR)) {
            row.setString(1, silence.agency());
            row.setString(2, silence.placePath());
            row.setObject(3, silence.lastHeardOn());
            row.setObject(4, silence.from());
            row.setObject(5, SignalRows.utc(silence.knownAt()));
            return row.executeUpdate();
          }
        });
  }

  /**
   * Sees who was heard again, and since when; the series that lack something more, or less, than
   * was thought wait for a look. The answer is how many counts of sources changed.
   */
  public int refresh() {
    return machine.work(
        connection -> {
          List<Gap> changed = read(connection, FEEDS);
          changed.addAll(read(connection, ABOVE));
          changed.addAll(read(connection, COUNTS_HEARD));
          try (PreparedStatement statement = connection.prepareStatement(HEARD)) {
            statement.executeUpdate();
          }
          for (Gap gap : changed) {
            touch(connection, gap);
          }
          return changed.size();
        });
  }

  /** What is missing in which counts. */
  public List<Gap> gaps() {
    return machine.work(GapStore::gaps);
  }

  static List<Gap> gaps(Connection connection) throws SQLException {
    return read(connection, GAPS);
  }

  private static void touch(Connection connection, Gap gap) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TOUCH)) {
      statement.setObject(1, gap.from());
      statement.setObject(2, knownAt(connection, gap));
      statement.setString(3, gap.placePath());
      statement.setBoolean(4, gap.below());
      statement.setString(5, gap.placePath() + ">");
      statement.setString(6, gap.counted());
      statement.setString(7, gap.stratum());
      statement.setObject(8, gap.from());
      statement.executeUpdate();
    }
  }

  private static OffsetDateTime knownAt(Connection connection, Gap gap) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(KNOWN_AT)) {
      statement.setString(1, gap.placePath());
      statement.setString(2, gap.placePath() + ">");
      statement.setObject(3, gap.from());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getObject(1, OffsetDateTime.class);
      }
    }
  }

  private static List<Gap> read(Connection connection, String sql) throws SQLException {
    List<Gap> gaps = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        gaps.add(
            new Gap(
                row.getString(1),
                row.getBoolean(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class)));
      }
    }
    return gaps;
  }
}
