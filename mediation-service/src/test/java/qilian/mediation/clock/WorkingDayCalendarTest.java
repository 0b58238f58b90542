package qilian.mediation.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorkingDayCalendarTest {

  private static final WorkingDayCalendar OFFICIAL = WorkingDayCalendar.official();

  @Test
  void every_day_of_every_year_is_what_an_independent_calendar_says() throws IOException {
    Map<Integer, String> independent = independent();

    assertEquals(OFFICIAL.years(), independent.keySet());
    for (Map.Entry<Integer, String> year : independent.entrySet()) {
      LocalDate first = LocalDate.of(year.getKey(), 1, 1);
      assertEquals(first.lengthOfYear(), year.getValue().length());
      for (int i = 0; i < first.lengthOfYear(); i++) {
        LocalDate day = first.plusDays(i);
        assertEquals(year.getValue().charAt(i) == 'W', OFFICIAL.isWorkingDay(day), day::toString);
      }
    }
  }

  @Test
  void every_year_cites_the_number_and_date_of_its_notice() {
    for (int year : OFFICIAL.years()) {
      String citations = OFFICIAL.notice(year).citations();
      assertTrue(
          citations.matches("国办发明电〔" + (year - 1) + "〕\\d+号（" + (year - 1) + "-1[0-2]-\\d\\d）.*"),
          citations);
    }
  }

  @Test
  void a_year_of_which_nothing_is_known_is_refused_and_never_guessed() {
    WorkingDayCalendar.YearMissing missing =
        assertThrows(
            WorkingDayCalendar.YearMissing.class,
            () -> OFFICIAL.isWorkingDay(LocalDate.of(2031, 1, 6)));
    assertEquals(2031, missing.year());
    assertThrows(
        WorkingDayCalendar.YearMissing.class,
        () -> OFFICIAL.workingDayFrom(LocalDate.of(2015, 12, 31)));
  }

  @Test
  void before_its_notice_a_year_has_the_festivals_of_the_law_made_good_on_working_days() {
    assertFalse(OFFICIAL.isOnRecord(2027));
    assertEquals(
        Set.of(
            "2027-01-01",
            // The eve is a Friday; the two festival days of the weekend come after the Monday.
            "2027-02-05",
            "2027-02-08",
            "2027-02-09",
            "2027-02-10",
            "2027-04-05",
            "2027-05-03",
            "2027-05-04",
            "2027-06-09",
            "2027-09-15",
            "2027-10-01",
            "2027-10-04",
            "2027-10-05"),
        LocalDate.of(2027, 1, 1)
            .datesUntil(LocalDate.of(2028, 1, 1))
            .filter(day -> day.getDayOfWeek().getValue() < 6 && !OFFICIAL.isWorkingDay(day))
            .map(LocalDate::toString)
            .collect(Collectors.toSet()));
    assertFalse(OFFICIAL.isWorkingDay(LocalDate.of(2027, 2, 14)), "no make-up day is guessed");
  }

  @Test
  void the_law_gives_thirteen_days_a_year_whichever_fall_together_or_on_weekends() {
    for (int year = 2027; year <= 2030; year++) {
      assertTrue(StatutoryFestivals.know(year));
      LocalDate first = LocalDate.of(year, 1, 1);
      assertEquals(
          13,
          first
              .datesUntil(first.plusYears(1))
              .filter(day -> day.getDayOfWeek().getValue() < 6)
              .filter(day -> !StatutoryFestivals.isWorkingDay(day))
              .count(),
          Integer.toString(year));
    }
  }

  @Test
  void a_notice_added_later_closes_the_gap_and_may_move_the_last_days_of_december() {
    YearNotice next = YearNotice.of(2027, "测试", "元旦 2026-12-31..2027-01-01 上班 2027-01-03");

    WorkingDayCalendar longer = OFFICIAL.with(next);

    assertTrue(OFFICIAL.isWorkingDay(LocalDate.of(2026, 12, 31)));
    assertFalse(longer.isWorkingDay(LocalDate.of(2026, 12, 31)));
    assertTrue(longer.isWorkingDay(LocalDate.of(2027, 1, 3)));
    assertTrue(longer.isWorkingDay(LocalDate.of(2027, 1, 4)));
  }

  @Test
  void a_notice_that_cannot_be_meant_is_refused() {
    for (String line :
        List.of("春节", "春节 02-30", "春节 02-10..02-09", "春节 02-10 上班 02-09 补班", "元旦 01-03 上班 01-06")) {
      assertThrows(RuntimeException.class, () -> YearNotice.of(2027, "测试", line), line);
    }
  }

  private static Map<Integer, String> independent() throws IOException {
    Map<Integer, String> years = new TreeMap<>();
    try (InputStream in =
        WorkingDayCalendarTest.class.getResourceAsStream("/calendar/chinese-days-1.5.7.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .forEach(parts -> years.put(Integer.valueOf(parts[0]), parts[1]));
    }
    return years;
  }
}
