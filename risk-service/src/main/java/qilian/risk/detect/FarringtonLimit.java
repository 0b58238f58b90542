package qilian.risk.detect;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** How a limit is drawn above the mean that a model predicts. */
public enum FarringtonLimit {
  /** Quantile of a negative binomial of that mean, taken as known: Noufaily et al. 2013. */
  NEGATIVE_BINOMIAL,
  /**
   * The same of the mean's own upper limit, so that the error of the fit counts: Salmon,
   * Schumacher, Hoehle 2016.
   */
  NEGATIVE_BINOMIAL_OF_UPPER_MEAN,
  /** Normal on the scale of y^(2/3), with the error of the fit: Farrington et al. 1996. */
  TWO_THIRDS_POWER;

  private static final double POWER = 2.0 / 3;

  /**
   * What a model predicts for a week.
   *
   * @param mean mu
   * @param deviation standard error of log mu
   * @param dispersion phi, at least 1
   * @param trend whether the model has one
   */
  record Prediction(double mean, double deviation, double dispersion, boolean trend) {

    private double tail(long count, double of) {
      if (count <= 0) {
        return 1;
      }
      return dispersion > 1
          ? BetaDistribution.of(count, of / (dispersion - 1))
              .cumulativeProbability((dispersion - 1) / dispersion)
          : PoissonDistribution.of(of).survivalProbability((int) count - 1);
    }

    /** The smallest count that is exceeded with a chance of at most alpha. */
    private long quantile(double alpha, double of) {
      long high = 1;
      while (tail(high, of) > alpha) {
        high *= 2;
      }
      long low = high / 2;
      while (high - low > 1) {
        long middle = (low + high) / 2;
        if (tail(middle, of) > alpha) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return high - 1;
    }

    private double upperMean(double alpha) {
      return mean * Math.exp(standard(alpha) * deviation);
    }

    /** Standard deviation of y^(2/3) - mu^(2/3). */
    private double poweredDeviation() {
      double tau = dispersion + mean * deviation * deviation;
      return POWER * Math.sqrt(Math.cbrt(mean) * tau);
    }
  }

  /** What has to be exceeded. */
  double limit(Prediction prediction, double alpha) {
    return switch (this) {
      case NEGATIVE_BINOMIAL -> prediction.quantile(alpha, prediction.mean());
      case NEGATIVE_BINOMIAL_OF_UPPER_MEAN ->
          prediction.quantile(alpha, prediction.upperMean(alpha));
      case TWO_THIRDS_POWER ->
          Math.pow(
              Math.pow(prediction.mean(), POWER) + standard(alpha) * prediction.poweredDeviation(),
              1 / POWER);
    };
  }

  /** Chance of at least so many. */
  double p(Prediction prediction, double alpha, long count) {
    return switch (this) {
      case NEGATIVE_BINOMIAL -> prediction.tail(count, prediction.mean());
      case NEGATIVE_BINOMIAL_OF_UPPER_MEAN -> prediction.tail(count, prediction.upperMean(alpha));
      case TWO_THIRDS_POWER ->
          NormalDistribution.of(Math.pow(prediction.mean(), POWER), prediction.poweredDeviation())
              .survivalProbability(Math.pow(count, POWER));
    };
  }

  private static double standard(double alpha) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha);
  }
}
