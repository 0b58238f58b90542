package qilian.alliance.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.alliance.member.Shift;

/** Rosters: members read each other's, the own agency writes. */
@ApplicationScoped
public class ShiftStore implements PanacheRepositoryBase<ShiftRow, UUID> {

  /** A shift, held fast until the transaction ends. */
  public Optional<Shift> lock(UUID id) {
    return find("id", id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
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

  /** Keeps a shift as it is now. */
  public void save(Shift shift) {
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
    if (shift.version() == 1) {
      persist(row);
    }
    flush();
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
