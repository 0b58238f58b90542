package qilian.risk.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static qilian.risk.inspection.Findings.DAY;
import static qilian.risk.inspection.Findings.FIRE;
import static qilian.risk.inspection.Findings.NOW;
import static qilian.risk.inspection.Findings.officers;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import qilian.contract.AgencyKind;
import qilian.risk.inspection.Findings.Step;
import qilian.risk.inspection.RectificationCommand.ExtendDeadline;
import qilian.risk.inspection.RectificationCommand.Form;
import qilian.risk.inspection.RectificationCommand.LapseDeadline;
import qilian.risk.inspection.RectificationCommand.OrderRectification;
import qilian.risk.inspection.RectificationCommand.ReferPenalty;
import qilian.risk.inspection.RectificationCommand.Reinspect;
import qilian.risk.inspection.RectificationCommand.SealPremises;

/** The table is the truth, for every phase and every command. */
class RectificationLifecycleTest {

  @Test
  void every_move_of_the_table_can_happen_and_nothing_else_can() {
    Set<String> happened = new TreeSet<>();
    int refused = 0;
    for (Rectification subject : samples().values()) {
      for (int days : new int[] {0, 40, 140, 300}) {
        Instant now = NOW.plus(Duration.ofDays(days));
        for (RectificationCommand command : Findings.variants(subject, now)) {
          switch (RectificationLifecycle.decide(subject, command, now)) {
            case Decision.Accepted<RectificationEvent> yes ->
                happened.add(
                    Table.move(
                        subject.phase(),
                        command.getClass(),
                        RectificationLifecycle.fold(subject, yes.events()).phase()));
            case Decision.Refused<RectificationEvent> no -> refused++;
          }
        }
      }
    }
    Set<String> never = Table.moves(RectificationLifecycle.MOVES, false);
    never.removeAll(happened);
    assertEquals(Set.of(), never, "in the table, but cannot happen");
    happened.removeAll(Table.moves(RectificationLifecycle.MOVES, false));
    assertEquals(Set.of(), happened, "can happen, but is not in the table");
    assertTrue(refused > 400, "only " + refused);
  }

  @Test
  void every_change_of_phase_is_visited_by_a_named_story() {
    Set<String> visited = new TreeSet<>();
    Findings.stories()
        .forEach(
            (name, steps) -> {
              Rectification subject = Rectification.unrecorded();
              for (Step step : steps) {
                Rectification after = taken(subject, step, name);
                visited.add(Table.move(subject.phase(), step.command().getClass(), after.phase()));
                subject = after;
              }
            });
    Set<String> missed = Table.moves(RectificationLifecycle.MOVES, true);
    missed.removeAll(visited);
    assertEquals(Set.of(), missed);
  }

  @Test
  void every_command_is_tried() {
    Set<String> tried = new TreeSet<>();
    samples()
        .values()
        .forEach(
            subject ->
                Findings.variants(subject, NOW)
                    .forEach(command -> tried.add(command.getClass().getSimpleName())));
    assertEquals(Table.kinds(RectificationCommand.class), tried);
  }

  @Test
  void a_history_replayed_is_the_same_finding_and_nobody_clears_what_they_found_alone() {
    Random dice = new Random(20260311);
    Set<RectificationPhase> reached = EnumSet.noneOf(RectificationPhase.class);
    for (int history = 0; history < 4_000; history++) {
      Rectification subject = Rectification.unrecorded();
      List<RectificationEvent> events = new ArrayList<>();
      Instant now = NOW;
      for (int i = 0; i < 40; i++) {
        now = now.plus(Duration.ofHours(dice.nextInt(120)));
        List<RectificationCommand> possible = Findings.variants(subject, now);
        RectificationCommand command = possible.get(dice.nextInt(possible.size()));
        if (RectificationLifecycle.decide(subject, command, now)
            instanceof Decision.Accepted<RectificationEvent> yes) {
          if (command instanceof Reinspect it) {
            assertTrue(!subject.seenBy().containsAll(it.team().refs()), "by the same");
          }
          events.addAll(yes.events());
          subject = RectificationLifecycle.fold(subject, yes.events());
        }
      }
      assertEquals(subject, RectificationLifecycle.fold(Rectification.unrecorded(), events));
      assertEquals(events.size(), subject.version());
      reached.add(subject.phase());
    }
    assertTrue(reached.size() >= 10, "the dice reach " + reached);
  }

