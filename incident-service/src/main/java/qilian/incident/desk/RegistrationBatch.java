package qilian.incident.desk;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qilian.contract.Topic;
import qilian.incident.gate.Gate;
import qilian.incident.gate.Refusal;
import qilian.incident.gate.Verdict;
import qilian.incident.incident.Finding;
import qilian.incident.store.IncidentRow;
import qilian.incident.store.MatterStore;
import qilian.incident.store.RegistrationStore;
import qilian.incident.store.WaitingRow;
import qilian.transport.codec.AgencyEvent;
import qilian.transport.codec.CloudEventReader;
import qilian.transport.codec.CloudEventWriter;
import qilian.transport.codec.EventIds;
import qilian.transport.codec.Unreadable;
import qilian.transport.log.FactLog;
import qilian.transport.log.FactRow;

/** One batch within one transaction: from admitted events to rows, all or nothing. */
final class RegistrationBatch {

  private final Connection connection;
  private final RegistrationStore store;
  private final MatterStore matters;
  private final Gate gate;
  private final Instant now;
  private final @Nullable UUID commanded;

  private final List<Finding> findings = new ArrayList<>();
  private final List<WaitingRow> waiting = new ArrayList<>();
  private final List<Registration.Turned> turned = new ArrayList<>();

  RegistrationBatch(
      Connection connection, RegistrationStore store, MatterStore matters, Gate gate, Instant now) {
    this(connection, store, matters, gate, now, null);
  }

  /** A batch whose events all belong to one matter, whatever number they bear. */
  RegistrationBatch(
      Connection connection,
      RegistrationStore store,
      MatterStore matters,
      Gate gate,
      Instant now,
      @Nullable UUID commanded) {
    this.connection = connection;
    this.store = store;
    this.matters = matters;
    this.gate = gate;
    this.now = now;
    this.commanded = commanded;
  }

  /** Another event with its place in the log found: its matter and what it corrects. */
  record Placed(Arrival arrival, UUID matterId, UUID corrects) {}

  /** Registers corrections that wait although their targets have come. */
  Registration registerRipe() throws SQLException {
    List<Arrival> ripe = new ArrayList<>();
    for (RegistrationStore.Waited waited : store.takeRipe(connection)) {
      Arrival arrival = readAgain(waited);
      if (arrival != null) {
        ripe.add(arrival);
      }
    }
    return ripe.isEmpty() ? new Registration(0, 0, 0, List.copyOf(turned)) : register(ripe);
  }

  Registration register(List<Arrival> arrivals) throws SQLException {
    Map<UUID, Arrival> fresh = withoutRepetitions(arrivals);
    int repeated = arrivals.size() - fresh.size();
    addWhatWaitedFor(fresh);
    List<Placed> placed = place(fresh);
    Set<UUID> existing = lock(placed);
    Stamping stamping = new Stamping(load(placed), now, findings);
    placed.forEach(stamping::add);
    write(stamping, existing);
    return new Registration(placed.size(), repeated, waiting.size(), List.copyOf(turned));
  }

  /** The first of each id that the log does not have; different content is a finding. */
  private Map<UUID, Arrival> withoutRepetitions(List<Arrival> arrivals) throws SQLException {
    Map<UUID, byte[]> known =
        store.fingerprints(connection, arrivals.stream().map(Arrival::eventId).toList());
    Map<UUID, Arrival> fresh = new LinkedHashMap<>();
    for (Arrival arrival : arrivals) {
      Arrival first = fresh.get(arrival.eventId());
      byte[] stands = first != null ? first.fingerprint() : known.get(arrival.eventId());
      if (stands == null) {
        fresh.put(arrival.eventId(), arrival);
      } else if (!Arrays.equals(stands, arrival.fingerprint())) {
        findings.add(
            new Finding(
                arrival.eventId(),
                Finding.Kind.CONFLICTING_CONTENT,
                arrival.event().agency(),
                arrival.admission().placePath(),
                null,
                java.util.HexFormat.of().formatHex(arrival.fingerprint())));
      }
    }
    return fresh;
  }

  /** Corrections that waited for one of the fresh events come in with them. */
  private void addWhatWaitedFor(Map<UUID, Arrival> fresh) throws SQLException {
    Set<UUID> targets = fresh.keySet();
    while (!targets.isEmpty()) {
      Set<UUID> added = new HashSet<>();
      for (RegistrationStore.Waited waited : store.takeWaitingFor(connection, targets)) {
        Arrival arrival = readAgain(waited);
        if (arrival != null && fresh.putIfAbsent(arrival.eventId(), arrival) == null) {
          added.add(arrival.eventId());
        }
      }
      targets = added;
    }
  }

