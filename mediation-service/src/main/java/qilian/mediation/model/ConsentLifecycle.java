package qilian.mediation.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qilian.mediation.model.CaseCommand.RecordConsent;
import qilian.mediation.model.CaseEvent.ConsentRecorded;
import qilian.mediation.model.Consent.Answer;

/**
 * The life of consent. Each party answers for mediation as such, and for every invited participant;
 * it may change its answer at any time, and the last one counts (第十七条、第二十条、第二十三条). A no
 * before the acceptance ends the way to mediation until the same party says yes; a no afterwards
 * stops it at once. The answers before stay in the history.
 */
final class ConsentLifecycle {

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

  /** Whether every party consents to that invited participant. */
  static boolean admits(DisputeCase subject, String invitedRef) {
    return subject.partyRefs().stream()
        .allMatch(ref -> subject.parties().get(ref).latest(invitedRef) == Answer.CONSENTED);
  }

  /** Why an answer cannot be recorded. */
  static Optional<Refusal> refuse(DisputeCase subject, RecordConsent command) {
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

  /** The phase after an answer to mediation as such. */
  static Phase phaseAfter(DisputeCase answered, ConsentRecorded event) {
    Phase phase = answered.phase();
    if (event.invitedRef() != null) {
      return phase;
    }
    boolean refused =
        bar(answered).filter(reason -> reason == Refusal.PARTY_REFUSED).isPresent();
    boolean beforeAcceptance =
        Set.of(Phase.SCREENED, Phase.CONSENT_PENDING, Phase.REFUSED).contains(phase);
    if (beforeAcceptance) {
      return refused ? Phase.REFUSED : Phase.CONSENT_PENDING;
    }
    return refused ? Phase.SUSPENDED : phase;
  }

  private static boolean saysNo(DisputeCase subject, String ref) {
    Answer latest = subject.parties().get(ref).latest(null);
    return latest != null && latest.isNo();
  }
}
