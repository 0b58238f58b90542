package qilian.bench.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The house's database server: a plain table to compare with, and what is filled past a desk. */
public record Database(int port, String password) {
  private static final String NAME = "bench";

  /** A connection to a database of the bench's own, which is made if it is not there. */
  public Connection connect() throws SQLException {
    try (Connection first = connect("postgres");
        Statement statement = first.createStatement()) {
      try (var rows =
          statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + NAME + "'")) {
        if (rows.next()) {
          return connect(NAME);
        }
      }
      statement.execute("CREATE DATABASE " + NAME);
    }
    return connect(NAME);
  }

  /** A connection to a service's own database, by the service's name. */
  public Connection of(String service) throws SQLException {
    return connect(service);
  }

  private Connection connect(String name) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", "postgres");
    properties.setProperty("password", password);
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + name, properties);
  }
}
