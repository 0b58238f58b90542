package qilian.importer.sheet;

import org.jspecify.annotations.Nullable;

/** One line of a partner's file: its cells by the mapping's columns, and where it stands. */
public interface Row {
  /** The file's name without folder and without {@code .gz}. */
  String file();

  /** The worksheet's name, or the empty text where the format has no sheets. */
  String sheet();

  /** The physical line the row begins on, counted from 1 with the header lines. */
  long line();

  /** The cell of a mapped column as it stands in the file; null where the row has no such cell. */
  @Nullable String cell(ColumnRef column);

  /** The whole line as it stands in the file. */
  String raw();

  /** What is wrong with the line's own shape, before its meaning is looked at. */
  Shape shape();

  /** How many cells the row has. */
  int width();

  /** How many cells the header promises; 0 where the format promises none. */
  int expectedWidth();

  /** The state of a line as a line. */
  enum Shape {
    WHOLE,
    EMPTY,
    RAGGED,
    BAD_QUOTING,
    TOO_LONG,
    BAD_JSON
  }
}
