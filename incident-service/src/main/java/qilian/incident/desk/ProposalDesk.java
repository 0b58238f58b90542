package qilian.incident.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import qilian.guard.Scope;
import qilian.guard.audit.AuditEntry;
import qilian.guard.audit.AuditTable;
import qilian.guard.problem.Refused;
import qilian.incident.patrol.Beat;
import qilian.incident.patrol.CoverageGap;
import qilian.incident.patrol.Member;
import qilian.incident.patrol.Night;
import qilian.incident.patrol.PatrolPoint;
import qilian.incident.patrol.Roster;
import qilian.incident.patrol.RosterPlanner;
import qilian.incident.patrol.Shift;
import qilian.incident.patrol.ShiftCommand;
import qilian.incident.patrol.ShiftKind;
import qilian.incident.patrol.ShiftPlan;
import qilian.incident.patrol.WeekLayer;
import qilian.incident.register.PatrolLog;
import qilian.incident.store.PatrolBook;
import qilian.incident.store.ProposalStore;
import qilian.incident.store.ShiftStore;

/** Carries a proposal out: the shifts of its week are laid anew, all of them or none. */
@ApplicationScoped
public class ProposalDesk {
  private static final Duration AROUND = Duration.ofDays(9);
  private static final int EVENING = 18;
  private static final String ROLE = "patrol-lead";
  private static final String WHY = "按巡逻建议改排";

  private final PatrolTransaction transaction;
  private final PatrolScope scope;
  private final PatrolMoves moves;
  private final RosterDesk roster;
  private final PatrolBook book;
  private final ShiftStore shifts;
  private final ProposalStore proposals;

  @Inject
  ProposalDesk(
      PatrolTransaction transaction,
      PatrolScope scope,
      PatrolMoves moves,
      RosterDesk roster,
      PatrolBook book,
      ShiftStore shifts,
      ProposalStore proposals) {
    this.transaction = transaction;
    this.scope = scope;
    this.moves = moves;
    this.roster = roster;
    this.book = book;
    this.shifts = shifts;
    this.proposals = proposals;
  }

  /** So many patrols in a block. */
  public record Wanted(String beat, DayOfWeek day, int hour, int patrols) {}

  /** What became of the week. */
  public record Carried(
      UUID proposal, LocalDate week, List<UUID> cancelled, List<UUID> planned, int duties) {}

  /** A proposal of the caller's agency. */
  public PatrolLog.Proposal own(UUID id) {
    String agency = scope.caller().agencyOrRefuse();
    return proposals
        .find(scope.scope(), id)
        .filter(each -> each.agency().equals(agency))
        .orElseThrow(PatrolScope::unknown);
  }

  /**
   * Lays the shifts that were planned for the week where the proposal wants them.
   *
   * @throws Refused 409 where it was answered, or the week was planned anew or has begun since; 422
   *     where a rule of the roster would be broken, and then nothing has changed
   */
  public Carried carryOut(PatrolLog.Proposal proposal, List<Wanted> wanted) {
    Scope seen = scope.scope();
    Map<String, Beat> beats =
        book.beats(seen, proposal.agency()).stream()
            .collect(Collectors.toMap(Beat::code, Function.identity()));
    Map<String, String> why = roster.why(seen, beats.values());
    return transaction.run(
        connection -> {
          shifts.lockRoster(connection, proposal.agency());
          if (!proposals.answer(
              connection, proposal.id(), "TAKEN_UP", scope.caller().roleNames(), moves.now())) {
            throw Refused.of("PROPOSAL_ANSWERED", 409);
          }
          return carryOut(connection, proposal, wanted, beats, why);
        });
  }

