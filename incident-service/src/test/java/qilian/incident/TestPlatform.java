package qilian.incident;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/** The broker, the database server and the identity server of this build, found or started. */
final class TestPlatform {
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final Path ROOT = Path.of(System.getProperty("qilian.root", ".."));

  private TestPlatform() {}

  static Properties ready() {
    Path home = ROOT.resolve("target/test-platform").toAbsolutePath();
    Path ready = home.resolve("platform.properties");
    try {
      Files.createDirectories(home);
      Process host = host(home);
      long until = System.nanoTime() + PATIENCE.toNanos();
      while (!Files.exists(ready)) {
        if (System.nanoTime() > until || (!host.isAlive() && host.exitValue() != 0)) {
          throw new IllegalStateException(
              "The test platform is not ready; see " + home.resolveSibling("test-platform.log"));
        }
        Eventually.pause();
      }
      Properties properties = new Properties();
      try (var reader = Files.newBufferedReader(ready)) {
        properties.load(reader);
      }
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process host(Path home) throws IOException {
    Path local = ROOT.resolve("deploy/local/target");
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx96m",
            "-cp",
            local.resolve("classes") + File.pathSeparator + local.resolve("lib") + "/*",
            "qilian.local.TestPlatform",
            "--home",
            home.toString(),
            "--kind",
            System.getProperty("platform", "embedded"),
            "--until-pid",
            Long.toString(ProcessHandle.current().pid()))
        .redirectErrorStream(true)
        .redirectOutput(
            ProcessBuilder.Redirect.appendTo(home.resolveSibling("test-platform.log").toFile()))
        .start();
  }
}
