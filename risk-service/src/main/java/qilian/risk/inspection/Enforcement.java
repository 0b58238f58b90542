package qilian.risk.inspection;

import static qilian.risk.inspection.Decision.accepted;
import static qilian.risk.inspection.Decision.refused;

import java.time.Instant;
import java.util.Set;
import qilian.contract.AgencyKind;
import qilian.contract.Standing;
import qilian.risk.inspection.RectificationCommand.LiftSeal;
import qilian.risk.inspection.RectificationCommand.ReferPenalty;
import qilian.risk.inspection.RectificationCommand.SealPremises;
import qilian.risk.inspection.RectificationEvent.PenaltyReferred;
import qilian.risk.inspection.RectificationEvent.PremisesSealed;
import qilian.risk.inspection.RectificationEvent.SealLifted;

/** The guards of what goes beyond an order: temporary sealing, and the referral of a penalty. */
final class Enforcement {

  private Enforcement() {}

  /** The fire body alone, of a fire hazard, by two officers, in writing, for a month at most. */
  static Decision<RectificationEvent> seal(Rectification subject, SealPremises it, Instant now) {
    Authority authority = it.authority();
    if (!authority.agency().equals(subject.handler())) {
      return refused(Refusal.NOT_THE_HANDLER);
    }
    Refusal bar = authority.bar(it.on(), subject.findingType());
    if (bar == null) {
      bar = it.team().bar(Set.of(authority.agency()), it.on());
    }
    if (bar != null) {
      return refused(bar, authority.agency());
    }
    if (authority.kind() != AgencyKind.FIRE_RESCUE || !FindingTypes.isFire(subject.findingType())) {
      return refused(Refusal.SEAL_NOT_IN_POWER, authority.agency());
    }
    if (it.number().isBlank() || it.ground().isBlank()) {
      return refused(Refusal.SEAL_INCOMPLETE);
    }
    if (it.until().isBefore(it.on()) || it.until().isAfter(it.on().plusMonths(1))) {
      return refused(Refusal.SEAL_TOO_LONG, it.on().plusMonths(1).toString());
    }
    PublishedItem item = authority.item();
    return accepted(
        new PremisesSealed(
            now,
            authority.agency(),
            item == null ? null : item.code(),
            it.number(),
            it.on(),
            it.until(),
            it.ground(),
            it.team()));
  }

  /** By two officers; what is cleared with it, by somebody else and with pictures (I6). */
  static Decision<RectificationEvent> lift(Rectification subject, LiftSeal it, Instant now) {
    if (!it.agency().equals(subject.handler())) {
      return refused(Refusal.NOT_THE_HANDLER);
    }
    Refusal bar = it.team().bar(Set.of(it.agency()), it.on());
    if (bar != null) {
      return refused(bar, String.join(", ", it.team().unknown()));
    }
    if (!it.cleared()) {
      return accepted(new SealLifted(now, it.on(), it.team()));
    }
    if (subject.seenBy().containsAll(it.team().refs())) {
      return refused(Refusal.SAME_INSPECTOR);
    }
    Order order = subject.order();
    return subject.shows(Evidence.Stage.BEFORE) && subject.shows(Evidence.Stage.AFTER)
        ? accepted(
            new RectificationEvent.RectificationCleared(
                now, it.on(), order == null || !it.on().isAfter(order.dueOn())))
        : refused(Refusal.EVIDENCE_MISSING);
  }

  /** With a written record, to a body of government, once. */
  static Decision<RectificationEvent> refer(Rectification subject, ReferPenalty it, Instant now) {
    if (!it.agency().equals(subject.handler())) {
      return refused(Refusal.NOT_THE_HANDLER);
    }
    if (it.number().isBlank() || it.ground().isBlank()) {
      return refused(Refusal.PENALTY_RECORD_MISSING);
    }
    boolean body =
        it.kind() != null
            && (it.kind().standing() == Standing.GOV || it.kind().standing() == Standing.JUDICIAL);
    if (!body) {
      return refused(Refusal.PENALTY_NOT_IN_POWER, it.to());
    }
    return subject.referredTo().contains(it.to())
        ? refused(Refusal.ALREADY_SO)
        : accepted(new PenaltyReferred(now, it.on(), it.to(), it.number(), it.ground()));
  }
}
