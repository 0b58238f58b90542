package qilian.importer.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordSplitterTest {
  private static List<String> read(String text) throws IOException {
    RecordSplitter records = new RecordSplitter(new StringReader(text), ',', '"');
    List<String> read = new ArrayList<>();
    while (records.next()) {
      read.add(records.line() + " " + records.shape() + " " + records.cells());
    }
    return read;
  }

  @Test
  void a_quoted_cell_keeps_delimiters_quotes_and_line_breaks() throws IOException {
    assertEquals(
        List.of("1 WHOLE [a, b,\"c\"\nd, e]", "3 WHOLE [f, , g]"),
        read("a,\"b,\"\"c\"\"\nd\",e\r\nf,,g"));
  }

  @Test
  void every_kind_of_line_end_counts_as_one_physical_line() throws IOException {
    assertEquals(
        List.of("1 WHOLE [a]", "2 WHOLE [b]", "3 EMPTY []", "4 WHOLE [c]", "5 WHOLE [d]"),
        read("a\nb\r\n\rc\rd\n"));
  }

  @Test
  void a_quote_never_closed_costs_its_own_line_only() throws IOException {
    assertEquals(
        List.of("1 WHOLE [a, b]", "2 BAD_QUOTING []", "3 WHOLE [c, d]", "4 WHOLE [e, f]"),
        read("a,b\nx,\"y\nc,d\ne,f\n"));
  }

  @Test
  void a_quote_closed_inside_a_later_cell_costs_its_own_line_only() throws IOException {
    assertEquals(
        List.of("1 BAD_QUOTING []", "2 WHOLE [c, d e]", "3 WHOLE [f, g]"),
        read("x,\"y\nc,\"d e\"\nf,g\n"));
  }

  @Test
  void a_quote_inside_a_plain_cell_is_a_letter_like_any_other() throws IOException {
    assertEquals(List.of("1 WHOLE [5\" pipe, b]"), read("5\" pipe,b"));
  }

  @Test
  void the_raw_line_is_kept_as_it_stands() throws IOException {
    String first = "a,\"b\r\nc\"";
    RecordSplitter records =
        new RecordSplitter(new StringReader(first + "\r\nnext,=1+1\n"), ',', '"');

    records.next();
    String raw = records.raw();
    records.next();

    assertEquals(first, raw);
    assertEquals("next,=1+1", records.raw());
  }

  @Test
  void a_line_beyond_all_bounds_is_named_and_read_over() throws IOException {
    String text = "a,b\n" + "x".repeat(3 * RecordSplitter.MAX_CHARS) + "\nc,d\n";

    assertEquals(List.of("1 WHOLE [a, b]", "2 TOO_LONG []", "3 WHOLE [c, d]"), read(text));
  }

  @Test
  void well_formed_text_is_read_as_an_independent_library_reads_it() throws IOException {
    Random dice = new Random(7);
    String[] parts = {"a", "bc", "", "\"\"", "ж", "臺北", " ", "x,y", "1\n2", "3\r\n4", "q\"q"};
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      int width = 1 + dice.nextInt(5);
      for (int row = 0; row < 1 + dice.nextInt(200); row++) {
        for (int cell = 0; cell < width; cell++) {
          String value = parts[dice.nextInt(parts.length)];
          boolean quote = value.matches("(?s).*[\",\r\n].*") || dice.nextInt(4) == 0;
          text.append(cell == 0 ? "" : ",");
          text.append(quote ? '"' + value.replace("\"", "\"\"") + '"' : value);
        }
        text.append(dice.nextBoolean() ? "\n" : "\r\n");
      }
      List<String> expected = new ArrayList<>();
      try (CsvReader<CsvRecord> reader =
          CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text.toString())) {
        for (CsvRecord csv : reader) {
          boolean empty = csv.getFieldCount() == 1 && csv.getField(0).isEmpty();
          expected.add(
              csv.getStartingLineNumber() + (empty ? " EMPTY " : " WHOLE ") + csv.getFields());
        }
      }
      assertEquals(expected, read(text.toString()), text.toString());
    }
  }
}
