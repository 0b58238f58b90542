package qilian.mediation.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What a run of a clock comes to. */
public sealed interface Reckoning {

  /**
   * It runs out at the end of a day.
   *
   * @param lastCounted the last day of the period before it rolls
   * @param dueOn the last day on which the duty can be done in time
   */
  record Due(ClockRun run, LocalDate lastCounted, LocalDate dueOn) implements Reckoning {

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
   * It reaches a year whose working days are not on record; no date is guessed. It can be reckoned
   * as soon as the notice of that year is loaded.
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
