package qilian.risk.detect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import qilian.risk.detect.Condition.Relation;
import qilian.risk.detect.FarringtonLimit.Prediction;

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

  /** Fewer years cannot tell a trend from a season. */
  private static final int YEARS_OF_A_TREND = 3;

  /**
   * What may be chosen.
   *
   * @param mostYears to look back, where history allows
   * @param fewestYears below which nothing is said
   * @param halfWindow weeks around this week's place in the year
   * @param periods levels of the season; 1 compares only with the weeks around its place
   * @param downWeightAbove which residual past outbreaks lose weight
   * @param leftOut newest weeks before this one
   * @param trendBelow which p of its t-test a trend is kept; 1 keeps it
   * @param limit how it is drawn
   * @param errorOfFit what the error of the mean is measured by, where it counts
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
      double trendBelow,
      FarringtonLimit limit,
      ErrorOfFit errorOfFit,
      double alpha,
      int recentWeeks,
      int recentEvents) {
    public static final Parameters DEFAULT =
        new Parameters(
            5,
            3,
            3,
            10,
            2.58,
            26,
            1,
            FarringtonLimit.NEGATIVE_BINOMIAL,
            ErrorOfFit.PEARSON,
            0.01,
            4,
            5);

    /** Farrington et al. 1996: no season, a significant trend, two-sided 0.05, the 2/3 power. */
    public static final Parameters CLASSIC =
        new Parameters(
            5,
            3,
            3,
            1,
            1,
            3,
            0.05,
            FarringtonLimit.TWO_THIRDS_POWER,
            ErrorOfFit.PEARSON,
            0.025,
            4,
            5);

    public Parameters {
      Require.that(fewestYears >= 1 && mostYears >= fewestYears, "years to look back");
      Require.that(halfWindow >= 0 && 2 * halfWindow + 1 < YEAR, "a window is part of a year");
      Require.that(
          periods >= 1 && periods - 1 <= YEAR - 2 * halfWindow - 1, "every period has a week");
      Require.that(downWeightAbove > 0, "residuals lose weight above 0");
      Require.that(leftOut >= halfWindow && leftOut < YEAR, "less than a year is left out");
      Require.that(trendBelow >= 0 && trendBelow <= 1, "a p lies between 0 and 1");
      Require.that(alpha > 0 && alpha < 1, "alpha lies between 0 and 1");
      Require.that(recentWeeks >= 1 && recentEvents >= 0, "recent weeks begin with this one");
    }

    Map<String, String> named() {
      return Map.ofEntries(
          Map.entry("mostYears", Integer.toString(mostYears)),
          Map.entry("fewestYears", Integer.toString(fewestYears)),
          Map.entry("halfWindow", Integer.toString(halfWindow)),
          Map.entry("periods", Integer.toString(periods)),
          Map.entry("downWeightAbove", Double.toString(downWeightAbove)),
          Map.entry("leftOut", Integer.toString(leftOut)),
          Map.entry("trendBelow", Double.toString(trendBelow)),
          Map.entry("limit", limit.name()),
          Map.entry("errorOfFit", errorOfFit.name()),
          Map.entry("alpha", Double.toString(alpha)),
          Map.entry("recentWeeks", Integer.toString(recentWeeks)),
          Map.entry("recentEvents", Integer.toString(recentEvents)));
    }
  }

  /** What the error of a fitted mean is measured by. */
  public enum ErrorOfFit {
    /** Pearson's dispersion, at least 1. */
    PEARSON,
    /**
     * The weighted squares of (y - mu)/mu, without the factor mu, over the degrees of freedom: what
     * R's {@code farringtonFlexible} (surveillance 1.20.3) uses; to compare with its answers.
     */
    RELATIVE
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
    int[] weeks = history(series, season, week);
    double[] counts = Arrays.stream(weeks).mapToDouble(series::count).toArray();
    if (weeks.length <= parameters.periods + 1) {
      return Optional.empty();
    }
    Prediction fitted = fitted(season, weeks, counts, week, season.years() >= YEARS_OF_A_TREND);
    if (fitted == null || fitted.mean() > Arrays.stream(counts).max().orElse(0)) {
      fitted = fitted(season, weeks, counts, week, false);
    }
    return Optional.ofNullable(fitted)
        .map(model -> reading(series, week, season.years(), weeks, model));
  }

  private int[] history(WeeklySeries series, SeasonLevels season, int week) {
    var weeks = new ArrayList<Integer>();
    for (int each = season.first(); each < week - parameters.leftOut; each++) {
      if (!series.leftOut(each) && season.level(each) >= 0) {
        weeks.add(each);
      }
    }
    return weeks.stream().mapToInt(Integer::intValue).toArray();
  }

  private @Nullable Prediction fitted(
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
    weights = downWeighted(first, counts);
    LogLinear second = LogLinear.fit(x, counts, weights);
    if (second == null) {
      return null;
    }
    double dispersion = Math.max(1, second.dispersion(counts));
    double error =
        switch (parameters.errorOfFit) {
          case PEARSON -> dispersion;
          case RELATIVE -> second.relativeDispersion(counts, weights);
        };
    if (trend && !significant(second, error, counts.length)) {
      return fitted(season, weeks, counts, week, false);
    }
    double[] now = row(season, week, week, used, trend);
    return new Prediction(
        Math.exp(second.predictor(now)),
        Math.sqrt(error * second.unscaledVariance(now)),
        dispersion,
        trend);
  }

  /** Whether the trend, the last coefficient, differs from 0. */
  private boolean significant(LogLinear model, double error, int rows) {
    if (parameters.trendBelow == 1) {
      return true;
    }
    double[] last = new double[model.coefficients().length];
    last[last.length - 1] = 1;
    double t = model.predictor(last) / Math.sqrt(error * model.unscaledVariance(last));
    double p = 2 * TDistribution.of(rows - last.length).survivalProbability(Math.abs(t));
    return p < parameters.trendBelow;
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

  private Method method() {
    return parameters.periods == 1 ? Method.FARRINGTON_CLASSIC : Method.FARRINGTON_FLEXIBLE;
  }

  private FarringtonReading reading(
      WeeklySeries series, int week, int years, int[] weeks, Prediction model) {
    int count = series.count(week);
    int recent = series.sumOfLast(parameters.recentWeeks, week);
    double limit = parameters.limit.limit(model, parameters.alpha);
    List<LocalDate> compared = Arrays.stream(weeks).mapToObj(series::week).toList();
    Evidence evidence =
        new Evidence(
            method(),
            method().version(),
            parameters.named(),
            series.week(week),
            series.week(week + 1),
            count,
            model.mean(),
            limit,
            parameters.limit.p(model, parameters.alpha, count),
            null,
            compared,
            List.of(
                new Condition("events this week", count, Relation.ABOVE, limit),
                new Condition(
                    "events in the last weeks",
                    recent,
                    Relation.AT_LEAST,
                    parameters.recentEvents)),
            Math.max((long) limit, parameters.recentEvents - (recent - count) - 1));
    return new FarringtonReading(
        evidence,
        model.dispersion(),
        model.trend(),
        years,
        (count - model.mean()) / (limit - model.mean()));
  }
}
