package qilian.risk.detect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which part of the year every past week belongs to, seen from one week: level 0 within some weeks
 * of its place in the year, the others evenly in between.
 *
 * <p>The place of a week in an earlier year is the week that starts nearest to the same date (29
 * February becomes 1 March), so years of 53 weeks do not move the season.
 */
final class SeasonLevels {
  private final List<Integer> anchors;
  private final int halfWindow;
  private final int[] levels;

  private SeasonLevels(List<Integer> anchors, int halfWindow, int[] levels) {
    this.anchors = anchors;
    this.halfWindow = halfWindow;
    this.levels = levels;
  }

  /** The levels of as many years as history holds, at most so many. */
  static SeasonLevels of(
      WeeklySeries series, int week, int mostYears, int halfWindow, int periods) {
    var anchors = new ArrayList<Integer>();
    anchors.add(week);
    for (int years = 1; years <= mostYears; years++) {
      int anchor = week - weeksBack(series.week(week), years);
      if (anchor < halfWindow) {
        break;
      }
      anchors.add(anchor);
    }
    int[] levels = new int[week + 1];
    for (int year = 1; year < anchors.size(); year++) {
      int from = anchors.get(year) + halfWindow + 1;
      int weeks = anchors.get(year - 1) - halfWindow - from;
      fill(levels, from, weeks, periods - 1);
    }
    return new SeasonLevels(anchors, halfWindow, levels);
  }

  /** Years that history holds. */
  int years() {
    return anchors.size() - 1;
  }

  /** The first week of the oldest year. */
  int first() {
    return anchors.getLast() - halfWindow;
  }

  /** Its level; -1 where there is only the one around its place, and it lies outside. */
  int level(int week) {
    return levels[week];
  }

  private static int weeksBack(LocalDate week, int years) {
    LocalDate month = week.withDayOfMonth(1).minusYears(years);
    long days = ChronoUnit.DAYS.between(month.plusDays(week.getDayOfMonth() - 1L), week);
    return (int) Math.round(days / 7.0);
  }

  /** Equal blocks numbered from 1; the first ones are a week longer where they cannot be equal. */
  private static void fill(int[] levels, int from, int weeks, int blocks) {
    if (blocks == 0) {
      Arrays.fill(levels, from, from + weeks, -1);
      return;
    }
    int next = from;
    for (int block = 1; block <= blocks; block++) {
      int length = weeks / blocks + (block <= weeks % blocks ? 1 : 0);
      for (int i = 0; i < length; i++) {
        levels[next++] = block;
      }
    }
  }
}
