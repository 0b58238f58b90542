package qilian.mediation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qilian.guard.CurrentCaller;
import qilian.guard.Scoped;
import qilian.guard.problem.Refused;
import qilian.mediation.model.CaseCommand;
import qilian.mediation.model.DisputeCase;
import qilian.mediation.model.Mediator;
import qilian.mediation.panel.Certificate;
import qilian.mediation.panel.MediatorNeed;
import qilian.mediation.panel.MediatorPool;
import qilian.mediation.panel.MediatorRefusal;
import qilian.mediation.panel.PoolMediator;
import qilian.mediation.panel.RecusalGround;
import qilian.mediation.panel.Relation;
import qilian.mediation.store.MediatorStore;

/** Where the pool of mediators is kept, and one of it comes to a case. */
@ApplicationScoped
public class MediatorDesk {

  private final CaseDesk desk;
  private final MediatorStore mediators;
  private final CurrentCaller caller;

  @Inject
  MediatorDesk(CaseDesk desk, MediatorStore mediators, CurrentCaller caller) {
    this.desk = desk;
    this.mediators = mediators;
    this.caller = caller;
  }

  /** Who is asked to mediate, and what was declared about it. */
  public record Choice(
      String mediator, boolean chosen, Set<String> acceptedBy, List<Relation> relations) {}

  /** The pool of the caller's agency. */
  @Transactional
  @Scoped
  public List<PoolMediator> pool() {
    return mediators.pool();
  }

  /** Keeps a mediator in the pool of the caller's agency, replacing what was known of it. */
  @Transactional
  @Scoped
  public PoolMediator keep(
      String ref,
      List<Certificate> certificates,
      Set<String> languages,
      Set<String> specialities,
      int mostCases) {
    PoolMediator mediator =
        new PoolMediator(
            ref,
            caller.get().agencyOrRefuse(),
            certificates,
            languages,
            specialities,
            0,
            mostCases);
    try {
      mediators.keep(mediator);
    } catch (MediatorStore.RefTaken e) {
      throw Refused.of("MEDIATOR_REF_TAKEN", 409).at("/ref").with("ref", ref);
    }
    return mediator;
  }

  /** Who of the pool may take a case, the best first, and why the others may not. */
  @Transactional
  @Scoped
  public MediatorPool.Proposal proposal(String reference, Set<String> languages) {
    DisputeCase subject = desk.read(reference).subject();
    return MediatorPool.propose(mediators.pool(), need(subject, languages, List.of()));
  }

  /** Assigns a mediator, or records whom the parties chose. */
  @Transactional
  @Scoped
  public CaseDesk.Seen assign(String reference, @Nullable Long version, Choice choice) {
    DisputeCase subject = desk.held(reference, version);
    PoolMediator mediator =
        mediators
            .mediator(choice.mediator())
            .orElseThrow(() -> Refused.of("UNKNOWN_MEDIATOR", 422).at("/mediator"));
    MediatorRefusal refusal =
        MediatorPool.refuse(mediator, need(subject, Set.of(), choice.relations())).orElse(null);
    if (refusal != null && refusal.reason() == MediatorRefusal.Reason.MEDIATOR_FULL) {
      throw Refused.of("MEDIATOR_FULL", 409).basedOn(refusal.legalBasis());
    }
    RecusalGround ground = refusal == null ? null : refusal.ground();
    return desk.seenBy(
        desk.decided(
            subject,
            new CaseCommand.AssignMediator(
                mediator.ref(),
                choice.chosen(),
                choice.acceptedBy(),
                mediator.certificateOn(today(subject)).map(Certificate::validTo).orElse(null),
                ground)));
  }

  private MediatorNeed need(DisputeCase subject, Set<String> languages, List<Relation> relations) {
    return new MediatorNeed(
        subject.origin().category(),
        languages,
        List.copyOf(subject.partyRefs()),
        relations,
        subject.mediators().stream()
            .filter(each -> each.recused() != null)
            .map(Mediator::ref)
            .collect(Collectors.toSet()),
        today(subject));
  }

  private LocalDate today(DisputeCase subject) {
    return subject.dayOf(desk.now());
  }
}
