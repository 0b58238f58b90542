package qilian.risk.detect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A published method with its parameters, walking along a weekly series: what alarmed is left out
 * of the baselines of later weeks, unless somebody found it unfounded.
 */
public final class Detector {

  /** A method as it looks at one week. */
  private interface Look {
    Optional<? extends Reading> at(WeeklySeries series, int week);

    default boolean alarms(WeeklySeries series, int week) {
      return at(series, week).filter(Reading::alarm).isPresent();
    }
  }

  /**
   * What was seen along the way.
   *
   * @param readings of the weeks asked for that have enough history
   * @param alarms first days of all weeks that alarmed
   */
  public record Walk(List<Reading> readings, List<LocalDate> alarms) {}

  private final Look look;

  private Detector(Look look) {
    this.look = look;
  }

  /** The methods that judge a week of a series. */
  public static Set<Method> methods() {
    return Set.of(
        Method.GAMMA_POISSON,
        Method.FARRINGTON_FLEXIBLE,
        Method.FARRINGTON_CLASSIC,
        Method.POISSON_CUSUM,
        Method.EARS_C1,
        Method.EARS_C2,
        Method.EARS_C3);
  }

  /**
   * A method with these parameters; those left out are as usual.
   *
   * @throws IllegalArgumentException if a parameter is unknown or out of its bounds, or the method
   *     does not judge single weeks
   */
  public static Detector of(Method method, Map<String, String> parameters) {
    Chosen chosen = new Chosen(parameters);
    return switch (method) {
      case GAMMA_POISSON -> gamma(chosen);
      case EARS_C1, EARS_C2, EARS_C3 -> ears(method, chosen);
      case POISSON_CUSUM -> cusum(chosen);
      case FARRINGTON_FLEXIBLE -> farrington(FarringtonFlexible.Parameters.DEFAULT, chosen);
      case FARRINGTON_CLASSIC -> farrington(FarringtonFlexible.Parameters.CLASSIC, chosen);
      case KNOX, SPACE_TIME_PERMUTATION_SCAN, REPORTING_GAP ->
          throw new IllegalArgumentException(method + " does not judge the weeks of a series");
    };
  }

  /**
   * Goes along a series from its first week to its last. Where a source was silent, the count is
   * the least that happened: it may be enough to alarm, and is never an all-clear.
   *
   * @param kept weeks that stay in later baselines although they alarm
   * @param wanted whether a week's reading is asked for, by its first day
   */
  public Walk along(WeeklySeries series, Set<LocalDate> kept, Predicate<LocalDate> wanted) {
    return along(series, kept, wanted, LocalDate.MAX);
  }

  /**
   * The same, with the readings of all alarms of some weeks.
   *
   * @param alarmsSince first day of the first week whose alarm is read, asked for or not
   */
  public Walk along(
      WeeklySeries series,
      Set<LocalDate> kept,
      Predicate<LocalDate> wanted,
      LocalDate alarmsSince) {
    WeeklySeries walked = series;
    List<Reading> readings = new ArrayList<>();
    List<LocalDate> alarms = new ArrayList<>();
    for (int week = 0; week < series.size(); week++) {
      LocalDate first = series.week(week);
      boolean alarm;
      if (wanted.test(first)) {
        Optional<? extends Reading> reading = look.at(walked, week);
        alarm = reading.filter(Reading::alarm).isPresent();
        if (alarm || !series.missing(week)) {
          reading.ifPresent(readings::add);
        }
      } else {
        alarm = look.alarms(walked, week);
        if (alarm && !first.isBefore(alarmsSince)) {
          look.at(walked, week).ifPresent(readings::add);
        }
      }
      if (alarm) {
        alarms.add(first);
        if (!kept.contains(first)) {
          walked = walked.leavingOut(List.of(first));
        }
      }
    }
    return new Walk(readings, alarms);
  }

  private static Detector gamma(Chosen chosen) {
    GammaPoisson.Parameters usual = GammaPoisson.Parameters.DEFAULT;
    chosen.among(usual.named().keySet());
    int weeks = chosen.whole("weeks", usual.weeks());
    GammaPoisson method =
        new GammaPoisson(
            new GammaPoisson.Parameters(
                weeks,
                chosen.whole("fewest", Math.min(usual.fewest(), weeks)),
                chosen.whole("reach", Math.max(usual.reach(), 2 * weeks)),
                chosen.number("alpha", usual.alpha()),
                chosen.whole("smallest", usual.smallest()),
                chosen.whole("recentWeeks", usual.recentWeeks()),
                chosen.whole("recentEvents", usual.recentEvents())));
    return new Detector(
        new Look() {
          @Override
          public Optional<? extends Reading> at(WeeklySeries series, int week) {
            return method.read(series, week);
          }

          @Override
          public boolean alarms(WeeklySeries series, int week) {
            return method.alarms(series, week);
          }
        });
  }

