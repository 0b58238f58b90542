package qilian.incident.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import qilian.contract.patrol.PatrolFact;
import qilian.guard.problem.Refused;
import qilian.incident.patrol.PatrolFacts;
import qilian.incident.patrol.PatrolLedger;
import qilian.incident.patrol.PatrolPoint;
import qilian.incident.patrol.Roster;
import qilian.incident.patrol.Shift;
import qilian.incident.patrol.ShiftCommand;
import qilian.incident.patrol.ShiftEvent;
import qilian.incident.patrol.ShiftLifecycle;
import qilian.incident.patrol.ShiftPlan;
import qilian.incident.patrol.ShiftRefusal;
import qilian.incident.patrol.Visits;
import qilian.incident.store.CheckinStore;
import qilian.incident.store.NoticeStore;
import qilian.incident.store.PatrolBook;
import qilian.incident.store.PatrolRows;
import qilian.incident.store.ShiftStore;
import qilian.transport.log.FactLog;
import qilian.transport.log.FactRow;

/**
 * Moves a locked shift by one command: what happened, the facts that tell it, and what the beat
 * owes are written together.
 */
@ApplicationScoped
class PatrolMoves {
  private final ShiftStore shifts;
  private final CheckinStore checkins;
  private final PatrolBook book;
  private final NoticeStore notices;
  private final InstantSource clock;

  @Inject
  PatrolMoves(
      ShiftStore shifts,
      CheckinStore checkins,
      PatrolBook book,
      NoticeStore notices,
      InstantSource clock) {
    this.shifts = shifts;
    this.notices = notices;
    this.checkins = checkins;
    this.book = book;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The accepted check-ins of a shift. */
  Visits visits(Connection connection, Shift shift) throws SQLException {
    UUID id = shift.planned().id();
    return checkins.visits(connection, List.of(id)).getOrDefault(id, Visits.NONE);
  }

  /**
   * Does what is asked.
   *
   * @throws Refused with the lifecycle's reason
   */
  Shift move(Connection connection, Shift before, ShiftCommand command, String role)
      throws SQLException {
    return switch (ShiftLifecycle.decide(before, command, now())) {
      case ShiftLifecycle.Decision.Refused no -> throw refused(no);
      case ShiftLifecycle.Decision.Accepted yes -> write(connection, before, yes.events(), role);
    };
  }

  /** Does what is asked where the lifecycle agrees; otherwise nothing. */
  Optional<Shift> tryMove(Connection connection, Shift before, ShiftCommand command, String role)
      throws SQLException {
    return switch (ShiftLifecycle.decide(before, command, now())) {
      case ShiftLifecycle.Decision.Refused ignored -> Optional.empty();
      case ShiftLifecycle.Decision.Accepted yes ->
          Optional.of(write(connection, before, yes.events(), role));
    };
  }

  private Shift write(Connection connection, Shift before, List<ShiftEvent> events, String role)
      throws SQLException {
    ShiftPlan plan = before.planned();
    Map<String, PatrolPoint> points = book.points(connection, plan.agency(), plan.beat());
    Visits visits = visits(connection, before);
    List<FactRow> facts = new ArrayList<>();
    boolean owes = false;
    Shift at = before;
    for (ShiftEvent event : events) {
      Shift after = ShiftLifecycle.apply(at, event);
      fact(connection, at, after, event, visits, points).ifPresent(facts::add);
      if (event instanceof ShiftEvent.PointMissed missed) {
        checkins.owe(connection, plan, missed.point());
        owes = true;
      } else if (event instanceof ShiftEvent.MissRetracted retracted) {
        checkins.forgive(connection, plan, retracted.point());
      } else if (event instanceof ShiftEvent.LoneAlarmRaised) {
        notices.raise(connection, after);
      } else if (event instanceof ShiftEvent.SignGiven || event instanceof ShiftEvent.ShiftEnded) {
        notices.over(connection, after, event.at());
      }
      at = after;
    }
    shifts.save(connection, before, at, events, role);
    FactLog.append(connection, facts);
    if (owes) {
      checkins.pay(connection, plan.agency(), plan.beat(), now());
    }
    return at;
  }

  private Optional<FactRow> fact(
      Connection connection,
      Shift before,
      Shift after,
      ShiftEvent event,
      Visits visits,
      Map<String, PatrolPoint> points)
      throws SQLException {
    ShiftPlan plan = after.planned();
    UUID next = event instanceof ShiftEvent.PointMissed ? shifts.next(connection, plan) : null;
    Optional<PatrolFact> fact = PatrolFacts.of(after, event, next == null ? null : next.toString());
    if (fact.isEmpty()) {
      return Optional.empty();
    }
    Instant now = now();
    String sourceId = plan.id() + "/" + after.version();
    return Optional.of(
        PatrolRows.row(
            plan,
            sourceId,
            fact.get(),
            at(plan, event, points, PatrolFacts.occurredAt(after, event)),
            PatrolLedger.effects(
                PatrolLedger.of(before, visits, points),
                PatrolLedger.of(after, visits, points),
                PatrolRows.day(plan, now)),
            now));
  }

  private static PatrolRows.At at(
      ShiftPlan plan, ShiftEvent event, Map<String, PatrolPoint> points, Instant moment) {
    String code =
        event instanceof ShiftEvent.PointMissed missed
            ? missed.point()
            : event instanceof ShiftEvent.MissRetracted retracted ? retracted.point() : "";
    PatrolPoint point = points.get(code);
    return point == null
        ? new PatrolRows.At(plan.place(), plan.placePath(), moment)
        : new PatrolRows.At(point.place(), point.placePath(), moment);
  }

  static Refused refused(ShiftLifecycle.Decision.Refused no) {
    if (no.broken().isEmpty()) {
      return Refused.of(no.reason().name(), statusOf(no.reason()));
    }
    Roster.Violation first = no.broken().getFirst();
    return Refused.of(first.rule().name(), 422)
        .with("shift", first.shift())
        .basedOn(first.rule().article());
  }

  private static int statusOf(ShiftRefusal reason) {
    return switch (reason) {
      case NOT_IN_THIS_PHASE,
          ALREADY_ON_THE_SHIFT,
          SWAP_ANSWERED,
          SWAP_CONFLICT,
          ALREADY_SAID,
          NOTHING_DUE ->
          409;
      case NO_SUCH_SWAP -> 404;
      case NOT_ON_THE_SHIFT,
          ROSTER_RULE_BROKEN,
          BELOW_STRENGTH,
          ALONE_AT_NIGHT,
          OUTSIDE_THE_SHIFT,
          IN_THE_FUTURE,
          TOO_LATE_TO_SAY,
          ENDS_BEFORE_IT_STARTED,
          NOT_ALONE ->
          422;
    };
  }
}
