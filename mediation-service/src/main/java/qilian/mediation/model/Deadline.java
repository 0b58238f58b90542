package qilian.mediation.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something owed by a moment.
 *
 * @param key which one of the case, such as {@code PEOPLES_MEDIATION} or {@code INSTALMENT:2}
 * @param kind what sort, such as {@code INSTALMENT}
 * @param on last local day in time
 * @param lapsesAt first moment at which it is too late
 * @param owedBy the agency that must see to it, or {@link Deadlines#PARTIES}
 * @param basis the rule behind it, in Chinese
 * @param provisional whether a notice of days off that is still to come may move it
 * @param step how far the reminders have come
 */
public record Deadline(
    String key,
    String kind,
    LocalDate on,
    Instant lapsesAt,
    String owedBy,
    String basis,
    boolean provisional,
    Step step) {

  /** Under which its step is remembered; a deadline that moved to another day begins anew. */
  String mark() {
    return mark(key, on);
  }

  static String mark(String key, LocalDate on) {
    return key + "@" + on;
  }

  /** The same at another step. */
  Deadline at(Step next) {
    return new Deadline(key, kind, on, lapsesAt, owedBy, basis, provisional, next);
  }

  /** What the watch does about it, in this order. */
  public enum Step {
    NONE,
    /** Urged before it lapses (催办). */
    URGED,
    /** It lapsed. */
    LAPSED,
    /** The coordinator supervises (督办). */
    SUPERVISED,
    /** It goes before the joint meeting. */
    RAISED;

    /** What comes next; RAISED is the last. */
    public Step next() {
      return this == RAISED ? RAISED : values()[ordinal() + 1];
    }
  }
}
