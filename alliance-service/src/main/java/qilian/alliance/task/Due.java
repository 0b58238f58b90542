package qilian.alliance.task;

import java.time.Instant;

/**
 * Something owed by a moment.
 *
 * @param at first moment at which it is too late
 * @param owedBy the agency that must see to it
 * @param step how far the watch has come with it
 * @param urgency of the task: reminders of an urgent one come closer to its time
 */
public record Due(Clock clock, Instant at, String owedBy, Step step, Urgency urgency) {

  /** What the watch does about it, in this order. */
  public enum Step {
    NONE,
    /** Urged before it lapses (催办). */
    URGED,
    /** It lapsed. */
    LAPSED,
    /** The coordinator supervises (督办). */
    SUPERVISED
  }

  /** Under which its step is remembered; a clock that moved to another moment begins anew. */
  String mark() {
    return mark(clock, at);
  }

  static String mark(Clock clock, Instant at) {
    return clock + "@" + at;
  }
}
