package qilian.risk.detect;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;

/**
 * How a Poisson CUSUM is laid out for a usual mean: its reference value k, its threshold h, and how
 * long it runs until an alarm.
 *
 * <p>mu1 = mu0 + shift sqrt(mu0) is the mean to be noticed; k = (mu1 - mu0)/(ln mu1 - ln mu0),
 * taken to the nearest tenth that is no multiple of a half (on such a k the sum has few possible
 * values, and h could hardly be tuned). The average run length (ARL) for a threshold h is exact:
 * the sum moves on tenths, its states below h form a Markov chain with transitions Q, and the run
 * lengths solve (I - Q) L = 1 (Brook and Evans 1972; Hawkins 1992).
 *
 * <p>h, on tenths, is looked for from the log-linear interpolation between two thresholds, one the
 * double of the other, upwards or downwards in steps of the sum's grid; the first whose run length
 * lies within {@code tolerance} of the wanted one is taken, otherwise the first that is not
 * shorter.
 *
 * @param mu0 the usual mean per week
 * @param mu1 the mean to be noticed
 * @param k reference value
 * @param h threshold
 * @param usualRun average weeks until an alarm while the mean is mu0: a false alarm
 * @param raisedRun average weeks until an alarm once the mean is mu1
 */
public record CusumDesign(
    double mu0, double mu1, double k, double h, double usualRun, double raisedRun) {

  private static final int TENTHS = 10;

  /** Above it an interpolation of logarithms carries. */
  private static final double LONG_RUN = 100;

  private static final double LONGEST_FIRST_THRESHOLD = 12;

  /**
   * The layout for a usual mean.
   *
   * @param shift to be noticed, in standard deviations of the usual week
   * @param run wanted average weeks between false alarms
   * @param tolerance of the run, as a share of it
   */
  public static CusumDesign of(double mu0, double shift, double run, double tolerance) {
    Require.that(mu0 > 0 && Double.isFinite(mu0), "a CUSUM needs a mean above 0");
    Require.that(shift > 0 && run > 1 && tolerance > 0, "shift, run and tolerance lie above 0");
    double mu1 = mu0 + shift * Math.sqrt(mu0);
    int k = reference(mu0, mu1);
    int h = new Search(k, mu0, run, tolerance).threshold();
    return new CusumDesign(
        mu0, mu1, (double) k / TENTHS, (double) h / TENTHS, run(h, k, mu0), run(h, k, mu1));
  }

  /** Average weeks until an alarm at a threshold and a reference value, both in whole tenths. */
  public static double runLength(double h, double k, double mean) {
    return run(tenths(h), tenths(k), mean);
  }

  private static int tenths(double value) {
    return (int) Math.round(value * TENTHS);
  }

  private static int reference(double mu0, double mu1) {
    double exact = TENTHS * (mu1 - mu0) / (Math.log(mu1) - Math.log(mu0));
    int nearest = (int) Math.round(exact);
    if (nearest % (TENTHS / 2) != 0) {
      return nearest;
    }
    return exact >= nearest ? nearest + 1 : nearest - 1;
  }

  private static double run(int h, int k, double mean) {
    var poisson = PoissonDistribution.of(mean);
    double[][] stays = new double[h][h];
    for (int from = 0; from < h; from++) {
      int most = Math.floorDiv(k - from, TENTHS);
      stays[from][0] = -(most < 0 ? 0 : poisson.cumulativeProbability(most));
      for (int to = 1; to < h; to++) {
        int events = to - from + k;
        if (events >= 0 && events % TENTHS == 0) {
          stays[from][to] = -poisson.probability(events / TENTHS);
        }
      }
      stays[from][from] += 1;
    }
    double[] ones = new double[h];
    Arrays.fill(ones, 1);
    return new LUDecomposition(new Array2DRowRealMatrix(stays, false))
        .getSolver()
        .solve(new ArrayRealVector(ones, false))
        .getEntry(0);
  }

  /** The way to a threshold in tenths. */
  private record Search(int k, double mean, double wanted, double tolerance) {

    int threshold() {
      int now = interpolated();
      double run = run(now, k, mean);
      int step = grid();
      while (!near(run)) {
        int next = run < wanted ? now + step : Math.max(1, now - step);
        double nextRun = run(next, k, mean);
        boolean crossed = run < wanted ? nextRun > wanted : nextRun < wanted;
        if (near(nextRun)) {
          return next;
        }
        if (crossed || next == now) {
          return nextRun > wanted ? next : now;
        }
        now = next;
        run = nextRun;
      }
      return now;
    }

    private boolean near(double run) {
      return Math.abs(run - wanted) / wanted < tolerance;
    }

    /** The sum moves in steps of the greatest tenth that divides both 1 and k. */
    private int grid() {
      return k % 2 == 0 ? 2 : 1;
    }

    private int interpolated() {
      double first = Math.min(LONGEST_FIRST_THRESHOLD, 4.0 * k / TENTHS);
      double firstRun = run(tenths(first), k, mean);
      while (firstRun < LONG_RUN) {
        first *= 2;
        firstRun = run(tenths(first), k, mean);
      }
      double second = firstRun < wanted ? 2 * first : first / 2;
      double secondRun = run(tenths(second), k, mean);
      double slope = (second - first) / (Math.log(secondRun) - Math.log(firstRun));
      return Math.max(1, tenths(first + slope * (Math.log(wanted) - Math.log(firstRun))));
    }
  }
}
