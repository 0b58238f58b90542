package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.guard.Role;
import qilian.guard.Scoped;
import qilian.guard.problem.Refused;
import qilian.risk.inspection.Checklist;
import qilian.risk.inspection.FindingOrigin;
import qilian.risk.inspection.FindingSearch;
import qilian.risk.inspection.HistoryEntry;
import qilian.risk.inspection.Order;
import qilian.risk.inspection.Rectification;
import qilian.risk.inspection.RectificationCommand;
import qilian.risk.inspection.RectificationCommand.*;
import qilian.risk.inspection.RectificationLifecycle;
import qilian.risk.inspection.Refusal;
import qilian.risk.inspection.Severity;
import qilian.risk.inspection.Team;
import qilian.risk.inspection.Visit;
import qilian.risk.inspection.VisitCommand.NoteFinding;
import qilian.risk.inspection.VisitPhase;
import qilian.risk.store.FindingStore;
import qilian.risk.store.InspectionRegister;

/** Where people's commands reach a finding: under its lock, within the caller's scope and part. */
@ApplicationScoped
public class FindingDesk {

  private final FindingStore findings;
  private final VisitDesk visits;
  private final InspectionRegister register;
  private final InspectionCallers callers;

  @Inject
  FindingDesk(
      FindingStore findings,
      VisitDesk visits,
      InspectionRegister register,
      InspectionCallers callers) {
    this.findings = findings;
    this.visits = visits;
    this.register = register;
    this.callers = callers;
  }

  /**
   * What somebody found on a visit.
   *
   * @param item number of the checklist's item; null where none of them says it
   * @param findingType null where the checklist's item says it
   */
  public record Found(
      @Nullable String findingType,
      Severity severity,
      @Nullable String spot,
      @Nullable Integer item) {}

  /** Records what was found on a visit of the caller's that has taken place. */
  @Transactional
  @Scoped
  public Rectification record(String visitReference, Found found) {
    Visit visit = visits.held(visitReference, null);
    if (visit.phase() != VisitPhase.HELD || visit.heldOn() == null) {
      throw InspectionRefusals.refused(Refusal.NOT_IN_THIS_PHASE, visit.phase().labelZh());
    }
    LocalDate on = visit.heldOn();
    Checklist.Item item = itemOf(visit, found.item());
    String type =
        found.findingType() == null && item != null ? item.findingType() : found.findingType();
    if (type == null) {
      throw Refused.of("MISSING_FIELD", 400).at("/findingType");
    }
    FindingOrigin origin =
        new FindingOrigin(
            UUID.randomUUID(),
            "WT%d-%06d".formatted(on.getYear(), findings.nextNumber()),
            visit.origin().activity(),
            type,
            found.severity(),
            callers.agency(),
            visit.origin().place(),
            visit.origin().placePath(),
            visit.origin().zone(),
            found.spot(),
            item == null ? null : visit.origin().checklist() + "/" + item.number(),
            visit.origin().code(),
            on,
            callers.now(),
            register.occupants(visit.origin().place()),
            List.of());
    visits.decided(visit, new NoteFinding(origin.code()));
    Team team = visit.team() == null ? Team.alone(callers.who().subject()) : visit.team();
    return save(Rectification.unrecorded(), new RecordFinding(origin, team));
  }

  /** A finding by its id or code. */
  @Transactional
  @Scoped
  public Rectification read(String reference) {
    return findings.load(idOf(reference)).orElseThrow(FindingDesk::unknown);
  }

  /** What happened to it. */
  @Transactional
  @Scoped
  public List<HistoryEntry> history(String reference) {
    return findings.history(read(reference).origin().id());
  }

  /** Those asked for that the caller may see. */
  @Transactional
  @Scoped
  public List<Rectification> list(FindingSearch search) {
    return findings.find(search);
  }

  /** Looks whether a reported hazard is there. */
  @Transactional
  @Scoped
  public Rectification check(
      String reference,
      @Nullable Long version,
      boolean found,
      @Nullable Severity severity,
      @Nullable LocalDate on,
      List<String> officers) {
    return ask(
        reference,
        version,
        subject ->
            new CheckReport(
                callers.agency(),
                callers.team(List.of(callers.agency()), officers),
                found,
                severity == null ? subject.severity() : severity,
                day(subject, on)));
  }

  /**
   * Orders, or advises, that it is put right.
   *
   * @param item the published item that an order rests on
   */
  @Transactional
  @Scoped
  public Rectification order(
      String reference,
      @Nullable Long version,
      Form form,
      @Nullable String item,
      String number,
      LocalDate dueOn,
      @Nullable LocalDate on,
      List<String> officers,
      List<String> reportedTo) {
    Map<String, AgencyKind> told = new TreeMap<>();
    reportedTo.forEach(agency -> register.kindOf(agency).ifPresent(kind -> told.put(agency, kind)));
    return ask(
        reference,
        version,
        subject ->
            new OrderRectification(
                callers.authority(item),
                form,
                number,
                dueOn,
                day(subject, on),
                callers.team(List.of(callers.agency()), officers),
                told));
  }

  /** Looks again whether it was put right. */
  @Transactional
  @Scoped
  public Rectification reinspect(
      String reference,
      @Nullable Long version,
      boolean passed,
      @Nullable LocalDate on,
      List<String> officers) {
    return ask(
        reference,
        version,
        subject ->
            new Reinspect(
                callers.agency(),
                callers.team(List.of(callers.agency()), officers),
                passed,
                day(subject, on)));
  }

