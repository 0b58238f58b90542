package qilian.stats.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import qilian.stats.rollup.FenceMove;
import qilian.stats.rollup.Partition;
import qilian.stats.timeline.Generation;
import qilian.stats.timeline.Generations;
import qilian.stats.timeline.TimelineReading;
import qilian.stats.timeline.Told;
import qilian.transport.canonical.CanonicalEvent;
import qilian.transport.canonical.CanonicalReader;
import qilian.transport.fence.Fence;

/** Lays every fact on the axis, in one generation of the timeline. */
final class TimelineFolding implements Folding {
  private final Generation generation;
  private final @Nullable Generations all;
  private final FoldGauges gauges;

  /** Into the live generation, as long as it is the live one. */
  static TimelineFolding live(Generations all, FoldGauges gauges) {
    return new TimelineFolding(all.live(), all, gauges);
  }

  /** Into a generation of its own. */
  static TimelineFolding beside(Generation generation, FoldGauges gauges) {
    return new TimelineFolding(generation, null, gauges);
  }

  private TimelineFolding(Generation generation, @Nullable Generations all, FoldGauges gauges) {
    this.generation = generation;
    this.all = all;
    this.gauges = gauges;
  }

  @Override
  public String consumer() {
    return "stats-timeline-" + generation.number();
  }

  @Override
  public boolean current() {
    return all == null || all.live().number() == generation.number();
  }

  @Override
  public Map<Partition, Fence> fences() {
    return generation.fences();
  }

  @Override
  public Chunk chunk() {
    return new Chunk() {
      private final List<Told> told = new ArrayList<>();

      @Override
      public void take(ConsumerRecord<byte[], byte[]> record) {
        CanonicalEvent event = CanonicalReader.read(record);
        if (event.type() == null) {
          gauges.unknown(event.wireType());
        } else {
          told.add(TimelineReading.of(event));
        }
      }

      @Override
      public void close() {
        // What was told is ready as it is.
      }

      @Override
      public boolean commit(List<FenceMove> moves) {
        return generation.commit(told, moves);
      }
    };
  }
}
