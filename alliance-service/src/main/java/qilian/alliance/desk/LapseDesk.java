package qilian.alliance.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import qilian.alliance.document.Ruling;
import qilian.alliance.meeting.Outcome;
import qilian.alliance.meeting.Resolution;
import qilian.alliance.meeting.ResolutionCommand;
import qilian.alliance.meeting.ResolutionLifecycle;
import qilian.alliance.store.ResolutionStore;
import qilian.alliance.store.TaskStore;
import qilian.alliance.task.Circumstances;
import qilian.alliance.task.Decision;
import qilian.alliance.task.Due;
import qilian.alliance.task.Dues;
import qilian.alliance.task.Phase;
import qilian.alliance.task.Task;
import qilian.alliance.task.TaskCommand;
import qilian.alliance.task.TaskEvent;
import qilian.alliance.task.TaskLifecycle;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;

/** Asks the tasks about clocks that were found due, all of a batch under their locks. */
@ApplicationScoped
class LapseDesk {

  private static final String WATCH = "watch";

  /** A clock asks nobody's duty. */
  private static final Circumstances NOBODY = new Circumstances(Ruling.SILENT, Map.of());

  private final TaskStore tasks;
  private final ResolutionStore resolutions;
  private final ScopedConnections connections;

  @Inject
  LapseDesk(TaskStore tasks, ResolutionStore resolutions, ScopedConnections connections) {
    this.tasks = tasks;
    this.resolutions = resolutions;
    this.connections = connections;
  }

  /** The answer is how many steps were taken; tasks dealt with meanwhile take none. */
  @Transactional
  int lapse(List<UUID> due, Instant now) {
    connections.inScope(Scope.ALL, connection -> true);
    List<TaskStore.Change> changes = new ArrayList<>();
    int taken = 0;
    for (Task task : tasks.lockAll(due).values()) {
      List<TaskEvent> events = stepsOf(task, now);
      // Also where nothing happened: what the watch found is put right, and not found again.
      changes.add(new TaskStore.Change(task, events, WATCH, task.from().proposer()));
      taken += events.size();
    }
    tasks.save(changes);
    return taken;
  }

  /** Tells how long tasks have lain in nobody's hands, up to then; those taken meanwhile do not. */
  @Transactional
  void tellIdle(List<UUID> idle, Instant until, Instant now) {
    connections.inScope(Scope.ALL, connection -> true);
    tasks.tellIdle(tasks.lockAll(idle).values(), until, now);
  }

  /** Takes the step of resolutions whose day has passed, or whose task was found done. */
  @Transactional
  int lapseResolutions(List<String> due, Instant now) {
    connections.inScope(Scope.ALL, connection -> true);
    int taken = 0;
    for (Resolution each : resolutions.lockAll(due)) {
      if (ResolutionLifecycle.decide(each, stepOf(each), now)
          instanceof Outcome.Done<Resolution> done) {
        resolutions.save(each, done.after(), now);
        taken++;
      }
    }
    return taken;
  }

  /** What hangs on a task that was found done is carried out, also where the verifier saw none. */
  private ResolutionCommand stepOf(Resolution resolution) {
    String code = resolution.terms().task();
    return (code == null ? Optional.<UUID>empty() : tasks.idOfCode(code))
        .flatMap(tasks::load)
        .filter(task -> task.phase() == Phase.VERIFIED || task.phase() == Phase.CLOSED)
        .<ResolutionCommand>map(task -> TaskDesk.carriedOut(resolution, task))
        .orElseGet(() -> new ResolutionCommand.LapseResolution(resolution.terms().dueAt()));
  }

  private static List<TaskEvent> stepsOf(Task task, Instant now) {
    List<TaskEvent> events = new ArrayList<>();
    Task after = task;
    Optional<TaskCommand> next = next(after, now);
    while (next.isPresent()
        && TaskLifecycle.decide(after, next.get(), now, NOBODY) instanceof Decision.Accepted yes) {
      events.addAll(yes.events());
      after = TaskLifecycle.fold(after, yes.events());
      next = next(after, now);
    }
    return events;
  }

  private static Optional<TaskCommand> next(Task task, Instant now) {
    for (Due due : Dues.of(task)) {
      if (Dues.nextStepAt(due).filter(at -> !now.isBefore(at)).isPresent()) {
        return Dues.nextStep(due)
            .map(step -> new TaskCommand.LapseDeadline(due.clock(), step, due.at()));
      }
    }
    return Optional.empty();
  }
}
