package qilian.incident.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import qilian.contract.Topic;
import qilian.contract.report.ReportFact.PublicEventAnnounced;
import qilian.incident.gate.Admission;
import qilian.incident.incident.Finding;
import qilian.incident.incident.Ledger;
import qilian.incident.incident.MatterFact;
import qilian.incident.store.ChangeRow;
import qilian.incident.store.IncidentRow;
import qilian.transport.canonical.Effects;
import qilian.transport.codec.AgencyEvent;
import qilian.transport.log.FactRow;

/** Folds the events of a batch into their matters, in memory, and makes the rows of it. */
final class Stamping {

  private final Map<UUID, List<MatterFact>> known;
  private final Instant now;
  private final List<Finding> findings;
  private final Map<UUID, Matter> matters = new HashMap<>();
  private final Map<UUID, RegistrationBatch.Placed> incidents = new LinkedHashMap<>();
  private final List<FactRow> rows = new ArrayList<>();
  private final List<ChangeRow> changes = new ArrayList<>();

  Stamping(Map<UUID, List<MatterFact>> known, Instant now, List<Finding> findings) {
    this.known = known;
    this.now = now;
    this.findings = findings;
  }

  List<FactRow> rows() {
    return rows;
  }

  List<ChangeRow> changes() {
    return changes;
  }

  /** The incidents that the batch touched, as they stand after it. */
  List<IncidentRow> incidents() {
    return incidents.entrySet().stream()
        .map(
            entry -> {
              AgencyEvent event = entry.getValue().arrival().event();
              return new IncidentRow(
                  matters.get(entry.getKey()).fold(event.agency()), event.caseref(), now);
            })
        .toList();
  }

  void add(RegistrationBatch.Placed placed) {
    UUID id = placed.matterId();
    Matter matter =
        matters.computeIfAbsent(id, key -> new Matter(key, known.getOrDefault(key, List.of())));
    Arrival arrival = placed.arrival();
    MatterFact fact = fact(placed, matter);
    List<Ledger.Entry> difference = matter.add(fact);
    rows.add(row(placed, fact, difference));
    addChanges(fact, difference);
    addFindings(arrival, fact, matter);
    if (arrival.event().type().topic() == Topic.INCIDENT) {
      incidents.putIfAbsent(id, placed);
    }
  }

  private static MatterFact fact(RegistrationBatch.Placed placed, Matter matter) {
    Admission admission = placed.arrival().admission();
    AgencyEvent event = admission.event();
    MatterFact alarm = admission.placeAssumed() ? matter.alarm() : null;
    return new MatterFact(
        placed.arrival().eventId(),
        event.type().factName(),
        admission.fact(),
        event.agency(),
        placed.corrects(),
        event.occurredAt(),
        admission.recordedAt(),
        admission.occurredOn(),
        admission.hour(),
        admission.recordedOn(),
        admission.timePrecision(),
        admission.zone().getId(),
        alarm == null ? admission.place() : alarm.place(),
        alarm == null ? admission.placePath() : alarm.placePath(),
        admission.placeAssumed(),
        admission.counted().category(),
        admission.counted().subtype(),
        admission.counted().validity(),
        admission.counted().reportChannel());
  }

  private FactRow row(
      RegistrationBatch.Placed placed, MatterFact fact, List<Ledger.Entry> difference) {
    Arrival arrival = placed.arrival();
    AgencyEvent event = arrival.event();
    Map<String, String> raw = arrival.admission().rawCodes();
    return new FactRow(
        fact.eventId(),
        event.type(),
        event.agency(),
        event.source(),
        event.id(),
        placed.matterId(),
        event.caseref(),
        fact.corrects(),
        fact.occurredAt(),
        fact.recordedAt(),
        now,
        fact.zone(),
        fact.occurredOn(),
        fact.hour(),
        fact.recordedOn(),
        fact.timePrecision(),
        fact.place(),
        fact.placePath(),
        fact.placeAssumed(),
        fact.category(),
        fact.subtype(),
        fact.validity(),
        fact.reportChannel(),
        arrival.data(),
        Effects.write(Ledger.effects(difference)),
        raw.isEmpty()
            ? null
            : raw.entrySet().stream()
                .map(code -> code.getKey() + "=" + code.getValue())
                .collect(Collectors.joining(";")),
        event.purpose(),
        event.traceparent(),
        arrival.fingerprint());
  }

  /** What the fact changed beyond its own count, which its row tells already. */
  private void addChanges(MatterFact fact, List<Ledger.Entry> difference) {
    List<Ledger.Entry> beyond =
        fact.corrects() != null
            ? difference
            : Ledger.difference(List.of(Ledger.own(fact)), difference);
    for (int i = 0; i < beyond.size(); i++) {
      changes.add(new ChangeRow(fact.eventId(), i, beyond.get(i)));
    }
  }

  private void addFindings(Arrival arrival, MatterFact fact, Matter matter) {
    Admission admission = arrival.admission();
    admission
        .rawCodes()
        .forEach(
            (component, code) ->
                found(fact, Finding.Kind.UNKNOWN_CODE, "/data/" + component, code));
    if (admission.placeAssumed() && matter.alarm() == null) {
      found(fact, Finding.Kind.PLACE_ASSUMED, "/subject", fact.place());
    }
    if (fact.recordedOn().isBefore(fact.occurredOn())
        && !(fact.fact() instanceof PublicEventAnnounced)) {
      found(fact, Finding.Kind.RECORDED_BEFORE_IT_OCCURRED, "/recordedat", null);
    }
    if (arrival.event().caseref() != null) {
      String incoherence = matter.incoherence(fact);
      if (incoherence != null) {
        found(fact, Finding.Kind.INCOHERENT_STEP, "", incoherence);
      }
    }
  }

  private void found(MatterFact fact, Finding.Kind kind, String pointer, String detail) {
    findings.add(
        new Finding(fact.eventId(), kind, fact.agency(), fact.placePath(), pointer, detail));
  }
}
