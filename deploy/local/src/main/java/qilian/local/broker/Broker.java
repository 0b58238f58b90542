package qilian.local.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.common.Uuid;
import qilian.local.process.Alive;
import qilian.local.process.Jvm;
import qilian.local.process.Launcher;
import qilian.local.process.Obstacle;
import qilian.local.process.Part;
import qilian.local.process.Patience;
import qilian.local.process.Ports;

/** The Kafka broker: formats its folder once, starts, and tells when it answers as itself. */
public final class Broker implements Part {
  /** The name in lists, logs and the book. */
  public static final String NAME = "kafka";

  private final Path folder;
  private final Launcher launcher;
  private final int port;

  public Broker(Path home, Launcher launcher, int port) {
    this.folder = home.resolve("kafka");
    this.launcher = launcher;
    this.port = port;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String variable() {
    return "QILIAN_KAFKA_PORT";
  }

  @Override
  public Optional<ProcessHandle> orphan() {
    return launcher.orphan(NAME);
  }

  @Override
  public Process start() {
    Path settings = write(new BrokerSettings(port, Ports.free(), folder.resolve("data")));
    if (!Files.exists(folder.resolve("data").resolve("meta.properties"))) {
      format(settings);
    }
    return launcher.java(NAME, jvm("kafka.Kafka", settings.toString()), Map.of());
  }

  private void format(Path settings) {
    List<String> command = new ArrayList<>();
    command.add(Jvm.java());
    command.addAll(
        jvm(
            "kafka.tools.StorageTool",
            "format",
            // In one word: an id may begin with a dash, and would be taken for an option.
            "--cluster-id=" + clusterId(),
            "--config",
            settings.toString(),
            "--ignore-formatted"));
    launcher.run("Preparing the Kafka folder", command, Map.of());
  }

  private List<String> jvm(String main, String... arguments) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "-Xms64m",
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                Jvm.classPath(),
                main));
    all.addAll(List.of(arguments));
    return all;
  }

  private Path write(BrokerSettings settings) {
    Path file = folder.resolve("server.properties");
    try {
      Files.createDirectories(folder.resolve("data"));
      Properties properties = new Properties();
      properties.putAll(settings.properties());
      try (var writer = Files.newBufferedWriter(file)) {
        properties.store(writer, "written at every start");
      }
      return file;
    } catch (IOException e) {
      throw new Obstacle(
          "The Kafka folder " + folder + " cannot be written: " + e.getMessage(),
          "Make it writable or make room on the disk.",
          e);
    }
  }

  /** The identity of this folder's cluster, made once: how a stranger on the port is told apart. */
  String clusterId() {
    Path file = folder.resolve("cluster.id");
    try {
      Files.createDirectories(folder);
      if (!Files.exists(file)) {
        Files.writeString(file, Uuid.randomUuid().toString());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new Obstacle(file + " cannot be read: " + e.getMessage(), "Check the folder.", e);
    }
  }

  /** Ready is: it answers with this folder's cluster id and one registered node. */
  @Override
  public void awaitReady(ProcessHandle process, Duration bound) {
    Properties client = new Properties();
    client.put("bootstrap.servers", address());
    client.put("reconnect.backoff.max.ms", "200");
    client.put("request.timeout.ms", "2000");
    client.put("default.api.timeout.ms", "3000");
    boolean open = Patience.until(bound, () -> !Alive.is(process) || !Ports.isFree(port));
    if (open && Alive.is(process)) {
      try (Admin admin = Admin.create(client)) {
        if (Patience.until(bound, () -> !Alive.is(process) || answers(admin))
            && Alive.is(process)) {
          return;
        }
      }
    }
    String state = Alive.is(process) ? "does not answer" : "ended while it was starting";
    throw new Obstacle(
        "Kafka " + state + "; the end of its log:\n" + launcher.lastLines(NAME, 15),
        "The whole log is " + launcher.log(NAME) + "; run ./qilian up again afterwards.");
  }

  private boolean answers(Admin admin) {
    try {
      DescribeClusterResult cluster = admin.describeCluster();
      String id = cluster.clusterId().get(3, TimeUnit.SECONDS);
      if (!id.equals(clusterId())) {
        throw new Obstacle(
            "Another Kafka (cluster " + id + ") answers on " + address() + ".",
            "End it, or choose another port: QILIAN_KAFKA_PORT=<port> ./qilian up");
      }
      return !cluster.nodes().get(3, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Obstacle("The start was interrupted.", "Run ./qilian up again.", e);
    }
  }

  @Override
  public String address() {
    return "127.0.0.1:" + port;
  }
}
