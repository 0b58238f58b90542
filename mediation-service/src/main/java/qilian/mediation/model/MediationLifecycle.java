package qilian.mediation.model;

import static qilian.mediation.model.Decision.accepted;
import static qilian.mediation.model.Decision.refused;
import static qilian.mediation.model.Phase.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qilian.mediation.clock.Extension;
import qilian.mediation.clock.Track;
import qilian.mediation.clock.Trigger;
import qilian.mediation.model.CaseCommand.*;
import qilian.mediation.model.CaseEvent.*;

/**
 * The life of a mediated dispute on one page.
 *
 * <p>A dispute is registered (登记) and screened (审查): it goes on along a track, is turned away or
 * handed over. The parties are asked (征询意愿); a clear no of one of them is the end, unless that same
 * party says yes before the case is closed. When all consent it is accepted (受理), a mediator is
 * assigned or chosen, sessions are held. A no in the middle stops everything at once, and so may an
 * appraisal; mediation goes on only with everybody's consent. The parties agree, in writing or
 * orally, or they part: any of them may end it at any time. What was agreed is performed or
 * breached, followed up and archived; what was not is closed with the notice of the routes that
 * stay open. A report of a dispute that has a case already goes on in that case while anything is
 * left to do there; what comes later still is answered, and changes nothing.
 *
 * <p>Beside it, on pages of their own: consent, handling by several agencies, mediators and
 * sessions, agreement and performance, judicial confirmation, deadlines.
 *
 * <p>Durations are data of the tracks ({@code StatutoryClocks}), of visits ({@link
 * PerformanceLifecycle}), of answers ({@link AnswerTime}) and of reminders ({@link Deadlines}).
 */
public final class MediationLifecycle {

  /** Accepted and not yet at an end: the clock of mediation runs. */
  static final Set<Phase> UNDER_WAY = EnumSet.range(ACCEPTED, SUSPENDED);

  private static final Set<Phase> NEED_ROUTES = EnumSet.of(REFUSED, FAILED, TERMINATED);

  private static final Set<Phase> LIVING = EnumSet.range(REGISTERED, TERMINATED);

  /** Where each command may lead from each phase; what does not stand here is refused. */
  public static final Map<Phase, Map<Class<? extends CaseCommand>, Set<Phase>>> MOVES = moves();

  private MediationLifecycle() {}

