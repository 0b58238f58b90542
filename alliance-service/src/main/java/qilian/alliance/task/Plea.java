package qilian.alliance.task;

import org.jspecify.annotations.Nullable;

/**
 * A ground with what it rests on.
 *
 * @param item code of an item of the duty list in force
 * @param duplicateOf code of the other task
 * @param leaderAgrees whether the agency's leader stands by it
 * @param citation what the list in force said, in its words; null before the plea was found to
 *     hold, and for grounds that rest on no list
 */
public record Plea(
    Ground ground,
    @Nullable String item,
    @Nullable String duplicateOf,
    boolean leaderAgrees,
    @Nullable String citation) {

  /** A plea as it is made. */
  public Plea(
      Ground ground, @Nullable String item, @Nullable String duplicateOf, boolean leaderAgrees) {
    this(ground, item, duplicateOf, leaderAgrees, null);
  }

  /** The same with what it rests on. */
  Plea citing(@Nullable String words) {
    return new Plea(ground, item, duplicateOf, leaderAgrees, words);
  }
}
