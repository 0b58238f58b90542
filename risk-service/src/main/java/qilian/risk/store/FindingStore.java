package qilian.risk.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.risk.inspection.Deadline;
import qilian.risk.inspection.Deadlines;
import qilian.risk.inspection.FindingSearch;
import qilian.risk.inspection.HistoryEntry;
import qilian.risk.inspection.Order;
import qilian.risk.inspection.Rectification;
import qilian.risk.inspection.RectificationEvent;
import qilian.risk.inspection.RectificationLifecycle;
import qilian.transport.log.FactLog;
import qilian.transport.log.FactRow;

/** The findings that the running transaction's scope sees; a finding is its history, folded. */
@ApplicationScoped
public class FindingStore implements PanacheRepositoryBase<FindingRow, UUID> {

  private final ScopedConnections connections;

  @Inject
  FindingStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** A deadline that is due. */
  public record Due(UUID id, Deadline.Kind kind, Instant at) {}

  /** The next number of a finding's code. */
  public long nextNumber() {
    return ((Number)
            getEntityManager()
                .createNativeQuery("select nextval('finding_number')", Long.class)
                .getSingleResult())
        .longValue();
  }

  /** A finding as it stands. */
  public Optional<Rectification> load(UUID id) {
    return findByIdOptional(id).map(row -> folded(List.of(id)).get(id));
  }

  /** Several at once, held fast in one order until the transaction ends. */
  public Map<UUID, Rectification> lockAll(Collection<UUID> ids) {
    List<UUID> found =
        find("id in ?1 order by id", ids)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .<FindingRow>stream()
            .map(row -> row.id)
            .toList();
    return folded(found);
  }

  /** The finding of that code. */
  public Optional<UUID> idOfCode(String code) {
    return find("code", code).firstResultOptional().map(row -> row.id);
  }

  /** Deadlines that are due by now, the longest ago first; nothing is locked. */
  @Transactional
  public List<Due> due(Instant now, int most) {
    connections.inScope(Scope.ALL, connection -> true);
    return find("nextAt <= ?1 order by nextAt, id", now).page(0, most).<FindingRow>stream()
        .map(row -> new Due(row.id, row.nextKind, row.nextAt))
        .toList();
  }

  /** Those found, the latest first. */
  public List<Rectification> find(FindingSearch search) {
    StringBuilder where = new StringBuilder("1 = 1");
    Map<String, Object> values = new HashMap<>();
    if (!search.phases().isEmpty()) {
      where.append(" and phase in :phases");
      values.put("phases", search.phases());
    }
    if (search.findingType() != null) {
      where.append(" and findingType = :type");
      values.put("type", search.findingType());
    }
    if (search.underPath() != null) {
      where.append(
          " and (placePath = :path or (placePath >= :pathFirst and placePath < :pathEnd))");
      values.put("path", search.underPath());
      values.put("pathFirst", search.underPath() + ">");
      values.put("pathEnd", search.underPath() + "?");
    }
    if (search.orderedOnly()) {
      where.append(" and dueOn is not null");
    }
    if (search.due() != null) {
      where.append(" and nextKind = :due");
      values.put("due", search.due());
    }
    if (search.after() != null) {
      where.append(" and (foundOn < :on or (foundOn = :on and id < :id))");
      values.put("on", search.after().on());
      values.put("id", search.after().id());
    }
    List<UUID> ids =
        find(where + " order by foundOn desc, id desc", values)
            .page(0, search.limit())
            .<FindingRow>stream()
            .map(row -> row.id)
            .toList();
    Map<UUID, Rectification> findings = folded(ids);
    return ids.stream().map(findings::get).toList();
  }

  /** The history of a finding. */
  public List<HistoryEntry> history(UUID id) {
    return InspectionEvents.of(getEntityManager(), List.of(id)).stream()
        .map(row -> new HistoryEntry(row.version, row.type, row.at, row.doneBy, row.doneFor))
        .toList();
  }

  /** Lets events happen to a finding: history, list, deadline, and the facts that travel. */
  public Rectification save(
      Rectification before, List<RectificationEvent> events, String doneBy, String doneFor) {
    var em = getEntityManager();
    List<FactRow> facts = new ArrayList<>();
    Rectification next = before;
    for (RectificationEvent event : events) {
      next = RectificationLifecycle.fold(next, List.of(event));
      InspectionRows.row(next, event).ifPresent(facts::add);
      if (next.version() == 1) {
        FindingRow row = new FindingRow();
        row.id = next.origin().id();
        copy(next, row);
        persistAndFlush(row);
      }
      em.persist(
          InspectionEvents.row(
              next.origin().id(), next.version(), (Record) event, event.at(), doneBy, doneFor));
    }
    em.flush();
    connections.inTransaction(connection -> FactLog.append(connection, facts));
    // Last, because whoever hands it on may write about it only while it is still seen.
    copy(next, findById(next.origin().id()));
    em.flush();
    return next;
  }

  /** Writes down anew what is owed when: a notice may have moved the days since. */
  public void reschedule(Rectification subject) {
    copy(subject, findById(subject.origin().id()));
    getEntityManager().flush();
  }

  private Map<UUID, Rectification> folded(Collection<UUID> ids) {
    Map<UUID, List<RectificationEvent>> events = new LinkedHashMap<>();
    for (InspectionEventRow row : InspectionEvents.of(getEntityManager(), ids)) {
      events
          .computeIfAbsent(row.matterId, id -> new ArrayList<>())
          .add(InspectionEvents.read(RectificationEvent.class, row));
    }
    Map<UUID, Rectification> findings = new LinkedHashMap<>();
    events.forEach(
        (id, history) ->
            findings.put(id, RectificationLifecycle.fold(Rectification.unrecorded(), history)));
    return findings;
  }

  private static void copy(Rectification subject, FindingRow row) {
    Order order = subject.order();
    Optional<Deadline> next = Deadlines.open(subject).stream().findFirst();
    row.code = subject.origin().code();
    row.version = subject.version();
    row.phase = subject.phase();
    row.findingType = subject.findingType();
    row.severity = subject.severity();
    row.activity = subject.origin().activity();
    row.handler = subject.handler();
    row.members = subject.members().toArray(String[]::new);
    row.place = subject.origin().place();
    row.placePath = subject.origin().placePath();
    row.visit = subject.origin().visit();
    row.foundOn = subject.origin().foundOn();
    row.dueOn = order == null ? null : order.dueOn();
    row.clearedOn = subject.clearedOn();
    row.recurrences = subject.recurrences();
    row.nextKind = next.map(Deadline::kind).orElse(null);
    row.nextOn = next.map(Deadline::on).orElse(null);
    row.nextAt = next.map(Deadline::at).orElse(null);
  }
}
