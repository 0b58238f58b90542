package qilian.incident.desk;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyFact;
import qilian.contract.Catalogue;
import qilian.guard.Caller;
import qilian.guard.SqlTrouble;
import qilian.guard.audit.Audit;
import qilian.guard.audit.AuditEntry;
import qilian.guard.audit.AuditTable;
import qilian.guard.problem.Refused;
import qilian.incident.gate.Gate;
import qilian.incident.gate.Verdict;
import qilian.incident.incident.Incident;
import qilian.incident.incident.IncidentLifecycle;
import qilian.incident.incident.IncidentRefusal;
import qilian.incident.incident.MatterFact;
import qilian.incident.register.RegisteredIncident;
import qilian.incident.store.MatterStore;
import qilian.incident.store.RegistrationStore;
import qilian.transport.codec.AgencyEvent;
import qilian.transport.codec.EventIds;
import qilian.transport.codec.FactCodec;
import qilian.transport.codec.Unreadable;
import qilian.transport.log.Transactions;

/**
 * Decides commands under the row's lock; what the lifecycle accepts is registered as a fact of the
 * incident's agency in the same transaction as the audit's line. It asks for nobody's scope.
 */
@ApplicationScoped
class CommandRegistration {

  private final AgroalDataSource machine;
  private final RegistrationStore store;
  private final MatterStore matters;
  private final Gate gate;
  private final Audit audit;
  private final InstantSource clock;
  private final RelayBell relay;

  @Inject
  CommandRegistration(
      @DataSource("machine") AgroalDataSource machine,
      RegistrationStore store,
      MatterStore matters,
      Gate gate,
      Audit audit,
      InstantSource clock,
      RelayBell relay) {
    this.machine = machine;
    this.store = store;
    this.matters = matters;
    this.gate = gate;
    this.audit = audit;
    this.clock = clock;
    this.relay = relay;
  }

  /**
   * Does what is asked, once: the same command for the same version again changes nothing.
   *
   * @param noun the command's name in the interface, part of the fact's own id
   * @param version the number of facts that the caller decided upon
   * @param others matters of the same agency that the command speaks of
   * @throws Refused with the lifecycle's or the gate's reason, or 412 where the matter has changed
   */
  void command(
      Caller caller,
      RegisteredIncident incident,
      String noun,
      int version,
      Set<UUID> others,
      CommandDesk.Asked asked) {
    Deed deed = new Deed(caller, incident, noun, version);
    try {
      boolean registered =
          Transactions.run(machine, connection -> decided(connection, deed, others, asked));
      if (registered) {
        relay.ring();
      }
    } catch (SQLException e) {
      throw new SqlTrouble(e);
    } catch (RegistrationDesk.Collision e) {
      throw Refused.of("PRECONDITION_FAILED", 412);
    } catch (ByLaw e) {
      audit.recordApart(deed.entry(e.refused.code()));
      throw e.refused;
    }
  }

  private record Deed(Caller caller, RegisteredIncident incident, String noun, int version) {
    AuditEntry entry(String result) {
      return AuditEntry.by(
          caller, "Command:" + noun, "/incidents/" + incident.state().id(), null, result);
    }

    String eventId() {
      return noun + "/" + incident.state().id() + "/" + version;
    }

    String source() {
      return "/agencies/" + incident.state().agency() + "/qilian/commands";
    }
  }

  private boolean decided(
      Connection connection, Deed deed, Set<UUID> others, CommandDesk.Asked asked)
      throws SQLException {
    UUID id = deed.incident().state().id();
    String agency = deed.incident().state().agency();
    Set<UUID> all = new HashSet<>(others);
    all.add(id);
    store.lockIncidents(connection, all);
    Map<UUID, List<MatterFact>> facts = matters.load(connection, all);
    Incident now = IncidentLifecycle.fold(id, agency, facts.getOrDefault(id, List.of()));
    UUID event = EventIds.ofEvent(deed.source(), deed.eventId());
    if (now.facts() != deed.version()) {
      if (facts.getOrDefault(id, List.of()).stream().anyMatch(f -> f.eventId().equals(event))) {
        return false;
      }
      throw Refused.of("PRECONDITION_FAILED", 412);
    }
    Map<UUID, Incident> standing = new HashMap<>();
    for (UUID other : others) {
      standing.put(
          other, IncidentLifecycle.fold(other, agency, facts.getOrDefault(other, List.of())));
    }
    switch (IncidentLifecycle.decide(now, asked.with(standing))) {
      case IncidentLifecycle.Decision.Refused refused -> throw refused(refused.reason());
      case IncidentLifecycle.Decision.Accepted accepted -> {
        for (AgencyFact fact : accepted.facts()) {
          register(connection, deed, now, fact);
        }
      }
    }
    AuditTable.append(connection, deed.entry("DONE"), clock.instant());
    return true;
  }

