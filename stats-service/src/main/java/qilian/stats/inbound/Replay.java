package qilian.stats.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import qilian.stats.rollup.Projection;
import qilian.stats.rollup.Projections;
import qilian.stats.rollup.Rebuild;

/**
 * Builds a version beside the live one from offset 0 to where the live one stood when it was looked
 * at, compares the two hashes, and swaps only if they agree. The running fold is not held up.
 */
@ApplicationScoped
public class Replay implements Rebuild {
  private static final Logger LOG = Logger.getLogger(Replay.class);
  private static final Duration BEAT = Duration.ofSeconds(5);
  private static final Duration ABANDONED_AFTER = Duration.ofSeconds(45);

  private final Projections projections;
  private final FoldGauges gauges;
  private final TopicReplay replay;

  @Inject
  Replay(Projections projections, KafkaClients kafka, MeterRegistry registry) {
    this.projections = projections;
    this.gauges = new FoldGauges(registry, "stats-rebuild");
    this.replay = new TopicReplay(kafka, gauges);
  }

  @Override
  public int begin(String startedBy) throws Projections.AlreadyBuilding {
    giveUpAbandoned();
    Projection fresh = projections.lay(startedBy);
    Thread.ofPlatform().name("rebuild").daemon(true).start(() -> build(fresh));
    return fresh.version();
  }

  /** A builder that was killed leaves a construction behind, which would block every other. */
  @Scheduled(every = "15s", delayed = "5s")
  void giveUpAbandoned() {
    for (int version : projections.giveUpAbandoned(ABANDONED_AFTER)) {
      LOG.warnf("version %d was abandoned under construction; its tables are dropped", version);
    }
  }

  private void build(Projection fresh) {
    int version = fresh.version();
    try (ScheduledExecutorService heart =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("rebuild-heart").daemon(true).factory())) {
      long beat = BEAT.toMillis();
      heart.scheduleWithFixedDelay(() -> beat(version), beat, beat, TimeUnit.MILLISECONDS);
      buildAlive(fresh);
      heart.shutdownNow();
    }
  }

  /** A missed beat is made good by the next one. */
  private void beat(int version) {
    try {
      projections.working(version);
    } catch (RuntimeException e) {
      LOG.warnf("version %d could not say that it is being built: %s", version, e.getMessage());
    }
  }

  private void buildAlive(Projection fresh) {
    int version = fresh.version();
    try {
      Projections.Standing live = projections.standing(null);
      replay.run(CountFolding.beside(fresh, gauges), live.fences());
      Projections.Standing built = projections.standing(version);
      if (built.agreesWith(live)) {
        projections.swap(version, built.hash(), live.hash());
        projections.drop(live.version());
        LOG.infof("version %d replaced %d; hash %s", version, live.version(), built.hash());
      } else {
        projections.fail(version, "hash " + built.hash() + " differs from " + live.hash());
      }
    } catch (Exception e) {
      LOG.errorf(e, "version %d could not be built", version);
      giveUp(version, e);
    }
  }

  private void giveUp(int version, Exception cause) {
    try {
      projections.fail(version, String.valueOf(cause.getMessage()));
      projections.drop(version);
    } catch (RuntimeException e) {
      LOG.errorf(e, "version %d is left under construction", version);
    }
  }
}
