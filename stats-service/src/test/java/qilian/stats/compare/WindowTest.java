package qilian.stats.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final SeriesCalendar SHANGHAI = SeriesCalendar.of(ZoneId.of("Asia/Shanghai"));

  private static LocalDate d(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void a_week_label_is_read_and_written_for_every_week_start() {
    for (DayOfWeek start : DayOfWeek.values()) {
      SeriesCalendar calendar = SHANGHAI.startingWeeksOn(start);
      Set<String> labels = new HashSet<>();
      LocalDate day = d("2008-12-20");
      for (int i = 0; i < 20 * 366; i++, day = day.plusDays(1)) {
        Window week = calendar.week(day);
        assertTrue(week.contains(day));
        assertEquals(start, week.from().getDayOfWeek());
        assertEquals(week, calendar.parse(week.label()));
        if (day.equals(week.from())) {
          assertTrue(labels.add(week.label()), week.label());
        }
      }
    }
  }

  @Test
  void weeks_from_Monday_are_ISO_weeks() {
    assertEquals(Window.weekFrom(d("2021-01-11")), SHANGHAI.parse("2021-W02"));
    assertEquals("2020-W53", SHANGHAI.week(d("2021-01-03")).label());
    assertEquals("2025-W45", SHANGHAI.week(d("2025-11-09")).label());
    assertEquals("2025-W01", SHANGHAI.week(d("2024-12-30")).label());
    SeriesCalendar sunday = SHANGHAI.startingWeeksOn(DayOfWeek.SUNDAY);
    assertEquals("2019-W45", sunday.week(d("2019-11-03")).label());
  }

  @Test
  void a_week_that_does_not_exist_is_refused_with_the_weeks_there_are() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> SHANGHAI.parse("2014-W53"));
    assertEquals("the year 2014 has weeks 1 to 52, not 53", e.getMessage());
    assertEquals(d("2015-12-28"), SHANGHAI.parse("2015-W53").from());
    for (String bad : List.of("2021-W00", "2021-13", "2021-02-30", "2021", "", "W02", "x")) {
      assertThrows(IllegalArgumentException.class, () -> SHANGHAI.parse(bad), bad);
    }
  }

  @Test
  void bounds_become_the_windows_that_touch_them() {
    List<Window> weeks = SHANGHAI.windows(Bucket.WEEK, "2020-W52", "2021-W02");
    assertEquals(
        List.of("2020-W52", "2020-W53", "2021-W01", "2021-W02"),
        weeks.stream().map(Window::label).toList());
    assertEquals(7, SHANGHAI.windows(Bucket.DAY, "2021-W02", "2021-W02").size());
    assertEquals(
        List.of("2021-01", "2021-02"),
        SHANGHAI.windows(Bucket.MONTH, "2021-01-11", "2021-02").stream()
            .map(Window::label)
            .toList());
    assertEquals(
        List.of("2020-12-28"),
        SHANGHAI.windows(Bucket.WEEK, "2021-01-01", "2021-01-01").stream()
            .map(w -> w.from().toString())
            .toList());
    assertEquals(
        "2021-01-01/2021-11-09",
        SHANGHAI.windows(Bucket.RANGE, "2021-01", "2021-11-09").getFirst().label());
    assertThrows(
        IllegalArgumentException.class,
        () -> SHANGHAI.windows(Bucket.DAY, "2021-01-02", "2021-01-01"));
    assertThrows(
        IllegalArgumentException.class, () -> SHANGHAI.windows(Bucket.DAY, "1000-01", "2021-01"));
  }

  @Test
  void a_cut_off_leaves_the_small_hours_to_the_day_before() {
    SeriesCalendar eight = SHANGHAI.cutOffAt(LocalTime.of(8, 0));
    assertEquals(d("2017-01-13"), eight.dayOf(Instant.parse("2017-01-13T23:59:59Z")));
    assertEquals(d("2017-01-14"), eight.dayOf(Instant.parse("2017-01-14T00:00:00Z")));
    assertEquals(Instant.parse("2017-01-16T00:00:00Z"), eight.end(eight.week(d("2017-01-09"))));
  }

  @Test
  void every_instant_belongs_to_the_one_day_whose_bounds_hold_it_also_when_clocks_change() {
    for (String zone : List.of("Europe/Berlin", "America/Sao_Paulo", "Asia/Shanghai")) {
      for (LocalTime cutOff : List.of(LocalTime.MIDNIGHT, LocalTime.of(2, 30))) {
        SeriesCalendar calendar = SeriesCalendar.of(ZoneId.of(zone)).cutOffAt(cutOff);
        Instant at = Instant.parse("2017-01-01T00:10:00Z");
        for (int i = 0; i < 366 * 48; i++, at = at.plusSeconds(1800)) {
          Window day = Window.day(calendar.dayOf(at));
          assertTrue(!at.isBefore(calendar.start(day)) && at.isBefore(calendar.end(day)));
        }
      }
    }
  }
}