  private void register(Connection connection, Deed deed, Incident incident, AgencyFact fact)
      throws SQLException {
    Instant now = clock.instant();
    hold(fact);
    AgencyEvent event =
        new AgencyEvent(
            deed.eventId(),
            deed.source(),
            incident.agency(),
            Catalogue.of(fact),
            notBefore(incident.lastFactAt(), now),
            incident.place(),
            deed.incident().caseref(),
            null,
            null,
            null,
            null,
            fact);
    switch (gate.judge(event, incident.agency(), now)) {
      case Verdict.Turned turned ->
          throw IntakeDesk.refused(turned).at(inRequest(turned.pointer()));
      case Verdict.Admitted admitted -> {
        Registration done =
            new RegistrationBatch(connection, store, matters, gate, now, incident.id())
                .register(List.of(Arrival.of(admitted.admission())));
        if (done.registered() != 1) {
          throw new IllegalStateException("a command's fact was not registered: " + event.id());
        }
      }
    }
  }

  /** The texts of a command are held against the contract like those that agencies send. */
  private static void hold(AgencyFact fact) {
    byte[] json = FactCodec.write(fact).getBytes(StandardCharsets.UTF_8);
    try {
      FactCodec.read(Catalogue.of(fact), json, 0, json.length);
    } catch (Unreadable e) {
      throw IntakeDesk.refused(e).at(inRequest(e.pointer()));
    }
  }

  private static String inRequest(String pointer) {
    return pointer.startsWith("/data/") ? pointer.substring("/data".length()) : pointer;
  }

  /** A command comes after all that is known, even where an agency's clock runs ahead of ours. */
  private static Instant notBefore(@Nullable Instant last, Instant now) {
    return last == null || last.isBefore(now) ? now : last.plusMillis(1);
  }

  private static RuntimeException refused(IncidentRefusal reason) {
    Refused refused =
        Refused.of(reason.name(), statusOf(reason)).at(pointerOf(reason)).basedOn(reason.article());
    return reason.article() == null ? refused : new ByLaw(refused);
  }

  private static int statusOf(IncidentRefusal reason) {
    return switch (reason) {
      case NOT_REPORTED,
          ALREADY_LINKED,
          ALREADY_VOIDED,
          ALREADY_ACCEPTED_AS_CASE,
          ALREADY_REFERRED,
          ALREADY_SETTLED ->
          409;
      case NOT_A_DISPUTE,
          MEDIATION_EXCLUDED,
          NOT_TOLD_IN_WRITING,
          LINKS_TO_ITSELF,
          LINKS_TO_NO_STANDING_MATTER,
          NOT_AN_INVALIDITY ->
          422;
    };
  }

  private static @Nullable String pointerOf(IncidentRefusal reason) {
    return switch (reason) {
      case NOT_REPORTED,
          ALREADY_LINKED,
          ALREADY_VOIDED,
          ALREADY_ACCEPTED_AS_CASE,
          ALREADY_REFERRED,
          ALREADY_SETTLED,
          NOT_A_DISPUTE ->
          null;
      case MEDIATION_EXCLUDED -> "/exclusions";
      case NOT_TOLD_IN_WRITING -> "/told";
      case LINKS_TO_ITSELF, LINKS_TO_NO_STANDING_MATTER -> "/duplicateOf";
      case NOT_AN_INVALIDITY -> "/validity";
    };
  }

  /** A refusal that rests on a law leaves a line in the audit too. */
  private static final class ByLaw extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Refused refused;

    ByLaw(Refused refused) {
      super(refused.code(), null, false, false);
      this.refused = refused;
    }
  }
}
