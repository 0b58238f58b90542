package qilian.alliance.task;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import qilian.alliance.calendar.OfficeHours;

/** How long the clocks of a task leave, by its urgency; urgent ones run at night too. */
final class Times {

  /** Longest time that a task may be given at once. */
  static final Duration LONGEST_WORK = Duration.ofDays(366);

  /** What the law leaves the police to hand over. */
  static final Duration TRANSFER = Duration.ofHours(24);

  private static final Duration ANSWER = Duration.ofHours(4);
  private static final Duration URGENT_ANSWER = Duration.ofMinutes(30);
  private static final Duration URGENT_DEPUTY = Duration.ofHours(2);
  private static final Duration URGENT_WORK = Duration.ofHours(24);
  private static final Duration REMINDED = Duration.ofHours(24);
  private static final Duration URGENT_REMINDED = Duration.ofHours(2);

  private Times() {}

  static Instant answerBy(Origin from, Instant now) {
    return after(from, now, URGENT_ANSWER, ANSWER);
  }

  static Instant placeBy(Origin from, Instant now) {
    return after(from, now, URGENT_ANSWER, ANSWER);
  }

  static Instant decideBy(Origin from, Instant now) {
    return after(from, now, URGENT_DEPUTY, OfficeHours.DAY);
  }

  /** Where the proposer names no time: five working days, a day where it is urgent. */
  static Instant workBy(Origin from, Instant now) {
    return after(from, now, URGENT_WORK, OfficeHours.DAY.multipliedBy(5));
  }

  static Instant verifyBy(Origin from, Instant now) {
    return OfficeHours.after(now, OfficeHours.DAY.multipliedBy(2), ZoneId.of(from.zone()));
  }

  /** When the watch takes a step of a clock. */
  static Instant of(Due.Step step, Due due) {
    Duration apart = due.urgency() == Urgency.URGENT ? URGENT_REMINDED : REMINDED;
    return switch (step) {
      case NONE, LAPSED -> due.at();
      case URGED -> due.at().minus(apart);
      case SUPERVISED -> due.at().plus(apart);
    };
  }

  private static Instant after(Origin from, Instant now, Duration urgent, Duration normal) {
    return from.urgency() == Urgency.URGENT
        ? now.plus(urgent)
        : OfficeHours.after(now, normal, ZoneId.of(from.zone()));
  }
}
