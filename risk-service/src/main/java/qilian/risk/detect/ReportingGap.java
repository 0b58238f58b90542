package qilian.risk.detect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * That a source which used to report every week reported nothing in one: evidence about the data,
 * not about the place. Nothing was observed because nobody looked.
 */
public final class ReportingGap {

  private static final int WEEK = 7;

  private ReportingGap() {}

  /**
   * The evidence of a silent week.
   *
   * @param lastHeardOn last day on which the source reported
   */
  public static Evidence evidence(LocalDate lastHeardOn, LocalDate from, LocalDate until) {
    long days = ChronoUnit.DAYS.between(lastHeardOn, until);
    return new Evidence(
        Method.REPORTING_GAP,
        Method.REPORTING_GAP.version(),
        Map.of("lastHeardOn", lastHeardOn.toString()),
        from,
        until,
        0,
        1,
        null,
        null,
        null,
        List.of(),
        List.of(
            new Condition("days since it last reported", days, Condition.Relation.AT_LEAST, WEEK)),
        null);
  }
}
