package qilian.alliance.task;

import static qilian.alliance.task.Decision.accepted;
import static qilian.alliance.task.Decision.refused;
import static qilian.alliance.task.Phase.*;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.alliance.task.TaskCommand.*;
import qilian.alliance.task.TaskEvent.*;
import qilian.contract.AgencyKind;

/**
 * The life of a task between agencies on one page.
 *
 * <p>A member proposes it (派单) to exactly one agency, which takes it (签收), declines it on a ground
 * that the duty list bears out (拒签), or stays silent (超时). After a no, a return or silence another
 * is asked; whoever finds none in time sees it go to the deputy in charge (分管领导), and from there
 * before the joint meeting (联席会议). Whoever takes it, or is told to lead, has it at once: from that
 * step on the former lead reads and writes no more, and the clocks are the new lead's. The lead
 * works, may give it back or hand it over, and says that it is done (办结); somebody else looks (核查),
 * and it is closed or goes on. Police that find a matter not theirs hand it over within 24 hours.
 *
 * <p>How long each clock leaves stands in {@link Times}; what the duty list says, in {@link
 * Grounds}; who may ask for what, in {@link Authority}.
 */
public final class TaskLifecycle {

  /** Where each command may lead from each phase; what does not stand here is refused. */
  public static final Map<Phase, Map<Class<? extends TaskCommand>, Set<Phase>>> MOVES = moves();

  private TaskLifecycle() {}

  private static Map<Phase, Map<Class<? extends TaskCommand>, Set<Phase>>> moves() {
    Moves moves = new Moves();
    Set<Phase> open = EnumSet.range(PROPOSED, IN_PROGRESS);
    Set<Phase> refused = EnumSet.of(DECLINED, RETURNED);
    Set<Phase> above = EnumSet.of(AT_DEPUTY, AT_MEETING);
    Set<Phase> placeless = EnumSet.of(TIMED_OUT, DECLINED, RETURNED);
    moves.from(EnumSet.of(UNPROPOSED), ProposeTask.class, PROPOSED);
    moves.from(EnumSet.of(PROPOSED, TIMED_OUT), AcceptTask.class, ACCEPTED);
    moves.from(EnumSet.of(PROPOSED, TIMED_OUT), DeclineTask.class, DECLINED, AT_DEPUTY);
    moves.from(placeless, ProposeAgain.class, PROPOSED);
    moves.from(above, ProposeAgain.class, PROPOSED);
    moves.from(refused, TransferTask.class, PROPOSED);
    moves.from(above, TransferTask.class, PROPOSED);
    moves.from(IN_HAND, TransferTask.class, PROPOSED);
    moves.from(placeless, EscalateTask.class, AT_DEPUTY);
    moves.from(EnumSet.of(AT_DEPUTY), EscalateTask.class, AT_MEETING);
    moves.from(open, AssignLead.class, ACCEPTED);
    moves.from(EnumSet.of(ACCEPTED), BeginTask.class, IN_PROGRESS);
    moves.from(IN_HAND, ReturnTask.class, RETURNED, AT_DEPUTY);
    moves.stay(open, SeatAgency.class, LeaveSeat.class, ExtendTask.class);
    moves.stay(EnumSet.range(PROPOSED, VERIFIED), AddNote.class);
    moves.stay(EnumSet.range(PROPOSED, DONE), UrgeTask.class, SuperviseTask.class);
    moves.from(IN_HAND, ReportDone.class, DONE);
    moves.from(EnumSet.of(DONE), VerifyTask.class, VERIFIED, IN_PROGRESS);
    moves.from(EnumSet.of(VERIFIED), CloseTask.class, CLOSED);
    moves.from(open, WithdrawTask.class, WITHDRAWN);
    moves.from(EnumSet.of(PROPOSED), LapseDeadline.class, TIMED_OUT);
    moves.from(EnumSet.of(TIMED_OUT), LapseDeadline.class, AT_DEPUTY);
    moves.from(EnumSet.of(DECLINED), LapseDeadline.class, AT_DEPUTY, DECLINED);
    moves.from(EnumSet.of(RETURNED), LapseDeadline.class, AT_DEPUTY, RETURNED);
    moves.from(EnumSet.of(AT_DEPUTY), LapseDeadline.class, AT_MEETING, AT_DEPUTY);
    moves.stay(EnumSet.of(AT_MEETING, ACCEPTED, IN_PROGRESS, DONE), LapseDeadline.class);
    return moves.table;
  }

