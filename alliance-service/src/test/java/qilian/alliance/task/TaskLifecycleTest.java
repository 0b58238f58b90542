package qilian.alliance.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table is the truth, for every phase and every command; the diagram shows the table. */
class TaskLifecycleTest {

  @Test
  void every_move_of_the_table_can_happen_and_nothing_else_can() {
    Set<String> happened = new TreeSet<>();
    List<Task> samples = new ArrayList<>(List.of(Task.unproposed()));
    for (Walk story : Told.stories().values()) {
      for (Walk.Step step : story.steps()) {
        happened.add(step.move());
        samples.add(step.after());
      }
    }
    for (Task sample : samples) {
      tryOut(sample, happened);
    }
    Set<String> never = table(false);
    never.removeAll(happened);
    assertEquals(Set.of(), never, "in the table, but cannot happen");
    happened.removeAll(table(false));
    assertEquals(Set.of(), happened, "can happen, but is not in the table");
  }

  @Test
  void every_phase_refuses_every_command_that_the_table_does_not_know() {
    Map<Phase, Task> samples = new TreeMap<>(Map.of(Phase.UNPROPOSED, Task.unproposed()));
    Told.stories()
        .values()
        .forEach(story -> story.steps().forEach(s -> samples.put(s.after().phase(), s.after())));
    assertEquals(EnumSet.allOf(Phase.class), samples.keySet());
    Map<Phase, Set<Class<?>>> tried = new HashMap<>();
    for (Task task : samples.values()) {
      var known = TaskLifecycle.MOVES.getOrDefault(task.phase(), Map.of()).keySet();
      for (TaskCommand command : Told.variants(task, Told.START)) {
        tried.computeIfAbsent(task.phase(), each -> new java.util.HashSet<>());
        tried.get(task.phase()).add(command.getClass());
        if (!known.contains(command.getClass())) {
          Decision decision =
              TaskLifecycle.decide(
                  task, command, Told.START.plus(Duration.ofDays(90)), Told.SILENT);
          Decision.Refused no =
              assertInstanceOf(Decision.Refused.class, decision, task.phase() + " " + command);
          assertEquals(Refusal.NOT_IN_THIS_PHASE, no.reason());
        }
      }
    }
    Set<Class<?>> all = Set.of(TaskCommand.class.getPermittedSubclasses());
    samples.keySet().forEach(phase -> assertEquals(all, tried.get(phase), phase.name()));
  }

  @Test
  void every_change_of_phase_is_visited_by_a_named_story() {
    Set<String> visited = new TreeSet<>();
    Told.stories().values().forEach(s -> s.steps().forEach(step -> visited.add(step.move())));
    Set<String> missed = table(true);
    missed.removeAll(visited);
    assertEquals(Set.of(), missed);
  }

  @Test
  void a_history_replayed_is_the_same_task_and_holds_what_is_promised() {
    Random dice = new Random(20251103);
    Set<Phase> reached = EnumSet.noneOf(Phase.class);
    for (int history = 0; history < 1_500; history++) {
      Walk walk = new Walk();
      walk.must(dice.nextBoolean() ? Told.PROPOSE : Told.TO_POLICE);
      for (int i = 0; i < 40; i++) {
        List<TaskCommand> possible = Told.variants(walk.task(), walk.now());
        walk.later(Duration.ofMinutes(dice.nextInt(600)));
        walk.take(possible.get(dice.nextInt(possible.size())));
        holds(walk.task(), walk.now());
      }
      Task replayed = TaskLifecycle.fold(Task.unproposed(), walk.events());
      assertEquals(walk.task(), replayed);
      assertEquals(walk.events().size(), replayed.version());
      assertEquals(idleAsRecounted(walk), replayed.idle(walk.now()));
      reached.add(replayed.phase());
    }
    assertTrue(reached.size() >= 10, "the dice reach many ends: " + reached);
  }

