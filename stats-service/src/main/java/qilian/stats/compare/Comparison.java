package qilian.stats.compare;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/**
 * Which earlier window a figure is held against: the period before (环比), or one of the three
 * readings of "last year" (同比), which differ and are therefore always named.
 */
public enum Comparison {
  /** The period just before: the seven days before, the calendar month before. */
  PREVIOUS("环比", "previous period"),
  /** The same ISO week number (and day of the week) a year earlier, where it exists. */
  ISO_WEEK("同比（同一周次）", "same ISO week of last year"),
  /** The days 364 days earlier, so that Mondays meet Mondays. */
  ALIGNED("同比（星期对齐）", "364 days earlier"),
  /** The same dates a year earlier. */
  CALENDAR("同比（同日期）", "same dates of last year");

  private static final int ALIGNED_DAYS = 364;

  private final String labelZh;
  private final String labelEn;

  Comparison(String labelZh, String labelEn) {
    this.labelZh = labelZh;
    this.labelEn = labelEn;
  }

  public String label(Locale locale) {
    return Change.isChinese(locale) ? labelZh : labelEn;
  }

  /** The reading of "last year" that holds unless the series declares another. */
  public static Comparison lastYear(Bucket bucket) {
    return bucket == Bucket.WEEK ? ALIGNED : CALENDAR;
  }

  /** The window to compare with; empty where this reading has none. */
  public Optional<Window> of(Window window) {
    return switch (this) {
      case PREVIOUS -> Optional.of(previous(window));
      case ISO_WEEK -> sameIsoWeek(window);
      case ALIGNED -> Optional.of(aligned(window));
      case CALENDAR -> Optional.of(sameDates(window));
    };
  }

  private static Window previous(Window w) {
    return switch (w.bucket()) {
      case MONTH -> Window.month(YearMonth.from(w.from()).minusMonths(1));
      case DAY, WEEK, RANGE -> new Window(w.bucket(), w.from().minusDays(w.days()), w.from());
    };
  }

  /** Months and free ranges have no week number; week 53 has none in a year of 52. */
  private static Optional<Window> sameIsoWeek(Window w) {
    return switch (w.bucket()) {
      case WEEK ->
          yearEarlierByWeek(w.from().plusDays(3)).map(d -> Window.weekFrom(d.minusDays(3)));
      case DAY -> yearEarlierByWeek(w.from()).map(Window::day);
      case MONTH, RANGE -> Optional.empty();
    };
  }

  private static Optional<LocalDate> yearEarlierByWeek(LocalDate day) {
    int year = day.get(IsoFields.WEEK_BASED_YEAR) - 1;
    int number = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    LocalDate inYear = LocalDate.of(year, 1, 4);
    if (number > IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inYear).getMaximum()) {
      return Optional.empty();
    }
    return Optional.of(
        inYear
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
            .with(ChronoField.DAY_OF_WEEK, day.getDayOfWeek().getValue()));
  }

  private static Window aligned(Window w) {
    Bucket bucket = w.bucket() == Bucket.MONTH ? Bucket.RANGE : w.bucket();
    return new Window(bucket, w.from().minusDays(ALIGNED_DAYS), w.until().minusDays(ALIGNED_DAYS));
  }

  /**
   * First and last day, each a year earlier, 29 February becoming the 28th. The last day is moved
   * and not the open end: a week that ends on Sunday 28 February 2016 must not lose the 28th. A
   * week over a leap day is therefore held against six dates, and the week a year later against
   * eight, because the calendar has no others between the same two dates.
   */
  private static Window sameDates(Window w) {
    if (w.bucket() == Bucket.MONTH) {
      return Window.month(YearMonth.from(w.from()).minusYears(1));
    }
    LocalDate from = w.from().minusYears(1);
    LocalDate until = w.lastDay().minusYears(1).plusDays(1);
    Bucket bucket = from.plusDays(w.days()).equals(until) ? w.bucket() : Bucket.RANGE;
    return new Window(bucket, from, until);
  }
}
