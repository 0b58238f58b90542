package qilian.incident.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyFact;
import qilian.contract.Catalogue;
import qilian.contract.TimePrecision;
import qilian.contract.incident.IncidentFact;
import qilian.contract.patrol.PatrolFact;
import qilian.contract.report.ReportFact;
import qilian.guard.problem.Refused;
import qilian.incident.directory.DirectoryView;
import qilian.incident.directory.Place;
import qilian.incident.gate.Gate;
import qilian.incident.gate.Verdict;
import qilian.incident.patrol.FindingKind;
import qilian.incident.patrol.FindingResult;
import qilian.incident.patrol.Member;
import qilian.incident.patrol.PatrolFacts;
import qilian.incident.patrol.PatrolLedger;
import qilian.incident.patrol.Shift;
import qilian.incident.patrol.ShiftLifecycle;
import qilian.incident.patrol.ShiftPlan;
import qilian.incident.register.PatrolLog;
import qilian.incident.store.FindingStore;
import qilian.incident.store.MatterStore;
import qilian.incident.store.PatrolRows;
import qilian.incident.store.RegistrationStore;
import qilian.incident.store.ShiftStore;
import qilian.transport.codec.AgencyEvent;
import qilian.transport.log.FactLog;

/**
 * Takes what patrols found. What becomes a matter passes the gate like everything an agency sends,
 * in the same step; what somebody reported shortly before goes on there.
 */
@ApplicationScoped
public class FindingDesk {
  /** The same kind of the same classification at one place within this time is the same thing. */
  public static final Duration SAME = Duration.ofHours(12);

  private final PatrolTransaction transaction;
  private final PatrolMoves moves;
  private final PatrolScope scope;
  private final PatrolKeys keys;
  private final ShiftStore shifts;
  private final FindingStore findings;
  private final Gate gate;
  private final RegistrationStore registration;
  private final MatterStore matters;
  private final DirectoryView directory;
  private final PatrolGround ground;
  private final RelayBell relay;

  @Inject
  FindingDesk(
      PatrolTransaction transaction,
      PatrolMoves moves,
      PatrolScope scope,
      PatrolKeys keys,
      ShiftStore shifts,
      FindingStore findings,
      Gate gate,
      RegistrationStore registration,
      MatterStore matters,
      DirectoryView directory,
      PatrolGround ground,
      RelayBell relay) {
    this.transaction = transaction;
    this.moves = moves;
    this.scope = scope;
    this.keys = keys;
    this.shifts = shifts;
    this.findings = findings;
    this.gate = gate;
    this.registration = registration;
    this.matters = matters;
    this.directory = directory;
    this.ground = ground;
    this.relay = relay;
  }

  /**
   * A finding as the phone tells it.
   *
   * @param id the phone's own
   * @param category of what becomes an incident, or the dispute, or the hazard
   * @param degree subtype of an incident, scale of a dispute, severity of a hazard
   */
  public record Draft(
      UUID id,
      UUID shift,
      String place,
      FindingKind kind,
      FindingResult result,
      Instant at,
      @Nullable String category,
      @Nullable String degree) {

    /**
     * What it is about: how bad a hazard is, or how many a dispute concerns, is seen differently by
     * two people who stand before the same one; the subtype of an incident tells it from others.
     */
    @Nullable String about() {
      return result == FindingResult.CREATED_INCIDENT && degree != null
          ? category + "/" + degree
          : category;
    }
  }

  /** Takes a finding of the caller, once. */
  public PatrolLog.Found take(Draft draft) {
    Member self = scope.selfOrRefuse();
    if (draft.result().creates() != (draft.category() != null)
        || draft.result() == FindingResult.SAME_AS_BEFORE) {
      throw Refused.of("RESULT_DOES_NOT_FIT", 422).at("/result");
    }
    Place place = directory.place(draft.place());
    if (place == null) {
      throw Refused.of("UNKNOWN_PLACE", 422).at("/place").with("place", draft.place());
    }
    PatrolLog.Found found = transaction.run(connection -> take(connection, draft, self, place));
    relay.ring();
    return found;
  }

