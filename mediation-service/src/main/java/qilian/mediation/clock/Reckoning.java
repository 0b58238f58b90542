package qilian.mediation.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What a run of a clock comes to. */
public sealed interface Reckoning {

  /**
   * It runs out at the end of a day.
   *
   * @param lastCounted the last day of the period before it rolls
   * @param dueOn the last day on which the duty can be done in time
   * @param unannounced the years whose notice was not out when it was counted; with any of them the
   *     day is provisional
   */
  record Due(ClockRun run, LocalDate lastCounted, LocalDate dueOn, List<Integer> unannounced)
      implements Reckoning {

    public Due {
      unannounced = List.copyOf(unannounced);
    }

    /** Whether a notice that is still to come may move it. */
    public boolean provisional() {
      return !unannounced.isEmpty();
    }

    /** Whether it has run out by a day; nothing runs out by a provisional day. */
    public boolean hasRunOut(LocalDate on) {
      return !provisional() && on.isAfter(dueOn);
    }

    /** Whether the last day fell on a day of rest and moved to the next working day. */
    public boolean rolled() {
      return !lastCounted.equals(dueOn);
    }

    /** The first moment at which it has run out. */
    public Instant lapsesAt(ZoneId zone) {
      return dueOn.plusDays(1).atStartOfDay(zone).toInstant();
    }
  }

  /** It stands still; there is no due date until it runs again. */
  record StandingStill(ClockRun run, Pause pause) implements Reckoning {}

  /**
   * It reaches a year of which neither the notice nor the festivals are on record; no date is
   * guessed.
   */
  record CalendarMissing(ClockRun run, int year) implements Reckoning {

    /** The sentence for the reader of Chinese. */
    public String zh() {
      return "缺少%d年的工作日历（国务院办公厅该年节假日安排通知尚未录入），无法计算期限".formatted(year);
    }

    /** The sentence for the reader of English. */
    public String en() {
      return "the working days of %d are not on record (its State Council notice is not entered); "
              .formatted(year)
          + "no due date is given";
    }
  }
}
