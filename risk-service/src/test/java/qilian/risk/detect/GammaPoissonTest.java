package qilian.risk.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import qilian.risk.detect.GammaPoisson.Parameters;

/** The default detector: by hand, against independent answers, and on pure chance. */
class GammaPoissonTest {
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
  private static final GammaPoisson DETECTOR = new GammaPoisson(Parameters.DEFAULT);

  private static WeeklySeries series(int... counts) {
    return WeeklySeries.of(MONDAY, counts);
  }

  private static GammaPoissonReading last(WeeklySeries series) {
    return DETECTOR.read(series, series.size() - 1).orElseThrow();
  }

  private static int[] flat(int count, int weeks, int... then) {
    return IntStream.concat(IntStream.generate(() -> count).limit(weeks), Arrays.stream(then))
        .toArray();
  }

  @Test
  void eight_empty_weeks_predict_by_the_prior_alone() {
    // s = 0, n = 8: NB(1/2, 8/9), so P(Y >= 1) = 1 - sqrt(8/9), and each further term by hand.
    double q = 1.0 / 9;
    double none = Math.sqrt(8.0 / 9);
    double one = none * 0.5 * q;
    double two = one * 0.75 * q;
    GammaPoissonReading three = last(series(flat(0, 8, 3)));
    assertEquals(1 - none - one - two, three.evidence().p(), 1e-12);
    assertEquals(1.0 / 16, three.evidence().expected(), 1e-15);
    assertEquals(0.5, three.size(), 1e-12);
    assertEquals(1, three.dispersion());
    assertEquals(1, last(series(flat(0, 8, 0))).evidence().p());
    assertEquals(1 - none, last(series(flat(0, 8, 1))).evidence().p(), 1e-12);
  }

  @Test
  void three_events_out_of_nothing_are_improbable_but_too_few() {
    GammaPoissonReading three = last(series(flat(0, 26, 3)));
    assertTrue(three.evidence().p() < 0.0001);
    assertFalse(three.alarm());
    assertEquals(5, three.evidence().limit());
    assertEquals(4, three.evidence().highestSilentCount());
    assertTrue(last(series(flat(0, 26, 5))).alarm());
  }

  @Test
  void events_of_the_weeks_before_count_towards_the_fewest() {
    GammaPoissonReading reading = last(series(flat(0, 26, 1, 1, 3)));
    assertEquals(5, reading.recent());
    assertTrue(reading.alarm());
    assertEquals(2, reading.evidence().highestSilentCount());
  }

  @Test
  void uneven_weeks_widen_the_prediction() {
    // 0 and 4 in turn: mean 2, sample variance 4 * 26/25 = 4.16, dispersion 2.08.
    int[] turns = IntStream.range(0, 27).map(i -> i == 26 ? 7 : i % 2 * 4).toArray();
    GammaPoissonReading uneven = last(series(turns));
    assertEquals(2.08, uneven.dispersion(), 1e-12);
    assertEquals(52.5 / 26, uneven.evidence().expected(), 1e-12);
    double mean = 52.5 / 26;
    assertEquals(mean / (2.08 * 27 / 26 - 1), uneven.size(), 1e-12);
    assertFalse(uneven.alarm());
    assertTrue(last(series(flat(2, 26, 7))).alarm());
  }

  @Test
  void the_limit_is_the_smallest_count_that_alarms() {
    for (int usual : new int[] {0, 1, 2, 5, 20, 90}) {
      int limit = last(series(flat(usual, 26, 0))).evidence().limit().intValue();
      assertTrue(last(series(flat(usual, 26, limit))).alarm(), () -> "at " + usual);
      GammaPoissonReading below = last(series(flat(usual, 26, limit - 1)));
      assertFalse(below.alarm(), () -> "below " + usual);
      assertEquals(limit - 1, below.evidence().highestSilentCount());
    }
  }

  @Test
  void alarm_weeks_are_left_out_of_later_baselines() {
    WeeklySeries outbreak = series(flat(2, 30, 40, 2, 9));
    assertFalse(last(outbreak).alarm());
    WeeklySeries judged = outbreak.leavingOut(List.of(MONDAY.plusWeeks(30)));
    assertTrue(last(judged).alarm());
    List<LocalDate> weeks = last(judged).evidence().baselineWeeks();
    assertEquals(26, weeks.size());
    assertFalse(weeks.contains(MONDAY.plusWeeks(30)));
    assertEquals(MONDAY.plusWeeks(5), weeks.getFirst());
    assertEquals(MONDAY.plusWeeks(31), weeks.getLast());
  }

