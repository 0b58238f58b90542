package qilian.bench.mark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import qilian.bench.load.Latencies;
import qilian.bench.traffic.Town;

/** Many disputes at once, written as mediation-service writes them, past its desk. */
final class Disputes {

  /** Forty grids, ten agencies, seven phases, sixty due days. */
  private static final String OPEN =
      """
      WITH made AS (
        SELECT n, gen_random_uuid() AS id, '014-26-' || lpad(n::text, 6, '0') || '-0' AS code,
          'bench-office-' || n %% 10 AS lead, 'bench-docket-' || n %% 40 AS grid,
          (ARRAY['REGISTERED','SCREENED','CONSENT_PENDING','ACCEPTED','MEDIATOR_ASSIGNED',
            'IN_SESSION','PERFORMING'])[1 + n %% 7] AS phase
        FROM generate_series(1, %1$d) AS n),
      kept AS (
        INSERT INTO dispute_case
        SELECT id, code, 1, phase, lead, ARRAY[lead], '%2$s>' || grid, now() FROM made
        RETURNING id)
      INSERT INTO docket_entry (case_id, agency, part, code, phase, unfinished, category, track,
        scale, source, lead, place_path, grid, registered_at, due_kind, due_on, due_at)
      SELECT id, lead, 'LEAD', code, phase, true, 'NOISE', 'PEOPLES', 'GROUP', 'APPLIED', lead,
        '%2$s>' || grid, grid, now(), 'PEOPLES_MEDIATION',
        current_date + (n %% 60), now() + interval '1 day' * (n %% 60)
      FROM made
      """;

  /** Accepted by a committee in January 2026: whatever the day of the run, every step is due. */
  private static final String DUE =
      """
      WITH made AS (
        SELECT gen_random_uuid() AS id, '013-26-' || lpad(n::text, 6, '0') || '-0' AS code
        FROM generate_series(1, %1$d) AS n),
      kept AS (
        INSERT INTO dispute_case SELECT id, code, 3, 'ACCEPTED', 'bench-watched',
          '{bench-watched}', '%2$s', '2026-01-05T01:00:00Z' FROM made RETURNING id),
      told AS (
        INSERT INTO case_event
        SELECT id, 1, 'DisputeRegistered', '2026-01-05T01:00:00Z'::timestamptz, 'x', 'x',
          '{"at":"2026-01-05T01:00:00Z","lead":"bench-watched","origin":{"id":"' || id
          || '","code":"' || code || '","category":"NOISE","source":"APPLIED",'
          || '"scale":"GROUP","place":"%3$s","placePath":"%2$s",'
          || '"grid":"%3$s","zone":"Asia/Shanghai",'
          || '"registeredAt":"2026-01-05T01:00:00Z"}}' FROM made
        UNION ALL
        SELECT id, 2, 'DisputeScreened', '2026-01-05T01:00:00Z'::timestamptz, 'x', 'x',
          '{"at":"2026-01-05T01:00:00Z","track":"PEOPLES","summary":false,"complex":false,'
          || '"triggers":{}}' FROM made
        UNION ALL
        SELECT id, 3, 'DisputeAccepted', '2026-01-05T01:00:00Z'::timestamptz, 'x', 'x',
          '{"at":"2026-01-05T01:00:00Z"}' FROM made)
      INSERT INTO case_deadline (case_id, key, kind, due_on, lapses_at, owed_by, step, next_at)
      SELECT id, 'PEOPLES_MEDIATION', 'PEOPLES_MEDIATION', '2026-02-05',
        '2026-02-05T16:00:00Z', 'bench-watched', 'NONE', '2026-02-02T16:00:00Z' FROM made
      """;

  private static final String COUNT =
      """
      SELECT count(*) FROM docket_entry WHERE unfinished AND part = 'LEAD'
        AND place_path >= ? AND place_path < ?
      """;

  private static final String LEFT =
      "SELECT count(*) FROM case_deadline WHERE owed_by = 'bench-watched' AND next_at <= now()";

  private static final String TAKEN =
      """
      SELECT count(*) FROM case_event e JOIN dispute_case c ON c.id = e.case_id
      WHERE c.lead = 'bench-watched' AND e.type = 'DeadlineMoved'
      """;

  private Disputes() {}

  /** Open cases below the root of the bench's town. */
  static void open(Connection connection, int cases) throws SQLException {
    run(connection, OPEN.formatted(cases, Town.ROOT));
    run(connection, "VACUUM ANALYZE docket_entry");
  }

  /** Cases whose deadline fell due in one and the same minute. */
  static void due(Connection connection, int cases) throws SQLException {
    run(connection, DUE.formatted(cases, Town.path(0), Town.grid(0)));
    run(connection, "ANALYZE case_deadline");
  }

  /** How long the database itself takes to count the open cases in its index. */
  static Latencies counting(Connection connection, int times) throws SQLException {
    Latencies latencies = new Latencies();
    try (PreparedStatement count = connection.prepareStatement(COUNT)) {
      count.setString(1, Town.ROOT + ">");
      count.setString(2, Town.ROOT + "?");
      for (int i = -times / 4; i < times; i++) {
        long begin = System.nanoTime();
        one(count.executeQuery());
        if (i >= 0) {
          latencies.add(System.nanoTime() - begin);
        }
      }
    }
    return latencies;
  }

  /** How many steps of deadlines are due now. */
  static long left(Connection connection) throws SQLException {
    return count(connection, LEFT);
  }

  /** How many steps were taken. */
  static long taken(Connection connection) throws SQLException {
    return count(connection, TAKEN);
  }

  private static long count(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return one(statement.executeQuery(query));
    }
  }

  private static long one(ResultSet rows) throws SQLException {
    try (rows) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
