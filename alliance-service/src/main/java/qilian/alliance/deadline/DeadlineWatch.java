package qilian.alliance.deadline;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import qilian.alliance.desk.WatchDesk;

/** Looks for due deadlines every few seconds, batch after batch until none is left. */
@ApplicationScoped
class DeadlineWatch {

  private static final Logger LOG = Logger.getLogger(DeadlineWatch.class);

  private final WatchDesk desk;

  @Inject
  DeadlineWatch(WatchDesk desk) {
    this.desk = desk;
  }

  @Scheduled(
      every = "{qilian.alliance.watch.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    try {
      int moved = desk.work();
      if (moved > 0) {
        LOG.infof("%d deadlines were moved on", moved);
      }
    } catch (RuntimeException e) {
      LOG.warnf("the watch comes back: %s", e.getMessage());
      LOG.debug("the failure was", e);
    }
  }
}
