package qilian.local.process;

/** Why a verb cannot go on, in one sentence, and the way out of it. */
public final class Obstacle extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String wayOut;

  public Obstacle(String sentence, String wayOut) {
    super(sentence);
    this.wayOut = wayOut;
  }

  public Obstacle(String sentence, String wayOut, Throwable cause) {
    super(sentence, cause);
    this.wayOut = wayOut;
  }

  /** What the reader can do about it. */
  public String wayOut() {
    return wayOut;
  }

  /** Sentence and way out as they are printed. */
  public String text() {
    return getMessage() + System.lineSeparator() + "  -> " + wayOut;
  }
}
