package qilian.mediation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import qilian.guard.ScopedConnections;
import qilian.mediation.model.CaseEvent;
import qilian.mediation.model.DatedCase;
import qilian.mediation.model.Deadline;
import qilian.mediation.model.Deadlines;
import qilian.mediation.model.DisputeCase;
import qilian.mediation.model.HistoryEntry;
import qilian.mediation.model.MediationLifecycle;
import qilian.mediation.model.Part;
import qilian.transport.log.FactLog;
import qilian.transport.log.FactRow;

/** The cases that the running transaction's scope sees; a case is its history, folded. */
@ApplicationScoped
public class CaseStore implements PanacheRepositoryBase<CaseRow, UUID> {

  private final ScopedConnections connections;
  private final StatusStore statuses;
  private final MediatorStore mediators;

  @Inject
  CaseStore(ScopedConnections connections, StatusStore statuses, MediatorStore mediators) {
    this.connections = connections;
    this.statuses = statuses;
    this.mediators = mediators;
  }

  /**
   * What happened to a case in one step.
   *
   * @param before the case before the events
   */
  public record Change(DisputeCase before, List<CaseEvent> events, String doneBy, String doneFor) {}

  /** A case as it stands. */
  public Optional<DisputeCase> load(UUID id) {
    return findByIdOptional(id).map(row -> folded(List.of(id)).get(id));
  }

  /** Cases as they stand, each with the moment of its last event. */
  public List<DatedCase> dated(List<UUID> ids) {
    Map<UUID, Instant> last = new LinkedHashMap<>();
    Map<UUID, DisputeCase> folded = folded(ids, row -> last.put(row.caseId, row.at));
    return ids.stream()
        .filter(folded::containsKey)
        .map(id -> new DatedCase(folded.get(id), last.get(id)))
        .toList();
  }

  /** A case as it stands, held fast until the transaction ends. */
  public Optional<DisputeCase> lock(UUID id) {
    return Optional.ofNullable(lockAll(List.of(id)).get(id));
  }

