package qilian.transport.schema;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import qilian.contract.inspection.FindingStand;
import qilian.contract.inspection.InspectionFact;
import qilian.contract.inspection.VisitStand;

/** One example of every inspection fact: lights and gates of 建鑫小区二期. */
final class InspectionExamples {

  private static final LocalDate DAY = LocalDate.of(2025, 11, 3);
  private static final VisitStand VISIT =
      new VisitStand(
          "JC2025-000017",
          "APPROVED",
          "ADMINISTRATIVE_INSPECTION",
          "JOINT",
          "baota-fire",
          List.of("baota-fire", "baota-housing"),
          "FIRE-01");
  private static final FindingStand FINDING =
      new FindingStand(
          "WT2025-000031",
          "ISSUED",
          "LIGHTING",
          "TIME_LIMITED",
          "PATROL_WALK",
          "baota-housing",
          "JC2025-000017",
          DAY.plusDays(14),
          0,
          List.of(new FindingStand.Reporter("baota-police", "110-20251103-0007")));

  private InspectionExamples() {}

  static List<Record> all() {
    return List.of(
        new InspectionFact.PlanApproved(VISIT, DAY, List.of("baota-housing")),
        new InspectionFact.VisitsMerged(VISIT, "JC2025-000009"),
        new InspectionFact.InspectionHeld(VISIT),
        new InspectionFact.HazardTakenUp(
            FINDING, OffsetDateTime.parse("2025-11-07T00:00:00+08:00")),
        new InspectionFact.FindingDismissed(FINDING),
        new InspectionFact.FindingRecorded(FINDING),
        new InspectionFact.RectificationOrdered(FINDING, "TIP"),
        new InspectionFact.RectificationExtended(FINDING, DAY.plusDays(28)),
        new InspectionFact.RectificationClaimed(FINDING),
        new InspectionFact.RectificationCleared(FINDING, true),
        new InspectionFact.RectificationFailed(FINDING),
        new InspectionFact.RectificationOverdue(FINDING, "RECTIFY", DAY.plusDays(14)),
        new InspectionFact.PremisesSealed(FINDING, DAY.plusDays(20)),
        new InspectionFact.SealLifted(FINDING),
        new InspectionFact.PenaltyReferred(FINDING, "baota-fire"),
        new InspectionFact.HandedOver(FINDING, "baota-housing"),
        new InspectionFact.HandoverReceived(FINDING, "baota-police"),
        new InspectionFact.LookBackDue(FINDING, "LOOK_BACK_30"),
        new InspectionFact.LookedBack(FINDING, "LOOK_BACK_30", true));
  }
}
