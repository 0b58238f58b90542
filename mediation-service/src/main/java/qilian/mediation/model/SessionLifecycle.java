package qilian.mediation.model;

import static qilian.mediation.model.Decision.accepted;
import static qilian.mediation.model.Decision.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import qilian.mediation.clock.ClockRun;
import qilian.mediation.clock.StatutoryClocks;
import qilian.mediation.clock.Track;
import qilian.mediation.clock.Trigger;
import qilian.mediation.model.CaseCommand.AssignMediator;
import qilian.mediation.model.CaseCommand.CallSession;
import qilian.mediation.model.CaseCommand.HoldSession;
import qilian.mediation.model.CaseCommand.RecuseMediator;
import qilian.mediation.model.CaseEvent.MediatorAssigned;
import qilian.mediation.model.CaseEvent.MediatorRecused;
import qilian.mediation.model.CaseEvent.SessionCalled;
import qilian.mediation.model.CaseEvent.SessionHeld;

/**
 * The life of mediators and sessions. A mediator is certified, related to nobody and, where the
 * parties choose, accepted by all; one who stepped back does not come back. A session is called and
 * held only while every party consents, with those invited whom every party admits, open to others
 * only if every party wishes it. The police hold one, and a second within seven working days.
 */
final class SessionLifecycle {

  private static final int POLICE_SESSIONS = 2;

  private SessionLifecycle() {}

  static Decision decide(DisputeCase subject, CaseCommand.OfSessions command, Instant now) {
    LocalDate today = subject.dayOf(now);
    return switch (command) {
      case AssignMediator it -> assign(subject, it, now, today);
      case RecuseMediator it ->
          subject.activeMediators().stream().anyMatch(each -> each.ref().equals(it.ref()))
              ? accepted(new MediatorRecused(now, it.ref(), it.ground()))
              : refused(Refusal.UNKNOWN_MEDIATOR);
      case CallSession it -> call(subject, it, now);
      case HoldSession it -> hold(subject, it, now, today);
    };
  }

  private static Decision assign(
      DisputeCase subject, AssignMediator it, Instant now, LocalDate today) {
    Optional<Mediator> before =
        subject.mediators().stream().filter(each -> each.ref().equals(it.ref())).findFirst();
    if (it.conflict() != null || before.filter(each -> each.recused() != null).isPresent()) {
      return refused(Refusal.MEDIATOR_RECUSED);
    }
    if (it.certifiedUntil() == null || it.certifiedUntil().isBefore(today)) {
      return refused(Refusal.MEDIATOR_NOT_CERTIFIED);
    }
    if (it.chosen() && !it.acceptedBy().containsAll(subject.partyRefs())) {
      return refused(Refusal.MEDIATOR_NOT_ACCEPTED);
    }
    return before.isPresent()
        ? refused(Refusal.ALREADY_SO)
        : accepted(new MediatorAssigned(now, it.ref(), it.chosen(), it.acceptedBy()));
  }

  private static Decision call(DisputeCase subject, CallSession it, Instant now) {
    Optional<Refusal> consent = ConsentLifecycle.bar(subject);
    if (consent.isPresent()) {
      return refused(consent.get());
    }
    if (it.open() && !it.openWishedBy().containsAll(subject.partyRefs())) {
      return refused(Refusal.OPENNESS_NOT_WISHED);
    }
    if (subject.activeMediators().isEmpty()) {
      return refused(Refusal.MEDIATOR_MISSING);
    }
    int number = subject.sessions().size() + 1;
    return isBeyondThePolice(subject, subject.dayOf(it.begins()))
        ? refused(Refusal.NO_FURTHER_SESSION)
        : accepted(new SessionCalled(now, number, it.begins(), it.venue(), it.open()));
  }

