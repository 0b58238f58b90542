package qilian.risk.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.inspection.InspectionFact;
import qilian.risk.inspection.Findings.Step;

/** Where the facts of a story count: each once, by kind and result, on the day of the deed. */
class InspectionCountsTest {

  @Test
  void a_rectification_that_stays_right_counts_step_by_step() {
    assertEquals(
        List.of(
            "inspection.finding-recorded 2026-03-10 FIRE_LANE null fire",
            "inspection.rectification-ordered 2026-03-10 FIRE_LANE ORDER fire",
            "inspection.rectification-cleared 2026-03-16 FIRE_LANE ON_TIME fire",
            "inspection.looked-back 2026-04-15 FIRE_LANE HOLDS fire",
            "inspection.looked-back 2026-06-14 FIRE_LANE HOLDS fire"),
        counted("stays right"));
  }

  @Test
  void what_is_overdue_and_cleared_after_all_counts_as_both() {
    List<String> counted = counted("overdue and cleared");
    assertTrue(
        counted.contains("inspection.rectification-overdue 2026-03-21 LIGHTING RECTIFY fire"),
        counted.toString());
    assertTrue(
        counted.contains("inspection.rectification-cleared 2026-03-22 LIGHTING LATE fire"),
        counted.toString());
  }

  @Test
  void no_fact_counts_twice_and_every_fact_of_the_catalogue_is_told_in_some_story() {
    Set<String> told = new TreeSet<>();
    for (String story : Findings.stories().keySet()) {
      facts(story)
          .forEach(
              (fact, effects) -> {
                assertTrue(effects.size() <= 1, fact.toString());
                told.add(fact.getClass().getSimpleName());
              });
    }
    assertEquals(Table.kinds(InspectionFact.OfFinding.class), told);
  }

  private static List<String> counted(String story) {
    List<String> counted = new ArrayList<>();
    facts(story)
        .forEach(
            (fact, effects) ->
                effects.forEach(
                    effect -> {
                      Coordinates at = effect.after();
                      counted.add(
                          at.fact()
                              + " "
                              + at.occurredOn()
                              + " "
                              + at.category()
                              + " "
                              + at.disposition()
                              + " "
                              + at.agency());
                    }));
    return counted;
  }

  private static Map<InspectionFact, List<Effect>> facts(String story) {
    Map<InspectionFact, List<Effect>> facts = new LinkedHashMap<>();
    Rectification subject = Rectification.unrecorded();
    for (Step step : Findings.stories().get(story)) {
      if (RectificationLifecycle.decide(subject, step.command(), step.at())
          instanceof Decision.Accepted<RectificationEvent> yes) {
        for (RectificationEvent event : yes.events()) {
          subject = RectificationLifecycle.fold(subject, List.of(event));
          Rectification after = subject;
          LocalDate on = InspectionFacts.dayOf(after, event);
          InspectionFacts.of(after, event)
              .ifPresent(
                  fact ->
                      facts.put(
                          fact, InspectionCounts.of(fact, "district>street>shop", on, null, on)));
        }
      }
    }
    return facts;
  }
}
