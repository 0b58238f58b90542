package qilian.risk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.risk.RiskFact.Verdict;
import qilian.risk.alert.Finding;
import qilian.risk.alert.Ground;
import qilian.risk.alert.Phase;
import qilian.risk.alert.Share;
import qilian.risk.alert.Signal;
import qilian.risk.alert.Subject;
import qilian.risk.detect.Condition;
import qilian.risk.detect.Evidence;
import qilian.risk.detect.Method;

/**
 * A signal as a caller reads it, with everything it takes to judge or repeat it.
 *
 * @param past whether its week was long past when its facts came: it is history and no news
 * @param counted the fact that was counted
 * @param stratum whose eyes saw it
 * @param limit from how many on the method alarms
 * @param contributions what was observed, by place, day and agency; each adds up to observed
 * @param silentIf each of these alone would have kept it silent
 * @param raisedAt when it was raised; of a past one, when its week was over
 * @param expiresAt open until then; of a past one, when it would have expired
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignalView(
    UUID id,
    long version,
    Phase phase,
    String phaseZh,
    boolean past,
    String counted,
    String type,
    String stratum,
    String place,
    String placePath,
    LocalDate from,
    LocalDate until,
    double observed,
    double expected,
    @Nullable Double limit,
    @Nullable Double p,
    @Nullable Double recurrenceWeeks,
    Method method,
    int methodVersion,
    String source,
    String rule,
    Map<String, String> parameters,
    List<LocalDate> baselineWeeks,
    Instant dataCutoff,
    Contributions contributions,
    List<ConditionView> conditions,
    List<String> silentIf,
    @Nullable Long highestSilentCount,
    Instant raisedAt,
    Instant expiresAt,
    @Nullable Ground expiredFor,
    @Nullable VerdictView verdict) {

  /** What was observed, from three sides. */
  public record Contributions(List<Part> byPlace, List<Part> byDay, List<Part> byAgency) {}

  /** One part of what was observed. */
  public record Part(String key, int count) {}

  /** Something that had to hold. */
  public record ConditionView(
      String quantity, double value, Condition.Relation relation, double bound, boolean holds) {}

  /** A verdict; the assessor is an agency and a role. */
  public record VerdictView(
      Verdict outcome, String agency, String role, String reason, Instant judgedAt) {}

  static SignalView of(Signal signal) {
    Finding finding = Objects.requireNonNull(signal.finding());
    Evidence evidence = finding.evidence();
    Subject subject = signal.subject();
    return new SignalView(
        signal.id(),
        signal.version(),
        signal.phase(),
        signal.phase().labelZh(),
        signal.past(),
        subject.counted(),
        subject.type(),
        subject.stratum(),
        subject.place(),
        subject.placePath(),
        evidence.from(),
        evidence.until(),
        evidence.observed(),
        evidence.expected(),
        evidence.limit(),
        evidence.p(),
        evidence.recurrenceWeeks(),
        evidence.method(),
        evidence.version(),
        evidence.method().source(),
        subject.rule(),
        new TreeMap<>(evidence.parameters()),
        evidence.baselineWeeks(),
        finding.dataCutoff(),
        new Contributions(parts(finding, "PLACE"), parts(finding, "DAY"), parts(finding, "AGENCY")),
        evidence.conditions().stream()
            .map(
                each ->
                    new ConditionView(
                        each.quantity(), each.value(), each.relation(), each.bound(), each.holds()))
            .toList(),
        evidence.conditions().stream().map(SignalView::silence).toList(),
        evidence.highestSilentCount(),
        Objects.requireNonNull(signal.raisedAt()),
        Objects.requireNonNull(signal.expiresAt()),
        signal.ended(),
        verdict(signal));
  }

  private static @Nullable VerdictView verdict(Signal signal) {
    var judged = signal.judgement();
    return judged == null
        ? null
        : new VerdictView(
            judged.verdict(), judged.agency(), judged.role(), judged.reason(), judged.at());
  }

  private static List<Part> parts(Finding finding, String dimension) {
    return finding.shares().stream()
        .filter(share -> share.dimension().equals(dimension))
        .map((Share share) -> new Part(share.key(), share.count()))
        .toList();
  }

  /** The opposite of a condition, in words. */
  private static String silence(Condition condition) {
    String other =
        switch (condition.relation()) {
          case BELOW -> "at or above";
          case ABOVE -> "not above";
          case AT_LEAST -> "below";
        };
    return condition.quantity() + " " + other + " " + condition.bound();
  }
}
