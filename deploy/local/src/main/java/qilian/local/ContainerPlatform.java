package qilian.local;

import com.github.dockerjava.api.exception.NotFoundException;
import java.util.List;
import java.util.Properties;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.TestcontainersConfiguration;
import qilian.local.database.DatabaseServer;
import qilian.local.database.Secrets;
import qilian.local.database.ServiceDatabases;
import qilian.local.identity.Identity;
import qilian.local.process.Keeper;
import qilian.local.process.Obstacle;
import qilian.local.process.Ports;
import qilian.local.process.Progress;

/**
 * The platform of a build as containers; the identity server stays a child process. Images are
 * never fetched from here: a missing one is named at once instead of waited for.
 */
final class ContainerPlatform implements ServedPlatform {
  private static final String KAFKA_IMAGE =
      System.getenv().getOrDefault("QILIAN_KAFKA_IMAGE", "apache/kafka:4.1.2");
  private static final String POSTGRES_IMAGE =
      System.getenv().getOrDefault("QILIAN_POSTGRES_IMAGE", "postgres:18");

  private final Secrets secrets;
  private final Identity identity;
  private final Keeper keeper;
  private final KafkaContainer kafka;
  private final PostgreSQLContainer postgres;

  private ContainerPlatform(Home home) {
    secrets = Secrets.of(home.path());
    identity = new Identity(home.path(), home.launcher(), Ports.free(), true);
    keeper = new Keeper(home.book(), new Progress(System.out));
    kafka =
        new KafkaContainer(KAFKA_IMAGE)
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_NUM_PARTITIONS", "8")
            .withEnv("KAFKA_LOG_RETENTION_MS", "-1");
    postgres =
        new PostgreSQLContainer(POSTGRES_IMAGE)
            .withUsername("postgres")
            .withPassword(secrets.superuser());
  }

  /** The platform, or an obstacle that says what is missing. */
  static ContainerPlatform of(Home home) {
    String missing = missing();
    if (!missing.isEmpty()) {
      throw new Obstacle(missing, "Provide it, or test with -Dplatform=embedded (the default).");
    }
    return new ContainerPlatform(home);
  }

  /** What keeps containers from running here, in a sentence; empty when nothing does. */
  static String missing() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return "There is no container engine that answers here.";
    }
    for (String image : images()) {
      try {
        var unused = DockerClientFactory.lazyClient().inspectImageCmd(image).exec();
      } catch (NotFoundException e) {
        return "The container image " + image + " is not on this machine.";
      }
    }
    return "";
  }

  private static List<String> images() {
    boolean withoutReaper = Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"));
    String reaper =
        TestcontainersConfiguration.getInstance()
            .getEnvVarOrProperty("ryuk.container.image", "testcontainers/ryuk:0.13.0");
    return withoutReaper
        ? List.of(KAFKA_IMAGE, POSTGRES_IMAGE)
        : List.of(KAFKA_IMAGE, POSTGRES_IMAGE, reaper);
  }

  @Override
  public Properties start() {
    Keeper.together(List.of(kafka::start, this::startPostgres, () -> keeper.ensure(identity)));
    Properties properties = new Properties();
    properties.setProperty("kafka", kafka.getBootstrapServers());
    properties.setProperty("postgres", database().address());
    secrets.describe(properties);
    properties.setProperty("oidc.issuer", identity.issuer());
    return properties;
  }

  private void startPostgres() {
    postgres.start();
    new ServiceDatabases(database(), secrets).make();
  }

  private DatabaseServer database() {
    String address = postgres.getHost() + ":" + postgres.getMappedPort(5432);
    return new DatabaseServer(address, secrets);
  }

  @Override
  public void stop() {
    Keeper.together(
        List.of(kafka::stop, postgres::stop, () -> keeper.end(identity.name(), identity.signal())));
  }
}
