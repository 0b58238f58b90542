package qilian.risk.detect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;
import qilian.risk.detect.Condition.Relation;

/**
 * Is this week more than its recent past lets expect? The default detector, per place, type and
 * week.
 *
 * <p>Baseline h_1..h_n, s its sum. The predictive mean under Jeffreys' gamma prior is m' = (s +
 * 1/2)/n; phi = max(1, var(h)/mean(h)) is the dispersion of the baseline (sample variance, 1 where
 * the mean is 0); the predictive variance is v = phi m' (1 + 1/n). The week is predicted by a
 * negative binomial of mean m' and size k = m'^2/(v - m'), and p = P(Y >= y). With phi = 1 this is
 * the exact gamma-Poisson prediction, NB(s + 1/2, n/(n + 1)).
 *
 * <p>Alarm: p below {@code alpha}, at least {@code smallest} events this week, and at least {@code
 * recentEvents} in the last {@code recentWeeks} weeks with this one (a week that has them alone is
 * enough). {@code limit} is the smallest count that alarms.
 *
 * <p>Source: the predictive distribution of a Poisson count under a gamma prior (Gelman et al.,
 * Bayesian Data Analysis, 2.6), its variance inflated as in the quasi-Poisson of Farrington et al.
 * 1996; the least number of recent events is theirs too. Units: events and weeks.
 *
 * <p>What it cannot show: seasons and trends (a yearly peak alarms each year), slow rises, which
 * the baseline follows, and a doubling where a week has 1 to 5 events. A baseline with a past
 * outbreak in it is wide and hides the next one; that is why alarm weeks are left out of it.
 */
public final class GammaPoisson {

  /**
   * What may be chosen.
   *
   * @param weeks of the baseline
   * @param fewest weeks with which a starting series is judged
   * @param reach how many weeks back baseline weeks are looked for when some are left out
   * @param alpha below which p alarms
   * @param smallest number of events of a week that alarms
   * @param recentWeeks over which events must have happened, with this week
   * @param recentEvents how many
   */
  public record Parameters(
      int weeks,
      int fewest,
      int reach,
      double alpha,
      int smallest,
      int recentWeeks,
      int recentEvents) {
    public static final Parameters DEFAULT = new Parameters(26, 8, 52, 0.01, 3, 4, 5);

    public Parameters {
      Require.that(fewest >= 2, "a variance needs two weeks");
      Require.that(weeks >= fewest, "the baseline holds at least the fewest weeks");
      Require.that(reach >= weeks, "the baseline lies within its reach");
      Require.that(alpha > 0 && alpha < 1, "alpha lies between 0 and 1");
      Require.that(smallest >= 1, "a week without events is no alarm");
      Require.that(recentWeeks >= 1 && recentEvents >= 0, "recent weeks begin with this one");
    }

    Map<String, String> named() {
      return Map.of(
          "weeks", Integer.toString(weeks),
          "fewest", Integer.toString(fewest),
          "reach", Integer.toString(reach),
          "alpha", Double.toString(alpha),
          "smallest", Integer.toString(smallest),
          "recentWeeks", Integer.toString(recentWeeks),
          "recentEvents", Integer.toString(recentEvents));
    }
  }

  /** The negative binomial that a baseline predicts. */
  record Prediction(double mean, double dispersion, double size) {

    static Prediction of(Baseline baseline) {
      double n = baseline.size();
      double mean = (baseline.sum() + 0.5) / n;
      double dispersion = baseline.dispersion();
      double variance = dispersion * mean * (1 + 1 / n);
      return new Prediction(mean, dispersion, mean * mean / (variance - mean));
    }

    /** Chance of at least so many. */
    double tail(long count) {
      return count <= 0
          ? 1
          : BetaDistribution.of(count, size).cumulativeProbability(mean / (mean + size));
    }

    /** The smallest count whose tail is below alpha. */
    long critical(double alpha) {
      long high = 1;
      while (tail(high) >= alpha) {
        high *= 2;
      }
      long low = high / 2;
      while (high - low > 1) {
        long middle = (low + high) / 2;
        if (tail(middle) < alpha) {
          high = middle;
        } else {
          low = middle;
        }
      }
      return high;
    }
  }

  private final Parameters parameters;

  public GammaPoisson(Parameters parameters) {
    this.parameters = parameters;
  }

  /** The answer for a week; empty while its history is too short. */
  public Optional<GammaPoissonReading> read(WeeklySeries series, int week) {
    Baseline baseline = series.baseline(week, parameters.weeks, parameters.reach);
    if (baseline.size() < parameters.fewest) {
      return Optional.empty();
    }
    Prediction prediction = Prediction.of(baseline);
    int count = series.count(week);
    int recent = series.sumOfLast(parameters.recentWeeks, week);
    double p = prediction.tail(count);
    long limit =
        Math.max(
            prediction.critical(parameters.alpha),
            Math.max(parameters.smallest, parameters.recentEvents - (recent - count)));
    Evidence evidence =
        new Evidence(
            Method.GAMMA_POISSON,
            Method.GAMMA_POISSON.version(),
            parameters.named(),
            series.week(week),
            series.week(week + 1),
            count,
            prediction.mean,
            (double) limit,
            p,
            null,
            baseline.weeks(),
            conditions(p, count, recent),
            limit - 1);
    return Optional.of(
        new GammaPoissonReading(evidence, prediction.dispersion, prediction.size, recent));
  }

  /** Whether a week alarms: the answer of {@link #read} without the evidence, for many cells. */
  public boolean alarms(WeeklySeries series, int week) {
    int count = series.count(week);
    if (count < parameters.smallest
        || series.sumOfLast(parameters.recentWeeks, week) < parameters.recentEvents) {
      return false;
    }
    Baseline baseline = series.baseline(week, parameters.weeks, parameters.reach);
    return baseline.size() >= parameters.fewest
        && Prediction.of(baseline).tail(count) < parameters.alpha;
  }

  private List<Condition> conditions(double p, int count, int recent) {
    return List.of(
        new Condition("p", p, Relation.BELOW, parameters.alpha),
        new Condition("events this week", count, Relation.AT_LEAST, parameters.smallest),
        new Condition(
            "events in the last weeks", recent, Relation.AT_LEAST, parameters.recentEvents));
  }
}
