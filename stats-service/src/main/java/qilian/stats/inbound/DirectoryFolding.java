package qilian.stats.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import qilian.contract.directory.DirectoryFact;
import qilian.stats.rollup.DirectoryTables;
import qilian.stats.rollup.FenceMove;
import qilian.stats.rollup.Partition;
import qilian.transport.canonical.CanonicalEvent;
import qilian.transport.canonical.CanonicalReader;
import qilian.transport.fence.Fence;

/** Keeps names, zones and coverage as the directory's facts tell them. */
final class DirectoryFolding implements Folding {
  private final DirectoryTables tables;
  private final FoldGauges gauges;

  DirectoryFolding(DirectoryTables tables, FoldGauges gauges) {
    this.tables = tables;
    this.gauges = gauges;
  }

  @Override
  public String consumer() {
    return DirectoryTables.CONSUMER;
  }

  @Override
  public boolean current() {
    return true;
  }

  @Override
  public Map<Partition, Fence> fences() {
    return tables.fences();
  }

  @Override
  public Chunk chunk() {
    return new Chunk() {
      private final List<DirectoryFact> facts = new ArrayList<>();

      @Override
      public void take(ConsumerRecord<byte[], byte[]> record) {
        CanonicalEvent event = CanonicalReader.read(record);
        if (event.type() == null) {
          gauges.unknown(event.wireType());
        } else if (event.fact() instanceof DirectoryFact fact) {
          facts.add(fact);
        }
      }

      @Override
      public void close() {
        // The facts are ready as they are.
      }

      @Override
      public boolean commit(List<FenceMove> moves) {
        return tables.commit(facts, moves);
      }
    };
  }
}
