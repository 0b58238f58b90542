package qilian.incident.patrol;

/**
 * Exact statements about small counts (Poisson): the chance of so many, and the interval of the
 * ratio of two rates (Clopper and Pearson 1934, conditional on the sum).
 */
public final class ExactCounts {
  private static final double LEVEL = 0.95;
  private static final int STEPS = 200;

  private ExactCounts() {}

  /**
   * How many times as often.
   *
   * @param ratio null where the first rate is 0
   * @param high null where it has no upper end
   */
  public record Ratio(Double ratio, double low, Double high) {}

  /** The chance of at least this count where the mean is expected. */
  public static double atLeast(int count, double mean) {
    if (count <= 0) {
      return 1;
    }
    double term = Math.exp(-mean);
    double below = term;
    for (int i = 1; i < count; i++) {
      term *= mean / i;
      below += term;
    }
    return Math.max(0, 1 - below);
  }

  /** The rate after over the rate before, each a count over its exposure. */
  public static Ratio ratio(int before, double exposureBefore, int after, double exposureAfter) {
    int n = before + after;
    if (n == 0) {
      return new Ratio(null, 0, null);
    }
    double tail = (1 - LEVEL) / 2;
    double low = after == 0 ? 0 : quantile(n, after, tail, true);
    double high = after == n ? 1 : quantile(n, after, tail, false);
    double scale = exposureBefore / exposureAfter;
    return new Ratio(
        before == 0 ? null : scale * after / before,
        scale * low / (1 - low),
        high >= 1 ? null : scale * high / (1 - high));
  }

  /** The share at which the count lies just at the edge of what is believed. */
  private static double quantile(int n, int count, double tail, boolean lower) {
    double from = 0;
    double until = 1;
    for (int i = 0; i < STEPS; i++) {
      double share = (from + until) / 2;
      double chance = lower ? 1 - binomial(n, count - 1, share) : binomial(n, count, share);
      if (lower ? chance < tail : chance > tail) {
        from = share;
      } else {
        until = share;
      }
    }
    return (from + until) / 2;
  }

  /** The chance of at most k of n. */
  private static double binomial(int n, int k, double share) {
    if (k < 0) {
      return 0;
    }
    if (share <= 0) {
      return 1;
    }
    if (share >= 1) {
      return k >= n ? 1 : 0;
    }
    double log = n * Math.log1p(-share);
    double odds = Math.log(share) - Math.log1p(-share);
    double sum = Math.exp(log);
    for (int i = 1; i <= Math.min(k, n); i++) {
      log += Math.log((double) (n - i + 1) / i) + odds;
      sum += Math.exp(log);
    }
    return Math.min(1, sum);
  }
}
