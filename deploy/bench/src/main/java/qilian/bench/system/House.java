package qilian.bench.system;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The house under measurement: data and ports of its own, started by the real command. */
public final class House implements AutoCloseable {
  private static final List<String> SERVICES =
      List.of("INCIDENT", "MEDIATION", "RISK", "STATS", "ALLIANCE");
  private static final long MINUTES = 5;

  private final Path root;
  private final Path home;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private double startSeconds;
  private boolean standing;

  /** A house in a folder; nothing starts yet. */
  public House(Path root, Path home) throws IOException {
    this.root = root;
    this.home = home;
    environment.put("QILIAN_HOME", home.toString());
    for (String part : List.of("KAFKA", "POSTGRES", "OIDC")) {
      environment.put("QILIAN_" + part + "_PORT", freePort());
    }
    for (String service : SERVICES) {
      environment.put("QILIAN_" + service + "_PORT", freePort());
      environment.put("QILIAN_" + service + "_MANAGEMENT_PORT", freePort());
    }
  }

  /** The root of the checkout, where the built services lie. */
  public Path root() {
    return root;
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Integer.toString(socket.getLocalPort());
    }
  }

  /** Starts everything on an empty folder and notes how long it took. */
  public void up() throws IOException, InterruptedException {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::takeDown));
    standing = true;
    long begin = System.nanoTime();
    run("up", "--empty", "--fresh", "--yes");
    startSeconds = (System.nanoTime() - begin) / 1e9;
  }

  /** How long the start took. */
  public double startSeconds() {
    return startSeconds;
  }

  @Override
  public void close() {
    takeDown();
  }

  /** Also when the command is interrupted: nothing of it stays behind. */
  private synchronized void takeDown() {
    if (standing) {
      standing = false;
      try {
        run("down");
      } catch (IOException e) {
        System.err.println(e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run(String... verb) throws IOException, InterruptedException {
    Path target = root.resolve("deploy/local/target");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx192m"));
    command.add("-Dqilian.root=" + root);
    command.add("-cp");
    command.add(target.resolve("lib") + "/*:" + target.resolve("local-0.1.0.jar"));
    command.add("qilian.local.Qilian");
    command.addAll(List.of(verb));
    Path log = home.resolveSibling(home.getFileName() + ".log");
    Files.createDirectories(log.getParent());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("QILIAN_"));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Process process = builder.start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroy();
      throw new IOException("the house did not come " + verb[0] + "; " + log + " says why");
    }
  }

  /** The port that a variable names. */
  public int port(String variable) {
    return Integer.parseInt(environment.get("QILIAN_" + variable + "_PORT"));
  }

  /** The broker. */
  public String kafka() {
    return "127.0.0.1:" + port("KAFKA");
  }

  /** The superuser's connection to a database of the server. */
  public Database database() throws IOException {
    String password = read("secrets.properties").getProperty("superuser");
    return new Database(port("POSTGRES"), password);
  }

  /** Every process of the house with its children, by the name of the part. */
  public Map<String, List<ProcessHandle>> processes() throws IOException {
    Map<String, List<ProcessHandle>> all = new LinkedHashMap<>();
    Properties book = read("processes.properties");
    for (String key : book.stringPropertyNames()) {
      if (key.endsWith(".pid")) {
        ProcessHandle.of(Long.parseLong(book.getProperty(key)))
            .ifPresent(
                process ->
                    all.put(
                        key.substring(0, key.length() - 4),
                        Stream.concat(Stream.of(process), process.descendants()).toList()));
      }
    }
    return all;
  }

  private Properties read(String name) throws IOException {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve(name))) {
      properties.load(reader);
    }
    return properties;
  }

  /** Halts a service where it stands, or lets it go on: to fill a topic off the measured path. */
  public void halt(String service, boolean halted) throws IOException, InterruptedException {
    for (ProcessHandle process : processes().get(service)) {
      String signal = halted ? "-STOP" : "-CONT";
      new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }
  }
}
