package qilian.risk.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import qilian.contract.risk.RiskFact.Verdict;
import qilian.risk.alert.AlertCommand.Judge;
import qilian.risk.alert.AlertCommand.LapseDeadline;
import qilian.risk.alert.AlertCommand.Look;
import qilian.risk.detect.Detector;
import qilian.risk.detect.Evidence;
import qilian.risk.detect.Method;
import qilian.risk.detect.WeeklySeries;

class AlertLifecycleTest {

  private static final LocalDate MONDAY = LocalDate.of(2025, 11, 3);
  private static final Instant START = Instant.parse("2025-11-06T04:00:00Z");
  private static final Duration LATER = Duration.ofDays(40);
  private static final Finding LOUD = finding(7);
  private static final Finding LOUDER = finding(9);
  private static final Finding QUIET = finding(1);
  private static final List<AlertCommand> COMMANDS =
      List.of(
          new Look(LOUD),
          new Look(LOUDER),
          new Look(QUIET),
          new Look(LOUD, START.plus(LATER)),
          judge(Verdict.CONFIRMED),
          judge(Verdict.EXPLAINED),
          judge(Verdict.UNFOUNDED),
          new LapseDeadline(START));

  @Test
  void the_table_is_the_truth_for_every_phase_and_command() {
    Set<String> visited = new TreeSet<>();
    for (Signal signal : reachable()) {
      for (AlertCommand command : COMMANDS) {
        for (Instant now : List.of(START, START.plus(LATER))) {
          if (AlertLifecycle.decide(signal, command, now)
              instanceof Decision.Accepted<AlertEvent> yes) {
            Signal after = fold(signal, yes.events());
            assertEquals(signal.version() + yes.events().size(), after.version());
            if (!yes.events().isEmpty()) {
              visited.add(signal.phase() + " " + after.phase());
            }
          }
        }
      }
    }
    Set<String> table = new TreeSet<>();
    AlertLifecycle.MOVES.forEach((from, all) -> all.forEach(to -> table.add(from + " " + to)));
    assertEquals(table, visited);
  }

  @Test
  void a_history_replayed_is_the_same_signal() {
    Random dice = new Random(20251103);
    Set<Phase> reached = EnumSet.noneOf(Phase.class);
    for (int history = 0; history < 2_000; history++) {
      Signal signal = unraised();
      Instant now = START;
      List<AlertEvent> events = new ArrayList<>();
      for (int step = 0; step < 8; step++) {
        now = now.plus(Duration.ofDays(dice.nextInt(7)));
        AlertCommand command = COMMANDS.get(dice.nextInt(COMMANDS.size()));
        if (AlertLifecycle.decide(signal, command, now)
            instanceof Decision.Accepted<AlertEvent> yes) {
          signal = fold(signal, yes.events());
          events.addAll(yes.events());
        }
      }
      assertEquals(signal, fold(unraised(), events));
      reached.add(signal.phase());
    }
    assertEquals(EnumSet.allOf(Phase.class), reached);
  }

  @Test
  void a_verdict_needs_a_reason_and_is_given_once_and_in_time() {
    Signal raised = after(unraised(), new Look(LOUD), START);

    refused(Refusal.NOT_RAISED, unraised(), judge(Verdict.CONFIRMED), START);
    refused(
        Refusal.REASON_MISSING, raised, new Judge(Verdict.CONFIRMED, "centre", "c", " "), START);
    refused(Refusal.SIGNAL_EXPIRED, raised, judge(Verdict.CONFIRMED), START.plus(LATER));
    Signal confirmed = after(raised, judge(Verdict.CONFIRMED), START);
    refused(Refusal.ALREADY_JUDGED, confirmed, judge(Verdict.UNFOUNDED), START);
    assertEquals(confirmed, after(confirmed, new Look(QUIET), START));
  }

  @Test
  void a_signal_waits_two_weeks_from_the_end_of_its_week() {
    Signal raised = after(unraised(), new Look(LOUD), START);

    Instant ends = Instant.parse("2025-11-09T16:00:00Z").plus(AlertLifecycle.OPEN_FOR);
    assertEquals(ends, raised.expiresAt());
    refused(Refusal.NOTHING_DUE, raised, new LapseDeadline(ends), ends.minusSeconds(1));
    Signal expired = after(raised, new LapseDeadline(ends), ends);
    assertEquals(Ground.TIME_PASSED, expired.ended());
    assertEquals(expired, after(expired, new Look(LOUDER), ends));
  }

  @Test
  void corrected_data_take_a_signal_back_and_may_raise_it_again() {
    Signal raised = after(unraised(), new Look(LOUD), START);
    Signal corrected = after(raised, new Look(QUIET), START);
    assertEquals(Ground.DATA_CORRECTED, corrected.ended());
    assertEquals(Phase.RAISED, after(corrected, new Look(LOUDER), START).phase());
  }

