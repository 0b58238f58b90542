package qilian.risk.inspection;

import static qilian.risk.inspection.Decision.accepted;
import static qilian.risk.inspection.Decision.refused;
import static qilian.risk.inspection.RectificationPhase.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qilian.contract.AgencyKind;
import qilian.contract.Standing;
import qilian.risk.inspection.RectificationCommand.*;
import qilian.risk.inspection.RectificationEvent.*;

/**
 * The life of a finding and its rectification on one page.
 *
 * <p>A hazard that an agency reported is taken up and looked for (核查); what is found on a visit is
 * found at once. It is put right on the spot, or ordered by an authority, or advised, with a day
 * that its grade allows (限期整改); the authority that ordered it may move the day once, before it
 * passes. When the premises say it is done, or the day has passed, somebody else looks again (复查):
 * it is cleared (销号), or it failed and is ordered anew. What another agency is competent for is
 * handed over with a record, acknowledged with a receipt, and not handed back (移送). After 30 and 90
 * days somebody looks whether it stayed right (回头看); if not, it has come back (反弹) and is ordered
 * again. What threatens the public the fire body may seal, a month at most (临时查封); what was not put
 * right, or came back, is referred to the body that may punish it (移送处罚), and still has to be put
 * right.
 *
 * <p>Durations stand in {@link Deadlines} and {@link Severity}.
 */
public final class RectificationLifecycle {

  private static final Set<RectificationPhase> TO_BE_ORDERED = EnumSet.of(FOUND, FAILED, REOPENED);

  private static final Set<RectificationPhase> LIVING = EnumSet.range(REPORTED, REOPENED);

  /** Where each command may lead from each phase; what does not stand here is refused. */
  public static final Map<
          RectificationPhase, Map<Class<? extends RectificationCommand>, Set<RectificationPhase>>>
      MOVES = moves();

  private RectificationLifecycle() {}

  private static Map<
          RectificationPhase, Map<Class<? extends RectificationCommand>, Set<RectificationPhase>>>
      moves() {
    Moves<RectificationPhase, RectificationCommand> moves = new Moves<>(RectificationPhase.class);
    Set<RectificationPhase> living = EnumSet.copyOf(LIVING);
    living.remove(NOT_FOUND);
    moves.from(UNRECORDED, TakeUpReport.class, REPORTED);
    moves.from(UNRECORDED, RecordFinding.class, FOUND);
    moves.stay(EnumSet.of(REPORTED), List.of(CorrectReport.class));
    moves.from(REPORTED, CheckReport.class, EnumSet.of(FOUND, NOT_FOUND));
    moves.stay(living, List.of(AddEvidence.class));
    moves.from(FOUND, ClearOnTheSpot.class, CLEARED);
    moves.from(TO_BE_ORDERED, OrderRectification.class, EnumSet.of(ISSUED));
    moves.stay(EnumSet.of(ISSUED), List.of(ExtendDeadline.class));
    moves.from(EnumSet.of(ISSUED, OVERDUE), ClaimDone.class, EnumSet.of(CLAIMED_DONE));
    moves.from(EnumSet.of(OVERDUE, CLAIMED_DONE), Reinspect.class, EnumSet.of(CLEARED, FAILED));
    moves.from(
        EnumSet.of(REPORTED, FOUND, FAILED, OVERDUE, REOPENED),
        HandOver.class,
        EnumSet.of(TRANSFERRED));
    moves.from(
        EnumSet.of(FOUND, ISSUED, OVERDUE, CLAIMED_DONE, FAILED, REOPENED),
        SealPremises.class,
        EnumSet.of(SEALED));
    moves.from(SEALED, LiftSeal.class, EnumSet.of(CLEARED, FOUND));
    moves.stay(EnumSet.of(OVERDUE, FAILED, SEALED, REOPENED), List.of(ReferPenalty.class));
    moves.from(TRANSFERRED, ReceiveHandOver.class, EnumSet.of(REPORTED, FOUND));
    moves.from(CLEARED, LookBack.class, EnumSet.of(CLEARED, CLOSED, REOPENED));
    moves.stay(living, List.of(LapseDeadline.class));
    moves.table.get(ISSUED).put(LapseDeadline.class, EnumSet.of(OVERDUE));
    moves.table.get(SEALED).put(LapseDeadline.class, EnumSet.of(FOUND));
    return moves.table;
  }

