package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.guard.Scoped;
import qilian.guard.problem.Refused;
import qilian.risk.inspection.Activity;
import qilian.risk.inspection.Burden;
import qilian.risk.inspection.HistoryEntry;
import qilian.risk.inspection.InspectionLifecycle;
import qilian.risk.inspection.Premises;
import qilian.risk.inspection.PublishedItem;
import qilian.risk.inspection.Refusal;
import qilian.risk.inspection.Visit;
import qilian.risk.inspection.VisitCommand;
import qilian.risk.inspection.VisitCommand.AbsorbVisit;
import qilian.risk.inspection.VisitCommand.ApproveVisit;
import qilian.risk.inspection.VisitCommand.HoldVisit;
import qilian.risk.inspection.VisitCommand.MergeInto;
import qilian.risk.inspection.VisitCommand.PlanVisit;
import qilian.risk.inspection.VisitKind;
import qilian.risk.inspection.VisitOrigin;
import qilian.risk.inspection.VisitPhase;
import qilian.risk.inspection.VisitSearch;
import qilian.risk.store.InspectionRegister;
import qilian.risk.store.VisitStore;

/** Where people's commands reach a visit: under its lock, within the caller's scope and part. */
@ApplicationScoped
public class VisitDesk {

  private final VisitStore visits;
  private final InspectionRegister register;
  private final InspectionCallers callers;
  private final int mergeWithinDays;
  private final int premisesCap;

  @Inject
  VisitDesk(
      VisitStore visits,
      InspectionRegister register,
      InspectionCallers callers,
      @ConfigProperty(name = "qilian.inspection.merge-within-days", defaultValue = "30")
          int mergeWithinDays,
      @ConfigProperty(name = "qilian.inspection.annual-cap", defaultValue = "4") int premisesCap) {
    this.visits = visits;
    this.register = register;
    this.callers = callers;
    this.mergeWithinDays = mergeWithinDays;
    this.premisesCap = premisesCap;
  }

  /** What somebody wants to do at premises. */
  public record Wish(
      Activity activity,
      VisitKind kind,
      String place,
      @Nullable String item,
      @Nullable LocalDate on,
      @Nullable String checklist,
      String ground) {}

  /**
   * A visit, and what its premises carry beside it.
   *
   * @param mergeable codes of other agencies' plans with which it can become one
   */
  public record Seen(Visit visit, List<String> mergeable) {}

  /** Plans a visit; the premises' other plans are proposed to be merged. */
  @Transactional
  @Scoped
  public Seen plan(Wish wish) {
    Premises premises = callers.premises(wish.place());
    Visit planned = planned(wish, premises, callers.now());
    register.open(premises.code());
    return seen(planned);
  }

  /** Records a visit that needs no plan: a walk-round, a tip, a service visit, a self-check. */
  @Transactional
  @Scoped
  public Seen walk(Wish wish) {
    if (wish.activity().needsPower()) {
      // Whether or not it is theirs: nobody inspects without an approval.
      Refusal bar =
          callers.authority(wish.item()).bar(LocalDate.ofInstant(callers.now(), ZoneId.of("UTC")));
      throw InspectionRefusals.refused(bar == null ? Refusal.APPROVAL_MISSING : bar, null);
    }
    Premises premises = callers.premises(wish.place());
    Visit planned = planned(wish, premises, callers.now());
    LocalDate on = planned.origin().plannedOn();
    return seen(decided(planned, new HoldVisit(on, callers.team(Set.of(), List.of()), false)));
  }

  /** A visit by its id or code. */
  @Transactional
  @Scoped
  public Seen read(String reference) {
    return seen(visits.load(idOf(reference)).orElseThrow(VisitDesk::unknown));
  }

  /** What happened to it. */
  @Transactional
  @Scoped
  public List<HistoryEntry> history(String reference) {
    Visit visit = visits.load(idOf(reference)).orElseThrow(VisitDesk::unknown);
    return visits.history(visit.origin().id());
  }

  /** Those asked for that the caller may see. */
  @Transactional
  @Scoped
  public List<Visit> list(VisitSearch search) {
    return visits.find(search);
  }