  private static Detector ears(Method which, Chosen chosen) {
    Ears.Parameters usual = Ears.Parameters.DEFAULT;
    chosen.among(usual.named().keySet());
    int weeks = chosen.whole("weeks", usual.weeks());
    Ears method =
        new Ears(
            new Ears.Parameters(
                weeks,
                chosen.whole("gap", usual.gap()),
                chosen.number("alarmAbove", usual.alarmAbove()),
                chosen.number("sumAlarmAbove", usual.sumAlarmAbove()),
                chosen.number("smallestDeviation", usual.smallestDeviation()),
                chosen.whole("reach", Math.max(usual.reach(), 2 * weeks))));
    return new Detector(
        switch (which) {
          case EARS_C1 -> method::c1;
          case EARS_C2 -> method::c2;
          case EARS_C3 -> method::c3;
          case GAMMA_POISSON,
              POISSON_CUSUM,
              KNOX,
              SPACE_TIME_PERMUTATION_SCAN,
              REPORTING_GAP,
              FARRINGTON_CLASSIC,
              FARRINGTON_FLEXIBLE ->
              throw new IllegalArgumentException(which + " is no score of EARS");
        });
  }

  private static Detector cusum(Chosen chosen) {
    PoissonCusum.Parameters usual = PoissonCusum.Parameters.DEFAULT;
    chosen.among(Set.of("training", "shift", "run", "tolerance"));
    PoissonCusum method =
        new PoissonCusum(
            new PoissonCusum.Parameters(
                chosen.whole("training", usual.training()),
                chosen.number("shift", usual.shift()),
                chosen.number("run", usual.run()),
                chosen.number("tolerance", usual.tolerance())));
    return new Detector(new Sums(method));
  }

  /** The sums of a series, once for all its weeks: an alarm is reset and leaves nothing behind. */
  private static final class Sums implements Look {
    private final PoissonCusum method;
    private LocalDate first = LocalDate.MIN;
    private List<CusumReading> readings = List.of();

    private Sums(PoissonCusum method) {
      this.method = method;
    }

    @Override
    public Optional<? extends Reading> at(WeeklySeries series, int week) {
      if (week == 0) {
        readings = method.read(series);
        first = series.week(0);
      }
      LocalDate wanted = series.week(week);
      Require.that(!first.equals(LocalDate.MIN), "a walk begins with the first week");
      return readings.stream().filter(each -> each.evidence().from().equals(wanted)).findFirst();
    }
  }

  private static Detector farrington(FarringtonFlexible.Parameters usual, Chosen chosen) {
    chosen.among(usual.named().keySet());
    Require.that(
        !chosen.values().containsKey("limit") && !chosen.values().containsKey("errorOfFit"),
        "limit and errorOfFit go with the method");
    FarringtonFlexible method =
        new FarringtonFlexible(
            new FarringtonFlexible.Parameters(
                chosen.whole("mostYears", usual.mostYears()),
                chosen.whole("fewestYears", usual.fewestYears()),
                chosen.whole("halfWindow", usual.halfWindow()),
                chosen.whole("periods", usual.periods()),
                chosen.number("downWeightAbove", usual.downWeightAbove()),
                chosen.whole("leftOut", usual.leftOut()),
                chosen.number("trendBelow", usual.trendBelow()),
                usual.limit(),
                usual.errorOfFit(),
                chosen.number("alpha", usual.alpha()),
                chosen.whole("recentWeeks", usual.recentWeeks()),
                chosen.whole("recentEvents", usual.recentEvents())));
    return new Detector(
        new Look() {
          @Override
          public Optional<? extends Reading> at(WeeklySeries series, int week) {
            return method.read(series, week);
          }

          @Override
          public boolean alarms(WeeklySeries series, int week) {
            // The fit is dear, and a week without events cannot alarm.
            return series.count(week) > 0
                && method.read(series, week).filter(Reading::alarm).isPresent();
          }
        });
  }
}