  /** Decides a command; accepted means that these events happen, in this order. */
  public static Decision<RectificationEvent> decide(
      Rectification subject, RectificationCommand command, Instant now) {
    boolean known = MOVES.getOrDefault(subject.phase(), Map.of()).containsKey(command.getClass());
    if (!known) {
      return refused(Refusal.NOT_IN_THIS_PHASE, subject.phase().labelZh());
    }
    if (command instanceof Deed deed) {
      if (deed.on().isAfter(subject.dayOf(now))) {
        return refused(Refusal.DAY_IN_FUTURE);
      }
      if (deed.on().isBefore(subject.lastOn())) {
        return refused(Refusal.DAY_TOO_EARLY, subject.lastOn().toString());
      }
    }
    return guarded(subject, command, now);
  }

  private static Decision<RectificationEvent> guarded(
      Rectification subject, RectificationCommand command, Instant now) {
    return switch (command) {
      case TakeUpReport it -> accepted(new ReportTakenUp(now, it.origin()));
      case RecordFinding it ->
          it.origin().foundOn().isAfter(LocalDate.ofInstant(now, ZoneId.of(it.origin().zone())))
              ? refused(Refusal.DAY_IN_FUTURE)
              : accepted(new FindingMade(now, it.origin(), it.team()));
      case CorrectReport it ->
          it.findingType().equals(subject.findingType()) && it.severity() == subject.severity()
              ? refused(Refusal.ALREADY_SO)
              : accepted(new ReportCorrected(now, it.findingType(), it.severity()));
      case CheckReport it -> {
        if (!it.agency().equals(subject.handler())) {
          yield refused(Refusal.NOT_THE_HANDLER);
        }
        yield it.found()
            ? accepted(new ReportConfirmed(now, it.on(), it.team(), it.severity()))
            : accepted(new ReportDismissed(now, it.on()));
      }
      case AddEvidence it ->
          subject.evidence().contains(new Evidence(it.stage(), it.sha256()))
              ? refused(Refusal.ALREADY_SO)
              : accepted(new EvidenceAdded(now, it.stage(), it.sha256()));
      case OrderRectification it -> order(subject, it, now);
      case ExtendDeadline it -> extend(subject, it, now);
      case ClaimDone it -> accepted(new DoneClaimed(now, it.agency(), it.on()));
      case Reinspect it -> reinspect(subject, it, now);
      case ClearOnTheSpot it -> {
        if (!it.agency().equals(subject.handler())) {
          yield refused(Refusal.NOT_THE_HANDLER);
        }
        if (subject.severity() != Severity.IMMEDIATE) {
          yield refused(Refusal.NOT_IMMEDIATE, subject.severity().labelZh());
        }
        yield evidenced(subject)
            ? accepted(new RectificationEvent.RectificationCleared(now, it.on(), true))
            : refused(Refusal.EVIDENCE_MISSING);
      }
      case SealPremises it -> Enforcement.seal(subject, it, now);
      case LiftSeal it -> Enforcement.lift(subject, it, now);
      case ReferPenalty it -> Enforcement.refer(subject, it, now);
      case HandOver it -> handOver(subject, it, now);
      case ReceiveHandOver it -> {
        if (!it.agency().equals(subject.goesTo())) {
          yield refused(Refusal.NOT_THE_RECEIVER, String.valueOf(subject.goesTo()));
        }
        yield it.receipt().isBlank()
            ? refused(Refusal.RECORD_MISSING)
            : accepted(new HandoverReceived(now, subject.handler(), it.agency(), it.receipt()));
      }
      case LookBack it -> lookBack(subject, it, now);
      case LapseDeadline it ->
          Deadlines.open(subject, it.kind())
              .filter(due -> due.at().equals(it.dueAt()) && !due.at().isAfter(now))
              .map(
                  due ->
                      accepted((RectificationEvent) new DeadlineLapsed(now, it.kind(), due.on())))
              .orElseGet(() -> refused(Refusal.NOTHING_DUE));
    };
  }

