package qilian.stats.compare.lint;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import qilian.stats.compare.lint.DateSpan.Day;
import qilian.stats.compare.lint.Finding.Severity;

/** Holds the number of a week against the dates printed beside it. */
final class WeekCheck {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<![0-9])([0-9]{4})-?w([0-9]{2})(?![0-9])"
              + "|(?:(?<![0-9])([0-9]{4})年? ?)?第 ?([0-9]{1,2}) ?周"
              + "|(?<![0-9])(?:([0-9]{4})年)?([0-9]{1,2})月份?第([一二三四五六1-6])个?(?:周|星期)"
              + "|\\bweek (?:no\\. ?)?([0-9]{1,2})(?![0-9%.])(?: (?:of )?([0-9]{4})(?![0-9]))?");
  private static final int FIRST_YEAR = 1995;
  private static final int LAST_YEAR = 2050;

  private final String text;
  private final Findings findings;

  WeekCheck(String plainText, Findings findings) {
    this.text = plainText;
    this.findings = findings;
  }

  void check(List<DateSpan> spans) {
    Matcher label = LABEL.matcher(text);
    while (label.find()) {
      DateSpan span = DateCheck.near(spans, text, label.start(), label.end());
      if (span == null || !span.exists() || span.last() == null) {
        continue;
      }
      if (label.group(2) != null) {
        numbered(label, span, number(label, 1), number(label, 2), true);
      } else if (label.group(4) != null) {
        numbered(label, span, number(label, 3), number(label, 4), false);
      } else if (label.group(8) != null) {
        numbered(label, span, number(label, 9), number(label, 8), false);
      } else {
        ofMonth(label, span);
      }
    }
  }

  private static int number(Matcher label, int group) {
    return label.group(group) == null ? 0 : Integer.parseInt(label.group(group));
  }

  private void numbered(Matcher label, DateSpan span, int labelYear, int week, boolean iso) {
    int printed = span.first().year();
    List<Integer> years = new ArrayList<>();
    if (printed != 0) {
      years.add(printed);
    } else if (labelYear != 0) {
      // The first week may begin in the year before, and only the dates can tell.
      years.addAll(
          span.first().month() == 12 && week == 1 ? List.of(labelYear - 1) : List.of(labelYear));
    } else {
      for (int y = LAST_YEAR; y >= FIRST_YEAR; y--) {
        years.add(y);
      }
    }
    boolean anyStart = years.size() == 1;
    List<Integer> fitting = new ArrayList<>();
    boolean otherCount = false;
    for (int year : years) {
      List<LocalDate> days = span.in(year);
      if (days != null && (anyStart || startsUsually(days.get(0)))) {
        LocalDate from = days.get(0);
        if (isIso(from, labelYear, week)) {
          fitting.add(year);
        } else {
          otherCount |= isOtherCount(from, week);
        }
      }
    }
    long days = span.days(years.getFirst());
    if (days != 7 && !span.hasTime(text)) {
      DateCheck.notSevenDays(findings, span, days);
    }
    if (!fitting.isEmpty()) {
      fits(label, span, fitting);
    } else {
      mismatch(label, span, years.getFirst(), anyStart, otherCount && !iso);
    }
  }

  private static boolean startsUsually(LocalDate from) {
    return from.getDayOfWeek() == DayOfWeek.MONDAY || from.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** As the house labels weeks: by the ISO week of the fourth day. */
  private static boolean isIso(LocalDate from, int labelYear, int week) {
    LocalDate fourth = from.plusDays(3);
    return fourth.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == week
        && (labelYear == 0 || fourth.get(IsoFields.WEEK_BASED_YEAR) == labelYear);
  }

  /** Week 1 holds 1 January, or is the first whole week: both are in use. */
  private static boolean isOtherCount(LocalDate from, int week) {
    LocalDate newYear = from.withDayOfYear(1);
    LocalDate firstWhole = newYear.with(TemporalAdjusters.nextOrSame(from.getDayOfWeek()));
    long whole = ChronoUnit.WEEKS.between(firstWhole, from) + 1;
    long broken = firstWhole.equals(newYear) ? whole : whole + 1;
    return week == whole || week == broken;
  }

  private void fits(Matcher label, DateSpan span, List<Integer> years) {
    String in =
        years.size() == 1
            ? "" + years.getFirst()
            : years.stream().filter(y -> y <= 2030).limit(3).toList().toString();
    findings.add(
        FindingCode.WEEK_LABEL_FITS,
        Severity.PASS,
        Math.min(label.start(), span.from()),
        Math.max(label.end(), span.to()),
        "周次与日期相符（" + in + "）",
        "the week's number fits its dates (" + in + ")",
        "years",
        in);
  }

  private void mismatch(
      Matcher label, DateSpan span, int year, boolean yearKnown, boolean otherCount) {
    List<LocalDate> days = yearKnown ? span.in(year) : null;
    String right =
        days == null
            ? ""
            : "%d-W%02d"
                .formatted(
                    days.get(0).plusDays(3).get(IsoFields.WEEK_BASED_YEAR),
                    days.get(0).plusDays(3).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    findings.add(
        FindingCode.WEEK_LABEL_MISMATCH,
        otherCount ? Severity.WARNING : Severity.ERROR,
        Math.min(label.start(), span.from()),
        Math.max(label.end(), span.to()),
        "周次与日期不符"
            + (right.isEmpty() ? "" : "，按ISO周应为" + right)
            + (otherCount ? "（按其他周次算法可能成立）" : ""),
        "the week's number does not fit its dates"
            + (right.isEmpty() ? "" : "; by ISO it is " + right)
            + (otherCount ? " (another way of counting weeks would fit)" : ""),
        "recomputed",
        right);
  }

  /**
   * A broken first week may count as the first or not at all, and a week may start on any day: the
   * number is wrong only where none of these gives it.
   */
  private void ofMonth(Matcher label, DateSpan span) {
    int month = number(label, 6);
    String name = label.group(7);
    int week = Glyphs.isDigit(name.charAt(0)) ? number(label, 7) : "一二三四五六".indexOf(name) + 1;
    Day first = span.first();
    Day last = span.last();
    boolean fits =
        first.month() == month
            ? first.day() >= 7 * (week - 2) + 2 && first.day() <= 7 * week
            : last != null && last.month() == month && week == 1;
    findings.add(
        fits ? FindingCode.WEEK_LABEL_FITS : FindingCode.WEEK_LABEL_MISMATCH,
        fits ? Severity.PASS : Severity.ERROR,
        Math.min(label.start(), span.from()),
        Math.max(label.end(), span.to()),
        fits ? "月内周次与日期相符" : "月内周次与日期不符",
        fits ? "the week of the month fits its dates" : "the week of the month does not fit",
        "week",
        "" + week);
  }
}
