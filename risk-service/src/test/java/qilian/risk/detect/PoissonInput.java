package qilian.risk.detect;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** Weeks in which nothing but chance happens. */
public final class PoissonInput {
  private PoissonInput() {}

  public static WeeklySeries weeks(double mean, int weeks, long seed) {
    var chance = new Random(seed);
    var poisson = PoissonDistribution.of(mean);
    return WeeklySeries.of(
        LocalDate.of(2001, 1, 1),
        IntStream.range(0, weeks)
            .map(i -> poisson.inverseCumulativeProbability(chance.nextDouble()))
            .toArray());
  }
}
