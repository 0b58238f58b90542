package qilian.importer.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import qilian.importer.sheet.ColumnRef;
import qilian.importer.sheet.Row;
import qilian.importer.sheet.Text;

/** Every column that one mapping speaks of; hands out a running number for each. */
final class Columns {
  private static final Map<String, ColumnRef> OF_EVERY_ROW =
      Map.of(
          "$file", ColumnRef.FILE,
          "$line", ColumnRef.LINE,
          "$sheet", ColumnRef.SHEET,
          "$raw", ColumnRef.RAW);

  private final Map<String, ColumnRef> byName = new LinkedHashMap<>();

  ColumnRef of(String rawName) {
    String name = Text.tidy(rawName);
    ColumnRef always = OF_EVERY_ROW.get(name);
    return always != null
        ? always
        : byName.computeIfAbsent(name, n -> new ColumnRef(byName.size(), n));
  }

  List<ColumnRef> all() {
    return new ArrayList<>(byName.values());
  }

  /** The cell's text, tidied; the empty text where there is none. */
  static String text(Row row, ColumnRef column) {
    if (column.slot() < 0) {
      return switch (column.slot()) {
        case -1 -> row.file();
        case -2 -> Long.toString(row.line());
        case -3 -> row.sheet();
        default -> Text.tidy(row.raw());
      };
    }
    String cell = row.cell(column);
    return cell == null ? "" : Text.tidy(cell);
  }

  /** A text with columns in braces; doubled braces stand for themselves; all blank is blank. */
  Function<Row, String> template(String pattern, Section section) {
    List<String> literals = new ArrayList<>();
    List<ColumnRef> columns = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      boolean doubled = i + 1 < pattern.length() && pattern.charAt(i + 1) == c;
      if ((c == '{' || c == '}') && doubled) {
        literal.append(c);
        i += 2;
      } else if (c == '{') {
        int close = pattern.indexOf('}', i);
        if (close < 0) {
          throw section.trouble("a brace is opened and not closed in \"" + pattern + "\"");
        }
        String name = pattern.substring(i + 1, close);
        literals.add(literal.toString());
        literal.setLength(0);
        columns.add(
            switch (name) {
              case "file" -> ColumnRef.FILE;
              case "line" -> ColumnRef.LINE;
              case "sheet" -> ColumnRef.SHEET;
              default -> of(name);
            });
        i = close + 1;
      } else {
        literal.append(c);
        i++;
      }
    }
    String last = literal.toString();
    return row -> {
      StringBuilder text = new StringBuilder();
      boolean blank = !columns.isEmpty();
      for (int n = 0; n < columns.size(); n++) {
        String cell = text(row, columns.get(n));
        blank &= cell.isEmpty();
        text.append(literals.get(n)).append(cell);
      }
      return blank ? "" : text.append(last).toString();
    };
  }
}
