package qilian.incident.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import qilian.guard.Scope;
import qilian.guard.audit.AuditEntry;
import qilian.guard.audit.AuditTable;
import qilian.guard.problem.Refused;
import qilian.incident.patrol.Beat;
import qilian.incident.patrol.Member;
import qilian.incident.patrol.PatrolPoint;
import qilian.incident.patrol.Roster;
import qilian.incident.patrol.RosterCheck;
import qilian.incident.patrol.RosterPlanner;
import qilian.incident.patrol.Shift;
import qilian.incident.patrol.ShiftCommand;
import qilian.incident.patrol.ShiftLifecycle;
import qilian.incident.patrol.ShiftPlan;
import qilian.incident.patrol.ShiftTemplate;
import qilian.incident.store.PatrolBook;
import qilian.incident.store.PatrolReasons;
import qilian.incident.store.ShiftStore;

/** Plans the shifts of a time from an agency's templates, and fills them with members. */
@ApplicationScoped
public class RosterDesk {
  /** A week and a rest on either side of what is planned. */
  private static final Duration AROUND = Duration.ofDays(9);

  private static final String ROLE = "patrol-lead";
  private static final int MOST_DAYS = 366;
  private static final int MOST_SHIFTS = 20_000;

  private final PatrolTransaction transaction;
  private final PatrolScope scope;
  private final PatrolMoves moves;
  private final PatrolBook book;
  private final PatrolReasons reasons;
  private final ShiftStore shifts;

  @Inject
  RosterDesk(
      PatrolTransaction transaction,
      PatrolScope scope,
      PatrolMoves moves,
      PatrolBook book,
      PatrolReasons reasons,
      ShiftStore shifts) {
    this.transaction = transaction;
    this.scope = scope;
    this.moves = moves;
    this.book = book;
    this.reasons = reasons;
    this.shifts = shifts;
  }

  /** A shift that could not be filled, and how many it lacks. */
  public record Unfilled(String template, String beat, Instant begins, int missing) {}

  /**
   * What was planned.
   *
   * @param planned shifts that stand now and did not before
   * @param standing shifts of these templates that stood already and were left as they were
   * @param cancelled shifts of these templates that were cancelled and stay so
   * @param duties members in the planned shifts
   */
  public record Planned(
      int planned, int standing, int cancelled, int duties, List<Unfilled> unfilled) {}

  /** A shift by hand, beside the templates. */
  public record ByHand(ShiftTemplate like, LocalDate day, Set<UUID> members) {}

