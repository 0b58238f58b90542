package qilian.stats.compare;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** A half-open stretch of local days: {@code from} is the first, {@code until} the first after. */
public record Window(Bucket bucket, LocalDate from, LocalDate until) implements Comparable<Window> {
  public Window {
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException(
          "a window holds at least one day: " + from + " until " + until);
    }
    if (bucket == Bucket.DAY && !until.equals(from.plusDays(1))
        || bucket == Bucket.WEEK && !until.equals(from.plusDays(7))) {
      throw new IllegalArgumentException(
          "a " + bucket.name().toLowerCase(Locale.ROOT) + " is not " + from + " until " + until);
    }
    if (bucket == Bucket.MONTH
        && (from.getDayOfMonth() != 1 || !until.equals(from.plusMonths(1)))) {
      throw new IllegalArgumentException("not a calendar month: " + from + " until " + until);
    }
  }

  public static Window day(LocalDate day) {
    return new Window(Bucket.DAY, day, day.plusDays(1));
  }

  /** The seven days that begin on {@code start}, whatever day of the week that is. */
  public static Window weekFrom(LocalDate start) {
    return new Window(Bucket.WEEK, start, start.plusDays(7));
  }

  public static Window month(YearMonth month) {
    return new Window(Bucket.MONTH, month.atDay(1), month.plusMonths(1).atDay(1));
  }

  /** All days from {@code first} to {@code last}, both of them included. */
  public static Window range(LocalDate first, LocalDate last) {
    return new Window(Bucket.RANGE, first, last.plusDays(1));
  }

  public LocalDate lastDay() {
    return until.minusDays(1);
  }

  public long days() {
    return ChronoUnit.DAYS.between(from, until);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  /**
   * The day itself, {@code 2021-01}, {@code 2021-01-11/2021-01-17} (both ends included), or for a
   * week the ISO week that holds its fourth day: for a week from Monday that is the week itself,
   * and for any other start every week gets one label and no label is given twice.
   */
  public String label() {
    return switch (bucket) {
      case DAY -> from.toString();
      case MONTH -> YearMonth.from(from).toString();
      case WEEK -> weekLabel(from.plusDays(3));
      case RANGE -> from + "/" + lastDay();
    };
  }

  private static String weekLabel(LocalDate fourthDay) {
    return "%04d-W%02d"
        .formatted(
            fourthDay.get(IsoFields.WEEK_BASED_YEAR),
            fourthDay.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  @Override
  public int compareTo(Window other) {
    int byFrom = from.compareTo(other.from);
    return byFrom != 0 ? byFrom : until.compareTo(other.until);
  }
}
