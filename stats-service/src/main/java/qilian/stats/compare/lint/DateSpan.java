package qilian.stats.compare.lint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date or a stretch of dates as printed; a year of 0 is not printed. */
record DateSpan(int from, int to, Day first, @Nullable Day last) {
  private static final String WEEKDAY = "(?: ?\\((?:周|星期)([一二三四五六日天])\\))?";
  private static final String TIME = "(?: ?[0-9]{1,2}[时点:](?:[0-9]{1,2}分?)?)?";
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?<![0-9])(?:([0-9]{4})年)?([0-9]{1,2})月([0-9]{1,2})(?:[日号]"
              + WEEKDAY
              + TIME
              + ")?(?: ?(?:-{1,2}|~|至|到) ?(?:(?:([0-9]{4})年)?([0-9]{1,2})月)?([0-9]{1,2})[日号]"
              + WEEKDAY
              + ")?");
  private static final Pattern ISO =
      Pattern.compile(
          "(?<![0-9.])([0-9]{4})([-./])([0-9]{1,2})\\2([0-9]{1,2})(?![0-9])"
              + "(?: ?(?:-{1,2}|~|至|到|/) ?([0-9]{4})\\2([0-9]{1,2})\\2([0-9]{1,2})(?![0-9]))?");

  /** A printed day; {@code weekday} is 1 for Monday, 0 where none is printed. */
  record Day(int year, int month, int day, int weekday) {
    boolean exists() {
      return month >= 1
          && month <= 12
          && day >= 1
          && day <= Month.of(month).maxLength()
          && (year == 0 || MonthDay.of(month, day).isValidYear(year));
    }

    @Nullable LocalDate in(int otherYear) {
      try {
        return LocalDate.of(year == 0 ? otherYear : year, month, day);
      } catch (DateTimeException e) {
        return null;
      }
    }
  }

  static List<DateSpan> all(String text) {
    List<DateSpan> spans = new ArrayList<>();
    Matcher c = CHINESE.matcher(text);
    while (c.find()) {
      String shown = c.group();
      if (c.group(7) == null && !shown.contains("日") && !shown.contains("号")) {
        continue;
      }
      Day first = new Day(number(c, 1), number(c, 2), number(c, 3), weekday(c.group(4)));
      Day last =
          c.group(7) == null
              ? null
              : new Day(
                  c.group(5) == null ? first.year() : number(c, 5),
                  c.group(6) == null ? first.month() : number(c, 6),
                  number(c, 7),
                  weekday(c.group(8)));
      spans.add(new DateSpan(c.start(), c.end(), first, last));
    }
    Matcher i = ISO.matcher(text);
    while (i.find()) {
      if (number(i, 3) > 12 || number(i, 4) > 31 || number(i, 1) < 1900 || number(i, 1) > 2200) {
        continue;
      }
      Day first = new Day(number(i, 1), number(i, 3), number(i, 4), 0);
      Day last = i.group(5) == null ? null : new Day(number(i, 5), number(i, 6), number(i, 7), 0);
      spans.add(new DateSpan(i.start(), i.end(), first, last));
    }
    spans.addAll(EnglishDates.all(text));
    spans.sort(Comparator.comparingInt(DateSpan::from));
    return spans;
  }

  private static int number(Matcher m, int group) {
    return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
  }

  private static int weekday(@Nullable String name) {
    return name == null ? 0 : name.equals("天") ? 7 : "一二三四五六日".indexOf(name) + 1;
  }

  boolean exists() {
    return first.exists() && (last == null || last.exists());
  }

  /** First and last day in a year; a stretch over New Year ends in the next. Null if impossible. */
  @Nullable List<LocalDate> in(int year) {
    LocalDate from = first.in(year);
    if (from == null || last == null) {
      return null;
    }
    LocalDate until = last.in(from.getYear());
    if (until != null && until.isBefore(from) && last.year() == 0 && crossesNewYear()) {
      until = last.in(from.getYear() + 1);
    }
    return until == null || until.isBefore(from) ? null : List.of(from, until);
  }

  /** "11月3日8时至11月10日8时": seven days between eight dates. */
  boolean hasTime(String text) {
    return text.substring(from, to).chars().anyMatch(c -> "时点:".indexOf(c) >= 0);
  }

  boolean crossesNewYear() {
    return last != null && first.month() >= 11 && last.month() <= 2;
  }

  /** Days from first to last, both included; of a common year where none is known. */
  long days(int year) {
    List<LocalDate> days = in(year != 0 ? year : 2025);
    return days == null ? 0 : ChronoUnit.DAYS.between(days.get(0), days.get(1)) + 1;
  }
}
