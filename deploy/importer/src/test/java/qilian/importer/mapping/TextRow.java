package qilian.importer.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.importer.sheet.ColumnRef;
import qilian.importer.sheet.Row;

/** A row made of names and values. */
record TextRow(Map<String, String> cells) implements Row {
  @Override
  public String file() {
    return "file.csv";
  }

  @Override
  public String sheet() {
    return "Sheet1";
  }

  @Override
  public long line() {
    return 7;
  }

  @Override
  public @Nullable String cell(ColumnRef column) {
    return cells.get(column.name());
  }

  @Override
  public String raw() {
    return cells.toString();
  }

  @Override
  public Shape shape() {
    return Shape.WHOLE;
  }

  @Override
  public int width() {
    return cells.size();
  }

  @Override
  public int expectedWidth() {
    return cells.size();
  }
}
