package qilian.risk.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import qilian.risk.detect.WeeklySeries;

class CountsTest {

  private static final LocalDate MONDAY = LocalDate.of(2025, 11, 3);
  private static final Cell CELL =
      new Cell("incident.alarm-received", "TELECOM_FRAUD", Stratum.RESIDENTS);

  @Test
  void days_are_summed_by_week_and_a_debt_is_nothing() {
    WeeklySeries series =
        series(
            Map.of(
                MONDAY, 2, MONDAY.plusDays(6), 1, MONDAY.plusDays(7), -1, MONDAY.plusDays(21), 9),
            MONDAY,
            MONDAY.plusWeeks(2));

    assertEquals(3, series.size());
    assertEquals(List.of(3, 0, 0), List.of(series.count(0), series.count(1), series.count(2)));
  }

  @Test
  void a_root_that_began_within_a_week_begins_with_the_next() {
    LocalDate wednesday = MONDAY.plusDays(2);

    WeeklySeries series = series(Map.of(wednesday, 1), wednesday, MONDAY.plusWeeks(2));

    assertEquals(MONDAY.plusWeeks(1), series.week(0));
    assertEquals(2, series.size());
    assertEquals(0, series.count(0));
    assertNull(Counts.weekly(Map.of(wednesday, 1), wednesday, MONDAY, List.of()));
    assertEquals(MONDAY, series(Map.of(), MONDAY, MONDAY).week(0));
  }

  @Test
  void it_reaches_back_as_far_as_a_method_looks() {
    WeeklySeries series = series(Map.of(), MONDAY.minusYears(20), MONDAY);

    assertEquals(Counts.WEEKS_BACK + 1, series.size());
  }

  @Test
  void weeks_of_a_silent_source_are_missing_until_it_reports_again() {
    Gap gap = gap("baota", MONDAY.plusWeeks(1), MONDAY.plusWeeks(2).plusDays(2));

    WeeklySeries series = Counts.weekly(Map.of(), MONDAY, MONDAY.plusWeeks(4), List.of(gap));

    assertNotNull(series);
    List<Boolean> missing = List.of(false, true, true, false, false);
    for (int week = 0; week < series.size(); week++) {
      assertEquals(missing.get(week), series.missing(week));
      assertEquals(missing.get(week), series.leftOut(week));
    }
  }

  @Test
  void a_gap_without_an_end_goes_on_and_one_that_was_filled_is_none() {
    Gap open = gap("baota", MONDAY, null);
    Gap filled = gap("baota", MONDAY, MONDAY);

    assertTrue(open.touches(MONDAY.plusWeeks(500)));
    assertFalse(open.touches(MONDAY.minusWeeks(1)));
    assertFalse(filled.touches(MONDAY));
  }

  @Test
  void a_gap_concerns_what_the_source_saw_there_and_below() {
    Gap gap = gap("yuetang>baota", MONDAY, null);

    assertTrue(gap.concerns("yuetang>baota", CELL));
    assertTrue(gap.concerns("yuetang>baota>jianxin", CELL));
    assertFalse(gap.concerns("yuetang", CELL));
    assertFalse(gap.concerns("yuetang>baota-2", CELL));
    assertFalse(
        gap.concerns(
            "yuetang>baota", new Cell("report.hazard-reported", "GAS", Stratum.RESIDENTS)));
    assertFalse(
        gap.concerns("yuetang>baota", new Cell(CELL.counted(), "TELECOM_FRAUD", Stratum.MEMBERS)));
  }

  @Test
  void a_gap_in_a_part_concerns_the_place_above_and_none_of_its_other_parts() {
    Gap above =
        new Gap("yuetang>baota", false, CELL.counted(), CELL.stratum().name(), MONDAY, null);

    assertTrue(above.concerns("yuetang>baota", CELL));
    assertFalse(above.concerns("yuetang>baota>jianxin", CELL));
    assertFalse(above.concerns("yuetang", CELL));
  }

  private static WeeklySeries series(
      Map<LocalDate, Integer> byDay, LocalDate since, LocalDate last) {
    WeeklySeries series = Counts.weekly(byDay, since, last, List.of());
    assertNotNull(series);
    return series;
  }

  private static Gap gap(
      String path, LocalDate from, @org.jspecify.annotations.Nullable LocalDate until) {
    return new Gap(path, true, CELL.counted(), CELL.stratum().name(), from, until);
  }
}