  /** I1, I4, I5: an order rests on a power; a tip on nothing but good sense. */
  private static Decision<RectificationEvent> order(
      Rectification subject, OrderRectification it, Instant now) {
    if (!it.authority().agency().equals(subject.handler())) {
      return refused(Refusal.NOT_THE_HANDLER);
    }
    if (it.form() == Form.ORDER) {
      Refusal bar = it.authority().bar(it.on(), subject.findingType());
      if (bar == null) {
        bar = it.team().bar(Set.of(it.authority().agency()), it.on());
      }
      if (bar != null) {
        return refused(bar, it.authority().agency());
      }
      if (it.number().isBlank()) {
        return refused(Refusal.ORDER_INCOMPLETE);
      }
    }
    if (it.dueOn().isBefore(it.on())) {
      return refused(Refusal.DAY_TOO_EARLY, it.on().toString());
    }
    if (it.dueOn().isAfter(it.on().plusDays(subject.severity().mostDays()))) {
      return refused(
          Refusal.DUE_TOO_LATE, subject.severity().labelZh() + " " + subject.severity().mostDays());
    }
    boolean police = it.authority().kind() == AgencyKind.POLICE_STATION;
    if (police
        && subject.severity() == Severity.MAJOR
        && FindingTypes.isFire(subject.findingType())
        && !(it.reportedTo().containsValue(AgencyKind.STREET_OFFICE)
            && it.reportedTo().containsValue(AgencyKind.FIRE_RESCUE))) {
      return refused(Refusal.MAJOR_FIRE_NOT_REPORTED);
    }
    PublishedItem item = it.authority().item();
    return accepted(
        new RectificationIssued(
            now,
            it.authority().agency(),
            it.form(),
            it.form() == Form.ORDER && item != null ? item.code() : null,
            it.number(),
            it.on(),
            it.dueOn(),
            it.team(),
            it.reportedTo().keySet()));
  }

  /** I7: once, with a reason, before the day, by who ordered it. */
  private static Decision<RectificationEvent> extend(
      Rectification subject, ExtendDeadline it, Instant now) {
    Order order = subject.order();
    if (order == null || !order.agency().equals(it.agency())) {
      return refused(Refusal.NOT_THE_ORDERING_AUTHORITY);
    }
    if (order.extended()) {
      return refused(Refusal.ALREADY_EXTENDED);
    }
    if (subject.dayOf(now).isAfter(order.dueOn())) {
      return refused(Refusal.DEADLINE_PASSED, order.dueOn().toString());
    }
    if (it.reason().isBlank()) {
      return refused(Refusal.REASON_MISSING);
    }
    if (!it.until().isAfter(order.dueOn())) {
      return refused(Refusal.DAY_TOO_EARLY, order.dueOn().toString());
    }
    return it.until().isAfter(order.dueOn().plusDays(subject.severity().mostDays()))
        ? refused(Refusal.DUE_TOO_LATE, subject.severity().labelZh())
        : accepted(new DeadlineExtended(now, it.until(), it.reason()));
  }

  /** I6: by somebody else, with evidence; what was ordered is re-inspected by two officers. */
  private static Decision<RectificationEvent> reinspect(
      Rectification subject, Reinspect it, Instant now) {
    Order order = subject.order();
    if (!it.agency().equals(subject.handler()) || order == null) {
      return refused(Refusal.NOT_THE_HANDLER);
    }
    if (order.form() == Form.ORDER) {
      Refusal bar = it.team().bar(Set.of(it.agency()), it.on());
      if (bar != null) {
        return refused(bar, String.join(", ", it.team().unknown()));
      }
    }
    if (subject.seenBy().containsAll(it.team().refs())) {
      return refused(Refusal.SAME_INSPECTOR);
    }
    if (!it.passed()) {
      return accepted(new ReinspectionFailed(now, it.on()));
    }
    return evidenced(subject)
        ? accepted(
            new RectificationEvent.RectificationCleared(
                now, it.on(), !subject.lastOn().isAfter(order.dueOn()) && claimed(subject)))
        : refused(Refusal.EVIDENCE_MISSING);
  }

  private static boolean claimed(Rectification subject) {
    return subject.phase() == CLAIMED_DONE;
  }

  private static boolean evidenced(Rectification subject) {
    return subject.shows(Evidence.Stage.BEFORE) && subject.shows(Evidence.Stage.AFTER);
  }

  /** I8: with a record, to a body of government, and never back. */
  private static Decision<RectificationEvent> handOver(
      Rectification subject, HandOver it, Instant now) {
    if (it.agency() != null && !it.agency().equals(subject.handler())) {
      return refused(Refusal.NOT_THE_HANDLER);
    }
    if (it.number().isBlank() || it.reason().isBlank()) {
      return refused(Refusal.RECORD_MISSING);
    }
    boolean body =
        it.kind() != null
            && (it.kind().standing() == Standing.GOV || it.kind().standing() == Standing.JUDICIAL);
    if (!body) {
      return refused(Refusal.RECEIVER_NOT_COMPETENT, it.to());
    }
    return subject.cameFrom().contains(it.to()) || it.to().equals(subject.handler())
        ? refused(Refusal.RECEIVER_MUST_ACT, it.to())
        : accepted(
            new RectificationEvent.HandedOver(
                now, subject.handler(), it.to(), it.number(), it.reason()));
  }

