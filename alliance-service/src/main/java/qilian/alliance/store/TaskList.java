package qilian.alliance.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.alliance.task.Clock;
import qilian.alliance.task.Phase;
import qilian.alliance.task.TaskEntry;
import qilian.alliance.task.TaskQuestion;
import qilian.alliance.task.Urgency;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;

/** Lists of tasks, from the state that lies beside their histories. */
@ApplicationScoped
public class TaskList {

  private final TaskStore tasks;
  private final ScopedConnections connections;

  @Inject
  TaskList(TaskStore tasks, ScopedConnections connections) {
    this.tasks = tasks;
    this.connections = connections;
  }

  /** Found within the running scope, what is due first in front. */
  public List<TaskEntry> find(TaskQuestion asked, Instant now) {
    StringBuilder where = new StringBuilder("1 = 1");
    Map<String, Object> values = new HashMap<>();
    part(where, values, asked);
    if (!asked.phases().isEmpty()) {
      where.append(" and phase in :phases");
      values.put("phases", asked.phases().stream().map(Phase::name).toList());
    } else if (!asked.finishedToo()) {
      where.append(" and unfinished = true");
    }
    equal(where, values, "lead", asked.lead());
    equal(where, values, "subject", asked.subject());
    if (asked.underPath() != null) {
      where.append(" and (placePath = :path or placePath like :below escape '!')");
      values.put("path", asked.underPath());
      values.put("below", escaped(asked.underPath()) + ">%");
    }
    due(where, values, asked, now);
    Duration idle = asked.idleFor();
    if (idle != null) {
      where.append(
          " and (idleFrom <= :idleFrom or (idleFrom is null and idleSeconds >= :idleSeconds))");
      values.put("idleFrom", now.minus(idle));
      values.put("idleSeconds", idle.toSeconds());
    }
    if (asked.afterId() != null) {
      Instant after = asked.afterDue();
      where.append(
          after == null
              ? " and dueAt is null and id > :afterId"
              : " and (dueAt is null or dueAt > :afterDue"
                  + " or (dueAt = :afterDue and id > :afterId))");
      values.put("afterId", asked.afterId());
      if (after != null) {
        values.put("afterDue", after);
      }
    }
    return tasks
        .find(where + " order by dueAt nulls last, id", values)
        .page(0, asked.limit())
        .<TaskRow>stream()
        .map(row -> entry(row, now))
        .toList();
  }

  /** Ids of tasks on which the watch has something to do; nothing is locked. */
  @Transactional
  public List<UUID> due(Instant now, int most) {
    connections.inScope(Scope.ALL, connection -> true);
    return tasks.find("nextAt <= ?1 order by nextAt, id", now).page(0, most).<TaskRow>stream()
        .map(row -> row.id)
        .toList();
  }

  /** Ids of tasks that lay in nobody's hands before that, which nobody was told; not locked. */
  @Transactional
  public List<UUID> idleUntold(Instant before, int most) {
    connections.inScope(Scope.ALL, connection -> true);
    return tasks
        .find(
            "idleSince < ?1 and (idleToldAt is null or idleToldAt < ?1) order by idleSince, id",
            before)
        .page(0, most)
        .<TaskRow>stream()
        .map(row -> row.id)
        .toList();
  }

  private static void part(StringBuilder where, Map<String, Object> values, TaskQuestion asked) {
    String agency = asked.agency();
    if (agency == null) {
      return;
    }
    values.put("agency", agency);
    where.append(
        switch (asked.part()) {
          case ANY -> " and array_position(members, :agency) > 0";
          case LEAD -> " and lead = :agency";
          case ASKED -> " and asked = :agency";
          case PROPOSER -> " and proposer = :agency";
          case OWING -> " and owedBy = :agency";
        });
  }

  private static void due(
      StringBuilder where, Map<String, Object> values, TaskQuestion asked, Instant now) {
    TaskQuestion.Due due = asked.due();
    if (due == null) {
      return;
    }
    where.append(
        switch (due) {
          case OVERDUE -> " and dueAt <= :now";
          case SOON -> " and dueAt > :now and dueAt <= :soon";
          case LATER -> " and dueAt > :soon";
          case NONE -> " and dueAt is null";
        });
    if (due == TaskQuestion.Due.OVERDUE || due == TaskQuestion.Due.SOON) {
      values.put("now", now);
    }
    if (due == TaskQuestion.Due.SOON || due == TaskQuestion.Due.LATER) {
      values.put("soon", now.plus(TaskQuestion.SOON));
    }
  }

  private static void equal(
      StringBuilder where, Map<String, Object> values, String column, @Nullable String value) {
    if (value != null) {
      where.append(" and ").append(column).append(" = :").append(column);
      values.put(column, value);
    }
  }

  static String escaped(String path) {
    return path.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  static TaskEntry entry(TaskRow row, Instant now) {
    Duration idle =
        Duration.ofSeconds(row.idleSeconds)
            .plus(row.idleSince == null ? Duration.ZERO : Duration.between(row.idleSince, now));
    return new TaskEntry(
        row.id,
        row.code,
        row.version,
        Phase.valueOf(row.phase),
        row.subject,
        row.title,
        Urgency.valueOf(row.urgency),
        row.proposer,
        row.lead,
        row.asked,
        row.place,
        row.placePath,
        row.proposedAt,
        row.dueClock == null ? null : Clock.valueOf(row.dueClock),
        row.dueAt,
        row.owedBy,
        row.dueAt != null && !now.isBefore(row.dueAt),
        row.supervised,
        row.refusals,
        idle.toMinutes(),
        row.resolution);
  }
}
