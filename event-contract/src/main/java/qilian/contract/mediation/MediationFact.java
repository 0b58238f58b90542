package qilian.contract.mediation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import qilian.contract.About;
import qilian.contract.CodeOf;
import qilian.contract.Fact;
import qilian.contract.Length;
import qilian.contract.MayBeAbsent;
import qilian.contract.Range;

/** A step in the life of a mediated dispute. */
public sealed interface MediationFact extends Fact {

  /** Where the case stands after the step. */
  CaseStand stand();

  /** A dispute was registered and has its code (登记). */
  record DisputeRegistered(CaseStand stand) implements MediationFact {}

  /** It was found to be a matter for mediation, on a track (审查). */
  record DisputeScreened(CaseStand stand) implements MediationFact {}

  /** Somebody takes part; the reference is random and means nothing outside this case. */
  record PartyJoined(
      CaseStand stand,
      @About("Random reference within the case.") @Length(max = 40) String partyRef,
      @About("In which role.") @CodeOf("participation") String participation)
      implements MediationFact {}

  /** A party consented, refused, or took its consent back (征询意愿). */
  record ConsentRecorded(
      CaseStand stand,
      @About("Random reference of the party.") @Length(max = 40) String partyRef,
      @MayBeAbsent
          @About("The invited participant it is about; absent: mediation as such.")
          @Length(max = 40)
          String invitedRef,
      @About("CONSENTED, REFUSED or WITHDRAWN.") @CodeOf("consent-answer") String answer)
      implements MediationFact {}

  /** The dispute was accepted for mediation (受理). Counts on the day of acceptance. */
  record DisputeAccepted(CaseStand stand) implements MediationFact {}

  /** The dispute was not accepted, or was handed to whom it concerns (不予受理, 移送). */
  record DisputeNotAccepted(
      CaseStand stand,
      @About("NOT_ACCEPTED or TRANSFERRED.") @CodeOf("mediation-outcome") String outcome,
      @MayBeAbsent @About("The agency it was handed to.") @Length(max = 60) String handedTo)
      implements MediationFact {}

  /** A party refused mediation, so there is none (一方拒绝). */
  record DisputeRefused(CaseStand stand) implements MediationFact {}

  /** An agency was asked to lead or to assist (商请主办, 协办). */
  record AgencyAsked(
      CaseStand stand,
      @About("The agency asked.") @Length(max = 60) String agency,
      @About("LEAD or ASSIST.") @CodeOf("task-role") String role)
      implements MediationFact {}

  /** An agency accepted or declined; silence is a lapsed deadline instead. */
  record AgencyAnswered(
      CaseStand stand,
      @About("The agency asked.") @Length(max = 60) String agency,
      @About("LEAD or ASSIST.") @CodeOf("task-role") String role,
      @About("ACCEPTED or DECLINED.") @CodeOf("task-answer") String answer,
      @MayBeAbsent @About("Why it declined.") @CodeOf("decline-reason") String reason)
      implements MediationFact {}

  /** Another agency leads from now on (变更主办). */
  record LeadChanged(
      CaseStand stand,
      @About("Who led before.") @Length(max = 60) String from,
      @About("Who leads now.") @Length(max = 60) String to)
      implements MediationFact {}

  /** A mediator was assigned, or chosen by the parties (确定调解员). */
  record MediatorAssigned(
      CaseStand stand, @About("ASSIGNED or CHOSEN.") @CodeOf("mediator-selection") String selection)
      implements MediationFact {}

  /** A mediator stepped back from the case (回避). */
  record MediatorRecused(CaseStand stand, @About("Why.") @CodeOf("recusal-ground") String ground)
      implements MediationFact {}

  /** A session was called (通知调解). */
  record SessionCalled(
      CaseStand stand,
      @About("Its number within the case, from 1.") @Range(min = 1, max = 1_000) Integer session,
      @About("When it begins.") OffsetDateTime begins,
      @About("PUBLIC only by the parties' wish.") @CodeOf("openness") String openness)
      implements MediationFact {}

  /** A session was held (调解会). Counts on its day. */
  record SessionHeld(
      CaseStand stand,
      @About("Its number within the case, from 1.") @Range(min = 1, max = 1_000) Integer session,
      @About("Whether every party came.") Boolean complete)
      implements MediationFact {}

  /** The clock stands still (中止计时). */
  record ClockPaused(CaseStand stand, @About("Why.") @CodeOf("pause-ground") String ground)
      implements MediationFact {}

  /** The clock goes on (恢复计时). */
  record ClockResumed(CaseStand stand) implements MediationFact {}

  /** The parties agreed to more time (延长). */
  record ClockExtended(CaseStand stand, @About("Last day from now on.") LocalDate until)
      implements MediationFact {}

  /** The parties agreed (达成协议). Counts on its day, with its amount. */
  record AgreementReached(
      CaseStand stand,
      @About("AGREED_WRITTEN, AGREED_ORAL or SETTLED_ON_SITE.") @CodeOf("mediation-outcome")
          String outcome,
      @About("Whether part of the dispute stays open.") Boolean partial,
      @About("Day from which it binds.") LocalDate effectiveOn,
      @About("Kinds of its clauses.") @CodeOf("clause-kind") @Length(min = 0, max = 60)
          List<String> clauses,
      @About("How many instalments.") @Range(min = 0, max = 200) Integer instalments)
      implements MediationFact {}

