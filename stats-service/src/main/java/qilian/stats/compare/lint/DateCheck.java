package qilian.stats.compare.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.lint.DateSpan.Day;
import qilian.stats.compare.lint.Finding.Severity;

/** Holds dates against the calendar: impossible days, weekdays, stretches running backwards. */
final class DateCheck {
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20|21)[0-9]{2})年");
  private static final Pattern WEEK_WORD = Pattern.compile("(?:本周|上周|一周|周报)[^0-9。；\n]{0,4}$");
  private static final int NEAR = 12;

  private final String text;
  private final Findings findings;

  DateCheck(String plainText, Findings findings) {
    this.text = plainText;
    this.findings = findings;
  }

  void check() {
    List<DateSpan> spans = DateSpan.all(text);
    Matcher years = YEAR.matcher(text);
    int year = 0;
    int nextYear = years.find() ? years.start() : Integer.MAX_VALUE;
    for (DateSpan span : spans) {
      while (nextYear <= span.from()) {
        year = Integer.parseInt(years.group(1));
        nextYear = years.find() ? years.start() : Integer.MAX_VALUE;
      }
      span(span, span.first().year() != 0 ? span.first().year() : year);
    }
    new WeekCheck(text, findings).check(spans);
  }

  private void span(DateSpan span, int year) {
    if (!span.exists()) {
      add(
          FindingCode.IMPOSSIBLE_DATE,
          Severity.ERROR,
          span,
          "日历上没有这一天",
          "the calendar has no such day");
      return;
    }
    weekday(span.first(), span, year);
    Day last = span.last();
    if (last == null) {
      return;
    }
    weekday(last, span, last.year() != 0 ? last.year() : year);
    weekdaysOfBoth(span, last);
    List<LocalDate> days = span.in(year == 0 ? 2024 : year);
    boolean leapDayElsewhere =
        last.month() == 2 && last.day() == 29
            || span.first().month() == 2 && span.first().day() == 29;
    if (days == null && !leapDayElsewhere) {
      add(FindingCode.DATES_BACKWARDS, Severity.ERROR, span, "起止日期颠倒", "the dates run backwards");
      return;
    }
    String lead = text.substring(Math.max(0, span.from() - NEAR), span.from());
    boolean byTheHour = span.hasTime(text);
    if (days != null && !byTheHour && WEEK_WORD.matcher(lead).find() && span.days(year) != 7) {
      notSevenDays(findings, span, span.days(year));
    }
  }

  static void notSevenDays(Findings findings, DateSpan span, long days) {
    findings.add(
        FindingCode.WEEK_NOT_SEVEN_DAYS,
        Severity.WARNING,
        span.from(),
        span.to(),
        "一周应为7天，此处为" + days + "天",
        "a week has 7 days, this one " + days,
        "days",
        "" + days);
  }

  private void weekday(Day day, DateSpan span, int year) {
    LocalDate date = year == 0 ? null : day.in(year);
    if (date != null && day.weekday() != 0 && date.getDayOfWeek().getValue() != day.weekday()) {
      String right = "星期" + "一二三四五六日".charAt(date.getDayOfWeek().getValue() - 1);
      findings.add(
          FindingCode.WEEKDAY_MISMATCH,
          day.year() != 0 ? Severity.ERROR : Severity.WARNING,
          span.from(),
          span.to(),
          date + "是" + right,
          date + " is a " + date.getDayOfWeek(),
          "recomputed",
          right);
    }
  }

  /** Without a year, two weekdays still have to lie as far apart as their dates. */
  private void weekdaysOfBoth(DateSpan span, Day last) {
    boolean overFebruary = span.first().month() <= 2 && last.month() > 2;
    if (span.first().weekday() == 0 || last.weekday() == 0 || overFebruary) {
      return;
    }
    long apart = span.days(2025) - 1;
    if (span.first().year() == 0
        && Math.floorMod(last.weekday() - span.first().weekday() - apart, 7) != 0) {
      add(
          FindingCode.WEEKDAY_MISMATCH,
          Severity.ERROR,
          span,
          "起止日期与星期不一致",
          "the days of the week are not as far apart as the dates");
    }
  }

  private void add(FindingCode code, Severity severity, DateSpan span, String zh, String en) {
    findings.add(code, severity, span.from(), span.to(), zh, en);
  }

  static @Nullable DateSpan near(List<DateSpan> spans, String text, int from, int to) {
    int index = firstAfter(spans, to);
    if (index < spans.size() && isNear(text, to, spans.get(index).from())) {
      return spans.get(index);
    }
    for (int i = index - 1; i >= 0 && i >= index - 2; i--) {
      if (spans.get(i).to() <= from && isNear(text, spans.get(i).to(), from)) {
        return spans.get(i);
      }
    }
    return null;
  }

  private static boolean isNear(String text, int from, int to) {
    if (to - from > NEAR || to < from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if ("。；;\n，".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static int firstAfter(List<DateSpan> spans, int at) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).from() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
