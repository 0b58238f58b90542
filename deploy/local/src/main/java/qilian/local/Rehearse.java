package qilian.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import qilian.local.process.AotCaches;
import qilian.local.process.Keeper;
import qilian.local.process.Obstacle;
import qilian.local.process.Ports;
import qilian.local.process.Progress;

/**
 * Runs everything once, with the sample street, in a folder and on ports of its own: what the
 * processes loaded and learnt is kept beside the build, and later starts take it from there.
 */
@Command(
    name = "rehearse",
    mixinStandardHelpOptions = true,
    description = "Starts everything once for practice, so that later starts are quick.")
final class Rehearse implements Callable<Integer> {
  /** At its end each process writes its cache, which takes longer than an ordinary stop. */
  private static final Duration WRITTEN_WITHIN = Duration.ofMinutes(3);

  private final Progress progress = new Progress(System.out);

  @Override
  public Integer call() {
    if (!AotCaches.isSupported()) {
      progress.line("This JDK keeps nothing of a rehearsal; one of 25 or newer does.");
      return 0;
    }
    Settings settings = apart(Settings.ofThisCommand());
    Home home = Home.open(settings.home());
    Held held = Held.of(home);
    try {
      home.wipe();
      makeFolder(AotCaches.folder(settings.root()));
      rehearse(settings, home);
      home.wipe();
      return 0;
    } finally {
      held.close();
    }
  }

  private void rehearse(Settings settings, Home home) {
    LocalSystem system = new LocalSystem(settings, home, AotCaches.recording(settings.root()));
    Keeper keeper = new Keeper(home.book(), progress, WRITTEN_WITHIN);
    try {
      Up.start(system, keeper, progress);
      new SampleStreet(settings, home, system, progress).loadOnce(false);
    } finally {
      Down.stop(system, keeper);
    }
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Obstacle(
          "The folder " + folder + " cannot be made: " + e.getMessage(), "Make it writable.", e);
    }
  }

  /** The same program, elsewhere: nothing that runs already is touched. */
  private static Settings apart(Settings settings) {
    Map<String, String> environment = new HashMap<>(settings.environment());
    environment.put("QILIAN_HOME", settings.root().resolve("target/rehearsal").toString());
    settings
        .ports()
        .keySet()
        .forEach(
            variable -> {
              environment.put(variable, Integer.toString(Ports.free()));
              environment.put(
                  variable.replace("_PORT", "_MANAGEMENT_PORT"), Integer.toString(Ports.free()));
            });
    return new Settings(settings.root(), environment);
  }
}