  private static Map<Phase, Map<Class<? extends CaseCommand>, Set<Phase>>> moves() {
    Moves moves = new Moves();
    Set<Phase> before = EnumSet.range(REGISTERED, CONSENT_PENDING);
    Set<Phase> free = EnumSet.range(ACCEPTED, IN_SESSION);
    Set<Phase> agreed = EnumSet.of(AGREED_WRITTEN, AGREED_ORAL);
    // It comes in, and is found fit for mediation or is not.
    moves.from(UNREGISTERED, RegisterDispute.class, REGISTERED);
    moves.from(REGISTERED, ScreenDispute.class, SCREENED);
    moves.from(before, DeclineDispute.class, NOT_ACCEPTED, TRANSFERRED);
    moves.from(before, TakeBackReferral.class, WITHDRAWN);
    moves.from(before, MergeInto.class, MERGED);
    // The parties are asked, and asked again; a no stops whatever is under way.
    moves.from(SCREENED, RecordConsent.class, CONSENT_PENDING, REFUSED, SCREENED);
    moves.from(CONSENT_PENDING, RecordConsent.class, CONSENT_PENDING, REFUSED);
    moves.from(REFUSED, RecordConsent.class, CONSENT_PENDING, REFUSED);
    moves.from(CONSENT_PENDING, AcceptDispute.class, ACCEPTED);
    free.forEach(phase -> moves.from(phase, RecordConsent.class, phase, SUSPENDED));
    moves.stay(EnumSet.of(SUSPENDED), RecordConsent.class);
    // Its time: it stands still, goes on, runs longer; what the law says of a lapse happens.
    moves.from(free, PauseMediation.class, SUSPENDED);
    moves.from(SUSPENDED, ResumeMediation.class, ACCEPTED, MEDIATOR_ASSIGNED, IN_SESSION);
    moves.stay(EnumSet.range(SCREENED, SUSPENDED), TellDay.class);
    moves.stay(UNDER_WAY, ExtendClock.class);
    moves.stay(LIVING, LapseDeadline.class);
    moves.from(UNDER_WAY, LapseDeadline.class, FAILED, TERMINATED);
    // Somebody mediates, and the parties meet.
    moves.from(ACCEPTED, AssignMediator.class, MEDIATOR_ASSIGNED);
    moves.stay(EnumSet.of(MEDIATOR_ASSIGNED, IN_SESSION), AssignMediator.class);
    moves.from(MEDIATOR_ASSIGNED, RecuseMediator.class, MEDIATOR_ASSIGNED, ACCEPTED);
    moves.from(IN_SESSION, RecuseMediator.class, IN_SESSION, ACCEPTED);
    moves.stay(EnumSet.of(SUSPENDED), RecuseMediator.class);
    moves.stay(EnumSet.of(MEDIATOR_ASSIGNED, IN_SESSION), CallSession.class);
    moves.from(EnumSet.of(MEDIATOR_ASSIGNED, IN_SESSION), HoldSession.class, IN_SESSION);
    // They agree, or they part.
    moves.from(IN_SESSION, ReachAgreement.class, AGREED_WRITTEN, AGREED_ORAL, SETTLED_ON_SITE);
    moves.from(before, EndMediation.class, WITHDRAWN, SELF_SETTLED, TERMINATED);
    moves.from(UNDER_WAY, EndMediation.class, WITHDRAWN, SELF_SETTLED, FAILED, TERMINATED);
    moves.from(Phase.ENDED, TellRoutes.class, CLOSED);
    // What was agreed is performed or not, confirmed or not, looked after, and filed.
    moves.from(agreed, RecordPerformance.class, PERFORMING, PERFORMED);
    moves.from(PERFORMING, RecordPerformance.class, PERFORMING, PERFORMED);
    moves.from(BREACHED, RecordPerformance.class, BREACHED, PERFORMED);
    moves.from(agreed, RecordBreach.class, BREACHED);
    moves.from(PERFORMING, RecordBreach.class, BREACHED);
    agreed.forEach(phase -> moves.from(phase, RecordFollowUp.class, phase, FOLLOWED_UP));
    moves.stay(EnumSet.of(PERFORMING, FOLLOWED_UP), RecordFollowUp.class);
    moves.from(SETTLED_ON_SITE, RecordFollowUp.class, FOLLOWED_UP);
    moves.from(PERFORMED, RecordFollowUp.class, PERFORMED, FOLLOWED_UP);
    moves.from(BREACHED, RecordFollowUp.class, BREACHED, FOLLOWED_UP);
    moves.stay(Phase.AGREED, ApplyForConfirmation.class);
    moves.stay(Phase.AGREED, DecideConfirmation.class);
    moves.from(EnumSet.of(FOLLOWED_UP, CLOSED), ArchiveCase.class, ARCHIVED);
    // While it is open: who takes part.
    moves.stay(Phase.OPEN, AddParty.class);
    moves.stay(Phase.OPEN, TellGuardian.class);
    // While anything is left to do: who handles it, who brought it, what the police must know.
    moves.stay(LIVING, AskAgency.class);
    moves.stay(LIVING, AnswerAsk.class);
    moves.stay(LIVING, ChangeLead.class);
    moves.stay(LIVING, JoinReferral.class);
    moves.stay(LIVING, AbsorbCase.class);
    moves.stay(LIVING, ReportEscalation.class);
    moves.from(Phase.OPEN, ReportEscalation.class, TERMINATED);
    moves.stay(LIVING, RecordPrevention.class);
    // Always: whoever sends a further word hears an answer, also after the end.
    moves.stay(EnumSet.complementOf(EnumSet.of(UNREGISTERED, MERGED)), AnswerWord.class);
    return moves.table;
  }

  /** Decides a command; accepted means that these events happen, in this order. */
  public static Decision decide(
      DisputeCase subject, CaseCommand command, Instant now, LocalRules rules) {
    Decision decision = guarded(subject, command, now, rules);
    if (decision instanceof Decision.Refused no) {
      return no.resting(Articles.of(subject.track(), no.reason(), no.article()));
    }
    List<CaseEvent> events = ((Decision.Accepted) decision).events();
    Set<Phase> targets =
        MOVES.getOrDefault(subject.phase(), Map.of()).getOrDefault(command.getClass(), Set.of());
    return targets.contains(fold(subject, events).phase())
        ? decision
        : refused(Refusal.NOT_IN_THIS_PHASE, subject.phase().labelZh());
  }

