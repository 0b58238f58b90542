package qilian.incident.patrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.incident.patrol.Nights.BEGINS;
import static qilian.incident.patrol.Nights.ENDS;
import static qilian.incident.patrol.Nights.ONE;
import static qilian.incident.patrol.Nights.THREE;
import static qilian.incident.patrol.Nights.TWO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import qilian.incident.patrol.ShiftCommand.*;

/** The table is the truth, for every phase and every command; the diagram shows the table. */
class ShiftLifecycleTest {
  private static final Instant EARLY = BEGINS.minus(Duration.ofHours(5));
  private static final Instant MORNING = ENDS.plus(Duration.ofHours(2));
  private static final UUID SWAP = Nights.id("swap");
  private static final Visits SEEN_LATER =
      new Visits(
          List.of(
              Nights.visit("v1", "p1", BEGINS.plusSeconds(600)),
              Nights.visit("v2", "p2", ENDS.plusSeconds(600))));
  private static final Visits SEEN =
      new Visits(List.of(Nights.visit("v1", "p1", BEGINS.plusSeconds(600))));

  /** What a phase is left by, at each time of a night, in every variant. */
  private static List<ShiftCommand> variants() {
    return List.of(
        new PlanShift(Nights.plan(), Set.of(ONE, TWO)),
        new PlanShift(Nights.plan(), Set.of(ONE)),
        new AssignMember(THREE, List.of()),
        new ReleaseMember(ONE),
        new ReleaseMember(THREE),
        new AskSwap(SWAP, ONE, THREE),
        new AnswerSwap(SWAP, true, List.of()),
        new AnswerSwap(SWAP, false, List.of()),
        new CancelShift("storm"),
        new StartShift(BEGINS, Set.of(ONE, TWO)),
        new StartShift(BEGINS, Set.of(ONE)),
        new RecordAttendance(TWO, Attendance.ABSENT),
        new GiveSign(BEGINS.plusSeconds(60)),
        new RaiseLoneAlarm(),
        new EndShift(ENDS, "quiet"),
        new ShowEvidence(SEEN),
        new ShowEvidence(SEEN_LATER),
        new LapseShift(Visits.NONE),
        new LapseShift(SEEN),
        new SettleShift(Visits.NONE),
        new SettleShift(SEEN),
        new RetractMisses(SEEN));
  }

  private static final List<Instant> TIMES =
      List.of(EARLY, BEGINS, BEGINS.plus(Duration.ofHours(3)), ENDS, MORNING);

  /** Named examples: the story and its steps. */
  private static Map<String, List<Step>> stories() {
    Map<String, List<Step>> stories = new LinkedHashMap<>();
    Step planned = new Step(EARLY, new PlanShift(Nights.plan(), Set.of(ONE, TWO)));
    Step start = new Step(BEGINS, new StartShift(BEGINS, Set.of(ONE, TWO)));
    Step end = new Step(ENDS, new EndShift(ENDS, null));
    Step settle = new Step(MORNING, new SettleShift(SEEN));
    stories.put("a quiet night", List.of(planned, start, end, settle));
    stories.put("cancelled for a storm", List.of(planned, new Step(EARLY, new CancelShift("x"))));
    stories.put(
        "nobody came, and the phone speaks in the morning",
        List.of(
            planned,
            new Step(MORNING, new LapseShift(Visits.NONE)),
            new Step(MORNING, new StartShift(BEGINS, Set.of(ONE, TWO))),
            new Step(MORNING, new LapseShift(SEEN)),
            settle));
    stories.put(
        "nobody came, and check-ins arrive",
        List.of(
            planned,
            new Step(MORNING, new LapseShift(Visits.NONE)),
            new Step(MORNING, new ShowEvidence(SEEN)),
            new Step(MORNING, new RetractMisses(SEEN))));
    stories.put(
        "check-ins but no word", List.of(planned, new Step(MORNING, new LapseShift(SEEN)), settle));
    stories.put(
        "the end is told first", List.of(planned, new Step(MORNING, new EndShift(ENDS, null))));
    stories.put(
        "the end is told first, of a shift thought not held",
        List.of(
            planned,
            new Step(MORNING, new LapseShift(Visits.NONE)),
            new Step(MORNING, new EndShift(ENDS, null))));
    return stories;
  }

  private record Step(Instant now, ShiftCommand command) {}

  @Test
  void every_move_of_the_table_can_happen_and_nothing_else_can() {
    Set<String> happened = new TreeSet<>();
    Map<Shift, Boolean> seen = new HashMap<>();
    List<Shift> open = new ArrayList<>(List.of(Shift.unplanned()));
    while (!open.isEmpty() && seen.size() < 3_000) {
      Shift shift = open.removeFirst();
      if (seen.put(withoutVersion(shift), true) != null) {
        continue;
      }
      for (ShiftCommand command : variants()) {
        for (Instant now : TIMES) {
          if (ShiftLifecycle.decide(shift, command, now)
              instanceof ShiftLifecycle.Decision.Accepted yes) {
            Shift after = ShiftLifecycle.fold(shift, yes.events());
            happened.add(move(shift.phase(), command.getClass(), after.phase()));
            open.add(after);
          }
        }
      }
    }
    assertEquals(table(), happened);
  }