  private Carried carryOut(
      Connection connection,
      PatrolLog.Proposal proposal,
      List<Wanted> wanted,
      Map<String, Beat> beats,
      Map<String, String> why)
      throws SQLException {
    if (wanted.isEmpty() || wanted.stream().anyMatch(each -> !beats.containsKey(each.beat()))) {
      throw Refused.of("PROPOSAL_OUTDATED", 409);
    }
    ZoneId zone = ZoneId.of(beats.get(wanted.getFirst().beat()).zone());
    Instant first = proposal.week().atStartOfDay(zone).toInstant();
    Instant last = proposal.week().plusWeeks(1).atStartOfDay(zone).toInstant();
    if (!first.isAfter(moves.now())) {
      throw Refused.of("PROPOSAL_OUTDATED", 409);
    }
    Map<WeekLayer.Crew, Duration> hours = new HashMap<>();
    List<UUID> cancelled = new ArrayList<>();
    Map<UUID, Shift> standing =
        shifts.lock(connection, shifts.plannedIn(connection, proposal.agency(), first, last));
    for (Shift shift : standing.values()) {
      ShiftPlan plan = shift.planned();
      hours.merge(
          new WeekLayer.Crew(plan.force(), plan.strength()),
          Duration.between(plan.begins(), plan.ends()),
          Duration::plus);
      moves.move(connection, shift, new ShiftCommand.CancelShift(WHY), ROLE);
      cancelled.add(plan.id());
    }
    List<WeekLayer.Laid> laid =
        WeekLayer.lay(WeekLayer.runs(wanted.stream().map(ProposalDesk::step).toList()), hours)
            .orElseThrow(() -> Refused.of("PROPOSAL_OUTDATED", 409));
    List<ShiftPlan> plans =
        laid.stream().map(each -> plan(each, proposal, beats.get(each.run().beat()), why)).toList();
    Map<UUID, Member> members = RosterDesk.byId(book.members(connection, proposal.agency()));
    Map<UUID, List<Roster.Slot>> kept =
        shifts.duties(connection, proposal.agency(), first.minus(AROUND), last.plus(AROUND));
    RosterPlanner.Filled filled =
        RosterPlanner.fill(members.values(), plans.stream().map(ShiftPlan::slot).toList(), kept);
    plans.stream()
        .filter(plan -> filled.missing().containsKey(plan.id()))
        .findFirst()
        .ifPresent(plan -> unfilled(plan, filled.missing().get(plan.id()), zone));
    RosterDesk.hold(members, plans, kept, filled);
    List<ShiftStore.Planned> rows = new ArrayList<>();
    for (ShiftPlan plan : plans) {
      rows.add(
          new ShiftStore.Planned(roster.planned(plan, filled.assigned().get(plan.id())), null));
    }
    shifts.plan(connection, rows);
    AuditTable.append(
        connection,
        AuditEntry.by(
            scope.caller(),
            "Patrol:CarryOutProposal",
            "/patrol/proposals/" + proposal.id(),
            null,
            "DONE"),
        moves.now());
    return new Carried(
        proposal.id(),
        proposal.week(),
        cancelled,
        plans.stream().map(ShiftPlan::id).toList(),
        filled.assigned().values().stream().mapToInt(java.util.Set::size).sum());
  }

  private static void unfilled(ShiftPlan plan, int missing, ZoneId zone) {
    throw Refused.of("PROPOSAL_NOT_FILLABLE", 422)
        .with("beat", plan.beat())
        .with("begins", plan.begins().atZone(zone).toOffsetDateTime())
        .with("missing", missing);
  }

  private static WeekLayer.Step step(Wanted each) {
    int number = ((each.day().getValue() - 1) * 24 + each.hour()) / CoverageGap.HOURS;
    return new WeekLayer.Step(each.beat(), number, each.patrols());
  }

  private static ShiftPlan plan(
      WeekLayer.Laid laid, PatrolLog.Proposal proposal, Beat beat, Map<String, String> why) {
    ZoneId zone = ZoneId.of(beat.zone());
    int hour = laid.run().first() * CoverageGap.HOURS;
    ZonedDateTime begins = proposal.week().plusDays(hour / 24).atTime(hour % 24, 0).atZone(zone);
    ZonedDateTime ends = begins.plusHours((long) laid.run().blocks() * CoverageGap.HOURS);
    ShiftKind kind =
        Night.touches(begins.toInstant(), ends.toInstant(), zone)
            ? ShiftKind.NIGHT
            : begins.getHour() >= EVENING ? ShiftKind.EVENING : ShiftKind.DAY;
    return new ShiftPlan(
        UUID.randomUUID(),
        proposal.agency(),
        laid.crew().force(),
        beat.code(),
        beat.place(),
        beat.placePath(),
        beat.zone(),
        kind,
        begins.toInstant(),
        ends.toInstant(),
        laid.crew().strength(),
        beat.points().stream().map(PatrolPoint::code).toList(),
        why.getOrDefault(beat.code(), ""));
  }
}
