package qilian.transport.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The wire format is what the committed golden files say. A changed record shows here as a changed
 * file, which a reader of the change sees before a partner does.
 */
class GoldenTest {

  private static final Path FOLDER =
      House.root().resolve("event-transport/src/test/resources/golden");

  static List<Travelling> travelling() {
    return Travelling.all();
  }

  @BeforeAll
  static void rewrite_where_asked() {
    if (Rewriting.asked()) {
      Travelling.all().stream()
          .flatMap(Travelling::goldens)
          .forEach(
              golden ->
                  House.write(
                      FOLDER.resolve(golden.file()), House.pretty(Wire.write(golden.example()))));
    }
  }

  @ParameterizedTest
  @MethodSource("travelling")
  void every_record_writes_what_its_golden_file_says_and_reads_it_back(Travelling each) {
    assertNotNull(
        Examples.full(each.record()),
        () -> "Examples has no " + each.record().getSimpleName() + ": add a full one there.");
    each.goldens().forEach(golden -> compare(each, golden));
  }

  @Test
  void no_golden_file_is_left_over_from_a_type_that_no_longer_travels() throws IOException {
    Set<String> known =
        Travelling.all().stream()
            .flatMap(Travelling::goldens)
            .map(Travelling.Golden::file)
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> strangers =
          files.map(f -> f.getFileName().toString()).filter(f -> !known.contains(f)).toList();
      assertEquals(List.of(), strangers, "golden files of nothing in the catalogue; remove them");
    }
  }

  private static void compare(Travelling each, Travelling.Golden golden) {
    var written = Wire.write(golden.example());
    Path file = FOLDER.resolve(golden.file());
    String committed = House.read(file);
    if (committed == null) {
      fail(
          "Missing "
              + file
              + ". Commit this text, or "
              + Rewriting.HOW
              + "\n"
              + House.pretty(written));
    }
    assertEquals(
        Wire.tree(committed),
        written,
        () ->
            golden.file()
                + ": the wire format changed. Within v1 only additions are allowed; "
                + "where this is one, "
                + Rewriting.HOW);
    assertEquals(golden.example(), Wire.read(Wire.tree(committed), each.record()));
  }
}
