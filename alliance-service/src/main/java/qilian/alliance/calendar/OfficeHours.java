package qilian.alliance.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Offices work from nine to five on working days. The days of rest and the make-up days are those
 * of the notices of the General Office of the State Council. A year that is not announced yet is
 * counted by the festivals that the law gives, and beyond those on record by its week days.
 */
public final class OfficeHours {

  /** A working day has eight of them. */
  public static final Duration DAY = Duration.ofHours(8);

  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);

  /**
   * Days of rest, and after the bar the make-up days. 2025: 国办发明电〔2024〕12号（2024-11-12）. 2026:
   * 国办发明电〔2025〕7号（2025-11-04）.
   */
  private static final Map<Integer, String> NOTICES =
      Map.of(
          2025,
          "01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08"
              + "|01-26 02-08 04-27 09-28 10-11",
          2026,
          "01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27"
              + " 10-01..10-07|01-04 02-14 02-28 05-09 09-20 10-10");

  private static final Set<LocalDate> REST = new HashSet<>();
  private static final Set<LocalDate> WORK = new HashSet<>();

  static {
    NOTICES.forEach(
        (year, text) -> {
          String[] halves = text.split("\\|");
          read(year, halves[0], REST);
          read(year, halves[1], WORK);
        });
  }

  private OfficeHours() {}

  /** The moment at which so much office time has passed. */
  public static Instant after(Instant from, Duration time, ZoneId zone) {
    ZonedDateTime at = from.atZone(zone);
    Duration left = time;
    while (true) {
      ZonedDateTime closes = at.with(CLOSES);
      ZonedDateTime begins = at.toLocalTime().isBefore(OPENS) ? at.with(OPENS) : at;
      if (isWorkingDay(at.toLocalDate()) && begins.isBefore(closes)) {
        Duration today = Duration.between(begins, closes);
        if (today.compareTo(left) >= 0) {
          return begins.plus(left).toInstant();
        }
        left = left.minus(today);
      }
      at = at.plusDays(1).with(OPENS);
    }
  }

  /** Whether offices work on that day. */
  public static boolean isWorkingDay(LocalDate day) {
    if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
      return WORK.contains(day);
    }
    boolean announced = NOTICES.containsKey(day.getYear());
    return !REST.contains(day) && (announced || !Festivals.off(day));
  }

  private static void read(int year, String spans, Set<LocalDate> days) {
    for (String span : spans.split(" ")) {
      String[] ends = span.split("\\.\\.");
      LocalDate first = MonthDay.parse("--" + ends[0]).atYear(year);
      LocalDate last = MonthDay.parse("--" + ends[ends.length - 1]).atYear(year);
      first.datesUntil(last.plusDays(1)).forEach(days::add);
    }
  }
}
