package qilian.risk.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qilian.contract.inspection.FindingStand;
import qilian.contract.inspection.InspectionFact;
import qilian.contract.inspection.VisitStand;
import qilian.risk.inspection.RectificationEvent.*;
import qilian.risk.inspection.VisitEvent.*;

/** What the alliance is told of an event: its kind, its day, and where the matter stands. */
public final class InspectionFacts {

  private InspectionFacts() {}

  /** The fact of a visit's event; empty for what stays in the house. */
  public static Optional<InspectionFact> of(Visit after, VisitEvent event) {
    return Optional.ofNullable(
        switch (event) {
          case VisitApproved it ->
              new InspectionFact.PlanApproved(
                  stand(after), after.origin().plannedOn(), List.copyOf(after.told()));
          case VisitMerged it -> new InspectionFact.VisitsMerged(stand(after), it.into());
          case VisitHeld it -> new InspectionFact.InspectionHeld(stand(after));
          case VisitPlanned it -> null;
          case VisitAbsorbed it -> null;
          case PremisesNotified it -> null;
          case FindingNoted it -> null;
          case VisitClosed it -> null;
          case VisitCancelled it -> null;
        });
  }

  /** The local day of a visit's event. */
  public static LocalDate dayOf(Visit after, VisitEvent event) {
    return event instanceof VisitHeld held
        ? held.on()
        : InspectionLifecycle.dayOf(after, event.at());
  }

  /** The fact of a finding's event; empty for what stays in the house. */
  public static Optional<InspectionFact> of(Rectification after, RectificationEvent event) {
    return Optional.ofNullable(fact(after, stand(after), event));
  }

  /** The local day of a finding's event: that of the deed, where it says one. */
  public static LocalDate dayOf(Rectification after, RectificationEvent event) {
    return switch (event) {
      case FindingMade it -> it.origin().foundOn();
      case ReportConfirmed it -> it.on();
      case ReportDismissed it -> it.on();
      case RectificationIssued it -> it.on();
      case DoneClaimed it -> it.on();
      case RectificationCleared it -> it.on();
      case ReinspectionFailed it -> it.on();
      case PremisesSealed it -> it.on();
      case SealLifted it -> it.on();
      case PenaltyReferred it -> it.on();
      case LookedBack it -> it.on();
      case ReportTakenUp it -> after.dayOf(it.at());
      case ReportCorrected it -> after.dayOf(it.at());
      case EvidenceAdded it -> after.dayOf(it.at());
      case DeadlineExtended it -> after.dayOf(it.at());
      case HandedOver it -> after.dayOf(it.at());
      case HandoverReceived it -> after.dayOf(it.at());
      case DeadlineLapsed it -> after.dayOf(it.at());
    };
  }

  private static @Nullable InspectionFact fact(
      Rectification after, FindingStand stand, RectificationEvent event) {
    return switch (event) {
      case ReportTakenUp it ->
          new InspectionFact.HazardTakenUp(stand, at(after, Deadlines.all(after).getFirst().at()));
      case FindingMade it -> new InspectionFact.FindingRecorded(stand);
      case ReportConfirmed it -> new InspectionFact.FindingRecorded(stand);
      case ReportDismissed it -> new InspectionFact.FindingDismissed(stand);
      case RectificationIssued it ->
          new InspectionFact.RectificationOrdered(stand, it.form().name());
      case DeadlineExtended it -> new InspectionFact.RectificationExtended(stand, it.until());
      case DoneClaimed it -> new InspectionFact.RectificationClaimed(stand);
      case RectificationCleared it -> new InspectionFact.RectificationCleared(stand, it.onTime());
      case ReinspectionFailed it -> new InspectionFact.RectificationFailed(stand);
      case PremisesSealed it -> new InspectionFact.PremisesSealed(stand, it.until());
      case SealLifted it -> new InspectionFact.SealLifted(stand);
      case PenaltyReferred it -> new InspectionFact.PenaltyReferred(stand, it.to());
      case HandedOver it -> new InspectionFact.HandedOver(stand, it.to());
      case HandoverReceived it ->
          it.from() == null ? null : new InspectionFact.HandoverReceived(stand, it.from());
      case LookedBack it -> new InspectionFact.LookedBack(stand, it.stage().name(), it.holds());
      case DeadlineLapsed it ->
          it.kind().isLookBack()
              ? new InspectionFact.LookBackDue(stand, it.kind().name())
              : new InspectionFact.RectificationOverdue(stand, it.kind().name(), it.on());
      case ReportCorrected it -> null;
      case EvidenceAdded it -> null;
    };
  }

  private static VisitStand stand(Visit visit) {
    VisitOrigin origin = visit.origin();
    return new VisitStand(
        origin.code(),
        visit.phase().name(),
        origin.activity().name(),
        visit.kind().name(),
        origin.agency(),
        List.copyOf(visit.agencies().keySet()),
        origin.item());
  }

  private static FindingStand stand(Rectification subject) {
    FindingOrigin origin = subject.origin();
    Order order = subject.order();
    return new FindingStand(
        origin.code(),
        subject.phase().name(),
        subject.findingType(),
        subject.severity().name(),
        origin.activity().name(),
        subject.handler(),
        origin.visit(),
        order == null ? null : order.dueOn(),
        subject.recurrences(),
        origin.reportedBy());
  }

  private static OffsetDateTime at(Rectification subject, Instant time) {
    return time.atZone(ZoneId.of(subject.origin().zone())).toOffsetDateTime();
  }
}
