package qilian.campaign;

import static qilian.campaign.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The whole system, started once for all tests of this module as {@code ./qilian up} does it. */
final class SharedSystem implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(240);
  private static final Duration END = Duration.ofSeconds(90);
  private static final List<String> PORTS =
      List.of(
          "KAFKA_PORT",
          "POSTGRES_PORT",
          "OIDC_PORT",
          "INCIDENT_PORT",
          "MEDIATION_PORT",
          "RISK_PORT",
          "STATS_PORT",
          "ALLIANCE_PORT",
          "CONSOLE_PORT",
          "INCIDENT_MANAGEMENT_PORT",
          "MEDIATION_MANAGEMENT_PORT",
          "RISK_MANAGEMENT_PORT",
          "STATS_MANAGEMENT_PORT",
          "ALLIANCE_MANAGEMENT_PORT",
          "CONSOLE_MANAGEMENT_PORT");

  private final Path root;
  private final Path target;
  private final Path home;
  private final Map<String, String> environment = new TreeMap<>();
  private final Tokens tokens;
  private int runs;

  private SharedSystem() {
    root = Path.of(System.getProperty("qilian.root", "../..")).toAbsolutePath().normalize();
    target = root.resolve("deploy").resolve("campaign").resolve("target");
    home = target.resolve("campaign-home");
    List<Integer> ports = FreePorts.of(PORTS.size());
    for (int i = 0; i < ports.size(); i++) {
      environment.put("QILIAN_" + PORTS.get(i), Integer.toString(ports.get(i)));
    }
    environment.put("QILIAN_HOME", home.toString());
    tokens = new Tokens(issuer());
  }

  /** Starts everything, empty and fresh. */
  static SharedSystem start() {
    SharedSystem system = new SharedSystem();
    for (String service : List.of("incident", "stats")) {
      Path program = system.root.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
      if (!Files.exists(program)) {
        throw new AssertionError(program + " is not built. Run ./qilian test.");
      }
    }
    System.out.println(
        "The campaign runs on the processes of ./qilian up (embedded broker and PostgreSQL), in "
            + system.home);
    Instant begin = Instant.now();
    Runtime.getRuntime().addShutdownHook(new Thread(system::close));
    system.qilian(START, "up", "--empty", "--fresh", "--yes").orFail("./qilian up");
    say("the system is ready", begin);
    return system;
  }

  /** Prints how long something took. */
  static void say(String what, Instant since) {
    long millis = Duration.between(since, Instant.now()).toMillis();
    System.out.println("  " + what + " (" + millis / 100 / 10.0 + " s)");
  }

  /** Restores whatever does not run. */
  void up() {
    qilian(START, "up", "--empty").orFail("./qilian up");
  }

  private synchronized Program.Ended qilian(Duration bound, String... arguments) {
    Path output = target.resolve("campaign-output").resolve(arguments[0] + "-" + runs++ + ".txt");
    return Program.start(
            root, "local", "qilian.local.Qilian", List.of(arguments), environment, output)
        .await(bound);
  }

  /** Starts an import as {@code ./qilian import} does it. */
  synchronized Program importing(Path mapping, Path rejected, List<Path> files) {
    List<String> arguments =
        new ArrayList<>(
            List.of("--mapping", mapping.toString(), "--rejected", rejected.toString(), "--quiet"));
    files.forEach(file -> arguments.add(file.toString()));
    Path output = target.resolve("campaign-output").resolve("import-" + runs++ + ".txt");
    return Program.start(
        root, "importer", "qilian.importer.Import", arguments, environment, output);
  }

  /** Loads the sample street as {@code ./qilian up} does it; once. */
  synchronized void loadTheSampleStreet() {
    Path output = target.resolve("campaign-output").resolve("street.txt");
    Program.start(
            root, "simulator", "qilian.simulator.Simulator", List.of("load"), environment, output)
        .await(START)
        .orFail("loading the sample street");
  }

  /** Kills one process of this system, and only of this system, with SIGKILL. */
  void kill(String name) {
    Properties book = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve("processes.properties"))) {
      book.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long pid = Long.parseLong(book.getProperty(name + ".pid"));
    long started = Long.parseLong(book.getProperty(name + ".started"));
    ProcessHandle process =
        ProcessHandle.of(pid)
            .orElseThrow(() -> new AssertionError(name + " (" + pid + ") does not run"));
    long seen = process.info().startInstant().orElseThrow().toEpochMilli();
    if (Math.abs(seen - started) > 5_000) {
      throw new AssertionError("process " + pid + " is not " + name + " any more");
    }
    process.destroyForcibly();
    eventually(
        Duration.ofSeconds(10),
        () -> {
          if (process.isAlive()) {
            throw new AssertionError(name + " still runs");
          }
          return name;
        });
  }

  /** Who calls, such as {@code analyst@tw-npa}. */
  Caller as(String account) {
    return as(account, "");
  }

  /** Who calls, confined to a place. */
  Caller as(String account, String place) {
    return bearing(tokens.of(account, place));
  }

  /** A call with this very token; none where it is empty. */
  Caller bearing(String token) {
    return new Caller(address("INCIDENT"), address("STATS"), token);
  }

  private String address(String service) {
    return "http://localhost:" + environment.get("QILIAN_" + service + "_PORT");
  }

  String issuer() {
    return "http://localhost:" + environment.get("QILIAN_OIDC_PORT") + "/qilian";
  }

  /** Where people go. */
  String console() {
    return address("CONSOLE");
  }

  /** Where operators look at a service, such as {@code STATS}. */
  String operators(String service) {
    return address(service + "_MANAGEMENT");
  }

  String kafka() {
    return "127.0.0.1:" + environment.get("QILIAN_KAFKA_PORT");
  }

  String postgres() {
    return "127.0.0.1:" + environment.get("QILIAN_POSTGRES_PORT");
  }

  Path root() {
    return root;
  }

  Path home() {
    return home;
  }

  /** A folder for what the tests make. */
  Path workshop(String name) {
    try {
      return Files.createDirectories(target.resolve("campaign-files").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    qilian(END, "down");
  }
}
