package qilian.stats.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.Comparison;
import qilian.stats.series.SeriesView;

/** A series as CSV (RFC 4180): a header, CRLF, quotes where needed, nothing a sheet would run. */
final class SeriesCsv {
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final String END = "\r\n";

  private SeriesCsv() {}

  static String of(SeriesView view, List<Comparison> readings) {
    StringBuilder csv = new StringBuilder();
    List<String> header =
        new ArrayList<>(
            List.of(
                "measure", "version", "place", "label", "from", "until", "key", "name", "value",
                "covered"));
    for (Comparison reading : readings) {
      for (String column :
          List.of(
              "label",
              "from",
              "until",
              "base",
              "difference",
              "percent",
              "smallBase",
              "baseIncomplete")) {
        header.add(reading.name() + "_" + column);
      }
    }
    header.add("drillDown");
    line(csv, header);
    view.rows().forEach(row -> line(csv, cells(view, row, readings)));
    return csv.toString();
  }

  private static List<String> cells(
      SeriesView view, SeriesView.Row row, List<Comparison> readings) {
    List<String> cells = new ArrayList<>();
    cells.add(text(view.measure()));
    cells.add(plain(view.version()));
    cells.add(text(view.place()));
    cells.add(text(row.label()));
    cells.add(plain(row.from()));
    cells.add(plain(row.until()));
    cells.add(text(row.key()));
    cells.add(text(row.name()));
    cells.add(plain(row.value()));
    cells.add(plain(row.covered()));
    for (Comparison reading : readings) {
      SeriesView.Baseline base = row.comparisons().get(reading.name());
      if (base != null) {
        cells.add(text(base.label()));
        cells.add(plain(base.from()));
        cells.add(plain(base.until()));
        cells.add(plain(base.base()));
        cells.add(plain(base.difference()));
        cells.add(plain(base.percent()));
        cells.add(plain(base.smallBase()));
        cells.add(plain(base.baseIncomplete()));
      }
    }
    cells.add(text(row.drillDown()));
    return cells;
  }

  /** Numbers, dates and words of our own stand as they are; a negative number is no formula. */
  private static String plain(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** What came from outside: quoted, and with an apostrophe where a sheet would see a formula. */
  static String text(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    String safe = FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static void line(StringBuilder csv, List<String> cells) {
    csv.append(String.join(",", cells)).append(END);
  }
}
