package qilian.risk.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import qilian.risk.detect.Condition.Relation;

/**
 * Does a sparse series rise slowly? The cumulative sum of what exceeds a reference value.
 *
 * <p>S_t = max(0, S_{t-1} + c_t (y_t - k_t)), S_0 = 0; alarm at S_t >= h, after which the sum
 * starts again at 0. mu0 is the mean of the training weeks (those that are not left out). k and h
 * are laid out by {@link CusumDesign} for a rise of {@code shift} standard deviations and one false
 * alarm in about {@code run} weeks; while mu0 is constant, so are k and h, and c_t = h/h_t = 1.
 * {@code limit} is the smallest count that reaches the threshold with what has gathered before.
 *
 * <p>Source: Rogerson and Yamada 2004, Approaches to syndromic surveillance when data consist of
 * small regional counts, MMWR 53 (Suppl), 79-85; k after Lucas 1985. Units: events and weeks.
 *
 * <p>What it cannot show: when the rise began (the sum says since when it grew, not why), a fall,
 * or a season, which looks like a rise. mu0 is taken as known: an unusual training year makes it
 * deaf or restless, and its recurrence interval holds for Poisson counts only. Where nothing
 * happened in the training weeks there is no mean to start from, and it says nothing.
 */
public final class PoissonCusum {

  /** Sums move on tenths; what is nearer than this is the same sum. */
  private static final double ROUNDING = 1e-9;

  /**
   * What may be chosen.
   *
   * @param training weeks at the start that give the usual mean
   * @param shift to be noticed, in standard deviations of the usual week
   * @param run wanted average weeks between false alarms
   * @param tolerance of the run, as a share of it
   */
  public record Parameters(int training, double shift, double run, double tolerance) {
    public static final Parameters DEFAULT = new Parameters(52, 1, 104, 0.03);

    public Parameters {
      Require.that(training >= 1, "a mean needs a week");
      Require.that(shift > 0 && Double.isFinite(shift), "the shift lies above 0");
      Require.that(run > 1 && Double.isFinite(run), "alarms lie more than a week apart");
      Require.that(tolerance > 0 && tolerance < 1, "the tolerance is a share of the run");
    }

    Map<String, String> named(CusumDesign design) {
      return Map.of(
          "training", Integer.toString(training),
          "shift", Double.toString(shift),
          "run", Double.toString(run),
          "tolerance", Double.toString(tolerance),
          "k", Double.toString(design.k()),
          "h", Double.toString(design.h()));
    }
  }

  private final Parameters parameters;

  public PoissonCusum(Parameters parameters) {
    this.parameters = parameters;
  }

  /** The answers for all weeks after the training; none where the training gives no mean. */
  public List<CusumReading> read(WeeklySeries series) {
    int start = parameters.training;
    Baseline training = series.baseline(start, start, start);
    if (series.size() <= start || training.size() == 0 || training.sum() == 0) {
      return List.of();
    }
    CusumDesign design =
        CusumDesign.of(training.mean(), parameters.shift, parameters.run, parameters.tolerance);
    var readings = new ArrayList<CusumReading>();
    double sum = 0;
    for (int week = start; week < series.size(); week++) {
      CusumReading reading = read(series, week, sum, training, design);
      readings.add(reading);
      sum = reading.after();
    }
    return readings;
  }

  private CusumReading read(
      WeeklySeries series, int week, double before, Baseline training, CusumDesign design) {
    int count = series.count(week);
    double gathered = before + count - design.k();
    // What a silent source would have told is not zero: the sum does not fall for want of it.
    double least = series.missing(week) ? before : 0;
    double sum = gathered < least + ROUNDING ? least : gathered;
    // A sum of tenths that reaches the threshold has reached it, whatever the last bit says.
    if (Math.abs(sum - design.h()) < ROUNDING) {
      sum = design.h();
    }
    double limit = Math.max(0, Math.ceil(design.h() - before + design.k() - ROUNDING));
    Evidence evidence =
        new Evidence(
            Method.POISSON_CUSUM,
            Method.POISSON_CUSUM.version(),
            parameters.named(design),
            series.week(week),
            series.week(week + 1),
            count,
            design.mu0(),
            limit,
            null,
            design.usualRun(),
            training.weeks(),
            List.of(new Condition("sum", sum, Relation.AT_LEAST, design.h())),
            (long) limit - 1);
    return new CusumReading(evidence, before, sum, sum >= design.h() ? 0 : sum, design);
  }
}
