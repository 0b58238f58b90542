package qilian.risk.inspection;

import static qilian.risk.inspection.Decision.accepted;
import static qilian.risk.inspection.Decision.refused;
import static qilian.risk.inspection.VisitPhase.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qilian.risk.inspection.VisitCommand.*;
import qilian.risk.inspection.VisitEvent.*;

/**
 * The life of a visit to premises on one page.
 *
 * <p>A visit is planned (计划). A walk-round, a tip, a service visit or a self-check is anybody's: it
 * takes place (到场) and is finished. An administrative inspection is the exercise of a power: only a
 * licensed authority plans it, under an item it has published; somebody else of the authority
 * approves it in writing (审批), after looking what the premises carry already; the premises are told
 * (通知); two certified officers at least go there and show their certificates. Plans of several
 * authorities for the same premises become one visit (综合查一次), which is approved as one or joined by
 * approved plans alone. What is found is noted, and lives on its own page ({@link
 * RectificationLifecycle}); the visit is finished with the record made on the spot (笔录). Until it
 * takes place it can be given up.
 *
 * <p>Durations: none. How near two plans must be to become one, and how many visits premises carry
 * in a year, come with the {@link Burden}.
 */
public final class InspectionLifecycle {

  private static final Set<VisitPhase> BEFORE_IT = EnumSet.of(PLANNED, APPROVED, NOTIFIED);

  /** Where each command may lead from each phase; what does not stand here is refused. */
  public static final Map<VisitPhase, Map<Class<? extends VisitCommand>, Set<VisitPhase>>> MOVES =
      moves();

  private InspectionLifecycle() {}

  private static Map<VisitPhase, Map<Class<? extends VisitCommand>, Set<VisitPhase>>> moves() {
    Moves<VisitPhase, VisitCommand> moves = new Moves<>(VisitPhase.class);
    moves.from(UNPLANNED, PlanVisit.class, PLANNED);
    moves.from(PLANNED, ApproveVisit.class, APPROVED);
    moves.from(EnumSet.of(PLANNED, APPROVED), MergeInto.class, EnumSet.of(MERGED));
    moves.stay(EnumSet.of(PLANNED, APPROVED), List.of(AbsorbVisit.class));
    moves.from(APPROVED, NotifyPremises.class, NOTIFIED);
    moves.from(EnumSet.of(PLANNED, NOTIFIED), HoldVisit.class, EnumSet.of(HELD));
    moves.stay(EnumSet.of(HELD), List.of(NoteFinding.class));
    moves.from(HELD, CloseVisit.class, CLOSED);
    moves.from(BEFORE_IT, CancelVisit.class, EnumSet.of(CANCELLED));
    return moves.table;
  }

  /** Decides a command; accepted means that these events happen, in this order. */
  public static Decision<VisitEvent> decide(Visit visit, VisitCommand command, Instant now) {
    Decision<VisitEvent> decision = guarded(visit, command, now);
    if (!(decision instanceof Decision.Accepted<VisitEvent> accepted)) {
      return decision;
    }
    Set<VisitPhase> targets =
        MOVES.getOrDefault(visit.phase(), Map.of()).getOrDefault(command.getClass(), Set.of());
    return targets.contains(fold(visit, accepted.events()).phase())
        ? decision
        : refused(Refusal.NOT_IN_THIS_PHASE, visit.phase().labelZh());
  }

  private static Decision<VisitEvent> guarded(Visit visit, VisitCommand command, Instant now) {
    return switch (command) {
      case PlanVisit it -> plan(it, now);
      case ApproveVisit it -> approve(visit, it, now);
      case MergeInto it ->
          isMergeable(visit, it.code(), it.place())
              ? accepted(new VisitMerged(now, it.code()))
              : refused(Refusal.NOT_MERGEABLE);
      case AbsorbVisit it -> absorb(visit, it, now);
      case NotifyPremises it ->
          it.notice().isBlank()
              ? refused(Refusal.NOTICE_MISSING)
              : accepted(new PremisesNotified(now, it.notice()));
      case HoldVisit it -> hold(visit, it, now);
      case NoteFinding it ->
          visit.findings().contains(it.findingCode())
              ? refused(Refusal.ALREADY_SO)
              : accepted(new FindingNoted(now, it.findingCode()));
      case CloseVisit it ->
          it.minutes().isBlank() && visit.administrative()
              ? refused(Refusal.RECORD_MISSING)
              : accepted(new VisitClosed(now, it.minutes()));
      case CancelVisit it ->
          it.reason().isBlank()
              ? refused(Refusal.REASON_MISSING)
              : accepted(new VisitCancelled(now, it.reason()));
    };
  }

  /** I1, I2: whether this is theirs to do. */
  private static Decision<VisitEvent> plan(PlanVisit it, Instant now) {
    Refusal bar = it.authority().bar(it.origin().activity(), it.origin().plannedOn());
    return bar == null
        ? accepted(new VisitPlanned(now, it.origin()))
        : refused(bar, it.authority().agency());
  }

