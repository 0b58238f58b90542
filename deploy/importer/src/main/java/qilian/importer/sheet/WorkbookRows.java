package qilian.importer.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Rows of one worksheet of an XLSX workbook; date cells become ISO text, formulas their result. */
final class WorkbookRows {
  private final SourceFile file;
  private final Reading reading;

  WorkbookRows(SourceFile file, Reading reading) {
    this.file = file;
    this.reading = reading;
  }

  void read(RowVisitor visitor) throws IOException {
    Path plain = Files.createTempFile("qilian-workbook", ".xlsx");
    try {
      try (InputStream bytes = file.open(reading.progress())) {
        Files.copy(bytes, plain, StandardCopyOption.REPLACE_EXISTING);
      }
      try (ReadableWorkbook workbook =
          new ReadableWorkbook(plain.toFile(), new ReadingOptions(true, true))) {
        Sheet sheet = sheetOf(workbook);
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
          visit(rows.iterator(), workbook, sheet.getName(), visitor);
        }
      }
    } catch (ExcelReaderException e) {
      throw new FileTrouble(
          file.path() + " is not a workbook that can be read: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(plain);
    }
  }

  private Sheet sheetOf(ReadableWorkbook workbook) {
    String wanted = reading.sheet();
    if (wanted.isEmpty()) {
      return workbook.getFirstSheet();
    }
    List<Sheet> sheets = workbook.getSheets().toList();
    for (Sheet sheet : sheets) {
      if (sheet.getName().equals(wanted)) {
        return sheet;
      }
    }
    if (wanted.matches("[1-9][0-9]{0,2}") && Integer.parseInt(wanted) <= sheets.size()) {
      return sheets.get(Integer.parseInt(wanted) - 1);
    }
    throw new FileTrouble(
        file.path()
            + " has no worksheet \""
            + wanted
            + "\". It has: "
            + String.join(", ", sheets.stream().map(Sheet::getName).toList())
            + ".");
  }

  private void visit(
      Iterator<org.dhatim.fastexcel.reader.Row> rows,
      ReadableWorkbook workbook,
      String sheet,
      RowVisitor visitor) {
    int headerEnds = reading.skipLines() + reading.headerLines();
    int namesRow = reading.headerLines() == 0 ? 0 : reading.skipLines() + reading.namesLine();
    Header header = namesRow == 0 ? Header.unnamed(file, reading) : null;
    boolean more = true;
    while (more && rows.hasNext()) {
      org.dhatim.fastexcel.reader.Row row = rows.next();
      List<String> cells = cells(row, workbook);
      if (row.getRowNum() == namesRow) {
        header = Header.of(file, reading, cells);
      } else if (row.getRowNum() > headerEnds) {
        if (header == null) {
          throw new FileTrouble(file.path() + " has nothing in row " + namesRow + ", its header.");
        }
        more = visitor.visit(new Line(sheet, row.getRowNum(), cells, header));
      }
    }
  }

  private static List<String> cells(
      org.dhatim.fastexcel.reader.Row row, ReadableWorkbook workbook) {
    List<String> cells = new ArrayList<>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? "" : text(cell, workbook));
    }
    while (!cells.isEmpty() && cells.getLast().isEmpty()) {
      cells.removeLast();
    }
    return cells;
  }

  private static String text(Cell cell, ReadableWorkbook workbook) {
    String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
    return switch (cell.getType()) {
      case EMPTY, ERROR -> "";
      case BOOLEAN -> raw.equals("1") || raw.equalsIgnoreCase("true") ? "TRUE" : "FALSE";
      case STRING -> Objects.requireNonNullElse(cell.asString(), "");
      case NUMBER, FORMULA -> number(raw, cell.getDataFormatString(), workbook);
    };
  }

  private static String number(String raw, @Nullable String format, ReadableWorkbook workbook) {
    BigDecimal value;
    try {
      value = new BigDecimal(raw);
    } catch (NumberFormatException e) {
      return raw;
    }
    String parts = dateParts(format);
    if (!parts.isEmpty()) {
      return date(value, parts, workbook.isDate1904());
    }
    // What a sheet shows as 12.3 may be stored as 12.300000000000001.
    BigDecimal shown = new BigDecimal(Double.toString(value.doubleValue())).stripTrailingZeros();
    return shown.toPlainString();
  }

  /** The letters of a date format that say what it shows; empty where it is a number's format. */
  private static String dateParts(@Nullable String format) {
    if (format == null || format.equalsIgnoreCase("general")) {
      return "";
    }
    return format
        .replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^ymdhs年月日]", "");
  }

  /** Days since 1899-12-30 (or 1904-01-01), to the nearest second, as far as the format shows. */
  private static String date(BigDecimal days, String parts, boolean from1904) {
    LocalDateTime epoch =
        from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
    LocalDateTime time = epoch.plus(Math.round(days.doubleValue() * 86_400), ChronoUnit.SECONDS);
    boolean clock = parts.matches(".*[hs].*");
    if (!parts.matches(".*[yd年日].*") && clock) {
      return time.toLocalTime().toString();
    }
    return clock ? time.toString() : time.toLocalDate().toString();
  }

  private final class Line implements Row {
    private final String sheet;
    private final long line;
    private final List<String> cells;
    private final Header header;

    Line(String sheet, long line, List<String> cells, Header header) {
      this.sheet = sheet;
      this.line = line;
      this.cells = cells;
      this.header = header;
    }

    @Override
    public String file() {
      return file.name();
    }

    @Override
    public String sheet() {
      return sheet;
    }

    @Override
    public long line() {
      return line;
    }

    @Override
    public @Nullable String cell(ColumnRef column) {
      int index = header.index(column);
      return index < cells.size() ? cells.get(index) : null;
    }

    @Override
    public String raw() {
      return String.join("\t", cells);
    }

    @Override
    public Shape shape() {
      if (cells.stream().allMatch(Text::isBlank)) {
        return Shape.EMPTY;
      }
      return header.width() > 0 && cells.size() > header.width() ? Shape.RAGGED : Shape.WHOLE;
    }

    @Override
    public int width() {
      return cells.size();
    }

    @Override
    public int expectedWidth() {
      return header.width();
    }
  }
}