  /** Looks whether it stayed right. */
  @Transactional
  @Scoped
  public Rectification lookBack(
      String reference, @Nullable Long version, boolean holds, @Nullable LocalDate on) {
    return ask(
        reference,
        version,
        subject ->
            new LookBack(
                callers.agency(),
                callers.team(List.of(callers.agency()), List.of()),
                holds,
                day(subject, on)));
  }

  /** Says that it was put right on the spot, or that the premises say so. */
  @Transactional
  @Scoped
  public Rectification done(
      String reference, @Nullable Long version, boolean onTheSpot, @Nullable LocalDate on) {
    return ask(
        reference,
        version,
        subject ->
            onTheSpot
                ? new ClearOnTheSpot(callers.agency(), day(subject, on))
                : new ClaimDone(callers.agency(), day(subject, on)));
  }

  /** Moves the day. */
  @Transactional
  @Scoped
  public Rectification extend(
      String reference, @Nullable Long version, LocalDate until, String reason) {
    return ask(reference, version, subject -> new ExtendDeadline(callers.agency(), until, reason));
  }

  /** Hands it to the competent agency; a coordinator may for a place of its own. */
  @Transactional
  @Scoped
  public Rectification handOver(
      String reference, @Nullable Long version, String to, String number, String reason) {
    return ask(
        reference,
        version,
        subject ->
            new HandOver(
                callers.coordinates(subject.origin().placePath()) ? null : callers.agency(),
                to,
                register.kindOf(to).orElse(null),
                number,
                reason));
  }

  /** Takes over what was handed to the caller's agency. */
  @Transactional
  @Scoped
  public Rectification receive(String reference, @Nullable Long version, String receipt) {
    return ask(reference, version, subject -> new ReceiveHandOver(callers.agency(), receipt));
  }

  /** Asks a finding to do something. */
  @Transactional
  @Scoped
  public Rectification ask(
      String reference,
      @Nullable Long version,
      Function<Rectification, RectificationCommand> asked) {
    UUID id = idOf(reference);
    Rectification subject =
        Optional.ofNullable(findings.lockAll(List.of(id)).get(id))
            .orElseThrow(FindingDesk::unknown);
    if (version != null && version != subject.version()) {
      throw Refused.of("MATTER_HAS_CHANGED", 412).with("version", subject.version());
    }
    RectificationCommand command = asked.apply(subject);
    allowed(subject, command);
    return save(subject, command);
  }

  Rectification save(Rectification subject, RectificationCommand command) {
    var events =
        InspectionRefusals.accepted(RectificationLifecycle.decide(subject, command, callers.now()));
    return findings.save(subject, events, callers.who().subject(), callers.agency());
  }

  /**
   * Whether the caller has a part in it at all; whose power it is, the guards say. Premises and
   * reporters may say that it is done and show it; a coordinator hands on, and does nothing else.
   */
  private void allowed(Rectification subject, RectificationCommand command) {
    String agency = callers.agency();
    if (callers.coordinates(subject.origin().placePath())) {
      if (command instanceof HandOver) {
        return;
      }
      throw InspectionRefusals.refused(Refusal.NOT_AN_AUTHORITY, agency);
    }
    boolean ofThePremises =
        subject.origin().occupants().contains(agency)
            && RectificationCommand.OF_THE_PREMISES.contains(command.getClass());
    boolean handles = agency.equals(subject.handler()) || agency.equals(subject.goesTo());
    boolean decides =
        command instanceof ExtendDeadline
            || command instanceof ReceiveHandOver
            || command instanceof OrderRectification
            || command instanceof Reinspect
            || command instanceof HandOver;
    if (!ofThePremises && !handles && !decides) {
      throw Refused.of("NOT_YOUR_FINDING", 403);
    }
    Order order = subject.order();
    // Whoever may give a tip may move its day; the day of an order is an office's.
    boolean movesOrder =
        command instanceof ExtendDeadline && order != null && order.form() == Form.ORDER;
    if (handles && movesOrder && !callers.office()) {
      throw InspectionRefusals.refused(Refusal.NOT_AN_AUTHORITY, agency);
    }
    if (handles && callers.who().is(Role.AGENCY_SYSTEM) && !ofThePremises && decides) {
      throw InspectionRefusals.refused(Refusal.NOT_AN_AUTHORITY, agency);
    }
  }

  private Checklist.@Nullable Item itemOf(Visit visit, @Nullable Integer number) {
    if (number == null) {
      return null;
    }
    String checklist = visit.origin().checklist();
    String code = checklist == null ? "" : checklist.split("/")[0];
    return register.checklists(code).stream()
        .filter(each -> (each.code() + "/" + each.version()).equals(checklist))
        .flatMap(each -> each.items().stream())
        .filter(each -> each.number() == number)
        .findFirst()
        .orElseThrow(() -> Refused.of("UNKNOWN_ITEM", 422).at("/item"));
  }

  private LocalDate day(Rectification subject, @Nullable LocalDate on) {
    return on == null ? subject.dayOf(callers.now()) : on;
  }

  private UUID idOf(String reference) {
    return References.id(reference)
        .or(() -> findings.idOfCode(reference))
        .orElseThrow(FindingDesk::unknown);
  }

  static Refused unknown() {
    return Refused.of("FINDING_NOT_FOUND", 404);
  }
}
