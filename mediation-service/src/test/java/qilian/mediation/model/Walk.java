package qilian.mediation.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import qilian.mediation.model.Decision.Accepted;

/** A case walked through commands, each an hour after the one before. */
final class Walk {

  private static final Duration STEP = Duration.ofHours(1);

  private final List<CaseEvent> events = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private DisputeCase subject = DisputeCase.unregistered();
  private Instant now = Told.START;

  /** One command that was accepted. */
  record Step(DisputeCase before, CaseCommand command, DisputeCase after) {

    String move() {
      return before.phase() + " " + command.getClass().getSimpleName() + " " + after.phase();
    }
  }

  /** A walk in which every command must be accepted. */
  static Walk through(CaseCommand... commands) {
    Walk walk = new Walk();
    for (CaseCommand command : commands) {
      walk.must(command);
    }
    return walk;
  }

  Walk must(CaseCommand command) {
    Decision decision = take(command);
    if (!(decision instanceof Accepted)) {
      throw new AssertionError(command + " in " + subject.phase() + ": " + decision);
    }
    return this;
  }

  /** Asks, and goes on if it was accepted. */
  Decision take(CaseCommand command) {
    now = now.plus(STEP);
    Decision decision = ask(command);
    if (decision instanceof Accepted accepted) {
      DisputeCase before = subject;
      events.addAll(accepted.events());
      subject = MediationLifecycle.fold(subject, accepted.events());
      steps.add(new Step(before, command, subject));
    }
    return decision;
  }

  /** Asks, and stays where it is. */
  Decision ask(CaseCommand command) {
    return MediationLifecycle.decide(subject, command, now, LocalRules.NONE);
  }

  Walk later(Duration time) {
    now = now.plus(time);
    return this;
  }

  DisputeCase subject() {
    return subject;
  }

  Instant now() {
    return now;
  }

  List<CaseEvent> events() {
    return events;
  }

  List<Step> steps() {
    return steps;
  }
}
