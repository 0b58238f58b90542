package qilian.local.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qilian.local.process.Alive;
import qilian.local.process.Launcher;
import qilian.local.process.Obstacle;
import qilian.local.process.Part;
import qilian.local.process.Patience;
import qilian.local.process.Ports;

/** One service: its built program, its ports, the environment it reads, its health. */
public final class Service implements Part {
  private final Plan plan;
  private final Path home;
  private final Launcher launcher;

  /** What tells one service from another. */
  public record Plan(
      String name,
      int port,
      String variable,
      int managementPort,
      Path program,
      int heapMegabytes,
      Compiler compiler,
      Map<String, String> environment) {}

  /** How eagerly a service's code is compiled: the work of the compiler is most of a start. */
  public enum Compiler {
    /** Quick to start, enough for services with little to do. */
    QUICK(List.of("-XX:TieredStopAtLevel=1")),
    /** All of it, for services that have much to do. */
    FULL(List.of());

    private final List<String> options;

    Compiler(List<String> options) {
      this.options = options;
    }

    List<String> options() {
      return options;
    }
  }

  public Service(Plan plan, Path home, Launcher launcher) {
    this.plan = plan;
    this.home = home;
    this.launcher = launcher;
  }

  @Override
  public String name() {
    return plan.name();
  }

  @Override
  public int port() {
    return plan.port();
  }

  @Override
  public String variable() {
    return plan.variable();
  }

  @Override
  public String address() {
    return "http://localhost:" + plan.port();
  }

  /** Where its health and its figures are. */
  public String management() {
    return "http://localhost:" + plan.managementPort() + "/q";
  }

  /** Whether there is a program to start. */
  public boolean isBuilt() {
    return Files.exists(runner());
  }

  private Path runner() {
    return plan.program().resolve("quarkus-run.jar");
  }

  @Override
  public Process start() {
    Ports.mustBeFree(
        plan.name() + " (management)",
        plan.managementPort(),
        plan.variable().replace("_PORT", "_MANAGEMENT_PORT"));
    Path copy = home.resolve("programs").resolve(plan.name());
    Mirror.sync(plan.program(), copy);
    List<String> arguments = new ArrayList<>();
    arguments.add("-Xms64m");
    arguments.add("-Xmx" + plan.heapMegabytes() + "m");
    arguments.add("-XX:+UseSerialGC");
    arguments.add("-XX:+ExitOnOutOfMemoryError");
    arguments.addAll(plan.compiler().options());
    arguments.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    arguments.add("-jar");
    arguments.add(copy.resolve("quarkus-run.jar").toString());
    return launcher.java(plan.name(), arguments, plan.environment());
  }

  @Override
  public Optional<ProcessHandle> orphan() {
    return launcher.orphan(plan.name());
  }

  @Override
  public boolean outdated(Instant started) {
    try {
      return isBuilt() && Files.getLastModifiedTime(runner()).toInstant().isAfter(started);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void awaitReady(ProcessHandle process, Duration bound) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(management() + "/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      boolean came = Patience.until(bound, () -> !Alive.is(process) || isReady(client, request));
      if (!came || !Alive.is(process)) {
        String state = Alive.is(process) ? "is not ready" : "ended while it was starting";
        throw new Obstacle(
            plan.name()
                + " "
                + state
                + "; the end of its log:\n"
                + launcher.lastLines(plan.name(), 20),
            "The whole log is " + launcher.log(plan.name()) + "; then run ./qilian up again.");
      }
    }
  }

  private static boolean isReady(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Obstacle("The start was interrupted.", "Run ./qilian up again.", e);
    }
  }
}
