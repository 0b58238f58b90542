package qilian.stats.timeline;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.Fact;
import qilian.contract.FactType;
import qilian.contract.Topic;
import qilian.contract.inspection.FindingStand;
import qilian.contract.inspection.InspectionFact;
import qilian.contract.mediation.CaseStand;
import qilian.contract.mediation.MediationFact;
import qilian.contract.report.ReportFact;
import qilian.transport.canonical.CanonicalEvent;
import qilian.transport.codec.EventIds;

/** What a canonical event says to the timeline. */
public final class TimelineReading {
  private static final Pattern SOURCE = Pattern.compile("/agencies/([^/]+)(?:/.*)?");

  private TimelineReading() {}

  /** Reads an event of a known type. */
  public static Told of(CanonicalEvent event) {
    FactType type = event.type();
    if (type == null) {
      throw new IllegalArgumentException("a type that is not known: " + event.wireType());
    }
    Map<String, String> detail = coordinates(event.effects());
    // What the stamp says is enough for most facts; the data are read where only they say more.
    if (type.topic() == Topic.MEDIATION && event.fact() instanceof MediationFact mediated) {
      return mediated(event, type, mediated, detail);
    }
    if (type.topic() == Topic.INSPECTION && event.fact() instanceof InspectionFact inspected) {
      return inspected(event, type, inspected, detail);
    }
    Fact fact = type.record() == ReportFact.DisputeReported.class ? event.fact() : null;
    return reported(event, type, fact, detail);
  }

  private static Told reported(
      CanonicalEvent event, FactType type, @Nullable Fact fact, Map<String, String> detail) {
    String agency = agency(event.source());
    Set<UUID> links = new LinkedHashSet<>();
    if (fact instanceof ReportFact.DisputeReported dispute
        && agency != null
        && dispute.incidentCaseref() != null) {
      links.add(EventIds.ofMatter(agency, dispute.incidentCaseref()));
    }
    links.remove(event.aggregateId());
    Matter matter =
        new Matter(
            event.aggregateId(),
            type.family(),
            null,
            event.placePath(),
            agency == null ? List.of() : List.of(agency),
            null,
            List.of());
    return new Told(entry(event, type, agency, detail), matter, links);
  }

  private static Told mediated(
      CanonicalEvent event, FactType type, MediationFact fact, Map<String, String> detail) {
    CaseStand stand = fact.stand();
    Set<String> agencies = new LinkedHashSet<>();
    agencies.add(stand.lead());
    agencies.addAll(stand.assists());
    Set<UUID> links = new LinkedHashSet<>();
    for (CaseStand.Referrer referrer : stand.referredBy()) {
      agencies.add(referrer.agency());
      if (referrer.caseref() != null) {
        links.add(EventIds.ofMatter(referrer.agency(), referrer.caseref()));
      }
    }
    detail.put("phase", stand.phase());
    detail.put("lead", stand.lead());
    say(fact, detail);
    Matter matter =
        new Matter(
            event.aggregateId(),
            type.family(),
            stand.caseCode(),
            event.placePath(),
            List.copyOf(agencies),
            stand.phase(),
            stand.due().stream()
                .map(
                    due ->
                        new Owed(
                            due.kind(), due.on(), due.at().toInstant(), due.owedBy(), due.basis()))
                .toList());
    // The service speaks here, whoever gave it the command.
    return new Told(entry(event, type, null, detail), matter, links);
  }

