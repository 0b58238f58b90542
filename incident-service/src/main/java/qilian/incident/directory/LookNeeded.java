package qilian.incident.directory;

/**
 * The directory does not have an entry in memory and may not ask the database here, because nobody
 * may wait on this thread: ask again where waiting is allowed.
 */
public final class LookNeeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Without a stack: it is thrown for a way round, not for a fault. */
  public LookNeeded() {
    super("the directory has to be asked", null, false, false);
  }
}
