package qilian.risk.alert;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qilian.contract.Range;
import qilian.contract.risk.RiskFact;
import qilian.contract.risk.SignalStand;
import qilian.risk.alert.AlertEvent.Expired;
import qilian.risk.alert.AlertEvent.Judged;
import qilian.risk.alert.AlertEvent.Raised;
import qilian.risk.alert.AlertEvent.Recalled;
import qilian.risk.alert.AlertEvent.Revised;
import qilian.risk.detect.Evidence;

/** What the alliance is told of a signal. The written reason of a verdict stays here. */
public final class AlertFacts {

  private static final MathContext DIGITS = new MathContext(12);

  private AlertFacts() {}

  /** The fact of an event; empty where the alliance is not told. */
  public static Optional<RiskFact> of(Signal after, AlertEvent event) {
    return switch (event) {
      case Raised it -> Optional.of(new RiskFact.SignalRaised(stand(after)));
      case Recalled it -> Optional.empty();
      case Revised it -> Optional.empty();
      case Judged it ->
          Optional.of(
              new RiskFact.SignalJudged(
                  stand(after),
                  it.judgement().verdict(),
                  it.judgement().agency(),
                  it.judgement().role()));
      case Expired it ->
          // What was never told need not be taken back.
          after.past()
              ? Optional.empty()
              : Optional.of(new RiskFact.SignalExpired(stand(after), it.ground().name()));
    };
  }

  private static SignalStand stand(Signal signal) {
    Finding finding = signal.found();
    Evidence evidence = finding.evidence();
    Subject subject = signal.subject();
    ZoneId zone = ZoneId.of(subject.zone());
    return new SignalStand(
        signal.id().toString(),
        signal.phase().name(),
        subject.counted(),
        subject.type(),
        subject.stratum(),
        evidence.from(),
        evidence.until(),
        evidence.method().name(),
        evidence.version(),
        subject.rule(),
        evidence.parameters().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> new SignalStand.Parameter(each.getKey(), each.getValue()))
            .toList(),
        number(evidence.observed()),
        number(evidence.expected()),
        orNull(evidence.limit()),
        orNull(evidence.p()),
        orNull(evidence.recurrenceWeeks()),
        evidence.highestSilentCount(),
        evidence.baselineWeeks(),
        at(finding.dataCutoff(), zone),
        at(Objects.requireNonNull(signal.expiresAt()), zone));
  }

  private static OffsetDateTime at(Instant time, ZoneId zone) {
    return time.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
  }

  private static @Nullable BigDecimal orNull(@Nullable Double value) {
    return value == null || !Double.isFinite(value) ? null : number(value);
  }

  /** As many digits and decimals as the contract takes; a chance below them is told as zero. */
  static BigDecimal number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS);
    if (rounded.scale() > Range.MOST_DECIMALS) {
      rounded = rounded.setScale(Range.MOST_DECIMALS, RoundingMode.HALF_UP);
    }
    rounded = rounded.stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