  /** Decides a command; accepted means that these events happen, in this order. */
  public static Decision decide(Task task, TaskCommand command, Instant now, Circumstances around) {
    Set<Phase> targets =
        MOVES.getOrDefault(task.phase(), Map.of()).getOrDefault(command.getClass(), Set.of());
    if (targets.isEmpty()) {
      return refused(Refusal.NOT_IN_THIS_PHASE, task.phase().labelZh());
    }
    Decision decision = guarded(task, command, now, around);
    return decision instanceof Decision.Accepted yes
            && !targets.contains(fold(task, yes.events()).phase())
        ? refused(Refusal.NOT_IN_THIS_PHASE, task.phase().labelZh())
        : decision;
  }

  private static Decision guarded(
      Task task, TaskCommand command, Instant now, Circumstances around) {
    return switch (command) {
      case ProposeTask it -> propose(it, now, around);
      case AcceptTask it -> accepted(new TaskAccepted(now, it.by()));
      case DeclineTask it ->
          Grounds.against(task, around, it.by(), it.plea(), true)
              .<Decision>map(no -> no)
              .orElseGet(() -> decline(task, it, now, around));
      case ProposeAgain it -> {
        Origin from = task.from();
        yield mayLead(task, it.to(), around)
            .orElseGet(
                () -> accepted(new TaskProposedAgain(now, it.to(), Times.answerBy(from, now))));
      }
      case TransferTask it -> transfer(task, it, now, around);
      case EscalateTask it ->
          blank(it.reason())
              ? refused(Refusal.REASON_MISSING)
              : accepted(escalated(task, now, it.reason()));
      case AssignLead it ->
          it.to().equals(task.lead())
              ? refused(Refusal.ALREADY_SO, it.to())
              : Grounds.againstLead(task.from(), around, it.to())
                  .<Decision>map(no -> no)
                  .orElseGet(() -> accepted(new LeadAssigned(now, task.lead(), it.to())));
      case BeginTask it -> accepted(new TaskBegun(now));
      case ReturnTask it ->
          Grounds.against(task, around, it.by(), it.plea(), true)
              .<Decision>map(no -> no)
              .orElseGet(() -> giveBack(task, it, now, around));
      case SeatAgency it -> seat(task, it, now, around);
      case LeaveSeat it ->
          !task.seats().containsKey(it.by())
              ? refused(Refusal.NOT_SEATED, it.by())
              : Grounds.against(task, around, it.by(), it.plea(), false)
                  .<Decision>map(no -> no)
                  .orElseGet(() -> leave(task, it, now, around));
      case AddNote it ->
          blank(it.text())
              ? refused(Refusal.REASON_MISSING)
              : accepted(new NoteAdded(now, it.by(), it.text()));
      case ExtendTask it -> extend(task, it, now);
      case UrgeTask it -> accepted(new TaskUrged(now, it.by()));
      case SuperviseTask it ->
          task.supervised()
              ? refused(Refusal.ALREADY_SUPERVISED)
              : accepted(new TaskSupervised(now));
      case ReportDone it ->
          blank(it.result())
              ? refused(Refusal.REASON_MISSING)
              : accepted(new TaskDone(now, it.by(), it.result(), Times.verifyBy(task.from(), now)));
      case VerifyTask it -> verify(task, it, now);
      case CloseTask it -> accepted(new TaskClosed(now));
      case WithdrawTask it ->
          blank(it.reason())
              ? refused(Refusal.REASON_MISSING)
              : accepted(new TaskWithdrawn(now, it.reason()));
      case LapseDeadline it -> lapse(task, it, now);
    };
  }

  private static Decision propose(ProposeTask it, Instant now, Circumstances around) {
    Origin from = it.origin();
    if (it.to().equals(from.proposer())) {
      return refused(Refusal.PROPOSER_ASKS_ITSELF);
    }
    if (around.kindOf(from.proposer()) == null) {
      return refused(Refusal.NOT_A_MEMBER, from.proposer());
    }
    Instant workBy = it.workBy() == null ? Times.workBy(from, now) : it.workBy();
    if (!workBy.isAfter(now) || workBy.isAfter(now.plus(Times.LONGEST_WORK))) {
      return refused(Refusal.DUE_TIME_NOT_ACCEPTED);
    }
    Optional<Decision.Refused> no = Grounds.againstLead(from, around, it.to());
    for (Map.Entry<String, SeatRole> seat : it.seats().entrySet()) {
      if (no.isEmpty()) {
        no =
            seat.getKey().equals(it.to())
                ? Optional.of(refused(Refusal.LEAD_HAS_NO_SEAT, seat.getKey()))
                : Grounds.againstSeat(around, seat.getKey(), seat.getValue());
      }
    }
    return no.<Decision>map(each -> each)
        .orElseGet(
            () ->
                accepted(
                    new TaskProposed(
                        now, from, it.to(), it.seats(), Times.answerBy(from, now), workBy)));
  }

