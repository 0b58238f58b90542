package qilian.mediation.model;

import static qilian.mediation.model.Told.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import qilian.mediation.clock.Track;
import qilian.mediation.clock.Trigger;
import qilian.mediation.model.CaseCommand.*;
import qilian.mediation.panel.RecusalGround;

/** At least one of every command, as it fits a case best. */
final class Variants {

  private Variants() {}

  static List<CaseCommand> of(DisputeCase subject) {
    List<CaseCommand> all = new ArrayList<>();
    all.addAll(List.of(REGISTER, screen(Track.PEOPLES), screen(Track.MEDICAL), DECLINE, HAND_OVER));
    all.addAll(List.of(APPLICANT, RESPONDENT, KIN, A_YES, B_YES, B_NO, B_BACK, ACCEPT));
    all.add(new AddParty("c" + subject.parties().size(), Participation.THIRD_PARTY, true));
    all.add(new RecordConsent("a", "k", Consent.Answer.CONSENTED));
    all.add(new TellGuardian("a"));
    all.add(new JoinReferral(new Referrer("baota-office", "W-1", MATTER)));
    all.add(new TakeBackReferral("baota-police"));
    all.add(new AnswerWord(POLICE, WORD, null));
    all.add(new AnswerWord(POLICE, WORD, Refusal.NOT_IN_THIS_PHASE));
    all.add(new AskAgency(HOUSING, Ask.Role.ASSIST));
    all.add(new AskAgency("baota-police", Ask.Role.LEAD));
    all.add(new AnswerAsk(HOUSING, true, null));
    all.add(new AnswerAsk("baota-police", false, Ask.Reason.NOT_MY_DUTY));
    all.add(new ChangeLead("baota-mediation"));
    all.addAll(List.of(ASSIGN, assign("m" + (subject.mediators().size() + 2)), RECUSE));
    all.add(new RecuseMediator("m2", RecusalGround.INTEREST));
    all.addAll(List.of(CALL, HOLD, PAUSE, RESUME, EXTEND));
    all.add(new HoldSession(Math.max(1, subject.sessions().size()), DAY, List.of("a"), List.of()));
    all.addAll(List.of(WRITTEN, AT_ONCE, ORAL, ORAL_AT_ONCE, ON_SITE, FIRST, SECOND, BREACH));
    all.add(THIRD);
    all.add(BREACH_OF_ALL);
    all.add(new TellDay(Trigger.COMPLAINT_RECEIVED, DAY));
    all.add(new TellDay(Trigger.APPLIED, DAY));
    all.add(screen(Track.LABOUR));
    for (FollowUp.Kind kind : FollowUp.Kind.values()) {
      all.add(visit(kind));
    }
    all.add(APPLY);
    for (Confirmation.Status status : Confirmation.Status.values()) {
      all.add(new DecideConfirmation(status));
    }
    for (Outcome outcome : Outcome.values()) {
      all.add(end(outcome));
    }
    all.add(new EndMediation(Outcome.WITHDRAWN, "b"));
    all.addAll(List.of(ROUTES, new TellRoutes(Set.of()), ARCHIVE));
    all.add(new ReportEscalation(Escalation.Kind.PUBLIC_SECURITY, "baota-police", false));
    all.add(new ReportEscalation(Escalation.Kind.CRIMINAL, "baota-police", true));
    all.add(new RecordPrevention(Escalation.Prevented.GROUP_FIGHT, 1, 4, "双方亲属已到场对峙"));
    all.add(new MergeInto("012-25-000009-1"));
    all.add(new AbsorbCase("012-25-000009-1", List.of()));
    all.add(new LapseDeadline("NONE", Deadline.Step.URGED, START.minus(Duration.ofDays(1))));
    for (Deadline due : Deadlines.of(subject)) {
      Deadlines.nextStepAt(due)
          .ifPresent(at -> all.add(new LapseDeadline(due.key(), due.step().next(), at)));
    }
    return all;
  }
}
