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
import qilian.risk.detect.PoissonCusum.Parameters;

/** Slow rises: by hand, against the design table and a published series. */
class PoissonCusumTest {
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

  private static List<CusumReading> read(int... afterAYearOfOnes) {
    int[] counts =
        IntStream.concat(IntStream.generate(() -> 1).limit(52), Arrays.stream(afterAYearOfOnes))
            .toArray();
    return new PoissonCusum(Parameters.DEFAULT).read(WeeklySeries.of(MONDAY, counts));
  }

  @Test
  void the_sum_grows_by_what_exceeds_the_reference_value() {
    // Mean 1: k = 1/ln 2 = 1.44, to 1.4; h = 4.2 (one false alarm in 108 weeks).
    List<CusumReading> readings = read(3, 2, 0, 1, 3, 4, 2);
    double[] sums = {1.6, 2.2, 0.8, 0.4, 2.0, 4.6, 0.6};
    for (int i = 0; i < sums.length; i++) {
      assertEquals(sums[i], readings.get(i).sum(), 1e-9);
      assertEquals(i == 5, readings.get(i).alarm());
    }
    assertEquals(1.4, readings.getFirst().design().k());
    assertEquals(4.2, readings.getFirst().design().h());
  }

  @Test
  void a_sum_exactly_at_the_threshold_alarms() {
    // 7 x 0.6 = 4.2 in tenths that binary numbers cannot hold.
    List<CusumReading> readings = read(2, 2, 2, 2, 2, 2, 2);
    assertTrue(readings.getLast().alarm());
    assertEquals(2, readings.getLast().evidence().limit());
    assertEquals(1, readings.getLast().evidence().highestSilentCount());
    assertEquals(0, readings.getLast().after());
    assertFalse(readings.get(5).alarm());
    assertEquals(3, readings.get(5).evidence().limit());
  }

  @Test
  void run_lengths_of_a_threshold_of_one_step_are_geometric() {
    // k = h = 1: from 0, two events alarm; one leaves 0; none leaves 0.
    double alarm = 1 - 2 * Math.exp(-1);
    assertEquals(1 / alarm, CusumDesign.runLength(1, 1, 1), 1e-9);
  }

  @Test
  void run_lengths_agree_with_a_simulated_sum() {
    CusumDesign design = CusumDesign.of(2, 1, 104, 0.03);
    WeeklySeries chance = PoissonInput.weeks(2, 400_000, 7);
    double sum = 0;
    int alarms = 0;
    for (int week = 0; week < chance.size(); week++) {
      sum = Math.max(0, sum + chance.count(week) - design.k());
      if (sum > design.h() - 1e-6) {
        alarms++;
        sum = 0;
      }
    }
    assertEquals(design.usualRun(), 400_000.0 / alarms, 0.06 * design.usualRun());
  }

  @Test
  void reference_values_keep_away_from_halves() {
    double[][] cases = {{0.3, 0.6}, {1, 1.4}, {2, 2.6}, {5, 6.1}, {10, 11.6}, {4.0962, 5.1}};
    for (double[] each : cases) {
      assertEquals(each[1], CusumDesign.of(each[0], 1, 52, 0.03).k(), () -> "at " + each[0]);
    }
  }

  @Test
  void a_year_without_events_gives_no_mean() {
    int[] empty = new int[60];
    empty[59] = 9;
    assertTrue(new PoissonCusum(Parameters.DEFAULT).read(WeeklySeries.of(MONDAY, empty)).isEmpty());
  }

  @Test
  void training_weeks_that_were_alarms_do_not_raise_the_mean() {
    int[] counts = IntStream.generate(() -> 1).limit(53).toArray();
    counts[10] = 40;
    WeeklySeries series = WeeklySeries.of(MONDAY, counts).leavingOut(List.of(MONDAY.plusWeeks(10)));
    CusumReading reading = new PoissonCusum(Parameters.DEFAULT).read(series).getFirst();
    assertEquals(1, reading.evidence().expected());
    assertEquals(51, reading.evidence().baselineWeeks().size());
  }

