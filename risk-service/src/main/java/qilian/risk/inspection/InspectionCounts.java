package qilian.risk.inspection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.contract.Catalogue;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.TimePrecision;
import qilian.contract.inspection.FindingStand;
import qilian.contract.inspection.InspectionFact;
import qilian.contract.inspection.InspectionFact.*;
import qilian.contract.inspection.VisitStand;

/**
 * Where an inspection fact counts: a visit by activity and kind, a finding by its type and
 * severity, its result as disposition, how it came to be known as channel, under the agency that
 * has it.
 */
public final class InspectionCounts {

  /** Nobody handles it yet. */
  public static final String NOBODY = "none";

  private InspectionCounts() {}

  private record Counted(
      String category,
      String subtype,
      @Nullable String disposition,
      String agency,
      String channel) {}

  /**
   * What the fact changes in every count; empty for facts that are not counted.
   *
   * @param hour local hour; null where only the day is known
   */
  public static List<Effect> of(
      InspectionFact fact,
      String placePath,
      LocalDate occurredOn,
      @Nullable Integer hour,
      LocalDate recordedOn) {
    Counted counted = counted(fact);
    if (counted == null) {
      return List.of();
    }
    Coordinates at =
        new Coordinates(
            Catalogue.of(fact).factName(),
            occurredOn,
            hour,
            placePath,
            counted.category(),
            counted.subtype(),
            counted.category(),
            counted.subtype(),
            null,
            counted.disposition(),
            null,
            counted.agency(),
            counted.channel(),
            hour == null ? TimePrecision.DAY : TimePrecision.MINUTE);
    return List.of(new Effect(recordedOn, null, at));
  }

  private static @Nullable Counted counted(InspectionFact fact) {
    return switch (fact) {
      case InspectionHeld it -> visit(it.stand());
      case FindingRecorded it -> finding(it.stand(), null);
      case FindingDismissed it -> finding(it.stand(), "NOT_FOUND");
      case RectificationOrdered it -> finding(it.stand(), it.form());
      case RectificationCleared it -> finding(it.stand(), it.onTime() ? "ON_TIME" : "LATE");
      case RectificationFailed it -> finding(it.stand(), "FAILED");
      case RectificationOverdue it -> finding(it.stand(), it.deadline());
      case HandedOver it -> finding(it.stand(), "HANDED_OVER");
      case PremisesSealed it -> finding(it.stand(), "SEALED");
      case PenaltyReferred it -> finding(it.stand(), "REFERRED");
      case SealLifted ignored -> null;
      case LookedBack it -> finding(it.stand(), it.holds() ? "HOLDS" : "RECURRED");
      case PlanApproved ignored -> null;
      case VisitsMerged it -> visit(it.stand());
      case HazardTakenUp ignored -> null;
      case RectificationExtended ignored -> null;
      case RectificationClaimed ignored -> null;
      case HandoverReceived ignored -> null;
      case LookBackDue ignored -> null;
    };
  }

  private static Counted visit(VisitStand stand) {
    return new Counted(stand.activity(), stand.kind(), null, stand.lead(), stand.activity());
  }

  private static Counted finding(FindingStand stand, @Nullable String disposition) {
    return new Counted(
        stand.findingType(),
        stand.severity(),
        disposition,
        stand.handler() == null ? NOBODY : stand.handler(),
        stand.activity());
  }
}
