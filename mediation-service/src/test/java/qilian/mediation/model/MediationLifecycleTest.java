package qilian.mediation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table is the truth, for every phase and every command; the diagram shows the table. */
class MediationLifecycleTest {

  @Test
  void every_move_of_the_table_can_happen_and_nothing_else_can() {
    Set<String> happened = new TreeSet<>();
    Map<String, DisputeCase> samples = new TreeMap<>();
    samples.put("", DisputeCase.unregistered());
    for (Walk story : Told.stories().values()) {
      for (Walk.Step step : story.steps()) {
        happened.add(step.move());
        DisputeCase after = step.after();
        samples.put(after.phase() + " " + after.track() + " " + after.stoodIn(), after);
      }
    }
    // Some steps need one before them that leaves the phase: an answer, a decision of the court.
    for (DisputeCase subject : samples.values()) {
      for (DisputeCase next : tryOut(subject, happened)) {
        tryOut(next, happened);
      }
    }
    Set<String> never = table(false);
    never.removeAll(happened);
    assertEquals(Set.of(), never, "in the table, but cannot happen");
    happened.removeAll(table(false));
    assertEquals(Set.of(), happened, "can happen, but is not in the table");
  }

  @Test
  void every_phase_refuses_every_command_that_the_table_does_not_know() {
    Map<Phase, DisputeCase> samples = new TreeMap<>();
    Told.stories()
        .values()
        .forEach(story -> story.steps().forEach(s -> samples.put(s.after().phase(), s.after())));
    samples.put(Phase.UNREGISTERED, DisputeCase.unregistered());
    assertEquals(EnumSet.allOf(Phase.class), samples.keySet());
    int refused = 0;
    for (DisputeCase subject : samples.values()) {
      var known = MediationLifecycle.MOVES.getOrDefault(subject.phase(), Map.of()).keySet();
      for (CaseCommand command : Variants.of(subject)) {
        if (!known.contains(command.getClass())) {
          Decision decision =
              MediationLifecycle.decide(
                  subject, command, Told.START.plus(Duration.ofDays(300)), LocalRules.NONE);
          assertInstanceOf(Decision.Refused.class, decision, subject.phase() + " " + command);
          refused++;
        }
      }
    }
    assertTrue(refused > 400, "only " + refused);
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
  void every_command_has_a_variant_in_the_tests() {
    Set<Class<?>> tried = new java.util.HashSet<>();
    Told.stories()
        .values()
        .forEach(
            story ->
                story
                    .steps()
                    .forEach(s -> Variants.of(s.after()).forEach(c -> tried.add(c.getClass()))));
    assertEquals(Set.copyOf(leaves(CaseCommand.class)), tried);
  }

  @Test
  void a_history_replayed_is_the_same_case() {
    Random dice = new Random(20251103);
    Set<Phase> reached = EnumSet.noneOf(Phase.class);
    for (int history = 0; history < 4_000; history++) {
      Walk walk = new Walk();
      walk.take(Told.REGISTER);
      for (int i = 0; i < 40; i++) {
        List<CaseCommand> possible = Variants.of(walk.subject());
        walk.later(Duration.ofHours(dice.nextInt(96)));
        walk.take(possible.get(dice.nextInt(possible.size())));
      }
      DisputeCase replayed = MediationLifecycle.fold(DisputeCase.unregistered(), walk.events());
      assertEquals(walk.subject(), replayed);
      assertEquals(walk.events().size(), replayed.version());
      reached.add(replayed.phase());
    }
    assertTrue(reached.size() >= 12, "the dice reach many ends: " + reached);
  }

  @Test
  void a_party_may_end_it_at_any_time() {
    for (Walk story : Told.stories().values()) {
      for (Walk.Step step : story.steps()) {
        DisputeCase subject = step.after();
        if (Phase.OPEN.contains(subject.phase()) && subject.partyRefs().contains("b")) {
          Decision decision =
              MediationLifecycle.decide(
                  subject,
                  new CaseCommand.EndMediation(Outcome.WITHDRAWN, "b"),
                  story.now(),
                  LocalRules.NONE);
          assertInstanceOf(Decision.Accepted.class, decision, subject.phase().name());
        }
      }
    }
  }

  @Test
  void the_committed_diagram_is_the_table() throws IOException {
    Path file =
        Path.of(System.getProperty("qilian.root", "..")).resolve("docs/lifecycles/mediation.md");
    String diagram = diagram();
    if (Boolean.getBoolean("qilian.rewrite")) {
      Files.writeString(file, diagram);
    }
    assertEquals(
        diagram,
        Files.exists(file) ? Files.readString(file) : "",
        "rewrite it with -Dqilian.rewrite=true");
  }

  private static List<DisputeCase> tryOut(DisputeCase subject, Set<String> happened) {
    List<DisputeCase> stayed = new ArrayList<>();
    for (CaseCommand command : Variants.of(subject)) {
      for (int days : new int[] {1, 200}) {
        Decision decision =
            MediationLifecycle.decide(
                subject, command, Told.START.plus(Duration.ofDays(days)), LocalRules.NONE);
        if (decision instanceof Decision.Accepted accepted) {
          DisputeCase after = MediationLifecycle.fold(subject, accepted.events());
          happened.add(new Walk.Step(subject, command, after).move());
          if (after.phase() == subject.phase()) {
            stayed.add(after);
          }
        }
      }
    }
    return stayed;
  }

  private static Set<String> table(boolean changesOnly) {
    Set<String> all = new TreeSet<>();
    MediationLifecycle.MOVES.forEach(
        (from, commands) ->
            commands.forEach(
                (command, targets) ->
                    targets.stream()
                        .filter(to -> !changesOnly || to != from)
                        .forEach(to -> all.add(from + " " + command.getSimpleName() + " " + to))));
    return all;
  }

  private static List<Class<?>> leaves(Class<?> type) {
    if (!type.isSealed()) {
      return List.of(type);
    }
    List<Class<?>> all = new ArrayList<>();
    for (Class<?> each : type.getPermittedSubclasses()) {
      all.addAll(leaves(each));
    }
    return all.stream().distinct().toList();
  }

  private static String diagram() {
    Map<Phase, Set<String>> stays = new EnumMap<>(Phase.class);
    List<String> arrows = new ArrayList<>();
    MediationLifecycle.MOVES.forEach(
        (from, commands) -> {
          Map<Phase, Set<String>> goes = new EnumMap<>(Phase.class);
          commands.forEach(
              (command, targets) ->
                  targets.forEach(
                      to -> goes.computeIfAbsent(to, key -> new TreeSet<>()).add(name(command))));
          stays.put(from, goes.containsKey(from) ? goes.remove(from) : new TreeSet<>());
          goes.forEach(
              (to, by) -> arrows.add("  %s --> %s: %s".formatted(from, to, String.join(", ", by))));
        });
    Set<Phase> living = EnumSet.range(Phase.REGISTERED, Phase.TERMINATED);
    Set<String> always = new TreeSet<>(stays.get(Phase.REGISTERED));
    living.forEach(phase -> always.retainAll(stays.get(phase)));
    living.forEach(phase -> stays.get(phase).removeAll(always));
    stays.values().removeIf(Set::isEmpty);
    return """
        # The life of a mediated dispute

        Generated from `MediationLifecycle.MOVES`, in the order of a case's life. What stands
        neither in the diagram nor below it is refused, and a test tries every phase with every
        command.

        ```mermaid
        stateDiagram-v2
        %s
          [*] --> UNREGISTERED
        %s
        ```

        While anything is left to do, from %s to %s, all of these leave the phase as it is: %s.
        So do, where they are named:

        | phase | commands |
        |---|---|
        %s

        ## Guards that come from a law

        What the table knows may still be refused, by the name and the article here; on a track
        that has a law of its own, by the article of that law (`Articles`).

        | refused as | article |
        |---|---|
        %s

        ## Judicial confirmation

        ```mermaid
        stateDiagram-v2
        %s
        ```
        """
        .formatted(
            lines(
                EnumSet.allOf(Phase.class).stream()
                    .map(phase -> "  " + phase + ": " + phase + " " + phase.labelZh())),
            lines(arrows.stream()),
            Phase.REGISTERED,
            Phase.TERMINATED,
            String.join(", ", always),
            lines(stays.entrySet().stream().map(each -> row(each.getKey(), each.getValue()))),
            lines(
                Arrays.stream(Refusal.values())
                    .filter(each -> each.article() != null)
                    .map(each -> "| %s | %s |".formatted(each, each.article()))),
            lines(
                ConfirmationLifecycle.MOVES.entrySet().stream()
                    .flatMap(
                        from ->
                            from.getValue().stream()
                                .map(to -> "  " + from.getKey() + " --> " + to))));
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(Collectors.joining("\n"));
  }

  private static String row(Phase phase, Set<String> commands) {
    return "| %s | %s |".formatted(phase, String.join(", ", commands));
  }

  private static String name(Class<?> command) {
    return command.getSimpleName();
  }
}