  /**
   * Plans every shift that the templates want in these days.
   *
   * @param wanted codes of templates; empty for all of the agency
   * @param again whether shifts that were cancelled are planned once more
   */
  public Planned plan(LocalDate from, LocalDate until, List<String> wanted, boolean again) {
    if (!from.isBefore(until) || from.plusDays(MOST_DAYS).isBefore(until)) {
      throw Refused.of("PARAMETER_NOT_ACCEPTED", 400)
          .with("name", "until")
          .with("value", until)
          .with("allowed", "1 … " + MOST_DAYS);
    }
    String agency = scope.caller().agencyOrRefuse();
    Scope seen = scope.scope();
    List<ShiftTemplate> templates =
        book.templates(seen, agency).stream()
            .filter(each -> wanted.isEmpty() || wanted.contains(each.code()))
            .toList();
    if (templates.isEmpty()) {
      throw Refused.of("NO_TEMPLATE", 422);
    }
    Map<String, Beat> beats = beats(seen, agency);
    Map<String, String> why = why(seen, beats.values());
    List<Draft> drafts = new ArrayList<>();
    for (ShiftTemplate template : templates) {
      Beat beat = beats.get(template.beat());
      if (beat == null) {
        continue;
      }
      for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
        template
            .on(day, ZoneId.of(beat.zone()))
            .ifPresent(slot -> drafts.add(draft(template, beat, slot, why)));
      }
    }
    if (drafts.size() > MOST_SHIFTS) {
      throw Refused.of("TOO_MANY_SHIFTS", 422).with("max", MOST_SHIFTS);
    }
    return transaction.run(connection -> fill(connection, agency, drafts, again));
  }

  /** Plans one shift with chosen members; no rule may be broken by it. */
  public Shift plan(ByHand one) {
    Scope seen = scope.scope();
    String agency = scope.caller().agencyOrRefuse();
    Beat beat =
        book.beat(seen, agency, one.like().beat())
            .orElseThrow(() -> Refused.of("UNKNOWN_BEAT", 422).at("/beat"));
    ShiftTemplate.Slot slot =
        one.like()
            .on(one.day(), ZoneId.of(beat.zone()))
            .orElseThrow(() -> Refused.of("NO_TEMPLATE", 422));
    ShiftPlan plan = draft(one.like(), beat, slot, why(seen, List.of(beat))).plan();
    return transaction.run(
        connection -> {
          shifts.lockRoster(connection, agency);
          Map<UUID, Member> members = byId(book.members(connection, agency));
          Map<UUID, List<Roster.Slot>> around = around(connection, agency, List.of(plan));
          for (UUID id : one.members()) {
            List<Roster.Slot> slots = new ArrayList<>(around.getOrDefault(id, List.of()));
            slots.add(plan.slot());
            var broken = RosterCheck.ofMember(id, members.get(id), slots);
            if (!broken.isEmpty()) {
              throw Refused.of(broken.getFirst().rule().name(), 422)
                  .at("/members")
                  .with("shift", broken.getFirst().shift())
                  .basedOn(broken.getFirst().rule().article());
            }
          }
          Shift planned = planned(plan, one.members());
          shifts.plan(connection, List.of(new ShiftStore.Planned(planned, null)));
          audit(connection, "Patrol:PlanShift", "/patrol/shifts/" + plan.id());
          return planned;
        });
  }

  private record Draft(ShiftTemplate template, ShiftPlan plan) {}

  private Planned fill(Connection connection, String agency, List<Draft> drafts, boolean again)
      throws SQLException {
    shifts.lockRoster(connection, agency);
    Map<String, Boolean> standing = shifts.standing(connection, agency);
    Map<UUID, Draft> open = new LinkedHashMap<>();
    int cancelled = 0;
    for (Draft draft : drafts) {
      Boolean stands = standing.get(draft.template().code() + " " + draft.plan().begins());
      if (stands == null || (!stands && again)) {
        open.put(draft.plan().id(), draft);
      } else if (!stands) {
        cancelled++;
      }
    }
    List<ShiftPlan> plans = open.values().stream().map(Draft::plan).toList();
    Map<UUID, Member> members = byId(book.members(connection, agency));
    Map<UUID, List<Roster.Slot>> kept = around(connection, agency, plans);
    RosterPlanner.Filled filled =
        RosterPlanner.fill(members.values(), plans.stream().map(ShiftPlan::slot).toList(), kept);
    hold(members, plans, kept, filled);
    List<ShiftStore.Planned> rows = new ArrayList<>();
    filled
        .assigned()
        .forEach(
            (id, who) ->
                rows.add(
                    new ShiftStore.Planned(
                        planned(open.get(id).plan(), who), open.get(id).template().code())));
    shifts.plan(connection, rows);
    audit(connection, "Patrol:PlanRoster", "/patrol/plans/" + agency);
    List<Unfilled> unfilled = new ArrayList<>();
    filled
        .missing()
        .forEach(
            (id, many) ->
                unfilled.add(
                    new Unfilled(
                        open.get(id).template().code(),
                        open.get(id).plan().beat(),
                        open.get(id).plan().begins(),
                        many)));
    return new Planned(
        rows.size(),
        drafts.size() - open.size() - cancelled,
        cancelled,
        filled.assigned().values().stream().mapToInt(Set::size).sum(),
        unfilled);
  }

  /** What the planner made is judged by the check that knows nothing of it, before it is kept. */
  static void hold(
      Map<UUID, Member> members,
      List<ShiftPlan> plans,
      Map<UUID, List<Roster.Slot>> kept,
      RosterPlanner.Filled filled) {
    Map<UUID, Roster.Slot> slots = new LinkedHashMap<>();
    Map<UUID, Set<UUID>> assigned = new HashMap<>(filled.assigned());
    plans.stream()
        .map(ShiftPlan::slot)
        .filter(slot -> assigned.containsKey(slot.shift()))
        .forEach(slot -> slots.put(slot.shift(), slot));
    kept.forEach(
        (member, duties) ->
            duties.forEach(
                slot -> {
                  slots.put(slot.shift(), slot);
                  assigned
                      .computeIfAbsent(slot.shift(), id -> new java.util.HashSet<>())
                      .add(member);
                }));
    var broken =
        RosterCheck.violations(new Roster(members, List.copyOf(slots.values()), assigned)).stream()
            .filter(each -> filled.assigned().containsKey(each.shift()))
            .toList();
    if (!broken.isEmpty()) {
      throw new IllegalStateException("the planner broke a rule: " + broken.getFirst());
    }
  }

  Map<UUID, List<Roster.Slot>> around(
      Connection connection, String agency, Collection<ShiftPlan> plans) throws SQLException {
    Instant first =
        plans.stream().map(ShiftPlan::begins).min(Instant::compareTo).orElse(moves.now());
    Instant last = plans.stream().map(ShiftPlan::ends).max(Instant::compareTo).orElse(first);
    return shifts.duties(connection, agency, first.minus(AROUND), last.plus(AROUND));
  }

  Shift planned(ShiftPlan plan, Set<UUID> members) {
    return switch (ShiftLifecycle.decide(
        Shift.unplanned(), new ShiftCommand.PlanShift(plan, members), moves.now())) {
      case ShiftLifecycle.Decision.Refused no -> throw PatrolMoves.refused(no);
      case ShiftLifecycle.Decision.Accepted yes ->
          ShiftLifecycle.fold(Shift.unplanned(), yes.events());
    };
  }

  private static Draft draft(
      ShiftTemplate template, Beat beat, ShiftTemplate.Slot slot, Map<String, String> why) {
    List<String> route =
        template.points().isEmpty()
            ? beat.points().stream().map(PatrolPoint::code).toList()
            : template.points();
    return new Draft(
        template,
        new ShiftPlan(
            UUID.randomUUID(),
            template.agency(),
            template.force(),
            beat.code(),
            beat.place(),
            beat.placePath(),
            beat.zone(),
            template.kind(),
            slot.begins(),
            slot.ends(),
            template.strength(),
            route,
            why.getOrDefault(beat.code(), "")));
  }

  private Map<String, Beat> beats(Scope seen, String agency) {
    return book.beats(seen, agency).stream()
        .collect(Collectors.toMap(Beat::code, Function.identity()));
  }

  Map<String, String> why(Scope seen, Collection<Beat> beats) {
    Map<String, String> why = new HashMap<>();
    for (Beat beat : beats) {
      why.put(
          beat.code(),
          String.join("; ", reasons.of(seen, beat, PatrolReasons.since(moves.now(), beat.zone()))));
    }
    return why;
  }

  static Map<UUID, Member> byId(Collection<Member> members) {
    return members.stream().collect(Collectors.toMap(Member::id, Function.identity()));
  }

  private void audit(Connection connection, String action, String object) throws SQLException {
    AuditTable.append(
        connection, AuditEntry.by(scope.caller(), action, object, null, "DONE"), moves.now());
  }
}
