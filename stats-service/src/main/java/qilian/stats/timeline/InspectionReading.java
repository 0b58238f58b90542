package qilian.stats.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import qilian.contract.FactType;
import qilian.contract.inspection.FindingStand;
import qilian.contract.inspection.InspectionFact;
import qilian.transport.canonical.CanonicalEvent;
import qilian.transport.codec.EventIds;

/** What a visit or a finding says to the timeline, and what is owed about it. */
final class InspectionReading {

  /** Where nothing is to be put right any more. */
  private static final Set<String> DONE = Set.of("NOT_FOUND", "CLEARED", "CLOSED");

  private InspectionReading() {}

  static Told of(
      CanonicalEvent event, FactType type, InspectionFact fact, Map<String, String> detail) {
    Set<String> agencies = new LinkedHashSet<>();
    Set<UUID> links = new LinkedHashSet<>();
    List<Owed> owes = new ArrayList<>();
    String code;
    String phase;
    switch (fact) {
      case InspectionFact.OfVisit visit -> {
        code = visit.stand().visitCode();
        phase = visit.stand().phase();
        agencies.addAll(visit.stand().agencies());
        links.add(MatterCodes.ofCode(code));
        if (visit instanceof InspectionFact.VisitsMerged merged) {
          links.add(MatterCodes.ofCode(merged.into()));
        }
        if (visit instanceof InspectionFact.PlanApproved planned) {
          owes.add(due("VISIT", planned.plannedOn(), visit.stand().lead(), "检查计划", event));
        }
      }
      case InspectionFact.OfFinding finding -> {
        FindingStand stand = finding.stand();
        code = stand.findingCode();
        phase = stand.phase();
        links.add(MatterCodes.ofCode(code));
        if (stand.visitCode() != null) {
          links.add(MatterCodes.ofCode(stand.visitCode()));
        }
        if (stand.handler() != null) {
          agencies.add(stand.handler());
          owed(finding, stand.handler(), event).ifPresent(owes::add);
        }
        for (FindingStand.Reporter reporter : stand.reportedBy()) {
          agencies.add(reporter.agency());
          if (reporter.caseref() != null) {
            links.add(EventIds.ofMatter(reporter.agency(), reporter.caseref()));
          }
        }
      }
    }
    detail.put("phase", phase);
    Matter matter =
        new Matter(
            event.aggregateId(),
            type.family(),
            code,
            event.placePath(),
            List.copyOf(agencies),
            phase,
            owes);
    return new Told(TimelineReading.entry(event, type, null, detail), matter, links);
  }

  /** What is owed about a finding: the check of a tip, then the day by which it is put right. */
  private static Optional<Owed> owed(
      InspectionFact.OfFinding fact, String handler, CanonicalEvent event) {
    if (fact instanceof InspectionFact.HazardTakenUp taken) {
      ZoneId zone = ZoneId.of(event.zone());
      return Optional.of(
          new Owed(
              "CHECK",
              taken.checkBy().atZoneSameInstant(zone).toLocalDate(),
              taken.checkBy().toInstant(),
              handler,
              "隐患核查时限"));
    }
    LocalDate dueOn = fact.stand().dueOn();
    return dueOn == null || DONE.contains(fact.stand().phase())
        ? Optional.empty()
        : Optional.of(due("RECTIFICATION", dueOn, handler, "整改期限", event));
  }

  /** Owed until the end of a local day. */
  private static Owed due(
      String kind, LocalDate on, String by, String basis, CanonicalEvent event) {
    Instant at = on.plusDays(1).atStartOfDay(ZoneId.of(event.zone())).toInstant();
    return new Owed(kind, on, at, by, basis);
  }
}
