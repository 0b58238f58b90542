package qilian.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.campaign.Eventually.eventually;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A published export goes in by the importer and comes out as the figures others computed. */
@ExtendWith(OneSystem.class)
@Order(1)
class ReferenceDataTest {
  private static final Duration IMPORT = Duration.ofSeconds(300);
  private static final Duration COUNTED = Duration.ofSeconds(180);

  private final SharedSystem system;
  private final Pipeline pipeline;

  ReferenceDataTest(SharedSystem system) {
    this.system = system;
    this.pipeline = new Pipeline(system);
  }

  @Test
  @Order(1)
  void an_invented_export_gives_the_figures_that_we_count_ourselves() throws IOException {
    Path folder = system.workshop("sample");
    SampleExport export = SampleExport.write(folder, 1_500);
    Path mapping = system.root().resolve("deploy/campaign/src/test/resources/imports/sample.yaml");
    Path rejected = folder.resolve("rejected.csv");

    importing(mapping, rejected, export.files());
    counted("sample", "sample-police", export.cases());
    assertEquals(List.of(), export.differences(system.as("analyst@sample-police")));
    assertEquals(2, Files.readAllLines(rejected).size() - 1);

    importing(mapping, rejected, export.files().reversed());
    counted("sample", "sample-police", export.cases());
    assertEquals(List.of(), export.differences(system.as("analyst@sample-police")));
  }

  @Test
  @Order(2)
  void every_expected_row_of_the_published_cases_agrees_and_a_second_import_changes_none()
      throws IOException {
    Path data = data().resolve("taiwan-police-cases");
    if (!Files.isDirectory(data)) {
      System.out.println("  Skipped: the published cases are not in " + data + ".");
    }
    Assumptions.assumeTrue(Files.isDirectory(data), "no reference data in " + data);
    List<Path> files = files(data);
    long cases = Stream.of(files).flatMap(List::stream).mapToLong(ReferenceDataTest::cases).sum();
    List<Map<String, String>> refused =
        Figures.rows(data.resolve("expected/rejected_source_rows.csv"));
    Path mapping = system.root().resolve("deploy/importer/mappings/taiwan-police-cases.yaml");
    Path rejected = system.workshop("published").resolve("rejected.csv");

    importing(mapping, rejected, files);
    counted("tw", "tw-npa", cases - refused.size());
    rowsAgree(data.resolve("expected"), 1);
    refused.forEach(row -> isNamed(row, rejected));

    List<Path> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(7));
    importing(mapping, rejected, shuffled);
    counted("tw", "tw-npa", cases - refused.size());
    rowsAgree(data.resolve("expected"), 5);
  }

  private void importing(Path mapping, Path rejected, List<Path> files) {
    Instant begin = Instant.now();
    system.importing(mapping, rejected, files).await(IMPORT).orFail("the import");
    SharedSystem.say("imported " + files.size() + " files", begin);
  }

  /** Everything sent was read, each case stands once in the log and once in the figures. */
  private void counted(String root, String agency, long cases) {
    Instant begin = Instant.now();
    pipeline.gateHasRead(agency, COUNTED);
    assertEquals(cases, pipeline.facts(agency));
    Caller analyst = system.as("analyst@" + agency);
    eventually(
        COUNTED,
        () -> {
          assertEquals(cases, Figures.total(analyst, root));
          return cases;
        });
    SharedSystem.say(cases + " cases registered and counted once", begin);
  }

  /** Every row, or one in so many. */
  private void rowsAgree(Path expected, int every) {
    Instant begin = Instant.now();
    Figures figures = new Figures(system.as("analyst@tw-npa"), "tw");
    List<Map<String, String>> weeks = Figures.rows(expected.resolve("weekly.csv"));
    List<Map<String, String>> months = Figures.rows(expected.resolve("monthly.csv"));
    for (int i = 0; i < weeks.size(); i += every) {
      figures.compareWeek(weeks.get(i));
    }
    for (int i = 0; i < months.size(); i += every) {
      figures.compareMonth(months.get(i));
    }
    List<String> differences = figures.differences();
    SharedSystem.say(
        (every == 1 ? "of " : "of each fifth of ")
            + weeks.size()
            + " weekly and "
            + months.size()
            + " monthly rows, "
            + figures.compared()
            + " figures, "
            + differences.size()
            + " differences",
        begin);
    assertTrue(weeks.size() > 1_000 && months.size() > 500);
    assertEquals(List.of(), differences.stream().limit(20).toList());
  }

  /** The list of rejected lines names the file, its physical line and the reason. */
  private static void isNamed(Map<String, String> row, Path rejected) {
    try {
      List<String> lines = Files.readAllLines(rejected, StandardCharsets.UTF_8);
      assertTrue(
          lines.stream()
              .anyMatch(
                  line ->
                      line.contains(row.get("file"))
                          && line.contains("IMPOSSIBLE_DATE")
                          && line.contains(row.get("year") + "," + row.get("date"))),
          () -> row + " is not in " + lines);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path data() {
    String chosen =
        System.getProperty(
            "QILIAN_REFERENCE_DATA", System.getenv().getOrDefault("QILIAN_REFERENCE_DATA", ""));
    Path folder = chosen.isBlank() ? system.root().resolve("../shared/data") : Path.of(chosen);
    return folder.toAbsolutePath().normalize();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }

  /** Lines below the two header lines whose year is not blank. */
  private static long cases(Path file) {
    try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines.skip(2).filter(line -> line.matches("[^,]*,\\s*[0-9].*")).count();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
