package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.risk.inspection.Decision;
import qilian.risk.inspection.Rectification;
import qilian.risk.inspection.RectificationCommand.LapseDeadline;
import qilian.risk.inspection.RectificationEvent;
import qilian.risk.inspection.RectificationLifecycle;
import qilian.risk.store.FindingStore;

/** Asks findings about deadlines that were found due, all of a batch under their locks. */
@ApplicationScoped
class RectificationLapses {

  private static final String WATCH = "watch";

  private final FindingStore findings;
  private final ScopedConnections connections;

  @Inject
  RectificationLapses(FindingStore findings, ScopedConnections connections) {
    this.findings = findings;
    this.connections = connections;
  }

  /** The answer is how many steps were taken; those dealt with meanwhile take none. */
  @Transactional
  int lapse(List<FindingStore.Due> due, Instant now) {
    connections.inScope(Scope.ALL, connection -> true);
    Map<UUID, Rectification> held =
        findings.lockAll(new TreeSet<>(due.stream().map(FindingStore.Due::id).toList()));
    int taken = 0;
    for (FindingStore.Due one : due) {
      Rectification subject = held.get(one.id());
      if (subject == null) {
        continue;
      }
      if (RectificationLifecycle.decide(subject, new LapseDeadline(one.kind(), one.at()), now)
          instanceof Decision.Accepted<RectificationEvent> yes) {
        findings.save(subject, yes.events(), WATCH, WATCH);
        taken++;
      } else {
        // It no longer falls on that day: whatever moved it, it must not stand before the others.
        findings.reschedule(subject);
      }
    }
    return taken;
  }
}
