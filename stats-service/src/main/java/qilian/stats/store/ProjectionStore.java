package qilian.stats.store;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import qilian.guard.SqlTrouble;
import qilian.stats.rollup.Projection;
import qilian.stats.rollup.Projections;

/** The versions of the counted tables, each in a schema of its own (p1, p2, …). */
@ApplicationScoped
public class ProjectionStore implements Projections {
  private static final long LIVE_KNOWN_FOR = TimeUnit.SECONDS.toNanos(1);
  private static final String UNIQUE_VIOLATION = "23505";

  /**
   * Linear in the counts, so that no grouping is needed and rows that sum to zero vanish: the sum
   * of n times the hash of the natural key, twice with different seeds; weights under other keys.
   */
  private static final String HASH_OF_CELLS =
      """
      WITH kinds AS MATERIALIZED (
        SELECT id, concat_ws(chr(31), fact, category, subtype, initial_category, initial_subtype,
                             validity, disposition, linkage, agency, report_channel,
                             time_precision) AS text
        FROM %1$s.kind),
      rows AS (
        SELECT '' AS what, n AS counted, n, place, kind, day, hour, recorded_on FROM %1$s.cell
        UNION ALL
        SELECT 'amount', 0, amount, place, kind, day, hour, recorded_on FROM %1$s.weight
        UNION ALL
        SELECT 'headcount', 0, headcount, place, kind, day, hour, recorded_on
        FROM %1$s.weight
        UNION ALL
        SELECT 'minutes', 0, minutes, place, kind, day, hour, recorded_on
        FROM %1$s.weight WHERE minutes <> 0),
      keys AS (
        SELECT c.counted, c.n,
               c.what || concat_ws(chr(30), p.path, k.text, c.day - date '1970-01-01', c.hour,
                                   c.recorded_on - date '1970-01-01') AS key
        FROM rows c JOIN %1$s.place p ON p.id = c.place JOIN kinds k ON k.id = c.kind)
      SELECT coalesce(sum(counted), 0), coalesce(sum(n * hashtextextended(key, 7)::numeric), 0),
             coalesce(sum(n * hashtextextended(key, 17)::numeric), 0)
      FROM keys
      """;

  private static final String HASH_OF_SUMS =
      """
      WITH rows AS (
        SELECT place, measure_set, category, subtype, day, NULL::date AS recorded_on, n
        FROM %1$s.total
        UNION ALL
        SELECT place, measure_set, category, subtype, day, recorded_on, n FROM %1$s.late),
      keys AS (
        SELECT m.measure, r.n,
               concat_ws(chr(30), p.path, w1.text, w2.text, r.day - date '1970-01-01',
                         r.recorded_on - date '1970-01-01') AS key
        FROM rows r JOIN %1$s.place p ON p.id = r.place
        JOIN %1$s.measure_set s ON s.id = r.measure_set
        JOIN %1$s.word w1 ON w1.id = r.category JOIN %1$s.word w2 ON w2.id = r.subtype
        CROSS JOIN LATERAL unnest(s.measures) AS m (measure))
      SELECT measure, sum(n * hashtextextended(key, 7)::numeric),
             sum(n * hashtextextended(key, 17)::numeric)
      FROM keys GROUP BY measure
      """;

  private static final String WORKING =
      "UPDATE projection SET seen_at = now() WHERE version = ? AND state = 'BUILDING'";

  /** The database's clock, which all instances share. */
  private static final String ABANDONED =
      """
      UPDATE projection SET state = 'FAILED', failure = ?, ended_at = ?
      WHERE state = 'BUILDING' AND coalesce(seen_at, '-infinity') < now() - make_interval(secs => ?)
      RETURNING version
      """;

  private final javax.sql.DataSource machine;
  private final InstantSource clock;
  private volatile @Nullable ProjectionTables live;
  private volatile long liveReadAt;

  @Inject
  ProjectionStore(@DataSource("machine") javax.sql.DataSource machine, InstantSource clock) {
    this.machine = machine;
    this.clock = clock;
  }

  @Override
  public Projection live() {
    ProjectionTables known = live;
    if (known != null && System.nanoTime() - liveReadAt < LIVE_KNOWN_FOR) {
      return known;
    }
    int version = Tx.run(machine, ProjectionStore::liveVersion);
    if (known == null || known.version() != version) {
      known = new ProjectionTables(machine, version);
    }
    liveReadAt = System.nanoTime();
    live = known;
    return known;
  }

