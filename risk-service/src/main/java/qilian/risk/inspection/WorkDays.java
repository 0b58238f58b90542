package qilian.risk.inspection;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Working days by the notices of the State Council's General Office: 国办发明电〔2024〕12号 for 2025 and
 * 国办发明电〔2025〕7号 for 2026. A year without a notice is reckoned by the festivals that the law gives,
 * provisionally; beyond those on record every weekday counts as one, which leaves whoever owes
 * something no more time than the law does.
 */
final class WorkDays {

  private static final int LAST_NOTICE = 2026;

  private static final Set<LocalDate> REST = new HashSet<>();
  private static final Set<LocalDate> WORK = new HashSet<>();

  static {
    rest(2025, "01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08");
    work(2025, "01-26 02-08 04-27 09-28 10-11");
    rest(2026, "01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27");
    rest(2026, "10-01..10-07");
    work(2026, "01-04 02-14 02-28 05-09 09-20 10-10");
  }

  private WorkDays() {}

  /** The day on which so many working days after that day are over; that day is not counted. */
  static LocalDate after(LocalDate day, int workingDays) {
    LocalDate last = day;
    for (int left = workingDays; left > 0; ) {
      last = last.plusDays(1);
      if (isWorkingDay(last)) {
        left--;
      }
    }
    return last;
  }

  static boolean isWorkingDay(LocalDate day) {
    if (day.getDayOfWeek().getValue() >= 6) {
      return WORK.contains(day);
    }
    return !REST.contains(day) && !(isProvisional(day) && Festivals.off(day));
  }

  /** Whether the notice of its year is not on record: a later one may move the day. */
  static boolean isProvisional(LocalDate day) {
    return day.getYear() > LAST_NOTICE;
  }

  private static void rest(int year, String spans) {
    for (String span : spans.split(" ")) {
      String[] ends = span.split("\\.\\.");
      LocalDate first = day(year, ends[0]);
      first.datesUntil(day(year, ends[ends.length - 1]).plusDays(1)).forEach(REST::add);
    }
  }

  private static void work(int year, String days) {
    for (String each : days.split(" ")) {
      WORK.add(day(year, each));
    }
  }

  private static LocalDate day(int year, String monthAndDay) {
    return LocalDate.parse(year + "-" + monthAndDay);
  }
}