  private Arrival readAgain(RegistrationStore.Waited waited) {
    byte[] json = waited.event().getBytes(StandardCharsets.UTF_8);
    try {
      AgencyEvent event = CloudEventReader.structured(json, 0, json.length);
      return switch (gate.judge(event, waited.agency(), now)) {
        case Verdict.Admitted admitted -> Arrival.of(admitted.admission());
        case Verdict.Turned refused -> {
          turned.add(new Registration.Turned(waited.eventId(), refused));
          yield null;
        }
      };
    } catch (Unreadable e) {
      throw new IllegalStateException("a waiting correction cannot be read again", e);
    }
  }

  /** Finds the matter of every event; a correction without its target is left waiting. */
  private List<Placed> place(Map<UUID, Arrival> fresh) throws SQLException {
    Map<UUID, UUID> targetOf = new HashMap<>();
    for (Arrival arrival : fresh.values()) {
      AgencyEvent event = arrival.event();
      if (event.corrects() != null) {
        targetOf.put(arrival.eventId(), EventIds.ofEvent(event.source(), event.corrects()));
      }
    }
    Map<UUID, RegistrationStore.Target> known =
        new HashMap<>(store.targets(connection, new HashSet<>(targetOf.values())));
    List<Placed> placed = new ArrayList<>();
    List<Arrival> open = new ArrayList<>(fresh.values());
    boolean progress = true;
    while (progress) {
      progress = false;
      List<Arrival> still = new ArrayList<>();
      for (Arrival arrival : open) {
        UUID target = targetOf.get(arrival.eventId());
        RegistrationStore.Target found = target == null ? null : known.get(target);
        if (target != null && found == null) {
          still.add(arrival);
          continue;
        }
        progress = true;
        placeOne(arrival, found, known, placed);
      }
      open = still;
    }
    open.forEach(arrival -> keepWaiting(arrival, targetOf.get(arrival.eventId())));
    return placed;
  }

  private void placeOne(
      Arrival arrival,
      RegistrationStore.Target target,
      Map<UUID, RegistrationStore.Target> known,
      List<Placed> placed) {
    AgencyEvent event = arrival.event();
    String type = event.type().wireType();
    if (target != null && !target.wireType().equals(type)) {
      turned.add(
          new Registration.Turned(
              arrival.eventId(),
              new Verdict.Turned(
                  Refusal.CORRECTS_ANOTHER_TYPE, "/corrects", Map.of("type", target.wireType()))));
      return;
    }
    UUID own = commanded == null ? event.matterId() : commanded;
    UUID matter = target == null ? own : target.aggregateId();
    UUID root = target == null ? arrival.eventId() : target.root();
    known.put(arrival.eventId(), new RegistrationStore.Target(root, type, matter));
    placed.add(new Placed(arrival, matter, target == null ? null : root));
  }

  private void keepWaiting(Arrival arrival, UUID target) {
    waiting.add(
        new WaitingRow(
            arrival.eventId(),
            target,
            arrival.event().agency(),
            arrival.admission().placePath(),
            CloudEventWriter.structuredText(arrival.event()),
            now));
  }

  /** Locks what others might change: incidents by id, corrected reports by fact. */
  private Set<UUID> lock(List<Placed> placed) throws SQLException {
    Set<UUID> incidents =
        placed.stream()
            .filter(p -> isIncident(p.arrival()))
            .map(Placed::matterId)
            .collect(Collectors.toSet());
    Set<UUID> existing = new HashSet<>(store.lockIncidents(connection, incidents));
    store.lockFacts(
        connection,
        placed.stream()
            .filter(p -> p.corrects() != null && !isIncident(p.arrival()))
            .map(Placed::corrects)
            .collect(Collectors.toSet()));
    return existing;
  }

  /** A matter of one event without a number of its own has no facts in the log yet. */
  private Map<UUID, List<qilian.incident.incident.MatterFact>> load(List<Placed> placed)
      throws SQLException {
    Set<UUID> ids =
        placed.stream()
            .filter(
                p ->
                    commanded != null
                        || p.arrival().event().caseref() != null
                        || p.corrects() != null)
            .map(Placed::matterId)
            .collect(Collectors.toSet());
    return matters.load(connection, ids);
  }

  private void write(Stamping stamping, Set<UUID> existing) throws SQLException {
    List<FactRow> rows = stamping.rows();
    if (FactLog.append(connection, rows).size() != rows.size()) {
      throw new RegistrationDesk.Collision("an event was registered by another gate meanwhile");
    }
    List<IncidentRow> incidents = stamping.incidents();
    List<IncidentRow> fresh =
        incidents.stream().filter(row -> !existing.contains(row.state().id())).toList();
    if (store.insertIncidents(connection, fresh) != fresh.size()) {
      throw new RegistrationDesk.Collision("an incident was begun by another gate meanwhile");
    }
    store.replaceIncidents(
        connection, incidents.stream().filter(row -> existing.contains(row.state().id())).toList());
    store.appendChanges(connection, stamping.changes());
    store.appendFindings(connection, findings, now);
    store.keepWaiting(connection, waiting);
  }

  private static boolean isIncident(Arrival arrival) {
    return arrival.event().type().topic() == Topic.INCIDENT;
  }
}
