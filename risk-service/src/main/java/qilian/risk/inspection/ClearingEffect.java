package qilian.risk.inspection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Did it help? Incidents at the premises before it was found and after it was cleared, beside the
 * places around them, to which incidents may have moved, and places further off, which had no such
 * rectification. What this cannot show is why: a bad spell ends by itself as well, and only the
 * comparison tells the two apart.
 *
 * @param from first day before, included
 * @param found first day that is left out
 * @param resumed first day after, included
 * @param until last day after, excluded
 * @param subtypes what is counted; empty for every incident
 * @param here counts at the premises
 * @param around counts around them, without them; null where the reader does not see them
 * @param further counts further off; null where the place tree has nothing further, or the reader
 *     does not see it
 * @param change at the premises
 * @param changeAround around them
 * @param againstFurther the change here over the change further off
 * @param displacement Bowers and Johnson's weighted displacement quotient: below -1 more moved away
 *     than fell, between -1 and 0 some did, above 0 the places around gained too; null where it
 *     cannot be reckoned
 */
public record ClearingEffect(
    LocalDate from,
    LocalDate found,
    LocalDate resumed,
    LocalDate until,
    Set<String> subtypes,
    Counts here,
    @Nullable Counts around,
    @Nullable Counts further,
    RateRatio change,
    @Nullable RateRatio changeAround,
    @Nullable RateRatio againstFurther,
    @Nullable Double displacement,
    Verdict verdict) {

  /** Incidents before and after. */
  public record Counts(long before, long after) {}

  /** What may be said. */
  public enum Verdict {
    /** The days before are not in the data: nothing may be said. */
    BASE_UNKNOWN("前期数据不全，不能比较"),
    /** Fewer than five before: a fall could not be shown if there was one. */
    TOO_FEW("基数过小，无法判断"),
    FELL("下降，超出偶然波动，且多于对照地段"),
    FELL_AS_ELSEWHERE("下降，但不能排除对照地段同样下降"),
    ROSE("上升，超出偶然波动"),
    NO_CHANGE_SHOWN("未显示变化");

    private final String labelZh;

    Verdict(String labelZh) {
      this.labelZh = labelZh;
    }

    /** Its Chinese sentence. */
    public String labelZh() {
      return labelZh;
    }
  }

  private static final int FEW = 5;

  /** The days that are compared; equally many on both sides, as far as there are days after. */
  public record Spans(LocalDate from, LocalDate found, LocalDate resumed, LocalDate until) {

    /** The spans around a finding that was cleared, as of a day; that day itself is not over. */
    public static Spans of(LocalDate found, LocalDate cleared, LocalDate today, int days) {
      LocalDate resumed = cleared.plusDays(1);
      LocalDate end = resumed.plusDays(days);
      return new Spans(found.minusDays(days), found, resumed, end.isAfter(today) ? today : end);
    }

    /** Days before. */
    public long daysBefore() {
      return ChronoUnit.DAYS.between(from, found);
    }

    /** Days after. */
    public long daysAfter() {
      return ChronoUnit.DAYS.between(resumed, until);
    }
  }

  /**
   * Compares.
   *
   * @param since first day of the data; null where there are none
   */
  public static ClearingEffect of(
      Spans spans,
      Set<String> subtypes,
      Counts here,
      @Nullable Counts around,
      @Nullable Counts further,
      @Nullable LocalDate since) {
    RateRatio change =
        RateRatio.of(here.before(), spans.daysBefore(), here.after(), spans.daysAfter());
    RateRatio against =
        further == null
            ? null
            : RateRatio.against(here.before(), here.after(), further.before(), further.after());
    return new ClearingEffect(
        spans.from(),
        spans.found(),
        spans.resumed(),
        spans.until(),
        subtypes,
        here,
        around,
        further,
        change,
        around == null
            ? null
            : RateRatio.of(around.before(), spans.daysBefore(), around.after(), spans.daysAfter()),
        against,
        displacement(here, around, further),
        verdict(spans, here, change, against, since));
  }

  private static Verdict verdict(
      Spans spans,
      Counts here,
      RateRatio change,
      @Nullable RateRatio against,
      @Nullable LocalDate since) {
    if (since == null || since.isAfter(spans.from())) {
      return Verdict.BASE_UNKNOWN;
    }
    if (change.rose()) {
      return Verdict.ROSE;
    }
    if (here.before() < FEW) {
      return Verdict.TOO_FEW;
    }
    if (!change.fell()) {
      return Verdict.NO_CHANGE_SHOWN;
    }
    return against != null && against.fell() ? Verdict.FELL : Verdict.FELL_AS_ELSEWHERE;
  }

  private static @Nullable Double displacement(
      Counts here, @Nullable Counts around, @Nullable Counts further) {
    if (around == null || further == null || further.before() == 0 || further.after() == 0) {
      return null;
    }
    double off = further.after();
    double offBefore = further.before();
    double success = here.after() / off - here.before() / offBefore;
    return success == 0
        ? null
        : Double.valueOf((around.after() / off - around.before() / offBefore) / success);
  }
}
