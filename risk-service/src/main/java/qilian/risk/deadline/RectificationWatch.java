package qilian.risk.deadline;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import qilian.risk.desk.RectificationWatchDesk;

/** Looks for due deadlines of findings every few seconds. */
@ApplicationScoped
class RectificationWatch {

  private static final Logger LOG = Logger.getLogger(RectificationWatch.class);

  private final RectificationWatchDesk desk;

  @Inject
  RectificationWatch(RectificationWatchDesk desk) {
    this.desk = desk;
  }

  @Scheduled(
      every = "{qilian.inspection.watch.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    try {
      int moved = desk.work();
      if (moved > 0) {
        LOG.infof("%d deadlines of findings were moved on", moved);
      }
    } catch (RuntimeException e) {
      LOG.warnf("the watch of findings comes back: %s", e.getMessage());
      LOG.debug("the failure was", e);
    }
  }
}