  @Test
  void every_phase_refuses_every_command_that_the_table_does_not_know() {
    Map<Phase, Shift> samples = new TreeMap<>();
    samples.put(Phase.UNPLANNED, Shift.unplanned());
    stories().values().forEach(story -> walk(story).forEach(s -> samples.put(s.phase(), s)));
    assertEquals(EnumSet.allOf(Phase.class), samples.keySet());
    int refused = 0;
    for (Shift shift : samples.values()) {
      Set<Class<? extends ShiftCommand>> known =
          ShiftLifecycle.MOVES.getOrDefault(shift.phase(), Map.of()).keySet();
      for (ShiftCommand command : variants()) {
        for (Instant now : TIMES) {
          if (!known.contains(command.getClass())) {
            assertInstanceOf(
                ShiftLifecycle.Decision.Refused.class, ShiftLifecycle.decide(shift, command, now));
            refused++;
          }
        }
      }
    }
    assertTrue(refused > 300, "only " + refused);
  }

  @Test
  void every_change_of_phase_is_visited_by_a_named_story() {
    Set<String> visited = new TreeSet<>();
    for (List<Step> story : stories().values()) {
      Shift at = Shift.unplanned();
      for (Step step : story) {
        Shift after = take(at, step);
        if (after.phase() != at.phase()) {
          visited.add(move(at.phase(), step.command().getClass(), after.phase()));
        }
        at = after;
      }
    }
    Set<String> wanted =
        table().stream()
            .filter(move -> !move.split(" ")[0].equals(move.split(" ")[2]))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(wanted, visited);
  }

  @Test
  void a_history_replayed_is_the_same_shift() {
    Random dice = new Random(20250704);
    List<ShiftCommand> possible = variants();
    Set<Phase> reached = EnumSet.noneOf(Phase.class);
    for (int i = 0; i < 3_000; i++) {
      Shift at = take(Shift.unplanned(), new Step(EARLY, possible.getFirst()));
      List<ShiftEvent> all = new ArrayList<>();
      all.add(new ShiftEvent.ShiftPlanned(EARLY, Nights.plan(), Set.of(ONE, TWO)));
      for (int step = 0; step < 12; step++) {
        ShiftCommand command = possible.get(dice.nextInt(possible.size()));
        Instant now = TIMES.get(dice.nextInt(TIMES.size()));
        if (ShiftLifecycle.decide(at, command, now)
            instanceof ShiftLifecycle.Decision.Accepted yes) {
          all.addAll(yes.events());
          at = ShiftLifecycle.fold(at, yes.events());
        }
      }
      assertEquals(at, ShiftLifecycle.fold(Shift.unplanned(), all));
      assertEquals(all.size(), at.version());
      reached.add(at.phase());
    }
    assertEquals(6, reached.size(), reached.toString());
  }

  @Test
  void beginning_and_end_told_in_either_order_are_the_same_shift() {
    Shift planned = take(Shift.unplanned(), stories().get("a quiet night").getFirst());
    Instant began = BEGINS.plusSeconds(120);
    Instant ended = ENDS.minusSeconds(60);
    Step start = new Step(MORNING, new StartShift(began, Set.of(ONE, TWO)));
    Step end = new Step(MORNING, new EndShift(ended, null));
    List<Shift> ends = new ArrayList<>();
    for (List<Step> order : List.of(List.of(start, end), List.of(end, start))) {
      Shift at = planned;
      for (Step step : order) {
        at = take(at, step);
      }
      ends.add(at);
    }
    assertEquals(ends.get(0).startedAt(), ends.get(1).startedAt());
    assertEquals(ends.get(0).endedAt(), ends.get(1).endedAt());
    assertEquals(ends.get(0).duties(), ends.get(1).duties());
    assertEquals(ends.get(0).phase(), ends.get(1).phase());
    assertEquals(began, ends.get(1).startedAt());
  }

  @Test
  void nobody_sets_out_alone_at_night_but_a_phone_that_tells_it_later_is_believed() {
    Shift planned = take(Shift.unplanned(), stories().get("a quiet night").getFirst());
    StartShift alone = new StartShift(BEGINS, Set.of(ONE));

    assertEquals(
        ShiftRefusal.ALONE_AT_NIGHT,
        ((ShiftLifecycle.Decision.Refused) ShiftLifecycle.decide(planned, alone, BEGINS)).reason());
    assertEquals(
        List.of(
            new ShiftEvent.ShiftStarted(MORNING, BEGINS, KnownBy.SAID, Set.of(ONE), true),
            new ShiftEvent.RuleBroken(MORNING, RosterRule.ALONE_AT_NIGHT),
            new ShiftEvent.RuleBroken(MORNING, RosterRule.BELOW_STRENGTH)),
        accepted(planned, alone, MORNING));
    assertEquals(1, accepted(planned, new StartShift(BEGINS, Set.of(ONE, TWO)), MORNING).size());
  }

