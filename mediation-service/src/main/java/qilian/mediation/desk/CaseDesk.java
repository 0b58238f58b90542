package qilian.mediation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.contract.Standing;
import qilian.guard.Caller;
import qilian.guard.CurrentCaller;
import qilian.guard.Role;
import qilian.guard.Scoped;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;
import qilian.mediation.model.Authority;
import qilian.mediation.model.CaseCode;
import qilian.mediation.model.CaseCommand;
import qilian.mediation.model.Decision;
import qilian.mediation.model.DisputeCase;
import qilian.mediation.model.HistoryEntry;
import qilian.mediation.model.LocalRules;
import qilian.mediation.model.MediationLifecycle;
import qilian.mediation.model.Part;
import qilian.mediation.model.Phase;
import qilian.mediation.model.Refusal;
import qilian.mediation.panel.PoolMediator;
import qilian.mediation.store.CaseStore;
import qilian.mediation.store.MediatorStore;
import qilian.mediation.store.MemberStore;
import qilian.mediation.store.StatusStore;

/** Where people's commands reach a case: under its lock, within the caller's scope and part. */
@ApplicationScoped
public class CaseDesk {

  private static final String TO_THE_POLICE = "《人民调解法》第二十五条";

  /** What the front door lets a coordinator ask for. */
  private static final Set<Class<? extends CaseCommand>> SEATING =
      Set.of(
          CaseCommand.AskAgency.class,
          CaseCommand.AnswerAsk.class,
          CaseCommand.ChangeLead.class,
          CaseCommand.MergeInto.class);

  /** What it lets an agency's own system ask for. */
  private static final Set<Class<? extends CaseCommand>> SYSTEMS =
      Set.of(
          CaseCommand.AskAgency.class,
          CaseCommand.AnswerAsk.class,
          CaseCommand.ChangeLead.class,
          CaseCommand.AddParty.class);

  /** What comes about by another's word or another command, and has no door of its own. */
  private static final Set<Class<? extends CaseCommand>> INWARD =
      Set.of(
          CaseCommand.JoinReferral.class,
          CaseCommand.AnswerWord.class,
          CaseCommand.AbsorbCase.class);

  private final CaseStore cases;
  private final MemberStore members;
  private final MediatorStore mediators;
  private final StatusStore statuses;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final LocalRules rules;

  @Inject
  CaseDesk(
      CaseStore cases,
      MemberStore members,
      MediatorStore mediators,
      StatusStore statuses,
      CurrentCaller caller,
      InstantSource clock,
      @ConfigProperty(name = "qilian.mediation.writing-unless-at-once") boolean unlessAtOnce,
      @ConfigProperty(name = "qilian.mediation.writing-if-complex") boolean ifComplex) {
    this.cases = cases;
    this.members = members;
    this.mediators = mediators;
    this.statuses = statuses;
    this.caller = caller;
    this.clock = clock;
    this.rules = new LocalRules(unlessAtOnce, ifComplex);
  }

  /**
   * A case as the caller may read it.
   *
   * @param reader the caller's agency; empty for none
   * @param whole whether what was agreed and put forward may be read too
   * @param open what the caller may ask of it now, with the phases that may follow
   */
  public record Seen(
      DisputeCase subject,
      String reader,
      boolean whole,
      Map<Class<? extends CaseCommand>, Set<Phase>> open) {}

  /** The case behind an id, a code, or the caller's own number of the matter. */
  @Transactional
  @Scoped
  public Seen read(String reference) {
    return seenBy(cases.load(idOf(reference)).filter(this::isShown).orElseThrow(CaseDesk::unknown));
  }

  /** What happened to it, for those who read the file. */
  @Transactional
  @Scoped
  public List<HistoryEntry> history(String reference) {
    Seen seen = read(reference);
    if (!seen.whole()) {
      throw Refused.of("NOT_YOUR_PART", 403);
    }
    return cases.history(seen.subject().origin().id());
  }

