package qilian.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import qilian.local.process.Jvm;
import qilian.local.process.Obstacle;
import qilian.local.process.Progress;
import qilian.local.service.Lag;
import qilian.local.service.Service;

/** The sample street, loaded once into a new folder through the front door. */
final class SampleStreet {
  private static final String LOADER = "qilian.simulator.Simulator";

  private final Path folder;
  private final Path module;
  private static final Duration COUNTED_WITHIN = Duration.ofMinutes(3);

  private final LocalSystem system;
  private final Progress progress;

  SampleStreet(Settings settings, Home home, LocalSystem system, Progress progress) {
    this.folder = home.path();
    this.module = settings.root().resolve("deploy").resolve("simulator").resolve("target");
    this.system = system;
    this.progress = progress;
  }

  /** Loads the street unless it was loaded, or somebody wanted this folder without it. */
  void loadOnce(boolean empty) {
    Path decided = folder.resolve("sample-street");
    try {
      if (Files.exists(decided)) {
        return;
      }
      if (empty) {
        Files.writeString(decided, "not wanted\n");
        progress.say("street", "left out, as asked; ./qilian up --fresh brings it");
        return;
      }
      if (!Files.exists(module.resolve("classes/qilian/simulator/Simulator.class"))) {
        progress.say("street", "the sample street is not built: left out");
        return;
      }
      load();
      Files.writeString(decided, "loaded\n");
    } catch (IOException e) {
      throw new Obstacle(
          "The sample street cannot be noted down: " + e.getMessage(), "Check " + folder, e);
    }
  }

  /** What was sent is in every figure once nothing waits anywhere, twice in a row. */
  private void awaitCounted() {
    Instant until = Instant.now().plus(COUNTED_WITHIN);
    int quiet = 0;
    while (quiet < 2 && Instant.now().isBefore(until)) {
      boolean waiting =
          system.services().stream()
              .filter(Service::isBuilt)
              .flatMap(service -> Lag.of(service).stream())
              .anyMatch(lag -> lag.waiting() != 0);
      quiet = waiting ? 0 : quiet + 1;
      LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
    }
    if (quiet < 2) {
      progress.say("street", "is still being counted; ./qilian status tells how far");
    }
  }

  private void load() throws IOException {
    Instant begin = Instant.now();
    progress.say("street", "loading the sample street …");
    String classPath =
        module.resolve("simulator-0.1.0.jar")
            + File.pathSeparator
            + module.resolve("lib").resolve("*");
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Jvm.java(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPath,
                LOADER,
                "load"));
    builder.environment().putAll(system.surroundings());
    builder.inheritIO();
    try {
      int code = builder.start().waitFor();
      if (code != 0) {
        throw new Obstacle(
            "The sample street could not be loaded (exit " + code + "); the lines above say why.",
            "Run ./qilian up again (it goes on where it stopped), or ./qilian up --empty.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Obstacle("Loading was interrupted.", "Run ./qilian up again; it goes on.", e);
    }
    awaitCounted();
    progress.say("street", "loaded and counted", Duration.between(begin, Instant.now()));
  }
}
