package qilian.mediation.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qilian.mediation.clock.ClockRun;
import qilian.mediation.clock.Explanation;
import qilian.mediation.clock.Reckoning;
import qilian.mediation.clock.StatutoryClocks;
import qilian.mediation.clock.Track;
import qilian.mediation.model.CaseCommand.ExtendClock;
import qilian.mediation.model.CaseCommand.LapseDeadline;
import qilian.mediation.model.CaseCommand.PauseMediation;
import qilian.mediation.model.CaseCommand.ResumeMediation;
import qilian.mediation.model.CaseCommand.TellDay;
import qilian.mediation.model.CaseEvent.AgencyAnswered;
import qilian.mediation.model.CaseEvent.ClockExtended;
import qilian.mediation.model.CaseEvent.ConfirmationExpired;
import qilian.mediation.model.CaseEvent.DayTold;
import qilian.mediation.model.CaseEvent.DeadlineMoved;
import qilian.mediation.model.CaseEvent.MediationEnded;
import qilian.mediation.model.CaseEvent.MediationPaused;
import qilian.mediation.model.CaseEvent.MediationResumed;
import qilian.mediation.model.Deadline.Step;

/**
 * What a case owes to whom by when, and what happens as that comes near and passes: whoever owes it
 * is urged, it lapses, the coordinator supervises, and it goes before the joint meeting. Where the
 * law itself says what a lapse means, that happens too: a medical mediation is deemed failed
 * (第三十八条), a market complaint's is terminated (第二十一条), the way to confirmation closes.
 */
public final class Deadlines {

  /** Kind of the time an agency has to answer. */
  public static final String ANSWER = "AGENCY_ANSWER";

  /** Kind of the day an instalment is due. */
  public static final String INSTALMENT = "INSTALMENT";

  /** Kind of the day of a visit. */
  public static final String FOLLOW_UP = "FOLLOW_UP";

  /** Who owes what no agency can do for the parties. */
  public static final String PARTIES = "parties";

  private static final Set<String> OF_THE_PARTIES =
      Set.of(
          INSTALMENT,
          StatutoryClocks.CONFIRMATION_APPLICATION,
          "LABOUR_ARBITRATION",
          "TRAFFIC_APPLICATION",
          "PETITION_REVIEW_REQUEST",
          "PETITION_RECHECK_REQUEST");

  private static final Set<String> OF_THE_COURT =
      Set.of("CONFIRMATION_ACCEPTANCE", "CONFIRMATION_DECISION");

  private static final String PERFORMANCE_BASIS = Articles.MEDIATION + "第三十一条（督促履行）";
  private static final String VISIT_BASIS = Articles.MEDIATION + "第三十一条（回访）";
  private static final Set<Phase> OWING =
      Set.of(Phase.AGREED_WRITTEN, Phase.AGREED_ORAL, Phase.PERFORMING);

  private Deadlines() {}

  /** Everything the case owes, what lapses first in front. */
  public static List<Deadline> of(DisputeCase subject) {
    List<Deadline> all = new ArrayList<>();
    if (subject.phase().isUnfinished()) {
      clocks(subject, all);
      answers(subject, all);
      performance(subject, all);
    }
    return all.stream()
        .sorted(Comparator.comparing(Deadline::lapsesAt).thenComparing(Deadline::key))
        .toList();
  }

  /**
   * The rule behind a kind of deadline, in Chinese; empty for a kind that nobody knows any more.
   */
  public static Optional<String> basisOf(String kind) {
    return switch (kind) {
      case ANSWER -> Optional.of(AnswerTime.BASIS);
      case INSTALMENT -> Optional.of(PERFORMANCE_BASIS);
      case FOLLOW_UP -> Optional.of(VISIT_BASIS);
      default ->
          StatutoryClocks.all().stream()
              .filter(each -> each.code().equals(kind))
              .findFirst()
              .map(each -> each.basis().zh());
    };
  }

