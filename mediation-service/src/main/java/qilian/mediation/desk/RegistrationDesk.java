package qilian.mediation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.contract.Standing;
import qilian.guard.Caller;
import qilian.guard.CurrentCaller;
import qilian.guard.PlacePaths;
import qilian.guard.Scope;
import qilian.guard.Scoped;
import qilian.guard.ScopedConnections;
import qilian.guard.problem.Refused;
import qilian.mediation.model.Ask;
import qilian.mediation.model.CaseCommand;
import qilian.mediation.model.CaseEvent;
import qilian.mediation.model.Decision;
import qilian.mediation.model.DisputeCase;
import qilian.mediation.model.LocalRules;
import qilian.mediation.model.MediationLifecycle;
import qilian.mediation.model.Origin;
import qilian.mediation.model.Outcome;
import qilian.mediation.model.Referral;
import qilian.mediation.model.ReferralKind;
import qilian.mediation.model.ReferralStatus;
import qilian.mediation.model.Referrer;
import qilian.mediation.model.Refusal;
import qilian.mediation.panel.FoundingPolicy;
import qilian.mediation.panel.Panel;
import qilian.mediation.panel.PanelQuestion;
import qilian.mediation.store.CaseNumbers;
import qilian.mediation.store.CaseReferrals;
import qilian.mediation.store.CaseStore;
import qilian.mediation.store.MemberStore;
import qilian.transport.codec.EventIds;

/**
 * Where disputes become cases, each with its one code: at the counter, and as agencies tell them.
 */
@ApplicationScoped
public class RegistrationDesk {

  private static final String INBOUND = "inbound";

  private final CaseStore cases;
  private final CaseNumbers numbers;
  private final CaseReferrals referrals;
  private final MemberStore members;
  private final PlacePaths places;
  private final CurrentCaller caller;
  private final ScopedConnections connections;
  private final InstantSource clock;
  private final int street;
  private final ZoneId zone;
  private final String intake;
  private final Duration fresh;

  @Inject
  RegistrationDesk(
      CaseStore cases,
      CaseNumbers numbers,
      CaseReferrals referrals,
      MemberStore members,
      PlacePaths places,
      CurrentCaller caller,
      ScopedConnections connections,
      InstantSource clock,
      @ConfigProperty(name = "qilian.mediation.street") int street,
      @ConfigProperty(name = "qilian.mediation.zone") ZoneId zone,
      @ConfigProperty(name = "qilian.mediation.intake") String intake,
      @ConfigProperty(name = "qilian.mediation.take-in-days") int takeInDays) {
    this.cases = cases;
    this.numbers = numbers;
    this.referrals = referrals;
    this.members = members;
    this.places = places;
    this.caller = caller;
    this.connections = connections;
    this.clock = clock;
    this.street = street;
    this.zone = zone;
    this.intake = intake;
    this.fresh = Duration.ofDays(takeInDays);
  }

  /** A dispute as somebody at the counter, or on the telephone, describes it. */
  public record Walked(
      String category,
      Origin.Source source,
      @Nullable String referral,
      String scale,
      @Nullable BigDecimal amount,
      String place) {}

  /**
   * Registers a dispute, and asks those who must sit by the policy. The caller's agency leads; a
   * partner cannot, and is kept as the one that brought it.
   *
   * @throws Refused 422 if the place is unknown
   */
  @Transactional
  @Scoped
  public DisputeCase register(Walked dispute) {
    String path =
        places
            .pathOf(dispute.place())
            .orElseThrow(
                () -> Refused.of("UNKNOWN_PLACE", 422).with("place", dispute.place()).at("/place"));
    Origin origin =
        origin(
            UUID.randomUUID(),
            dispute.category(),
            dispute.source(),
            dispute.referral(),
            dispute.scale(),
            dispute.amount(),
            dispute.place(),
            path);
    Caller who = caller.get();
    String agency = who.agencyOrRefuse();
    boolean leads = members.kindOf(agency).map(RegistrationDesk::mayLead).orElse(true);
    Panel panel = panel(origin);
    List<CaseEvent> events =
        leads
            ? seated(origin, agency, null, panel)
            : seated(origin, leadOf(panel), new Referrer(agency, null, origin.id()), panel);
    cases.save(
        List.of(new CaseStore.Change(DisputeCase.unregistered(), events, who.subject(), agency)));
    return MediationLifecycle.fold(DisputeCase.unregistered(), events);
  }

