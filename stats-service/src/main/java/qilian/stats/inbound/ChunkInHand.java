package qilian.stats.inbound;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import qilian.stats.rollup.FenceMove;
import qilian.stats.rollup.Partition;
import qilian.transport.canonical.CanonicalReader;
import qilian.transport.fence.Fence;

/**
 * The chunk that a loop is filling, and how far its partitions have come. A record that cannot be
 * read stops its partition: it is our own writer's, and leaving it out would be a silent loss.
 */
final class ChunkInHand {
  private static final Logger LOG = Logger.getLogger(ChunkInHand.class);

  private final Folding folding;
  private final FoldGauges gauges;
  private final Map<TopicPartition, Fence> fences = new HashMap<>();
  private final Map<TopicPartition, Fence> begun = new HashMap<>();
  private Folding.Chunk chunk;
  private int size;

  ChunkInHand(Folding folding, FoldGauges gauges) {
    this.folding = folding;
    this.gauges = gauges;
    this.chunk = folding.chunk();
  }

  /** Where the next record of a partition stands. */
  Fence fence(TopicPartition at) {
    return fences.getOrDefault(at, Fence.START);
  }

  /** Forgets what is in hand and stands where the database says. */
  void standAt(Collection<TopicPartition> partitions, Map<Partition, Fence> stored) {
    renew();
    for (TopicPartition at : partitions) {
      fences.put(at, stored.getOrDefault(ours(at), Fence.START));
    }
  }

  void leave(Collection<TopicPartition> partitions) {
    partitions.forEach(fences::remove);
    partitions.forEach(gauges::left);
  }

  int size() {
    return size;
  }

  /** Takes what was polled; answers the partitions that stopped. */
  List<TopicPartition> take(ConsumerRecords<byte[], byte[]> records) {
    List<TopicPartition> stopped = new ArrayList<>();
    for (TopicPartition at : records.partitions()) {
      if (!take(at, records.records(at), Long.MAX_VALUE)) {
        stopped.add(at);
      }
    }
    return stopped;
  }

  /** Takes records below an offset; false where one cannot be read. */
  boolean take(TopicPartition at, List<ConsumerRecord<byte[], byte[]>> records, long below) {
    Fence fence = fence(at);
    begun.putIfAbsent(at, fence);
    boolean readable = true;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (record.offset() >= below) {
        break;
      }
      try {
        fence = taken(at, record, fence);
      } catch (RuntimeException e) {
        LOG.errorf(e, "%s offset %d cannot be read; the partition stops here", at, record.offset());
        gauges.stopped(at, record.offset(), String.valueOf(e.getMessage()));
        readable = false;
        break;
      }
    }
    fences.put(at, fence);
    return readable;
  }

  private Fence taken(TopicPartition at, ConsumerRecord<byte[], byte[]> record, Fence fence) {
    long qseq = CanonicalReader.qseq(record);
    return switch (fence.judge(qseq)) {
      case APPLY -> {
        chunk.take(record);
        size++;
        gauges.gapClosed(at);
        yield fence.applied(record.offset(), qseq);
      }
      case REPEATED -> {
        gauges.repeated();
        yield fence.passedOver(record.offset());
      }
      case AHEAD -> {
        gauges.ahead(at, fence.lastQseq() + 1, qseq);
        yield fence.passedOver(record.offset());
      }
    };
  }

  /** Whether there is anything to write. */
  boolean isEmpty() {
    return moves().isEmpty();
  }

  List<FenceMove> moves() {
    List<FenceMove> moves = new ArrayList<>();
    begun.forEach(
        (at, from) -> {
          Fence to = fence(at);
          if (!to.equals(from)) {
            moves.add(new FenceMove(ours(at), from, to));
          }
        });
    return moves;
  }

  /** The filled chunk; a new one is begun. */
  Folding.Chunk handOver() {
    Folding.Chunk filled = chunk;
    renew();
    return filled;
  }

  private static Partition ours(TopicPartition at) {
    return new Partition(at.topic(), at.partition());
  }

  private void renew() {
    chunk = folding.chunk();
    begun.clear();
    size = 0;
  }
}
