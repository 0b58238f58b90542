package qilian.risk.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import qilian.risk.inspection.ClearingEffect.Counts;
import qilian.risk.inspection.ClearingEffect.Spans;
import qilian.risk.inspection.ClearingEffect.Verdict;

/** Whether it helped is said exactly, and only where it may be said. */
class ClearingEffectTest {

  private static final LocalDate FOUND = LocalDate.of(2026, 3, 1);
  private static final LocalDate CLEARED = LocalDate.of(2026, 3, 20);
  private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

  /** R: poisson.test(c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878)), the example of its page. */
  @Test
  void the_interval_of_two_counts_is_that_of_r() {
    RateRatio change = RateRatio.of(21, 3011, 11, 800);
    assertEquals(1.971488, change.ratio(), 1e-6);
    assertEquals(0.8584264, change.low(), 1e-6);
    assertNotNull(change.high());
    assertEquals(4.2772659, change.high(), 1e-6);
  }

  /**
   * R: fisher.test(matrix(c(3, 1, 1, 3), 2)), the tea tasting of its page. R finds its roots only
   * to 1 in 100, so the equations that define them are held beside.
   */
  @Test
  void the_interval_against_another_place_is_that_of_r() {
    RateRatio change = RateRatio.against(1, 3, 3, 1);
    assertEquals(0.2117329, change.low(), 1e-5);
    double at = change.low();
    double three = 16 * Math.pow(at, 3) + Math.pow(at, 4);
    assertEquals(0.025, three / (1 + 16 * at + 36 * at * at + three), 1e-12);
    assertNotNull(change.high());
    assertEquals(621.9337505, change.high(), 6.2);
    at = change.high();
    double four = Math.pow(at, 4);
    three = 1 + 16 * at + 36 * at * at + 16 * Math.pow(at, 3);
    assertEquals(0.025, three / (three + four), 1e-12);
  }

  @Test
  void nothing_before_has_no_ratio_and_no_upper_end_and_nothing_after_no_lower_one() {
    RateRatio rose = RateRatio.of(0, 90, 7, 90);
    assertNull(rose.ratio());
    assertNull(rose.high());
    assertTrue(rose.rose());
    RateRatio fell = RateRatio.of(10, 90, 0, 90);
    assertEquals(0, fell.low());
    assertTrue(fell.fell());
    RateRatio nothing = RateRatio.of(0, 90, 0, 90);
    assertFalse(nothing.fell() || nothing.rose());
  }

  @Test
  void it_covers_no_change_at_least_nineteen_times_in_twenty() {
    Random dice = new Random(5);
    int missed = 0;
    int tries = 2_000;
    for (int i = 0; i < tries; i++) {
      RateRatio change = RateRatio.of(poisson(dice, 8), 90, poisson(dice, 4), 45);
      missed += change.fell() || change.rose() ? 1 : 0;
    }
    assertTrue(missed <= tries * 0.06, missed + " of " + tries);
  }

  @Test
  void a_fall_counts_only_where_it_is_more_than_chance_and_more_than_elsewhere() {
    assertEquals(Verdict.FELL, verdict(40, 8, 200, 198, SINCE));
    assertEquals(Verdict.FELL_AS_ELSEWHERE, verdict(40, 8, 200, 40, SINCE));
    assertEquals(Verdict.NO_CHANGE_SHOWN, verdict(9, 6, 200, 200, SINCE));
    assertEquals(Verdict.TOO_FEW, verdict(4, 0, 200, 200, SINCE));
    assertEquals(Verdict.ROSE, verdict(4, 20, 200, 200, SINCE));
    assertEquals(Verdict.BASE_UNKNOWN, verdict(40, 8, 200, 198, FOUND));
    assertEquals(Verdict.BASE_UNKNOWN, verdict(40, 8, 200, 198, null));
  }

  /** Bowers and Johnson 2003: more moved next door than fell here. */
  @Test
  void what_moved_next_door_is_told() {
    ClearingEffect moved =
        ClearingEffect.of(
            spans(), Set.of(), new Counts(40, 20), new Counts(50, 90), new Counts(100, 100), SINCE);
    assertNotNull(moved.displacement());
    assertEquals(-2.0, moved.displacement(), 1e-9);
    assertNotNull(moved.changeAround());
    assertTrue(moved.changeAround().rose());
  }

  @Test
  void what_the_reader_does_not_see_is_compared_with_nothing() {
    ClearingEffect alone =
        ClearingEffect.of(spans(), Set.of(), new Counts(40, 8), null, null, SINCE);
    assertNull(alone.changeAround());
    assertNull(alone.againstFurther());
    assertNull(alone.displacement());
    assertEquals(Verdict.FELL_AS_ELSEWHERE, alone.verdict());
  }

  @Test
  void the_days_that_are_not_over_are_not_compared() {
    Spans spans = Spans.of(FOUND, CLEARED, CLEARED.plusDays(11), 90);
    assertEquals(90, spans.daysBefore());
    assertEquals(10, spans.daysAfter());
    assertEquals(CLEARED.plusDays(1), spans.resumed());
  }

  private static Spans spans() {
    return Spans.of(FOUND, CLEARED, CLEARED.plusDays(200), 90);
  }

  private static Verdict verdict(
      long before, long after, long offBefore, long offAfter, @Nullable LocalDate since) {
    return ClearingEffect.of(
            spans(),
            Set.of(),
            new Counts(before, after),
            new Counts(0, 0),
            new Counts(offBefore, offAfter),
            since)
        .verdict();
  }

  private static int poisson(Random dice, double mean) {
    double limit = Math.exp(-mean);
    int count = -1;
    for (double product = 1; product > limit; count++) {
      product *= dice.nextDouble();
    }
    return count;
  }
}
