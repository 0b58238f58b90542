package qilian.stats.bulletin;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.Comparison;
import qilian.stats.compare.SeriesCalendar;

/**
 * A bulletin that appears every week.
 *
 * @param place code of the place it reports on
 * @param lastYear which reading of "last year" it declares
 * @param headline the measure whose total it begins with
 * @param cases further measures of the overview
 * @param differences the measure whose subtypes are held against last week as differences
 * @param lines into which categories the headline is divided; the last takes what is left
 * @param endsOn the first day whose week has no issue any more; null while it goes on
 */
public record BulletinSeries(
    String code,
    String nameZh,
    String nameEn,
    String issuerZh,
    String issuerEn,
    String place,
    ZoneId zone,
    DayOfWeek weekStart,
    LocalTime cutOff,
    Comparison lastYear,
    String headline,
    List<String> cases,
    String differences,
    List<Line> lines,
    @Nullable LocalDate endsOn) {

  public BulletinSeries {
    cases = List.copyOf(cases);
    lines = List.copyOf(lines);
  }

  /** A line of the division, with the categories it sums. */
  public record Line(String zh, String en, Set<String> categories) {
    String label(Locale locale) {
      return locale.getLanguage().equals("zh") ? zh : en;
    }
  }

  /** Whether a week that begins on this day has no issue any more. */
  public boolean endedBy(LocalDate weekBegins) {
    return endsOn != null && !weekBegins.isBefore(endsOn);
  }

  /** Whether it is cut within the day, and not at midnight as it stands. */
  public boolean cutsWithinTheDay() {
    return !cutOff.equals(LocalTime.MIDNIGHT);
  }

  /** The last day whose cut has passed; today where it is not cut within the day. */
  public LocalDate lastCut(Instant now) {
    return cutsWithinTheDay() ? calendar().dayOf(now) : now.atZone(zone).toLocalDate();
  }

  /** Seven local days earlier, whatever the clocks did in between. */
  @Nullable Instant weekEarlier(@Nullable Instant time) {
    return time == null ? null : time.atZone(zone).minusDays(7).toInstant();
  }

  /** How it cuts time. */
  public SeriesCalendar calendar() {
    return SeriesCalendar.of(zone).startingWeeksOn(weekStart).cutOffAt(cutOff);
  }
}
