package qilian.alliance.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static qilian.alliance.task.Told.ACCEPT;
import static qilian.alliance.task.Told.OFFICE;
import static qilian.alliance.task.Told.PATH;
import static qilian.alliance.task.Told.PROPOSE;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import qilian.alliance.task.TaskCommand.WithdrawTask;
import qilian.contract.Effect;

/** What a task weighs where it ends. */
class TaskCountsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 11, 3);

  @Test
  void a_task_that_is_taken_back_from_nobody_weighs_the_minutes_in_which_nobody_had_it() {
    Effect effect = withdrawn(Walk.through(PROPOSE));

    assertEquals(180, effect.quantities().minutes());
    assertEquals("alliance.task-withdrawn", effect.after().fact());
    assertEquals(OFFICE, effect.after().agency());
  }

  @Test
  void one_that_is_taken_back_from_whoever_has_it_weighs_none() {
    assertEquals(0, withdrawn(Walk.through(PROPOSE, ACCEPT)).quantities().minutes());
  }

  private static Effect withdrawn(Walk walk) {
    Task before = walk.task();
    // A walk takes ten minutes for each step.
    walk.later(Duration.ofMinutes(170)).must(new WithdrawTask("情况消失"));
    Task after = walk.task();
    var fact = TaskFacts.of(before, after, walk.events().getLast()).orElseThrow();
    return TaskCounts.of(fact, TaskFacts.minutes(after.waited()), PATH, DAY, 12).getFirst();
  }
}