  @Test
  void a_starting_series_is_judged_from_the_eighth_week_on() {
    assertTrue(DETECTOR.read(series(flat(1, 7, 9)), 7).isEmpty());
    assertFalse(DETECTOR.alarms(series(flat(1, 7, 9)), 7));
    GammaPoissonReading eighth = last(series(flat(1, 8, 9)));
    assertTrue(eighth.alarm());
    assertEquals(8, eighth.evidence().baselineWeeks().size());
  }

  @Test
  void parameters_without_a_meaning_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> new Parameters(26, 1, 52, 0.01, 3, 4, 5));
    assertThrows(IllegalArgumentException.class, () -> new Parameters(26, 8, 25, 0.01, 3, 4, 5));
    assertThrows(IllegalArgumentException.class, () -> new Parameters(26, 8, 52, 1, 3, 4, 5));
    assertThrows(IllegalArgumentException.class, () -> series(-1));
    assertThrows(
        IllegalArgumentException.class, () -> series(1, 2).leavingOut(List.of(MONDAY.plusDays(1))));
  }

  @Test
  void pure_chance_alarms_at_most_once_in_a_year() {
    int years = 500;
    double[] means = {0.1, 0.2, 0.5, 1, 1.5, 2, 3, 5, 8, 13, 21, 35, 55, 90};
    for (double mean : means) {
      WeeklySeries chance = PoissonInput.weeks(mean, 26 + 52 * years, 20260101);
      long alarms =
          IntStream.range(26, chance.size()).filter(t -> DETECTOR.alarms(chance, t)).count();
      assertTrue((double) alarms / years <= 1, () -> alarms + " in 500 years at mean " + mean);
      assertTrue(mean < 1 || alarms > 0, () -> "deaf at mean " + mean);
    }
  }

  @Test
  void every_week_of_the_independent_answers_agrees() {
    List<Map<String, String>> rows =
        ReferenceData.rows(ReferenceData.file("detection/recommended_detector.csv"));
    assertFalse(rows.isEmpty());
    double worst = 0;
    for (String name : rows.stream().map(row -> row.get("series")).distinct().toList()) {
      WeeklySeries series = ReferenceSeries.named(name);
      for (Map<String, String> row :
          rows.stream().filter(each -> each.get("series").equals(name)).toList()) {
        int week = Integer.parseInt(row.get("t")) - 1;
        GammaPoissonReading reading = DETECTOR.read(series, week).orElseThrow();
        double p = number(row, "p_nbquasi_n26");
        worst = Math.max(worst, Math.abs(p - reading.evidence().p()));
        assertEquals(p, reading.evidence().p(), 1e-6, row::toString);
        assertEquals(Math.max(1, number(row, "phi26")), reading.dispersion(), 1e-6, row::toString);
        boolean alarm = ReferenceSeries.printed(row.get("alarm_nbq26_a01"));
        assertEquals(alarm, reading.alarm(), row::toString);
        assertEquals(alarm, DETECTOR.alarms(series, week), row::toString);
        assertPlain(row, series, week, 8);
        assertPlain(row, series, week, 26);
      }
    }
    assertTrue(worst < 1e-9, "largest difference " + worst);
  }

  /** The same prediction without dispersion, as the exact gamma-Poisson. */
  private static void assertPlain(
      Map<String, String> row, WeeklySeries series, int week, int weeks) {
    Baseline baseline = series.baseline(week, weeks, weeks);
    assertEquals(number(row, "sum_prev" + weeks), baseline.sum(), row::toString);
    double shape = baseline.sum() + 0.5;
    double p = new GammaPoisson.Prediction(shape / weeks, 1, shape).tail(series.count(week));
    assertEquals(number(row, "p_gammapoisson_n" + weeks), p, 1e-6, row::toString);
    boolean alarm =
        p < 0.01
            && series.count(week) >= 3
            && (series.count(week) >= 5 || series.sumOfLast(4, week) >= 5);
    assertEquals(
        ReferenceSeries.printed(row.get("alarm_gp" + weeks + "_a01")), alarm, row::toString);
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }
}
