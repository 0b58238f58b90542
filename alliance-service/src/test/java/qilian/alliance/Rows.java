package qilian.alliance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service's database, asked past the application as one of its three roles. */
final class Rows {

  private Rows() {}

  /** The first column of every row. */
  static List<String> of(String role, String query) throws SQLException {
    try (Connection connection = as(role);
        var sql = connection.createStatement();
        var rows = sql.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  /** The first column of every row, as a request of this scope would see it. */
  static List<String> inScope(String scope, String query) throws SQLException {
    try (Connection connection = as("app");
        var sql = connection.createStatement()) {
      sql.execute("select set_config('qilian.scope', '" + scope + "', false)");
      List<String> found = new ArrayList<>();
      try (var rows = sql.executeQuery(query)) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }

  static void run(String role, String statement) throws SQLException {
    try (Connection connection = as(role);
        var sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  static Connection open(String role) throws SQLException {
    return as(role);
  }

  private static Connection as(String role) throws SQLException {
    var config = ConfigProvider.getConfig();
    return DriverManager.getConnection(
        config.getValue("QILIAN_JDBC_URL", String.class),
        "alliance_" + role,
        config.getValue(
            "QILIAN_DB_" + role.toUpperCase(java.util.Locale.ROOT) + "_PASSWORD", String.class));
  }
}