  private static Decision hold(DisputeCase subject, HoldSession it, Instant now, LocalDate today) {
    Optional<Refusal> consent = ConsentLifecycle.bar(subject);
    if (consent.isPresent()) {
      return refused(consent.get());
    }
    if (subject.activeMediators().isEmpty()) {
      return refused(Refusal.MEDIATOR_MISSING);
    }
    for (String ref : it.present()) {
      Party party = subject.parties().get(ref);
      if (party == null) {
        return refused(Refusal.UNKNOWN_PARTY, ref);
      }
      if (party.participation().isInvited() && !ConsentLifecycle.admits(subject, ref)) {
        return refused(Refusal.INVITED_WITHOUT_CONSENT, ref);
      }
    }
    boolean guardianMissing =
        subject.track() == Track.PUBLIC_SECURITY
            && subject.parties().values().stream()
                .anyMatch(each -> each.minor() && !each.guardianTold());
    if (guardianMissing) {
      return refused(Refusal.GUARDIAN_NOT_TOLD);
    }
    if (isBeyondThePolice(subject, it.heldOn())) {
      return refused(Refusal.NO_FURTHER_SESSION);
    }
    boolean called =
        subject.sessions().stream()
            .anyMatch(each -> each.number() == it.number() && !each.isHeld());
    if (!called) {
      return refused(Refusal.UNKNOWN_SESSION);
    }
    if (it.heldOn().isAfter(today)) {
      return refused(Refusal.SESSION_IN_FUTURE);
    }
    Optional<Refusal> dated = refuseDay(subject, it.heldOn());
    return dated.isPresent()
        ? refused(dated.get())
        : accepted(new SessionHeld(now, it.number(), it.heldOn(), it.present(), it.evidence()));
  }

  /** Why nobody can have met on that day: too early, or somebody's word of then was no yes. */
  private static Optional<Refusal> refuseDay(DisputeCase subject, LocalDate on) {
    LocalDate accepted = subject.acceptedOn();
    boolean early =
        (accepted != null && on.isBefore(accepted))
            || subject.heldSessions().stream()
                .map(Session::heldOn)
                .anyMatch(before -> before != null && on.isBefore(before));
    return early ? Optional.of(Refusal.SESSION_TOO_EARLY) : ConsentLifecycle.barOn(subject, on);
  }

  /** Whether the police would hold a third session, or the second too late (M12). */
  private static boolean isBeyondThePolice(DisputeCase subject, LocalDate on) {
    if (subject.track() != Track.PUBLIC_SECURITY) {
      return false;
    }
    Optional<ClockRun> second = subject.clock(StatutoryClocks.SECOND_SESSION);
    return subject.heldSessions().size() >= POLICE_SESSIONS
        || second.filter(run -> CaseClocks.hasRunOut(run, on)).isPresent();
  }

  static void apply(DisputeCase.Copy next, CaseEvent.OfSessions event) {
    switch (event) {
      case MediatorAssigned it -> {
        next.mediators.add(new Mediator(it.ref(), it.chosen(), null));
        next.phase = next.phase == Phase.ACCEPTED ? Phase.MEDIATOR_ASSIGNED : next.phase;
      }
      case MediatorRecused it -> {
        next.mediators.replaceAll(
            each ->
                each.ref().equals(it.ref())
                    ? new Mediator(each.ref(), each.chosen(), it.ground())
                    : each);
        if (next.mediators.stream().noneMatch(each -> each.recused() == null)) {
          boolean suspended = next.phase == Phase.SUSPENDED;
          next.stoodIn = suspended ? Phase.ACCEPTED : next.stoodIn;
          next.phase = suspended ? next.phase : Phase.ACCEPTED;
        }
      }
      case SessionCalled it ->
          next.sessions.add(
              new Session(
                  it.number(),
                  it.begins(),
                  it.venue(),
                  it.open(),
                  null,
                  null,
                  List.of(),
                  List.of()));
      case SessionHeld it -> held(next, it);
    }
  }

  private static void held(DisputeCase.Copy next, SessionHeld event) {
    boolean first = next.sessions.stream().noneMatch(Session::isHeld);
    next.sessions.replaceAll(
        each ->
            each.number() == event.number()
                ? new Session(
                    each.number(),
                    each.begins(),
                    each.venue(),
                    each.open(),
                    event.heldOn(),
                    next.handling.lead(),
                    event.present(),
                    event.evidence())
                : each);
    next.phase = Phase.IN_SESSION;
    if (first) {
      next.start(Trigger.FIRST_SESSION, event.heldOn());
    } else {
      next.clocks = CaseClocks.without(next.clocks, Set.of(Trigger.FIRST_SESSION));
    }
  }
}
