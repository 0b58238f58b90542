package qilian.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import qilian.local.process.Alive;
import qilian.local.process.Jvm;
import qilian.local.process.Patience;

class TestPlatformTest {
  @TempDir private Path folder = Path.of("");

  private Process host(Path home, long pid, String... more) throws IOException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Jvm.java(),
                "-cp",
                Jvm.classPath(),
                TestPlatform.class.getName(),
                "--home",
                home.toString(),
                "--until-pid",
                Long.toString(pid)));
    command.addAll(List.of(more));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("host.log").toFile())
        .start();
  }

  @Test
  void a_build_has_one_platform_that_ends_with_it() throws Exception {
    Path home = folder.resolve("platform");
    Process build = new ProcessBuilder("sleep", "600").start();
    Process host = host(home, build.pid());
    Path ready = home.resolve("platform.properties");
    assertTrue(
        Patience.until(Duration.ofSeconds(90), () -> Files.exists(ready) || !host.isAlive()),
        () -> "not ready");
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(ready)) {
      properties.load(reader);
    }
    assertEquals("embedded", properties.getProperty("kind"));
    assertTrue(
        properties
            .stringPropertyNames()
            .containsAll(
                List.of(
                    "kafka",
                    "postgres",
                    "postgres.superuser.password",
                    "oidc.issuer",
                    "owner.password",
                    "app.password",
                    "machine.password")));

    assertEquals(0, host(home, build.pid()).waitFor());
    assertTrue(host.isAlive());

    build.destroy();
    assertTrue(host.waitFor(30, TimeUnit.SECONDS));
    assertFalse(Files.exists(ready));
    assertFalse(
        ProcessHandle.allProcesses()
            .filter(Alive::is)
            .anyMatch(
                p -> qilian.local.process.CommandLine.of(p).contains("-Dqilian.home=" + home)));
  }

  @Test
  @Timeout(60)
  void containers_serve_a_build_where_an_engine_and_images_are() throws Exception {
    String missing = ContainerPlatform.missing();
    if (!missing.isEmpty()) {
      System.out.println("Container platform skipped: " + missing);
    }
    assumeTrue(missing.isEmpty(), missing);
    Process build = new ProcessBuilder("sleep", "600").start();
    Path home = folder.resolve("containers");
    Process host = host(home, build.pid(), "--kind", "containers");
    Path ready = home.resolve("platform.properties");
    assertTrue(
        Patience.until(Duration.ofSeconds(50), () -> Files.exists(ready) || !host.isAlive()));
    assertTrue(Files.readString(ready).contains("kind=containers"));
    build.destroy();
    assertTrue(host.waitFor(30, TimeUnit.SECONDS));
  }
}
