package qilian.incident.patrol;

import static qilian.incident.patrol.Phase.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import qilian.incident.patrol.ShiftCommand.*;
import qilian.incident.patrol.ShiftEvent.*;

/**
 * The life of a patrol shift on one page.
 *
 * <p>A shift is planned with its members (排班); until it begins, members may be exchanged, ask each
 * other to swap with the leader's nod, or the shift is cancelled. The patrol says when it set out
 * (上岗) and when it came back (下岗); half an hour after the planned end nobody waits for that any
 * longer: what the check-ins show stands for it, and without any the shift was not held (未上岗). Then
 * it is settled (结算): points of its route that nobody passed are missed, and the beat owes them. A
 * phone that was off-line all night may speak up to three days later: then the beginning and the
 * end become what it says, and misses that its check-ins disprove are taken back.
 *
 * <p>Whoever walks alone, which nobody does at night, gives a sign of life every half hour.
 */
public final class ShiftLifecycle {

  /** So long before its time a shift may begin, and after it may end. */
  public static final Duration LEEWAY = Duration.ofHours(1);

  /** So long after the planned end nobody waits for word any longer. */
  public static final Duration PATIENCE = Duration.ofMinutes(30);

  /** So long after the planned end a phone may still tell. */
  public static final Duration MEMORY = Duration.ofHours(72);

  /** A lone walker gives a sign of life this often. */
  public static final Duration SIGN_EVERY = Duration.ofMinutes(30);

  /** A phone's clock may run ahead by this. */
  public static final Duration SKEW = Duration.ofMinutes(5);

  /** What is said later than this is a report of what was, and not a wish that can be refused. */
  private static final Duration LIVE = Duration.ofMinutes(15);

  private static final Set<Phase> OVER = EnumSet.of(ENDED, SETTLED);

  /** Where each command may lead from each phase; what does not stand here is refused. */
  public static final Map<Phase, Map<Class<? extends ShiftCommand>, Set<Phase>>> MOVES = moves();

  private ShiftLifecycle() {}

  private static Map<Phase, Map<Class<? extends ShiftCommand>, Set<Phase>>> moves() {
    ShiftMoves moves = new ShiftMoves();
    moves.from(UNPLANNED, PlanShift.class, PLANNED);
    moves.stay(EnumSet.of(PLANNED), AssignMember.class);
    moves.stay(EnumSet.of(PLANNED), ReleaseMember.class);
    moves.stay(EnumSet.of(PLANNED), AskSwap.class);
    moves.stay(EnumSet.of(PLANNED), AnswerSwap.class);
    moves.from(PLANNED, CancelShift.class, CANCELLED);
    moves.from(PLANNED, StartShift.class, RUNNING);
    moves.from(NOT_HELD, StartShift.class, RUNNING);
    moves.stay(OVER, StartShift.class);
    moves.stay(EnumSet.of(PLANNED, RUNNING, ENDED, SETTLED), RecordAttendance.class);
    moves.stay(EnumSet.of(RUNNING), GiveSign.class);
    moves.stay(EnumSet.of(RUNNING), RaiseLoneAlarm.class);
    EnumSet.of(PLANNED, RUNNING, NOT_HELD).forEach(p -> moves.from(p, EndShift.class, ENDED));
    moves.stay(OVER, EndShift.class);
    moves.from(NOT_HELD, ShowEvidence.class, ENDED);
    moves.stay(OVER, ShowEvidence.class);
    moves.from(PLANNED, LapseShift.class, NOT_HELD, ENDED);
    moves.from(RUNNING, LapseShift.class, ENDED);
    moves.from(ENDED, SettleShift.class, SETTLED);
    moves.stay(EnumSet.of(RUNNING, ENDED, SETTLED, NOT_HELD), RetractMisses.class);
    return moves.table;
  }

  /** A shift's answer to a command. */
  public sealed interface Decision {
    /** It is done by letting these happen, in this order. */
    record Accepted(List<ShiftEvent> events) implements Decision {}

    /** It is not done. */
    record Refused(ShiftRefusal reason, List<Roster.Violation> broken) implements Decision {}
  }

