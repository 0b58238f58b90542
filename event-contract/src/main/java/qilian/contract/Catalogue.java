package qilian.contract;

import static qilian.contract.AgencyKind.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import qilian.contract.alliance.AllianceFact;
import qilian.contract.directory.DirectoryFact;
import qilian.contract.incident.IncidentFact;
import qilian.contract.inspection.InspectionFact;
import qilian.contract.mediation.MediationFact;
import qilian.contract.patrol.PatrolFact;
import qilian.contract.report.ReportFact;
import qilian.contract.risk.RiskFact;
import qilian.contract.stats.StatsFact;

/** Every fact that travels: its wire type, its record, its topic and which agencies may send it. */
public final class Catalogue {

  private static final Set<AgencyKind> POLICE = EnumSet.of(POLICE_STATION);
  private static final Set<AgencyKind> RESPONDERS = EnumSet.of(POLICE_STATION, STREET_OFFICE);
  private static final Set<AgencyKind> MEMBERS = EnumSet.complementOf(EnumSet.of(MEDIA));
  private static final Set<AgencyKind> PARTNERS = membersOf(Standing.PARTNER);
  private static final Set<AgencyKind> ALARM_SENDERS = alarmSenders();
  private static final Set<AgencyKind> NOBODY = EnumSet.noneOf(AgencyKind.class);

