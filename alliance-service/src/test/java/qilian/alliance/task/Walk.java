package qilian.alliance.task;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import qilian.alliance.task.Decision.Accepted;

/** A task walked through commands, each ten minutes after the one before. */
final class Walk {

  private final List<TaskEvent> events = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private Task task = Task.unproposed();
  private Instant now = Told.START;
  private Circumstances around = Told.SILENT;

  /** One command that was accepted. */
  record Step(Task before, TaskCommand command, Task after) {

    String move() {
      return before.phase() + " " + command.getClass().getSimpleName() + " " + after.phase();
    }
  }

  static Walk through(TaskCommand... commands) {
    Walk walk = new Walk();
    for (TaskCommand command : commands) {
      walk.must(command);
    }
    return walk;
  }

  Walk in(Circumstances other) {
    around = other;
    return this;
  }

  Walk must(TaskCommand command) {
    Decision decision = take(command);
    if (!(decision instanceof Accepted)) {
      throw new AssertionError(command + " in " + task.phase() + ": " + decision);
    }
    return this;
  }

  /** Lets the first clock run out and the watch come. */
  Walk lapse() {
    Due due = Dues.of(task).getFirst();
    Instant at = Dues.nextStepAt(due).orElseThrow();
    now = at.isAfter(now) ? at.minus(Duration.ofMinutes(10)) : now;
    return must(
        new TaskCommand.LapseDeadline(due.clock(), Dues.nextStep(due).orElseThrow(), due.at()));
  }

  /** Asks, and goes on if it was accepted. */
  Decision take(TaskCommand command) {
    now = now.plus(Duration.ofMinutes(10));
    Decision decision = ask(command);
    if (decision instanceof Accepted accepted) {
      Task before = task;
      events.addAll(accepted.events());
      task = TaskLifecycle.fold(task, accepted.events());
      steps.add(new Step(before, command, task));
    }
    return decision;
  }

  /** Asks, and stays where it is. */
  Decision ask(TaskCommand command) {
    return TaskLifecycle.decide(task, command, now, around);
  }

  Walk later(Duration time) {
    now = now.plus(time);
    return this;
  }

  Task task() {
    return task;
  }

  Instant now() {
    return now;
  }

  List<TaskEvent> events() {
    return events;
  }

  List<Step> steps() {
    return steps;
  }
}
