package qilian.alliance.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.alliance.member.KeptMembership;
import qilian.alliance.member.Membership;
import qilian.alliance.member.Shift;
import qilian.alliance.member.ShiftLifecycle;
import qilian.alliance.member.ShiftLifecycle.ShiftCommand;
import qilian.alliance.store.MemberStore;
import qilian.alliance.store.ShiftStore;
import qilian.guard.CurrentCaller;
import qilian.guard.Scoped;
import qilian.guard.problem.Refused;

/** Where agencies plan who is on duty and hand over. */
@ApplicationScoped
public class RosterDesk {

  private final ShiftStore shifts;
  private final MemberStore members;
  private final Setting setting;
  private final CurrentCaller caller;

  @Inject
  RosterDesk(ShiftStore shifts, MemberStore members, Setting setting, CurrentCaller caller) {
    this.shifts = shifts;
    this.members = members;
    this.setting = setting;
    this.caller = caller;
  }

  /** Shifts that touch the time asked for; now where it is absent. */
  @Transactional
  @Scoped
  public List<Shift> between(
      @Nullable String agency, @Nullable Instant from, @Nullable Instant until, int most) {
    Instant first = from == null ? setting.now() : from;
    return shifts.between(agency, first, until == null ? first.plusSeconds(1) : until, most);
  }

  /**
   * A shift as it is asked for.
   *
   * @param id the caller's own; asked again, the shift that stands is the answer
   */
  public record Wanted(
      @Nullable UUID id,
      String unit,
      String post,
      @Nullable String telephone,
      boolean onCall,
      Instant beginsAt,
      Instant endsAt) {

    boolean is(Shift shift, String agency) {
      return shift.agency().equals(agency)
          && shift.unit().equals(unit)
          && shift.post().equals(post)
          && Objects.equals(shift.telephone(), telephone)
          && shift.onCall() == onCall
          && shift.beginsAt().equals(beginsAt.truncatedTo(ChronoUnit.MICROS))
          && shift.endsAt().equals(endsAt.truncatedTo(ChronoUnit.MICROS));
    }
  }

  /** Plans a shift of the own agency. */
  @Transactional
  @Scoped
  public Shift plan(Wanted wanted) {
    String unit = wanted.unit();
    String agency = caller.get().agencyOrRefuse();
    Membership member = members.on(setting.today()).get(agency);
    if (member == null) {
      throw Refused.of("NOT_A_MEMBER", 422).with("what", agency).with("basis", "");
    }
    if (!unit.isEmpty() && !member.units().contains(unit)) {
      throw Refused.of("UNKNOWN_UNIT", 422).at("/unit").with("unit", unit);
    }
    UUID id = wanted.id();
    Shift known = id == null ? null : shifts.load(id).orElse(null);
    if (known != null) {
      if (!wanted.is(known, agency)) {
        throw Refused.of("ID_TAKEN", 409).at("/id");
      }
      return known;
    }
    Instant begins = wanted.beginsAt();
    Instant ends = wanted.endsAt();
    return decided(
        Optional.empty(),
        new ShiftLifecycle.PlanShift(
            id == null ? UUID.randomUUID() : id,
            agency,
            unit,
            wanted.post(),
            wanted.telephone(),
            wanted.onCall(),
            begins,
            ends,
            shifts.standing(agency, unit, begins, ends).orElse(null)));
  }

  /** Begins it, once whoever was on duty has handed over. */
  @Transactional
  @Scoped
  public Shift begin(UUID id, @Nullable Long version) {
    Shift shift = held(id, version);
    return decided(
        Optional.of(shift),
        new ShiftLifecycle.BeginShift(shifts.onDuty(shift.agency(), shift.unit()).orElse(null)));
  }

  /** Hands it over, with a note to the next. */
  @Transactional
  @Scoped
  public Shift handOver(UUID id, @Nullable Long version, String note) {
    return decided(Optional.of(held(id, version)), new ShiftLifecycle.HandOver(note));
  }

  /** Calls it off. */
  @Transactional
  @Scoped
  public Shift cancel(UUID id, @Nullable Long version) {
    return decided(Optional.of(held(id, version)), new ShiftLifecycle.CancelShift());
  }

  private Shift held(UUID id, @Nullable Long version) {
    Shift shift =
        shifts
            .lock(id)
            .filter(each -> each.agency().equals(caller.get().agency()))
            .orElseThrow(() -> Refused.of("SHIFT_NOT_FOUND", 404));
    if (version != null && version != shift.version()) {
      throw Refused.of("SHIFT_HAS_CHANGED", 412).with("version", shift.version());
    }
    return shift;
  }

  private Shift decided(Optional<Shift> shift, ShiftCommand command) {
    Instant now = setting.now();
    ShiftLifecycle.Answer answer = ShiftLifecycle.decide(shift, command, now);
    Shift after = answer.after();
    ShiftLifecycle.Refusal no = answer.refusal();
    if (no != null || after == null) {
      throw Refused.of(no == null ? "CONFLICT" : no.name(), no == null ? 409 : no.status());
    }
    // A duty that was planned is told also where the agency has left since.
    KeptMembership by =
        members.all(after.agency()).stream()
            .findFirst()
            .orElseThrow(() -> Refused.of("SHIFT_NOT_FOUND", 404));
    shifts.save(after, by, now, setting.zone());
    return after;
  }
}
