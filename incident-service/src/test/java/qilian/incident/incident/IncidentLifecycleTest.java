package qilian.incident.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import qilian.contract.incident.IncidentFact;
import qilian.contract.incident.IncidentFact.AdminAccepted;
import qilian.contract.incident.IncidentFact.AlarmReceived;
import qilian.contract.incident.IncidentFact.CaseFiled;
import qilian.contract.incident.IncidentFact.CaseNotFiled;
import qilian.contract.incident.IncidentFact.CaseSolved;
import qilian.contract.incident.IncidentFact.CaseWithdrawn;
import qilian.contract.incident.IncidentFact.CriminalAccepted;
import qilian.contract.incident.IncidentFact.DispatchArrived;
import qilian.contract.incident.IncidentFact.DispatchAssigned;
import qilian.contract.incident.IncidentFact.FeedbackGiven;
import qilian.contract.incident.IncidentFact.Linked;
import qilian.contract.incident.IncidentFact.Reclassified;
import qilian.contract.incident.IncidentFact.Voided;
import qilian.incident.incident.IncidentCommand.Divert;
import qilian.incident.incident.IncidentCommand.Exclusion;
import qilian.incident.incident.IncidentCommand.LinkTo;
import qilian.incident.incident.IncidentCommand.ReferToMediation;
import qilian.incident.incident.IncidentCommand.Told;
import qilian.incident.incident.IncidentCommand.VoidAlarm;
import qilian.incident.incident.IncidentLifecycle.Decision;

/** The table is the truth, for every phase and every fact; the diagram shows the table. */
class IncidentLifecycleTest {

  private static final AlarmReceived ALARM =
      new AlarmReceived("g1", null, "DISPUTE", "DOMESTIC", "CALL_110", null, null);
  private static final DispatchAssigned ASSIGNED = new DispatchAssigned(null, null, null, null);
  private static final DispatchArrived ARRIVED = new DispatchArrived(null, null, null, null);
  private static final Voided VOIDED = new Voided(null, null, "INVALID_MISDIAL");
  private static final Linked LINKED = new Linked(null, null, "A-1");
  private static final AdminAccepted ADMIN = new AdminAccepted(null, null, null, null);
  private static final CriminalAccepted CRIMINAL = new CriminalAccepted(null, null, null, null);
  private static final CaseFiled FILED = new CaseFiled(null, null, null, null, null);
  private static final CaseNotFiled NOT_FILED = new CaseNotFiled(null, null, null, null, null);
  private static final CaseSolved SOLVED = new CaseSolved(null, null, null, null, null);
  private static final CaseWithdrawn WITHDRAWN = new CaseWithdrawn(null, null, null, null, null);
  private static final Divert DIVERT = new Divert("12345-1", Told.ORALLY, false);
  private static final Reclassified RECLASSIFIED =
      new Reclassified(null, null, "CRIMINAL", "THEFT_OTHER", "findings on the spot");

  /** One fact for every phase that a fact can bring about, and the re-classification. */
  private static final List<IncidentFact> STEPS =
      List.of(
          ALARM,
          ASSIGNED,
          ARRIVED,
          feedback("ADMIN_ACCEPTED"),
          feedback("RESOLVED_ON_SITE"),
          feedback("TRANSFERRED_MEDIATION"),
          feedback("DIVERTED_NON_POLICE"),
          feedback("TRANSFERRED_POLICE_UNIT"),
          LINKED,
          VOIDED,
          ADMIN,
          CRIMINAL,
          FILED,
          NOT_FILED,
          SOLVED,
          WITHDRAWN,
          RECLASSIFIED);

