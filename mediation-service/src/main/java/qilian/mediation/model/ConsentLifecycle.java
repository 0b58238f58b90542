package qilian.mediation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qilian.mediation.model.CaseCommand.RecordConsent;
import qilian.mediation.model.CaseEvent.ConsentRecorded;
import qilian.mediation.model.Consent.Answer;

/**
 * The life of consent. Each party answers for mediation as such, and for every invited participant;
 * it may change its answer at any time, and the last one counts (第十七条、第二十条、第二十三条). A no before the
 * acceptance ends the way to mediation until the same party says yes; a no afterwards stops it at
 * once. The answers before stay in the history.
 */
final class ConsentLifecycle {

  private static final Set<Phase> BEFORE_ACCEPTANCE =
      EnumSet.of(Phase.SCREENED, Phase.CONSENT_PENDING, Phase.REFUSED);

  private ConsentLifecycle() {}

  /** Why mediation may not go on: somebody said no, or has not said yes. */
  static Optional<Refusal> bar(DisputeCase subject) {
    if (subject.partyRefs().stream().anyMatch(ref -> saysNo(subject, ref))) {
      return Optional.of(Refusal.PARTY_REFUSED);
    }
    boolean allSaidYes =
        subject.partyRefs().stream()
            .allMatch(ref -> subject.parties().get(ref).latest(null) == Answer.CONSENTED);
    return allSaidYes ? Optional.empty() : Optional.of(Refusal.CONSENT_MISSING);
  }

  /**
   * The same on a day gone by, by what each party had last said when that day ended: who had taken
   * its word back then, or had not given it yet, was in no session.
   */
  static Optional<Refusal> barOn(DisputeCase subject, LocalDate on) {
    boolean missing = false;
    for (String ref : subject.partyRefs()) {
      Answer said =
          subject.parties().get(ref).consents().stream()
              .filter(each -> each.invitedRef() == null)
              .filter(each -> !subject.dayOf(each.at()).isAfter(on))
              .reduce((earlier, later) -> later)
              .map(Consent::answer)
              .orElse(null);
      if (said != null && said.isNo()) {
        return Optional.of(Refusal.PARTY_REFUSED);
      }
      missing |= said == null;
    }
    return missing ? Optional.of(Refusal.CONSENT_MISSING) : Optional.empty();
  }

  /** Whether every party consents to that invited participant. */
  static boolean admits(DisputeCase subject, String invitedRef) {
    return subject.partyRefs().stream()
        .allMatch(ref -> subject.parties().get(ref).latest(invitedRef) == Answer.CONSENTED);
  }

  static Decision decide(DisputeCase subject, RecordConsent it, Instant now) {
    return refuse(subject, it)
        .map(Decision::refused)
        .orElseGet(
            () ->
                Decision.accepted(
                    new ConsentRecorded(now, it.partyRef(), it.invitedRef(), it.answer())));
  }

  /** Why an answer cannot be recorded. */
  private static Optional<Refusal> refuse(DisputeCase subject, RecordConsent command) {
    Map<String, Party> parties = subject.parties();
    Party party = parties.get(command.partyRef());
    String invited = command.invitedRef();
    if (party == null || (invited != null && !parties.containsKey(invited))) {
      return Optional.of(Refusal.UNKNOWN_PARTY);
    }
    if (!party.participation().isParty()) {
      return Optional.of(Refusal.NOT_A_PARTY);
    }
    return invited != null && !parties.get(invited).participation().isInvited()
        ? Optional.of(Refusal.NOT_A_PARTY)
        : Optional.empty();
  }

  static void apply(DisputeCase.Copy next, ConsentRecorded event) {
    next.parties.computeIfPresent(
        event.partyRef(),
        (ref, party) ->
            party.answering(new Consent(event.answer(), event.invitedRef(), event.at())));
    if (event.invitedRef() == null) {
      boolean refused =
          next.parties.values().stream()
              .map(party -> party.latest(null))
              .anyMatch(answer -> answer != null && answer.isNo());
      if (BEFORE_ACCEPTANCE.contains(next.phase)) {
        next.phase = refused ? Phase.REFUSED : Phase.CONSENT_PENDING;
        next.outcome = refused ? Outcome.REFUSED : null;
      } else if (refused && next.phase != Phase.SUSPENDED) {
        next.stoodIn = next.phase;
        next.phase = Phase.SUSPENDED;
      }
    }
  }

  private static boolean saysNo(DisputeCase subject, String ref) {
    Answer latest = subject.parties().get(ref).latest(null);
    return latest != null && latest.isNo();
  }
}
