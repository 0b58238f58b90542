package qilian.stats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/**
 * The broker, database server and identity server of this module's tests. They are its own: these
 * tests number the records of every canonical topic, as the owners of those topics do in the tests
 * of the modules that are built at the same time, and a fold takes a number once.
 */
public final class TestHost {
  private static final Duration START = Duration.ofSeconds(180);
  private static final Properties PROPERTIES = start();

  private TestHost() {}

  /** An address or password of the platform. */
  public static String property(String name) {
    String value = PROPERTIES.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("the test platform does not say " + name);
    }
    return value;
  }

  private static Properties start() {
    Path root = Path.of(System.getProperty("qilian.root", "..")).toAbsolutePath().normalize();
    String given = System.getProperty("qilian.test-platform");
    Path home = given == null ? root.resolve("target/test-platform-stats") : Path.of(given);
    Path ready = home.resolve("platform.properties");
    try {
      Process host = given == null ? host(root, home) : null;
      Eventually.holds(
          START, () -> Files.exists(ready) && (host == null || host.isAlive() || ended(host)));
      Properties properties = new Properties();
      try (var reader = Files.newBufferedReader(ready)) {
        properties.load(reader);
      }
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A host that found another one serving ends at once, and well. */
  private static boolean ended(Process host) {
    return host.exitValue() == 0;
  }

  private static Process host(Path root, Path home) throws IOException {
    Path local = root.resolve("deploy/local/target");
    Files.createDirectories(home);
    long build =
        ProcessHandle.current()
            .parent()
            .map(ProcessHandle::pid)
            .orElse(ProcessHandle.current().pid());
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                local.resolve("classes") + ":" + local.resolve("lib") + "/*",
                "qilian.local.TestPlatform",
                "--home",
                home.toString(),
                "--until-pid",
                Long.toString(build),
                "--kind",
                System.getProperty("platform", "embedded")))
        .redirectErrorStream(true)
        .redirectOutput(home.resolve("host-stats.log").toFile())
        .start();
  }
}
