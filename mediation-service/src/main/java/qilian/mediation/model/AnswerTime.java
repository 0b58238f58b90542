package qilian.mediation.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import qilian.mediation.clock.WorkingDayCalendar;

/**
 * By when an agency answers: four working hours, of offices that work from nine to five. Our own
 * rule, so a year whose calendar is not announced yet is counted by its week days.
 */
final class AnswerTime {

  static final String BASIS = "联席工作制度：4个工作小时内答复";

  private static final Duration TIME = Duration.ofHours(4);
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);

  private AnswerTime() {}

  static Instant after(Instant asked, ZoneId zone, WorkingDayCalendar calendar) {
    ZonedDateTime at = asked.atZone(zone);
    Duration left = TIME;
    while (true) {
      ZonedDateTime opens = at.with(OPENS);
      ZonedDateTime closes = at.with(CLOSES);
      ZonedDateTime from = at.isBefore(opens) ? opens : at;
      if (isWorkingDay(at.toLocalDate(), calendar) && from.isBefore(closes)) {
        Duration today = Duration.between(from, closes);
        if (today.compareTo(left) >= 0) {
          return from.plus(left).toInstant();
        }
        left = left.minus(today);
      }
      at = at.plusDays(1).with(OPENS);
    }
  }

  private static boolean isWorkingDay(LocalDate day, WorkingDayCalendar calendar) {
    return calendar.years().contains(day.getYear())
        ? calendar.isWorkingDay(day)
        : day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }
}
