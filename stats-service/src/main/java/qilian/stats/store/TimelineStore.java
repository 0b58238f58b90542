package qilian.stats.store;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import qilian.guard.SqlTrouble;
import qilian.stats.rollup.Projections.AlreadyBuilding;
import qilian.stats.timeline.Generation;
import qilian.stats.timeline.Generations;

/** The generations of the timeline. */
@ApplicationScoped
public class TimelineStore implements Generations {
  private static final long LIVE_KNOWN_FOR = TimeUnit.SECONDS.toNanos(1);
  private static final String UNIQUE_VIOLATION = "23505";

  /** The sum of the rows' hashes: the order of the rows does not matter. */
  private static final String HASH =
      """
      WITH rows AS (
        SELECT 'e' || concat_ws(chr(30), event_id, matter, fact, coalesce(agency, ''), place_path,
          extract(epoch FROM occurred_at), extract(epoch FROM registered_at),
          coalesce(corrects::text, ''), detail) AS text, 1 AS entry
        FROM timeline_entry WHERE generation = ?
        UNION ALL
        SELECT 'm' || concat_ws(chr(30), id, family, coalesce(case_code, ''), place_path, agencies,
          coalesce(phase, ''), owes), 0
        FROM timeline_matter WHERE generation = ?
        UNION ALL
        SELECT 'l' || concat_ws(chr(30), matter, other), 0
        FROM timeline_link WHERE generation = ?)
      SELECT coalesce(sum(entry), 0), coalesce(sum(hashtextextended(text, 7)::numeric), 0),
             coalesce(sum(hashtextextended(text, 17)::numeric), 0)
      FROM rows
      """;

  private final javax.sql.DataSource machine;
  private final InstantSource clock;
  private volatile @Nullable TimelineTables live;
  private volatile long liveReadAt;

  @Inject
  TimelineStore(@DataSource("machine") javax.sql.DataSource machine, InstantSource clock) {
    this.machine = machine;
    this.clock = clock;
  }

  @Override
  public Generation live() {
    TimelineTables known = live;
    if (known != null && System.nanoTime() - liveReadAt < LIVE_KNOWN_FOR) {
      return known;
    }
    int number = Tx.run(machine, TimelineStore::liveNumber);
    if (known == null || known.number() != number) {
      known = new TimelineTables(machine, number);
    }
    liveReadAt = System.nanoTime();
    live = known;
    return known;
  }

  private static int liveNumber(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT number FROM timeline_generation WHERE state = 'LIVE'");
        ResultSet rows = query.executeQuery()) {
      if (!rows.next()) {
        throw new SQLException("no generation of the timeline is live");
      }
      return rows.getInt(1);
    }
  }

  @Override
  public Generation lay(String startedBy) throws AlreadyBuilding {
    try {
      int number =
          Tx.run(
              machine,
              connection -> {
                try (PreparedStatement insert =
                    connection.prepareStatement(
                        """
                        INSERT INTO timeline_generation (number, state, started_by, started_at)
                        SELECT max(number) + 1, 'BUILDING', ?, ? FROM timeline_generation
                        RETURNING number
                        """)) {
                  insert.setString(1, startedBy);
                  insert.setObject(2, now());
                  try (ResultSet rows = insert.executeQuery()) {
                    rows.next();
                    return rows.getInt(1);
                  }
                }
              });
      return new TimelineTables(machine, number);
    } catch (SqlTrouble e) {
      if (e.getCause() instanceof SQLException cause
          && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
        throw new AlreadyBuilding();
      }
      throw e;
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
          int number = wanted == null ? liveNumber(connection) : wanted;
          var fences = new Fences("stats-timeline-" + number).load(connection);
          try (PreparedStatement query = connection.prepareStatement(HASH)) {
            query.setInt(1, number);
            query.setInt(2, number);
            query.setInt(3, number);
            try (ResultSet rows = query.executeQuery()) {
              rows.next();
              return new Standing(number, hash(rows), rows.getLong(1), fences);
            }
          }
        });
  }

  private static String hash(ResultSet row) throws SQLException {
    return "%016x%016x"
        .formatted(
            row.getBigDecimal(2).toBigInteger().longValue(),
            row.getBigDecimal(3).toBigInteger().longValue());
  }

  @Override
  public void swap(int number, String hash) {
    Tx.run(
        machine,
        connection -> {
          int old = liveNumber(connection);
          ended(connection, old, "RETIRED", null, null);
          ended(connection, number, "LIVE", hash, null);
          drop(connection, old);
          return true;
        });
    liveReadAt = 0;
    live = null;
  }

  @Override
  public void fail(int number, String reason) {
    Tx.run(
        machine,
        connection -> {
          ended(connection, number, "FAILED", null, reason);
          drop(connection, number);
          return true;
        });
  }

  private void ended(
      Connection connection,
      int number,
      String state,
      @Nullable String hash,
      @Nullable String reason)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE timeline_generation
            SET state = ?, hash = coalesce(?, hash), failure = ?, ended_at = ? WHERE number = ?
            """)) {
      update.setString(1, state);
      update.setString(2, hash);
      update.setString(3, reason);
      update.setObject(4, now());
      update.setInt(5, number);
      if (update.executeUpdate() != 1) {
        throw new SQLException("there is no generation " + number);
      }
    }
  }

  private static void drop(Connection connection, int number) throws SQLException {
    for (String table : List.of("timeline_entry", "timeline_matter", "timeline_link")) {
      try (PreparedStatement delete =
          connection.prepareStatement("DELETE FROM " + table + " WHERE generation = ?")) {
        delete.setInt(1, number);
        delete.executeUpdate();
      }
    }
  }

  @Override
  public List<Row> list() {
    return Tx.run(machine, TimelineStore::list);
  }

  private static List<Row> list(Connection connection) throws SQLException {
    List<Row> all = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT number, state, hash, failure, started_by, started_at, ended_at
                FROM timeline_generation ORDER BY number DESC
                """);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        OffsetDateTime ended = rows.getObject(7, OffsetDateTime.class);
        all.add(
            new Row(
                rows.getInt(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getObject(6, OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant()));
      }
    }
    return all;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