  /** After 30 days, and after 90; a look before its day proves nothing. */
  private static Decision<RectificationEvent> lookBack(
      Rectification subject, LookBack it, Instant now) {
    if (!it.agency().equals(subject.handler())) {
      return refused(Refusal.NOT_THE_HANDLER);
    }
    List<Deadline> stages = Deadlines.all(subject);
    Deadline first = stages.getFirst();
    if (it.on().isBefore(first.on())) {
      return refused(Refusal.LOOK_BACK_TOO_EARLY, first.on().toString());
    }
    // Whoever comes only after three months has looked back for both.
    Deadline stage = stages.stream().filter(due -> !it.on().isBefore(due.on())).toList().getLast();
    return accepted(new RectificationEvent.LookedBack(now, stage.kind(), it.on(), it.holds()));
  }

  /** The finding after these events. */
  public static Rectification fold(Rectification subject, List<RectificationEvent> events) {
    Rectification after = subject;
    for (RectificationEvent event : events) {
      after = apply(after, event);
    }
    return after;
  }

  /** The only code that changes a finding. */
  static Rectification apply(Rectification before, RectificationEvent event) {
    Rectification.Copy next = before.next();
    switch (event) {
      case ReportTakenUp it -> next.begin(it.origin(), REPORTED, it.at());
      case FindingMade it -> {
        next.begin(it.origin(), FOUND, it.at());
        next.seenBy.addAll(it.team().refs());
        next.confirmed = true;
      }
      case ReportCorrected it -> {
        next.findingType = it.findingType();
        next.severity = it.severity();
      }
      case ReportConfirmed it -> {
        next.goOn(FOUND, it.on(), it.at());
        next.severity = it.severity();
        next.seenBy.addAll(it.team().refs());
        next.confirmed = true;
      }
      case ReportDismissed it -> next.goOn(NOT_FOUND, it.on(), it.at());
      case EvidenceAdded it -> next.evidence.add(new Evidence(it.stage(), it.sha256()));
      case RectificationIssued it -> {
        next.goOn(ISSUED, it.on(), it.at());
        next.order =
            new Order(it.agency(), it.form(), it.item(), it.number(), it.on(), it.dueOn(), false);
        next.seenBy.addAll(it.team().refs());
      }
      case DeadlineExtended it -> {
        Order order = before.order();
        next.order = order == null ? null : order.until(it.until());
      }
      case PremisesSealed it -> {
        next.goOn(SEALED, it.on(), it.at());
        next.sealedUntil = it.until();
        next.seenBy.addAll(it.team().refs());
      }
      case SealLifted it -> next.goOn(FOUND, it.on(), it.at());
      case PenaltyReferred it -> {
        next.lastOn = it.on();
        next.referredTo.add(it.to());
      }
      case DoneClaimed it -> next.goOn(CLAIMED_DONE, it.on(), it.at());
      case RectificationEvent.RectificationCleared it -> {
        next.goOn(CLEARED, it.on(), it.at());
        next.clearedOn = it.on();
      }
      case ReinspectionFailed it -> next.goOn(FAILED, it.on(), it.at());
      case RectificationEvent.HandedOver it -> {
        next.goOn(TRANSFERRED, before.lastOn(), it.at());
        next.goesTo = it.to();
      }
      case HandoverReceived it -> {
        next.goOn(before.confirmed() ? FOUND : REPORTED, before.lastOn(), it.at());
        if (before.handler() != null) {
          next.cameFrom.add(before.handler());
        }
        next.handler = it.by();
        next.goesTo = null;
      }
      case RectificationEvent.LookedBack it -> {
        boolean last = it.stage() == Deadline.Kind.LOOK_BACK_90;
        next.goOn(it.holds() ? (last ? CLOSED : CLEARED) : REOPENED, it.on(), it.at());
        next.lookedBack.add(it.stage());
        if (!it.holds()) {
          next.recurrences++;
          next.lookedBack.clear();
          next.clearedOn = null;
          next.evidence.clear();
          next.referredTo.clear();
        }
      }
      case DeadlineLapsed it -> {
        next.lapsed.add(it.kind() + " " + it.on());
        if (it.kind() == Deadline.Kind.RECTIFY) {
          next.phase = OVERDUE;
        } else if (it.kind() == Deadline.Kind.SEAL) {
          next.phase = FOUND;
        }
      }
    }
    return next.made();
  }
}
