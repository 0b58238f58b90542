package qilian.stats.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import qilian.stats.compare.RateComparison.Interval;

class ChanceTest {
  @Test
  void exact_comparison_of_two_counts_agrees_with_the_independent_answers() {
    List<Map<String, String>> rows =
        ReferenceData.rows(ReferenceData.file("detection/poisson_compare.csv"));
    for (Map<String, String> row : rows) {
      RateComparison c =
          RateComparison.ofEqualWindows(
              Long.parseLong(row.get("this")), Long.parseLong(row.get("base")));
      Interval interval = c.interval(0.95);
      assertNear(row, "p_two_sided", c.pTwoSided(), 1e-6);
      assertNear(row, "p_greater", c.pGreater(), 1e-6);
      assertNear(row, "mid_p_greater", c.midPGreater(), 1e-6);
      // The file prints bounds to six digits and the ratio to four decimals.
      assertNear(row, "ratio_ci95_low", interval.low(), 5.1e-6);
      assertNear(row, "ratio_ci95_high", interval.high(), 5.1e-6);
      assertEquals(number(row.get("rate_ratio")), c.ratio(), 5.1e-5);
    }
    assertEquals(129, rows.size());
  }

  private static void assertNear(
      Map<String, String> row, String column, double actual, double tolerance) {
    double expected = number(row.get(column));
    double off = expected == actual ? 0 : Math.abs(actual - expected) / Math.abs(expected);
    assertTrue(off <= tolerance, () -> column + " of " + row + ": " + actual);
  }

  private static double number(String text) {
    return text.equals("Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
  }

  @Test
  void windows_of_unequal_length_are_weighed() {
    RateComparison twice = new RateComparison(20, 14, 10, 7);
    assertEquals(1, twice.ratio(), 1e-12);
    assertTrue(twice.pTwoSided() > 0.9);
    RateComparison even = RateComparison.ofEqualWindows(20, 10);
    assertEquals(even.interval(0.95).low() / 2, twice.interval(0.95).low(), 1e-9);
    // Binomial(3, 2/3): P(X <= 0) = 1/27.
    assertEquals(1.0 / 27, new RateComparison(0, 2, 3, 1).pLess(), 1e-12);
  }

  @Test
  void the_interval_leaves_out_1_exactly_where_p_is_below_its_level() {
    for (int a = 0; a <= 40; a++) {
      for (int b = 0; b <= 40; b++) {
        RateComparison c = new RateComparison(a, 7, b, 6);
        Interval i = c.interval(0.95);
        assertEquals(c.pTwoSided() < 0.05, i.low() > 1 || i.high() < 1, a + " " + b);
      }
    }
  }

  @Test
  void nothing_and_very_much_are_compared_too() {
    RateComparison none = RateComparison.ofEqualWindows(0, 0);
    assertEquals(1, none.pTwoSided());
    assertEquals(new Interval(0, Double.POSITIVE_INFINITY), none.interval(0.95));
    RateComparison much = RateComparison.ofEqualWindows(50_000_000, 50_010_000);
    assertTrue(much.pTwoSided() > 0.3 && much.pTwoSided() < 0.4);
    assertTrue(much.interval(0.95).low() < 1 && much.interval(0.95).high() > 1);
  }

  @Test
  void adjusted_p_values_never_fall_as_p_rises_and_ties_stay_together() {
    double[] p = {0.01, 0.04, 0.03, 0.005, 0.04, Double.NaN, 1};
    double[] adjusted = AttentionList.adjusted(p);
    assertArrayEquals(
        new double[] {0.03, 0.048, 0.048, 0.03, 0.048, Double.NaN, 1}, adjusted, 1e-12);
    assertEquals(
        List.of(0.005, 0.01),
        AttentionList.of(List.of(0.01, 0.04, 0.03, 0.005, 0.04, 1.0), each -> each, 0.045));
    assertEquals(List.of(), AttentionList.of(List.<Double>of(), each -> each, AttentionList.Q));
  }
}
