package qilian.guard;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** One real PostgreSQL for the tests of this module, laid out as the platform lays it out. */
public final class TestDatabase {
  private static final EmbeddedPostgres SERVER = start();

  private TestDatabase() {}

  /** The address of a database named unlike the service, with the migrations of the guard run. */
  public static String url() {
    return "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/street_test_1";
  }

  /** The address of an empty database. */
  public static String emptyUrl() {
    return "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/street_test_2";
  }

  /** A connection of one of the roles owner, app and machine, in a transaction. */
  public static Connection as(String role) throws SQLException {
    Connection connection = DriverManager.getConnection(url(), "street_" + role, "street");
    connection.setAutoCommit(false);
    return connection;
  }

  /** A transaction of the role app with a scope. */
  public static Connection scoped(String scope) throws SQLException {
    Connection connection = as("app");
    try (var set = connection.prepareStatement("select set_config('qilian.scope', ?, true)")) {
      set.setString(1, scope);
      set.execute();
    }
    return connection;
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setPGStartupWait(Duration.ofSeconds(60))
              .setServerConfig("fsync", "off")
              .start();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement sql = connection.createStatement()) {
        for (String role : new String[] {"owner", "app", "machine"}) {
          sql.execute("create role street_" + role + " login password 'street'");
        }
        sql.execute("create database street_test_1 owner street_owner");
        sql.execute("create database street_test_2 owner street_owner");
      }
      Flyway.configure()
          .dataSource(
              "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/street_test_1",
              "street_owner",
              "street")
          .locations("classpath:db/guard", "classpath:db/migration")
          .placeholders(Map.of("service", "street"))
          .load()
          .migrate();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new SqlTrouble(e);
    }
  }
}