  @Test
  void what_a_part_of_the_place_explains_is_told_of_the_part_alone() {
    Look told = new Look(LOUD, LOUD.dataCutoff(), true);
    Signal raised = after(unraised(), new Look(LOUD), START);

    Signal ended = after(raised, told, START);

    assertEquals(Ground.DATA_CORRECTED, ended.ended());
    assertEquals(ended, after(ended, told, START), "nor is it raised again");
    assertEquals(Phase.RAISED, after(ended, new Look(LOUD), START).phase());
    assertEquals(unraised(), after(unraised(), told, START));
  }

  @Test
  void a_week_long_past_is_history_and_waits_for_nobody() {
    Instant ends = Instant.parse("2025-11-09T16:00:00Z");
    Instant bound = ends.plus(AlertLifecycle.PRESENT_FOR);
    assertEquals(Phase.RAISED, after(unraised(), new Look(LOUD, bound), bound).phase());

    Signal past = after(unraised(), new Look(LOUD, bound.plusSeconds(1)), START.plus(LATER));

    assertEquals(Phase.PAST, past.phase());
    assertTrue(past.past());
    assertEquals(ends, past.raisedAt());
    refused(Refusal.NOTHING_DUE, past, new LapseDeadline(START), START.plus(LATER));
    assertEquals(Phase.UNFOUNDED, after(past, judge(Verdict.UNFOUNDED), START.plus(LATER)).phase());
    Signal gone = after(past, new Look(QUIET), START.plus(LATER));
    assertEquals(Ground.DATA_CORRECTED, gone.ended());
    for (Signal silent : List.of(past, gone)) {
      AlertEvent last =
          silent == past
              ? new AlertEvent.Recalled(START, LOUD, ends, ends)
              : new AlertEvent.Expired(START, Ground.DATA_CORRECTED, QUIET);
      assertTrue(AlertFacts.of(silent, last).isEmpty(), "told to nobody");
    }
  }

  @Test
  void the_committed_diagram_is_the_table() throws IOException {
    Diagrams.same(
        "alert.md",
        "The life of a signal",
        "AlertLifecycle.MOVES",
        AlertLifecycle.MOVES,
        Phase::labelZh,
        EnumSet.of(Phase.CONFIRMED, Phase.EXPLAINED, Phase.UNFOUNDED, Phase.EXPIRED));
  }

  private static List<Signal> reachable() {
    Signal raised = after(unraised(), new Look(LOUD), START);
    return List.of(
        unraised(),
        raised,
        after(raised, judge(Verdict.CONFIRMED), START),
        after(raised, judge(Verdict.EXPLAINED), START),
        after(raised, judge(Verdict.UNFOUNDED), START),
        after(raised, new Look(QUIET), START),
        after(raised, new LapseDeadline(START), START.plus(LATER)),
        after(unraised(), new Look(LOUD, START.plus(LATER)), START.plus(LATER)));
  }

  private static Signal after(Signal signal, AlertCommand command, Instant now) {
    if (AlertLifecycle.decide(signal, command, now) instanceof Decision.Accepted<AlertEvent> yes) {
      return fold(signal, yes.events());
    }
    throw new AssertionError("refused: " + command);
  }

  private static Signal fold(Signal signal, List<AlertEvent> events) {
    Signal folded = signal;
    for (AlertEvent event : events) {
      folded = AlertLifecycle.apply(folded, event);
    }
    return folded;
  }

  private static void refused(Refusal why, Signal signal, AlertCommand command, Instant now) {
    assertEquals(new Decision.Refused<>(why), AlertLifecycle.decide(signal, command, now));
  }

  private static Judge judge(Verdict verdict) {
    return new Judge(verdict, "centre", "coordinator", "核实");
  }

  private static Signal unraised() {
    return Signal.unraised(
        new UUID(0, 1),
        new Subject(
            "incident.alarm-received",
            "TELECOM_FRAUD",
            "RESIDENTS",
            "baota>fuxing",
            "Asia/Shanghai",
            MONDAY,
            MONDAY.plusWeeks(1),
            "default"));
  }

  /** What the default method says of a week with so many events after half a year of one each. */
  private static Finding finding(int count) {
    int[] counts = new int[31];
    java.util.Arrays.fill(counts, 1);
    counts[30] = count;
    WeeklySeries series = WeeklySeries.of(MONDAY.minusWeeks(30), counts);
    Evidence evidence =
        Detector.of(Method.GAMMA_POISSON, java.util.Map.of())
            .along(series, Set.of(), MONDAY::equals)
            .readings()
            .getFirst()
            .evidence();
    assertTrue(evidence.alarm() == count > 5, "so many are an alarm: " + count);
    return new Finding(evidence, START, List.of(new Share("AGENCY", "police", count)));
  }
}