  private static final List<List<IncidentFact>> EXAMPLES =
      List.of(
          List.of(ALARM, ASSIGNED, ARRIVED, feedback("RESOLVED_ON_SITE"), VOIDED),
          List.of(ALARM, ASSIGNED, feedback("RESOLVED_ON_SITE"), LINKED),
          List.of(ALARM, feedback("RESOLVED_ON_SITE")),
          List.of(ALARM, ASSIGNED, ARRIVED, feedback("TRANSFERRED_MEDIATION"), ADMIN, CRIMINAL),
          List.of(ALARM, feedback("TRANSFERRED_MEDIATION"), feedback("RESOLVED_ON_SITE")),
          List.of(ALARM, feedback("DIVERTED_NON_POLICE"), VOIDED),
          List.of(ALARM, feedback("TRANSFERRED_POLICE_UNIT")),
          List.of(ALARM, LINKED),
          List.of(ALARM, VOIDED),
          List.of(ALARM, feedback("ADMIN_ACCEPTED"), ADMIN),
          List.of(ALARM, ASSIGNED, feedback("ADMIN_ACCEPTED"), feedback("RESOLVED_ON_SITE")),
          List.of(ALARM, ASSIGNED, feedback("TRANSFERRED_MEDIATION")),
          List.of(ALARM, ASSIGNED, feedback("DIVERTED_NON_POLICE")),
          List.of(ALARM, ASSIGNED, feedback("TRANSFERRED_POLICE_UNIT")),
          List.of(ALARM, ASSIGNED, LINKED),
          List.of(ALARM, ASSIGNED, VOIDED),
          List.of(ALARM, ASSIGNED, ARRIVED, feedback("ADMIN_ACCEPTED"), CRIMINAL, FILED, SOLVED),
          List.of(ALARM, ASSIGNED, ARRIVED, feedback("DIVERTED_NON_POLICE")),
          List.of(ALARM, ASSIGNED, ARRIVED, feedback("TRANSFERRED_POLICE_UNIT")),
          List.of(ALARM, ASSIGNED, ARRIVED, LINKED),
          List.of(ALARM, ASSIGNED, ARRIVED, VOIDED),
          List.of(ALARM, feedback("ADMIN_ACCEPTED"), feedback("TRANSFERRED_MEDIATION")),
          List.of(ALARM, feedback("ADMIN_ACCEPTED"), feedback("DIVERTED_NON_POLICE")),
          List.of(ALARM, feedback("ADMIN_ACCEPTED"), feedback("TRANSFERRED_POLICE_UNIT")),
          List.of(ALARM, feedback("ADMIN_ACCEPTED"), LINKED),
          List.of(ALARM, feedback("ADMIN_ACCEPTED"), VOIDED),
          List.of(ALARM, feedback("ADMIN_ACCEPTED"), CRIMINAL, NOT_FILED, FILED, WITHDRAWN, FILED),
          List.of(
              ALARM,
              feedback("ADMIN_ACCEPTED"),
              CRIMINAL,
              FILED,
              feedback("TRANSFERRED_POLICE_UNIT")));

  @Test
  void every_phase_and_every_fact_lead_where_the_table_says_or_are_shown_as_incoherent() {
    for (Phase before : Phase.values()) {
      for (IncidentFact step : STEPS) {
        Phase after = IncidentLifecycle.phaseAfter(before, step);
        boolean known = after == before || IncidentLifecycle.MOVES.get(before).contains(after);
        assertEquals(known, IncidentLifecycle.isCoherent(before, step), before + " " + step);
      }
    }
  }

  @Test
  void every_move_of_the_table_is_visited_by_a_named_example() {
    Set<String> visited = new TreeSet<>();
    for (List<IncidentFact> example : EXAMPLES) {
      Phase phase = Phase.UNREPORTED;
      for (IncidentFact step : example) {
        assertTrue(IncidentLifecycle.isCoherent(phase, step), phase + " " + step);
        Phase next = IncidentLifecycle.phaseAfter(phase, step);
        visited.add(phase + " > " + next);
        phase = next;
      }
    }
    Set<String> missed = new TreeSet<>();
    IncidentLifecycle.MOVES.forEach(
        (from, targets) -> targets.forEach(to -> missed.add(from + " > " + to)));
    missed.removeAll(visited);
    assertEquals(Set.of(), missed);
  }

  @Test
  void a_late_dispatch_does_not_take_a_decided_matter_back() {
    assertEquals(Phase.FILED, IncidentLifecycle.phaseAfter(Phase.FILED, ASSIGNED));
    assertEquals(Phase.FILED, IncidentLifecycle.phaseAfter(Phase.FILED, ALARM));
  }

