package qilian.risk.detect;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** The weeks that a window of days touches, for methods whose baseline is the window itself. */
final class StudyWeeks {
  private StudyWeeks() {}

  /** Their Mondays. */
  static List<LocalDate> of(LocalDate from, LocalDate until) {
    LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return monday.datesUntil(until, Period.ofWeeks(1)).toList();
  }
}
