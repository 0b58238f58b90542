package qilian.incident;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** What the service stands on in its tests: the build's platform, with a database of its own. */
public final class IncidentPlatform implements QuarkusTestResourceLifecycleManager {
  private static final Properties PLATFORM = TestPlatform.ready();
  private static final String DATABASE = "incident_test_" + ProcessHandle.current().pid();
  private static boolean made;

  @Override
  public Map<String, String> start() {
    makeDatabase();
    Map<String, String> config = new HashMap<>();
    config.put("QILIAN_KAFKA", PLATFORM.getProperty("kafka"));
    config.put("QILIAN_JDBC_URL", url());
    config.put("QILIAN_DB_OWNER_PASSWORD", PLATFORM.getProperty("owner.password"));
    config.put("QILIAN_DB_APP_PASSWORD", PLATFORM.getProperty("app.password"));
    config.put("QILIAN_DB_MACHINE_PASSWORD", PLATFORM.getProperty("machine.password"));
    config.put("QILIAN_OIDC_ISSUER", PLATFORM.getProperty("oidc.issuer"));
    config.put("QILIAN_MASTER_KEY_FILE", masterKey().toString());
    return config;
  }

  @Override
  public void stop() {}

  /** A connection of one of the roles owner, app and machine, outside every application code. */
  public static Connection as(String role) throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            url(), "incident_" + role, PLATFORM.getProperty(role + ".password"));
    connection.setAutoCommit(false);
    return connection;
  }

  /** A transaction of the role app with a scope. */
  public static Connection scoped(String scope) throws SQLException {
    Connection connection = as("app");
    try (var set = connection.prepareStatement("SELECT set_config('qilian.scope', ?, true)")) {
      set.setString(1, scope);
      set.execute();
    }
    return connection;
  }

  /** Where Kafka is. */
  public static String kafka() {
    return PLATFORM.getProperty("kafka");
  }

  static String issuer() {
    return PLATFORM.getProperty("oidc.issuer");
  }

  private static String url() {
    return "jdbc:postgresql://" + PLATFORM.getProperty("postgres") + "/" + DATABASE;
  }

  private static synchronized void makeDatabase() {
    if (made) {
      return;
    }
    String server = "jdbc:postgresql://" + PLATFORM.getProperty("postgres") + "/postgres";
    String password = PLATFORM.getProperty("postgres.superuser.password");
    try (Connection connection = DriverManager.getConnection(server, "postgres", password);
        var sql = connection.createStatement()) {
      sql.execute("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
      sql.execute("CREATE DATABASE " + DATABASE + " OWNER incident_owner");
      made = true;
    } catch (SQLException e) {
      throw new IllegalStateException("the database of the tests cannot be made", e);
    }
  }

  private static Path masterKey() {
    try {
      Path file = Files.createTempFile("master", ".key");
      file.toFile().deleteOnExit();
      Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