  /**
   * Takes in a referral: a new matter becomes a case, a further word of a matter joins it, and one
   * that was taken back ends it while nobody has accepted it. Doing so twice is the same as once.
   * History that is loaded later stays a referral: nobody mediates what was known long ago.
   *
   * @return why a further word changed nothing; empty where it was taken in, or said nothing new
   */
  @Transactional
  public Optional<Refusal> takeIn(Referral referral) {
    connections.inScope(Scope.ALL, connection -> true);
    boolean told = referral.status() == ReferralStatus.WAITING;
    Optional<UUID> known = referrals.caseOf(referral.matterId()).or(() -> caseOfIncident(referral));
    Optional<Refusal> refusal = Optional.empty();
    if (known.isPresent()) {
      DisputeCase subject = lockWhereItGoesOn(known.get());
      refusal = told ? further(subject, referral) : takenBack(subject, referral);
      if (told && refusal.isEmpty()) {
        keep(referral, subject.origin().id());
      }
    } else if (told && now().minus(fresh).isBefore(referral.recordedAt())) {
      keep(referral, registerFor(referral));
    }
    return refusal;
  }

  /**
   * A further word of a matter. Whoever sent it is answered, also where it comes after the end; the
   * same word heard again is answered by what was said the first time.
   */
  private Optional<Refusal> further(DisputeCase subject, Referral referral) {
    UUID word = referral.standsBy();
    if (subject.notTaken().containsKey(word)) {
      return Optional.of(subject.notTaken().get(word));
    }
    if (referrals.knows(word)) {
      return Optional.empty();
    }
    Referrer referrer = referrer(referral);
    if (!subject.phase().isUnfinished()) {
      return answered(subject, referral, Refusal.NOT_IN_THIS_PHASE);
    }
    return referrals.knows(referral.eventId()) || subject.referrers().contains(referrer)
        ? answered(subject, referral, null)
        : done(subject, new CaseCommand.JoinReferral(referrer));
  }

  private Optional<Refusal> takenBack(DisputeCase subject, Referral referral) {
    Refusal before = subject.notTaken().get(referral.standsBy());
    if (before != null || subject.outcome() == Outcome.WITHDRAWN) {
      return Optional.ofNullable(before);
    }
    return done(subject, new CaseCommand.TakeBackReferral(referral.agency()))
        .flatMap(refusal -> answered(subject, referral, refusal));
  }

  /** Tells the sender what became of its word, which changes nothing in the case. */
  private Optional<Refusal> answered(
      DisputeCase subject, Referral referral, @Nullable Refusal notTaken) {
    done(subject, new CaseCommand.AnswerWord(referrer(referral), referral.standsBy(), notTaken));
    return Optional.ofNullable(notTaken);
  }

  /** The case under its lock, or the one that it was merged into, however often. */
  private DisputeCase lockWhereItGoesOn(UUID known) {
    DisputeCase subject = cases.lock(known).orElseThrow();
    String next = subject.goesOnIn();
    while (next != null) {
      subject = cases.idOfCode(next).flatMap(cases::lock).orElseThrow();
      next = subject.goesOnIn();
    }
    return subject;
  }

  /** The alarm behind a dispute is of the same case, whichever of the two is heard first. */
  private void keep(Referral referral, UUID caseId) {
    referrals.keep(referral.eventId(), referral.matterId(), caseId);
    referrals.keep(referral.standsBy(), referral.matterId(), caseId);
    String incident = referral.incidentCaseref();
    if (incident != null) {
      UUID matter = EventIds.ofMatter(referral.agency(), incident);
      if (referrals.caseOf(matter).isEmpty()) {
        referrals.keep(matter, matter, caseId);
      }
    }
  }

  /** The case of the alarm that the sender says is behind the dispute. */
  private Optional<UUID> caseOfIncident(Referral referral) {
    String incident = referral.incidentCaseref();
    return incident == null
        ? Optional.empty()
        : referrals.caseOf(EventIds.ofMatter(referral.agency(), incident));
  }

