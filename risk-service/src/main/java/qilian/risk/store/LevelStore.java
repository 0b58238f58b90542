package qilian.risk.store;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import qilian.contract.risk.RiskFact;
import qilian.contract.risk.RiskFact.Level;
import qilian.guard.ScopedConnections;
import qilian.risk.alert.PlaceLevel;
import qilian.risk.alert.PlaceScore;
import qilian.transport.log.FactLog;

/** What is known about places, and the levels that assessors gave them. */
@ApplicationScoped
public class LevelStore {

  private static final String EVIDENCE =
      """
      SELECT CASE phase WHEN 'CONFIRMED' THEN 'SIGNAL_CONFIRMED' ELSE 'SIGNAL_WAITING' END,
        type, least(until_day - 1, ?) AS day, count(*) AS count
      FROM signal
      WHERE phase IN ('CONFIRMED', 'RAISED') AND method <> 'REPORTING_GAP'
        AND counted <> 'risk.scan-skipped'
        AND from_day <= ? AND until_day > ?
        AND (place_path = ? OR place_path ^@ ?)
      GROUP BY 1, 2, 3
      UNION ALL
      SELECT CASE kind WHEN 'HAZARD_REPORTED' THEN 'HAZARD'
          WHEN 'SIGNAL_REPORTED' THEN 'MEMBER_REPORT'
          WHEN 'COMPLAINT_RECEIVED' THEN 'COMPLAINT' ELSE 'SELF_CHECK_FINDING' END,
        type, occurred_on, sum(coalesce(findings, 1))
      FROM observation
      WHERE kind IN ('HAZARD_REPORTED', 'SIGNAL_REPORTED', 'COMPLAINT_RECEIVED',
          'SELF_CHECK_REPORTED')
        AND occurred_on <= ? AND occurred_on > ? AND (place_path = ? OR place_path ^@ ?)
      GROUP BY 1, 2, 3
      """;

  private static final String SILENT =
      """
      SELECT DISTINCT agency FROM source_gap
      WHERE until_day IS NULL
        AND (place_path = ? OR place_path ^@ ? OR ?::text ^@ (place_path || '>'))
      ORDER BY 1
      """;

  private static final String LAST = "SELECT max(last_day) FROM root_span WHERE root = ?";

  private static final String INSERT =
      """
      INSERT INTO place_level (id, place, place_path, level, before, suggested, score,
        contributions, agency, assessor_role, reason, at, review_on)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
      """;

  private static final String HISTORY =
      "SELECT * FROM place_level WHERE place = ? ORDER BY at DESC, id LIMIT 100";

  private static final TypeReference<List<PlaceScore.Contribution>> CONTRIBUTIONS =
      new TypeReference<>() {};

  private final ScopedConnections connections;

  @Inject
  LevelStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** The last day on which a root's places reported anything. */
  public Optional<LocalDate> lastDay(String root) {
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(LAST)) {
            statement.setString(1, root);
            try (ResultSet row = statement.executeQuery()) {
              return row.next()
                  ? Optional.ofNullable(row.getObject(1, LocalDate.class))
                  : Optional.empty();
            }
          }
        });
  }

  /** What is known about a place and everything below it, as of a day. */
  public List<PlaceScore.Evidence> evidence(String placePath, LocalDate asOf) {
    return connections.inTransaction(
        connection -> {
          List<PlaceScore.Evidence> evidence = new ArrayList<>();
          try (PreparedStatement statement = connection.prepareStatement(EVIDENCE)) {
            LocalDate from = asOf.minusDays(PlaceScore.REACH_DAYS);
            statement.setObject(1, asOf);
            statement.setObject(2, asOf);
            statement.setObject(3, from);
            statement.setString(4, placePath);
            statement.setString(5, placePath + ">");
            statement.setObject(6, asOf);
            statement.setObject(7, from);
            statement.setString(8, placePath);
            statement.setString(9, placePath + ">");
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                evidence.add(
                    new PlaceScore.Evidence(
                        PlaceScore.Source.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getInt(4)));
              }
            }
          }
          return evidence;
        });
  }

  /**
   * Sources at, above or below a place that are silent, until they report again: what they would
   * have seen is missing, whatever anybody thinks of the signal about it.
   */
  public List<String> silent(String placePath) {
    return connections.inTransaction(
        connection -> {
          List<String> silent = new ArrayList<>();
          try (PreparedStatement statement = connection.prepareStatement(SILENT)) {
            statement.setString(1, placePath);
            statement.setString(2, placePath + ">");
            // Appended on both sides, so that jianxin-2 does not lie below jianxin.
            statement.setString(3, placePath + ">");
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                silent.add(row.getString(1));
              }
            }
          }
          return silent;
        });
  }

  /** The levels of a place, the one that stands first. */
  public List<PlaceLevel> history(String place) {
    return connections.inTransaction(
        connection -> {
          List<PlaceLevel> levels = new ArrayList<>();
          try (PreparedStatement statement = connection.prepareStatement(HISTORY)) {
            statement.setString(1, place);
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                levels.add(read(row));
              }
            }
          }
          return levels;
        });
  }

  /** Keeps a level, and tells the alliance. */
  public void set(PlaceLevel level, String zone) {
    connections.inTransaction(
        connection -> {
          insert(connection, level);
          RiskFact fact =
              new RiskFact.PlaceLevelSet(
                  level.level(),
                  level.before(),
                  level.suggested(),
                  number(level.score()),
                  level.contributions().stream()
                      .map(
                          each ->
                              new RiskFact.Contribution(
                                  each.source().name(),
                                  each.type(),
                                  each.count(),
                                  number(each.points())))
                      .toList(),
                  level.agency(),
                  level.assessorRole(),
                  level.reviewOn());
          UUID aggregate =
              UUID.nameUUIDFromBytes(
                  level.placePath().getBytes(java.nio.charset.StandardCharsets.UTF_8));
          return FactLog.append(
              connection,
              List.of(
                  RiskRows.row(
                      fact,
                      new RiskRows.About(
                          "/risk/levels",
                          level.id().toString(),
                          aggregate,
                          level.agency(),
                          level.placePath(),
                          zone,
                          null,
                          null,
                          level.level().name()),
                      level.at())));
        });
  }

  private static void insert(Connection connection, PlaceLevel level) throws SQLException {
    try (PreparedStatement row = connection.prepareStatement(INSERT)) {
      Level before = level.before();
      row.setObject(1, level.id());
      row.setString(2, level.place());
      row.setString(3, level.placePath());
      row.setString(4, level.level().name());
      row.setString(5, before == null ? null : before.name());
      row.setString(6, level.suggested().name());
      row.setBigDecimal(7, number(level.score()));
      row.setString(8, Json.write(level.contributions()));
      row.setString(9, level.agency());
      row.setString(10, level.assessorRole());
      row.setString(11, level.reason());
      row.setObject(12, SignalRows.utc(level.at()));
      row.setObject(13, level.reviewOn());
      row.executeUpdate();
    }
  }

  private static PlaceLevel read(ResultSet row) throws SQLException {
    String before = row.getString("before");
    return new PlaceLevel(
        row.getObject("id", UUID.class),
        row.getString("place"),
        row.getString("place_path"),
        Level.valueOf(row.getString("level")),
        before == null ? null : Level.valueOf(before),
        Level.valueOf(row.getString("suggested")),
        row.getDouble("score"),
        Json.read(CONTRIBUTIONS, row.getString("contributions")),
        row.getString("agency"),
        row.getString("assessor_role"),
        row.getString("reason"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("review_on", LocalDate.class));
  }

  private static BigDecimal number(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
  }
}