  @Test
  void a_matter_folds_into_one_state_however_its_facts_arrive() {
    Random dice = new Random(20251103);
    for (int history = 0; history < 2_000; history++) {
      List<MatterFact> facts = new ArrayList<>();
      int length = 1 + dice.nextInt(8);
      for (int i = 0; i < length; i++) {
        facts.add(Facts.at(dice.nextInt(500), STEPS.get(dice.nextInt(STEPS.size()))));
      }
      Incident once = IncidentLifecycle.fold(Facts.MATTER, "baota-police", facts);
      Collections.shuffle(facts, dice);
      assertEquals(once, IncidentLifecycle.fold(Facts.MATTER, "baota-police", facts));
    }
  }

  @Test
  void what_was_first_received_is_never_changed() {
    Incident incident = fold(ALARM, feedback("RESOLVED_ON_SITE"), RECLASSIFIED);
    assertEquals("DISPUTE", incident.initialCategory());
    assertEquals("DOMESTIC", incident.initialSubtype());
    assertEquals("CRIMINAL", incident.category());
    assertEquals("THEFT_OTHER", incident.subtype());
    assertEquals("RESOLVED_ON_SITE", incident.disposition());
  }

  @Test
  void a_confirmed_category_without_subtype_keeps_the_subtype_only_within_the_category() {
    FeedbackGiven same = new FeedbackGiven(null, null, "DISPUTE", null, "RESOLVED_ON_SITE");
    FeedbackGiven other = new FeedbackGiven(null, null, "TRAFFIC", null, "RESOLVED_ON_SITE");
    assertEquals("DOMESTIC", fold(ALARM, same).subtype());
    assertNull(fold(ALARM, other).subtype());
  }

  @Test
  void a_correction_replaces_what_it_corrects_and_keeps_its_id() {
    MatterFact alarm = Facts.at(0, ALARM);
    AlarmReceived elsewhere =
        new AlarmReceived("g2", null, "TRAFFIC", null, "CALL_110", null, null);
    MatterFact correction = Facts.correcting(alarm, "2025-11-05", 30, elsewhere);
    Incident incident =
        IncidentLifecycle.fold(Facts.MATTER, "baota-police", List.of(correction, alarm));
    assertEquals("g2", incident.place());
    assertEquals("TRAFFIC", incident.category());
    assertEquals(correction.occurredAt(), incident.occurredAt());
    assertEquals(2, incident.facts());
  }

  @Test
  void a_dispute_is_referred_to_mediation() {
    Decision decision = IncidentLifecycle.decide(fold(ALARM), new ReferToMediation(Set.of()));
    List<?> facts = assertInstanceOf(Decision.Accepted.class, decision).facts();
    assertEquals(
        new FeedbackGiven("g1", null, "DISPUTE", "DOMESTIC", "TRANSFERRED_MEDIATION"),
        facts.getFirst());
  }

  @Test
  void each_guard_refuses_with_its_reason_and_article() {
    AlarmReceived traffic = new AlarmReceived("g1", null, "TRAFFIC", null, "CALL_110", null, null);
    refuses(IncidentRefusal.NOT_REPORTED, DIVERT);
    refuses(IncidentRefusal.ALREADY_LINKED, DIVERT, ALARM, LINKED);
    refuses(IncidentRefusal.ALREADY_VOIDED, new VoidAlarm("TEST"), ALARM, VOIDED);
    refuses(
        IncidentRefusal.ALREADY_ACCEPTED_AS_CASE,
        new ReferToMediation(Set.of()),
        ALARM,
        feedback("ADMIN_ACCEPTED"),
        CRIMINAL);
    refuses(
        IncidentRefusal.ALREADY_REFERRED,
        new ReferToMediation(Set.of()),
        ALARM,
        feedback("TRANSFERRED_MEDIATION"));
    refuses(IncidentRefusal.NOT_A_DISPUTE, new ReferToMediation(Set.of()), traffic);
    refuses(
        IncidentRefusal.MEDIATION_EXCLUDED,
        new ReferToMediation(EnumSet.of(Exclusion.GANG_FIGHT)),
        ALARM);
    refuses(IncidentRefusal.ALREADY_SETTLED, DIVERT, ALARM, feedback("RESOLVED_ON_SITE"));
    refuses(IncidentRefusal.NOT_TOLD_IN_WRITING, new Divert("12345-1", Told.ORALLY, true), ALARM);
    refuses(IncidentRefusal.LINKS_TO_ITSELF, new LinkTo(fold(ALARM), "A-2"), ALARM);
    refuses(IncidentRefusal.LINKS_TO_NO_STANDING_MATTER, new LinkTo(other(VOIDED), "A-2"), ALARM);
    refuses(IncidentRefusal.NOT_AN_INVALIDITY, new VoidAlarm("EFFECTIVE"), ALARM);
    assertTrue(IncidentRefusal.MEDIATION_EXCLUDED.article().contains("179"));
    assertTrue(IncidentRefusal.NOT_TOLD_IN_WRITING.article().contains("61"));
  }