  /** Decides a command. */
  public static Decision decide(Shift shift, ShiftCommand command, Instant now) {
    Set<Phase> targets =
        MOVES.getOrDefault(shift.phase(), Map.of()).getOrDefault(command.getClass(), Set.of());
    if (targets.isEmpty()) {
      return refused(ShiftRefusal.NOT_IN_THIS_PHASE);
    }
    return switch (command) {
      case PlanShift it ->
          it.members().size() < it.plan().slot().needed()
              ? refused(ShiftRefusal.BELOW_STRENGTH)
              : accepted(new ShiftPlanned(now, it.plan(), it.members()));
      case AssignMember it ->
          shift.duties().containsKey(it.member())
              ? refused(ShiftRefusal.ALREADY_ON_THE_SHIFT)
              : unlessBroken(it.broken(), new MemberAssigned(now, it.member()));
      case ReleaseMember it -> release(shift, it, now);
      case AskSwap it -> {
        Swap asked = shift.swaps().get(it.swap());
        if (asked != null) {
          boolean same = asked.from().equals(it.from()) && asked.to().equals(it.to());
          yield same ? accepted() : refused(ShiftRefusal.SWAP_CONFLICT);
        }
        if (!shift.duties().containsKey(it.from())) {
          yield refused(ShiftRefusal.NOT_ON_THE_SHIFT);
        }
        yield shift.duties().containsKey(it.to())
            ? refused(ShiftRefusal.ALREADY_ON_THE_SHIFT)
            : accepted(new SwapAsked(now, it.swap(), it.from(), it.to()));
      }
      case AnswerSwap it -> answer(shift, it, now);
      case CancelShift it -> accepted(new ShiftCancelled(now, it.reason()));
      case StartShift it -> start(shift, it, now);
      case RecordAttendance it ->
          !shift.duties().containsKey(it.member())
              ? refused(ShiftRefusal.NOT_ON_THE_SHIFT)
              : accepted(new AttendanceRecorded(now, it.member(), it.attendance()));
      case GiveSign it ->
          it.at().isAfter(now.plus(SKEW))
              ? refused(ShiftRefusal.IN_THE_FUTURE)
              : accepted(new SignGiven(now, it.at()));
      case RaiseLoneAlarm it -> raise(shift, now);
      case EndShift it -> end(shift, it, now);
      case ShowEvidence it -> {
        List<ShiftEvent> shown =
            shift.phase() == NOT_HELD
                ? Evidence.of(shift, it.visits(), now)
                : Evidence.improved(shift, it.visits(), now);
        yield it.visits().all().isEmpty() || shown.isEmpty()
            ? refused(ShiftRefusal.NOTHING_DUE)
            : new Decision.Accepted(shown);
      }
      case LapseShift it -> lapse(shift, it.visits(), now);
      case SettleShift it -> settle(shift, it.visits(), now);
      case RetractMisses it -> retract(shift, it.visits(), now);
    };
  }

  private static Decision release(Shift shift, ReleaseMember it, Instant now) {
    if (!shift.duties().containsKey(it.member())) {
      return refused(ShiftRefusal.NOT_ON_THE_SHIFT);
    }
    return shift.duties().size() <= shift.planned().slot().needed()
        ? refused(ShiftRefusal.BELOW_STRENGTH)
        : accepted(new MemberReleased(now, it.member()));
  }

  private static Decision answer(Shift shift, AnswerSwap it, Instant now) {
    Swap swap = shift.swaps().get(it.swap());
    if (swap == null) {
      return refused(ShiftRefusal.NO_SUCH_SWAP);
    }
    if (swap.state() != Swap.State.ASKED) {
      return refused(ShiftRefusal.SWAP_ANSWERED);
    }
    if (it.nod()
        && (!shift.duties().containsKey(swap.from()) || shift.duties().containsKey(swap.to()))) {
      return refused(ShiftRefusal.NOT_ON_THE_SHIFT);
    }
    SwapAnswered answered = new SwapAnswered(now, it.swap(), it.nod());
    return it.nod() ? unlessBroken(it.broken(), answered) : accepted(answered);
  }