  private static Decision guarded(
      DisputeCase subject, CaseCommand command, Instant now, LocalRules rules) {
    return switch (command) {
      case RegisterDispute it ->
          accepted(new DisputeRegistered(now, it.origin(), it.lead(), it.referrer()));
      case JoinReferral it ->
          subject.referrers().contains(it.referrer())
              ? refused(Refusal.ALREADY_SO)
              : accepted(new ReferralJoined(now, it.referrer()));
      case AnswerWord it ->
          subject.notTaken().containsKey(it.word())
              ? refused(Refusal.ALREADY_SO)
              : accepted(new WordAnswered(now, it.referrer(), it.word(), it.notTaken()));
      case TakeBackReferral it ->
          subject.referrers().stream().allMatch(each -> each.agency().equals(it.agency()))
              ? accepted(new MediationEnded(now, Outcome.WITHDRAWN, null))
              : refused(Refusal.NOT_THE_ONLY_REFERRER);
      case ScreenDispute it ->
          it.track() == Track.PUBLIC_SECURITY && !it.exclusions().isEmpty()
              ? refused(Refusal.EXCLUDED_FROM_MEDIATION, Exclusion.labels(it.exclusions()))
              : TrackDays.refuse(it.track(), it.triggers(), false, subject.dayOf(now))
                  .orElseGet(
                      () ->
                          accepted(
                              new DisputeScreened(
                                  now, it.track(), it.summary(), it.complex(), it.triggers())));
      case DeclineDispute it -> {
        Outcome outcome = it.handedTo() == null ? Outcome.NOT_ACCEPTED : Outcome.TRANSFERRED;
        yield accepted(new DisputeDeclined(now, outcome, it.handedTo()));
      }
      case AddParty it ->
          subject.parties().containsKey(it.ref())
              ? refused(Refusal.PARTY_ALREADY_THERE)
              : accepted(new PartyAdded(now, it.ref(), it.participation(), it.minor()));
      case TellGuardian it ->
          subject.parties().containsKey(it.partyRef())
              ? accepted(new GuardianTold(now, it.partyRef()))
              : refused(Refusal.UNKNOWN_PARTY);
      case RecordConsent it -> ConsentLifecycle.decide(subject, it, now);
      case AcceptDispute it ->
          subject.partyRefs().size() < 2
              ? refused(Refusal.PARTIES_MISSING)
              : ConsentLifecycle.bar(subject)
                  .map(Decision::refused)
                  .orElseGet(() -> accepted(new DisputeAccepted(now)));
      case CaseCommand.OfHandling it -> HandlingLifecycle.decide(subject, it, now);
      case CaseCommand.OfSessions it -> SessionLifecycle.decide(subject, it, now);
      case CaseCommand.OfClock it -> Deadlines.decide(subject, it, now);
      case CaseCommand.OfAgreement it -> PerformanceLifecycle.decide(subject, it, now, rules);
      case CaseCommand.OfConfirmation it -> ConfirmationLifecycle.decide(subject, it, now);
      case EndMediation it -> end(subject, it, now);
      case TellRoutes it ->
          it.routes().isEmpty() && NEED_ROUTES.contains(subject.phase())
              ? refused(Refusal.ROUTES_NOT_TOLD)
              : accepted(new RoutesTold(now, it.routes()));
      case ReportEscalation it -> {
        EscalationReported told = new EscalationReported(now, it.kind(), it.toldTo());
        yield it.ends()
            ? accepted(told, new MediationEnded(now, Outcome.TERMINATED_ESCALATED, null))
            : accepted(told);
      }
      case RecordPrevention it ->
          it.ground().isBlank()
              ? refused(Refusal.REASON_MISSING)
              : accepted(
                  new EscalationPrevented(now, it.kind(), it.cases(), it.persons(), it.ground()));
      case MergeInto it ->
          it.code().equals(subject.origin().code())
              ? refused(Refusal.SAME_CASE)
              : accepted(new CaseMerged(now, it.code()));
      case AbsorbCase it -> accepted(new CaseAbsorbed(now, it.code(), it.referrers()));
    };
  }

  /** A party may end mediation whenever it likes, without a reason (第二十三条第二项). */
  private static Decision end(DisputeCase subject, EndMediation it, Instant now) {
    if (it.byParty() != null && !subject.partyRefs().contains(it.byParty())) {
      return refused(Refusal.NOT_A_PARTY);
    }
    return it.outcome().isEnd()
        ? accepted(new MediationEnded(now, it.outcome(), it.byParty()))
        : refused(Refusal.NOT_AN_END);
  }

