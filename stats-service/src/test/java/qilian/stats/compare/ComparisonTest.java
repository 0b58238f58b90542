package qilian.stats.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final SeriesCalendar CALENDAR = SeriesCalendar.of(ZoneId.of("Asia/Shanghai"));

  private static String of(Comparison reading, String label) {
    return reading.of(CALENDAR.parse(label)).map(w -> w.from() + ".." + w.lastDay()).orElse("none");
  }

  @Test
  void the_article_s_week_has_three_different_years_before() {
    assertEquals("2025-10-27..2025-11-02", of(Comparison.PREVIOUS, "2025-W45"));
    assertEquals("2024-11-04..2024-11-10", of(Comparison.ISO_WEEK, "2025-W45"));
    assertEquals("2024-11-04..2024-11-10", of(Comparison.ALIGNED, "2025-W45"));
    assertEquals("2024-11-03..2024-11-09", of(Comparison.CALENDAR, "2025-W45"));
  }

  @Test
  void week_53_has_no_same_week_in_a_year_of_52() {
    assertEquals("none", of(Comparison.ISO_WEEK, "2015-W53"));
    assertEquals("2014-12-29..2015-01-04", of(Comparison.ALIGNED, "2015-W53"));
    assertEquals("none", of(Comparison.ISO_WEEK, "2021-01-01"));
    assertEquals("2020-W01", Comparison.ISO_WEEK.of(CALENDAR.parse("2021-W01")).get().label());
  }

  @Test
  void in_2016_no_two_readings_of_last_year_agree_in_any_week() {
    for (int week = 1; week <= 52; week++) {
      Window w = CALENDAR.week(2016, week);
      Window iso = Comparison.ISO_WEEK.of(w).orElseThrow();
      Window aligned = Comparison.ALIGNED.of(w).orElseThrow();
      Window calendar = Comparison.CALENDAR.of(w).orElseThrow();
      assertNotEquals(iso, aligned);
      assertNotEquals(iso, calendar);
      assertNotEquals(aligned, calendar);
    }
  }

  @Test
  void the_same_dates_around_a_leap_day_lose_no_day_at_the_open_end() {
    assertEquals("2015-02-22..2015-02-28", of(Comparison.CALENDAR, "2016-W08"));
    assertEquals("2015-02-28..2015-03-06", of(Comparison.CALENDAR, "2016-W09"));
    assertEquals("2023-02-26..2023-03-03", of(Comparison.CALENDAR, "2024-W09"));
    assertEquals("2024-02-24..2024-03-02", of(Comparison.CALENDAR, "2025-W09"));
    assertEquals("2023-02-28..2023-02-28", of(Comparison.CALENDAR, "2024-02-29"));
    assertEquals("2023-02-28..2023-02-28", of(Comparison.CALENDAR, "2024-02-28"));
    assertEquals(
        Optional.of(Window.range(LocalDate.parse("2023-02-23"), LocalDate.parse("2023-02-28"))),
        Comparison.CALENDAR.of(Window.weekFrom(LocalDate.parse("2024-02-23"))));
  }

  @Test
  void months_are_held_against_whole_months() {
    assertEquals("2024-02-01..2024-02-29", of(Comparison.CALENDAR, "2025-02"));
    assertEquals("2023-02-01..2023-02-28", of(Comparison.CALENDAR, "2024-02"));
    assertEquals("2024-02-01..2024-02-29", of(Comparison.PREVIOUS, "2024-03"));
    assertEquals("none", of(Comparison.ISO_WEEK, "2024-03"));
    assertEquals("2023-03-03..2023-04-02", of(Comparison.ALIGNED, "2024-03"));
    assertEquals(
        Window.month(YearMonth.of(2024, 12)),
        Comparison.PREVIOUS.of(CALENDAR.parse("2025-01")).get());
  }

  @Test
  void days_and_free_ranges_have_their_readings_too() {
    assertEquals("2025-11-02..2025-11-02", of(Comparison.PREVIOUS, "2025-11-03"));
    assertEquals("2024-11-04..2024-11-04", of(Comparison.ISO_WEEK, "2025-11-03"));
    Window range = Window.range(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-11-09"));
    assertEquals("2024-01-01/2024-11-09", Comparison.CALENDAR.of(range).orElseThrow().label());
    assertEquals("2024-12-31", Comparison.PREVIOUS.of(range).get().lastDay().toString());
    assertEquals("同比（同日期）", Comparison.CALENDAR.label(Locale.SIMPLIFIED_CHINESE));
  }
}
