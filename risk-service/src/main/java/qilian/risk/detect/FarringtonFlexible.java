package qilian.risk.detect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.jspecify.annotations.Nullable;
import qilian.risk.detect.Condition.Relation;

/**
 * Is this week more than the season of past years lets expect? For types with a yearly rhythm and
 * at least three years of history.
 *
 * <p>The past b years, from w weeks before this week's place b years ago up to the last but {@code
 * leftOut}, are fitted by a quasi-Poisson model {@link LogLinear}: log mu = intercept + trend +
 * season. The season has {@code periods} levels: one for the weeks within w of this week's place in
 * the year, the others share the rest of the year evenly, the first of them a week longer where it
 * does not divide. Standardized Anscombe residuals s = 3/2 (y^(2/3) mu^(-1/6) - mu^(1/2)) /
 * sqrt(phi (1 - h)) above {@code downWeightAbove} get weight s^-2 (all scaled to sum up to their
 * number), and the model is fitted again; phi = max(1, Pearson). The trend is left out where it
 * would predict more than was ever seen. The limit U is the 1 - alpha quantile of a negative
 * binomial of mean mu and variance phi mu (Poisson at phi = 1); p = P(Y >= y). Alarm: y above U,
 * and at least {@code recentEvents} in the last {@code recentWeeks} weeks with this one. {@code
 * limit} is U, which has to be exceeded.
 *
 * <p>Source: Noufaily, Enki, Farrington, Garthwaite, Andrews, Charlett 2013, An improved algorithm
 * for outbreak detection in multiple surveillance systems, Statistics in Medicine 32, 1206-1222;
 * the model without a season is Farrington et al. 1996. Units: events and weeks; the places of a
 * week in earlier years are those of {@link SeasonLevels}.
 *
 * <p>What it cannot show: anything new within its history (a step is taken for trend), the error of
 * the fitted mean (the quantile takes it as known), feasts that move in the calendar, and sparse
 * types, in which a season cannot be told from chance.
 */
public final class FarringtonFlexible {
  private static final int YEAR = 52;

  /**
   * What may be chosen.
   *
   * @param mostYears to look back, where history allows
   * @param fewestYears below which nothing is said
   * @param halfWindow weeks around this week's place in the year
   * @param periods levels of the season
   * @param downWeightAbove which residual past outbreaks lose weight
   * @param leftOut newest weeks before this one
   * @param alpha chance above the limit
   * @param recentWeeks over which events must have happened, with this week
   * @param recentEvents how many
   */
  public record Parameters(
      int mostYears,
      int fewestYears,
      int halfWindow,
      int periods,
      double downWeightAbove,
      int leftOut,
      double alpha,
      int recentWeeks,
      int recentEvents) {
    public static final Parameters DEFAULT = new Parameters(5, 3, 3, 10, 2.58, 26, 0.01, 4, 5);

    public Parameters {
      Require.that(fewestYears >= 1 && mostYears >= fewestYears, "years to look back");
      Require.that(halfWindow >= 0 && 2 * halfWindow + 1 < YEAR, "a window is part of a year");
      Require.that(
          periods >= 2 && periods - 1 <= YEAR - 2 * halfWindow - 1, "every period has a week");
      Require.that(downWeightAbove > 0, "residuals lose weight above 0");
      Require.that(leftOut >= halfWindow && leftOut < YEAR, "less than a year is left out");
      Require.that(alpha > 0 && alpha < 1, "alpha lies between 0 and 1");
      Require.that(recentWeeks >= 1 && recentEvents >= 0, "recent weeks begin with this one");
    }

    Map<String, String> named() {
      return Map.of(
          "mostYears", Integer.toString(mostYears),
          "fewestYears", Integer.toString(fewestYears),
          "halfWindow", Integer.toString(halfWindow),
          "periods", Integer.toString(periods),
          "downWeightAbove", Double.toString(downWeightAbove),
          "leftOut", Integer.toString(leftOut),
          "alpha", Double.toString(alpha),
          "recentWeeks", Integer.toString(recentWeeks),
          "recentEvents", Integer.toString(recentEvents));
    }
  }

  /** A fitted model and what it predicts for the week. */
  private record Fitted(double mean, double dispersion, boolean trend) {

    double tail(long count) {
      if (count <= 0) {
        return 1;
      }
      return dispersion > 1
          ? BetaDistribution.of(count, mean / (dispersion - 1))
              .cumulativeProbability((dispersion - 1) / dispersion)
          : PoissonDistribution.of(mean).survivalProbability((int) count - 1);
    }

    /** The smallest count that is exceeded with a chance of at most alpha. */
    long quantile(double alpha) {
      long high = 1;
      while (tail(high) > alpha) {
        high *= 2;
      }
      long low = high / 2;
      while (high - low > 1) {
        long middle = (low + high) / 2;
        if (tail(middle) > alpha) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return high - 1;
    }
  }

