package qilian.importer.mapping;

/** A mapping that cannot be used, with the line to look at. */
public final class MappingTrouble extends RuntimeException {
  private final int line;

  public MappingTrouble(int line, String message) {
    super(message);
    this.line = line;
  }

  /** The line of the mapping file, from 1; 0 where no single line is to blame. */
  public int line() {
    return line;
  }
}
