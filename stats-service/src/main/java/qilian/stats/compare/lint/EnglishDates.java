package qilian.stats.compare.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.lint.DateSpan.Day;

/**
 * Dates as an English text prints them: "3-9 November 2025", "Monday, 3 Nov to Sunday, 9 Nov",
 * "November 3 to 9, 2025". A year behind a stretch is the year of both its ends.
 */
final class EnglishDates {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String WEEKDAYS = "montuewedthufrisatsun";

  /** "may" is also a verb. */
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?"
          + "|may(?! (?:be|have|not|also|well|still|need|no)\\b)|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";

  private static final String WEEKDAY =
      "(?:(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?,? )?";
  private static final String DAY = "([0-9]{1,2})(?:st|nd|rd|th)?(?![0-9a-z])";
  private static final String YEAR = "(?:,? ([0-9]{4})(?![0-9]))?";
  private static final String TO = " ?(?:-{1,2}|~|to|until|through) ?";
  private static final String BEGIN = "(?<![a-z0-9.])";

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          BEGIN + WEEKDAY + DAY + "(?:(?: " + MONTH + YEAR + ")?" + TO + WEEKDAY + DAY + ")? "
              + MONTH + YEAR);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          BEGIN + WEEKDAY + MONTH + " " + DAY + YEAR + "(?:" + TO + WEEKDAY + "(?:" + MONTH + " )?"
              + DAY + YEAR + ")?");
  private static final Pattern MONTH_ALONE =
      Pattern.compile(BEGIN + MONTH + " [0-9]{4}(?![0-9a-z])");

  private EnglishDates() {}

  /** Where a date that begins here ends; -1 where none begins. */
  static int end(String text, int from) {
    if (!mayBegin(text, from)) {
      return -1;
    }
    for (Pattern form : List.of(DAY_FIRST, MONTH_FIRST, MONTH_ALONE)) {
      Matcher date = at(form, text, from);
      if (date.lookingAt()) {
        return date.end();
      }
    }
    return -1;
  }

  /** All dates and stretches of a text. */
  static List<DateSpan> all(String text) {
    List<DateSpan> spans = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      DateSpan span = mayBegin(text, at) ? span(text, at) : null;
      if (span == null) {
        at++;
      } else {
        spans.add(span);
        at = span.to();
      }
    }
    return spans;
  }

  private static Matcher at(Pattern form, String text, int from) {
    return form.matcher(text).region(from, text.length()).useTransparentBounds(true);
  }

  /** A quick look, so that the patterns are asked at few places of a text. */
  private static boolean mayBegin(String text, int from) {
    char first = text.charAt(from);
    if (from > 0 && isWord(text.charAt(from - 1))) {
      return false;
    }
    if (Glyphs.isLatin(first)) {
      return from + 3 <= text.length() && (isIn(MONTHS, text, from) || isIn(WEEKDAYS, text, from));
    }
    int next = from;
    while (next < text.length() && next < from + 3 && Glyphs.isDigit(text.charAt(next))) {
      next++;
    }
    return next > from
        && next < text.length()
        && (Glyphs.isLatin(text.charAt(next)) || " -~".indexOf(text.charAt(next)) >= 0);
  }

  private static boolean isWord(char c) {
    return Glyphs.isLatin(c) || Glyphs.isDigit(c);
  }

  private static boolean isIn(String names, String text, int from) {
    int found = names.indexOf(text.substring(from, from + 3));
    return found >= 0 && found % 3 == 0;
  }

  private static @Nullable DateSpan span(String text, int from) {
    Matcher d = at(DAY_FIRST, text, from);
    if (d.lookingAt()) {
      return dayFirst(d);
    }
    Matcher m = at(MONTH_FIRST, text, from);
    return m.lookingAt() ? monthFirst(m) : null;
  }

  private static DateSpan dayFirst(Matcher d) {
    boolean isSpan = d.group(6) != null;
    int month = month(d.group(7));
    int year = number(d.group(8));
    Day last =
        new Day(year, month, number(d.group(isSpan ? 6 : 2)), weekday(d.group(isSpan ? 5 : 1)));
    Day first =
        isSpan
            ? first(d.group(3), d.group(4), last, number(d.group(2)), weekday(d.group(1)))
            : last;
    return new DateSpan(d.start(), d.end(), first, isSpan ? last : null);
  }

  private static DateSpan monthFirst(Matcher m) {
    int year = number(m.group(4));
    Day first = new Day(year, month(m.group(2)), number(m.group(3)), weekday(m.group(1)));
    if (m.group(7) == null) {
      return new DateSpan(m.start(), m.end(), first, null);
    }
    int behind = number(m.group(8));
    Day last =
        new Day(
            behind == 0 ? year : behind,
            m.group(6) == null ? first.month() : month(m.group(6)),
            number(m.group(7)),
            weekday(m.group(5)));
    Day from = year == 0 ? first(m.group(2), null, last, first.day(), first.weekday()) : first;
    return new DateSpan(m.start(), m.end(), from, last);
  }

  /** The first day of a stretch; over New Year the printed year is that of the last day. */
  private static Day first(
      @Nullable String month, @Nullable String year, Day last, int day, int weekday) {
    int number = month == null ? last.month() : month(month);
    int printed = number(year);
    if (printed == 0 && last.year() != 0) {
      printed = number > last.month() ? last.year() - 1 : last.year();
    }
    return new Day(printed, number, day, weekday);
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3)) / 3 + 1;
  }

  private static int weekday(@Nullable String name) {
    return name == null ? 0 : WEEKDAYS.indexOf(name) / 3 + 1;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
