package qilian.alliance.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.alliance.member.KeptMembership;
import qilian.alliance.member.MemberFacts;
import qilian.alliance.member.Shift;
import qilian.alliance.member.ShiftLifecycle;
import qilian.guard.ScopedConnections;
import qilian.guard.problem.Refused;
import qilian.transport.log.FactLog;
import qilian.transport.log.FactRow;

/** Rosters: members read each other's, the own agency writes; each step is told. */
@ApplicationScoped
public class ShiftStore implements PanacheRepositoryBase<ShiftRow, UUID> {

  private final ScopedConnections connections;

  @Inject
  ShiftStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** A shift, held fast until the transaction ends. */
  public Optional<Shift> lock(UUID id) {
    return find("id", id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .map(ShiftStore::read);
  }

  /** The shift of that id. */
  public Optional<Shift> load(UUID id) {
    return findByIdOptional(id).map(ShiftStore::read);
  }

  /** One that is planned or on duty in this time for the unit; its roster is held fast. */
  public Optional<Shift> standing(String agency, String unit, Instant from, Instant until) {
    connections.inTransaction(
        connection -> {
          try (var lock =
              connection.prepareStatement("SELECT pg_advisory_xact_lock(7170030, hashtext(?))")) {
            lock.setString(1, agency + " " + unit);
            return lock.execute();
          }
        });
    return find(
            "agency = ?1 and unit = ?2 and endsAt > ?3 and beginsAt < ?4 and phase in ?5",
            agency,
            unit,
            from,
            until,
            List.of(Shift.Phase.PLANNED, Shift.Phase.ON_DUTY))
        .firstResultOptional()
        .map(ShiftStore::read);
  }

  /** The shift of a unit that is on duty. */
  public Optional<Shift> onDuty(String agency, String unit) {
    return find("agency = ?1 and unit = ?2 and phase = ?3", agency, unit, Shift.Phase.ON_DUTY)
        .firstResultOptional()
        .map(ShiftStore::read);
  }

  /** Shifts that touch the time asked for, earliest first; of one agency where it is named. */
  public List<Shift> between(@Nullable String agency, Instant from, Instant until, int most) {
    String time = "endsAt > ?1 and beginsAt < ?2";
    return (agency == null
            ? find(time + " order by beginsAt, id", from, until)
            : find(time + " and agency = ?3 order by beginsAt, id", from, until, agency))
        .page(0, most).<ShiftRow>stream().map(ShiftStore::read).toList();
  }

  /**
   * Keeps a shift as it is now, and tells it.
   *
   * @param by the membership under which its agency is on duty
   */
  public void save(Shift shift, KeptMembership by, Instant now, ZoneId zone) {
    ShiftRow row = shift.version() == 1 ? new ShiftRow() : findById(shift.id());
    row.id = shift.id();
    row.version = shift.version();
    row.agency = shift.agency();
    row.unit = shift.unit();
    row.post = shift.post();
    row.telephone = shift.telephone();
    row.onCall = shift.onCall();
    row.beginsAt = shift.beginsAt();
    row.endsAt = shift.endsAt();
    row.phase = shift.phase();
    row.begunAt = shift.begunAt();
    row.handedAt = shift.handedAt();
    row.handedNote = shift.handedNote();
    Uniqueness.orElse(
        () ->
            shift.phase() == Shift.Phase.ON_DUTY
                ? Refused.of(ShiftLifecycle.Refusal.HANDOVER_NOTE_MISSING.name(), 409)
                : Uniqueness.idTaken(),
        () -> {
          if (shift.version() == 1) {
            persist(row);
          }
          flush();
        });
    FactRows.About about =
        new FactRows.About(
            "duties",
            shift.id() + "/" + shift.version(),
            shift.id(),
            shift.agency(),
            null,
            by.place(),
            by.placePath(),
            zone.getId(),
            null,
            null);
    FactRow line = FactRows.row(about, now, MemberFacts.of(shift, now, zone), List.of());
    connections.inTransaction(connection -> FactLog.append(connection, List.of(line)));
  }

  private static Shift read(ShiftRow row) {
    return new Shift(
        row.id,
        row.version,
        row.agency,
        row.unit,
        row.post,
        row.telephone,
        row.onCall,
        row.beginsAt,
        row.endsAt,
        row.phase,
        row.begunAt,
        row.handedAt,
        row.handedNote);
  }
}
