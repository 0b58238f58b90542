package qilian.importer.sheet;

/** A file that cannot be read at all, said so that its owner knows what to do. */
public final class FileTrouble extends RuntimeException {
  public FileTrouble(String message) {
    super(message);
  }

  public FileTrouble(String message, Throwable cause) {
    super(message, cause);
  }
}