  /** The case after these events. */
  public static DisputeCase fold(DisputeCase subject, List<CaseEvent> events) {
    DisputeCase after = subject;
    for (CaseEvent event : events) {
      after = apply(after, event);
    }
    return after;
  }

  /** The only code that changes a case. */
  static DisputeCase apply(DisputeCase before, CaseEvent event) {
    DisputeCase.Copy next = before.next();
    LocalDate day = before.dayOf(event.at());
    switch (event) {
      case DisputeRegistered it -> {
        next.origin = it.origin();
        next.phase = REGISTERED;
        next.handling = Handling.under(it.lead());
        Optional.ofNullable(it.referrer()).ifPresent(next.referrers::add);
      }
      case ReferralJoined it -> next.referrers.add(it.referrer());
      case WordAnswered it ->
          Optional.ofNullable(it.notTaken()).ifPresent(why -> next.notTaken.put(it.word(), why));
      case DisputeScreened it -> {
        next.phase = SCREENED;
        next.track = it.track();
        next.summary = it.summary();
        next.complex = it.complex();
        it.triggers().forEach(next::start);
      }
      case DisputeDeclined it -> next.end(it.outcome(), day);
      case PartyAdded it ->
          next.parties.put(
              it.ref(), new Party(it.ref(), it.participation(), it.minor(), false, List.of()));
      case GuardianTold it ->
          next.parties.computeIfPresent(it.partyRef(), (ref, party) -> party.withGuardianTold());
      case ConsentRecorded it -> ConsentLifecycle.apply(next, it);
      case DisputeAccepted it -> {
        next.phase = ACCEPTED;
        next.acceptedOn = day;
        next.clocks = CaseClocks.without(next.clocks, TrackDays.UNTIL_ACCEPTANCE);
        next.start(Trigger.ACCEPTED, day);
        next.start(Trigger.MEDIATION_STARTED, day);
      }
      case CaseEvent.OfHandling it ->
          next.handling = HandlingLifecycle.apply(before.handling(), it);
      case CaseEvent.OfSessions it -> SessionLifecycle.apply(next, it);
      case MediationPaused it -> {
        next.stoodIn = before.phase();
        next.phase = SUSPENDED;
        next.clocks = CaseClocks.paused(before.clocks(), it.ground(), day);
      }
      case MediationResumed it -> {
        next.phase = Optional.ofNullable(before.stoodIn()).orElse(ACCEPTED);
        next.stoodIn = null;
        next.clocks = CaseClocks.resumed(before.clocks(), day);
      }
      case ClockExtended it ->
          next.clocks = CaseClocks.extended(before, new Extension(it.by(), day, true));
      case DayTold it ->
          next.clocks =
              CaseClocks.told(
                  before.clocks(), before.track(), before.summary(), it.trigger(), it.day());
      case DeadlineMoved it -> next.steps.put(it.deadline().mark(), it.deadline().step());
      case CaseEvent.OfAgreement it -> PerformanceLifecycle.apply(next, it, day);
      case CaseEvent.OfConfirmation it -> ConfirmationLifecycle.apply(next, it, day);
      case MediationEnded it -> next.end(it.outcome(), day);
      case RoutesTold it -> {
        next.phase = CLOSED;
        next.routes = it.routes();
        next.clocks = List.of();
      }
      case EscalationReported it -> next.escalated = true;
      case EscalationPrevented it -> next.prevented++;
      case CaseArchived it -> next.phase = ARCHIVED;
      case CaseMerged it -> {
        next.phase = MERGED;
        next.goesOnIn = it.into();
      }
      case CaseAbsorbed it ->
          it.referrers().stream()
              .filter(each -> !before.referrers().contains(each))
              .forEach(next.referrers::add);
    }
    return next.made();
  }

  /** The table as it is written above. */
  private static final class Moves {
    final Map<Phase, Map<Class<? extends CaseCommand>, Set<Phase>>> table =
        new EnumMap<>(Phase.class);

    void from(Set<Phase> phases, Class<? extends CaseCommand> command, Phase... targets) {
      phases.forEach(phase -> from(phase, command, targets));
    }

    void from(Phase phase, Class<? extends CaseCommand> command, Phase... targets) {
      table
          .computeIfAbsent(phase, ignored -> new LinkedHashMap<>())
          .computeIfAbsent(command, ignored -> EnumSet.noneOf(Phase.class))
          .addAll(Arrays.asList(targets));
    }

    void stay(Set<Phase> phases, Class<? extends CaseCommand> command) {
      phases.forEach(phase -> from(phase, command, phase));
    }
  }
}