  private UUID registerFor(Referral referral) {
    boolean police = referral.kind() == ReferralKind.POLICE_REFERRAL;
    Origin origin =
        origin(
            UUID.randomUUID(),
            police ? "OTHER" : orElse(referral.disputeCategory(), "OTHER"),
            Origin.Source.ENTRUSTED,
            police ? "POLICE" : orElse(referral.referredFrom(), "OTHER_DEPT"),
            orElse(referral.scale(), "INDIVIDUAL"),
            referral.amount(),
            referral.place(),
            referral.placePath());
    Panel panel = panel(origin);
    List<CaseEvent> events = seated(origin, leadOf(panel), referrer(referral), panel);
    cases.save(
        List.of(
            new CaseStore.Change(DisputeCase.unregistered(), events, INBOUND, referral.agency())));
    return origin.id();
  }

  /** Who must sit, by the policy, wherever the dispute came in. */
  private Panel panel(Origin origin) {
    return Panel.propose(FoundingPolicy.version1(), question(origin), members.all());
  }

  private PanelQuestion question(Origin origin) {
    return new PanelQuestion(
        origin.category(), origin.scale(), origin.placePath(), members.kindsOn(origin.placePath()));
  }

  private String leadOf(Panel panel) {
    Panel.Seat seat = panel.lead();
    return seat == null ? intake : seat.agency();
  }

  /** A partner brings a dispute and a coordinator convenes; neither leads. */
  private static boolean mayLead(AgencyKind kind) {
    return kind.standing() != Standing.PARTNER && kind.standing() != Standing.COORDINATION;
  }

  /**
   * A case under its lead, with those asked who must sit. Where somebody leads whom the policy
   * would not choose, because the parties came to its counter, whom it would choose is asked to
   * lead.
   */
  private List<CaseEvent> seated(
      Origin origin, String lead, @Nullable Referrer referrer, Panel panel) {
    List<CaseEvent> events = new ArrayList<>();
    DisputeCase subject =
        step(
            DisputeCase.unregistered(),
            new CaseCommand.RegisterDispute(origin, lead, referrer),
            events);
    Panel.Seat first = panel.lead();
    if (first != null && !suits(lead, first)) {
      subject = step(subject, new CaseCommand.AskAgency(first.agency(), Ask.Role.LEAD), events);
    }
    for (Panel.Seat assist : panel.assists()) {
      subject = step(subject, new CaseCommand.AskAgency(assist.agency(), Ask.Role.ASSIST), events);
    }
    return events;
  }

  /** Whether an agency is of a kind that the rule behind the seat lets lead. */
  private boolean suits(String agency, Panel.Seat seat) {
    return members
        .kindOf(agency)
        .map(kind -> FoundingPolicy.version1().letsLead(seat.rule(), kind))
        .orElse(false);
  }

  /** Lets a case do what a referral asks for; the answer is why it would not. */
  private Optional<Refusal> done(DisputeCase subject, CaseCommand command) {
    return switch (MediationLifecycle.decide(subject, command, now(), LocalRules.NONE)) {
      case Decision.Refused no -> Optional.of(no.reason());
      case Decision.Accepted yes -> {
        cases.save(
            List.of(
                new CaseStore.Change(subject, yes.events(), INBOUND, subject.handling().lead())));
        yield Optional.empty();
      }
    };
  }

  /** What cannot be, such as asking an agency twice, leaves the case as it is. */
  private DisputeCase step(DisputeCase subject, CaseCommand command, List<CaseEvent> events) {
    return switch (MediationLifecycle.decide(subject, command, now(), LocalRules.NONE)) {
      case Decision.Refused no -> subject;
      case Decision.Accepted yes -> {
        events.addAll(yes.events());
        yield MediationLifecycle.fold(subject, yes.events());
      }
    };
  }

  private Origin origin(
      UUID id,
      String category,
      Origin.Source source,
      @Nullable String referral,
      String scale,
      @Nullable BigDecimal amount,
      String place,
      String path) {
    Instant now = now();
    int year = LocalDate.ofInstant(now, zone).getYear();
    return new Origin(
        id,
        numbers.next(street, year).toString(),
        category,
        source,
        referral,
        scale,
        amount,
        place,
        path,
        members.gridOn(path),
        zone.getId(),
        now);
  }

  private static Referrer referrer(Referral referral) {
    return new Referrer(referral.agency(), referral.caseref(), referral.matterId());
  }

  private static String orElse(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
