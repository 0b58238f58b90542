package qilian.stats.compare;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a series cuts time: its zone, the day its week starts on, and the local time at which a day
 * ends and the next begins (00:00 unless the series says so; with 08:00 the small hours belong to
 * the day before).
 */
public record SeriesCalendar(ZoneId zone, DayOfWeek weekStart, LocalTime cutOff) {
  /** More windows than this in one answer is a slip of the asker. */
  public static final int MOST_WINDOWS = 20_000;

  private static final Pattern WEEK = Pattern.compile("([0-9]{4})-W([0-9]{2})");
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  public static SeriesCalendar of(ZoneId zone) {
    return new SeriesCalendar(zone, DayOfWeek.MONDAY, LocalTime.MIDNIGHT);
  }

  public SeriesCalendar startingWeeksOn(DayOfWeek day) {
    return new SeriesCalendar(zone, day, cutOff);
  }

  public SeriesCalendar cutOffAt(LocalTime time) {
    return new SeriesCalendar(zone, weekStart, time);
  }

  public Window week(LocalDate day) {
    return Window.weekFrom(day.with(TemporalAdjusters.previousOrSame(weekStart)));
  }

  /** The window of a kind that holds a day; a range is that day alone. */
  public Window window(Bucket bucket, LocalDate day) {
    return switch (bucket) {
      case DAY -> Window.day(day);
      case WEEK -> week(day);
      case MONTH -> Window.month(YearMonth.from(day));
      case RANGE -> Window.range(day, day);
    };
  }

  /** The week of this series that carries the label, for instance {@code 2021-W02}. */
  public Window week(int weekBasedYear, int number) {
    LocalDate inYear = LocalDate.of(weekBasedYear, 1, 4);
    long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inYear).getMaximum();
    if (number < 1 || number > weeks) {
      throw new IllegalArgumentException(
          "the year %d has weeks 1 to %d, not %d".formatted(weekBasedYear, weeks, number));
    }
    LocalDate monday =
        inYear.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(number - 1L);
    LocalDate fourthDay = monday.with(TemporalAdjusters.nextOrSame(weekStart.plus(3)));
    return Window.weekFrom(fourthDay.minusDays(3));
  }

  /** Reads {@code 2021-W02}, {@code 2021-01-11} or {@code 2021-01}. */
  public Window parse(String bound) {
    try {
      Matcher week = WEEK.matcher(bound);
      if (week.matches()) {
        return week(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)));
      }
      if (MONTH.matcher(bound).matches()) {
        return Window.month(YearMonth.parse(bound));
      }
      if (DAY.matcher(bound).matches()) {
        return Window.day(LocalDate.parse(bound));
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no such date: \"" + bound + "\"", e);
    }
    throw new IllegalArgumentException(
        "a bound is a week (2021-W02), a day (2021-01-11) or a month (2021-01), not \""
            + (bound.length() > 40 ? bound.substring(0, 40) + "…" : bound)
            + "\"");
  }

  /**
   * Every window of a kind that has a day between the first day of {@code from} and the last day of
   * {@code to}, in order. A bound inside a week or month takes the whole of it.
   */
  public List<Window> windows(Bucket bucket, String from, String to) {
    return windows(bucket, parse(from).from(), parse(to).lastDay());
  }

  /** The same with days for bounds, both included. */
  public List<Window> windows(Bucket bucket, LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("the bounds run backwards: " + first + " to " + last);
    }
    if (bucket == Bucket.RANGE) {
      return List.of(Window.range(first, last));
    }
    List<Window> windows = new ArrayList<>();
    for (Window w = window(bucket, first); !w.from().isAfter(last); w = window(bucket, w.until())) {
      if (windows.size() == MOST_WINDOWS) {
        throw new IllegalArgumentException(
            "more than " + MOST_WINDOWS + " windows between " + first + " and " + last);
      }
      windows.add(w);
    }
    return List.copyOf(windows);
  }

  /** When a local day begins: at the cut-off, or just after it where the clock skips it. */
  public Instant start(LocalDate day) {
    return day.atTime(cutOff).atZone(zone).toInstant();
  }

  public Instant start(Window window) {
    return start(window.from());
  }

  /** The first instant that no longer belongs to the window. */
  public Instant end(Window window) {
    return start(window.until());
  }

  /** The local day of the series that an instant belongs to. */
  public LocalDate dayOf(Instant instant) {
    LocalDate day = instant.atZone(zone).toLocalDate();
    if (instant.isBefore(start(day))) {
      return day.minusDays(1);
    }
    return instant.isBefore(start(day.plusDays(1))) ? day : day.plusDays(1);
  }
}