  private static Decision decline(Task task, DeclineTask it, Instant now, Circumstances around) {
    TaskDeclined no =
        new TaskDeclined(
            now,
            it.by(),
            Grounds.cited(task.from(), around, it.plea()),
            Times.placeBy(task.from(), now),
            transferBy(task, it.by(), it.plea(), around));
    return it.plea().ground() == Ground.CAPACITY
        ? accepted(no, new TaskEscalated(now, Times.decideBy(task.from(), now), null))
        : accepted(no);
  }

  private static Decision giveBack(Task task, ReturnTask it, Instant now, Circumstances around) {
    TaskReturned back =
        new TaskReturned(
            now,
            it.by(),
            Grounds.cited(task.from(), around, it.plea()),
            Times.placeBy(task.from(), now),
            transferBy(task, it.by(), it.plea(), around));
    return it.plea().ground() == Ground.CAPACITY
        ? accepted(back, new TaskEscalated(now, Times.decideBy(task.from(), now), null))
        : accepted(back);
  }

  /** The police owe a transfer of what is not theirs, from when it reached them. */
  private static @Nullable Instant transferBy(
      Task task, String agency, Plea plea, Circumstances around) {
    Instant received = task.receivedAt();
    return plea.ground().saysElsewhere()
            && around.kindOf(agency) == AgencyKind.POLICE_STATION
            && received != null
        ? received.plus(Times.TRANSFER)
        : null;
  }

  private static Decision transfer(Task task, TransferTask it, Instant now, Circumstances around) {
    boolean police = around.kindOf(it.by()) == AgencyKind.POLICE_STATION;
    if (police && !it.reporterTold()) {
      return refused(Refusal.REPORTER_NOT_TOLD);
    }
    Instant received = task.receivedAt();
    Instant owed = task.transferBy();
    Instant by = owed == null && received != null ? received.plus(Times.TRANSFER) : owed;
    boolean inTime = !police || by == null || now.isBefore(by);
    return mayLead(task, it.to(), around)
        .orElseGet(
            () ->
                accepted(
                    new TaskTransferred(
                        now,
                        it.by(),
                        it.to(),
                        Times.answerBy(task.from(), now),
                        it.reporterTold(),
                        inTime)));
  }

  private static Optional<Decision> mayLead(Task task, String to, Circumstances around) {
    return to.equals(task.asked()) || to.equals(task.lead())
        ? Optional.of(refused(Refusal.ALREADY_ASKED, to))
        : Grounds.againstLead(task.from(), around, to).map(no -> no);
  }

  private static Decision leave(Task task, LeaveSeat it, Instant now, Circumstances around) {
    return accepted(new SeatLeft(now, it.by(), Grounds.cited(task.from(), around, it.plea())));
  }

  private static Decision seat(Task task, SeatAgency it, Instant now, Circumstances around) {
    if (it.agency().equals(task.lead()) || it.agency().equals(task.asked())) {
      return refused(Refusal.LEAD_HAS_NO_SEAT, it.agency());
    }
    if (it.role() == task.seats().get(it.agency())) {
      return refused(Refusal.ALREADY_SEATED, it.agency());
    }
    return Grounds.againstSeat(around, it.agency(), it.role())
        .<Decision>map(no -> no)
        .orElseGet(() -> accepted(new AgencySeated(now, it.agency(), it.role())));
  }

  private static Decision extend(Task task, ExtendTask it, Instant now) {
    Instant before = task.workBy();
    if (blank(it.reason())) {
      return refused(Refusal.REASON_MISSING);
    }
    if (task.extended()) {
      return refused(Refusal.ALREADY_EXTENDED);
    }
    if (before == null || !now.isBefore(before)) {
      return refused(Refusal.DUE_TIME_PASSED);
    }
    if (!it.until().isAfter(before) || it.until().isAfter(now.plus(Times.LONGEST_WORK))) {
      return refused(Refusal.NOT_LATER_THAN_BEFORE);
    }
    return accepted(new TaskExtended(now, it.until(), it.reason()));
  }

