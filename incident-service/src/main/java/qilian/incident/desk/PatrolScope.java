package qilian.incident.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import qilian.guard.Caller;
import qilian.guard.CurrentCaller;
import qilian.guard.Role;
import qilian.guard.Scope;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;
import qilian.incident.patrol.Member;
import qilian.incident.patrol.Shift;
import qilian.incident.store.PatrolBook;
import qilian.incident.store.ShiftQueries;

/** Which shifts a caller sees: its agency's or its place's, and a plain patroller only its own. */
@ApplicationScoped
public class PatrolScope {
  private final CurrentCaller caller;
  private final PatrolKeys keys;
  private final PatrolBook book;
  private final ShiftQueries shifts;

  @Inject
  PatrolScope(CurrentCaller caller, PatrolKeys keys, PatrolBook book, ShiftQueries shifts) {
    this.caller = caller;
    this.keys = keys;
    this.book = book;
    this.shifts = shifts;
  }

  /** Who asks. */
  public Caller caller() {
    return caller.get();
  }

  /** What the caller sees of rows. */
  public Scope scope() {
    return caller.scope(Sight.RECORDS);
  }

  /** The member that the caller is; empty for an account that no member signs in with. */
  public Optional<Member> self() {
    Caller who = caller.get();
    return who.agency() == null
        ? Optional.empty()
        : book.ofLogin(scope(), who.agency(), keys.login(who.subject()));
  }

  /** The member that the caller is. */
  public Member selfOrRefuse() {
    return self().orElseThrow(() -> Refused.of("NOT_A_PATROL_MEMBER", 403));
  }

  /** Whether the caller sees only what is its own. */
  public boolean isConfined() {
    Caller who = caller.get();
    return who.is(Role.PATROLLER)
        && !who.is(Role.PATROL_LEAD)
        && !who.is(Role.COORDINATOR)
        && !who.is(Role.AUDITOR);
  }

  /** A shift that the caller sees. */
  public Shift shift(UUID id) {
    Shift found = shifts.find(scope(), id).orElseThrow(PatrolScope::unknown);
    if (isConfined() && !self().map(Member::id).filter(found.duties()::containsKey).isPresent()) {
      throw unknown();
    }
    return found;
  }

  /** A shift of the caller's own agency: only there is anything changed. */
  public Shift ownShift(UUID id) {
    Shift found = shift(id);
    if (!found.planned().agency().equals(caller.get().agency())) {
      throw Refused.of("NOT_ALLOWED", 403);
    }
    return found;
  }

  static Refused unknown() {
    return Refused.of("NOT_FOUND", 404);
  }
}