  /**
   * Asks a case to do something.
   *
   * @param version the version that the caller has read; null where it does not say
   * @throws Refused by the guard that stands in the way
   */
  @Transactional
  @Scoped
  public Seen ask(String reference, @Nullable Long version, CaseCommand command) {
    return seenBy(decided(held(reference, version), command));
  }

  /** Lets one case go on in another, in one step: the first keeps its history, and so do both. */
  @Transactional
  @Scoped
  public Seen merge(String reference, @Nullable Long version, String into) {
    UUID from = idOf(reference);
    UUID to = idOf(into);
    var both = cases.lockAll(List.of(from, to));
    DisputeCase merged = Optional.ofNullable(both.get(from)).orElseThrow(CaseDesk::unknown);
    DisputeCase target = Optional.ofNullable(both.get(to)).orElseThrow(CaseDesk::unknown);
    matching(merged, version);
    decided(merged, new CaseCommand.MergeInto(target.origin().code()));
    DisputeCase after =
        decided(target, new CaseCommand.AbsorbCase(merged.origin().code(), merged.referrers()));
    statuses.goOn(merged, after);
    return seenBy(after);
  }

  /** Who declined a part in a case, and has no other, does not read on in it. */
  private boolean isShown(DisputeCase subject) {
    Caller who = caller.get();
    return subject.isReadBy(agency(who))
        || who.is(Role.AUDITOR)
        || caller.scope(Sight.RECORDS).sees(null, subject.origin().placePath());
  }

  /** The case under its lock, if it stands as the caller has read it. */
  DisputeCase held(String reference, @Nullable Long version) {
    DisputeCase subject =
        cases.lock(idOf(reference)).filter(this::isShown).orElseThrow(CaseDesk::unknown);
    matching(subject, version);
    return subject;
  }

  /** Decides and saves; the case is held already. */
  DisputeCase decided(DisputeCase subject, CaseCommand command) {
    Caller who = caller.get();
    boolean coordinates = coordinates(subject);
    if (!Authority.allows(subject, command, agency(who), partOf(subject), coordinates)) {
      throw Refused.of("NOT_YOUR_PART", 403);
    }
    if (command instanceof CaseCommand.DeclineDispute it) {
      mustBeKnown(it.handedTo());
    } else if (command instanceof CaseCommand.ReportEscalation it) {
      mustBePolice(it.toldTo());
    } else if (command instanceof CaseCommand.ApplyForConfirmation it) {
      mustBeCourt(it.court());
    } else if (command instanceof CaseCommand.AskAgency it) {
      mayHandle(it.agency());
    } else if (command instanceof CaseCommand.ChangeLead it) {
      mayHandle(it.to());
    } else if (command instanceof CaseCommand.CallSession it) {
      mustBeCertified(subject, subject.dayOf(it.begins()));
    } else if (command instanceof CaseCommand.HoldSession it) {
      mustBeCertified(subject, it.heldOn());
    }
    return decide(subject, command, who);
  }

  /** To whom a dispute is handed travels with the fact: an agency's code, and no text. */
  private void mustBeKnown(@Nullable String agency) {
    if (agency != null && members.kindOf(agency).isEmpty()) {
      throw Refused.of("UNKNOWN_AGENCY", 422).at("/handedTo");
    }
  }

  /** What may be a matter for the police is told to the police, and to nobody else. */
  private void mustBePolice(String agency) {
    if (members.kindOf(agency).filter(AgencyKind.POLICE_STATION::equals).isEmpty()) {
      throw Refused.of("NOT_THE_POLICE", 422).at("/toldTo").basedOn(TO_THE_POLICE);
    }
  }

  /** Whom the parties apply to reads the file and decides. */
  private void mustBeCourt(String agency) {
    if (members.kindOf(agency).filter(AgencyKind.PEOPLES_COURT::equals).isEmpty()) {
      throw Refused.of("NOT_A_COURT", 422).at("/court").basedOn("《民事诉讼法》第二百零五条");
    }
  }