  private final Parameters parameters;

  public FarringtonFlexible(Parameters parameters) {
    this.parameters = parameters;
  }

  /** The answer for a week; empty while history is too short, or where no model can be fitted. */
  public Optional<FarringtonReading> read(WeeklySeries series, int week) {
    SeasonLevels season =
        SeasonLevels.of(
            series, week, parameters.mostYears, parameters.halfWindow, parameters.periods);
    if (season.years() < parameters.fewestYears) {
      return Optional.empty();
    }
    int[] weeks = history(series, season.first(), week);
    double[] counts = Arrays.stream(weeks).mapToDouble(series::count).toArray();
    if (weeks.length <= parameters.periods + 1) {
      return Optional.empty();
    }
    Fitted fitted = fitted(season, weeks, counts, week, true);
    if (fitted == null || fitted.mean > Arrays.stream(counts).max().orElse(0)) {
      fitted = fitted(season, weeks, counts, week, false);
    }
    return Optional.ofNullable(fitted)
        .map(model -> reading(series, week, season.years(), weeks, model));
  }

  private int[] history(WeeklySeries series, int first, int week) {
    var weeks = new ArrayList<Integer>();
    for (int each = first; each < week - parameters.leftOut; each++) {
      if (!series.leftOut(each)) {
        weeks.add(each);
      }
    }
    return weeks.stream().mapToInt(Integer::intValue).toArray();
  }

  private @Nullable Fitted fitted(
      SeasonLevels season, int[] weeks, double[] counts, int week, boolean trend) {
    boolean[] used = new boolean[parameters.periods];
    Arrays.stream(weeks).forEach(each -> used[season.level(each)] = true);
    if (!used[0]) {
      return null;
    }
    double[][] x =
        Arrays.stream(weeks)
            .mapToObj(each -> row(season, each, week, used, trend))
            .toArray(double[][]::new);
    double[] weights = new double[counts.length];
    Arrays.fill(weights, 1);
    LogLinear first = LogLinear.fit(x, counts, weights);
    if (first == null) {
      return null;
    }
    LogLinear second = LogLinear.fit(x, counts, downWeighted(first, counts));
    if (second == null) {
      return null;
    }
    double mean = Math.exp(second.predictor(row(season, week, week, used, trend)));
    return new Fitted(mean, Math.max(1, second.dispersion(counts)), trend);
  }

  private double[] downWeighted(LogLinear model, double[] counts) {
    double phi = Math.max(1, model.dispersion(counts));
    double[] weights = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      double mu = model.means()[i];
      double raw = 1.5 * (Math.pow(counts[i], 2.0 / 3) * Math.pow(mu, -1.0 / 6) - Math.sqrt(mu));
      double residual = raw / Math.sqrt(phi * (1 - model.leverage(i)));
      weights[i] = residual > parameters.downWeightAbove ? 1 / (residual * residual) : 1;
    }
    double scale = counts.length / Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(each -> each * scale).toArray();
  }

  /** Intercept, the other levels of the season that have weeks, and the years from this week. */
  private double[] row(SeasonLevels season, int each, int week, boolean[] used, boolean trend) {
    double[] row = new double[parameters.periods + 1];
    int size = 0;
    int own = season.level(each);
    row[size++] = 1;
    for (int level = 1; level < used.length; level++) {
      if (used[level]) {
        row[size++] = own == level ? 1 : 0;
      }
    }
    if (trend) {
      row[size++] = (double) (each - week) / YEAR;
    }
    return Arrays.copyOf(row, size);
  }

  private FarringtonReading reading(
      WeeklySeries series, int week, int years, int[] weeks, Fitted model) {
    int count = series.count(week);
    int recent = series.sumOfLast(parameters.recentWeeks, week);
    long limit = model.quantile(parameters.alpha);
    List<LocalDate> compared = Arrays.stream(weeks).mapToObj(series::week).toList();
    Evidence evidence =
        new Evidence(
            Method.FARRINGTON_FLEXIBLE,
            Method.FARRINGTON_FLEXIBLE.version(),
            parameters.named(),
            series.week(week),
            series.week(week + 1),
            count,
            model.mean,
            (double) limit,
            model.tail(count),
            null,
            compared,
            List.of(
                new Condition("events this week", count, Relation.ABOVE, limit),
                new Condition(
                    "events in the last weeks",
                    recent,
                    Relation.AT_LEAST,
                    parameters.recentEvents)),
            Math.max(limit, parameters.recentEvents - (recent - count) - 1));
    return new FarringtonReading(
        evidence,
        model.dispersion,
        model.trend,
        years,
        (count - model.mean) / (limit - model.mean));
  }
}
