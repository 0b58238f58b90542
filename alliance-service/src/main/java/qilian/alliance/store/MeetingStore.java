package qilian.alliance.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import qilian.alliance.meeting.Agenda;
import qilian.alliance.meeting.Meeting;
import qilian.contract.alliance.AllianceFact;
import qilian.guard.ScopedConnections;
import qilian.transport.log.FactLog;

/** Joint meetings that the running transaction's scope sees. */
@ApplicationScoped
public class MeetingStore implements PanacheRepositoryBase<MeetingRow, UUID> {

  private final ScopedConnections connections;

  @Inject
  MeetingStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** The meeting of that code. */
  public Optional<Meeting> load(String code) {
    return find("code", code).firstResultOptional().map(MeetingStore::read);
  }

  /** The meeting of that id. */
  public Optional<Meeting> load(UUID id) {
    return findByIdOptional(id).map(MeetingStore::read);
  }

  /** The same by its code, held fast until the transaction ends. */
  public Optional<Meeting> lock(String code) {
    return find("code", code)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .map(MeetingStore::read);
  }

  /** The newest first. */
  public List<Meeting> list(int most) {
    return find("order by startsAt desc, id").page(0, most).<MeetingRow>stream()
        .map(MeetingStore::read)
        .toList();
  }

  /** Keeps a meeting as it stands now; that it was held is told. */
  public void save(Meeting before, Meeting after, Instant now) {
    MeetingRow row = before.version() == 0 ? new MeetingRow() : findById(after.what().id());
    row.id = after.what().id();
    row.code = after.what().code();
    row.version = after.version();
    row.phase = after.phase().name();
    row.convener = after.what().convener();
    row.invited = after.invited().toArray(String[]::new);
    row.placePath = after.what().placePath();
    row.startsAt = after.what().startsAt();
    row.data = Json.write(after);
    Uniqueness.orElse(
        Uniqueness::idTaken,
        () -> {
          if (before.version() == 0) {
            persist(row);
          }
          flush();
        });
    if (before.phase() == Meeting.Phase.CALLED && after.phase() == Meeting.Phase.HELD) {
      told(after, now);
    }
  }

  /** Subjects that came back at a place since then. */
  public List<Agenda.Recurrence> recurring(String path, Instant since) {
    return getEntityManager()
        .createQuery(
            "select subject, place, count(*), max(code) from TaskRow where proposedAt >= :since"
                + " and (placePath = :path or placePath like :below escape '!')"
                + " group by subject, place having count(*) >= :times order by count(*) desc",
            Object[].class)
        .setParameter("since", since)
        .setParameter("path", path)
        .setParameter("below", TaskList.escaped(path) + ">%")
        .setParameter("times", (long) Agenda.RECURRING)
        .getResultStream()
        .map(
            row ->
                new Agenda.Recurrence(
                    (String) row[0],
                    (String) row[1],
                    ((Number) row[2]).intValue(),
                    (String) row[3]))
        .toList();
  }

  private void told(Meeting meeting, Instant now) {
    Meeting.Call call = meeting.what();
    AllianceFact fact =
        new AllianceFact.MeetingHeld(
            call.code(),
            call.convener(),
            List.copyOf(new TreeSet<>(meeting.present())),
            List.copyOf(meeting.absent()),
            meeting.agenda().size());
    FactRows.About about =
        new FactRows.About(
            "meetings",
            call.code() + "/held",
            call.id(),
            call.convener(),
            call.code(),
            call.place(),
            call.placePath(),
            call.zone(),
            null,
            null);
    connections.inTransaction(
        connection ->
            FactLog.append(connection, List.of(FactRows.counted(about, now, fact, null))));
  }

  private static Meeting read(MeetingRow row) {
    return Json.read(Meeting.class, row.data);
  }
}
