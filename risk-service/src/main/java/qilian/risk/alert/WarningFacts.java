package qilian.risk.alert;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import qilian.contract.AgencyKind;
import qilian.contract.risk.RiskFact;
import qilian.contract.risk.WarningStand;
import qilian.risk.alert.WarningEvent.Cancelled;
import qilian.risk.alert.WarningEvent.Issued;
import qilian.risk.alert.WarningEvent.Lapsed;
import qilian.risk.alert.WarningEvent.Updated;

/** What the alliance is told of a warning. */
public final class WarningFacts {

  private WarningFacts() {}

  /** The fact of an event; empty where the alliance is not told. */
  public static Optional<RiskFact> of(Warning after, WarningEvent event) {
    return switch (event) {
      case Issued it -> Optional.of(new RiskFact.WarningIssued(stand(after)));
      case Updated it -> Optional.of(new RiskFact.WarningUpdated(stand(after)));
      case Cancelled it -> Optional.of(new RiskFact.WarningCancelled(stand(after)));
      case Lapsed it -> Optional.empty();
    };
  }

  private static WarningStand stand(Warning warning) {
    WarningContent says = warning.says();
    UUID signal = says.signal();
    return new WarningStand(
        warning.id().toString(),
        warning.version(),
        says.type(),
        says.scope().cap(),
        says.urgency().cap(),
        says.severity().cap(),
        says.certainty().cap(),
        says.expires()
            .truncatedTo(ChronoUnit.SECONDS)
            .atZone(ZoneId.of(says.zone()))
            .toOffsetDateTime(),
        signal == null ? null : signal.toString(),
        says.audience().stream().map(AgencyKind::name).toList());
  }
}
