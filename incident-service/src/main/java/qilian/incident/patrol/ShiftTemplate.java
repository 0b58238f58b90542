package qilian.incident.patrol;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a beat is walked in a season. A shift that ends no later than it starts ends on the next day
 * (夏季 24:00–05:00、冬季 23:00–06:00).
 *
 * @param seasonFrom first day of the season, every year
 * @param seasonUntil last day; before the first one where the season spans New Year
 * @param days weekdays on which a shift begins
 * @param strength fewest members
 * @param points the points of its route; empty for all points of the beat
 */
public record ShiftTemplate(
    String agency,
    String code,
    Force force,
    String beat,
    ShiftKind kind,
    MonthDay seasonFrom,
    MonthDay seasonUntil,
    LocalTime starts,
    LocalTime ends,
    Set<DayOfWeek> days,
    int strength,
    List<String> points) {

  /** From and until. */
  public record Slot(Instant begins, Instant ends) {}

  /** The shift that begins on this day; empty where none does. */
  public Optional<Slot> on(LocalDate day, ZoneId zone) {
    if (!days.contains(day.getDayOfWeek()) || !inSeason(MonthDay.from(day))) {
      return Optional.empty();
    }
    LocalDate last = ends.isAfter(starts) ? day : day.plusDays(1);
    return Optional.of(
        new Slot(
            day.atTime(starts).atZone(zone).toInstant(),
            last.atTime(ends).atZone(zone).toInstant()));
  }

  private boolean inSeason(MonthDay day) {
    boolean afterFirst = !day.isBefore(seasonFrom);
    boolean beforeLast = !day.isAfter(seasonUntil);
    return seasonFrom.isAfter(seasonUntil) ? afterFirst || beforeLast : afterFirst && beforeLast;
  }
}