  /**
   * What nobody has approved joins no visit that is approved already: it would never be looked at.
   */
  private static Decision<VisitEvent> absorb(Visit visit, AbsorbVisit it, Instant now) {
    if (!isMergeable(visit, it.code(), it.place())) {
      return refused(Refusal.NOT_MERGEABLE);
    }
    return visit.phase() == APPROVED && !it.approved()
        ? refused(Refusal.APPROVAL_MISSING, it.code())
        : accepted(new VisitAbsorbed(now, it.code(), it.agencies()));
  }

  /** I1, I3, I8: in writing, by somebody else, and after looking at what the premises carry. */
  private static Decision<VisitEvent> approve(Visit visit, ApproveVisit it, Instant now) {
    if (!visit.administrative()) {
      return refused(Refusal.NOT_IN_THIS_PHASE, visit.phase().labelZh());
    }
    if (it.approval().isBlank()) {
      return refused(Refusal.APPROVAL_MISSING);
    }
    if (it.account().equals(visit.origin().plannedBy())) {
      return refused(Refusal.APPROVER_PLANNED_IT);
    }
    Burden burden = it.burden();
    if (visit.kind().capped() && burden.full()) {
      return refused(
          Refusal.OVER_ANNUAL_CAP,
          "%d/%d, %d/%d"
              .formatted(burden.visits(), burden.premisesCap(), burden.ofItem(), burden.itemCap()));
    }
    // A complaint or a re-inspection does not wait for others.
    if (visit.kind().capped() && !burden.mergeable().isEmpty()) {
      if (it.separateBecause() == null || it.separateBecause().isBlank()) {
        return refused(Refusal.VISITS_NOT_MERGED, String.join(", ", burden.mergeable()));
      }
      if (!it.told().containsAll(burden.coRegulators())) {
        return refused(Refusal.CO_REGULATORS_NOT_TOLD, String.join(", ", burden.coRegulators()));
      }
    }
    return accepted(
        new VisitApproved(now, it.approval(), it.account(), it.separateBecause(), it.told()));
  }

  private static boolean isMergeable(Visit visit, String code, String place) {
    return visit.administrative()
        && visit.origin().place().equals(place)
        && !visit.origin().code().equals(code);
  }

  /** I1: told before, two certified officers, certificates shown; a walk-round needs none. */
  private static Decision<VisitEvent> hold(Visit visit, HoldVisit it, Instant now) {
    if (visit.administrative()) {
      if (visit.approval() == null) {
        return refused(Refusal.APPROVAL_MISSING);
      }
      if (visit.notice() == null) {
        return refused(Refusal.NOTICE_MISSING);
      }
      Refusal bar = it.team().bar(visit.agencies().keySet(), it.on());
      if (bar != null) {
        return refused(bar, String.join(", ", it.team().unknown()));
      }
      if (!it.shown()) {
        return refused(Refusal.CERTIFICATES_NOT_SHOWN);
      }
    }
    if (visit.plan() != null && it.on().isAfter(dayOf(visit, now))) {
      return refused(Refusal.DAY_IN_FUTURE);
    }
    return accepted(new VisitHeld(now, it.on(), it.team()));
  }

  static LocalDate dayOf(Visit visit, Instant at) {
    return LocalDate.ofInstant(at, ZoneId.of(visit.origin().zone()));
  }

  /** The visit after these events. */
  public static Visit fold(Visit visit, List<VisitEvent> events) {
    Visit after = visit;
    for (VisitEvent event : events) {
      after = apply(after, event);
    }
    return after;
  }

  /** The only code that changes a visit. */
  static Visit apply(Visit before, VisitEvent event) {
    Visit.Copy next = before.next();
    switch (event) {
      case VisitPlanned it -> {
        next.phase = PLANNED;
        next.plan = it.origin();
        next.kind = it.origin().kind();
        next.agencies.put(
            it.origin().agency(), it.origin().item() == null ? "" : it.origin().item());
      }
      case VisitApproved it -> {
        next.phase = APPROVED;
        next.approval = it.approval();
        next.told.addAll(it.told());
      }
      case VisitMerged it -> {
        next.phase = MERGED;
        next.goesOnIn = it.into();
      }
      case VisitAbsorbed it -> {
        next.kind = VisitKind.JOINT;
        it.agencies().forEach(next.agencies::putIfAbsent);
      }
      case PremisesNotified it -> {
        next.phase = NOTIFIED;
        next.notice = it.notice();
      }
      case VisitHeld it -> {
        next.phase = HELD;
        next.heldOn = it.on();
        next.team = it.team();
      }
      case FindingNoted it -> next.findings.add(it.findingCode());
      case VisitClosed ignored -> next.phase = CLOSED;
      case VisitCancelled ignored -> next.phase = CANCELLED;
    }
    return next.made();
  }
}
