package qilian.simulator.traffic;

import java.time.LocalDate;

/** How busy a day is: a slow decline, summers and holidays, the week. */
final class Rhythm {
  /** Calls a day that count as effective, before trend, season and week. */
  static final double CALLS = 15.4;

  private static final double[] WEEK = {0.98, 0.95, 0.95, 0.97, 1.06, 1.07, 1.02};

  private Rhythm() {}

  /** 1.03 at the beginning, 0.86 at the end of the two years. */
  static double trend(int day) {
    return 1.03 - 0.17 * (day - WallTime.FIRST) / (WallTime.LAST - WallTime.FIRST);
  }

  static double season(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    double year = 2 * StrictMath.PI * (date.getDayOfYear() - 15) / 365;
    double season = 1 - 0.09 * StrictMath.cos(year);
    boolean springFestival = between(date, 2024, 2, 9, 2, 17) || between(date, 2025, 1, 28, 2, 4);
    boolean nationalDay = date.getMonthValue() == 10 && date.getDayOfMonth() <= 7;
    return season * (springFestival ? 0.72 : nationalDay ? 1.12 : 1);
  }

  static double week(int day) {
    return WEEK[WallTime.weekday(day) - 1];
  }

  private static boolean between(LocalDate date, int year, int m1, int d1, int m2, int d2) {
    return !date.isBefore(LocalDate.of(year, m1, d1)) && !date.isAfter(LocalDate.of(year, m2, d2));
  }
}
