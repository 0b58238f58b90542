package qilian.incident.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qilian.guard.audit.AuditEntry;
import qilian.guard.audit.AuditTable;
import qilian.guard.problem.Refused;
import qilian.incident.directory.Agency;
import qilian.incident.directory.DirectoryView;
import qilian.incident.directory.Place;
import qilian.incident.patrol.Member;
import qilian.incident.patrol.Roster;
import qilian.incident.patrol.RosterCheck;
import qilian.incident.patrol.Shift;
import qilian.incident.patrol.ShiftCommand;
import qilian.incident.store.PatrolBook;
import qilian.incident.store.ShiftStore;

/** Who belongs to a force, and since when; no duty is left with somebody who may not walk it. */
@ApplicationScoped
public class MembershipDesk {
  private static final String ROLE = "patrol-lead";
  private static final int NAMED = 5;

  private final PatrolTransaction transaction;
  private final PatrolScope scope;
  private final PatrolMoves moves;
  private final RosterDesk roster;
  private final PatrolBook book;
  private final ShiftStore shifts;
  private final DirectoryView directory;

  @Inject
  MembershipDesk(
      PatrolTransaction transaction,
      PatrolScope scope,
      PatrolMoves moves,
      RosterDesk roster,
      PatrolBook book,
      ShiftStore shifts,
      DirectoryView directory) {
    this.transaction = transaction;
    this.scope = scope;
    this.moves = moves;
    this.roster = roster;
    this.book = book;
    this.shifts = shifts;
    this.directory = directory;
  }

  /**
   * Keeps members of the caller's agency, all of them or none; the number is what makes one the
   * same.
   *
   * @throws Refused 409 where a planned duty would be left with somebody who may not walk it
   */
  public void keep(List<Member> members) {
    String agency = scope.caller().agencyOrRefuse();
    transaction.run(
        connection -> {
          shifts.lockRoster(connection, agency);
          Map<String, Member> known =
              book.members(connection, agency).stream()
                  .collect(Collectors.toMap(Member::number, Function.identity()));
          for (Member member : members) {
            Member before = known.get(member.number());
            if (before != null) {
              hold(connection, before.id(), member);
            }
          }
          book.save(connection, pathOfAgency(agency), members);
          audit(connection, "Patrol:KeepMembers", "/patrol/members");
          return members.size();
        });
  }

  private void hold(Connection connection, UUID id, Member changed) throws SQLException {
    List<String> broken = new ArrayList<>();
    for (Shift shift :
        shifts.lock(connection, shifts.plannedOf(connection, id, moves.now())).values()) {
      Roster.Slot slot = shift.planned().slot();
      if (!RosterCheck.ofMember(id, changed, List.of(slot)).isEmpty()) {
        broken.add(slot.shift().toString());
      }
    }
    if (!broken.isEmpty()) {
      throw Refused.of("MEMBER_HAS_DUTIES", 409)
          .with("number", changed.number())
          .with("many", broken.size())
          .with("shifts", String.join(", ", broken.subList(0, Math.min(NAMED, broken.size()))));
    }
  }

  /**
   * What became of the duties of a member that leaves.
   *
   * @param handedOn shifts that somebody else walks now
   * @param cancelled shifts for which nobody was free
   */
  public record Departed(UUID member, LocalDate until, List<UUID> handedOn, List<UUID> cancelled) {}

  /** Ends a membership, and hands on the duties that lie behind its end. */
  public Departed depart(UUID id, LocalDate until) {
    String agency = scope.caller().agencyOrRefuse();
    Member leaving =
        book.member(scope.scope(), id)
            .filter(each -> each.agency().equals(agency))
            .orElseThrow(PatrolScope::unknown);
    if (until.isBefore(leaving.from())) {
      throw Refused.of("ENDS_BEFORE_IT_BEGINS", 400).at("/until");
    }
    return transaction.run(connection -> depart(connection, leaving, until));
  }

  private Departed depart(Connection connection, Member leaving, LocalDate until)
      throws SQLException {
    String agency = leaving.agency();
    shifts.lockRoster(connection, agency);
    book.end(connection, leaving.id(), until);
    Map<UUID, Member> members = RosterDesk.byId(book.members(connection, agency));
    Member gone = members.get(leaving.id());
    List<UUID> handedOn = new ArrayList<>();
    List<UUID> cancelled = new ArrayList<>();
    Map<UUID, Shift> behind =
        shifts.lock(connection, shifts.plannedOf(connection, leaving.id(), moves.now()));
    for (Shift shift : behind.values()) {
      Roster.Slot slot = shift.planned().slot();
      if (RosterCheck.ofMember(gone.id(), gone, List.of(slot)).isEmpty()) {
        continue;
      }
      UUID other = substitute(connection, members.values(), shift);
      if (other == null) {
        moves.move(connection, shift, new ShiftCommand.CancelShift("无人可替"), ROLE);
        cancelled.add(slot.shift());
      } else {
        Shift more =
            moves.move(connection, shift, new ShiftCommand.AssignMember(other, List.of()), ROLE);
        moves.move(connection, more, new ShiftCommand.ReleaseMember(gone.id()), ROLE);
        handedOn.add(slot.shift());
      }
    }
    audit(connection, "Patrol:EndMembership", "/patrol/members/" + leaving.id());
    return new Departed(leaving.id(), until, handedOn, cancelled);
  }

  /** Who may walk it and has least to walk around it; null where nobody may. */
  private @Nullable UUID substitute(Connection connection, Collection<Member> members, Shift shift)
      throws SQLException {
    Map<UUID, List<Roster.Slot>> around =
        roster.around(connection, shift.planned().agency(), List.of(shift.planned()));
    return members.stream()
        .filter(member -> !shift.duties().containsKey(member.id()))
        .filter(
            member -> {
              List<Roster.Slot> slots =
                  new ArrayList<>(around.getOrDefault(member.id(), List.of()));
              slots.add(shift.planned().slot());
              return RosterCheck.ofMember(member.id(), member, slots).isEmpty();
            })
        .min(
            java.util.Comparator.comparing(
                    (Member member) -> around.getOrDefault(member.id(), List.of()).size())
                .thenComparing(Member::number))
        .map(Member::id)
        .orElse(null);
  }

  private String pathOfAgency(String code) {
    Agency agency = directory.agency(code);
    Place place = agency == null || agency.place() == null ? null : directory.place(agency.place());
    return place == null ? "" : place.path();
  }

  private void audit(Connection connection, String action, String object) throws SQLException {
    AuditTable.append(
        connection, AuditEntry.by(scope.caller(), action, object, null, "DONE"), moves.now());
  }
}