  /**
   * What a phone tells after the fact is taken as it was, and the rule that it broke is kept beside
   * it; only a patrol about to set out waits.
   */
  private static Decision start(Shift shift, StartShift it, Instant now) {
    ShiftPlan plan = shift.planned();
    if (!shift.duties().keySet().containsAll(it.present())) {
      return refused(ShiftRefusal.NOT_ON_THE_SHIFT);
    }
    if (it.at().isAfter(now.plus(SKEW))) {
      return refused(ShiftRefusal.IN_THE_FUTURE);
    }
    if (now.isAfter(plan.ends().plus(MEMORY))) {
      return refused(ShiftRefusal.TOO_LATE_TO_SAY);
    }
    if (it.at().isBefore(plan.begins().minus(LEEWAY)) || !it.at().isBefore(plan.ends())) {
      return refused(ShiftRefusal.OUTSIDE_THE_SHIFT);
    }
    if (shift.startKnownBy() == KnownBy.SAID && OVER.contains(shift.phase())) {
      return refused(ShiftRefusal.ALREADY_SAID);
    }
    if (shift.endedAt() != null && it.at().isAfter(shift.endedAt())) {
      return refused(ShiftRefusal.ENDS_BEFORE_IT_STARTED);
    }
    List<ShiftEvent> events = new ArrayList<>();
    List<RosterRule> broken = plan.brokenBy(it.present().size());
    if (!broken.isEmpty() && Duration.between(it.at(), now).compareTo(LIVE) <= 0) {
      return refused(ShiftRefusal.valueOf(broken.getFirst().name()));
    }
    boolean reopens = !OVER.contains(shift.phase());
    events.add(new ShiftStarted(now, it.at(), KnownBy.SAID, it.present(), reopens));
    broken.forEach(rule -> events.add(new RuleBroken(now, rule)));
    return new Decision.Accepted(events);
  }

  private static Decision raise(Shift shift, Instant now) {
    if (!shift.isLone()) {
      return refused(ShiftRefusal.NOT_ALONE);
    }
    Instant last = shift.lastSignAt();
    return shift.loneAlarmAt() != null || last == null || now.isBefore(last.plus(SIGN_EVERY))
        ? refused(ShiftRefusal.NOTHING_DUE)
        : accepted(new LoneAlarmRaised(now));
  }

  private static Decision end(Shift shift, EndShift it, Instant now) {
    if (it.at().isAfter(now.plus(SKEW))) {
      return refused(ShiftRefusal.IN_THE_FUTURE);
    }
    if (now.isAfter(shift.planned().ends().plus(MEMORY))) {
      return refused(ShiftRefusal.TOO_LATE_TO_SAY);
    }
    if (it.at().isAfter(shift.planned().ends().plus(LEEWAY))) {
      return refused(ShiftRefusal.OUTSIDE_THE_SHIFT);
    }
    if (shift.startedAt() != null && it.at().isBefore(shift.startedAt())) {
      return refused(ShiftRefusal.ENDS_BEFORE_IT_STARTED);
    }
    if (shift.endKnownBy() == KnownBy.SAID && OVER.contains(shift.phase())) {
      return refused(ShiftRefusal.ALREADY_SAID);
    }
    ShiftEnded ended = new ShiftEnded(now, it.at(), KnownBy.SAID, it.handover());
    if (shift.startedAt() != null) {
      return accepted(ended);
    }
    // Its beginning is on its way, behind its end: phones send their queues in any order.
    Instant begins = shift.planned().begins();
    return it.at().isBefore(begins)
        ? refused(ShiftRefusal.OUTSIDE_THE_SHIFT)
        : accepted(new ShiftStarted(now, begins, KnownBy.EVIDENCE, Set.of(), true), ended);
  }

  private static Decision lapse(Shift shift, Visits visits, Instant now) {
    ShiftPlan plan = shift.planned();
    if (now.isBefore(plan.ends().plus(PATIENCE))) {
      return refused(ShiftRefusal.NOTHING_DUE);
    }
    if (shift.phase() == RUNNING) {
      return accepted(Evidence.lapsedEnd(shift, visits, now));
    }
    if (!visits.all().isEmpty()) {
      return new Decision.Accepted(Evidence.of(shift, visits, now));
    }
    List<ShiftEvent> events = new ArrayList<>();
    events.add(new ShiftNotHeld(now));
    plan.route().forEach(point -> events.add(new PointMissed(now, point)));
    return new Decision.Accepted(events);
  }

