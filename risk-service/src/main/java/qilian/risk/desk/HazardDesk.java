package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.inspection.FindingStand.Reporter;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.risk.inspection.Activity;
import qilian.risk.inspection.Decision;
import qilian.risk.inspection.FindingOrigin;
import qilian.risk.inspection.Rectification;
import qilian.risk.inspection.RectificationCommand;
import qilian.risk.inspection.RectificationCommand.CorrectReport;
import qilian.risk.inspection.RectificationCommand.TakeUpReport;
import qilian.risk.inspection.RectificationEvent;
import qilian.risk.inspection.RectificationLifecycle;
import qilian.risk.inspection.Severity;
import qilian.risk.store.FindingStore;
import qilian.risk.store.InspectionRegister;
import qilian.transport.codec.EventIds;

/** Opens a finding for every hazard that an agency reports; hearing it twice opens one. */
@ApplicationScoped
public class HazardDesk {

  private static final String GATE = "gate";

  private final FindingStore findings;
  private final InspectionRegister register;
  private final ScopedConnections connections;
  private final InstantSource clock;

  @Inject
  HazardDesk(
      FindingStore findings,
      InspectionRegister register,
      ScopedConnections connections,
      InstantSource clock) {
    this.findings = findings;
    this.register = register;
    this.connections = connections;
    this.clock = clock;
  }

  /**
   * A reported hazard.
   *
   * @param corrects the report that it puts right; null for a first word
   */
  public record Hazard(
      UUID eventId,
      @Nullable UUID corrects,
      String agency,
      @Nullable String caseref,
      String placePath,
      String zone,
      LocalDate occurredOn,
      String findingType,
      String severity) {

    /** The finding's id: of the report's own, so that hearing it again finds it. */
    UUID finding() {
      UUID root = corrects == null ? eventId : corrects;
      return EventIds.ofEvent("/inspection/findings", root.toString());
    }

    String place() {
      return placePath.substring(placePath.lastIndexOf('>') + 1);
    }
  }

  /** Takes these up, in their order; all or none. */
  @Transactional
  public void hear(List<Hazard> hazards) {
    connections.inScope(Scope.ALL, connection -> true);
    for (Hazard hazard : hazards) {
      hear(hazard);
    }
  }

  private void hear(Hazard hazard) {
    Map<UUID, Rectification> held = findings.lockAll(List.of(hazard.finding()));
    Rectification subject = held.get(hazard.finding());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (subject != null && hazard.corrects() != null) {
      save(subject, new CorrectReport(hazard.findingType(), grade(hazard.severity())), now);
    } else if (subject == null) {
      save(Rectification.unrecorded(), new TakeUpReport(origin(hazard, now)), now);
    }
  }

  private FindingOrigin origin(Hazard hazard, Instant now) {
    ZoneId zone = ZoneId.of(hazard.zone());
    List<String> competent =
        register.competentFor(
            hazard.findingType(), hazard.placePath(), LocalDate.ofInstant(now, zone));
    return new FindingOrigin(
        hazard.finding(),
        "WT%d-%06d".formatted(LocalDate.ofInstant(now, zone).getYear(), findings.nextNumber()),
        Activity.HAZARD_TIP,
        hazard.findingType(),
        grade(hazard.severity()),
        competent.isEmpty() ? null : competent.getFirst(),
        hazard.place(),
        hazard.placePath(),
        zone.getId(),
        null,
        null,
        null,
        hazard.occurredOn(),
        now,
        register.occupants(hazard.place()),
        List.of(new Reporter(hazard.agency(), hazard.caseref())));
  }

  /** A correction that changes nothing, or comes after the check, is kept in the report alone. */
  private void save(Rectification subject, RectificationCommand command, Instant now) {
    if (RectificationLifecycle.decide(subject, command, now)
        instanceof Decision.Accepted<RectificationEvent> yes) {
      findings.save(subject, yes.events(), GATE, GATE);
    }
  }

  /** An agency's own word for the grade; what the house does not know is limited in time. */
  private static Severity grade(String code) {
    for (Severity each : Severity.values()) {
      if (each.name().equals(code)) {
        return each;
      }
    }
    return Severity.TIME_LIMITED;
  }
}
