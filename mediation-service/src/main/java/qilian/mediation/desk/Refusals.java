package qilian.mediation.desk;

import qilian.guard.problem.Refused;
import qilian.mediation.model.Decision;
import qilian.mediation.model.Refusal;

/** A case's no as the caller reads it. */
final class Refusals {

  private Refusals() {}

  /** The refusal by its name, with its article and what exactly is in the way. */
  static Refused refused(Decision.Refused decision) {
    String detail = decision.detail();
    return Refused.of(decision.reason().name(), statusOf(decision.reason()))
        .basedOn(decision.article())
        .with("what", detail == null ? "" : detail);
  }

  /** 422 where the request itself must be mended; 409 where the case stands otherwise. */
  private static int statusOf(Refusal reason) {
    return switch (reason) {
      case OPENNESS_NOT_WISHED,
          AGREEMENT_INCOMPLETE,
          SIGNATURE_MISSING,
          WRITING_REQUIRED,
          ROUTES_NOT_TOLD,
          BREACH_ROUTES_NOT_TOLD,
          CONFIRMATION_NOT_JOINT,
          CLAUSE_NOT_CONFIRMABLE,
          CLAUSE_UNLAWFUL_OR_UNCLEAR,
          EXCLUDED_FROM_MEDIATION,
          EXTENSION_NOT_AGREED,
          EXTENSION_TOO_LONG,
          DOCUMENTS_MISSING,
          UNKNOWN_PARTY,
          NOT_A_PARTY,
          UNKNOWN_SESSION,
          SESSION_IN_FUTURE,
          SESSION_TOO_EARLY,
          DAY_NOT_OF_THIS_TRACK,
          DAY_NOT_POSSIBLE,
          AGREEMENT_DAY_NOT_POSSIBLE,
          UNKNOWN_MEDIATOR,
          UNKNOWN_CLAUSE,
          UNKNOWN_INSTALMENT,
          INSTALMENTS_DO_NOT_ADD_UP,
          NOT_AN_END,
          REASON_MISSING,
          MEDIATOR_NOT_ACCEPTED,
          MEDIATOR_NOT_CERTIFIED,
          MEDIATOR_RECUSED ->
          422;
      case PARTY_REFUSED,
          CONSENT_MISSING,
          INVITED_WITHOUT_CONSENT,
          GUARDIAN_NOT_TOLD,
          CONFIRMATION_TOO_LATE,
          NO_FURTHER_SESSION,
          CLOCK_NOT_EXTENDABLE,
          CLOCK_NOT_PAUSABLE,
          CLOCK_RUN_OUT,
          FOLLOW_UP_MISSING,
          NO_AGREEMENT,
          TRACK_NOT_CONFIRMABLE,
          NOT_DUE_YET,
          NOT_IN_THIS_PHASE,
          PARTIES_MISSING,
          PARTY_ALREADY_THERE,
          MEDIATOR_MISSING,
          NOT_A_COURT_STEP,
          NOT_THE_ONLY_REFERRER,
          NOT_ASKED,
          ALREADY_ASKED,
          ALREADY_SO,
          SAME_CASE,
          NO_SUCH_FOLLOW_UP,
          NOTHING_DUE ->
          409;
    };
  }
}
