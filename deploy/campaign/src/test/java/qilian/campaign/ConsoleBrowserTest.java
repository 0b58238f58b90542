package qilian.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static qilian.campaign.Eventually.eventually;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console as people use it: a real browser before the running system and a sample street. */
@ExtendWith(OneSystem.class)
class ConsoleBrowserTest {
  private static final Duration LONGEST = Duration.ofMinutes(8);
  private static final Duration COUNTED = Duration.ofMinutes(3);
  private static final Pattern WAITING =
      Pattern.compile("(?m)^(qilian_fold_lag_records(\\{.*})?|qilian_outbox_waiting) (?!0\\.0$)");
  private static final int NO_BROWSER = 3;

  private final SharedSystem system;

  ConsoleBrowserTest(SharedSystem system) {
    this.system = system;
  }

  @Test
  void the_journeys_go_through_and_every_page_stands_before_axe() throws Exception {
    Path pages = system.root().resolve("console/src/main/webui");
    boolean able =
        Files.isDirectory(pages.resolve("node_modules"))
            && runs(List.of("node", "--version"))
            && runs(List.of("sh", "-c", "command -v \"${CHROMIUM:-chromium}\""));
    if (!able) {
      System.out.println(
          "  the browser tests are skipped: they need Chromium and Node on the PATH");
    }
    assumeTrue(able, "skipped: no Chromium, or no Node");
    system.loadTheSampleStreet();
    eventually(COUNTED, this::nothingWaits);
    Path shots = system.root().resolve("console/target/screenshots");
    Path told = system.workshop("console").resolve("browser.txt");

    int code = browse(pages, shots, told);

    String text = Files.readString(told);
    System.out.println(text.lines().reduce((a, b) -> b).orElse(""));
    assumeTrue(code != NO_BROWSER, text);
    assertEquals(0, code, text);
  }

  /** The journeys compare figures before and after: nothing else may still be counted. */
  private boolean nothingWaits() {
    for (String service : List.of("INCIDENT", "STATS")) {
      URI address = URI.create(system.operators(service) + "/q/metrics");
      try (var in = address.toURL().openStream()) {
        String figures = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        assertFalse(WAITING.matcher(figures).find(), service + " still counts");
      } catch (IOException e) {
        throw new AssertionError(service + " does not answer", e);
      }
    }
    return true;
  }

  private int browse(Path pages, Path shots, Path told) throws Exception {
    List<String> command = new ArrayList<>(List.of("node", "e2e/run.mjs"));
    command.addAll(List.of(system.console(), shots.toString()));
    Process process =
        new ProcessBuilder(command)
            .directory(pages.toFile())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile())
            .start();
    if (!process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("not done within " + LONGEST + ":\n" + Files.readString(told));
    }
    return process.exitValue();
  }

  private static boolean runs(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