  private PatrolLog.Found take(Connection connection, Draft draft, Member self, Place place)
      throws SQLException {
    Shift shift = shifts.lock(connection, draft.shift());
    if (shift == null || !shift.planned().agency().equals(self.agency())) {
      throw Refused.of("UNKNOWN_SHIFT", 404).at("/shift");
    }
    ground.hold(connection, shift.planned(), place);
    // One finding of a place at a time, so that two phones do not both open the matter.
    findings.lockPlace(connection, self.agency(), place.code());
    byte[] mac = keys.said(draft.toString());
    PatrolLog.Found known = findings.find(connection, draft.id());
    if (known != null) {
      if (!Arrays.equals(known.mac(), mac)) {
        throw Refused.of("FINDING_CONFLICT", 409).at("/id");
      }
      return known;
    }
    hold(draft, shift, self);
    ShiftPlan plan = shift.planned();
    Instant now = moves.now();
    PatrolLog.Found same =
        findings.same(
            connection,
            self.agency(),
            place.code(),
            draft.kind(),
            draft.result(),
            draft.about(),
            draft.at().minus(SAME),
            draft.at().plus(SAME));
    PatrolLog.Found found =
        same == null
            ? fresh(connection, draft, self, place, now, mac)
            : new PatrolLog.Found(
                draft.id(),
                plan.id(),
                self.id(),
                self.agency(),
                place.code(),
                place.path(),
                draft.kind(),
                draft.result(),
                FindingResult.SAME_AS_BEFORE,
                draft.at(),
                now,
                same.caseref(),
                same.matter(),
                same.id(),
                mac);
    if (!findings.insert(connection, found, draft.about())) {
      throw Refused.of("FINDING_CONFLICT", 409).at("/id");
    }
    FactLog.append(
        connection,
        List.of(
            PatrolRows.row(
                plan,
                "finding/" + draft.id(),
                new PatrolFact.FindingReported(
                    PatrolFacts.stand(plan),
                    draft.kind().name(),
                    found.result().name(),
                    found.caseref()),
                new PatrolRows.At(place.code(), place.path(), draft.at()),
                PatrolLedger.ofFinding(
                    plan,
                    draft.at(),
                    place.path(),
                    draft.kind().name(),
                    found.result().name(),
                    PatrolRows.day(plan, now)),
                now)));
    return found;
  }

  private void hold(Draft draft, Shift shift, Member self) {
    ShiftPlan plan = shift.planned();
    if (!shift.duties().containsKey(self.id())) {
      throw Refused.of("NOT_ON_THE_SHIFT", 422).at("/shift");
    }
    if (draft.at().isAfter(moves.now().plus(ShiftLifecycle.SKEW))) {
      throw Refused.of("IN_THE_FUTURE", 422).at("/at");
    }
    if (moves.now().isAfter(plan.ends().plus(ShiftLifecycle.MEMORY))) {
      throw Refused.of("TOO_LATE_TO_SAY", 422).at("/at");
    }
    if (draft.at().isBefore(plan.begins().minus(ShiftLifecycle.LEEWAY))
        || draft.at().isAfter(plan.ends().plus(ShiftLifecycle.LEEWAY))) {
      throw Refused.of("OUTSIDE_THE_SHIFT", 422).at("/at");
    }
  }

  private PatrolLog.Found fresh(
      Connection connection, Draft draft, Member self, Place place, Instant now, byte[] mac)
      throws SQLException {
    AgencyEvent event = event(draft, self.agency());
    if (event != null) {
      register(connection, event, self.agency(), now);
    }
    return new PatrolLog.Found(
        draft.id(),
        draft.shift(),
        self.id(),
        self.agency(),
        place.code(),
        place.path(),
        draft.kind(),
        draft.result(),
        draft.result(),
        draft.at(),
        now,
        event == null ? null : event.caseref(),
        event == null ? null : event.matterId(),
        null,
        mac);
  }

  /** What the agency itself would have sent; null for what becomes no matter. */
  private static @Nullable AgencyEvent event(Draft draft, String agency) {
    String category = draft.category();
    if (category == null || !draft.result().creates()) {
      return null;
    }
    String degree = draft.degree();
    AgencyFact fact =
        switch (draft.result()) {
          case CREATED_INCIDENT ->
              new IncidentFact.AlarmReceived(
                  draft.place(), TimePrecision.MINUTE, category, degree, "PATROL", null, null);
          case CREATED_DISPUTE ->
              new ReportFact.DisputeReported(
                  draft.place(),
                  TimePrecision.MINUTE,
                  category,
                  degree == null ? "INDIVIDUAL" : degree,
                  null,
                  "PATROL",
                  null);
          case CREATED_HAZARD ->
              new ReportFact.HazardReported(
                  draft.place(),
                  TimePrecision.MINUTE,
                  category,
                  degree == null ? "TIME_LIMITED" : degree);
          case ON_SITE, REPORTED_POLICE, REPORTED_GRID, SAME_AS_BEFORE -> null;
        };
    return fact == null
        ? null
        : new AgencyEvent(
            "finding/" + draft.id(),
            "/agencies/" + agency + "/qilian/patrol",
            agency,
            Catalogue.of(fact),
            draft.at(),
            draft.place(),
            "patrol-" + draft.id(),
            null,
            null,
            null,
            null,
            fact);
  }

  private void register(Connection connection, AgencyEvent event, String agency, Instant now)
      throws SQLException {
    switch (gate.judge(event, agency, now)) {
      case Verdict.Turned turned -> {
        String pointer = turned.pointer();
        throw IntakeDesk.refused(turned).at(pointer.startsWith("/data/") ? "/category" : pointer);
      }
      case Verdict.Admitted admitted -> {
        Registration done =
            new RegistrationBatch(connection, registration, matters, gate, now)
                .register(List.of(Arrival.of(admitted.admission())));
        if (done.registered() != 1) {
          throw new IllegalStateException("a finding was not registered: " + event.id());
        }
      }
    }
  }
}