  /** What is left of each running clock, or why it stands still, in words for a reader of today. */
  public static Map<String, Explanation> explained(DisputeCase subject, Instant now) {
    Map<String, Explanation> words = new LinkedHashMap<>();
    for (ClockRun run : subject.clocks()) {
      words.put(
          run.clock().code(),
          Explanation.of(CaseClocks.RECKONER, CaseClocks.RECKONER.reckon(run), subject.dayOf(now)));
    }
    return words;
  }

  private static void clocks(DisputeCase subject, List<Deadline> all) {
    for (ClockRun run : subject.clocks()) {
      if (CaseClocks.RECKONER.reckon(run) instanceof Reckoning.Due due) {
        String code = run.clock().code();
        all.add(
            owed(subject, code, code, due.dueOn(), run.clock().basis().zh(), due.provisional()));
      }
    }
  }

  private static void answers(DisputeCase subject, List<Deadline> all) {
    for (Ask ask : subject.handling().asks()) {
      if (ask.answer() == Ask.Answer.OPEN || ask.answer() == Ask.Answer.SILENT) {
        LocalDate on = subject.dayOf(ask.answerBy());
        String key = ANSWER + ":" + ask.agency();
        all.add(
            new Deadline(
                key,
                ANSWER,
                on,
                ask.answerBy(),
                ask.agency(),
                AnswerTime.BASIS,
                false,
                step(subject, key, on)));
      }
    }
  }

  private static void performance(DisputeCase subject, List<Deadline> all) {
    Agreement agreement = subject.agreement();
    if (agreement != null && OWING.contains(subject.phase())) {
      agreement.instalments().stream()
          .filter(each -> !subject.performed().containsKey(each.number()))
          .forEach(
              each ->
                  all.add(
                      owed(
                          subject,
                          INSTALMENT + ":" + each.number(),
                          INSTALMENT,
                          each.dueOn(),
                          PERFORMANCE_BASIS,
                          false)));
    }
    subject.followUps().stream()
        .filter(FollowUp::isOpen)
        .forEach(
            each ->
                all.add(
                    owed(
                        subject,
                        FOLLOW_UP + ":" + each.kind(),
                        FOLLOW_UP,
                        each.dueOn(),
                        VISIT_BASIS,
                        false)));
  }

  private static Deadline owed(
      DisputeCase subject,
      String key,
      String kind,
      LocalDate on,
      String basis,
      boolean provisional) {
    return new Deadline(
        key,
        kind,
        on,
        on.plusDays(1).atStartOfDay(ZoneId.of(subject.origin().zone())).toInstant(),
        debtor(subject, kind),
        basis,
        provisional,
        step(subject, key, on));
  }

  /** Who owes it: the court what is the court's, the parties what is theirs, the lead the rest. */
  private static String debtor(DisputeCase subject, String kind) {
    if (OF_THE_PARTIES.contains(kind)) {
      return PARTIES;
    }
    String court = subject.confirmation().court();
    return court != null && OF_THE_COURT.contains(kind) ? court : subject.handling().lead();
  }

  private static Step step(DisputeCase subject, String key, LocalDate on) {
    return subject.steps().getOrDefault(Deadline.mark(key, on), Step.NONE);
  }

  /**
   * When the next step is due; empty once it went before the joint meeting. A provisional day is
   * urged, but nothing lapses by it: the notice of its year may still move it.
   */
  public static Optional<Instant> nextStepAt(Deadline deadline) {
    if (deadline.provisional() && deadline.step() != Step.NONE) {
      return Optional.empty();
    }
    boolean answer = deadline.kind().equals(ANSWER);
    return switch (deadline.step()) {
      case NONE ->
          Optional.of(deadline.lapsesAt().minus(answer ? Duration.ofHours(1) : Duration.ofDays(3)));
      case URGED -> Optional.of(deadline.lapsesAt());
      case LAPSED ->
          Optional.of(deadline.lapsesAt().plus(answer ? Duration.ofHours(4) : Duration.ofDays(1)));
      case SUPERVISED ->
          Optional.of(deadline.lapsesAt().plus(answer ? Duration.ofDays(1) : Duration.ofDays(5)));
      case RAISED -> Optional.empty();
    };
  }

