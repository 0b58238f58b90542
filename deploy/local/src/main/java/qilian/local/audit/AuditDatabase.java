package qilian.local.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import qilian.local.process.Obstacle;

/** Reads a chain out of a service's database, in a transaction that can write nothing. */
public record AuditDatabase(String url, String user, String password) {
  private static final int FETCH = 1_000;
  private static final String ROWS =
      """
      SELECT seq, at, caller, agency, role, action, object, purpose, result, prev_hash, hash
      FROM audit ORDER BY seq
      """;

  /** Shows every link in its order. */
  public void read(Consumer<Link> each) {
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      try (var query = connection.prepareStatement(ROWS)) {
        query.setFetchSize(FETCH);
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            each.accept(link(rows));
          }
        }
      }
    } catch (SQLException e) {
      throw new Obstacle(
          "The audit chain at " + url + " cannot be read: " + e.getMessage(),
          "Start the system (./qilian up), or give an export with --file.",
          e);
    }
  }

  private static Link link(ResultSet row) throws SQLException {
    List<@Nullable String> texts = new ArrayList<>();
    for (String column : Link.COLUMNS) {
      texts.add(row.getString(column));
    }
    return new Link(
        row.getLong("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        texts,
        HexFormat.of().formatHex(row.getBytes("prev_hash")),
        HexFormat.of().formatHex(row.getBytes("hash")));
  }
}