  private static Told inspected(
      CanonicalEvent event, FactType type, InspectionFact fact, Map<String, String> detail) {
    Set<String> agencies = new LinkedHashSet<>();
    Set<UUID> links = new LinkedHashSet<>();
    String code;
    String phase;
    switch (fact) {
      case InspectionFact.OfVisit visit -> {
        code = visit.stand().visitCode();
        phase = visit.stand().phase();
        agencies.addAll(visit.stand().agencies());
      }
      case InspectionFact.OfFinding finding -> {
        FindingStand stand = finding.stand();
        code = stand.findingCode();
        phase = stand.phase();
        if (stand.handler() != null) {
          agencies.add(stand.handler());
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
            List.of());
    return new Told(entry(event, type, null, detail), matter, links);
  }

  private static Entry entry(
      CanonicalEvent event, FactType type, @Nullable String agency, Map<String, String> detail) {
    return new Entry(
        event.eventId(),
        event.aggregateId(),
        type.factName(),
        agency,
        event.placePath(),
        event.occurredAt(),
        event.registeredAt(),
        event.corrects(),
        detail);
  }

  private static @Nullable String agency(String source) {
    Matcher matcher = SOURCE.matcher(source);
    return matcher.matches() ? matcher.group(1) : null;
  }

  private static Map<String, String> coordinates(List<Effect> effects) {
    Map<String, String> detail = new TreeMap<>();
    for (Effect effect : effects) {
      Coordinates at = effect.after();
      if (at != null) {
        put(detail, "category", at.category());
        put(detail, "subtype", at.subtype());
        put(detail, "disposition", at.disposition());
        put(detail, "reportChannel", at.reportChannel());
      }
    }
    return detail;
  }

  /** What a step of a dispute says beside where the case stands. */
  private static void say(MediationFact fact, Map<String, String> detail) {
    switch (fact) {
      case MediationFact.AgencyAsked it -> {
        detail.put("agency", it.agency());
        detail.put("role", it.role());
      }
      case MediationFact.AgencyAnswered it -> {
        detail.put("agency", it.agency());
        detail.put("role", it.role());
        detail.put("answer", it.answer());
        put(detail, "reason", it.reason());
      }
      case MediationFact.LeadChanged it -> {
        detail.put("from", it.from());
        detail.put("to", it.to());
      }
      case MediationFact.SessionCalled it -> detail.put("session", it.session().toString());
      case MediationFact.SessionHeld it -> detail.put("session", it.session().toString());
      case MediationFact.ClockPaused it -> detail.put("ground", it.ground());
      case MediationFact.ClockExtended it -> detail.put("until", it.until().toString());
      case MediationFact.AgreementReached it -> {
        detail.put("outcome", it.outcome());
        detail.put("effectiveOn", it.effectiveOn().toString());
      }
      case MediationFact.PerformanceRecorded it ->
          detail.put("instalment", it.instalment().toString());
      case MediationFact.ConfirmationDecided it -> detail.put("status", it.status());
      case MediationFact.MediationTerminated it -> detail.put("outcome", it.outcome());
      case MediationFact.DisputeNotAccepted it -> detail.put("outcome", it.outcome());
      case MediationFact.RoutesTold it -> detail.put("routes", String.join(",", it.routes()));
      case MediationFact.EscalationReported it -> detail.put("toldTo", it.toldTo());
      case MediationFact.DisputeMerged it -> detail.put("into", it.into());
      case MediationFact.DeadlineLapsed it -> owed(detail, it.kind(), it.on(), it.owedBy());
      case MediationFact.DeadlineUrged it -> owed(detail, it.kind(), it.on(), it.owedBy());
      case MediationFact.DeadlineSupervised it -> owed(detail, it.kind(), it.on(), it.owedBy());
      case MediationFact.DeadlineRaised it -> owed(detail, it.kind(), it.on(), it.owedBy());
      case MediationFact.DisputeRegistered ignored -> {}
      case MediationFact.DisputeScreened ignored -> {}
      case MediationFact.PartyJoined ignored -> {}
      case MediationFact.ConsentRecorded ignored -> {}
      case MediationFact.DisputeAccepted ignored -> {}
      case MediationFact.DisputeRefused ignored -> {}
      case MediationFact.MediatorAssigned ignored -> {}
      case MediationFact.MediatorRecused ignored -> {}
      case MediationFact.ClockResumed ignored -> {}
      case MediationFact.AgreementBreached ignored -> {}
      case MediationFact.ConfirmationApplied ignored -> {}
      case MediationFact.ConfirmationExpired ignored -> {}
      case MediationFact.EscalationPrevented ignored -> {}
      case MediationFact.FollowedUp ignored -> {}
      case MediationFact.CaseArchived ignored -> {}
    }
  }

  private static void owed(Map<String, String> detail, String kind, LocalDate on, String by) {
    detail.put("kind", kind);
    detail.put("on", on.toString());
    detail.put("owedBy", by);
  }

  private static void put(Map<String, String> detail, String name, @Nullable String value) {
    if (value != null) {
      detail.put(name, value);
    }
  }
}