  @Test
  void a_blocked_exit_is_checked_within_a_day_and_other_reports_within_three_working_days() {
    Rectification exit =
        taken(Rectification.unrecorded(), new Step(0, Findings.reported("FIRE_EXIT_BLOCKED")), "");
    assertEquals(NOW.plus(Duration.ofHours(24)), Deadlines.all(exit).getFirst().at());
    Rectification lane =
        taken(Rectification.unrecorded(), new Step(0, Findings.reported("FIRE_LANE")), "");
    assertEquals(LocalDate.of(2026, 3, 13), Deadlines.all(lane).getFirst().on());
    assertEquals(Articles.FIRE, Deadlines.all(lane).getFirst().basis());
  }

  @Test
  void working_days_know_the_spring_festival_and_the_days_made_up_for_it() {
    assertEquals(LocalDate.of(2026, 2, 25), WorkDays.after(LocalDate.of(2026, 2, 13), 3));
    assertEquals(LocalDate.of(2026, 10, 9), WorkDays.after(LocalDate.of(2026, 9, 30), 2));
    assertEquals(LocalDate.of(2027, 2, 11), WorkDays.after(LocalDate.of(2027, 2, 4), 1));
    assertEquals(LocalDate.of(2029, 10, 8), WorkDays.after(LocalDate.of(2029, 9, 30), 3));
    assertTrue(WorkDays.isProvisional(LocalDate.of(2027, 1, 4)));
    assertEquals(LocalDate.of(2027, 1, 4), WorkDays.after(LocalDate.of(2027, 1, 1), 1));
  }

  @Test
  void a_lapse_is_told_once_and_only_when_its_time_has_come() {
    Rectification issued = story("overdue and cleared", RectificationPhase.ISSUED);
    Deadline due = Deadlines.open(issued).getFirst();
    LapseDeadline lapse = new LapseDeadline(due.kind(), due.at());
    assertEquals(
        Refusal.NOTHING_DUE,
        reason(RectificationLifecycle.decide(issued, lapse, due.at().minusNanos(1))));
    Rectification overdue =
        RectificationLifecycle.fold(
            issued,
            ((Decision.Accepted<RectificationEvent>)
                    RectificationLifecycle.decide(issued, lapse, due.at()))
                .events());
    assertEquals(RectificationPhase.OVERDUE, overdue.phase());
    assertEquals(
        Refusal.NOTHING_DUE,
        reason(RectificationLifecycle.decide(overdue, lapse, due.at().plusSeconds(1))));
  }

  @Test
  void the_day_is_moved_once_with_a_reason_before_it_and_by_who_ordered_it() {
    Rectification issued = story("overdue and cleared", RectificationPhase.ISSUED);
    Instant soon = NOW.plus(Duration.ofDays(1));
    assertEquals(
        Refusal.NOT_THE_ORDERING_AUTHORITY,
        reason(decide(issued, new ExtendDeadline("x", DAY.plusDays(12), "停电"), soon)));
    assertEquals(
        Refusal.DEADLINE_PASSED,
        reason(
            decide(
                issued,
                new ExtendDeadline(FIRE, DAY.plusDays(20), "停电"),
                NOW.plus(Duration.ofDays(11)))));
    assertEquals(
        Refusal.DUE_TOO_LATE,
        reason(decide(issued, new ExtendDeadline(FIRE, DAY.plusDays(60), "停电"), soon)));
  }

