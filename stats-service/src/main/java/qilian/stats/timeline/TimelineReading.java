package qilian.stats.timeline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.Fact;
import qilian.contract.FactType;
import qilian.contract.Topic;
import qilian.contract.alliance.AllianceFact;
import qilian.contract.alliance.TaskStand;
import qilian.contract.inspection.InspectionFact;
import qilian.contract.mediation.CaseStand;
import qilian.contract.mediation.MediationFact;
import qilian.contract.report.ReportFact;
import qilian.contract.risk.RiskFact;
import qilian.contract.risk.SignalStand;
import qilian.contract.risk.WarningStand;
import qilian.transport.canonical.CanonicalEvent;
import qilian.transport.codec.EventIds;

/** What a canonical event says to the timeline. */
public final class TimelineReading {
  private static final Pattern SOURCE = Pattern.compile("/agencies/([^/]+)(?:/.*)?");

  private static final String ENDED_FOR_THE_POLICE = "TERMINATED_ESCALATED";

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
      return InspectionReading.of(event, type, inspected, detail);
    }
    if (type.topic() == Topic.ALLIANCE && event.fact() instanceof AllianceFact.OfTask task) {
      return tasked(event, type, task, detail);
    }
    if (type.topic() == Topic.RISK && event.fact() instanceof RiskFact risk) {
      return assessed(event, type, risk, detail);
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

  /** A task between agencies, beside the matter that it follows from. */
  private static Told tasked(
      CanonicalEvent event, FactType type, AllianceFact.OfTask fact, Map<String, String> detail) {
    TaskStand stand = fact.stand();
    Set<String> agencies = new LinkedHashSet<>(List.of(stand.proposer()));
    Stream.of(stand.lead(), stand.asked()).filter(Objects::nonNull).forEach(agencies::add);
    stand.seats().forEach(seat -> agencies.add(seat.agency()));
    detail.put("phase", stand.phase());
    put(detail, "lead", stand.lead());
    Set<UUID> links = new LinkedHashSet<>(List.of(MatterCodes.ofCode(stand.taskCode())));
    if (stand.matter() != null) {
      links.addAll(MatterCodes.named(stand.matter()));
    }
    ZoneId zone = ZoneId.of(event.zone());
    return told(
        event,
        type,
        detail,
        links,
        stand.taskCode(),
        agencies,
        stand.phase(),
        stand.due().stream()
            .map(
                due ->
                    new Owed(
                        due.kind(),
                        due.at().atZoneSameInstant(zone).toLocalDate(),
                        due.at().toInstant(),
                        due.owedBy(),
                        due.basis()))
            .toList());
  }

  /** A signal or a warning; a warning stands beside the signal that it rests on. */
  private static Told assessed(
      CanonicalEvent event, FactType type, RiskFact fact, Map<String, String> detail) {
    Set<UUID> links = new LinkedHashSet<>();
    String phase = null;
    switch (fact) {
      case RiskFact.SignalRaised it -> phase = signalled(it.stand(), links);
      case RiskFact.SignalJudged it -> phase = signalled(it.stand(), links);
      case RiskFact.SignalExpired it -> phase = signalled(it.stand(), links);
      case RiskFact.WarningIssued it -> warned(it.stand(), links);
      case RiskFact.WarningUpdated it -> warned(it.stand(), links);
      case RiskFact.WarningCancelled it -> warned(it.stand(), links);
      case RiskFact.PatternLinked it -> links.addAll(MatterCodes.named(it.pattern()));
      case RiskFact.PlaceLevelSet ignored -> {}
    }
    String agency = agency(event.source());
    put(detail, "phase", phase);
    Set<String> agencies = agency == null ? Set.of() : Set.of(agency);
    return told(event, type, detail, links, null, agencies, phase, List.of());
  }

  private static String signalled(SignalStand stand, Set<UUID> links) {
    links.addAll(MatterCodes.named(stand.signal()));
    return stand.phase();
  }

  private static void warned(WarningStand stand, Set<UUID> links) {
    links.addAll(MatterCodes.named(stand.warning()));
    if (stand.signal() != null) {
      links.addAll(MatterCodes.named(stand.signal()));
    }
  }

  private static Told told(
      CanonicalEvent event,
      FactType type,
      Map<String, String> detail,
      Set<UUID> links,
      @Nullable String code,
      Set<String> agencies,
      @Nullable String phase,
      List<Owed> owes) {
    links.remove(event.aggregateId());
    Matter matter =
        new Matter(
            event.aggregateId(),
            type.family(),
            code,
            event.placePath(),
            List.copyOf(agencies),
            phase,
            owes);
    // The service speaks here, whoever gave it the command.
    return new Told(entry(event, type, null, detail), matter, links);
  }

  /**
   * That something may be an offence is for those who handle the case and for the police who were
   * told (人民调解法第二十五条), and not for whoever brought it: it stands as a matter of its own.
   */
  private static Told escalated(
      CanonicalEvent event, FactType type, MediationFact.EscalationReported fact) {
    CaseStand stand = fact.stand();
    Set<String> agencies = new LinkedHashSet<>(stand.assists());
    agencies.add(stand.lead());
    agencies.add(fact.toldTo());
    Map<String, String> detail = new TreeMap<>(Map.of("toldTo", fact.toldTo()));
    Matter matter =
        new Matter(
            event.eventId(),
            type.family(),
            null,
            event.placePath(),
            List.copyOf(agencies),
            null,
            List.of());
    Entry said = entry(event, type, null, detail);
    Entry own =
        new Entry(
            said.eventId(),
            matter.id(),
            said.fact(),
            said.agency(),
            said.placePath(),
            said.occurredAt(),
            said.registeredAt(),
            said.corrects(),
            said.detail());
    return new Told(own, matter, Set.of(event.aggregateId()));
  }

  private static Told mediated(
      CanonicalEvent event, FactType type, MediationFact fact, Map<String, String> detail) {
    if (fact instanceof MediationFact.EscalationReported escalation) {
      return escalated(event, type, escalation);
    }
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
    links.add(MatterCodes.ofCode(stand.caseCode()));
    if (fact instanceof MediationFact.DisputeMerged merged) {
      links.add(MatterCodes.ofCode(merged.into()));
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

  static Entry entry(
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
      case MediationFact.MediationTerminated it -> {
        if (!it.outcome().equals(ENDED_FOR_THE_POLICE)) {
          detail.put("outcome", it.outcome());
        }
      }
      case MediationFact.DisputeNotAccepted it -> detail.put("outcome", it.outcome());
      case MediationFact.RoutesTold it -> detail.put("routes", String.join(",", it.routes()));
      case MediationFact.EscalationReported ignored -> {}
      case MediationFact.DisputeMerged it -> detail.put("into", it.into());
      case MediationFact.DeadlineLapsed it -> owed(detail, it.kind(), it.on(), it.owedBy());
      case MediationFact.DeadlineUrged it -> owed(detail, it.kind(), it.on(), it.owedBy());
      case MediationFact.DeadlineSupervised it -> owed(detail, it.kind(), it.on(), it.owedBy());
      case MediationFact.DeadlineRaised it -> owed(detail, it.kind(), it.on(), it.owedBy());
      case MediationFact.ReferralAnswered it -> {
        detail.put("answer", it.answer());
        put(detail, "reason", it.reason());
      }
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