  static Decision decide(DisputeCase subject, CaseCommand.OfClock command, Instant now) {
    LocalDate today = subject.dayOf(now);
    return switch (command) {
      case PauseMediation it ->
          CaseClocks.refusePause(subject, it.ground(), today)
              .orElseGet(() -> Decision.accepted(new MediationPaused(now, it.ground())));
      case ResumeMediation it ->
          ConsentLifecycle.bar(subject)
              .map(Decision::refused)
              .orElseGet(() -> Decision.accepted(new MediationResumed(now)));
      case ExtendClock it ->
          CaseClocks.refuseExtension(subject, it.by(), it.agreedBy(), it.approved(), today)
              .orElseGet(
                  () ->
                      Decision.accepted(
                          new ClockExtended(now, it.by(), it.agreedBy(), it.approved())));
      case TellDay it -> tell(subject, it, now, today);
      case LapseDeadline it -> lapse(subject, it, now);
    };
  }

  private static Decision tell(DisputeCase subject, TellDay command, Instant now, LocalDate today) {
    Track track = subject.track();
    if (track == null) {
      return Decision.refused(Refusal.NOT_IN_THIS_PHASE, subject.phase().labelZh());
    }
    boolean known =
        subject.clocks().stream()
            .anyMatch(
                run ->
                    run.clock().trigger() == command.trigger()
                        && run.startedOn().equals(command.day()));
    return known
        ? Decision.refused(Refusal.ALREADY_SO)
        : TrackDays.refuse(
                track,
                Map.of(command.trigger(), command.day()),
                subject.acceptedOn() != null,
                today)
            .orElseGet(() -> Decision.accepted(new DayTold(now, command.trigger(), command.day())));
  }

  /** Decides again, under the lock, what the watch found due. */
  private static Decision lapse(DisputeCase subject, LapseDeadline command, Instant now) {
    Optional<Deadline> found =
        of(subject).stream()
            .filter(each -> each.key().equals(command.key()))
            .filter(each -> each.step().next() == command.step())
            .filter(each -> nextStepAt(each).filter(command.dueAt()::equals).isPresent())
            .filter(each -> !now.isBefore(command.dueAt()))
            .findFirst();
    if (found.isEmpty()) {
      return Decision.refused(Refusal.NOTHING_DUE);
    }
    Deadline deadline = found.get();
    List<CaseEvent> events = new ArrayList<>();
    events.add(new DeadlineMoved(now, deadline.at(command.step())));
    if (command.step() == Step.LAPSED) {
      consequence(subject, deadline, now).ifPresent(events::add);
    }
    return new Decision.Accepted(events);
  }

  private static Optional<CaseEvent> consequence(
      DisputeCase subject, Deadline deadline, Instant now) {
    boolean underWay = MediationLifecycle.UNDER_WAY.contains(subject.phase());
    return switch (deadline.kind()) {
      case "MEDICAL_MEDIATION" ->
          underWay ? Optional.of(new MediationEnded(now, Outcome.FAILED, null)) : Optional.empty();
      case "MARKET_MEDIATION" ->
          underWay
              ? Optional.of(new MediationEnded(now, Outcome.TERMINATED_TIMEOUT, null))
              : Optional.empty();
      case StatutoryClocks.CONFIRMATION_APPLICATION -> Optional.of(new ConfirmationExpired(now));
      case ANSWER ->
          subject
              .handling()
              .open(deadline.owedBy())
              .map(
                  ask ->
                      new AgencyAnswered(now, ask.agency(), ask.role(), Ask.Answer.SILENT, null));
      default -> Optional.empty();
    };
  }
}
