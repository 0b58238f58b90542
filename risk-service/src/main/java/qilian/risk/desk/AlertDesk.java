package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import qilian.contract.Standing;
import qilian.contract.risk.RiskFact.Verdict;
import qilian.guard.Caller;
import qilian.guard.CurrentCaller;
import qilian.guard.Scoped;
import qilian.guard.audit.Audit;
import qilian.guard.audit.AuditEntry;
import qilian.guard.problem.Refused;
import qilian.risk.alert.AlertCommand;
import qilian.risk.alert.AlertEvent;
import qilian.risk.alert.AlertLifecycle;
import qilian.risk.alert.Decision;
import qilian.risk.alert.Signal;
import qilian.risk.store.AtlasStore;
import qilian.risk.store.SignalStore;

/** Where signals are judged: the assessor is an agency and a role; the audit knows the account. */
@ApplicationScoped
public class AlertDesk {

  private final SignalStore signals;
  private final AtlasStore atlas;
  private final CurrentCaller caller;
  private final Audit audit;
  private final InstantSource clock;

  @Inject
  AlertDesk(
      SignalStore signals,
      AtlasStore atlas,
      CurrentCaller caller,
      Audit audit,
      InstantSource clock) {
    this.signals = signals;
    this.atlas = atlas;
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Judges a signal; the answer is the signal afterwards.
   *
   * @throws Refused 404 if the caller sees no such signal, 403 for a partner, 409 or 422 if the
   *     lifecycle says no
   */
  @Transactional
  @Scoped
  public Signal judge(UUID id, Verdict verdict, String reason) {
    Caller who = caller.get();
    String agency = who.agencyOrRefuse();
    if (atlas.kindOf(agency).filter(k -> k.standing() == Standing.PARTNER).isPresent()) {
      throw Refused.of("NOT_FOR_PARTNERS", 403);
    }
    Signal before = signals.lock(id).orElseThrow(() -> Refused.of("UNKNOWN_SIGNAL", 404));
    Decision<AlertEvent> decision =
        AlertLifecycle.decide(
            before,
            new AlertCommand.Judge(verdict, agency, who.roleNames(), reason),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    Signal after = before;
    switch (decision) {
      case Decision.Refused<AlertEvent> no -> throw Refusals.refused(no.reason());
      case Decision.Accepted<AlertEvent> yes -> {
        signals.save(before, yes.events(), agency);
        for (AlertEvent event : yes.events()) {
          after = AlertLifecycle.apply(after, event);
        }
      }
    }
    audit.record(AuditEntry.by(who, "signal.judge", id.toString(), null, verdict.name()));
    return after;
  }
}
