package qilian.importer.fact;

/** The files name so many places or codes that the mapping must mean another column. */
public final class TooMany extends RuntimeException {
  public TooMany(String message) {
    super(message);
  }
}
