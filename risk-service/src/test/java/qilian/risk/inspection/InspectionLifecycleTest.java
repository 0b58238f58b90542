package qilian.risk.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static qilian.risk.inspection.Visits.DAY;
import static qilian.risk.inspection.Visits.NOW;

import java.io.IOException;
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
import qilian.contract.Standing;
import qilian.risk.inspection.VisitCommand.AbsorbVisit;
import qilian.risk.inspection.VisitCommand.ApproveVisit;

/** The table is the truth, for every phase and every command; the guards name their rule. */
class InspectionLifecycleTest {

  @Test
  void every_move_of_the_table_can_happen_and_nothing_else_can() {
    Set<String> happened = new TreeSet<>();
    int refused = 0;
    for (Visit visit : samples().values()) {
      for (VisitCommand command : Visits.variants()) {
        switch (InspectionLifecycle.decide(visit, command, NOW)) {
          case Decision.Accepted<VisitEvent> yes ->
              happened.add(
                  Table.move(
                      visit.phase(),
                      command.getClass(),
                      InspectionLifecycle.fold(visit, yes.events()).phase()));
          case Decision.Refused<VisitEvent> no -> refused++;
        }
      }
    }
    assertEquals(Table.moves(InspectionLifecycle.MOVES, false), happened);
    assertTrue(refused > 100, "only " + refused);
  }

  @Test
  void every_change_of_phase_is_visited_by_a_named_story() {
    Set<String> visited = new TreeSet<>();
    Visits.stories()
        .forEach(
            (name, commands) -> {
              Visit visit = Visit.unplanned();
              for (VisitCommand command : commands) {
                Visit after = taken(visit, command, name);
                visited.add(Table.move(visit.phase(), command.getClass(), after.phase()));
                visit = after;
              }
            });
    Set<String> missed = Table.moves(InspectionLifecycle.MOVES, true);
    missed.removeAll(visited);
    assertEquals(Set.of(), missed);
  }

  @Test
  void every_command_is_tried() {
    Set<String> tried = new TreeSet<>();
    Visits.variants().forEach(command -> tried.add(command.getClass().getSimpleName()));
    assertEquals(Table.kinds(VisitCommand.class), tried);
  }

