package qilian.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealDataTest {
  private static final Path ROOT = Path.of(System.getProperty("qilian.root", "../.."));
  private static final Path DATA =
      Optional.ofNullable(System.getenv("QILIAN_REFERENCE_DATA"))
          .map(Path::of)
          .orElse(ROOT.resolve("../shared/data"))
          .resolve("taiwan-police-cases");

  @TempDir Path folder;

  @BeforeEach
  void data_is_there() {
    Assumptions.assumeTrue(
        Files.isDirectory(DATA),
        "Skipped: the reference data are not at " + DATA + " (QILIAN_REFERENCE_DATA names them).");
  }

  private List<String> command(String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of(more));
    try (Stream<Path> files = Files.list(DATA)) {
      files
          .filter(file -> file.toString().endsWith(".csv"))
          .sorted()
          .forEach(file -> words.add(file.toString()));
    }
    words.add("--mapping");
    words.add(ROOT.resolve("deploy/importer/mappings/taiwan-police-cases.yaml").toString());
    words.add("--rejected");
    words.add(folder.resolve("rejected.csv").toString());
    return words;
  }

  @Test
  void every_real_case_is_sent_once_and_the_two_impossible_dates_are_named() throws IOException {
    try (FrontDoorStub stub = new FrontDoorStub()) {
      Command once = Command.run(command("--url", stub.url(), "--token", "t"));
      int sent = stub.events.size();
      Command twice = Command.run(command("--url", stub.url(), "--token", "t", "--quiet"));

      assertEquals(0, once.code(), once.errors());
      assertEquals(0, twice.code(), twice.errors());
      assertEquals(80_360, sent);
      assertEquals(80_360, stub.events.size());
      assertEquals(List.of(), stub.conflicts);
      assertEquals(1 + 386, stub.places.size());
      assertEquals(8, stub.codes.size());
      assertTrue(stub.places.containsKey("tw:臺北市/文山區"));
      assertTrue(stub.places.containsKey("tw:(不明)"));
      assertTrue(stub.codes.containsKey("tw:毒品"));
      assertTrue(once.output().contains("80,360"), once.output());
    }
    List<String> rejected = Files.readAllLines(folder.resolve("rejected.csv"));
    assertEquals(3, rejected.size());
    assertTrue(rejected.get(1).startsWith("11101-11103犯罪資料.csv,5149,IMPOSSIBLE_DATE,"));
    assertTrue(rejected.get(2).startsWith("11210-11212犯罪資料.csv,5088,IMPOSSIBLE_DATE,"));
  }
}
