package qilian.mediation.model;

import static qilian.mediation.model.Decision.accepted;
import static qilian.mediation.model.Decision.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qilian.mediation.clock.StatutoryClocks;
import qilian.mediation.clock.Trigger;
import qilian.mediation.model.CaseCommand.ApplyForConfirmation;
import qilian.mediation.model.CaseCommand.DecideConfirmation;
import qilian.mediation.model.CaseEvent.ConfirmationApplied;
import qilian.mediation.model.CaseEvent.ConfirmationDecided;
import qilian.mediation.model.CaseEvent.ConfirmationExpired;
import qilian.mediation.model.Confirmation.Status;

/**
 * The life of judicial confirmation, beside that of the case. All parties apply together within
 * thirty days of the effect (第三十三条); the court decides in three days whether it takes the
 * application, and in fifteen whether it confirms. Each clause stands for itself: who owns a thing,
 * a person's status and intellectual property are not confirmed (第三百五十五条), while payment, repair,
 * management and moving out of the same agreement are.
 */
final class ConfirmationLifecycle {

  /** Where each status may lead. */
  static final Map<Status, Set<Status>> MOVES = moves();

  private ConfirmationLifecycle() {}

  static Decision decide(DisputeCase subject, CaseCommand.OfConfirmation command, Instant now) {
    return switch (command) {
      case ApplyForConfirmation it ->
          refuse(subject, it, subject.dayOf(now))
              .orElseGet(() -> accepted(new ConfirmationApplied(now, it.court(), it.clauses())));
      case DecideConfirmation it ->
          isNext(subject.confirmation(), it.status())
              ? accepted(new ConfirmationDecided(now, it.status()))
              : refused(Refusal.NOT_A_COURT_STEP, subject.confirmation().status().labelZh());
    };
  }

  /** Why the parties may not apply, or empty. */
  private static Optional<Decision> refuse(
      DisputeCase subject, ApplyForConfirmation command, LocalDate today) {
    Agreement agreement = subject.agreement();
    if (agreement == null) {
      return Optional.of(refused(Refusal.NO_AGREEMENT));
    }
    if (subject.track() != null && !subject.track().isConfirmable()) {
      return Optional.of(refused(Refusal.TRACK_NOT_CONFIRMABLE, subject.track().zh()));
    }
    if (subject.confirmation().status() == Status.EXPIRED
        || subject
            .clock(StatutoryClocks.CONFIRMATION_APPLICATION)
            .filter(run -> CaseClocks.hasRunOut(run, today))
            .isPresent()) {
      return Optional.of(refused(Refusal.CONFIRMATION_TOO_LATE));
    }
    if (!MOVES.get(subject.confirmation().status()).contains(Status.APPLIED)) {
      return Optional.of(refused(Refusal.NOT_A_COURT_STEP));
    }
    if (!command.appliedBy().containsAll(subject.partyRefs())) {
      return Optional.of(refused(Refusal.CONFIRMATION_NOT_JOINT));
    }
    if (command.clauses().isEmpty()) {
      return Optional.of(refused(Refusal.UNKNOWN_CLAUSE));
    }
    return command.clauses().stream()
        .map(number -> refuseClause(agreement.clauses(), number))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Why a court does not confirm a clause, or empty. */
  private static Optional<Decision> refuseClause(List<Clause> clauses, int number) {
    Optional<Clause> clause = clauses.stream().filter(c -> c.number() == number).findFirst();
    if (clause.isEmpty()) {
      return Optional.of(refused(Refusal.UNKNOWN_CLAUSE, Integer.toString(number)));
    }
    String bar = clause.get().kind().bar();
    String which = number + " " + clause.get().kind().labelZh();
    if (bar != null) {
      return Optional.of(new Decision.Refused(Refusal.CLAUSE_NOT_CONFIRMABLE, bar, which));
    }
    return clause.get().lawful() && clause.get().clear()
        ? Optional.empty()
        : Optional.of(refused(Refusal.CLAUSE_UNLAWFUL_OR_UNCLEAR, which));
  }

  /** Whether the court may say this now. */
  private static boolean isNext(Confirmation before, Status status) {
    return status != Status.APPLIED
        && status != Status.EXPIRED
        && MOVES.get(before.status()).contains(status);
  }

  static void apply(DisputeCase.Copy next, CaseEvent.OfConfirmation event, LocalDate today) {
    switch (event) {
      case ConfirmationApplied it -> {
        next.confirmation = new Confirmation(Status.APPLIED, it.court(), it.clauses());
        next.clocks = CaseClocks.confirmed(next.clocks);
        next.start(Trigger.CONFIRMATION_FILED, today);
      }
      case ConfirmationDecided it -> {
        next.confirmation = next.confirmation.at(it.status());
        next.clocks = CaseClocks.confirmed(next.clocks);
        if (it.status() == Status.ACCEPTED) {
          next.start(Trigger.CONFIRMATION_ACCEPTED, today);
        } else if (next.agreement != null && MOVES.get(it.status()).contains(Status.APPLIED)) {
          // Whoever may apply again has until the same day as before.
          next.start(Trigger.AGREEMENT_EFFECTIVE, next.agreement.effectiveOn());
        }
      }
      case ConfirmationExpired it -> {
        next.confirmation = next.confirmation.at(Status.EXPIRED);
        next.clocks = CaseClocks.confirmed(next.clocks);
      }
    }
  }

  private static Map<Status, Set<Status>> moves() {
    Map<Status, Set<Status>> moves = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      moves.put(status, EnumSet.noneOf(Status.class));
    }
    moves.put(Status.NOT_APPLIED, EnumSet.of(Status.APPLIED, Status.EXPIRED));
    moves.put(Status.APPLIED, EnumSet.of(Status.ACCEPTED, Status.NOT_ACCEPTED, Status.WITHDRAWN));
    moves.put(Status.ACCEPTED, EnumSet.of(Status.CONFIRMED, Status.REJECTED, Status.WITHDRAWN));
    // Whoever withdrew, or was not taken in for a fault that can be mended, may apply in time
    // again.
    moves.put(Status.NOT_ACCEPTED, EnumSet.of(Status.APPLIED, Status.EXPIRED));
    moves.put(Status.WITHDRAWN, EnumSet.of(Status.APPLIED, Status.EXPIRED));
    return moves;
  }
}
