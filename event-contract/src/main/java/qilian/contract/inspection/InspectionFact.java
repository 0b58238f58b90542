package qilian.contract.inspection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import qilian.contract.About;
import qilian.contract.CodeOf;
import qilian.contract.Fact;
import qilian.contract.Length;

/** A step in the life of a visit, or of what was found. */
public sealed interface InspectionFact extends Fact {

  /** A step of a visit. */
  sealed interface OfVisit extends InspectionFact {

    /** Where the visit stands after the step. */
    VisitStand stand();
  }

  /** A step of a finding and its rectification. */
  sealed interface OfFinding extends InspectionFact {

    /** Where the finding stands after the step. */
    FindingStand stand();
  }

  /** An administrative inspection was approved (审批). */
  record PlanApproved(
      VisitStand stand,
      @About("Day on which it is to take place.") LocalDate plannedOn,
      @About("Co-regulators told because it stays separate (安全生产法第六十九条).")
          @Length(min = 0, max = 50)
          List<String> told)
      implements OfVisit {}

  /** Two plans for the same premises became one visit (综合查一次). */
  record VisitsMerged(
      VisitStand stand, @About("Code of the visit that goes on.") @Length(max = 40) String into)
      implements OfVisit {}

  /** A visit took place (现场检查, 巡查走访). Counts on its day. */
  record InspectionHeld(VisitStand stand) implements OfVisit {}

  /** A hazard that an agency reported was taken up (受理隐患). */
  record HazardTakenUp(
      FindingStand stand, @About("By when it is checked on the spot.") OffsetDateTime checkBy)
      implements OfFinding {}

  /** A reported hazard was looked for and not found (核查不属实). */
  record FindingDismissed(FindingStand stand) implements OfFinding {}

  /** Something was found at a place (发现问题). Counts on its day. */
  record FindingRecorded(FindingStand stand) implements OfFinding {}

  /** The premises were ordered, or advised, to put it right by a day (责令改正, 提示整改). */
  record RectificationOrdered(
      FindingStand stand, @About("ORDER or TIP.") @CodeOf("rectification-form") String form)
      implements OfFinding {}

  /** The day was moved, once (延期). */
  record RectificationExtended(FindingStand stand, @About("Last day from now on.") LocalDate until)
      implements OfFinding {}

  /** The dangerous part was sealed for a while (临时查封). Counts on its day. */
  record PremisesSealed(FindingStand stand, @About("Last day of the seal.") LocalDate until)
      implements OfFinding {}

  /** The seal was lifted although the hazard is still there (解除查封). */
  record SealLifted(FindingStand stand) implements OfFinding {}

  /** It was referred to the body that may punish it (移送处罚). Counts on its day. */
  record PenaltyReferred(
      FindingStand stand, @About("The body that may punish it.") @Length(max = 60) String to)
      implements OfFinding {}

  /** The premises say that it is done (申请复查). */
  record RectificationClaimed(FindingStand stand) implements OfFinding {}

  /** Somebody else found it put right (销号). Counts on its day. */
  record RectificationCleared(
      FindingStand stand, @About("Whether within the time given.") Boolean onTime)
      implements OfFinding {}

  /** The re-inspection found it as it was (复查不合格). */
  record RectificationFailed(FindingStand stand) implements OfFinding {}

  /** A day of the rectification passed (逾期). */
  record RectificationOverdue(
      FindingStand stand,
      @About("What was not done by then.") @CodeOf("rectification-deadline") String deadline,
      @About("Its last day.") LocalDate on)
      implements OfFinding {}

  /** It was handed to the agency that is competent (移送). */
  record HandedOver(
      FindingStand stand, @About("The agency it was handed to.") @Length(max = 60) String to)
      implements OfFinding {}

  /** The competent agency took it over, with a receipt (移送回执); it must act. */
  record HandoverReceived(
      FindingStand stand, @About("The agency it came from.") @Length(max = 60) String from)
      implements OfFinding {}

  /** It is time to look whether it stayed right (回头看到期). */
  record LookBackDue(
      FindingStand stand,
      @About("LOOK_BACK_30 or LOOK_BACK_90.") @CodeOf("rectification-deadline") String stage)
      implements OfFinding {}

  /** It was looked at again after it was cleared (回头看). Counts on its day. */
  record LookedBack(
      FindingStand stand,
      @About("LOOK_BACK_30 or LOOK_BACK_90.") @CodeOf("rectification-deadline") String stage,
      @About("Whether it stayed right.") Boolean holds)
      implements OfFinding {}
}
