package qilian.importer.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of one file, and where each column of the mapping stands in it. */
final class Header {
  private final int[] indexes;
  private final int width;

  private Header(int[] indexes, int width) {
    this.indexes = indexes;
    this.width = width;
  }

  /** A file without header lines: columns by number only. */
  static Header unnamed(SourceFile file, Reading reading) {
    return of(file, reading, List.of());
  }

  /** Finds every column of the mapping, or says which one this file lacks. */
  static Header of(SourceFile file, Reading reading, List<String> cells) {
    Map<String, Integer> byName = names(file, reading, cells);
    List<ColumnRef> columns = reading.columns();
    int[] indexes = new int[columns.size()];
    for (ColumnRef column : columns) {
      Integer index = byName.get(column.name());
      if (index == null && column.name().matches("#?[1-9][0-9]{0,3}")) {
        index = Integer.parseInt(column.name().replace("#", "")) - 1;
        if (!cells.isEmpty() && index >= cells.size()) {
          index = null;
        }
      }
      if (index == null) {
        throw new FileTrouble(
            "The file "
                + file.path()
                + " has no column \""
                + column.name()
                + "\". It has: "
                + (cells.isEmpty() ? "no header line" : String.join(", ", byName.keySet()))
                + ".");
      }
      indexes[column.slot()] = index;
    }
    return new Header(indexes, cells.size());
  }

  private static Map<String, Integer> names(SourceFile file, Reading reading, List<String> cells) {
    Map<String, Integer> byName = new LinkedHashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String name = Text.tidy(cells.get(i)).replace('\n', ' ');
      if (!name.isEmpty()) {
        int count = seen.merge(name, 1, Integer::sum);
        String full = count == 1 ? name : name + "#" + count;
        if (count > 1) {
          twice.add(full);
        }
        byName.putIfAbsent(full, i);
      }
    }
    if (!twice.isEmpty()) {
      reading
          .warnings()
          .accept(
              file.name()
                  + ": the header names a column twice; the later ones are called "
                  + String.join(", ", twice)
                  + ".");
    }
    return byName;
  }

  int index(ColumnRef column) {
    return indexes[column.slot()];
  }

  /** How many cells a line should have; 0 where nothing says so. */
  int width() {
    return width;
  }
}