  private static List<ShiftEvent> accepted(Shift shift, ShiftCommand command, Instant now) {
    return assertInstanceOf(
            ShiftLifecycle.Decision.Accepted.class, ShiftLifecycle.decide(shift, command, now))
        .events();
  }

  @Test
  void a_swap_asked_again_is_the_same_swap_and_is_not_opened_anew() {
    Shift planned = take(Shift.unplanned(), stories().get("a quiet night").getFirst());
    AskSwap ask = new AskSwap(SWAP, ONE, THREE);
    Shift asked = take(planned, new Step(EARLY, ask));
    Shift nodded = take(asked, new Step(EARLY, new AnswerSwap(SWAP, true, List.of())));

    assertEquals(List.of(), accepted(asked, ask, EARLY));
    assertEquals(List.of(), accepted(nodded, ask, EARLY));
    assertEquals(
        ShiftRefusal.SWAP_CONFLICT,
        ((ShiftLifecycle.Decision.Refused)
                ShiftLifecycle.decide(asked, new AskSwap(SWAP, TWO, THREE), EARLY))
            .reason());
  }

  @Test
  void a_lone_walker_who_is_silent_raises_one_alarm_and_a_sign_ends_it() {
    Shift at = take(Shift.unplanned(), stories().get("a quiet night").getFirst());
    at = take(at, new Step(BEGINS.plus(Duration.ofHours(1)), new StartShift(BEGINS, Set.of(ONE))));
    Instant late = BEGINS.plus(Duration.ofMinutes(31));

    Shift alarmed = take(at, new Step(late, new RaiseLoneAlarm()));
    assertEquals(late, alarmed.loneAlarmAt());
    assertInstanceOf(
        ShiftLifecycle.Decision.Refused.class,
        ShiftLifecycle.decide(alarmed, new RaiseLoneAlarm(), late.plusSeconds(60)));
    assertEquals(
        null, take(alarmed, new Step(late.plusSeconds(90), new GiveSign(late))).loneAlarmAt());
  }

  @Test
  void the_committed_diagram_is_the_table() throws IOException {
    Path file =
        Path.of(System.getProperty("qilian.root", "..")).resolve("docs/lifecycles/patrol.md");
    String diagram = diagram();
    if (Boolean.getBoolean("qilian.rewrite")) {
      Files.writeString(file, diagram);
    }
    assertEquals(
        diagram,
        Files.exists(file) ? Files.readString(file) : "",
        "rewrite it with -Dqilian.rewrite=true");
  }

  private static List<Shift> walk(List<Step> story) {
    List<Shift> stations = new ArrayList<>();
    Shift at = Shift.unplanned();
    for (Step step : story) {
      at = take(at, step);
      stations.add(at);
    }
    return stations;
  }

  private static Shift take(Shift shift, Step step) {
    return switch (ShiftLifecycle.decide(shift, step.command(), step.now())) {
      case ShiftLifecycle.Decision.Accepted yes -> ShiftLifecycle.fold(shift, yes.events());
      case ShiftLifecycle.Decision.Refused no ->
          throw new AssertionError(shift.phase() + " " + step + ": " + no.reason());
    };
  }

  private static Shift withoutVersion(Shift s) {
    return new Shift(
        s.plan(),
        s.phase(),
        s.duties(),
        s.swaps(),
        s.startedAt(),
        s.startKnownBy(),
        s.endedAt(),
        s.endKnownBy(),
        s.lastSignAt(),
        s.loneAlarmAt(),
        s.missed(),
        0);
  }

  private static String move(Phase from, Class<?> command, Phase to) {
    return from + " " + command.getSimpleName() + " " + to;
  }

  private static Set<String> table() {
    Set<String> all = new TreeSet<>();
    ShiftLifecycle.MOVES.forEach(
        (from, commands) ->
            commands.forEach(
                (command, targets) -> targets.forEach(to -> all.add(move(from, command, to)))));
    return all;
  }

  private static String diagram() {
    Map<String, Set<String>> arrows = new TreeMap<>();
    StringBuilder rows = new StringBuilder();
    ShiftLifecycle.MOVES.forEach(
        (from, commands) -> {
          Set<String> stays = new TreeSet<>();
          commands.forEach(
              (command, targets) ->
                  targets.forEach(
                      to ->
                          (to == from
                                  ? stays
                                  : arrows.computeIfAbsent(
                                      from + " --> " + to, key -> new TreeSet<>()))
                              .add(command.getSimpleName())));
          rows.append("| %s | %s |\n".formatted(from, String.join(", ", stays)));
        });
    return "# The life of a patrol shift\n\nGenerated from `ShiftLifecycle.MOVES`."
        + "\n\n```mermaid\nstateDiagram-v2\n"
        + EnumSet.allOf(Phase.class).stream()
            .map(phase -> "  " + phase + ": " + phase + " " + phase.labelZh())
            .collect(Collectors.joining("\n"))
        + "\n  [*] --> UNPLANNED\n"
        + arrows.entrySet().stream()
            .map(each -> "  " + each.getKey() + ": " + String.join(", ", each.getValue()))
            .collect(Collectors.joining("\n"))
        + "\n```\n\n| phase | commands that leave the phase as it is |\n|---|---|\n"
        + rows;
  }
}