  /** An instalment was performed (履行). */
  record PerformanceRecorded(
      CaseStand stand,
      @About("Which instalment, from 1.") @Range(min = 1, max = 200) Integer instalment,
      @MayBeAbsent @About("Amount paid with it, yuan.") @Range(min = 0, max = 1e12) BigDecimal paid,
      @About("Whether nothing more is owed.") Boolean complete)
      implements MediationFact {}

  /** What was agreed was not performed; the routes are open (反悔, 不履行). */
  record AgreementBreached(
      CaseStand stand,
      @About("Routes the parties were told of.") @CodeOf("route") @Length(min = 0, max = 10)
          List<String> routes)
      implements MediationFact {}

  /** The parties applied together for judicial confirmation (申请司法确认). */
  record ConfirmationApplied(
      CaseStand stand,
      @About("Clauses put before the court.") @Range(min = 0, max = 200) Integer clauses)
      implements MediationFact {}

  /** The court took the application in, confirmed the agreement, or turned it away. */
  record ConfirmationDecided(
      CaseStand stand,
      @About("ACCEPTED, NOT_ACCEPTED, CONFIRMED, REJECTED or WITHDRAWN.")
          @CodeOf("confirmation-status")
          String status)
      implements MediationFact {}

  /** Thirty days passed without an application for confirmation (逾期). */
  record ConfirmationExpired(CaseStand stand) implements MediationFact {}

  /** Mediation ended without an agreement (终止调解). Counts on its day. */
  record MediationTerminated(
      CaseStand stand,
      @About("How it ended.") @CodeOf("mediation-outcome") String outcome,
      @About("Whether a session had been held.") Boolean afterSession)
      implements MediationFact {}

  /** The parties were told which routes are open to them (告知救济途径). */
  record RoutesTold(
      CaseStand stand,
      @About("The routes.") @CodeOf("route") @Length(min = 0, max = 10) List<String> routes)
      implements MediationFact {}

  /** A suspected security or criminal matter was reported to the police (第二十五条). */
  record EscalationReported(
      CaseStand stand,
      @About("PUBLIC_SECURITY or CRIMINAL.") @CodeOf("escalation-kind") String kind,
      @About("The police station told.") @Length(max = 60) String toldTo)
      implements MediationFact {}

  /** An escalation was prevented (防止民转刑 and so on); its written ground stays in the file. */
  record EscalationPrevented(
      CaseStand stand,
      @About("SUICIDE, TURN_CRIMINAL or GROUP_FIGHT.") @CodeOf("prevention-kind") String kind,
      @About("How many cases.") @Range(min = 1, max = 1_000) Integer cases,
      @About("How many were concerned.") @Range(min = 1, max = 100_000) Integer headcount)
      implements MediationFact {}

  /** The parties were visited or called afterwards (回访). */
  record FollowedUp(
      CaseStand stand,
      @About("FIRST_INSTALMENT, PERFORMED or BREACH.") @CodeOf("follow-up-kind") String kind,
      @About("Whether the agreement holds.") Boolean holds)
      implements MediationFact {}

  /** The file is complete and closed (归档). */
  record CaseArchived(CaseStand stand) implements MediationFact {}

  /** The case is the same dispute as another and goes on there (并案). */
  record DisputeMerged(
      CaseStand stand, @About("Code of the case that goes on.") @Length(max = 40) String into)
      implements MediationFact {}

  /** A report that came to a case already there was answered (答复来文), to who reported alone. */
  record ReferralAnswered(
      CaseStand stand,
      @About("Who reported it.") @Length(max = 60) String agency,
      @MayBeAbsent @About("Its own number of the matter.") @Length(max = 120) String caseref,
      @About("JOINED, KEPT or NOT_TAKEN.") @CodeOf("referral-answer") String answer,
      @MayBeAbsent @About("Why it changed nothing.") @CodeOf("referral-reason") String reason)
      implements MediationFact {}

  /** A deadline passed (逾期). */
  record DeadlineLapsed(
      CaseStand stand,
      @About("Which deadline.") @CodeOf("mediation-deadline") String kind,
      @About("Its last day.") LocalDate on,
      @About("Who owed it.") @Length(max = 60) String owedBy)
      implements MediationFact {}

  /** Whoever owes something was urged (催办). */
  record DeadlineUrged(
      CaseStand stand,
      @About("Which deadline.") @CodeOf("mediation-deadline") String kind,
      @About("Its last day.") LocalDate on,
      @About("Who owes it.") @Length(max = 60) String owedBy)
      implements MediationFact {}

  /** The coordinator supervises what stays undone (督办). */
  record DeadlineSupervised(
      CaseStand stand,
      @About("Which deadline.") @CodeOf("mediation-deadline") String kind,
      @About("Its last day.") LocalDate on,
      @About("Who owes it.") @Length(max = 60) String owedBy)
      implements MediationFact {}

  /** What stays undone goes before the joint meeting (提交联席会议). */
  record DeadlineRaised(
      CaseStand stand,
      @About("Which deadline.") @CodeOf("mediation-deadline") String kind,
      @About("Its last day.") LocalDate on,
      @About("Who owes it.") @Length(max = 60) String owedBy)
      implements MediationFact {}
}
