package qilian.risk.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import qilian.risk.detect.Ears.Parameters;

/** The three scores: by hand, and against independent answers. */
class EarsTest {
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
  private static final Ears EARS = new Ears(Parameters.DEFAULT);

  private static WeeklySeries series(int... counts) {
    return WeeklySeries.of(MONDAY, counts);
  }

  /** The published alarm of C1 and C2 at a normal quantile of 0.999. */
  private static final double Z999 = 3.090232306167813;

  @Test
  void c1_compares_with_the_seven_weeks_before() {
    // 1..7: mean 4, squares 28, sample variance 28/6.
    EarsReading reading = EARS.c1(series(1, 2, 3, 4, 5, 6, 7, 11), 7).orElseThrow();
    double deviation = Math.sqrt(28.0 / 6);
    assertEquals(7 / deviation, reading.score(), 1e-12);
    assertEquals(deviation, reading.deviation(), 1e-12);
    assertTrue(reading.alarm());
    assertEquals(4, reading.evidence().expected());
    assertEquals(4 + 3 * deviation, reading.evidence().limit(), 1e-12);
    assertEquals(10, reading.evidence().highestSilentCount());
    assertFalse(EARS.c1(series(1, 2, 3, 4, 5, 6, 7, 10), 7).orElseThrow().alarm());
    assertNull(reading.evidence().p());
  }

  @Test
  void c2_leaves_out_the_two_newest_weeks() {
    EarsReading reading = EARS.c2(series(1, 2, 3, 4, 5, 6, 7, 50, 60, 11), 9).orElseThrow();
    assertEquals(7 / Math.sqrt(28.0 / 6), reading.score(), 1e-12);
    assertEquals(MONDAY, reading.evidence().baselineWeeks().getFirst());
    assertEquals(MONDAY.plusWeeks(6), reading.evidence().baselineWeeks().getLast());
  }

  @Test
  void c3_adds_what_exceeds_one_in_three_weeks() {
    // Baselines of the three weeks have the same mean 2 and variance 2 x 7/6 (1 and 3 in turn).
    WeeklySeries series = series(1, 3, 1, 3, 1, 3, 1, 3, 1, 4, 1, 4);
    double first = score(series, 9);
    double middle = score(series, 10);
    double today = score(series, 11);
    double sum = Math.max(0, first - 1) + Math.max(0, middle - 1) + Math.max(0, today - 1);
    EarsReading reading = EARS.c3(series, 11).orElseThrow();
    assertTrue(first > 1 && today > 1 && middle < 1);
    assertEquals(sum, reading.score(), 1e-12);
    assertTrue(EARS.c3(series, 10).isEmpty());
  }

  private static double score(WeeklySeries series, int week) {
    double mean = 0;
    double squares = 0;
    for (int i = week - 9; i <= week - 3; i++) {
      mean += series.count(i) / 7.0;
    }
    for (int i = week - 9; i <= week - 3; i++) {
      squares += Math.pow(series.count(i) - mean, 2);
    }
    return (series.count(week) - mean) / Math.sqrt(squares / 6);
  }

  @Test
  void c3_can_alarm_whatever_this_week_brings() {
    WeeklySeries series = series(1, 3, 1, 3, 1, 3, 1, 3, 1, 40, 1, 0);
    EarsReading reading = EARS.c3(series, 11).orElseThrow();
    assertTrue(reading.alarm());
    assertNull(reading.evidence().limit());
    assertNull(reading.evidence().highestSilentCount());
  }

  @Test
  void weeks_that_never_vary_make_any_rise_infinite() {
    EarsReading rise = EARS.c1(series(0, 0, 0, 0, 0, 0, 0, 1), 7).orElseThrow();
    assertEquals(Double.POSITIVE_INFINITY, rise.score());
    assertTrue(rise.alarm());
    EarsReading fall = EARS.c1(series(1, 1, 1, 1, 1, 1, 1, 0), 7).orElseThrow();
    assertEquals(Double.NEGATIVE_INFINITY, fall.score());
    assertEquals(0, EARS.c1(series(1, 1, 1, 1, 1, 1, 1, 1), 7).orElseThrow().score());
    Ears floored = new Ears(new Parameters(7, 2, 3, 2, 0.5, 14));
    assertEquals(2, floored.c1(series(0, 0, 0, 0, 0, 0, 0, 1), 7).orElseThrow().score());
  }