  private static Decision settle(Shift shift, Visits visits, Instant now) {
    if (now.isBefore(shift.planned().ends().plus(PATIENCE))) {
      return refused(ShiftRefusal.NOTHING_DUE);
    }
    List<ShiftEvent> events = Evidence.improved(shift, visits, now);
    Set<String> passed = visits.points();
    for (String point : new TreeSet<>(shift.planned().route())) {
      if (!passed.contains(point) && !shift.missed().contains(point)) {
        events.add(new PointMissed(now, point));
      }
    }
    events.add(new ShiftSettled(now));
    return new Decision.Accepted(events);
  }

  private static Decision retract(Shift shift, Visits visits, Instant now) {
    Set<String> passed = visits.points();
    List<ShiftEvent> events = new ArrayList<>();
    shift.missed().stream()
        .filter(passed::contains)
        .forEach(point -> events.add(new MissRetracted(now, point)));
    return events.isEmpty() ? refused(ShiftRefusal.NOTHING_DUE) : new Decision.Accepted(events);
  }

  /** The shift after these events. */
  public static Shift fold(Shift shift, List<ShiftEvent> events) {
    Shift after = shift;
    for (ShiftEvent event : events) {
      after = apply(after, event);
    }
    return after;
  }

  /** The only code that changes a shift. */
  public static Shift apply(Shift before, ShiftEvent event) {
    Shift.Copy next = before.next();
    switch (event) {
      case ShiftPlanned it -> {
        next.plan = it.plan();
        next.phase = PLANNED;
        it.members().forEach(member -> next.duties.put(member, Attendance.EXPECTED));
      }
      case MemberAssigned it -> next.duties.put(it.member(), Attendance.EXPECTED);
      case MemberReleased it -> next.duties.remove(it.member());
      case SwapAsked it ->
          next.swaps.put(it.swap(), new Swap(it.swap(), it.from(), it.to(), Swap.State.ASKED));
      case SwapAnswered it -> {
        Swap swap = before.swaps().get(it.swap());
        if (swap != null) {
          next.swaps.put(it.swap(), swap.with(it.nod() ? Swap.State.NODDED : Swap.State.DECLINED));
          if (it.nod()) {
            next.duties.remove(swap.from());
            next.duties.put(swap.to(), Attendance.EXPECTED);
          }
        }
      }
      case ShiftCancelled it -> next.phase = CANCELLED;
      case ShiftStarted it -> {
        next.phase = it.reopens() ? RUNNING : before.phase();
        next.startedAt = it.startedAt();
        next.startKnownBy = it.knownBy();
        next.lastSignAt = it.startedAt();
        boolean said = it.knownBy() == KnownBy.SAID;
        for (UUID member : it.present()) {
          if (said || before.duties().get(member) == Attendance.EXPECTED) {
            next.duties.put(member, Attendance.PRESENT);
          }
        }
      }
      // What was broken is told by the history; the shift was walked all the same.
      case RuleBroken ignored -> {}
      case AttendanceRecorded it -> next.duties.put(it.member(), it.attendance());
      case SignGiven it -> {
        if (before.lastSignAt() == null || it.givenAt().isAfter(before.lastSignAt())) {
          next.lastSignAt = it.givenAt();
          next.loneAlarmAt = null;
        }
      }
      case LoneAlarmRaised it -> next.loneAlarmAt = it.at();
      case ShiftEnded it -> {
        next.phase = before.phase() == SETTLED ? SETTLED : ENDED;
        next.endedAt = it.endedAt();
        next.endKnownBy = it.knownBy();
        next.loneAlarmAt = null;
      }
      case ShiftNotHeld it -> next.phase = NOT_HELD;
      case PointMissed it -> next.missed.add(it.point());
      case MissRetracted it -> next.missed.remove(it.point());
      case ShiftSettled it -> next.phase = SETTLED;
    }
    return next.made();
  }

  private static Decision unlessBroken(List<Roster.Violation> broken, ShiftEvent event) {
    return broken.isEmpty()
        ? accepted(event)
        : new Decision.Refused(ShiftRefusal.ROSTER_RULE_BROKEN, broken);
  }

  private static Decision accepted(ShiftEvent... events) {
    return new Decision.Accepted(List.of(events));
  }

  private static Decision refused(ShiftRefusal reason) {
    return new Decision.Refused(reason, List.of());
  }
}
