package qilian.importer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedFileTest {
  @TempDir Path folder;

  @Test
  void no_cell_is_a_formula_and_the_raw_line_can_be_read_again() throws IOException {
    Path path = folder.resolve("deep/list.csv");
    try (RejectedFile list = new RejectedFile(path)) {
      list.add("=cmd.csv", 3, "NOT_A_NUMBER", "@中文", "-1 is no amount", "=1+1,\"x\"\ny");
    }

    assertEquals(
        "\uFEFFfile,line,reason,reasonZh,reasonEn,raw\r\n"
            + "'=cmd.csv,3,NOT_A_NUMBER,'@中文,'-1 is no amount,\"'=1+1,\"\"x\"\"\ny\"\r\n",
        Files.readString(path));
  }

  @Test
  void without_a_rejected_line_there_is_no_list_and_an_old_one_goes() throws IOException {
    Path path = Files.writeString(folder.resolve("list.csv"), "old");

    new RejectedFile(path).close();

    assertFalse(Files.exists(path));
  }
}
