package qilian.incident.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.incident.IncidentFact;
import qilian.contract.incident.IncidentFact.AlarmReceived;
import qilian.incident.incident.Incident;
import qilian.incident.incident.IncidentLifecycle;
import qilian.incident.incident.Ledger;
import qilian.incident.incident.MatterFact;

/** The facts of one matter while a batch is being registered, and their ledger so far. */
final class Matter {

  private final UUID id;
  private final List<MatterFact> facts;
  private List<Ledger.Entry> ledger;

  Matter(UUID id, List<MatterFact> known) {
    this.id = id;
    this.facts = new ArrayList<>(known);
    this.ledger = known.isEmpty() ? List.of() : Ledger.of(known);
  }

  /** Adds a fact and says what it changes in the counts. */
  List<Ledger.Entry> add(MatterFact fact) {
    facts.add(fact);
    List<Ledger.Entry> after = Ledger.of(facts);
    List<Ledger.Entry> difference = Ledger.difference(ledger, after);
    ledger = after;
    return difference;
  }

  /** The first alarm as it stands, where there is one. */
  @Nullable MatterFact alarm() {
    return facts.isEmpty()
        ? null
        : IncidentLifecycle.standing(facts).stream()
            .filter(fact -> fact.fact() instanceof AlarmReceived)
            .findFirst()
            .orElse(null);
  }

  /** The step that this newest fact makes, where the lifecycle's table does not know it. */
  @Nullable String incoherence(MatterFact newest) {
    if (newest.corrects() != null || !(newest.fact() instanceof IncidentFact step)) {
      return null;
    }
    List<MatterFact> before =
        IncidentLifecycle.standing(facts).stream()
            .filter(fact -> IncidentLifecycle.ORDER.compare(fact, newest) < 0)
            .toList();
    Incident then = IncidentLifecycle.fold(id, newest.agency(), before);
    return IncidentLifecycle.isCoherent(then.phase(), step)
        ? null
        : then.phase() + " > " + newest.factName();
  }

  /** Whether any fact belongs to the life of an incident. */
  boolean isIncident() {
    return facts.getFirst().fact() instanceof IncidentFact;
  }

  Incident fold(String agency) {
    return IncidentLifecycle.fold(id, agency, facts);
  }
}
