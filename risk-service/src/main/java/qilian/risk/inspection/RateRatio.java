package qilian.risk.inspection;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a rate of events changed, exactly: given their sum, one of two Poisson counts is binomial,
 * and the interval of its share is that of Clopper and Pearson (1934). Against places of comparison
 * the four counts, given their margins, are Fisher's noncentral hypergeometric.
 *
 * @param ratio later rate over earlier rate; null where nothing happened before
 * @param low lower end of the 95 % interval
 * @param high upper end; null where it has none
 */
public record RateRatio(@Nullable Double ratio, double low, @Nullable Double high) {

  private static final double TAIL = 0.025;
  private static final int STEPS = 200;
  private static final double WIDEST = 60;

  /** The change from one count of days to another. */
  public static RateRatio of(long before, double daysBefore, long after, double daysAfter) {
    int n = Math.toIntExact(before + after);
    int later = Math.toIntExact(after);
    double exposure = daysBefore / daysAfter;
    double low = after == 0 ? 0 : exposure * odds(share -> upper(n, later, share) - TAIL);
    Double high =
        before == 0
            ? null
            : Double.valueOf(exposure * odds(share -> TAIL - lower(n, later, share)));
    return new RateRatio(before == 0 ? null : exposure * after / before, low, high);
  }

  /** The change here over the change there, in the same days. */
  public static RateRatio against(long before, long after, long thereBefore, long thereAfter) {
    int here = Math.toIntExact(before + after);
    int there = Math.toIntExact(thereBefore + thereAfter);
    int later = Math.toIntExact(after + thereAfter);
    int least = Math.max(0, later - there);
    int most = Math.min(here, later);
    int seen = Math.toIntExact(after);
    double low =
        seen == least
            ? 0
            : Math.exp(
                root(log -> tail(here, there, later, log, seen, most) - TAIL, -WIDEST, WIDEST));
    Double high =
        seen == most
            ? null
            : Double.valueOf(
                Math.exp(
                    root(
                        log -> TAIL - tail(here, there, later, log, least, seen),
                        -WIDEST,
                        WIDEST)));
    boolean plain = before > 0 && thereBefore > 0 && thereAfter > 0;
    Double ratio =
        plain
            ? Double.valueOf((double) after * thereBefore / ((double) before * thereAfter))
            : null;
    return new RateRatio(ratio, low, high);
  }

  /** Whether the whole interval lies below no change. */
  public boolean fell() {
    return high != null && high < 1;
  }

  /** Whether the whole interval lies above no change. */
  public boolean rose() {
    return low > 1;
  }

  /** The odds of the share at which the rising function is nought. */
  private static double odds(DoubleUnaryOperator rising) {
    return Math.exp(root(at -> rising.applyAsDouble(1 / (1 + Math.exp(-at))), -WIDEST, WIDEST));
  }

  private static double root(DoubleUnaryOperator rising, double from, double to) {
    double low = from;
    double high = to;
    for (int i = 0; i < STEPS; i++) {
      double middle = (low + high) / 2;
      if (rising.applyAsDouble(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** P(X >= k) of n trials. */
  private static double upper(int n, int k, double share) {
    double sum = 0;
    for (int i = k; i <= n; i++) {
      sum += Math.exp(choose(n, i) + i * Math.log(share) + (n - i) * Math.log1p(-share));
    }
    return sum;
  }

  /** P(X <= k) of n trials. */
  private static double lower(int n, int k, double share) {
    double sum = 0;
    for (int i = 0; i <= k; i++) {
      sum += Math.exp(choose(n, i) + i * Math.log(share) + (n - i) * Math.log1p(-share));
    }
    return sum;
  }

  /** P(from <= X <= to) of the later ones here, at these log odds. */
  private static double tail(int here, int there, int later, double log, int from, int to) {
    int least = Math.max(0, later - there);
    int most = Math.min(here, later);
    double[] weights = new double[most - least + 1];
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = least; i <= most; i++) {
      weights[i - least] = choose(here, i) + choose(there, later - i) + i * log;
      greatest = Math.max(greatest, weights[i - least]);
    }
    double all = 0;
    double part = 0;
    for (int i = least; i <= most; i++) {
      double weight = Math.exp(weights[i - least] - greatest);
      all += weight;
      part += i >= from && i <= to ? weight : 0;
    }
    return part / all;
  }

  /** The logarithm of n over k. */
  private static double choose(int n, int k) {
    double sum = 0;
    for (int i = 1; i <= Math.min(k, n - k); i++) {
      sum += Math.log(n - Math.min(k, n - k) + i) - Math.log(i);
    }
    return sum;
  }
}
