package qilian.stats.inbound;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import qilian.stats.rollup.FenceMove;
import qilian.stats.rollup.Partition;
import qilian.transport.fence.Fence;

/** Reads topics from offset 0 to where a running fold stands, into a folding of its own. */
final class TopicReplay {
  private static final int LARGEST_CHUNK = 40_000;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final KafkaClients kafka;
  private final FoldGauges gauges;

  TopicReplay(KafkaClients kafka, FoldGauges gauges) {
    this.kafka = kafka;
    this.gauges = gauges;
  }

  /** Folds everything below these fences. */
  void run(Folding folding, Map<Partition, Fence> until) {
    Map<TopicPartition, Fence> goal = new HashMap<>();
    until.forEach((at, fence) -> goal.put(new TopicPartition(at.topic(), at.number()), fence));
    goal.values().removeIf(fence -> fence.nextOffset() == 0);
    ChunkInHand hand = new ChunkInHand(folding, gauges);
    Map<TopicPartition, Fence> left = new HashMap<>(goal);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (Consumer<byte[], byte[]> consumer = kafka.alone()) {
      consumer.assign(goal.keySet());
      consumer.seekToBeginning(goal.keySet());
      while (!left.isEmpty()) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        if (!records.isEmpty()) {
          deadline = System.nanoTime() + PATIENCE.toNanos();
        } else if (System.nanoTime() > deadline) {
          throw new IllegalStateException("the topics end before the live version's fences");
        }
        for (TopicPartition at : records.partitions()) {
          if (!hand.take(at, records.records(at), goal.get(at).nextOffset())) {
            throw new IllegalStateException(at + " holds a record that cannot be read");
          }
        }
        left.keySet().removeIf(at -> consumer.position(at) >= goal.get(at).nextOffset());
        if (hand.size() >= LARGEST_CHUNK || left.isEmpty() && !hand.isEmpty()) {
          write(hand);
        }
      }
    }
  }

  private static void write(ChunkInHand hand) {
    List<FenceMove> moves = hand.moves();
    Folding.Chunk chunk = hand.handOver();
    chunk.close();
    if (!chunk.commit(moves)) {
      throw new IllegalStateException("somebody else builds the same version");
    }
  }
}
