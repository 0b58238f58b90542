package qilian.risk.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DetectorTest {

  private static final LocalDate MONDAY = LocalDate.of(2023, 1, 2);

  @Test
  void an_alarm_is_left_out_of_later_baselines_unless_it_was_unfounded() {
    int[] counts = new int[40];
    java.util.Arrays.fill(counts, 1);
    counts[30] = 12;
    counts[38] = 6;
    WeeklySeries series = WeeklySeries.of(MONDAY, counts);
    Detector usual = Detector.of(Method.GAMMA_POISSON, Map.of());
    LocalDate burst = MONDAY.plusWeeks(30);
    LocalDate second = MONDAY.plusWeeks(38);

    Detector.Walk walk = usual.along(series, Set.of(), second::equals);

    assertEquals(List.of(burst, second), walk.alarms());
    assertFalse(walk.readings().getFirst().evidence().baselineWeeks().contains(burst));
    Detector.Walk kept = usual.along(series, Set.of(burst), second::equals);
    assertTrue(kept.readings().getFirst().evidence().baselineWeeks().contains(burst));
    assertTrue(
        kept.readings().getFirst().evidence().expected()
            > walk.readings().getFirst().evidence().expected());
  }

  @Test
  void what_a_silent_source_left_out_is_missing_and_not_zero() {
    int[] counts = new int[60];
    java.util.Arrays.fill(counts, 6);
    List<LocalDate> silent = new java.util.ArrayList<>();
    for (int week = 40; week < 50; week++) {
      counts[week] = 0;
      silent.add(MONDAY.plusWeeks(week));
    }
    counts[45] = 30;
    WeeklySeries zeros = WeeklySeries.of(MONDAY, counts);
    WeeklySeries missing = zeros.missing(silent);
    LocalDate last = MONDAY.plusWeeks(59);
    Detector usual = Detector.of(Method.GAMMA_POISSON, Map.of());

    Reading reading = usual.along(missing, Set.of(), last::equals).readings().getFirst();

    assertEquals(6.5 - 0.5 * 25 / 26, reading.evidence().expected(), 1e-12);
    assertEquals(26, reading.evidence().baselineWeeks().size());
    assertTrue(silent.stream().noneMatch(reading.evidence().baselineWeeks()::contains));
    assertTrue(
        usual.along(zeros, Set.of(), last::equals).readings().getFirst().evidence().expected() < 5);
    assertEquals(
        List.of(MONDAY.plusWeeks(45)),
        usual.along(missing, Set.of(), silent::contains).readings().stream()
            .map(each -> each.evidence().from())
            .toList(),
        "a silent week is no all-clear, and the least that happened may be enough");
  }

  @Test
  void a_sum_does_not_fall_while_its_source_is_silent() {
    int[] counts = new int[60];
    java.util.Arrays.fill(counts, 2);
    counts[52] = 6;
    counts[53] = 0;
    WeeklySeries zeros = WeeklySeries.of(MONDAY, counts);
    PoissonCusum method = new PoissonCusum(PoissonCusum.Parameters.DEFAULT);

    List<CusumReading> missing = method.read(zeros.missing(List.of(MONDAY.plusWeeks(53))));

    assertTrue(missing.get(0).after() > 0);
    assertEquals(missing.get(0).after(), missing.get(1).after());
    assertTrue(method.read(zeros).get(1).after() < missing.get(1).after());
  }

  @Test
  void alarms_of_later_weeks_are_read_without_being_asked_for() {
    int[] counts = new int[60];
    java.util.Arrays.fill(counts, 1);
    counts[30] = 12;
    counts[50] = 12;
    WeeklySeries series = WeeklySeries.of(MONDAY, counts);
    LocalDate touched = MONDAY.plusWeeks(40);

    assertEquals(
        List.of(touched, MONDAY.plusWeeks(50)),
        Detector.of(Method.GAMMA_POISSON, Map.of())
            .along(series, Set.of(), touched::equals, touched)
            .readings()
            .stream()
            .map(each -> each.evidence().from())
            .toList());
  }

  @Test
  void every_method_for_weeks_walks_with_its_usual_parameters() {
    int[] counts = new int[300];
    Random dice = new Random(7);
    for (int i = 0; i < counts.length; i++) {
      counts[i] = 2 + dice.nextInt(3);
    }
    counts[299] = 60;
    WeeklySeries series = WeeklySeries.of(MONDAY, counts);
    LocalDate last = MONDAY.plusWeeks(299);
    for (Method method : Detector.methods()) {
      Detector.Walk walk = Detector.of(method, Map.of()).along(series, Set.of(), last::equals);
      assertEquals(method, walk.readings().getFirst().evidence().method());
      assertTrue(walk.alarms().contains(last), method + " sees sixty after four");
    }
  }

  @Test
  void a_parameter_that_a_method_does_not_have_is_refused() {
    for (Method method : Detector.methods()) {
      assertThrows(
          IllegalArgumentException.class, () -> Detector.of(method, Map.of("nonsense", "1")));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> Detector.of(Method.GAMMA_POISSON, Map.of("alpha", "two")));
    assertThrows(IllegalArgumentException.class, () -> Detector.of(Method.KNOX, Map.of()));
  }

  /** As the watch walks: with alarm weeks left out, on Poisson input. */
  @Test
  void a_series_raises_at_most_one_false_alarm_a_year() {
    int years = 400;
    for (double mean : new double[] {0.1, 0.3, 1, 3, 10, 30, 90}) {
      int alarms =
          Detector.of(Method.GAMMA_POISSON, Map.of())
              .along(PoissonInput.weeks(mean, 26 + 52 * years, 11), Set.of(), week -> false)
              .alarms()
              .size();
      assertTrue(alarms <= years, mean + " a week: " + (double) alarms / years + " a year");
    }
  }

  @Test
  void before_and_after_are_compared_with_an_exact_interval() {
    BeforeAfter fell = BeforeAfter.of(20, 28, 4, 28);
    assertEquals(0.2, fell.ratio(), 1e-12);
    // Clopper-Pearson of 4 of 24: 0.0474 to 0.3738.
    assertEquals(0.0474 / (1 - 0.0474), fell.low(), 5e-4);
    assertEquals(0.3738 / (1 - 0.3738), fell.high(), 5e-3);
    assertTrue(fell.fell());

    assertFalse(BeforeAfter.of(2, 28, 1, 28).fell());
    assertEquals(null, BeforeAfter.of(0, 28, 3, 28).ratio());
    assertEquals(2, BeforeAfter.of(10, 28, 10, 14).ratio(), 1e-12);
  }
}