  @Test
  void an_alarm_week_is_replaced_by_an_older_one() {
    WeeklySeries series =
        series(9, 1, 2, 3, 4, 5, 6, 50, 7, 11).leavingOut(List.of(MONDAY.plusWeeks(7)));
    EarsReading reading = EARS.c1(series, 9).orElseThrow();
    assertEquals(4, reading.evidence().expected());
    assertFalse(reading.evidence().baselineWeeks().contains(MONDAY.plusWeeks(7)));
  }

  @Test
  void parameters_without_a_meaning_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> new Parameters(1, 2, 3, 2, 0, 14));
    assertThrows(IllegalArgumentException.class, () -> new Parameters(7, 0, 3, 2, 0, 14));
    assertThrows(IllegalArgumentException.class, () -> new Parameters(7, 2, 3, 2, -1, 14));
  }

  @Test
  void every_week_of_the_independent_answers_agrees() {
    List<Map<String, String>> rows =
        ReferenceData.rows(ReferenceData.file("detection/ears_published.csv"));
    assertFalse(rows.isEmpty());
    for (String name : rows.stream().map(row -> row.get("series")).distinct().toList()) {
      WeeklySeries series = ReferenceSeries.named(name);
      for (Map<String, String> row :
          rows.stream().filter(each -> each.get("series").equals(name)).toList()) {
        int week = Integer.parseInt(row.get("t")) - 1;
        double floor = Double.parseDouble(row.get("minSigma"));
        Ears ears = new Ears(new Parameters(7, 2, 3, 2, floor, 14));
        Ears quantile = new Ears(new Parameters(7, 2, Z999, 2, floor, 14));
        Optional<EarsReading> c1 = ears.c1(series, week);
        Optional<EarsReading> c2 = ears.c2(series, week);
        Optional<EarsReading> c3 = ears.c3(series, week);
        assertScore(row, "C1", c1);
        assertScore(row, "C2", c2);
        assertScore(row, "C3", c3);
        assertAlarm(row, "alarm_C1_3sd", c1);
        assertAlarm(row, "alarm_C2_3sd", c2);
        assertAlarm(row, "alarm_C3_gt2", c3);
        assertAlarm(row, "alarm_C1_z999", quantile.c1(series, week));
        assertAlarm(row, "alarm_C2_z999", quantile.c2(series, week));
        assertMoments(row, "c1", c1);
        assertMoments(row, "c2", c2);
      }
    }
  }

  private static void assertScore(
      Map<String, String> row, String column, Optional<EarsReading> reading) {
    assertEquals(row.get(column).isEmpty(), reading.isEmpty(), () -> column + " " + row);
    reading.ifPresent(
        each ->
            assertEquals(
                Double.parseDouble(row.get(column).replace("inf", "Infinity")),
                each.score(),
                1e-6,
                () -> column + " " + row));
  }

  private static void assertMoments(
      Map<String, String> row, String score, Optional<EarsReading> reading) {
    reading.ifPresent(
        each -> {
          double mean = Double.parseDouble(row.get(score + "_mean"));
          double deviation =
              Math.max(
                  Double.parseDouble(row.get("minSigma")),
                  Double.parseDouble(row.get(score + "_sd")));
          assertEquals(mean, each.evidence().expected(), 1e-6, row::toString);
          assertEquals(deviation, each.deviation(), 1e-6, row::toString);
        });
  }

  private static void assertAlarm(
      Map<String, String> row, String column, Optional<EarsReading> reading) {
    if (reading.isEmpty()) {
      assertEquals("", row.get(column).replace("0", ""), () -> column + " " + row);
      return;
    }
    boolean alarm = ReferenceSeries.printed(row.get(column));
    assertEquals(alarm, reading.get().alarm(), () -> column + " " + row);
  }
}
