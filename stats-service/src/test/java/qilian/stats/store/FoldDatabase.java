package qilian.stats.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import qilian.stats.TestHost;

/** A database of its own for tests of the tables, beside the one that the service uses. */
final class FoldDatabase {
  private FoldDatabase() {}

  /** An empty one with all migrations run; whatever was there is gone. */
  static DataSource fresh(String name) {
    try (Connection connection =
            DriverManager.getConnection(
                url("postgres"), "postgres", TestHost.property("postgres.superuser.password"));
        Statement sql = connection.createStatement()) {
      sql.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
      sql.execute("CREATE DATABASE " + name + " OWNER stats_owner");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Flyway.configure()
        .dataSource(url(name), "stats_owner", TestHost.property("owner.password"))
        .locations("classpath:db/guard", "classpath:db/transport", "classpath:db/migration")
        .placeholders(Map.of("service", "stats"))
        .load()
        .migrate();
    PGSimpleDataSource machine = new PGSimpleDataSource();
    machine.setUrl(url(name));
    machine.setUser("stats_machine");
    machine.setPassword(TestHost.property("machine.password"));
    return machine;
  }

  private static String url(String database) {
    return "jdbc:postgresql://" + TestHost.property("postgres") + "/" + database;
  }
}
