package qilian.mediation.model;

import static qilian.mediation.model.Decision.accepted;
import static qilian.mediation.model.Decision.refused;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import qilian.mediation.model.CaseCommand.AnswerAsk;
import qilian.mediation.model.CaseCommand.AskAgency;
import qilian.mediation.model.CaseCommand.ChangeLead;
import qilian.mediation.model.CaseEvent.AgencyAnswered;
import qilian.mediation.model.CaseEvent.AgencyAsked;
import qilian.mediation.model.CaseEvent.LeadChanged;

/**
 * The life of handling a case together. Exactly one agency leads; others are asked to assist, or to
 * take the lead over, and accept or decline with a reason within four working hours. Silence is no
 * consent: it is urged, supervised and goes before the joint meeting, and a late answer still
 * counts. Whoever accepts the lead has it at once, with all clocks; whoever had it is kept
 * informed.
 */
final class HandlingLifecycle {

  private HandlingLifecycle() {}

  static Decision decide(DisputeCase subject, CaseCommand.OfHandling command, Instant now) {
    Handling handling = subject.handling();
    return switch (command) {
      case AskAgency it -> ask(subject, it, now);
      case AnswerAsk it -> answer(handling, it, now);
      case ChangeLead it ->
          handling.lead().equals(it.to())
              ? refused(Refusal.ALREADY_SO)
              : accepted(new LeadChanged(now, handling.lead(), it.to()));
    };
  }

  private static Decision ask(DisputeCase subject, AskAgency it, Instant now) {
    Handling handling = subject.handling();
    boolean already =
        handling.lead().equals(it.agency())
            || (it.role() == Ask.Role.ASSIST && handling.assists().contains(it.agency()));
    if (already) {
      return refused(Refusal.ALREADY_SO);
    }
    if (handling.open(it.agency()).isPresent()) {
      return refused(Refusal.ALREADY_ASKED);
    }
    ZoneId zone = ZoneId.of(subject.origin().zone());
    return accepted(
        new AgencyAsked(
            now,
            it.agency(),
            it.role(),
            AnswerTime.after(now, zone, CaseClocks.RECKONER.calendar())));
  }

  private static Decision answer(Handling handling, AnswerAsk it, Instant now) {
    Optional<Ask> ask = handling.awaited(it.agency());
    if (ask.isEmpty()) {
      return refused(Refusal.NOT_ASKED);
    }
    if (!it.accepts() && it.reason() == null) {
      return refused(Refusal.REASON_MISSING);
    }
    Ask.Role role = ask.get().role();
    Ask.Answer answer = it.accepts() ? Ask.Answer.ACCEPTED : Ask.Answer.DECLINED;
    AgencyAnswered answered = new AgencyAnswered(now, it.agency(), role, answer, it.reason());
    return it.accepts() && role == Ask.Role.LEAD
        ? accepted(answered, new LeadChanged(now, handling.lead(), it.agency()))
        : accepted(answered);
  }

  static Handling apply(Handling before, CaseEvent.OfHandling event) {
    return switch (event) {
      case AgencyAsked it ->
          before.asking(new Ask(it.agency(), it.role(), it.answerBy(), Ask.Answer.OPEN, null));
      case AgencyAnswered it -> before.answered(it.agency(), it.answer(), it.reason());
      case LeadChanged it -> before.ledBy(it.to());
    };
  }
}
