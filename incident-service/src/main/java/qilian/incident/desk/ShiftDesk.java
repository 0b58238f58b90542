package qilian.incident.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.audit.AuditEntry;
import qilian.guard.audit.AuditTable;
import qilian.guard.problem.Refused;
import qilian.incident.gate.PersonalDetail;
import qilian.incident.patrol.Member;
import qilian.incident.patrol.Roster;
import qilian.incident.patrol.RosterCheck;
import qilian.incident.patrol.Shift;
import qilian.incident.patrol.ShiftCommand;
import qilian.incident.patrol.Swap;
import qilian.incident.store.PatrolBook;
import qilian.incident.store.ShiftStore;

/** Where people's commands reach a shift: under its lock, and with the roster checked. */
@ApplicationScoped
public class ShiftDesk {
  private static final Duration AROUND = Duration.ofDays(9);

  private final PatrolTransaction transaction;
  private final PatrolMoves moves;
  private final PatrolScope scope;
  private final ShiftStore shifts;
  private final PatrolBook book;
  private final RelayBell relay;

  @Inject
  ShiftDesk(
      PatrolTransaction transaction,
      PatrolMoves moves,
      PatrolScope scope,
      ShiftStore shifts,
      PatrolBook book,
      RelayBell relay) {
    this.transaction = transaction;
    this.moves = moves;
    this.scope = scope;
    this.shifts = shifts;
    this.book = book;
    this.relay = relay;
  }

  /** Makes a command out of the shift as it stands under its lock. */
  @FunctionalInterface
  interface Asked {
    ShiftCommand of(Connection connection, Shift shift) throws SQLException;
  }

  /**
   * Does what is asked of an own shift.
   *
   * @param version the version that the caller decided upon; null where it does not say
   */
  public Shift ask(UUID id, @Nullable Integer version, ShiftCommand command) {
    return locked(id, version, false, (connection, shift) -> command);
  }

  /** The patrol came back; its note must not tell who somebody is. */
  public Shift end(UUID id, @Nullable Integer version, Instant at, @Nullable String handover) {
    if (handover != null && PersonalDetail.carries(handover)) {
      throw Refused.of("PERSONAL_DETAIL", 422).at("/handover").basedOn("《个人信息保护法》第六条");
    }
    return ask(id, version, new ShiftCommand.EndShift(at, handover));
  }

  /** Lets a member walk too, if no rule is broken by it. */
  public Shift assign(UUID id, @Nullable Integer version, UUID member) {
    return locked(
        id,
        version,
        true,
        (connection, shift) ->
            new ShiftCommand.AssignMember(member, broken(connection, shift, member)));
  }

  /** Answers a swap; a nod is held against the roster's rules. */
  public Shift answer(UUID id, @Nullable Integer version, UUID swapId, boolean nod) {
    return locked(
        id,
        version,
        true,
        (connection, shift) -> {
          Swap swap = shift.swaps().get(swapId);
          List<Roster.Violation> broken =
              swap == null || !nod ? List.of() : broken(connection, shift, swap.to());
          return new ShiftCommand.AnswerSwap(swapId, nod, broken);
        });
  }

  /** The members of the caller's agency that may walk this shift without breaking a rule. */
  public List<Member> free(UUID id) {
    Shift seen = scope.ownShift(id);
    return transaction.run(
        connection -> {
          List<Member> free = new ArrayList<>();
          Map<UUID, List<Roster.Slot>> around = around(connection, seen);
          for (Member member : book.members(connection, seen.planned().agency())) {
            if (!seen.duties().containsKey(member.id()) && broken(seen, member, around).isEmpty()) {
              free.add(member);
            }
          }
          return free;
        });
  }

  private Shift locked(UUID id, @Nullable Integer version, boolean roster, Asked asked) {
    Shift seen = scope.ownShift(id);
    Shift after =
        transaction.run(
            connection -> {
              if (roster) {
                shifts.lockRoster(connection, seen.planned().agency());
              }
              Shift shift = shifts.lock(connection, id);
              if (shift == null) {
                throw PatrolScope.unknown();
              }
              if (version != null && version != shift.version()) {
                throw Refused.of("PRECONDITION_FAILED", 412);
              }
              ShiftCommand command = asked.of(connection, shift);
              Shift moved = moves.move(connection, shift, command, scope.caller().roleNames());
              AuditTable.append(
                  connection,
                  AuditEntry.by(
                      scope.caller(),
                      "Patrol:" + command.getClass().getSimpleName(),
                      "/patrol/shifts/" + id,
                      null,
                      "DONE"),
                  moves.now());
              return moved;
            });
    relay.ring();
    return after;
  }

  private List<Roster.Violation> broken(Connection connection, Shift shift, UUID member)
      throws SQLException {
    Member found =
        book.members(connection, shift.planned().agency()).stream()
            .filter(each -> each.id().equals(member))
            .findFirst()
            .orElseThrow(() -> Refused.of("UNKNOWN_MEMBER", 422).at("/member"));
    return broken(shift, found, around(connection, shift));
  }

  private static List<Roster.Violation> broken(
      Shift shift, Member member, Map<UUID, List<Roster.Slot>> around) {
    List<Roster.Slot> slots = new ArrayList<>(around.getOrDefault(member.id(), List.of()));
    slots.add(shift.planned().slot());
    return RosterCheck.ofMember(member.id(), member, slots);
  }

  private Map<UUID, List<Roster.Slot>> around(Connection connection, Shift shift)
      throws SQLException {
    return shifts.duties(
        connection,
        shift.planned().agency(),
        shift.planned().begins().minus(AROUND),
        shift.planned().ends().plus(AROUND));
  }
}
