package qilian.importer.door;

/** The import cannot be finished now; the sentence says why and what to do. */
public final class Stopped extends RuntimeException {
  public Stopped(String message) {
    super(message);
  }
}
