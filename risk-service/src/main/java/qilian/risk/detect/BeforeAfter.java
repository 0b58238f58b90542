package qilian.risk.detect;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Did it fall? Two counts over two stretches of days, the ratio of their daily rates, and its exact
 * 95 % interval: given their sum, the later count is binomial, and its share has the interval of
 * Clopper and Pearson 1934.
 *
 * <p>What it cannot show: why. A wave falls by itself as well (regression to the mean), which is
 * what the same counts around the place are put beside it for.
 *
 * @param ratio rate after over rate before; null where nothing happened before
 * @param low lower end of the interval
 * @param high upper end; null where it has none
 */
public record BeforeAfter(
    int before,
    int daysBefore,
    int after,
    int daysAfter,
    @Nullable Double ratio,
    double low,
    @Nullable Double high) {

  private static final double TAIL = 0.025;

  /** The comparison of two counts. */
  public static BeforeAfter of(int before, int daysBefore, int after, int daysAfter) {
    Require.that(before >= 0 && after >= 0, "counts are not negative");
    Require.that(daysBefore > 0 && daysAfter > 0, "a rate needs days");
    double exposure = (double) daysBefore / daysAfter;
    double lowShare =
        after == 0 ? 0 : BetaDistribution.of(after, before + 1).inverseCumulativeProbability(TAIL);
    double highShare =
        before == 0 ? 1 : BetaDistribution.of(after + 1, before).inverseSurvivalProbability(TAIL);
    return new BeforeAfter(
        before,
        daysBefore,
        after,
        daysAfter,
        before == 0 ? null : exposure * after / before,
        exposure * lowShare / (1 - lowShare),
        before == 0 ? null : exposure * highShare / (1 - highShare));
  }

  /** Whether the whole interval lies below no change. */
  public boolean fell() {
    return high != null && high < 1;
  }
}