  /**
   * Who mediates is certified on the day of the session, and not only on that of the assignment
   * (M3). A mediator of another committee, which led before, is nobody whom this one can vouch for.
   */
  private void mustBeCertified(DisputeCase subject, LocalDate day) {
    List<PoolMediator> own =
        subject.activeMediators().stream()
            .map(each -> mediators.mediator(each.ref()))
            .flatMap(Optional::stream)
            .toList();
    boolean certified =
        !own.isEmpty() && own.stream().allMatch(each -> each.certificateOn(day).isPresent());
    if (!subject.activeMediators().isEmpty() && !certified) {
      throw Refusals.refused(
          new Decision.Refused(
              Refusal.MEDIATOR_NOT_CERTIFIED, Refusal.MEDIATOR_NOT_CERTIFIED.article(), null));
    }
  }

  /** Nobody leads or assists but a member of the alliance that has duties of its own. */
  private void mayHandle(String agency) {
    AgencyKind kind =
        members.kindOf(agency).orElseThrow(() -> Refused.of("UNKNOWN_AGENCY", 422).at("/agency"));
    if (kind.standing() == Standing.PARTNER) {
      throw Refused.of("PARTNER_CANNOT_HANDLE", 422).at("/agency");
    }
  }

  /** What the caller's agency is in the case; null for nothing. */
  @Nullable Part partOf(DisputeCase subject) {
    return Part.of(subject).get(agency(caller.get()));
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private DisputeCase decide(DisputeCase subject, CaseCommand command, Caller who) {
    return switch (MediationLifecycle.decide(subject, command, now(), rules)) {
      case Decision.Refused no -> throw Refusals.refused(no);
      case Decision.Accepted yes -> {
        cases.save(
            List.of(new CaseStore.Change(subject, yes.events(), who.subject(), agency(who))));
        yield MediationLifecycle.fold(subject, yes.events());
      }
    };
  }

  private UUID idOf(String reference) {
    Optional<UUID> id =
        CaseCode.parse(reference)
            .flatMap(code -> cases.idOfCode(code.toString()))
            .or(() -> uuid(reference))
            .or(() -> cases.idOfCaseref(agency(caller.get()), reference));
    return id.orElseThrow(CaseDesk::unknown);
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  Seen seenBy(DisputeCase subject) {
    Part part = partOf(subject);
    boolean auditor = caller.get().is(Role.AUDITOR);
    return new Seen(
        subject,
        agency(caller.get()),
        auditor || (part != null && part.readsTheFile()),
        openTo(subject, part));
  }

  /** What the caller's part and role let it ask for; the front door turns away the same. */
  private Map<Class<? extends CaseCommand>, Set<Phase>> openTo(
      DisputeCase subject, @Nullable Part part) {
    Caller who = caller.get();
    Map<Class<? extends CaseCommand>, Set<Phase>> open =
        new LinkedHashMap<>(Authority.open(subject, agency(who), part, coordinates(subject)));
    boolean mediates = who.is(Role.MEDIATOR) || who.is(Role.CLERK);
    open.keySet().removeAll(INWARD);
    open.keySet()
        .removeIf(
            command ->
                !mediates
                    && !(who.is(Role.COORDINATOR) && SEATING.contains(command))
                    && !(who.is(Role.AGENCY_SYSTEM) && SYSTEMS.contains(command)));
    return open;
  }

  private boolean coordinates(DisputeCase subject) {
    return caller.get().is(Role.COORDINATOR)
        && caller.scope(Sight.RECORDS).sees(null, subject.origin().placePath());
  }

  private static String agency(Caller who) {
    String agency = who.agency();
    return agency == null ? "" : agency;
  }

  private static void matching(DisputeCase subject, @Nullable Long version) {
    if (version != null && version != subject.version()) {
      throw Refused.of("CASE_HAS_CHANGED", 412).with("version", subject.version());
    }
  }

  static Refused unknown() {
    return Refused.of("CASE_NOT_FOUND", 404);
  }
}
