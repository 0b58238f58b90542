package qilian.stats;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import qilian.contract.Topic;
import qilian.transport.topics.Topics;

/** The service under test on the real parts of this build, with a database and topics made anew. */
public final class PlatformResource implements QuarkusTestResourceLifecycleManager {
  private static final String DATABASE = "stats_service_test";

  @Override
  public Map<String, String> start() {
    freshDatabase();
    freshTopics();
    String url = "jdbc:postgresql://" + TestHost.property("postgres") + "/" + DATABASE;
    return Map.ofEntries(
        Map.entry("kafka.bootstrap.servers", TestHost.property("kafka")),
        Map.entry("quarkus.datasource.jdbc.url", url),
        Map.entry("quarkus.datasource.machine.jdbc.url", url),
        Map.entry("quarkus.datasource.password", TestHost.property("app.password")),
        Map.entry("quarkus.datasource.machine.password", TestHost.property("machine.password")),
        Map.entry("quarkus.flyway.password", TestHost.property("owner.password")),
        Map.entry("quarkus.oidc.auth-server-url", TestHost.property("oidc.issuer")),
        Map.entry("quarkus.oidc.token.issuer", TestHost.property("oidc.issuer")));
  }

  private static void freshDatabase() {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://" + TestHost.property("postgres") + "/postgres",
                "postgres",
                TestHost.property("postgres.superuser.password"));
        Statement sql = connection.createStatement()) {
      sql.execute("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
      sql.execute("CREATE DATABASE " + DATABASE + " OWNER stats_owner");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What an earlier run on a given platform published is not what these tests count. */
  private static void freshTopics() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestHost.property("kafka")))) {
      List<String> canonical =
          admin.listTopics().names().get(20, TimeUnit.SECONDS).stream()
              .filter(
                  name -> List.of(Topic.values()).stream().anyMatch(t -> t.wireName().equals(name)))
              .toList();
      admin.deleteTopics(canonical).all().get(20, TimeUnit.SECONDS);
      Eventually.holds(
          java.time.Duration.ofSeconds(20),
          () ->
              admin.listTopics().names().get(20, TimeUnit.SECONDS).stream()
                  .noneMatch(canonical::contains));
      new Topics(admin, 1).createCanonical();
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    // The platform ends with the build.
  }
}
