package qilian.alliance.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import qilian.alliance.task.Due;
import qilian.alliance.task.Dues;
import qilian.alliance.task.HistoryEntry;
import qilian.alliance.task.IdleSpan;
import qilian.alliance.task.Origin;
import qilian.alliance.task.Task;
import qilian.alliance.task.TaskCounts;
import qilian.alliance.task.TaskEvent;
import qilian.alliance.task.TaskFacts;
import qilian.alliance.task.TaskLifecycle;
import qilian.guard.ScopedConnections;
import qilian.transport.log.FactLog;
import qilian.transport.log.FactRow;

/** The tasks that the running transaction's scope sees; a task is its history, folded. */
@ApplicationScoped
public class TaskStore implements PanacheRepositoryBase<TaskRow, UUID> {

  private static final Map<String, Class<?>> TYPES = Json.family(TaskEvent.class);

  private final ScopedConnections connections;

  @Inject
  TaskStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** What happened to a task in one step, and who brought it about. */
  public record Change(Task before, List<TaskEvent> events, String doneBy, String doneFor) {}

  /** A task as it stands. */
  public Optional<Task> load(UUID id) {
    return findByIdOptional(id).map(row -> folded(List.of(id)).get(id));
  }

  /** Several as they stand; those not seen are left out. */
  public Map<UUID, Task> loadAll(Collection<UUID> ids) {
    return ids.isEmpty() ? Map.of() : folded(ids);
  }

  /** A task as it stands, held fast until the transaction ends. */
  public Optional<Task> lock(UUID id) {
    return Optional.ofNullable(lockAll(List.of(id)).get(id));
  }

  /** Several at once, held fast in one order, so that two that lock the same never wait in turn. */
  public Map<UUID, Task> lockAll(Collection<UUID> ids) {
    List<UUID> found =
        find("id in ?1 order by id", List.copyOf(ids))
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .<TaskRow>stream()
            .map(row -> row.id)
            .toList();
    return found.isEmpty() ? Map.of() : folded(found);
  }

  /** The task of that code. */
  public Optional<UUID> idOfCode(String code) {
    return find("code", code).firstResultOptional().map(row -> row.id);
  }

  /** The history of a task. */
  public List<HistoryEntry> history(UUID id) {
    return events(List.of(id)).stream()
        .map(row -> new HistoryEntry(row.version, read(row), row.doneBy, row.doneFor))
        .toList();
  }

  /** Lets events happen: history, list, clocks, and the facts that travel, all or none. */
  public void save(List<Change> changes) {
    var em = getEntityManager();
    List<FactRow> facts = new ArrayList<>();
    for (Change change : changes) {
      Task task = change.before();
      for (TaskEvent event : change.events()) {
        Task before = task;
        Task after = TaskLifecycle.apply(task, event);
        if (after.version() == 1) {
          TaskRow row = new TaskRow();
          copy(after, row);
          Uniqueness.orElse(Uniqueness::idTaken, () -> persistAndFlush(row));
        } else if (before.phase() != after.phase()) {
          facts.addAll(idle(before, event.at(), event.at()));
        }
        em.persist(eventRow(after, event, change));
        TaskFacts.of(before, after, event).ifPresent(fact -> facts.add(row(after, event, fact)));
        task = after;
      }
      em.flush();
      if (task.version() > 0) {
        copy(task, findById(task.from().id()));
      }
    }
    em.flush();
    connections.inTransaction(connection -> FactLog.append(connection, facts));
  }

  /** Tells of tasks that nobody has in hand how long that has been so, up to then. */
  public void tellIdle(Collection<Task> idle, Instant until, Instant now) {
    List<FactRow> facts = new ArrayList<>();
    idle.forEach(task -> facts.addAll(idle(task, until, now)));
    flush();
    connections.inTransaction(connection -> FactLog.append(connection, facts));
  }

