package qilian.incident.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import qilian.contract.AgencyFact;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.incident.IncidentFact.AlarmReceived;
import qilian.contract.incident.IncidentFact.CriminalAccepted;
import qilian.contract.incident.IncidentFact.DispatchAssigned;
import qilian.contract.incident.IncidentFact.FeedbackGiven;
import qilian.contract.incident.IncidentFact.Linked;
import qilian.contract.incident.IncidentFact.Reclassified;
import qilian.contract.incident.IncidentFact.Voided;

/** What facts add to the counts depends on what was known when, never on the order of arrival. */
class LedgerTest {

  private static final AlarmReceived ALARM =
      new AlarmReceived("g1", null, "OTHER", null, "CALL_110", null, null);
  private static final FeedbackGiven FEEDBACK =
      new FeedbackGiven(null, null, "CRIMINAL", "THEFT_EBIKE", "CRIMINAL_ACCEPTED");

  @Test
  void an_alarm_counts_once_where_it_happened() {
    List<Ledger.Entry> ledger = Ledger.of(List.of(Facts.at(0, ALARM)));
    assertEquals(1, ledger.size());
    assertEquals(1, ledger.getFirst().sign());
    assertEquals("yuetang>baota>g1", ledger.getFirst().at().placePath());
    assertEquals(9, ledger.getFirst().at().hour());
    assertEquals("SINGLE", ledger.getFirst().at().linkage());
  }

  @Test
  void a_feedback_known_later_moves_the_alarm_from_that_day_on() {
    MatterFact alarm = Facts.at(0, ALARM);
    MatterFact feedback = Facts.knownOn("2025-11-05", 20, FEEDBACK);
    List<Ledger.Entry> before = Ledger.of(List.of(alarm));
    List<Ledger.Entry> change = Ledger.difference(before, Ledger.of(List.of(alarm, feedback)));
    List<Effect> effects =
        Ledger.effects(change).stream().filter(effect -> effect.before() != null).toList();
    assertEquals(1, effects.size());
    assertEquals(LocalDate.parse("2025-11-05"), effects.getFirst().recordedOn());
    assertEquals("OTHER", effects.getFirst().before().category());
    assertEquals("THEFT_EBIKE", effects.getFirst().after().subtype());
    assertEquals("OTHER", effects.getFirst().after().initialCategory());
    assertEquals(LocalDate.parse("2025-11-03"), effects.getFirst().after().occurredOn());
  }

  @Test
  void a_feedback_that_arrives_before_its_alarm_changes_the_counts_in_the_same_way() {
    MatterFact alarm = Facts.at(0, ALARM);
    MatterFact feedback = Facts.knownOn("2025-11-05", 20, FEEDBACK);
    assertEquals(
        counts(changesInOrder(List.of(alarm, feedback))),
        counts(changesInOrder(List.of(feedback, alarm))));
  }

  @Test
  void a_follow_up_without_a_place_happened_where_the_alarm_did() {
    MatterFact alarm = Facts.at(0, ALARM);
    MatterFact dispatch = Facts.at(5, new DispatchAssigned(null, null, null, null));
    Coordinates at =
        Ledger.of(List.of(alarm, dispatch)).stream()
            .filter(entry -> entry.target().equals(dispatch.eventId()))
            .findFirst()
            .orElseThrow()
            .at();
    assertEquals("yuetang>baota>g1", at.placePath());
  }

  @Test
  void a_correction_moves_the_count_and_has_none_of_its_own() {
    MatterFact accepted = Facts.at(0, new CriminalAccepted("g1", null, null, "THEFT_EBIKE"));
    MatterFact correction =
        Facts.correcting(
            accepted, "2025-11-10", 60, new CriminalAccepted("g2", null, null, "THEFT_OTHER"));
    List<Ledger.Entry> change =
        Ledger.difference(Ledger.of(List.of(accepted)), Ledger.of(List.of(accepted, correction)));
    Effect effect = Ledger.effects(change).getFirst();
    assertEquals("yuetang>baota>g1", effect.before().placePath());
    assertEquals("yuetang>baota>g2", effect.after().placePath());
    assertEquals(10, effect.after().hour());
    assertEquals(1, Ledger.effects(change).size());
  }