  private static final List<FactType> TYPES =
      List.of(
          incident("alarm-received", IncidentFact.AlarmReceived.class, ALARM_SENDERS),
          incident("dispatch-assigned", IncidentFact.DispatchAssigned.class, RESPONDERS),
          incident("dispatch-arrived", IncidentFact.DispatchArrived.class, RESPONDERS),
          incident("feedback-given", IncidentFact.FeedbackGiven.class, RESPONDERS),
          incident("reclassified", IncidentFact.Reclassified.class, ALARM_SENDERS),
          incident("admin-accepted", IncidentFact.AdminAccepted.class, POLICE),
          incident("criminal-accepted", IncidentFact.CriminalAccepted.class, POLICE),
          incident("case-filed", IncidentFact.CaseFiled.class, POLICE),
          incident("case-not-filed", IncidentFact.CaseNotFiled.class, POLICE),
          incident("case-solved", IncidentFact.CaseSolved.class, POLICE),
          incident("case-withdrawn", IncidentFact.CaseWithdrawn.class, POLICE),
          incident("voided", IncidentFact.Voided.class, ALARM_SENDERS),
          incident("linked", IncidentFact.Linked.class, ALARM_SENDERS),
          report("dispute-reported", ReportFact.DisputeReported.class, MEMBERS),
          report("hazard-reported", ReportFact.HazardReported.class, MEMBERS),
          report("signal-reported", ReportFact.SignalReported.class, MEMBERS),
          report(
              "complaint-received",
              ReportFact.ComplaintReceived.class,
              EnumSet.of(MARKET_REGULATION, HOTLINE_12345, ASSOCIATION)),
          report(
              "business-status-changed",
              ReportFact.BusinessStatusChanged.class,
              EnumSet.of(TAXATION, MARKET_REGULATION)),
          report(
              "premises-licence-changed",
              ReportFact.PremisesLicenceChanged.class,
              EnumSet.of(CULTURE, FIRE_RESCUE, MARKET_REGULATION)),
          report(
              "public-event-announced",
              ReportFact.PublicEventAnnounced.class,
              EnumSet.of(CULTURE, POLICE_STATION)),
          report("self-check-reported", ReportFact.SelfCheckReported.class, PARTNERS),
          directory("agency-registered", DirectoryFact.AgencyRegistered.class),
          directory("agency-retired", DirectoryFact.AgencyRetired.class),
          directory("place-registered", DirectoryFact.PlaceRegistered.class),
          directory("place-retired", DirectoryFact.PlaceRetired.class),
          directory("code-registered", DirectoryFact.CodeRegistered.class),
          directory("code-retired", DirectoryFact.CodeRetired.class),
          mediation("dispute-registered", MediationFact.DisputeRegistered.class),
          mediation("dispute-screened", MediationFact.DisputeScreened.class),
          mediation("party-joined", MediationFact.PartyJoined.class),
          mediation("consent-recorded", MediationFact.ConsentRecorded.class),
          mediation("dispute-accepted", MediationFact.DisputeAccepted.class),
          mediation("dispute-not-accepted", MediationFact.DisputeNotAccepted.class),
          mediation("dispute-refused", MediationFact.DisputeRefused.class),
          mediation("agency-asked", MediationFact.AgencyAsked.class),
          mediation("agency-answered", MediationFact.AgencyAnswered.class),
          mediation("lead-changed", MediationFact.LeadChanged.class),
          mediation("mediator-assigned", MediationFact.MediatorAssigned.class),
          mediation("mediator-recused", MediationFact.MediatorRecused.class),
          mediation("session-called", MediationFact.SessionCalled.class),
          mediation("session-held", MediationFact.SessionHeld.class),
          mediation("clock-paused", MediationFact.ClockPaused.class),
          mediation("clock-resumed", MediationFact.ClockResumed.class),
          mediation("clock-extended", MediationFact.ClockExtended.class),
          mediation("agreement-reached", MediationFact.AgreementReached.class),
          mediation("performance-recorded", MediationFact.PerformanceRecorded.class),
          mediation("agreement-breached", MediationFact.AgreementBreached.class),
          mediation("confirmation-applied", MediationFact.ConfirmationApplied.class),
          mediation("confirmation-decided", MediationFact.ConfirmationDecided.class),
          mediation("confirmation-expired", MediationFact.ConfirmationExpired.class),
          mediation("mediation-terminated", MediationFact.MediationTerminated.class),
          mediation("routes-told", MediationFact.RoutesTold.class),
          mediation("escalation-reported", MediationFact.EscalationReported.class),
          mediation("escalation-prevented", MediationFact.EscalationPrevented.class),
          mediation("followed-up", MediationFact.FollowedUp.class),
          mediation("case-archived", MediationFact.CaseArchived.class),
          mediation("dispute-merged", MediationFact.DisputeMerged.class),
          mediation("deadline-lapsed", MediationFact.DeadlineLapsed.class),
          mediation("deadline-urged", MediationFact.DeadlineUrged.class),
          mediation("deadline-supervised", MediationFact.DeadlineSupervised.class),
          mediation("deadline-raised", MediationFact.DeadlineRaised.class),
          mediation("referral-answered", MediationFact.ReferralAnswered.class),
          risk("signal-raised", RiskFact.SignalRaised.class),
          risk("signal-judged", RiskFact.SignalJudged.class),
          risk("signal-expired", RiskFact.SignalExpired.class),
          risk("place-level-set", RiskFact.PlaceLevelSet.class),
          risk("pattern-linked", RiskFact.PatternLinked.class),
          risk("warning-issued", RiskFact.WarningIssued.class),
          risk("warning-updated", RiskFact.WarningUpdated.class),
          risk("warning-cancelled", RiskFact.WarningCancelled.class),
          inspection("plan-approved", InspectionFact.PlanApproved.class),
          inspection("visits-merged", InspectionFact.VisitsMerged.class),
          inspection("inspection-held", InspectionFact.InspectionHeld.class),
          inspection("hazard-taken-up", InspectionFact.HazardTakenUp.class),
          inspection("finding-dismissed", InspectionFact.FindingDismissed.class),
          inspection("finding-recorded", InspectionFact.FindingRecorded.class),
          inspection("rectification-ordered", InspectionFact.RectificationOrdered.class),
          inspection("rectification-extended", InspectionFact.RectificationExtended.class),
          inspection("rectification-claimed", InspectionFact.RectificationClaimed.class),
          inspection("rectification-cleared", InspectionFact.RectificationCleared.class),
          inspection("rectification-failed", InspectionFact.RectificationFailed.class),
          inspection("rectification-overdue", InspectionFact.RectificationOverdue.class),
          inspection("premises-sealed", InspectionFact.PremisesSealed.class),
          inspection("seal-lifted", InspectionFact.SealLifted.class),
          inspection("penalty-referred", InspectionFact.PenaltyReferred.class),
          inspection("handed-over", InspectionFact.HandedOver.class),
          inspection("handover-received", InspectionFact.HandoverReceived.class),
          inspection("look-back-due", InspectionFact.LookBackDue.class),
          inspection("looked-back", InspectionFact.LookedBack.class),
          alliance("member-joined", AllianceFact.MemberJoined.class),
          alliance("member-left", AllianceFact.MemberLeft.class),
          alliance("member-changed", AllianceFact.MemberChanged.class),
          alliance("duty-planned", AllianceFact.DutyPlanned.class),
          alliance("duty-begun", AllianceFact.DutyBegun.class),
          alliance("duty-handed-over", AllianceFact.DutyHandedOver.class),
          alliance("duty-cancelled", AllianceFact.DutyCancelled.class),
          alliance("task-proposed", AllianceFact.TaskProposed.class),
          alliance("task-accepted", AllianceFact.TaskAccepted.class),
          alliance("task-declined", AllianceFact.TaskDeclined.class),
          alliance("task-timed-out", AllianceFact.TaskTimedOut.class),
          alliance("task-left-idle", AllianceFact.TaskLeftIdle.class),
          alliance("task-escalated", AllianceFact.TaskEscalated.class),
          alliance("lead-assigned", AllianceFact.LeadAssigned.class),
          alliance("task-transferred", AllianceFact.TaskTransferred.class),
          alliance("task-returned", AllianceFact.TaskReturned.class),
          alliance("task-begun", AllianceFact.TaskBegun.class),
          alliance("agency-seated", AllianceFact.AgencySeated.class),
          alliance("seat-left", AllianceFact.SeatLeft.class),
          alliance("task-extended", AllianceFact.TaskExtended.class),
          alliance("task-urged", AllianceFact.TaskUrged.class),
          alliance("task-supervised", AllianceFact.TaskSupervised.class),
          alliance("task-overdue", AllianceFact.TaskOverdue.class),
          alliance("task-done", AllianceFact.TaskDone.class),
          alliance("task-verified", AllianceFact.TaskVerified.class),
          alliance("task-reopened", AllianceFact.TaskReopened.class),
          alliance("task-closed", AllianceFact.TaskClosed.class),
          alliance("task-withdrawn", AllianceFact.TaskWithdrawn.class),
          alliance("meeting-held", AllianceFact.MeetingHeld.class),
          alliance("resolution-adopted", AllianceFact.ResolutionAdopted.class),
          alliance("resolution-done", AllianceFact.ResolutionDone.class),
          alliance("resolution-overdue", AllianceFact.ResolutionOverdue.class),
          alliance("resolution-revoked", AllianceFact.ResolutionRevoked.class),
          patrol("shift-started", PatrolFact.ShiftStarted.class),
          patrol("shift-ended", PatrolFact.ShiftEnded.class),
          patrol("checkin-recorded", PatrolFact.CheckinRecorded.class),
          patrol("point-missed", PatrolFact.PointMissed.class),
          patrol("miss-retracted", PatrolFact.MissRetracted.class),
          patrol("lone-alarm-raised", PatrolFact.LoneAlarmRaised.class),
          patrol("finding-reported", PatrolFact.FindingReported.class),
          stats("bulletin-published", StatsFact.BulletinPublished.class),
          stats("bulletin-restated", StatsFact.BulletinRestated.class),
          stats("source-silent", StatsFact.SourceSilent.class));