  /** What was not told yet; it happened when it lay there, and is known now. */
  private List<FactRow> idle(Task task, Instant until, Instant now) {
    Origin from = task.from();
    TaskRow row = findById(from.id());
    List<FactRow> facts = new ArrayList<>();
    for (IdleSpan span : IdleSpan.of(task, row.idleToldAt, until)) {
      FactRows.About about =
          new FactRows.About(
              "tasks",
              from.code() + "/idle/" + span.until(),
              from.id(),
              span.waitingFor(),
              from.code(),
              from.place(),
              from.placePath(),
              from.zone(),
              from.subject(),
              from.urgency().name());
      LocalDate recordedOn = LocalDate.ofInstant(now, ZoneId.of(from.zone()));
      facts.add(FactRows.ofDay(about, span.from(), now, span.fact(), span.effects(recordedOn)));
    }
    if (row.idleToldAt == null || row.idleToldAt.isBefore(until)) {
      row.idleToldAt = until;
    }
    return facts;
  }

  private static FactRow row(
      Task after, TaskEvent event, qilian.contract.alliance.AllianceFact.OfTask fact) {
    Origin from = after.from();
    ZonedDateTime local = event.at().atZone(ZoneId.of(from.zone()));
    String lead = after.lead();
    return FactRows.row(
        new FactRows.About(
            "tasks",
            from.code() + "/" + after.version(),
            from.id(),
            lead == null ? from.proposer() : lead,
            from.code(),
            from.place(),
            from.placePath(),
            from.zone(),
            from.subject(),
            from.urgency().name()),
        event.at(),
        fact,
        TaskCounts.of(
            fact,
            TaskFacts.minutes(after.waited()),
            from.placePath(),
            local.toLocalDate(),
            local.getHour()));
  }

  private Map<UUID, Task> folded(Collection<UUID> ids) {
    Map<UUID, List<TaskEvent>> events = new LinkedHashMap<>();
    for (TaskEventRow row : events(ids)) {
      events.computeIfAbsent(row.taskId, id -> new ArrayList<>()).add(read(row));
    }
    Map<UUID, Task> tasks = new LinkedHashMap<>();
    events.forEach((id, history) -> tasks.put(id, TaskLifecycle.fold(Task.unproposed(), history)));
    return tasks;
  }

  private List<TaskEventRow> events(Collection<UUID> ids) {
    return getEntityManager()
        .createQuery(
            "from TaskEventRow where taskId in ?1 order by taskId, version", TaskEventRow.class)
        .setParameter(1, ids)
        .getResultList();
  }

  private static TaskEvent read(TaskEventRow row) {
    Class<?> type = TYPES.get(row.type);
    if (type == null) {
      throw new IllegalStateException("a history holds an event of unknown type " + row.type);
    }
    return (TaskEvent) Json.read(type, row.data);
  }

  private static TaskEventRow eventRow(Task after, TaskEvent event, Change change) {
    TaskEventRow row = new TaskEventRow();
    row.taskId = after.from().id();
    row.version = after.version();
    row.type = event.getClass().getSimpleName();
    row.at = event.at();
    row.doneBy = change.doneBy();
    row.doneFor = change.doneFor();
    row.data = Json.write(event);
    return row;
  }

  private static void copy(Task task, TaskRow row) {
    Origin from = task.from();
    List<Due> dues = Dues.of(task);
    Optional<Due> first = dues.stream().findFirst();
    row.id = from.id();
    row.code = from.code();
    row.version = task.version();
    row.phase = task.phase().name();
    row.unfinished = task.phase().isUnfinished();
    row.subject = from.subject();
    row.title = from.title();
    row.urgency = from.urgency().name();
    row.proposer = from.proposer();
    row.lead = task.lead();
    row.asked = task.asked();
    row.members = task.members().toArray(String[]::new);
    row.place = from.place();
    row.placePath = from.placePath();
    row.proposedAt = from.proposedAt();
    row.dueClock = first.map(due -> due.clock().name()).orElse(null);
    row.dueAt = first.map(Due::at).orElse(null);
    row.owedBy = first.map(Due::owedBy).orElse(null);
    row.nextAt =
        dues.stream()
            .flatMap(due -> Dues.nextStepAt(due).stream())
            .min(Instant::compareTo)
            .orElse(null);
    row.supervised = task.supervised();
    row.refusals = task.refusals();
    row.idleSince = task.idleSince();
    row.idleSeconds = task.idleBefore().toSeconds();
    row.idleFrom = row.idleSince == null ? null : row.idleSince.minus(task.idleBefore());
    row.resolution = from.resolution();
  }
}