  @Test
  void a_major_fire_hazard_found_by_the_police_is_reported_to_street_and_fire_body() {
    Rectification found =
        taken(
            Rectification.unrecorded(),
            new Step(0, Findings.found("FIRE_LANE", Severity.MAJOR)),
            "");
    Authority police =
        new Authority(FIRE, AgencyKind.POLICE_STATION, true, Visits.item(FIRE, null));
    for (Map<String, AgencyKind> told :
        List.of(
            Map.<String, AgencyKind>of(),
            Map.of("s", AgencyKind.STREET_OFFICE),
            Map.of("f", AgencyKind.FIRE_RESCUE))) {
      assertEquals(
          Refusal.MAJOR_FIRE_NOT_REPORTED, reason(decide(found, order(police, told), NOW)));
    }
    assertTrue(
        decide(
                found,
                order(police, Map.of("s", AgencyKind.STREET_OFFICE, "f", AgencyKind.FIRE_RESCUE)),
                NOW)
            instanceof Decision.Accepted<?>);
  }

  @Test
  void an_authority_orders_only_what_its_item_covers() {
    Rectification cracked =
        taken(
            Rectification.unrecorded(),
            new Step(0, Findings.found("STRUCTURE", Severity.MAJOR)),
            "");
    PublishedItem open =
        new PublishedItem(
            FIRE, "A-02", "检查", "《消防法》", "网站", DAY.minusYears(1), 2, Set.of(), null, null);
    Authority any = new Authority(FIRE, AgencyKind.FIRE_RESCUE, true, open);

    assertEquals(
        Refusal.ITEM_DOES_NOT_COVER,
        reason(decide(cracked, Findings.order(DAY, DAY.plusDays(9)), NOW)));
    assertNotNull(Refusal.ITEM_DOES_NOT_COVER.article());
    assertTrue(decide(cracked, order(any, Map.of()), NOW) instanceof Decision.Accepted<?>);
  }

  @Test
  void only_the_fire_body_seals_only_fire_hazards_in_writing_and_for_a_month() {
    Rectification found =
        taken(
            Rectification.unrecorded(),
            new Step(0, Findings.found("FIRE_LANE", Severity.MAJOR)),
            "");
    Rectification dark =
        taken(
            Rectification.unrecorded(),
            new Step(0, Findings.found("LIGHTING", Severity.MAJOR)),
            "");
    var seal = Findings.seal(DAY, DAY.plusDays(20));
    Authority police =
        new Authority(FIRE, AgencyKind.POLICE_STATION, true, Visits.item(FIRE, null));
    Authority unpublished = new Authority(FIRE, AgencyKind.FIRE_RESCUE, true, null);

    assertEquals(Refusal.SEAL_NOT_IN_POWER, reason(decide(dark, seal, NOW)));
    assertEquals(
        Refusal.SEAL_NOT_IN_POWER, reason(decide(found, sealed(police, seal, "封-1"), NOW)));
    assertEquals(
        Refusal.ITEM_NOT_PUBLISHED, reason(decide(found, sealed(unpublished, seal, "封-1"), NOW)));
    assertEquals(
        Refusal.SEAL_INCOMPLETE, reason(decide(found, sealed(Findings.fire(), seal, " "), NOW)));
    assertEquals(
        Refusal.SEAL_TOO_LONG,
        reason(decide(found, Findings.seal(DAY, DAY.plusMonths(1).plusDays(1)), NOW)));
    assertEquals(Articles.FIRE, Refusal.SEAL_TOO_LONG.article());
    assertTrue(
        decide(found, Findings.seal(DAY, DAY.plusMonths(1)), NOW) instanceof Decision.Accepted<?>);
  }