  @Test
  void every_mean_from_sparse_to_busy_can_be_laid_out() {
    for (double mean : new double[] {1.0 / 52, 0.1, 0.2, 0.5, 0.75, 3, 35}) {
      CusumDesign design = CusumDesign.of(mean, 1, 104, 0.03);
      assertTrue(design.usualRun() > 104 * 0.97, () -> mean + ": " + design);
      assertTrue(design.raisedRun() < design.usualRun() / 2, () -> mean + ": " + design);
    }
  }

  @Test
  void parameters_without_a_meaning_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> new Parameters(0, 1, 104, 0.03));
    assertThrows(IllegalArgumentException.class, () -> new Parameters(52, 0, 104, 0.03));
    assertThrows(IllegalArgumentException.class, () -> new Parameters(52, 1, 1, 0.03));
    assertThrows(IllegalArgumentException.class, () -> CusumDesign.of(0, 1, 104, 0.03));
  }

  @Test
  void the_design_table_agrees() {
    List<Map<String, String>> rows =
        ReferenceData.rows(ReferenceData.file("detection/cusum_design.csv"));
    for (Map<String, String> row : rows) {
      CusumDesign design =
          CusumDesign.of(number(row, "theta0"), 1, number(row, "ARL0_wanted"), 0.03);
      assertEquals(number(row, "theta1"), design.mu1(), 1e-6, row::toString);
      assertEquals(number(row, "k"), design.k(), 1e-6, row::toString);
      assertEquals(number(row, "h"), design.h(), 1e-6, row::toString);
      assertEquals(number(row, "ARL0"), design.usualRun(), 1e-6, row::toString);
      assertEquals(number(row, "ARL1"), design.raisedRun(), 1e-6, row::toString);
    }
    assertFalse(rows.isEmpty());
  }

  @Test
  void every_week_of_the_independent_answers_agrees() {
    List<Map<String, String>> rows =
        ReferenceData.rows(ReferenceData.file("detection/cusum_rogerson.csv"));
    assertFalse(rows.isEmpty());
    for (String name : rows.stream().map(row -> row.get("series")).distinct().toList()) {
      assertAgrees(name, rows.stream().filter(row -> row.get("series").equals(name)).toList());
    }
  }

  private static void assertAgrees(String name, List<Map<String, String>> rows) {
    WeeklySeries series = ReferenceSeries.named(name);
    int training = Integer.parseInt(rows.getFirst().get("t")) - 1;
    List<CusumReading> readings =
        new PoissonCusum(new Parameters(training, 1, run(series, training, rows.getFirst()), 0.03))
            .read(series);
    assertEquals(rows.size(), readings.size());
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      CusumReading reading = readings.get(i);
      assertEquals(number(row, "theta0"), reading.design().mu0(), 5e-5, row::toString);
      assertEquals(number(row, "k"), reading.design().k(), 1e-6, row::toString);
      assertEquals(number(row, "h"), reading.design().h(), 1e-6, row::toString);
      double shown = number(row, "S_reset_after_alarm");
      assertEquals(shown, reading.sum(), 1e-6, row::toString);
      boolean alarm = ReferenceSeries.printed(row.get("alarm_S_ge_h"));
      assertEquals(alarm, reading.alarm(), row::toString);
      assertEquals(
          number(row, "R_rogerson_upperbound"), reading.evidence().limit(), 1e-6, row::toString);
    }
  }

  /** The run of the design table for which these answers were laid out: the one with their h. */
  private static double run(WeeklySeries series, int training, Map<String, String> row) {
    double mean = series.baseline(training, training, training).mean();
    return ReferenceData.rows(ReferenceData.file("detection/cusum_design.csv")).stream()
        .mapToDouble(design -> number(design, "ARL0_wanted"))
        .distinct()
        .filter(run -> Math.abs(CusumDesign.of(mean, 1, run, 0.03).h() - number(row, "h")) < 1e-6)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no run of the design table gives h: " + row));
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }
}
