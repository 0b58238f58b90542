package qilian.risk.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;
import qilian.risk.inspection.Decision;
import qilian.risk.inspection.Refusal;

/** What a visit or a finding answers, as the caller reads it. */
final class InspectionRefusals {

  private InspectionRefusals() {}

  /** What happens, or the refusal by its name, with its rule and what exactly is in the way. */
  static <E> List<E> accepted(Decision<E> decision) {
    return switch (decision) {
      case Decision.Accepted<E> yes -> yes.events();
      case Decision.Refused<E> no -> throw refused(no.reason(), no.detail());
    };
  }

  static Refused refused(Refusal reason, @Nullable String detail) {
    return Refused.of(reason.name(), statusOf(reason))
        .basedOn(reason.article())
        .with("what", detail == null ? "" : detail);
  }

  /**
   * 403 for the wrong actor, 422 where the request must be mended, 409 for what stands in the way.
   */
  private static int statusOf(Refusal reason) {
    return switch (reason) {
      case NOT_AN_AUTHORITY,
          WALK_OR_TIP_ONLY,
          NOT_THE_ORDERING_AUTHORITY,
          NOT_THE_RECEIVER,
          NOT_THE_HANDLER,
          SEAL_NOT_IN_POWER,
          APPROVER_PLANNED_IT,
          SAME_INSPECTOR ->
          403;
      case ITEM_NOT_PUBLISHED,
          ITEM_DOES_NOT_COVER,
          OFFICER_NOT_CERTIFIED,
          OFFICERS_NOT_TWO,
          CERTIFICATES_NOT_SHOWN,
          CO_REGULATORS_NOT_TOLD,
          NOT_MERGEABLE,
          DUE_TOO_LATE,
          MAJOR_FIRE_NOT_REPORTED,
          EVIDENCE_MISSING,
          RECORD_MISSING,
          RECEIVER_NOT_COMPETENT,
          ORDER_INCOMPLETE,
          SEAL_INCOMPLETE,
          SEAL_TOO_LONG,
          PENALTY_RECORD_MISSING,
          PENALTY_NOT_IN_POWER,
          REASON_MISSING,
          NOT_IMMEDIATE,
          DAY_IN_FUTURE,
          DAY_TOO_EARLY,
          LOOK_BACK_TOO_EARLY ->
          422;
      case APPROVAL_MISSING,
          NOTICE_MISSING,
          OVER_ANNUAL_CAP,
          VISITS_NOT_MERGED,
          ALREADY_EXTENDED,
          DEADLINE_PASSED,
          RECEIVER_MUST_ACT,
          ALREADY_SO,
          NOTHING_DUE,
          NOT_IN_THIS_PHASE ->
          409;
    };
  }
}