  /** Approves an administrative inspection, after looking what the premises carry. */
  @Transactional
  @Scoped
  public Seen approve(
      String reference,
      @Nullable Long version,
      String approval,
      @Nullable String separateBecause,
      Set<String> told) {
    Visit before = visits.load(idOf(reference)).orElseThrow(VisitDesk::unknown);
    register.hold(before.origin().place());
    Visit visit = held(reference, version);
    officeOf(visit);
    return seen(
        decided(
            visit,
            new ApproveVisit(
                callers.who().subject(), approval, burden(visit), separateBecause, told)));
  }

  /** Lets the caller's plan go on in another agency's, in one step. */
  @Transactional
  @Scoped
  public Seen merge(String reference, @Nullable Long version, String into) {
    Visit mine = visits.load(idOf(reference)).orElseThrow(VisitDesk::unknown);
    if (callers.ofGovernment() || callers.coordinates()) {
      register.hold(mine.origin().place());
    }
    UUID to = idOf(into);
    Map<UUID, Visit> both = visits.lockAll(List.of(mine.origin().id(), to));
    Visit from = Optional.ofNullable(both.get(mine.origin().id())).orElseThrow(VisitDesk::unknown);
    Visit other = Optional.ofNullable(both.get(to)).orElseThrow(VisitDesk::unknown);
    matching(from, version);
    if (!callers.coordinates(from.origin().placePath())) {
      partOf(from);
    }
    save(from, new MergeInto(other.origin().code(), other.origin().place()));
    return seen(
        save(
            other,
            new AbsorbVisit(
                from.origin().code(),
                from.origin().place(),
                from.agencies(),
                from.phase() == VisitPhase.APPROVED)));
  }

  /** Asks a visit of the caller's to do something. */
  @Transactional
  @Scoped
  public Seen ask(String reference, @Nullable Long version, Function<Visit, VisitCommand> command) {
    Visit visit = held(reference, version);
    return seen(decided(visit, command.apply(visit)));
  }

  /** Records that a visit took place, and who went. */
  @Transactional
  @Scoped
  public Seen hold(
      String reference,
      @Nullable Long version,
      @Nullable LocalDate on,
      List<String> officers,
      boolean shown) {
    return ask(
        reference,
        version,
        visit ->
            new HoldVisit(
                on == null ? today(visit) : on,
                callers.team(visit.agencies().keySet(), officers),
                shown));
  }

  /** The visit under its lock, if it stands as the caller has read it. */
  Visit held(String reference, @Nullable Long version) {
    UUID id = idOf(reference);
    Visit visit =
        Optional.ofNullable(visits.lockAll(List.of(id)).get(id)).orElseThrow(VisitDesk::unknown);
    matching(visit, version);
    return visit;
  }

  /** Decides and saves for a caller whose visit it is; the visit is held already. */
  Visit decided(Visit visit, VisitCommand command) {
    if (visit.administrative()) {
      officeOf(visit);
    }
    partOf(visit);
    return save(visit, command);
  }

  LocalDate today(Visit visit) {
    return LocalDate.ofInstant(callers.now(), ZoneId.of(visit.origin().zone()));
  }