  @Test
  void a_command_is_accepted_in_exactly_those_phases_from_which_the_table_knows_its_step() {
    Map<IncidentCommand, Phase> leadsTo =
        Map.of(
            new ReferToMediation(Set.of()),
            Phase.REFERRED_MEDIATION,
            DIVERT,
            Phase.DIVERTED,
            new LinkTo(other(), "A-2"),
            Phase.LINKED,
            new VoidAlarm("TEST"),
            Phase.VOIDED);
    Set<Phase> seen = EnumSet.noneOf(Phase.class);
    for (List<IncidentFact> example : EXAMPLES) {
      for (int steps = 0; steps <= example.size(); steps++) {
        Incident incident = fold(example.subList(0, steps).toArray(IncidentFact[]::new));
        seen.add(incident.phase());
        leadsTo.forEach(
            (command, phase) ->
                assertEquals(
                    IncidentLifecycle.MOVES.get(incident.phase()).contains(phase)
                        && incident.phase() != Phase.UNREPORTED,
                    IncidentLifecycle.decide(incident, command) instanceof Decision.Accepted,
                    incident.phase() + " " + command));
      }
    }
    assertEquals(EnumSet.allOf(Phase.class), seen);
  }

  @Test
  void the_committed_diagram_is_the_table() throws IOException {
    Path file =
        Path.of(System.getProperty("qilian.root", "..")).resolve("docs/lifecycles/incident.md");
    String diagram = diagram();
    if (Boolean.getBoolean("qilian.rewrite")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, diagram);
    }
    assertEquals(
        diagram,
        Files.exists(file) ? Files.readString(file) : "",
        "rewrite it with -Dqilian.rewrite=true");
  }

  private static String diagram() {
    String moves =
        IncidentLifecycle.MOVES.entrySet().stream()
            .flatMap(
                from -> from.getValue().stream().map(to -> "  " + from.getKey() + " --> " + to))
            .collect(Collectors.joining("\n"));
    String names =
        EnumSet.allOf(Phase.class).stream()
            .map(phase -> "  " + phase + ": " + phase + " " + phase.labelZh())
            .collect(Collectors.joining("\n"));
    return "# The life of an incident\n\nGenerated from `IncidentLifecycle.MOVES`; steps beside it"
        + " are registered all the same and shown as findings.\n\n```mermaid\nstateDiagram-v2\n"
        + names
        + "\n  [*] --> UNREPORTED\n"
        + moves
        + "\n```\n";
  }

  private static void refuses(
      IncidentRefusal reason, IncidentCommand command, IncidentFact... facts) {
    Decision decision = IncidentLifecycle.decide(fold(facts), command);
    assertEquals(reason, assertInstanceOf(Decision.Refused.class, decision).reason());
    assertFalse(reason.name().isEmpty());
  }

  private static Incident other(IncidentFact... more) {
    List<MatterFact> matter = new ArrayList<>(List.of(Facts.at(0, ALARM)));
    for (IncidentFact fact : more) {
      matter.add(Facts.at(matter.size(), fact));
    }
    return IncidentLifecycle.fold(new UUID(7, 7), "baota-police", matter);
  }

  private static Incident fold(IncidentFact... facts) {
    List<MatterFact> matter = new ArrayList<>();
    for (int i = 0; i < facts.length; i++) {
      matter.add(Facts.at(i, facts[i]));
    }
    return IncidentLifecycle.fold(Facts.MATTER, "baota-police", matter);
  }

  private static FeedbackGiven feedback(String disposition) {
    return new FeedbackGiven(null, null, "DISPUTE", null, disposition);
  }
}
