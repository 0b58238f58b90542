package qilian.risk.deadline;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import qilian.risk.desk.WatchDesk;

/** Looks several times a second, batch after batch until nothing is due. */
@ApplicationScoped
class Watch {

  private static final Logger LOG = Logger.getLogger(Watch.class);

  private final WatchDesk desk;

  @Inject
  Watch(WatchDesk desk) {
    this.desk = desk;
  }

  @Scheduled(every = "{qilian.risk.watch.every}", concurrentExecution = ConcurrentExecution.SKIP)
  void cells() {
    try {
      while (desk.look() > 0) {
        LOG.debug("cells were looked at");
      }
    } catch (RuntimeException e) {
      LOG.warnf("the watch comes back: %s", e.getMessage());
      LOG.debug("the failure was", e);
    }
  }

  @Scheduled(every = "{qilian.risk.lapse.every}", concurrentExecution = ConcurrentExecution.SKIP)
  void deadlines() {
    try {
      int ended = desk.lapse();
      if (ended > 0) {
        LOG.infof("%d signals and warnings came to their end", ended);
      }
    } catch (RuntimeException e) {
      LOG.warnf("the watch comes back: %s", e.getMessage());
      LOG.debug("the failure was", e);
    }
  }
}
