package qilian.alliance;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import qilian.contract.Topic;

/** The platform of this build, begun by whichever module needs it first, and a fresh database. */
public final class PlatformResource implements QuarkusTestResourceLifecycleManager {
  private static final String SERVICE = "alliance";
  private static final Path ROOT = Path.of(System.getProperty("qilian.root", ".."));
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static @Nullable Properties platform;

  private final String database =
      SERVICE + "_test_" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());

  @Override
  public Map<String, String> start() {
    Properties at = platform();
    asSuperuser("CREATE DATABASE " + database + " OWNER " + SERVICE + "_owner");
    forgetWhatOthersTold(at.getProperty("kafka"));
    return Map.of(
        "qilian.master.key.file", masterKey().toString(),
        "qilian.alliance.watch.every", "off",
        "QILIAN_KAFKA", at.getProperty("kafka"),
        "QILIAN_JDBC_URL", "jdbc:postgresql://" + at.getProperty("postgres") + "/" + database,
        "QILIAN_DB_OWNER_PASSWORD", at.getProperty("owner.password"),
        "QILIAN_DB_APP_PASSWORD", at.getProperty("app.password"),
        "QILIAN_DB_MACHINE_PASSWORD", at.getProperty("machine.password"),
        "QILIAN_OIDC_ISSUER", at.getProperty("oidc.issuer"),
        "QILIAN_CONSUMER_GROUP", database);
  }

  @Override
  public void stop() {
    asSuperuser("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
  }

  /** What the modules built before told of disputes, unreadable records among it, is not heard. */
  private static void forgetWhatOthersTold(String kafka) {
    String topic = Topic.MEDIATION.wireName();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      if (!admin.listTopics().names().get(20, TimeUnit.SECONDS).contains(topic)) {
        return;
      }
      Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
      admin
          .describeTopics(List.of(topic))
          .allTopicNames()
          .get(20, TimeUnit.SECONDS)
          .get(topic)
          .partitions()
          .forEach(
              partition ->
                  all.put(
                      new TopicPartition(topic, partition.partition()),
                      RecordsToDelete.beforeOffset(-1)));
      admin.deleteRecords(all).all().get(20, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A key of this run; the personal detail of the tests dies with it. */
  private static Path masterKey() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    try {
      Path file = Files.createTempFile("qilian-alliance", ".key");
      file.toFile().deleteOnExit();
      return Files.writeString(file, Base64.getEncoder().encodeToString(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How the broker, the database server and the identity server of this build are reached. */
  private static synchronized Properties platform() {
    if (platform == null) {
      Path home = ROOT.resolve("target/test-platform").toAbsolutePath().normalize();
      try {
        platform = await(home.resolve("platform.properties"), host(home));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return platform;
  }

  /** The first host of a folder serves it; a later one waits until it is served, and ends. */
  private static Process host(Path home) throws IOException {
    Path local = ROOT.resolve("deploy/local/target");
    Path log = home.resolveSibling("test-platform.log");
    Files.createDirectories(home);
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx96m",
            "-cp",
            local.resolve("classes") + File.pathSeparator + local.resolve("lib") + "/*",
            "qilian.local.TestPlatform",
            "--home",
            home.toString(),
            "--kind",
            System.getProperty("platform", "embedded"),
            "--until-pid",
            Long.toString(build().pid()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** The Maven that runs this test, whose end is the platform's; without one, this process. */
  private static ProcessHandle build() {
    ProcessHandle self = ProcessHandle.current();
    return Stream.iterate(self.parent(), up -> up.isPresent(), up -> up.get().parent())
        .map(up -> up.get())
        .filter(up -> up.info().commandLine().orElse("").contains("plexus.classworlds.launcher"))
        .findFirst()
        .orElse(self);
  }

  private static Properties await(Path ready, Process host) throws IOException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until && (host.isAlive() || host.exitValue() == 0)) {
      Properties properties = new Properties();
      if (Files.exists(ready)) {
        try (var reader = Files.newBufferedReader(ready)) {
          properties.load(reader);
        }
        // A file whose host is gone was left by a build that was killed.
        long pid = Long.parseLong(properties.getProperty("host.pid", "0"));
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
          return properties;
        }
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    throw new IllegalStateException("The test platform is not ready; see test-platform.log");
  }

  private static void asSuperuser(String statement) {
    Properties at = platform();
    String server = "jdbc:postgresql://" + at.getProperty("postgres") + "/postgres";
    String password = at.getProperty("postgres.superuser.password");
    try (Connection connection = DriverManager.getConnection(server, "postgres", password);
        var sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("the database of the tests: " + e.getMessage(), e);
    }
  }
}
