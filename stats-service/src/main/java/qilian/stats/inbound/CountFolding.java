package qilian.stats.inbound;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import qilian.contract.Catalogue;
import qilian.contract.Effect;
import qilian.stats.measure.Delta;
import qilian.stats.rollup.FenceMove;
import qilian.stats.rollup.Partition;
import qilian.stats.rollup.Projection;
import qilian.stats.rollup.Projections;
import qilian.stats.rollup.Tally;
import qilian.transport.canonical.CanonicalHeaders;
import qilian.transport.canonical.CanonicalReader;
import qilian.transport.fence.Fence;

/** Counts: every effect of every record, into one version of the counted tables. */
final class CountFolding implements Folding {
  private final Projection projection;
  private final @Nullable Projections all;
  private final FoldGauges gauges;

  /** Into the live version, as long as it is the live one. */
  static CountFolding live(Projections all, FoldGauges gauges) {
    return new CountFolding(all.live(), all, gauges);
  }

  /** Into a version of its own. */
  static CountFolding beside(Projection projection, FoldGauges gauges) {
    return new CountFolding(projection, null, gauges);
  }

  private CountFolding(Projection projection, @Nullable Projections all, FoldGauges gauges) {
    this.projection = projection;
    this.all = all;
    this.gauges = gauges;
  }

  @Override
  public String consumer() {
    return "stats-p" + projection.version();
  }

  @Override
  public boolean current() {
    return all == null || all.live().version() == projection.version();
  }

  @Override
  public Map<Partition, Fence> fences() {
    return projection.fences();
  }

  @Override
  public Chunk chunk() {
    return new Chunk() {
      private final List<Delta> deltas = new ArrayList<>();
      private final Knowledge knowledge = new Knowledge();
      private @Nullable Tally tally;

      @Override
      public void take(ConsumerRecord<byte[], byte[]> record) {
        if (known(record)) {
          List<Effect> effects = CanonicalReader.effects(record);
          knowledge.of(record);
          Delta.each(effects, knowledge.day(), knowledge.quarter(), deltas::add);
        }
      }

      @Override
      public void close() {
        tally = projection.tally(deltas);
        deltas.clear();
      }

      @Override
      public boolean commit(List<FenceMove> moves) {
        Tally ready = tally;
        if (ready == null) {
          throw new IllegalStateException("the chunk was not closed");
        }
        return projection.commit(ready, moves);
      }
    };
  }

  private boolean known(ConsumerRecord<byte[], byte[]> record) {
    Header type = record.headers().lastHeader(CanonicalHeaders.TYPE);
    if (type == null) {
      throw new IllegalArgumentException("a canonical record lacks its type");
    }
    String wireType = new String(type.value(), StandardCharsets.UTF_8);
    boolean known = Catalogue.byWireType(wireType) != null;
    if (!known) {
      gauges.unknown(wireType);
    }
    return known;
  }
}
