package qilian.incident.inbound;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import qilian.incident.desk.PatrolWatchDesk;

/** Looks for what is due in patrols every few seconds, and for places to forget every minute. */
@ApplicationScoped
class PatrolWatch {
  private static final Logger LOG = Logger.getLogger(PatrolWatch.class);

  private final PatrolWatchDesk desk;

  @Inject
  PatrolWatch(PatrolWatchDesk desk) {
    this.desk = desk;
  }

  @Scheduled(every = "{qilian.patrol.watch.every}", concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    try {
      int moved = desk.work();
      if (moved > 0) {
        LOG.debugf("%d steps of patrols were due", moved);
      }
    } catch (RuntimeException e) {
      LOG.warnf("the watch of patrols comes back: %s", e.getMessage());
    }
  }

  @Scheduled(every = "{qilian.patrol.forget.every}", concurrentExecution = ConcurrentExecution.SKIP)
  void forget() {
    try {
      desk.coarsen();
    } catch (RuntimeException e) {
      LOG.warnf("places of check-ins stay exact for now: %s", e.getMessage());
    }
  }
}
