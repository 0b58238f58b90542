package qilian.mediation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.mediation.model.CaseCommand.LapseDeadline;
import qilian.mediation.model.CaseEvent;
import qilian.mediation.model.Decision;
import qilian.mediation.model.DisputeCase;
import qilian.mediation.model.LocalRules;
import qilian.mediation.model.MediationLifecycle;
import qilian.mediation.store.CaseStore;
import qilian.mediation.store.DeadlineStore;

/** Asks the cases about deadlines that were found due, all of a batch under their locks. */
@ApplicationScoped
class LapseDesk {

  private static final String WATCH = "watch";

  private final CaseStore cases;
  private final ScopedConnections connections;

  @Inject
  LapseDesk(CaseStore cases, ScopedConnections connections) {
    this.cases = cases;
    this.connections = connections;
  }

  /** The answer is how many steps the cases took; those dealt with meanwhile take none. */
  @Transactional
  int lapse(List<DeadlineStore.Due> due, Instant now) {
    connections.inScope(Scope.ALL, connection -> true);
    Map<UUID, DisputeCase> held =
        cases.lockAll(new TreeSet<>(due.stream().map(DeadlineStore.Due::caseId).toList()));
    List<CaseStore.Change> changes = new ArrayList<>();
    int taken = 0;
    for (Map.Entry<UUID, DisputeCase> each : held.entrySet()) {
      DisputeCase subject = each.getValue();
      List<CaseEvent> events = new ArrayList<>();
      DisputeCase after = subject;
      for (DeadlineStore.Due one : due) {
        if (one.caseId().equals(each.getKey())) {
          LapseDeadline command = new LapseDeadline(one.key(), one.step(), one.dueAt());
          if (MediationLifecycle.decide(after, command, now, LocalRules.NONE)
              instanceof Decision.Accepted yes) {
            events.addAll(yes.events());
            after = MediationLifecycle.fold(after, yes.events());
            taken++;
          }
        }
      }
      // Also where nothing happened: what the watch found is put right, and not found again.
      changes.add(new CaseStore.Change(subject, events, WATCH, subject.handling().lead()));
    }
    cases.save(changes);
    return taken;
  }
}
