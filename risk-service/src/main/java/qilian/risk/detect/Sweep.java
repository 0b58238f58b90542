package qilian.risk.detect;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * A whole town looked at from the first week to the last: what {@code ./qilian bench detect}
 * measures.
 */
public final class Sweep {

  private static final LocalDate MONDAY = LocalDate.of(2022, 1, 3);
  private static final double[] MEANS = {0.05, 0.1, 0.2, 0.5, 1, 2, 5, 20};

  private Sweep() {}

  /** Weekly counts of every grid and type, by chance; most types are rare in a grid. */
  public static int[][] town(int grids, int types, int weeks, long seed) {
    int[][] counts = new int[grids * types][weeks];
    Random dice = new Random(seed);
    PoissonDistribution[] means = new PoissonDistribution[MEANS.length];
    for (int i = 0; i < MEANS.length; i++) {
      means[i] = PoissonDistribution.of(MEANS[i]);
    }
    for (int series = 0; series < counts.length; series++) {
      PoissonDistribution mean = means[series % MEANS.length];
      for (int week = 0; week < weeks; week++) {
        counts[series][week] = mean.inverseCumulativeProbability(dice.nextDouble());
      }
    }
    return counts;
  }

  /** How many weeks of all series alarm by the default method, alarm weeks left out later. */
  public static int alarms(int[][] counts) {
    return IntStream.range(0, counts.length)
        .parallel()
        .map(
            series ->
                Detector.of(Method.GAMMA_POISSON, Map.of())
                    .along(WeeklySeries.of(MONDAY, counts[series]), Set.of(), week -> false)
                    .alarms()
                    .size())
        .sum();
  }
}
