package qilian.risk.detect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qilian.risk.detect.Condition.Relation;

/**
 * Is this week far above the few before it? Three scores of the Early Aberration Reporting System,
 * offered for comparison.
 *
 * <p>C1(t) = (y_t - mean)/sd over the seven weeks t-7..t-1. C2(t): the same over t-9..t-3, so that
 * a rise that begins does not raise its own baseline. C3(t) = max(0, C2(t) - 1) + max(0, C2(t-1) -
 * 1) + max(0, C2(t-2) - 1). sd is the sample standard deviation, at least {@code
 * smallestDeviation}; where it is 0, the score is 0 for a count at the mean, and infinite with the
 * sign of the difference for any other.
 *
 * <p>Alarm: C1 or C2 above 3, C3 above 2. {@code limit} is the count that has to be exceeded.
 *
 * <p>Source: Hutwagner, Thompson, Seeman, Treadwell 2003, The bioterrorism preparedness and
 * response Early Aberration Reporting System (EARS), Journal of Urban Health 80, i89-i96; the sums
 * as in Fricker, Hegler, Dunfee 2008. Their days are weeks here. The C3 of R's {@code earsC} builds
 * its bound from today's count and differs.
 *
 * <p>What it cannot show: chances. Seven weeks estimate a deviation badly and the scores are not
 * normal, so no p is given; sparse series alarm on a single event after empty weeks, seasons on
 * their way up. Three scores that share two of their terms alarm together.
 */
public final class Ears {

  /**
   * What may be chosen.
   *
   * @param weeks of the baseline
   * @param gap weeks between the baseline of C2 and the week judged
   * @param alarmAbove of C1 and C2
   * @param sumAlarmAbove of C3
   * @param smallestDeviation of a baseline
   * @param reach how many weeks back baseline weeks are looked for when some are left out
   */
  public record Parameters(
      int weeks,
      int gap,
      double alarmAbove,
      double sumAlarmAbove,
      double smallestDeviation,
      int reach) {
    public static final Parameters DEFAULT = new Parameters(7, 2, 3, 2, 0, 14);

    public Parameters {
      Require.that(weeks >= 2, "a deviation needs two weeks");
      Require.that(gap >= 1, "the baseline of C2 ends before that of C1");
      Require.that(alarmAbove > 0 && sumAlarmAbove > 0, "alarms lie above 0");
      Require.that(
          smallestDeviation >= 0 && Double.isFinite(smallestDeviation),
          "a deviation is not negative");
      Require.that(reach >= weeks, "the baseline lies within its reach");
    }

    Map<String, String> named() {
      return Map.of(
          "weeks", Integer.toString(weeks),
          "gap", Integer.toString(gap),
          "alarmAbove", Double.toString(alarmAbove),
          "sumAlarmAbove", Double.toString(sumAlarmAbove),
          "smallestDeviation", Double.toString(smallestDeviation),
          "reach", Integer.toString(reach));
    }
  }

  private record Score(Baseline baseline, double deviation, double value) {
    double beyondOne() {
      return Math.max(0, value - 1);
    }
  }

  private final Parameters parameters;

  public Ears(Parameters parameters) {
    this.parameters = parameters;
  }

  /** The week against the seven before it; empty while there are fewer. */
  public Optional<EarsReading> c1(WeeklySeries series, int week) {
    return single(Method.EARS_C1, series, week, 0);
  }

  /** The week against seven that end before the last two; empty while there are fewer. */
  public Optional<EarsReading> c2(WeeklySeries series, int week) {
    return single(Method.EARS_C2, series, week, parameters.gap);
  }

  /** The last three scores C2 together; empty while one of them is missing. */
  public Optional<EarsReading> c3(WeeklySeries series, int week) {
    Score today = score(series, week, parameters.gap);
    Score before = score(series, week - 1, parameters.gap);
    Score first = score(series, week - 2, parameters.gap);
    if (today == null || before == null || first == null) {
      return Optional.empty();
    }
    double carried = before.beyondOne() + first.beyondOne();
    double room = parameters.sumAlarmAbove - carried;
    Double limit = room < 0 ? null : today.baseline.mean() + (1 + room) * today.deviation;
    double sum = today.beyondOne() + carried;
    return Optional.of(
        reading(Method.EARS_C3, series, week, today, sum, parameters.sumAlarmAbove, limit));
  }

  private Optional<EarsReading> single(Method method, WeeklySeries series, int week, int gap) {
    Score score = score(series, week, gap);
    if (score == null) {
      return Optional.empty();
    }
    double limit = score.baseline.mean() + parameters.alarmAbove * score.deviation;
    return Optional.of(
        reading(method, series, week, score, score.value, parameters.alarmAbove, limit));
  }

  private @Nullable Score score(WeeklySeries series, int week, int gap) {
    Baseline baseline = series.baseline(week - gap, parameters.weeks, parameters.reach);
    if (baseline.size() < parameters.weeks) {
      return null;
    }
    double deviation = Math.max(parameters.smallestDeviation, Math.sqrt(baseline.variance()));
    double difference = series.count(week) - baseline.mean();
    // 0/0 is a count as expected; any other difference from weeks that never vary is infinite.
    return new Score(baseline, deviation, difference == 0 ? 0 : difference / deviation);
  }

  private EarsReading reading(
      Method method,
      WeeklySeries series,
      int week,
      Score score,
      double value,
      double bound,
      @Nullable Double limit) {
    Evidence evidence =
        new Evidence(
            method,
            method.version(),
            parameters.named(),
            series.week(week),
            series.week(week + 1),
            series.count(week),
            score.baseline.mean(),
            limit,
            null,
            null,
            score.baseline.weeks(),
            List.of(new Condition("score", value, Relation.ABOVE, bound)),
            limit == null ? null : (long) Math.floor(limit));
    return new EarsReading(evidence, value, score.deviation);
  }
}