  @Test
  void voiding_and_linking_change_coordinates_and_not_the_number() {
    List<MatterFact> facts =
        List.of(
            Facts.at(0, ALARM),
            Facts.knownOn("2025-11-04", 30, new Voided(null, null, "INVALID_MISDIAL")),
            Facts.knownOn("2025-11-05", 40, new Linked(null, null, "A-1")));
    Coordinates now =
        Ledger.of(facts).stream()
            .filter(entry -> entry.sign() > 0 && entry.at().fact().endsWith("alarm-received"))
            .reduce((a, b) -> b)
            .orElseThrow()
            .at();
    assertEquals("INVALID_MISDIAL", now.validity());
    assertEquals("LINKED", now.linkage());
  }

  @Test
  void any_order_of_arrival_gives_the_same_counts_as_known_on_every_day() {
    Random dice = new Random(7);
    for (int round = 0; round < 1_500; round++) {
      List<MatterFact> facts = randomMatter(dice);
      Map<String, Integer> once = counts(changesInOrder(facts));
      List<MatterFact> shuffled = new ArrayList<>(facts);
      Collections.shuffle(shuffled, dice);
      assertEquals(once, counts(changesInOrder(shuffled)));
      assertEquals(once, counts(Ledger.of(facts)));
      assertTrue(once.values().stream().allMatch(count -> count != 0));
    }
  }

  @Test
  void effects_say_the_same_as_entries() {
    Random dice = new Random(11);
    for (int round = 0; round < 300; round++) {
      List<Ledger.Entry> entries = Ledger.of(randomMatter(dice));
      Map<String, Integer> fromEffects = new HashMap<>();
      for (Effect effect : Ledger.effects(entries)) {
        if (effect.before() != null) {
          fromEffects.merge(effect.recordedOn() + " " + effect.before(), -1, Integer::sum);
        }
        if (effect.after() != null) {
          fromEffects.merge(effect.recordedOn() + " " + effect.after(), 1, Integer::sum);
        }
      }
      fromEffects.values().removeIf(count -> count == 0);
      assertEquals(counts(entries), fromEffects);
    }
  }

  @Test
  void nothing_changes_where_nothing_new_was_said() {
    MatterFact alarm = Facts.at(0, ALARM);
    List<Ledger.Entry> ledger = Ledger.of(List.of(alarm));
    assertTrue(Ledger.difference(ledger, ledger).isEmpty());
    assertNull(Ledger.effects(ledger).getFirst().before());
  }

  private static List<MatterFact> randomMatter(Random dice) {
    List<MatterFact> facts = new ArrayList<>();
    int length = 1 + dice.nextInt(6);
    for (int i = 0; i < length; i++) {
      String day = "2025-11-0" + (3 + dice.nextInt(5));
      MatterFact fact = Facts.knownOn(day, dice.nextInt(600), randomFact(dice));
      if (facts.stream().noneMatch(known -> known.eventId().equals(fact.eventId()))) {
        facts.add(fact);
      }
    }
    MatterFact target = facts.get(dice.nextInt(facts.size()));
    if (target.fact() instanceof AlarmReceived && dice.nextBoolean()) {
      facts.add(
          Facts.correcting(
              target,
              "2025-11-0" + (4 + dice.nextInt(5)),
              dice.nextInt(600),
              new AlarmReceived("g3", null, "TRAFFIC", null, "CALL_110", null, null)));
    }
    return facts;
  }

  private static AgencyFact randomFact(Random dice) {
    return switch (dice.nextInt(6)) {
      case 0, 1 -> ALARM;
      case 2 -> FEEDBACK;
      case 3 -> new Reclassified(null, null, "DISPUTE", null, "why");
      case 4 -> new Voided(null, null, "TEST");
      default -> new DispatchAssigned(null, null, null, null);
    };
  }

  /** Arrival after arrival, what each one changes. */
  private static List<Ledger.Entry> changesInOrder(List<MatterFact> arrivals) {
    List<MatterFact> known = new ArrayList<>();
    List<Ledger.Entry> changes = new ArrayList<>();
    for (MatterFact arrival : arrivals) {
      List<Ledger.Entry> before = Ledger.of(known);
      known.add(arrival);
      changes.addAll(Ledger.difference(before, Ledger.of(known)));
    }
    return changes;
  }

  private static Map<String, Integer> counts(List<Ledger.Entry> entries) {
    Map<String, Integer> counts = new HashMap<>();
    entries.forEach(
        entry -> counts.merge(entry.recordedOn() + " " + entry.at(), entry.sign(), Integer::sum));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }
}
