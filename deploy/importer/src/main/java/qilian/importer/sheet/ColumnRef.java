package qilian.importer.sheet;

/**
 * A column that a mapping speaks of, by name or by number.
 *
 * @param slot the mapping's own running number of it, 0 or more; negative for what every row has
 * @param name the name, or {@code #3} for the third column
 */
public record ColumnRef(int slot, String name) {
  /** The name of the file. */
  public static final ColumnRef FILE = new ColumnRef(-1, "$file");

  /** The physical line number. */
  public static final ColumnRef LINE = new ColumnRef(-2, "$line");

  /** The name of the worksheet. */
  public static final ColumnRef SHEET = new ColumnRef(-3, "$sheet");

  /** The whole line. */
  public static final ColumnRef RAW = new ColumnRef(-4, "$raw");
}
