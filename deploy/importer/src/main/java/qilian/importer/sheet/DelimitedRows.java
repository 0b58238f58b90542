package qilian.importer.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of a file whose cells are separated by a sign. */
final class DelimitedRows {
  private static final char[] CANDIDATES = {',', ';', '\t', '|'};

  private final SourceFile file;
  private final Reading reading;
  private final char byFormat;

  DelimitedRows(SourceFile file, Reading reading, char byFormat) {
    this.file = file;
    this.reading = reading;
    this.byFormat = byFormat;
  }

  void read(RowVisitor visitor) throws IOException {
    try (Reader text = file.text(reading)) {
      RecordSplitter records = new RecordSplitter(text, delimiter(text), reading.quote());
      Header header = header(records);
      Line row = new Line(records, header);
      boolean more = true;
      while (more && records.next()) {
        more = visitor.visit(row);
      }
    }
  }

  private Header header(RecordSplitter records) throws IOException {
    for (int i = 0; i < reading.skipLines(); i++) {
      records.next();
    }
    if (reading.headerLines() == 0) {
      return Header.unnamed(file, reading);
    }
    Header header = null;
    for (int i = 1; i <= reading.headerLines(); i++) {
      if (!records.next()) {
        throw new FileTrouble("The file " + file.path() + " ends inside its header.");
      }
      if (i == reading.namesLine()) {
        header = Header.of(file, reading, List.copyOf(records.cells()));
      }
    }
    return Objects.requireNonNull(header);
  }

  /** The declared sign, or the one that the header line has most of. */
  private char delimiter(Reader text) throws IOException {
    if (reading.delimiter() != 0) {
      return reading.delimiter();
    }
    if (byFormat != 0) {
      return byFormat;
    }
    BufferedReader ahead = (BufferedReader) text;
    ahead.mark(1 << 15);
    char[] head = new char[1 << 14];
    int length = 0;
    for (int n = 0;
        n >= 0 && length < head.length;
        n = ahead.read(head, length, head.length - length)) {
      length += n;
    }
    ahead.reset();
    return mostUsed(new String(head, 0, length).split("\r\n|[\r\n]", -1));
  }

  private char mostUsed(String[] lines) {
    int at = reading.skipLines() + Math.max(1, reading.namesLine()) - 1;
    String line = at < lines.length ? lines[at] : "";
    char best = ',';
    int most = 0;
    for (char candidate : CANDIDATES) {
      int count = (int) line.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private final class Line implements Row {
    private final RecordSplitter records;
    private final Header header;

    Line(RecordSplitter records, Header header) {
      this.records = records;
      this.header = header;
    }

    @Override
    public String file() {
      return file.name();
    }

    @Override
    public String sheet() {
      return "";
    }

    @Override
    public long line() {
      return records.line();
    }

    @Override
    public @Nullable String cell(ColumnRef column) {
      int index = header.index(column);
      List<String> cells = records.cells();
      return index < cells.size() ? cells.get(index) : null;
    }

    @Override
    public String raw() {
      return records.raw();
    }

    @Override
    public Shape shape() {
      if (records.shape() != Shape.WHOLE) {
        return records.shape();
      }
      List<String> cells = records.cells();
      if (Text.isBlank(cells.getFirst()) && cells.stream().allMatch(Text::isBlank)) {
        return Shape.EMPTY;
      }
      int expected = header.width();
      if (expected == 0 || cells.size() == expected) {
        return Shape.WHOLE;
      }
      return reading.padded() && onlyBlankBeyond(cells, expected) ? Shape.WHOLE : Shape.RAGGED;
    }

    private boolean onlyBlankBeyond(List<String> cells, int expected) {
      for (int i = expected; i < cells.size(); i++) {
        if (!Text.isBlank(cells.get(i))) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int width() {
      return records.cells().size();
    }

    @Override
    public int expectedWidth() {
      return header.width();
    }
  }
}
