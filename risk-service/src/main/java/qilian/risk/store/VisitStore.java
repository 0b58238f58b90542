package qilian.risk.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import qilian.guard.ScopedConnections;
import qilian.risk.inspection.HistoryEntry;
import qilian.risk.inspection.InspectionLifecycle;
import qilian.risk.inspection.Visit;
import qilian.risk.inspection.VisitEvent;
import qilian.risk.inspection.VisitPhase;
import qilian.risk.inspection.VisitSearch;
import qilian.transport.log.FactLog;
import qilian.transport.log.FactRow;

/** The visits that the running transaction's scope sees; a visit is its history, folded. */
@ApplicationScoped
public class VisitStore implements PanacheRepositoryBase<VisitRow, UUID> {

  private final ScopedConnections connections;

  @Inject
  VisitStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** The next number of a visit's code. */
  public long nextNumber() {
    return ((Number)
            getEntityManager()
                .createNativeQuery("select nextval('visit_number')", Long.class)
                .getSingleResult())
        .longValue();
  }

  /** A visit as it stands. */
  public Optional<Visit> load(UUID id) {
    return findByIdOptional(id).map(row -> folded(List.of(id)).get(id));
  }

  /** Several at once, held fast in one order until the transaction ends. */
  public Map<UUID, Visit> lockAll(Collection<UUID> ids) {
    List<UUID> found =
        find("id in ?1 order by id", ids)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .<VisitRow>stream()
            .map(row -> row.id)
            .toList();
    return folded(found);
  }

  /** The visit of that code. */
  public Optional<UUID> idOfCode(String code) {
    return find("code", code).firstResultOptional().map(row -> row.id);
  }

  /** Those found, the latest first. */
  public List<Visit> find(VisitSearch search) {
    StringBuilder where = new StringBuilder("1 = 1");
    Map<String, Object> values = new HashMap<>();
    if (search.phase() != null) {
      where.append(" and phase = :phase");
      values.put("phase", search.phase());
    }
    if (search.activity() != null) {
      where.append(" and activity = :activity");
      values.put("activity", search.activity());
    }
    if (search.underPath() != null) {
      where.append(
          " and (placePath = :path or (placePath >= :pathFirst and placePath < :pathEnd))");
      values.put("path", search.underPath());
      values.put("pathFirst", search.underPath() + ">");
      values.put("pathEnd", search.underPath() + "?");
    }
    if (search.heldOnly()) {
      where.append(" and heldOn is not null");
    }
    if (search.after() != null) {
      where.append(" and (plannedOn < :on or (plannedOn = :on and id < :id))");
      values.put("on", search.after().on());
      values.put("id", search.after().id());
    }
    List<UUID> ids =
        find(where + " order by plannedOn desc, id desc", values)
            .page(0, search.limit())
            .<VisitRow>stream()
            .map(row -> row.id)
            .toList();
    Map<UUID, Visit> visits = folded(ids);
    return ids.stream().map(visits::get).toList();
  }

  /** Visits to premises planned for these days, both included, that were not given up or merged. */
  public List<Visit> at(String place, LocalDate from, LocalDate to) {
    List<UUID> ids =
        find(
                "place = ?1 and plannedOn >= ?2 and plannedOn <= ?3 and phase not in ?4"
                    + " order by plannedOn, id",
                place,
                from,
                to,
                EnumSet.of(VisitPhase.MERGED, VisitPhase.CANCELLED))
            .<VisitRow>stream()
            .map(row -> row.id)
            .toList();
    Map<UUID, Visit> visits = folded(ids);
    return ids.stream().map(visits::get).toList();
  }

  /** The history of a visit. */
  public List<HistoryEntry> history(UUID id) {
    return InspectionEvents.of(getEntityManager(), List.of(id)).stream()
        .map(row -> new HistoryEntry(row.version, row.type, row.at, row.doneBy, row.doneFor))
        .toList();
  }

  /** Lets events happen to a visit: history, list, and the facts that travel. */
  public Visit save(Visit before, List<VisitEvent> events, String doneBy, String doneFor) {
    var em = getEntityManager();
    List<FactRow> facts = new ArrayList<>();
    Visit next = before;
    for (VisitEvent event : events) {
      next = InspectionLifecycle.fold(next, List.of(event));
      InspectionRows.row(next, event).ifPresent(facts::add);
      if (next.version() == 1) {
        VisitRow row = new VisitRow();
        row.id = next.origin().id();
        copy(next, row);
        persistAndFlush(row);
      }
      em.persist(
          InspectionEvents.row(
              next.origin().id(), next.version(), (Record) event, event.at(), doneBy, doneFor));
    }
    copy(next, findById(next.origin().id()));
    em.flush();
    connections.inTransaction(connection -> FactLog.append(connection, facts));
    return next;
  }

  private Map<UUID, Visit> folded(Collection<UUID> ids) {
    Map<UUID, List<VisitEvent>> events = new LinkedHashMap<>();
    for (InspectionEventRow row : InspectionEvents.of(getEntityManager(), ids)) {
      events
          .computeIfAbsent(row.matterId, id -> new ArrayList<>())
          .add(InspectionEvents.read(VisitEvent.class, row));
    }
    Map<UUID, Visit> visits = new LinkedHashMap<>();
    events.forEach(
        (id, history) -> visits.put(id, InspectionLifecycle.fold(Visit.unplanned(), history)));
    return visits;
  }

  private static void copy(Visit visit, VisitRow row) {
    row.code = visit.origin().code();
    row.version = visit.version();
    row.phase = visit.phase();
    row.activity = visit.origin().activity();
    row.kind = visit.kind();
    row.lead = visit.origin().agency();
    row.agencies = visit.agencies().keySet().toArray(String[]::new);
    row.items = visit.agencies().values().toArray(String[]::new);
    row.place = visit.origin().place();
    row.placePath = visit.origin().placePath();
    row.plannedOn = visit.origin().plannedOn();
    row.heldOn = visit.heldOn();
    row.checklist = visit.origin().checklist();
    row.findings = visit.findings().size();
  }
}
