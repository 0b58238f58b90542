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

/** What somebody asks a case to do. */
public sealed interface CaseCommand {

  /** Which agencies handle it. */
  sealed interface OfHandling extends CaseCommand {}

  /** Who mediates, and when the parties meet. */
  sealed interface OfSessions extends CaseCommand {}

  /** The time that mediation takes. */
  sealed interface OfClock extends CaseCommand {}

  /** What was agreed, and what became of it. */
  sealed interface OfAgreement extends CaseCommand {}

  /** Judicial confirmation. */
  sealed interface OfConfirmation extends CaseCommand {}

  /** Register a dispute under a lead (登记). */
  record RegisterDispute(Origin origin, String lead, @Nullable Referrer referrer)
      implements CaseCommand {}

  /** Let another report of the same dispute join the case. */
  record JoinReferral(Referrer referrer) implements CaseCommand {}

  /** The only referrer takes its referral back before anybody accepted the dispute. */
  record TakeBackReferral(String agency) implements CaseCommand {}

  /**
   * Answer a further word about the matter that changes nothing in the case.
   *
   * @param word the report or correction, by the id of its fact
   * @param notTaken why; null where the word is kept with the referral, which shows it
   */
  record AnswerWord(Referrer referrer, UUID word, @Nullable Refusal notTaken)
      implements CaseCommand {}

  /** Find the dispute fit for mediation, on a track (审查). */
  record ScreenDispute(
      Track track,
      boolean summary,
      boolean complex,
      Set<Exclusion> exclusions,
      Map<Trigger, LocalDate> triggers)
      implements CaseCommand {}

  /** Tell the day of an event that a clock of the track counts from. */
  record TellDay(Trigger trigger, LocalDate day) implements OfClock {}

  /** Turn the dispute away, or hand it to whom it concerns (不予受理, 移送). */
  record DeclineDispute(@Nullable String handedTo) implements CaseCommand {}

  /** Let somebody take part under a reference. */
  record AddParty(String ref, Participation participation, boolean minor) implements CaseCommand {}

  /** Tell the guardian of a minor (第一百八十一条). */
  record TellGuardian(String partyRef) implements CaseCommand {}

  /** Record a party's answer, to mediation or to an invited participant. */
  record RecordConsent(String partyRef, @Nullable String invitedRef, Consent.Answer answer)
      implements CaseCommand {}

  /** Accept the dispute for mediation (受理). */
  record AcceptDispute() implements CaseCommand {}

  /** Ask an agency to lead or to assist. */
  record AskAgency(String agency, Ask.Role role) implements OfHandling {}

  /** Answer as the agency asked. */
  record AnswerAsk(String agency, boolean accepts, Ask.@Nullable Reason reason)
      implements OfHandling {}

  /** Give the lead to another agency. */
  record ChangeLead(String to) implements OfHandling {}

  /** Assign a mediator, or record whom the parties chose. */
  record AssignMediator(
      String ref,
      boolean chosen,
      Set<String> acceptedBy,
      @Nullable LocalDate certifiedUntil,
      @Nullable RecusalGround conflict)
      implements OfSessions {}

  /** Let a mediator step back (回避). */
  record RecuseMediator(String ref, RecusalGround ground) implements OfSessions {}

  /** Call a session. */
  record CallSession(Instant begins, String venue, boolean open, Set<String> openWishedBy)
      implements OfSessions {}

  /** Record that the called session was held. */
  record HoldSession(int number, LocalDate heldOn, List<String> present, List<String> evidence)
      implements OfSessions {}

  /** Let mediation and its clock stand still. */
  record PauseMediation(PauseGround ground) implements OfClock {}

  /** Let mediation go on. */
  record ResumeMediation() implements OfClock {}

  /** Extend the clock of mediation. */
  record ExtendClock(Length by, Set<String> agreedBy, boolean approved) implements OfClock {}

  /** Record the agreement. */
  record ReachAgreement(Agreement agreement, Set<String> writingWishedBy, boolean performedAtOnce)
      implements OfAgreement {}

  /** Record that an instalment was performed. */
  record RecordPerformance(int instalment, LocalDate on, @Nullable BigDecimal paid)
      implements OfAgreement {}

  /** Record that what was agreed is not performed, and the routes told. */
  record RecordBreach(@Nullable Integer instalment, Set<Route> routes) implements OfAgreement {}

  /** Apply to a court, together, for confirmation of clauses. */
  record ApplyForConfirmation(String court, List<Integer> clauses, Set<String> appliedBy)
      implements OfConfirmation {}

  /** Record what the court said. */
  record DecideConfirmation(Confirmation.Status status) implements OfConfirmation {}

  /** End mediation without an agreement; a party may do so at any time. */
  record EndMediation(Outcome outcome, @Nullable String byParty) implements CaseCommand {}

  /** Tell the parties which routes are open, and close. */
  record TellRoutes(Set<Route> routes) implements CaseCommand {}

  /** Report a suspected security or criminal matter to the police. */
  record ReportEscalation(Escalation.Kind kind, String toldTo, boolean ends)
      implements CaseCommand {}

  /** Record that an escalation was prevented, with the written ground. */
  record RecordPrevention(Escalation.Prevented kind, int cases, int persons, String ground)
      implements CaseCommand {}

  /** Record a follow-up visit or call. */
  record RecordFollowUp(FollowUp.Kind kind, boolean holds) implements OfAgreement {}

  /** Close the complete file. */
  record ArchiveCase(Set<CaseDocument> documents) implements OfAgreement {}

  /** Let the case go on in another. */
  record MergeInto(String code) implements CaseCommand {}

  /** Take in what a merged case brought. */
  record AbsorbCase(String code, List<Referrer> referrers) implements CaseCommand {}

  /** Take the next step of a deadline that is due; asked by the watch. */
  record LapseDeadline(String key, Deadline.Step step, Instant dueAt) implements OfClock {}
}