  /** Exactly one leads or nobody does; nobody sits twice; who had a part writes no more. */
  private static void holds(Task task, Instant now) {
    boolean inHand = EnumSet.range(Phase.ACCEPTED, Phase.CLOSED).contains(task.phase());
    assertEquals(inHand, task.lead() != null, task.phase() + " and its lead");
    assertEquals(Phase.IDLE.contains(task.phase()), task.idleSince() != null, "nobody's hands");
    assertTrue(task.lead() == null || !task.seats().containsKey(task.lead()));
    for (String agency : task.former()) {
      Set<Part> parts = task.partsOf(agency);
      if (parts.contains(Part.FORMER)) {
        for (Class<?> command : TaskCommand.class.getPermittedSubclasses()) {
          assertTrue(
              !Authority.allows(command.asSubclass(TaskCommand.class), parts, false),
              agency + " had a part and may still " + command.getSimpleName());
        }
      }
    }
    assertTrue(!task.idle(now).isNegative());
  }

  /** From the events alone, without the state's own sum. */
  private static Duration idleAsRecounted(Walk walk) {
    Duration idle = Duration.ZERO;
    Task task = Task.unproposed();
    Instant last = Told.START;
    for (TaskEvent event : walk.events()) {
      if (Phase.IDLE.contains(task.phase())) {
        idle = idle.plus(Duration.between(last, event.at()));
      }
      last = event.at();
      task = TaskLifecycle.apply(task, event);
    }
    return Phase.IDLE.contains(task.phase()) ? idle.plus(Duration.between(last, walk.now())) : idle;
  }

  @Test
  void the_committed_diagram_is_the_table() throws IOException {
    Path file = Path.of(System.getProperty("qilian.root", "..")).resolve("docs/lifecycles/task.md");
    String diagram = diagram();
    if (Boolean.getBoolean("qilian.rewrite")) {
      Files.writeString(file, diagram);
    }
    assertEquals(
        diagram,
        Files.exists(file) ? Files.readString(file) : "",
        "rewrite it with -Dqilian.rewrite=true");
  }

  private static void tryOut(Task task, Set<String> happened) {
    for (int days : new int[] {0, 1, 20, 400}) {
      Instant now = Told.START.plus(Duration.ofDays(days)).plus(Duration.ofHours(5));
      for (TaskCommand command : Told.variants(task, now)) {
        if (TaskLifecycle.decide(task, command, now, Told.SILENT)
            instanceof Decision.Accepted accepted) {
          Task after = TaskLifecycle.fold(task, accepted.events());
          happened.add(new Walk.Step(task, command, after).move());
        }
      }
    }
  }

  private static Set<String> table(boolean changesOnly) {
    Set<String> all = new TreeSet<>();
    TaskLifecycle.MOVES.forEach(
        (from, commands) ->
            commands.forEach(
                (command, targets) ->
                    targets.stream()
                        .filter(to -> !changesOnly || to != from)
                        .forEach(to -> all.add(from + " " + command.getSimpleName() + " " + to))));
    return all;
  }

  private static String diagram() {
    Map<String, Set<String>> arrows = new TreeMap<>();
    StringBuilder rows = new StringBuilder();
    TaskLifecycle.MOVES.forEach(
        (from, commands) -> {
          Set<String> stays = new TreeSet<>();
          commands.forEach(
              (command, targets) ->
                  targets.forEach(
                      to -> {
                        if (to == from) {
                          stays.add(command.getSimpleName());
                        } else {
                          arrows
                              .computeIfAbsent(from + " --> " + to, key -> new TreeSet<>())
                              .add(command.getSimpleName());
                        }
                      }));
          rows.append("| %s | %s |\n".formatted(from, String.join(", ", stays)));
        });
    String moves =
        arrows.entrySet().stream()
            .map(each -> "  " + each.getKey() + ": " + String.join(", ", each.getValue()))
            .collect(Collectors.joining("\n"));
    String names =
        EnumSet.allOf(Phase.class).stream()
            .map(phase -> "  " + phase + ": " + phase + " " + phase.labelZh())
            .collect(Collectors.joining("\n"));
    return "# The life of a task between agencies\n\nGenerated from `TaskLifecycle.MOVES`."
        + "\n\n```mermaid\nstateDiagram-v2\n"
        + names
        + "\n  [*] --> UNPROPOSED\n"
        + moves
        + "\n```\n\n| phase | commands that leave the phase as it is |\n|---|---|\n"
        + rows;
  }
}