  @Test
  void a_history_replayed_is_the_same_visit() {
    Random dice = new Random(20260310);
    List<VisitCommand> possible = Visits.variants();
    Set<VisitPhase> reached = EnumSet.noneOf(VisitPhase.class);
    for (int history = 0; history < 5_000; history++) {
      Visit visit = Visit.unplanned();
      List<VisitEvent> events = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        VisitCommand command = possible.get(dice.nextInt(possible.size()));
        if (InspectionLifecycle.decide(visit, command, NOW)
            instanceof Decision.Accepted<VisitEvent> yes) {
          events.addAll(yes.events());
          visit = InspectionLifecycle.fold(visit, yes.events());
        }
      }
      assertEquals(visit, InspectionLifecycle.fold(Visit.unplanned(), events));
      assertEquals(events.size(), visit.version());
      assertTrue(
          !visit.administrative() || visit.heldOn() == null || visit.approval() != null,
          "nobody inspects without an approval");
      reached.add(visit.phase());
    }
    assertTrue(reached.size() >= 6, "the dice reach " + reached);
  }

  @Test
  void only_a_body_of_government_can_plan_an_inspection_and_a_street_by_delegation_alone() {
    for (AgencyKind kind : AgencyKind.values()) {
      boolean body = kind.standing() == Standing.GOV || kind.standing() == Standing.JUDICIAL;
      boolean never = kind == AgencyKind.HOTLINE_12345 || kind == AgencyKind.PETITION_OFFICE;
      boolean street = kind == AgencyKind.STREET_OFFICE || kind == AgencyKind.STREET_DEPARTMENT;
      assertEquals(
          body && !never && !street,
          new Authority("a", kind, true, Visits.item("a", null)).bar(DAY) == null,
          kind.name());
      assertEquals(
          body && !never,
          new Authority("a", kind, true, Visits.item("a", "湘政办发〔2023〕1号")).bar(DAY) == null,
          kind.name());
      assertEquals(
          Refusal.NOT_AN_AUTHORITY,
          new Authority("a", kind, false, Visits.item("a", "x")).bar(DAY),
          "auxiliary staff of " + kind);
    }
    assertEquals(
        Refusal.ITEM_NOT_PUBLISHED,
        new Authority("a", AgencyKind.CULTURE, true, Visits.item("b", null)).bar(DAY));
    assertEquals(
        Refusal.ITEM_NOT_PUBLISHED,
        new Authority("a", AgencyKind.CULTURE, true, Visits.item("a", null))
            .bar(LocalDate.of(2019, 1, 1)));
    assertNull(new Authority("a", AgencyKind.CULTURE, true, Visits.item("a", null)).bar(DAY));
  }

  @Test
  void whoever_has_no_licence_walks_round_and_tips_and_nothing_else() {
    for (AgencyKind kind : AgencyKind.values()) {
      boolean body = kind.standing() == Standing.GOV || kind.standing() == Standing.JUDICIAL;
      Authority officer = new Authority("a", kind, true, null);
      Authority helper = new Authority("a", kind, false, null);
      for (Activity open : List.of(Activity.PATROL_WALK, Activity.HAZARD_TIP)) {
        assertNull(officer.bar(open, DAY), kind.name());
        assertNull(helper.bar(open, DAY), kind.name());
      }
      for (Activity closed : List.of(Activity.SERVICE_VISIT, Activity.SELF_CHECK)) {
        assertEquals(body ? null : Refusal.WALK_OR_TIP_ONLY, officer.bar(closed, DAY), kind.name());
        assertEquals(Refusal.WALK_OR_TIP_ONLY, helper.bar(closed, DAY), "helper of " + kind);
      }
    }
    assertEquals(
        Refusal.WALK_OR_TIP_ONLY,
        reason(
            InspectionLifecycle.decide(
                Visit.unplanned(),
                Visits.plan(
                    Activity.SERVICE_VISIT,
                    VisitKind.ROUTINE,
                    new Authority("centre", AgencyKind.GOVERNANCE_CENTRE, true, null)),
                NOW)));
  }

  @Test
  void what_nobody_approved_joins_no_visit_that_is_approved() {
    Visit planned = taken(Visit.unplanned(), Visits.inspection(), "");
    Visit approved = taken(planned, Visits.approval("chief", Burden.NONE), "");
    AbsorbVisit unapproved =
        new AbsorbVisit("JC2026-000002", Visits.SHOP, Map.of("market", "M-01"), false);

    assertEquals(
        Refusal.APPROVAL_MISSING, reason(InspectionLifecycle.decide(approved, unapproved, NOW)));
    assertEquals(Set.of(Visits.FIRE, "market"), taken(planned, unapproved, "").agencies().keySet());
  }

  @Test
  void a_complaint_waits_for_no_cap_and_for_no_other_authority() {
    Burden heavy = new Burden(9, 4, 9, 2, List.of("JC-2"), Set.of("market"));
    for (VisitKind kind : VisitKind.values()) {
      Visit visit =
          taken(
              Visit.unplanned(),
              Visits.plan(Activity.ADMINISTRATIVE_INSPECTION, kind, Visits.fire()),
              kind.name());
      Decision<VisitEvent> decision =
          InspectionLifecycle.decide(visit, Visits.approval("chief", heavy), NOW);
      if (kind.capped()) {
        assertEquals(Refusal.OVER_ANNUAL_CAP, reason(decision));
      } else {
        assertInstanceOf(Decision.Accepted.class, decision, kind.name());
      }
    }
  }

  @Test
  void a_separate_visit_says_why_and_tells_the_co_regulators() {
    Visit visit = taken(Visit.unplanned(), Visits.inspection(), "");
    Burden near = new Burden(0, 4, 0, 2, List.of("JC-2"), Set.of("market"));
    assertEquals(
        Refusal.VISITS_NOT_MERGED,
        reason(InspectionLifecycle.decide(visit, Visits.approval("chief", near), NOW)));
    assertEquals(
        Refusal.CO_REGULATORS_NOT_TOLD,
        reason(
            InspectionLifecycle.decide(
                visit, new ApproveVisit("chief", "审", near, "夜间", Set.of()), NOW)));
    Visit approved = taken(visit, new ApproveVisit("chief", "审", near, "夜间", Set.of("market")), "");
    assertEquals(Set.of("market"), approved.told());
  }

  @Test
  void every_guard_that_comes_from_a_rule_names_it() {
    for (Refusal refusal :
        EnumSet.range(Refusal.NOT_AN_AUTHORITY, Refusal.CO_REGULATORS_NOT_TOLD)) {
      assertNotNull(refusal.article(), refusal.name());
    }
  }

  @Test
  void the_committed_diagram_is_the_table() throws IOException {
    Table.assertDrawn(
        "The life of a visit to premises",
        "InspectionLifecycle",
        "inspection.md",
        VisitPhase.class,
        VisitPhase::labelZh,
        InspectionLifecycle.MOVES);
  }

  /** Every state that a story passes, by what tells it from others. */
  private static Map<String, Visit> samples() {
    Map<String, Visit> samples = new TreeMap<>();
    samples.put("", Visit.unplanned());
    Visits.stories()
        .forEach(
            (name, commands) -> {
              Visit visit = Visit.unplanned();
              for (VisitCommand command : commands) {
                visit = taken(visit, command, name);
                samples.put(visit.phase() + " " + visit.administrative(), visit);
              }
            });
    assertEquals(
        EnumSet.allOf(VisitPhase.class),
        EnumSet.copyOf(samples.values().stream().map(Visit::phase).toList()));
    return samples;
  }

  private static Visit taken(Visit visit, VisitCommand command, String story) {
    Decision<VisitEvent> decision = InspectionLifecycle.decide(visit, command, NOW);
    if (decision instanceof Decision.Accepted<VisitEvent> yes) {
      return InspectionLifecycle.fold(visit, yes.events());
    }
    throw new AssertionError(story + ": " + command + " " + decision);
  }

  private static Refusal reason(Decision<VisitEvent> decision) {
    return decision instanceof Decision.Refused<VisitEvent> no ? no.reason() : fail("accepted");
  }
}