  private static int liveVersion(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("SELECT version FROM projection WHERE state = 'LIVE'");
        ResultSet rows = query.executeQuery()) {
      if (!rows.next()) {
        throw new SQLException("no version of the counted tables is live");
      }
      return rows.getInt(1);
    }
  }

  @Override
  public Projection lay(String startedBy) throws AlreadyBuilding {
    try {
      int version =
          Tx.run(
              machine,
              connection -> {
                int next = insertBuilding(connection, startedBy);
                call(connection, "SELECT lay_projection(?)", next);
                return next;
              });
      return new ProjectionTables(machine, version);
    } catch (SqlTrouble e) {
      if (e.getCause() instanceof SQLException cause
          && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
        throw new AlreadyBuilding();
      }
      throw e;
    }
  }

  private int insertBuilding(Connection connection, String startedBy) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO projection (version, state, started_by, started_at, seen_at)
            SELECT max(version) + 1, 'BUILDING', ?, ?, now() FROM projection RETURNING version
            """)) {
      insert.setString(1, startedBy);
      insert.setObject(2, now());
      try (ResultSet rows = insert.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  @Override
  public Standing standing(@Nullable Integer wanted) {
    return Tx.run(
        machine,
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
          }
          int version = wanted == null ? liveVersion(connection) : wanted;
          var fences = new Fences("stats-p" + version).load(connection);
          Map<String, String> sums = sums(connection, version);
          try (PreparedStatement query =
                  connection.prepareStatement(HASH_OF_CELLS.formatted("p" + version));
              ResultSet rows = query.executeQuery()) {
            rows.next();
            return new Standing(version, hash(rows), rows.getLong(1), sums, fences);
          }
        });
  }

  private static Map<String, String> sums(Connection connection, int version) throws SQLException {
    Map<String, String> sums = new TreeMap<>();
    try (PreparedStatement query =
            connection.prepareStatement(HASH_OF_SUMS.formatted("p" + version));
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        sums.put(rows.getString(1), hash(rows));
      }
    }
    return sums;
  }

  private static String hash(ResultSet row) throws SQLException {
    return hex(row.getBigDecimal(2).toBigInteger()) + hex(row.getBigDecimal(3).toBigInteger());
  }

  /** The sum modulo 2^64. */
  private static String hex(java.math.BigInteger sum) {
    return "%016x".formatted(sum.longValue());
  }

  @Override
  public void swap(int version, String hash, String beside) {
    Tx.run(
        machine,
        connection -> {
          ended(connection, "LIVE", "RETIRED", null, null);
          try (PreparedStatement update =
              connection.prepareStatement(
                  """
                  UPDATE projection SET state = 'LIVE', hash = ?, beside = ?, ended_at = ?
                  WHERE version = ? AND state = 'BUILDING'
                  """)) {
            update.setString(1, hash);
            update.setString(2, beside);
            update.setObject(3, now());
            update.setInt(4, version);
            if (update.executeUpdate() != 1) {
              throw new SQLException("version " + version + " is not under construction");
            }
          }
          return true;
        });
    liveReadAt = 0;
    live = null;
  }

  @Override
  public void fail(int version, String reason) {
    Tx.run(
        machine,
        connection -> {
          ended(connection, "BUILDING", "FAILED", version, reason);
          return true;
        });
  }

  @Override
  public void working(int version) {
    Tx.run(
        machine,
        connection -> {
          call(connection, WORKING, version);
          return true;
        });
  }

  @Override
  public List<Integer> giveUpAbandoned(Duration silent) {
    List<Integer> abandoned =
        Tx.run(
            machine,
            connection -> {
              try (PreparedStatement update = connection.prepareStatement(ABANDONED)) {
                update.setString(1, "nobody worked on it for " + silent.toSeconds() + " s");
                update.setObject(2, now());
                update.setDouble(3, silent.toMillis() / 1000.0);
                List<Integer> versions = new ArrayList<>();
                try (ResultSet rows = update.executeQuery()) {
                  while (rows.next()) {
                    versions.add(rows.getInt(1));
                  }
                }
                return versions;
              }
            });
    abandoned.forEach(this::drop);
    return abandoned;
  }

  private void ended(
      Connection connection,
      String from,
      String to,
      @Nullable Integer version,
      @Nullable String reason)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE projection SET state = ?, failure = ?, ended_at = ?
            WHERE state = ? AND (?::int IS NULL OR version = ?)
            """)) {
      update.setString(1, to);
      update.setString(2, reason);
      update.setObject(3, now());
      update.setString(4, from);
      update.setObject(5, version);
      update.setObject(6, version);
      update.executeUpdate();
    }
  }

  @Override
  public void drop(int version) {
    Tx.run(
        machine,
        connection -> {
          call(
              connection,
              """
              SELECT drop_projection(version) FROM projection
              WHERE version = ? AND state IN ('RETIRED', 'FAILED')
              """,
              version);
          return true;
        });
  }

  private static void call(Connection connection, String sql, int version) throws SQLException {
    try (PreparedStatement call = connection.prepareStatement(sql)) {
      call.setInt(1, version);
      call.execute();
    }
  }

  @Override
  public List<Row> list() {
    return Tx.run(machine, ProjectionStore::list);
  }

  private static List<Row> list(Connection connection) throws SQLException {
    List<Row> all = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT version, state, hash, beside, failure, started_by, started_at, ended_at
                FROM projection ORDER BY version DESC
                """);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        OffsetDateTime ended = rows.getObject(8, OffsetDateTime.class);
        all.add(
            new Row(
                rows.getInt(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getObject(7, OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant()));
      }
    }
    return all;
  }

  private OffsetDateTime now() {
    Instant instant = clock.instant();
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
