package qilian.stats.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import qilian.stats.rollup.Projections.AlreadyBuilding;
import qilian.stats.timeline.Generation;
import qilian.stats.timeline.Generations;
import qilian.stats.timeline.TimelineRebuild;

/**
 * Builds a timeline beside the live one up to where that one stood, compares the two hashes, and
 * swaps only if they agree. The running fold is not held up.
 */
@ApplicationScoped
public class TimelineReplay implements TimelineRebuild {
  private static final Logger LOG = Logger.getLogger(TimelineReplay.class);

  private final Generations generations;
  private final FoldGauges gauges;
  private final TopicReplay replay;

  @Inject
  TimelineReplay(Generations generations, KafkaClients kafka, MeterRegistry registry) {
    this.generations = generations;
    this.gauges = new FoldGauges(registry, "stats-timeline-rebuild");
    this.replay = new TopicReplay(kafka, gauges);
  }

  @Override
  public int begin(String startedBy) throws AlreadyBuilding {
    Generation fresh = generations.lay(startedBy);
    Thread.ofPlatform().name("timeline-rebuild").daemon(true).start(() -> build(fresh));
    return fresh.number();
  }

  private void build(Generation fresh) {
    int number = fresh.number();
    try {
      Generations.Standing live = generations.standing(null);
      replay.run(TimelineFolding.beside(fresh, gauges), live.fences());
      Generations.Standing built = generations.standing(number);
      if (built.hash().equals(live.hash()) && built.entries() == live.entries()) {
        generations.swap(number, built.hash());
        LOG.infof("timeline %d replaced %d; hash %s", number, live.number(), built.hash());
      } else {
        generations.fail(number, "hash " + built.hash() + " differs from " + live.hash());
      }
    } catch (Exception e) {
      LOG.errorf(e, "timeline %d could not be built", number);
      giveUp(number, e);
    }
  }

  private void giveUp(int number, Exception cause) {
    try {
      generations.fail(number, String.valueOf(cause.getMessage()));
    } catch (RuntimeException e) {
      LOG.errorf(e, "timeline %d is left under construction", number);
    }
  }
}
