package qilian.stats.compare;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Is the change more than chance? Two Poisson counts compared exactly: given their sum, the first
 * is binomial with the share of its window in both windows (1/2 for windows of equal length).
 *
 * <p>The two-sided p is twice the smaller tail, at most 1, and so agrees with the Clopper-Pearson
 * interval: the interval of the ratio leaves out 1 exactly where p is below its level. For windows
 * of equal length this is also the p of the usual exact binomial test.
 *
 * @param count what this window counted
 * @param length length of this window, in any unit (days)
 * @param base what the earlier window counted
 * @param earlierLength length of the earlier window, in the same unit
 */
public record RateComparison(long count, double length, long base, double earlierLength) {
  /** Bounds of the ratio of the two rates. */
  public record Interval(double low, double high) {}

  public RateComparison {
    if (count < 0 || base < 0) {
      throw new IllegalArgumentException("counts are not negative: " + count + ", " + base);
    }
    if (!(length > 0 && earlierLength > 0)
        || Double.isInfinite(length)
        || Double.isInfinite(earlierLength)) {
      throw new IllegalArgumentException("windows have a length");
    }
  }

  public static RateComparison ofEqualWindows(long count, long base) {
    return new RateComparison(count, 1, base, 1);
  }

  /** Rate now over rate then: infinite over a base of zero, undefined where both are zero. */
  public double ratio() {
    return (count / length) / (base / earlierLength);
  }

  /** Chance of a count at least this large if nothing had changed. */
  public double pGreater() {
    return count == 0 ? 1 : BetaDistribution.of(count, base + 1.0).cumulativeProbability(share());
  }

  /** Chance of a count at most this large if nothing had changed. */
  public double pLess() {
    return base == 0 ? 1 : BetaDistribution.of(count + 1.0, base).survivalProbability(share());
  }

  public double pTwoSided() {
    return Math.min(1, 2 * Math.min(pGreater(), pLess()));
  }

  /** As {@link #pGreater()}, with half the chance of exactly this count. */
  public double midPGreater() {
    double greater = pGreater();
    double beyond =
        base == 0 ? 0 : BetaDistribution.of(count + 1.0, base).cumulativeProbability(share());
    return (greater + beyond) / 2;
  }

  /** The exact interval of the ratio at a level of confidence such as 0.95. */
  public Interval interval(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence lies between 0 and 1: " + confidence);
    }
    double tail = (1 - confidence) / 2;
    double low = count == 0 ? 0 : odds(count, base + 1.0, tail);
    double high = base == 0 ? Double.POSITIVE_INFINITY : 1 / odds(base, count + 1.0, tail);
    double scale = earlierLength / length;
    return new Interval(low * scale, high * scale);
  }

  private double share() {
    return length / (length + earlierLength);
  }

  /** Odds at the lower tail of a beta; taken from the side where 1 - x keeps its digits. */
  private static double odds(double alpha, double beta, double tail) {
    double x = BetaDistribution.of(alpha, beta).inverseCumulativeProbability(tail);
    if (x < 0.9) {
      return x / (1 - x);
    }
    double rest = BetaDistribution.of(beta, alpha).inverseSurvivalProbability(tail);
    return (1 - rest) / rest;
  }
}