  /** What premises carry this year beside this plan, and which plans could be one with it. */
  private Burden burden(Visit visit) {
    LocalDate on = visit.origin().plannedOn();
    int carried = 0;
    Map<String, Integer> ofItems = new HashMap<>();
    for (Visit other :
        visits.at(visit.origin().place(), on.withDayOfYear(1), on.plusYears(1).withDayOfYear(1))) {
      boolean sameYear = other.origin().plannedOn().getYear() == on.getYear();
      boolean counts =
          other.phase() != VisitPhase.PLANNED && other.administrative() && other.kind().capped();
      if (sameYear && counts && !other.origin().id().equals(visit.origin().id())) {
        carried++;
        visit.agencies().entrySet().stream()
            .filter(mine -> mine.getValue().equals(other.agencies().get(mine.getKey())))
            .forEach(mine -> ofItems.merge(mine.getKey(), 1, Integer::sum));
      }
    }
    int ofItem = 0;
    int itemCap = premisesCap;
    // Whoever joins brings the cap of its item along: the fullest decides.
    for (Map.Entry<String, String> goes : visit.agencies().entrySet()) {
      int had = ofItems.getOrDefault(goes.getKey(), 0);
      int cap =
          register
              .item(goes.getKey(), goes.getValue())
              .map(PublishedItem::annualCap)
              .orElse(premisesCap);
      if (cap - had < itemCap - ofItem) {
        ofItem = had;
        itemCap = cap;
      }
    }
    List<Visit> near = mergeable(visit);
    Set<String> others = new TreeSet<>();
    near.forEach(other -> others.addAll(other.agencies().keySet()));
    others.removeAll(visit.agencies().keySet());
    return new Burden(carried, premisesCap, ofItem, itemCap, codes(near), others);
  }

  private List<Visit> mergeable(Visit visit) {
    if (!visit.administrative() || !isOpen(visit)) {
      return List.of();
    }
    LocalDate on = visit.origin().plannedOn();
    List<Visit> near = new ArrayList<>();
    for (Visit other :
        visits.at(
            visit.origin().place(), on.minusDays(mergeWithinDays), on.plusDays(mergeWithinDays))) {
      if (other.administrative()
          && isOpen(other)
          && !other.agencies().containsKey(visit.origin().agency())) {
        near.add(other);
      }
    }
    return near;
  }

  private static boolean isOpen(Visit visit) {
    return visit.phase() == VisitPhase.PLANNED || visit.phase() == VisitPhase.APPROVED;
  }

  private static List<String> codes(List<Visit> visits) {
    return visits.stream().map(other -> other.origin().code()).toList();
  }

  private Visit planned(Wish wish, Premises premises, Instant now) {
    ZoneId zone = ZoneId.of(premises.zone());
    LocalDate on = wish.on() == null ? LocalDate.ofInstant(now, zone) : wish.on();
    String prefix = wish.activity().needsPower() ? "JC" : "XC";
    VisitOrigin origin =
        new VisitOrigin(
            UUID.randomUUID(),
            "%s%d-%06d".formatted(prefix, on.getYear(), visits.nextNumber()),
            wish.activity(),
            wish.kind(),
            callers.agency(),
            wish.activity().needsPower() ? wish.item() : null,
            premises.code(),
            premises.path(),
            premises.zone(),
            on,
            wish.checklist(),
            wish.ground(),
            callers.who().subject());
    return save(Visit.unplanned(), new PlanVisit(origin, callers.authority(wish.item())));
  }

  private Visit save(Visit visit, VisitCommand command) {
    var events =
        InspectionRefusals.accepted(InspectionLifecycle.decide(visit, command, callers.now()));
    return visits.save(visit, events, callers.who().subject(), callers.agency());
  }

  private Seen seen(Visit visit) {
    return new Seen(visit, codes(mergeable(visit)));
  }

  private void partOf(Visit visit) {
    if (!visit.agencies().containsKey(callers.agency())) {
      throw Refused.of("NOT_YOUR_VISIT", 403);
    }
  }

  /** I2: whoever is no office of the authority walks and tips; the guard says so by its rule. */
  private void officeOf(Visit visit) {
    if (!visit.agencies().containsKey(callers.agency())
        || !(callers.who().is(Role.INSPECTOR) || callers.who().is(Role.CLERK))) {
      throw InspectionRefusals.refused(Refusal.NOT_AN_AUTHORITY, callers.agency());
    }
  }

  private UUID idOf(String reference) {
    return References.id(reference)
        .or(() -> visits.idOfCode(reference))
        .orElseThrow(VisitDesk::unknown);
  }

  private static void matching(Visit visit, @Nullable Long version) {
    if (version != null && version != visit.version()) {
      throw Refused.of("MATTER_HAS_CHANGED", 412).with("version", visit.version());
    }
  }

  static Refused unknown() {
    return Refused.of("VISIT_NOT_FOUND", 404);
  }
}
