package qilian.stats.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
    Projection fresh = projections.lay(startedBy);
    Thread.ofPlatform().name("rebuild").daemon(true).start(() -> build(fresh));
    return fresh.version();
  }

  private void build(Projection fresh) {
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