  @Test
  void a_penalty_is_referred_in_writing_to_a_body_that_can_punish_and_once() {
    Rectification failed =
        story("sealed, lifted, not obeyed and referred", RectificationPhase.FAILED);
    LocalDate on = failed.lastOn();
    Instant then = Findings.at(on).plus(Duration.ofHours(6));
    assertEquals(
        Refusal.PENALTY_RECORD_MISSING,
        reason(
            decide(
                failed,
                new ReferPenalty(FIRE, "police", AgencyKind.POLICE_STATION, "", "不改", on),
                then)));
    assertEquals(
        Refusal.PENALTY_NOT_IN_POWER,
        reason(
            decide(
                failed,
                new ReferPenalty(FIRE, "keeper", AgencyKind.PROPERTY_MANAGEMENT, "1", "不改", on),
                then)));
    Rectification referred = taken(failed, new Step(7, Findings.refer(on)), "");
    assertEquals(RectificationPhase.FAILED, referred.phase());
    assertTrue(referred.members().contains("police"));
    assertEquals(Refusal.ALREADY_SO, reason(decide(referred, Findings.refer(on), then)));
  }

  private static SealPremises sealed(Authority by, SealPremises seal, String number) {
    return new SealPremises(by, seal.team(), number, seal.on(), seal.until(), seal.ground());
  }

  @Test
  void what_was_claimed_in_time_and_cleared_is_on_time_and_what_was_not_is_late() {
    assertEquals(List.of(true), onTime("stays right"));
    assertEquals(List.of(false), onTime("overdue and cleared"));
  }

  @Test
  void the_committed_diagram_is_the_table() throws IOException {
    Table.assertDrawn(
        "The life of a finding and its rectification",
        "RectificationLifecycle",
        "rectification.md",
        RectificationPhase.class,
        RectificationPhase::labelZh,
        RectificationLifecycle.MOVES);
  }

  private static List<Boolean> onTime(String story) {
    Rectification subject = Rectification.unrecorded();
    List<Boolean> found = new ArrayList<>();
    for (Step step : Findings.stories().get(story)) {
      var decided = RectificationLifecycle.decide(subject, step.command(), step.at());
      if (decided instanceof Decision.Accepted<RectificationEvent> yes) {
        yes.events().stream()
            .filter(RectificationEvent.RectificationCleared.class::isInstance)
            .forEach(
                event -> found.add(((RectificationEvent.RectificationCleared) event).onTime()));
        subject = RectificationLifecycle.fold(subject, yes.events());
      }
    }
    return found;
  }

  private static OrderRectification order(Authority by, Map<String, AgencyKind> told) {
    return new OrderRectification(
        by, Form.ORDER, "责改-1", DAY.plusDays(9), DAY, officers("o1", "o2"), told);
  }

  /** The finding of a story when it stands so. */
  private static Rectification story(String name, RectificationPhase phase) {
    Rectification subject = Rectification.unrecorded();
    for (Step step : Findings.stories().get(name)) {
      subject = taken(subject, step, name);
      if (subject.phase() == phase) {
        return subject;
      }
    }
    throw new AssertionError(name + " never stands at " + phase);
  }

  private static Map<String, Rectification> samples() {
    Map<String, Rectification> samples = new TreeMap<>();
    samples.put("", Rectification.unrecorded());
    Findings.stories()
        .forEach(
            (name, steps) -> {
              Rectification subject = Rectification.unrecorded();
              for (Step step : steps) {
                subject = taken(subject, step, name);
                samples.put(name + " " + subject.version(), subject);
              }
            });
    assertEquals(
        EnumSet.allOf(RectificationPhase.class),
        EnumSet.copyOf(samples.values().stream().map(Rectification::phase).toList()));
    return samples;
  }

  private static Rectification taken(Rectification subject, Step step, String story) {
    Decision<RectificationEvent> decision =
        RectificationLifecycle.decide(subject, step.command(), step.at());
    if (decision instanceof Decision.Accepted<RectificationEvent> yes) {
      Rectification after = RectificationLifecycle.fold(subject, yes.events());
      assertNotEquals(subject, after);
      return after;
    }
    throw new AssertionError(story + ": " + step + " " + decision);
  }

  private static Decision<RectificationEvent> decide(
      Rectification subject, RectificationCommand command, Instant now) {
    return RectificationLifecycle.decide(subject, command, now);
  }

  private static Refusal reason(Decision<RectificationEvent> decision) {
    return decision instanceof Decision.Refused<RectificationEvent> no
        ? no.reason()
        : fail("accepted");
  }
}
