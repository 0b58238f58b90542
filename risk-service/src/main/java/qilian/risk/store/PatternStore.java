package qilian.risk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.ScopedConnections;
import qilian.risk.signal.Pattern;

/** The patterns among the reports that the running transaction's scope sees. */
@ApplicationScoped
public class PatternStore {

  private static final String GROUPED =
      """
      SELECT pattern, min(kind), min(channel_kind), min(value), min(type), count(*),
        count(DISTINCT place_path), count(DISTINCT agency), min(day), max(day),
        ARRAY(SELECT DISTINCT practice FROM pattern_report each, unnest(each.practices) AS practice
          WHERE each.pattern = report.pattern ORDER BY practice)
      FROM pattern_report report
      WHERE %s
      GROUP BY pattern HAVING count(*) >= 2
      ORDER BY count(*) DESC, max(day) DESC, pattern LIMIT ?
      """;

  private static final String REPORTS =
      """
      SELECT event_id, agency, place, day, practices FROM pattern_report WHERE pattern = ?
      ORDER BY day DESC, event_id LIMIT 500
      """;

  private final ScopedConnections connections;

  @Inject
  PatternStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** Those of two reports or more, the largest first. */
  public List<Pattern> find(
      @Nullable String underPath,
      @Nullable String kind,
      @Nullable String type,
      @Nullable UUID id,
      int most) {
    Where where =
        new Where()
            .below(underPath)
            .and("kind = ?", kind)
            .and("type = ?", type)
            .and("pattern = ?", id);
    String sql = GROUPED.formatted(where.text());
    return connections.inTransaction(
        connection -> {
          List<Pattern> patterns = new ArrayList<>();
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(where.bind(statement), most);
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                patterns.add(read(row));
              }
            }
          }
          return patterns;
        });
  }

  /** The reports of a pattern, the latest first. */
  public List<Pattern.Report> reports(UUID pattern) {
    return connections.inTransaction(
        connection -> {
          List<Pattern.Report> reports = new ArrayList<>();
          try (PreparedStatement statement = connection.prepareStatement(REPORTS)) {
            statement.setObject(1, pattern);
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                reports.add(
                    new Pattern.Report(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        texts(row, 5)));
              }
            }
          }
          return reports;
        });
  }

  private static Pattern read(ResultSet row) throws SQLException {
    return new Pattern(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getInt(7),
        row.getInt(8),
        texts(row, 11),
        row.getObject(9, LocalDate.class),
        row.getObject(10, LocalDate.class));
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
