package qilian.mediation.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.mediation.clock.Length;
import qilian.mediation.clock.PauseGround;
import qilian.mediation.clock.Track;
import qilian.mediation.clock.Trigger;
import qilian.mediation.panel.RecusalGround;

/** What happened to a case, as its history keeps it. */
public sealed interface CaseEvent {

  /** When it was recorded. */
  Instant at();

  /** Which agencies handle it. */
  sealed interface OfHandling extends CaseEvent {}

  /** Who mediates, and when the parties met. */
  sealed interface OfSessions extends CaseEvent {}

  /** The time that mediation takes. */
  sealed interface OfClock extends CaseEvent {}

  /** What was agreed, and what became of it. */
  sealed interface OfAgreement extends CaseEvent {}

  /** Judicial confirmation. */
  sealed interface OfConfirmation extends CaseEvent {}

  /** A dispute was registered. */
  record DisputeRegistered(Instant at, Origin origin, String lead, @Nullable Referrer referrer)
      implements CaseEvent {}

  /** Another report of the same dispute joined. */
  record ReferralJoined(Instant at, Referrer referrer) implements CaseEvent {}

  /** A further word about the matter was answered; null where it is kept with the referral. */
  record WordAnswered(Instant at, Referrer referrer, UUID word, @Nullable Refusal notTaken)
      implements CaseEvent {}

  /** It was found fit for mediation. */
  record DisputeScreened(
      Instant at, Track track, boolean summary, boolean complex, Map<Trigger, LocalDate> triggers)
      implements CaseEvent {}

  /** The day that a clock of the track counts from was told, or told otherwise. */
  record DayTold(Instant at, Trigger trigger, LocalDate day) implements OfClock {}

  /** It was turned away or handed over. */
  record DisputeDeclined(Instant at, Outcome outcome, @Nullable String handedTo)
      implements CaseEvent {}

  /** Somebody takes part. */
  record PartyAdded(Instant at, String ref, Participation participation, boolean minor)
      implements CaseEvent {}

  /** A minor's guardian was told. */
  record GuardianTold(Instant at, String partyRef) implements CaseEvent {}

  /** A party answered. */
  record ConsentRecorded(
      Instant at, String partyRef, @Nullable String invitedRef, Consent.Answer answer)
      implements CaseEvent {}

  /** It was accepted. */
  record DisputeAccepted(Instant at) implements CaseEvent {}

  /** An agency was asked. */
  record AgencyAsked(Instant at, String agency, Ask.Role role, Instant answerBy)
      implements OfHandling {}

  /** An agency answered. */
  record AgencyAnswered(
      Instant at, String agency, Ask.Role role, Ask.Answer answer, Ask.@Nullable Reason reason)
      implements OfHandling {}

  /** Another agency leads. */
  record LeadChanged(Instant at, String from, String to) implements OfHandling {}

  /** A mediator was assigned, or chosen by the parties that accepted it. */
  record MediatorAssigned(Instant at, String ref, boolean chosen, Set<String> acceptedBy)
      implements OfSessions {

    public MediatorAssigned {
      // Histories of before do not say it.
      acceptedBy = acceptedBy == null ? Set.of() : Set.copyOf(acceptedBy);
    }
  }

  /** A mediator stepped back. */
  record MediatorRecused(Instant at, String ref, RecusalGround ground) implements OfSessions {}

  /** A session was called. */
  record SessionCalled(Instant at, int number, Instant begins, String venue, boolean open)
      implements OfSessions {}

  /** A session was held. */
  record SessionHeld(
      Instant at, int number, LocalDate heldOn, List<String> present, List<String> evidence)
      implements OfSessions {}

  /** Mediation stands still. */
  record MediationPaused(Instant at, PauseGround ground) implements OfClock {}

  /** Mediation goes on. */
  record MediationResumed(Instant at) implements OfClock {}

  /** The clock was extended, by the consent of these parties or by approval. */
  record ClockExtended(Instant at, Length by, Set<String> agreedBy, boolean approved)
      implements OfClock {

    public ClockExtended {
      // Histories of before do not say it.
      agreedBy = agreedBy == null ? Set.of() : Set.copyOf(agreedBy);
    }
  }

  /** The parties agreed. */
  record AgreementReached(Instant at, Agreement agreement) implements OfAgreement {}

  /**
   * An instalment was performed, or part of it was paid.
   *
   * @param partly whether more of it is still owed; histories of before do not say it
   */
  record PerformanceRecorded(
      Instant at, int instalment, LocalDate on, @Nullable BigDecimal paid, boolean partly)
      implements OfAgreement {}

  /** It was not performed. */
  record AgreementBreached(Instant at, @Nullable Integer instalment, Set<Route> routes)
      implements OfAgreement {}

  /** The parties applied for confirmation. */
  record ConfirmationApplied(Instant at, String court, List<Integer> clauses)
      implements OfConfirmation {}

  /** The court said something. */
  record ConfirmationDecided(Instant at, Confirmation.Status status) implements OfConfirmation {}

  /** The time to apply passed. */
  record ConfirmationExpired(Instant at) implements OfConfirmation {}

  /** Mediation ended without an agreement. */
  record MediationEnded(Instant at, Outcome outcome, @Nullable String byParty)
      implements CaseEvent {}

  /** The parties know their routes. */
  record RoutesTold(Instant at, Set<Route> routes) implements CaseEvent {}

  /** The police were told. */
  record EscalationReported(Instant at, Escalation.Kind kind, String toldTo) implements CaseEvent {}

  /** An escalation was prevented. */
  record EscalationPrevented(
      Instant at, Escalation.Prevented kind, int cases, int persons, String ground)
      implements CaseEvent {}

  /** The parties were visited or called. */
  record FollowedUp(Instant at, FollowUp.Kind kind, boolean holds) implements OfAgreement {}

  /** The file was closed. */
  record CaseArchived(Instant at, Set<CaseDocument> documents) implements CaseEvent {}

  /** It goes on in another case. */
  record CaseMerged(Instant at, String into) implements CaseEvent {}

  /** Another case goes on in this one. */
  record CaseAbsorbed(Instant at, String code, List<Referrer> referrers) implements CaseEvent {}

  /** A step of a deadline was taken: urged, lapsed, supervised, raised. */
  record DeadlineMoved(Instant at, Deadline deadline) implements OfClock {}
}