  /** Several at once, held fast in one order, so that two that lock the same never wait in turn. */
  public Map<UUID, DisputeCase> lockAll(Collection<UUID> ids) {
    List<UUID> found =
        find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).<CaseRow>stream()
            .map(row -> row.id)
            .toList();
    return folded(found);
  }

  /** The case of that code. */
  public Optional<UUID> idOfCode(String code) {
    return find("code", code).firstResultOptional().map(row -> row.id);
  }

  /** The case of an agency's own number of the matter. */
  public Optional<UUID> idOfCaseref(String agency, String caseref) {
    return getEntityManager()
        .createQuery("select caseId from DocketRow where agency = ?1 and caseref = ?2", UUID.class)
        .setParameter(1, agency)
        .setParameter(2, caseref)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The history of a case. */
  public List<HistoryEntry> history(UUID id) {
    return events(List.of(id)).stream()
        .map(
            row ->
                new HistoryEntry(
                    row.version, CaseEvents.read(row.type, row.data), row.doneBy, row.doneFor))
        .toList();
  }

  /** Lets events happen to cases: history, lists, deadlines, and the facts that travel. */
  public void save(List<Change> changes) {
    var em = getEntityManager();
    List<FactRow> facts = new ArrayList<>();
    Map<UUID, DisputeCase> after = new LinkedHashMap<>();
    for (Change change : changes) {
      DisputeCase next = change.before();
      for (CaseEvent event : change.events()) {
        next = MediationLifecycle.fold(next, List.of(event));
        MediationRows.row(next, event).ifPresent(facts::add);
        if (next.version() == 1) {
          persistAndFlush(newRow(next));
        }
        em.persist(eventRow(next, event, change));
      }
      after.put(next.origin().id(), next);
    }
    openDocket(after);
    keepDocket(after);
    keepDeadlines(after);
    statuses.follow(after);
    mediators.follow(after);
    em.flush();
    connections.inTransaction(connection -> FactLog.append(connection, facts));
    // Last, because whoever hands a case on may write about it only while it is still seen.
    for (CaseRow row : list("id in ?1", after.keySet())) {
      copy(after.get(row.id), row);
    }
    em.flush();
  }

  private Map<UUID, DisputeCase> folded(Collection<UUID> ids) {
    return folded(ids, row -> {});
  }

  private Map<UUID, DisputeCase> folded(Collection<UUID> ids, Consumer<CaseEventRow> each) {
    Map<UUID, List<CaseEvent>> events = new LinkedHashMap<>();
    for (CaseEventRow row : events(ids)) {
      each.accept(row);
      events
          .computeIfAbsent(row.caseId, id -> new ArrayList<>())
          .add(CaseEvents.read(row.type, row.data));
    }
    Map<UUID, DisputeCase> cases = new LinkedHashMap<>();
    events.forEach(
        (id, history) ->
            cases.put(id, MediationLifecycle.fold(DisputeCase.unregistered(), history)));
    return cases;
  }

  private List<CaseEventRow> events(Collection<UUID> ids) {
    return getEntityManager()
        .createQuery(
            "from CaseEventRow where caseId in ?1 order by caseId, version", CaseEventRow.class)
        .setParameter(1, ids)
        .getResultList();
  }

  /** Shows the rows of these cases on every desk until the transaction ends. */
  private void openDocket(Map<UUID, DisputeCase> cases) {
    getEntityManager()
        .createNativeQuery("select set_config('qilian.writing', ?1, true)", String.class)
        .setParameter(1, String.join(";", cases.keySet().stream().map(UUID::toString).toList()))
        .getSingleResult();
  }

  private void keepDocket(Map<UUID, DisputeCase> cases) {
    var em = getEntityManager();
    Map<DocketRow.Key, DocketRow> kept = new HashMap<>();
    em.createQuery("from DocketRow where caseId in ?1", DocketRow.class)
        .setParameter(1, cases.keySet())
        .getResultStream()
        .forEach(row -> kept.put(new DocketRow.Key(row.caseId, row.agency), row));
    for (DisputeCase subject : cases.values()) {
      Optional<Deadline> due = Deadlines.of(subject).stream().findFirst();
      Part.of(subject)
          .forEach(
              (agency, part) -> {
                DocketRow row = kept.remove(new DocketRow.Key(subject.origin().id(), agency));
                DocketRow entry = row == null ? new DocketRow() : row;
                DocketRows.fill(entry, subject, agency, part, due);
                if (row == null) {
                  em.persist(entry);
                }
              });
    }
    kept.values().forEach(em::remove);
  }

  private void keepDeadlines(Map<UUID, DisputeCase> cases) {
    var em = getEntityManager();
    Map<DeadlineRow.Key, DeadlineRow> kept = new HashMap<>();
    em.createQuery("from DeadlineRow where caseId in ?1", DeadlineRow.class)
        .setParameter(1, cases.keySet())
        .getResultStream()
        .forEach(row -> kept.put(new DeadlineRow.Key(row.caseId, row.key), row));
    for (DisputeCase subject : cases.values()) {
      for (Deadline due : Deadlines.of(subject)) {
        DeadlineRow row = kept.remove(new DeadlineRow.Key(subject.origin().id(), due.key()));
        DeadlineRow entry = row == null ? new DeadlineRow() : row;
        DocketRows.fill(entry, subject, due);
        if (row == null) {
          em.persist(entry);
        }
      }
    }
    kept.values().forEach(em::remove);
  }

  private static CaseRow newRow(DisputeCase subject) {
    CaseRow row = new CaseRow();
    row.id = subject.origin().id();
    row.code = subject.origin().code();
    copy(subject, row);
    return row;
  }

  private static void copy(DisputeCase subject, CaseRow row) {
    row.version = subject.version();
    row.phase = subject.phase().name();
    row.lead = subject.handling().lead();
    row.members = subject.members().toArray(String[]::new);
    row.placePath = subject.origin().placePath();
    row.registeredAt = subject.origin().registeredAt();
  }

  private static CaseEventRow eventRow(DisputeCase after, CaseEvent event, Change change) {
    CaseEventRow row = new CaseEventRow();
    row.caseId = after.origin().id();
    row.version = after.version();
    row.type = CaseEvents.typeOf(event);
    row.at = event.at();
    row.doneBy = change.doneBy();
    row.doneFor = change.doneFor();
    row.data = CaseEvents.write(event);
    return row;
  }
}
