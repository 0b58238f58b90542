package qilian.importer.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {
  @TempDir Path folder;

  private final List<String> warnings = new ArrayList<>();

  private Reading reading(int headerLines, int namesLine, boolean padded, String... columns) {
    List<ColumnRef> refs = new ArrayList<>();
    for (String column : columns) {
      refs.add(new ColumnRef(refs.size(), column));
    }
    return new Reading(
        Reading.Format.AUTO,
        "AUTO",
        (char) 0,
        '"',
        0,
        headerLines,
        namesLine,
        "",
        padded,
        refs,
        warnings::add,
        n -> {});
  }

  private List<String> read(Path file, Reading reading) {
    List<String> rows = new ArrayList<>();
    new SourceFile(file)
        .read(
            reading,
            row -> {
              List<String> cells = new ArrayList<>();
              reading.columns().forEach(column -> cells.add(row.cell(column)));
              return rows.add(row.line() + " " + row.shape() + " " + cells);
            });
    return rows;
  }

  @Test
  void of_several_header_lines_the_named_one_names_and_a_second_x_is_called_x_2()
      throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "标题,,\na,x,x\n1,2,3\n");

    assertEquals(List.of("3 WHOLE [3, 1, 2]"), read(file, reading(2, 2, false, "x#2", "1", "#2")));
    assertTrue(warnings.getFirst().contains("x#2"));
  }

  @Test
  void the_delimiter_is_what_the_header_has_most_of() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "a;b, c;d\n1;2;3\n");

    assertEquals(List.of("2 WHOLE [2]"), read(file, reading(1, 1, false, "b, c")));
  }

  @Test
  void a_line_of_another_width_is_ragged_unless_it_may_be_padded() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n1\n1,2,\n1,2,3\n , \n\n");

    assertEquals(
        List.of("2 RAGGED [1]", "3 RAGGED [1]", "4 RAGGED [1]", "5 EMPTY [ ]", "6 EMPTY []"),
        read(file, reading(1, 1, false, "a")));
    assertEquals(
        List.of("2 WHOLE [1]", "3 WHOLE [1]", "4 RAGGED [1]", "5 EMPTY [ ]", "6 EMPTY []"),
        read(file, reading(1, 1, true, "a")));
  }

  @Test
  void utf_16_and_gzip_are_found_whatever_the_file_is_called() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write("\uFEFF地点\t案类\n宝塔\t盗窃\n".getBytes(StandardCharsets.UTF_16LE));
    }
    Path file = Files.write(folder.resolve("a.tsv"), packed.toByteArray());

    assertEquals(List.of("2 WHOLE [宝塔]"), read(file, reading(1, 1, false, "地点")));
  }

  @Test
  void packing_a_file_does_not_rename_it() {
    assertEquals("案件.csv", new SourceFile(Path.of("x/案件.csv.gz")).name());
  }

  @Test
  void a_file_that_is_missing_damaged_or_of_another_kind_is_named() throws IOException {
    Reading reading = reading(1, 1, false, "a");
    Path damaged = Files.write(folder.resolve("a.csv.gz"), new byte[] {0x1F, (byte) 0x8B, 1, 2, 3});
    Path sheet = Files.writeString(folder.resolve("a.xlsx"), "no workbook");

    for (Path file : List.of(folder.resolve("none.csv"), damaged, sheet, Path.of("a.xls"))) {
      FileTrouble trouble = assertThrows(FileTrouble.class, () -> read(file, reading));
      assertTrue(trouble.getMessage().contains(file.toString()), trouble.getMessage());
    }
  }
}