  private static final Map<String, FactType> BY_WIRE_TYPE =
      TYPES.stream()
          .collect(Collectors.toMap(FactType::wireType, t -> t, (a, b) -> a, LinkedHashMap::new));

  private static final Map<Class<? extends Fact>, FactType> BY_RECORD =
      TYPES.stream().collect(Collectors.toMap(FactType::record, t -> t));

  private Catalogue() {}

  /** All types in the catalogue's order. */
  public static List<FactType> types() {
    return TYPES;
  }

  /** The type of that wire name, or null where the catalogue has none. */
  public static FactType byWireType(String wireType) {
    return BY_WIRE_TYPE.get(wireType);
  }

  /** The type that a fact belongs to. */
  public static FactType of(Fact fact) {
    return BY_RECORD.get(fact.getClass());
  }

  private static FactType incident(
      String name, Class<? extends Fact> record, Set<AgencyKind> senders) {
    return new FactType("incident", name, record, Topic.INCIDENT, Set.copyOf(senders));
  }

  private static FactType report(
      String name, Class<? extends Fact> record, Set<AgencyKind> senders) {
    return new FactType("report", name, record, Topic.REPORT, Set.copyOf(senders));
  }

  private static FactType directory(String name, Class<? extends Fact> record) {
    return new FactType("directory", name, record, Topic.DIRECTORY, Set.copyOf(NOBODY));
  }

  private static FactType mediation(String name, Class<? extends Fact> record) {
    return new FactType("mediation", name, record, Topic.MEDIATION, Set.copyOf(NOBODY));
  }

  private static FactType risk(String name, Class<? extends Fact> record) {
    return new FactType("risk", name, record, Topic.RISK, Set.copyOf(NOBODY));
  }

  private static FactType inspection(String name, Class<? extends Fact> record) {
    return new FactType("inspection", name, record, Topic.INSPECTION, Set.copyOf(NOBODY));
  }

  private static FactType alliance(String name, Class<? extends Fact> record) {
    return new FactType("alliance", name, record, Topic.ALLIANCE, Set.copyOf(NOBODY));
  }

  private static FactType patrol(String name, Class<? extends Fact> record) {
    return new FactType("patrol", name, record, Topic.PATROL, Set.copyOf(NOBODY));
  }

  private static FactType stats(String name, Class<? extends Fact> record) {
    return new FactType("stats", name, record, Topic.STATS, Set.copyOf(NOBODY));
  }

  private static Set<AgencyKind> alarmSenders() {
    Set<AgencyKind> kinds =
        EnumSet.of(
            POLICE_STATION,
            STREET_OFFICE,
            STREET_DEPARTMENT,
            GRID,
            RESIDENTS_COMMITTEE,
            HOTLINE_12345);
    kinds.addAll(PARTNERS);
    kinds.remove(MEDIA);
    return kinds;
  }

  private static Set<AgencyKind> membersOf(Standing standing) {
    return Arrays.stream(AgencyKind.values())
        .filter(kind -> kind.standing() == standing && kind != MEDIA)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(AgencyKind.class)));
  }
}
