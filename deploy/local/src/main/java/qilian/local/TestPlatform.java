package qilian.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
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
 *
 * <p>A test starts it as a process with the class path {@code deploy/local/target/lib/*} and {@code
 * deploy/local/target/classes}:
 *
 * <pre>{@code
 * java -cp … qilian.local.TestPlatform --home <root>/target/platform --until-pid <Maven's pid>
 * }</pre>
 *
 * <p>and waits for {@code platform.properties} in that folder, which is written at once and whole:
 * {@code kafka}, {@code postgres} (host and port), {@code postgres.superuser.password}, {@code
 * owner.password}, {@code app.password}, {@code machine.password}, {@code oidc.issuer}, {@code
 * kind}, {@code host.pid}. A file whose {@code host.pid} does not live is a leftover of a killed
 * build; the next start removes it. Any number of modules may start it; the first serves, the
 * others wait until it is ready and end with 0. The pid of a test JVM that Maven forked counts as
 * Maven. It ends with the last of the processes given, or on SIGTERM. {@code --kind containers}
 * ({@code -Dplatform=containers}) takes containers instead and says at once what is missing.
 *
 * <p>Tokens come from {@code <oidc.issuer>/token} (client_credentials, client_id {@code
 * ROLE@AGENCY}, client_secret {@code local}, optional {@code place}). Only here, never under {@code
 * ./qilian up}, the form also takes {@code odd_audience=…}, {@code odd_lifetime=-60} (seconds) and
 * {@code odd_without=agency,groups}, and the issuer {@code elsewhere} in place of {@code qilian}
 * signs with another key: the tokens that no service may accept.
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
      Home home = Home.claim(folder);
      Path builds = Files.createDirectories(home.path().resolve("builds"));
      Files.writeString(builds.resolve(Long.toString(buildOf(untilPid))), "");
      Path ready = home.path().resolve(READY_FILE);
      AtomicReference<Lock> held = new AtomicReference<>();
      boolean served =
          Patience.until(
              Duration.ofSeconds(180),
              () -> {
                Lock.take(home.lock()).ifPresent(held::set);
                return held.get() != null || Files.exists(ready);
              });
      if (held.get() != null) {
        serve(home, builds, ready); // the lock is held until this process ends
      } else if (!served) {
        throw new Obstacle(
            "The test platform in " + home.path() + " did not become ready.",
            "Read the logs in " + home.path().resolve("logs") + ".");
      }
      return 0;
    } catch (Obstacle e) {
      System.err.println(e.text());
      return 1;
    }
  }

  /** A JVM that Maven forked for the tests of one module stands for the whole build. */
  private static long buildOf(long pid) {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.filter(p -> mentions(p, "surefire")).isEmpty()) {
      return pid;
    }
    while (process.isPresent()) {
      if (mentions(process.get(), "plexus.classworlds.launcher.Launcher")) {
        return process.get().pid();
      }
      process = process.get().parent();
    }
    return pid;
  }

  private static boolean mentions(ProcessHandle process, String word) {
    return qilian.local.process.CommandLine.of(process).stream().anyMatch(w -> w.contains(word));
  }

  private void serve(Home home, Path builds, Path ready) throws IOException {
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
    announce(properties, ready);
    System.out.println("test platform (" + kind + ") is ready: " + ready);
    while (true) {
      while (anyAlive(builds)) {
        Patience.pause(Duration.ofMillis(500));
      }
      // A build that comes just now has either entered its name or finds the file gone.
      delete(ready);
      if (!anyAlive(builds)) {
        return;
      }
      announce(properties, ready);
    }
  }

  private static void announce(Properties properties, Path ready) throws IOException {
    Path fresh = ready.resolveSibling(READY_FILE + ".new");
    try (var writer = Files.newBufferedWriter(fresh)) {
      properties.store(writer, "the platform of this build; these passwords work nowhere else");
    }
    Files.move(fresh, ready, StandardCopyOption.ATOMIC_MOVE);
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
