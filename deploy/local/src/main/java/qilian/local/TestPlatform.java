package qilian.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import qilian.local.process.Lock;
import qilian.local.process.Obstacle;
import qilian.local.process.Patience;

/**
 * The platform of one build: a broker, a database server and an identity server that live as long
 * as the build. The first start serves; a second one for the same folder waits until the first is
 * ready and ends.
 */
@Command(name = "test-platform", mixinStandardHelpOptions = true)
public final class TestPlatform implements Callable<Integer> {
  private static final String READY_FILE = "platform.properties";

  @Option(names = "--home", required = true, description = "folder of this platform")
  private Path folder = Path.of(".");

  @Option(names = "--until-pid", required = true, description = "serves until this process ends")
  private long untilPid;

  @Option(names = "--kind", defaultValue = "embedded", description = "embedded or containers")
  private String kind = "embedded";

  public static void main(String[] args) {
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(new CommandLine(new TestPlatform()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    try {
      Home home = Home.open(folder);
      Path builds = Files.createDirectories(home.path().resolve("builds"));
      Files.writeString(builds.resolve(Long.toString(untilPid)), "");
      Optional<Lock> lock = Lock.take(home.lock());
      if (lock.isEmpty()) {
        return awaitFirst(home);
      }
      serve(home, builds); // the lock is held until this process ends
      return 0;
    } catch (Obstacle e) {
      System.err.println(e.text());
      return 1;
    }
  }

  private int awaitFirst(Home home) {
    Path ready = home.path().resolve(READY_FILE);
    if (Patience.until(Duration.ofSeconds(180), () -> Files.exists(ready))) {
      return 0;
    }
    throw new Obstacle(
        "The test platform in " + home.path() + " did not become ready.",
        "Read the logs in " + home.path().resolve("logs") + ".");
  }

  private void serve(Home home, Path builds) throws IOException {
    Path ready = home.path().resolve(READY_FILE);
    Files.deleteIfExists(ready);
    ServedPlatform platform = ServedPlatform.of(kind, home);
    Thread stop =
        new Thread(
            () -> {
              delete(ready);
              platform.stop();
            });
    Runtime.getRuntime().addShutdownHook(stop);
    Properties properties = platform.start();
    properties.setProperty("kind", kind);
    properties.setProperty("host.pid", Long.toString(ProcessHandle.current().pid()));
    Path fresh = home.path().resolve(READY_FILE + ".new");
    try (var writer = Files.newBufferedWriter(fresh)) {
      properties.store(writer, "the platform of this build; these passwords work nowhere else");
    }
    Files.move(fresh, ready, StandardCopyOption.ATOMIC_MOVE);
    System.out.println("test platform (" + kind + ") is ready: " + ready);
    while (anyAlive(builds)) {
      Patience.pause(Duration.ofMillis(500));
    }
  }

  private static boolean anyAlive(Path builds) throws IOException {
    boolean alive = false;
    try (var files = Files.newDirectoryStream(builds)) {
      for (Path file : files) {
        long pid = Long.parseLong(file.getFileName().toString());
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
          alive = true;
        } else {
          Files.deleteIfExists(file);
        }
      }
    }
    return alive;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      System.err.println(file + " could not be removed: " + e.getMessage());
    }
  }
}
