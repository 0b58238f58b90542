package qilian.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HowToTest {
  private static final Path HOW_TO =
      Path.of(System.getProperty("qilian.root", "../.."))
          .resolve("docs/how-to/import-a-spreadsheet.md");

  @Test
  void every_mapping_of_the_how_to_is_a_mapping() throws IOException {
    Matcher examples =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(HOW_TO));
    int read = 0;
    while (examples.find()) {
      MappingFile.parse(examples.group(1), "example");
      read++;
    }

    assertEquals(3, read);
  }

  @Test
  void every_reason_for_rejecting_a_line_is_in_the_how_to() throws IOException {
    String text = Files.readString(HOW_TO);

    for (Reason reason : Reason.values()) {
      assertTrue(text.contains("`" + reason + "`"), reason.name());
    }
  }
}
