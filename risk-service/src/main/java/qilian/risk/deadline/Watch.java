package qilian.risk.deadline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import qilian.risk.desk.SilenceDesk;
import qilian.risk.desk.WatchDesk;
import qilian.risk.signal.DueCell;

/** Looks several times a second, batch after batch until nothing is due. */
@ApplicationScoped
class Watch {

  private static final Logger LOG = Logger.getLogger(Watch.class);

  private static final Duration LONGEST_REST = Duration.ofSeconds(15);

  private final WatchDesk desk;
  private final SilenceDesk silences;
  private volatile long restUntil = System.nanoTime();

  @Inject
  Watch(WatchDesk desk, SilenceDesk silences, MeterRegistry meters) {
    this.desk = desk;
    this.silences = silences;
    Gauge.builder("qilian_watch_stuck_cells", desk, WatchDesk::stuck)
        .description("weeks of cells that no look got through")
        .register(meters);
  }

  @Scheduled(every = "{qilian.risk.watch.every}", concurrentExecution = ConcurrentExecution.SKIP)
  void cells() {
    if (System.nanoTime() - restUntil < 0) {
      return;
    }
    long began = System.nanoTime();
    try {
      // What trickles in waits for the next round: a cell in a flood is looked at once a round.
      List<DueCell> due;
      do {
        due = desk.due();
      } while (bisect(due) > 0 && due.size() >= WatchDesk.BATCH);
    } catch (RuntimeException e) {
      LOG.warnf("the watch comes back: %s", e.getMessage());
      LOG.debug("the failure was", e);
    }
    // A flood touches the same cells over and over: as long a rest as the round took leaves half of
    // the machine to those who bring it. After a round of milliseconds the rest is over before the
    // next begins.
    long now = System.nanoTime();
    restUntil = now + Math.min(now - began, LONGEST_REST.toNanos());
  }

  /**
   * One cell that cannot be looked at holds up no other: the batch is halved until it stands alone,
   * and then it is laid aside. Trouble with the database is nobody's fault and ends the round.
   */
  private int bisect(List<DueCell> due) {
    if (due.isEmpty()) {
      return 0;
    }
    try {
      return desk.look(due);
    } catch (RuntimeException e) {
      if (!WatchDesk.isAboutData(e)) {
        throw e;
      }
      if (due.size() > 1) {
        int half = due.size() / 2;
        return bisect(due.subList(0, half)) + bisect(due.subList(half, due.size()));
      }
      LOG.warnf(
          "a cell cannot be looked at and is laid aside: %s: %s", due.getFirst(), e.getMessage());
      LOG.debug("the failure was", e);
      desk.layAside(due.getFirst(), String.valueOf(e.getMessage()));
      return 1;
    }
  }

  @Scheduled(every = "{qilian.risk.lapse.every}", concurrentExecution = ConcurrentExecution.SKIP)
  void deadlines() {
    try {
      silences.listen();
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