  private static Decision verify(Task task, VerifyTask it, Instant now) {
    if (blank(it.finding())) {
      return refused(Refusal.REASON_MISSING);
    }
    if (it.by().equals(task.lead()) || task.seats().get(it.by()) == SeatRole.ASSIST) {
      return refused(Refusal.VERIFIER_IS_DOER, it.by());
    }
    return accepted(
        it.passed()
            ? new TaskVerified(now, it.by(), it.finding())
            : new TaskReopened(now, it.by(), it.finding()));
  }

  private static Decision lapse(Task task, LapseDeadline it, Instant now) {
    Optional<Due> due =
        Dues.of(task).stream()
            .filter(each -> each.clock() == it.clock() && each.at().equals(it.dueAt()))
            .filter(each -> Dues.nextStep(each).filter(it.step()::equals).isPresent())
            .filter(each -> !now.isBefore(Times.of(it.step(), each)))
            .findFirst();
    if (due.isEmpty()) {
      return refused(Refusal.NOTHING_DUE);
    }
    return switch (it.clock()) {
      case ANSWER ->
          accepted(new TaskTimedOut(now, due.get().owedBy(), Times.placeBy(task.from(), now)));
      case PLACE, DEPUTY -> accepted(escalated(task, now, null));
      case WORK, VERIFY, TRANSFER ->
          accepted(new ClockMoved(now, it.clock(), it.dueAt(), it.step()));
    };
  }

  private static TaskEscalated escalated(Task task, Instant now, @Nullable String reason) {
    boolean toDeputy = task.phase() != AT_DEPUTY;
    return new TaskEscalated(now, toDeputy ? Times.decideBy(task.from(), now) : null, reason);
  }

  /** The task after all of these. */
  public static Task fold(Task task, List<TaskEvent> events) {
    Task after = task;
    for (TaskEvent event : events) {
      after = apply(after, event);
    }
    return after;
  }

  /** The task after an event; the only code that changes one. */
  public static Task apply(Task task, TaskEvent event) {
    Task.Pen pen = task.pen();
    pen.version++;
    switch (event) {
      case TaskProposed it -> {
        pen.origin = it.origin();
        pen.workBy = it.workBy();
        pen.asking(it.at(), it.to(), it.answerBy()).seats.putAll(it.seats());
      }
      case TaskProposedAgain it -> pen.asking(it.at(), it.to(), it.answerBy());
      case TaskTransferred it -> pen.asking(it.at(), it.to(), it.answerBy());
      case TaskAccepted it -> pen.leading(it.at(), it.by());
      case LeadAssigned it -> pen.leading(it.at(), it.to());
      case TaskDeclined it ->
          pen.refusing(it.at(), DECLINED, it.by(), it.placeBy(), it.transferBy());
      case TaskReturned it ->
          pen.refusing(it.at(), RETURNED, it.by(), it.placeBy(), it.transferBy());
      case TaskTimedOut it -> {
        pen.phase = TIMED_OUT;
        pen.answerBy = null;
        pen.placeBy = it.placeBy();
      }
      case TaskEscalated it -> {
        pen.letGo(it.at());
        pen.phase = it.decideBy() == null ? AT_MEETING : AT_DEPUTY;
        pen.placeBy = it.decideBy();
      }
      case TaskBegun it -> pen.phase = IN_PROGRESS;
      case AgencySeated it -> {
        pen.seats.put(it.agency(), it.role());
        pen.former.remove(it.agency());
      }
      case SeatLeft it -> {
        pen.seats.remove(it.agency());
        pen.former.add(it.agency());
        pen.refusals++;
      }
      case NoteAdded it -> {}
      case TaskExtended it -> {
        pen.workBy = it.workBy();
        pen.extended = true;
      }
      case TaskUrged it -> {}
      case TaskSupervised it -> pen.supervised = true;
      case TaskDone it -> {
        pen.phase = DONE;
        pen.verifyBy = it.verifyBy();
      }
      case TaskVerified it -> pen.phase = VERIFIED;
      case TaskReopened it -> {
        pen.phase = IN_PROGRESS;
        pen.verifyBy = null;
      }
      case TaskClosed it -> pen.phase = CLOSED;
      case TaskWithdrawn it -> {
        pen.waited = pen.letGo(it.at()).stopIdle(it.at());
        pen.phase = WITHDRAWN;
        pen.transferOwedBy = null;
        pen.transferBy = null;
      }
      case ClockMoved it -> {
        pen.taken.put(Due.mark(it.clock(), it.dueAt()), it.step());
        pen.supervised |= it.step() == Due.Step.SUPERVISED;
      }
    }
    return pen.done();
  }

  private static boolean blank(String text) {
    return text.isBlank();
  }
}
