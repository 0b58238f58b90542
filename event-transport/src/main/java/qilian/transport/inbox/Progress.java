package qilian.transport.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** How far the partitions that this instance reads have taken effect. */
public final class Progress {

  private static final long SECONDS = 2;

  private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();

  /** These partitions are this instance's from now on. */
  public void assigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    partitions.forEach(partition -> next.put(partition, position(consumer, partition)));
  }

  /** These partitions are somebody else's. */
  public void gone(Collection<TopicPartition> partitions) {
    partitions.forEach(next::remove);
  }

  /** These records have taken effect. */
  public void done(ConsumerRecords<?, ?> records) {
    for (TopicPartition read : records.partitions()) {
      long behind = records.records(read).getLast().offset() + 1;
      next.computeIfPresent(read, (partition, offset) -> Math.max(offset, behind));
    }
  }

  /** Records that have still to take effect; not a number while that cannot be known. */
  public double behind(Admin admin) {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    next.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest()));
    if (asked.isEmpty()) {
      return Double.NaN;
    }
    try {
      return admin.listOffsets(asked).all().get(SECONDS, TimeUnit.SECONDS).entrySet().stream()
          .mapToLong(
              end -> {
                long to = end.getValue().offset();
                return Math.max(0, to - next.getOrDefault(end.getKey(), to));
              })
          .sum();
    } catch (ExecutionException | TimeoutException e) {
      return Double.NaN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Double.NaN;
    }
  }

  /**
   * From the beginning where it cannot be known: too much behind is said rather than too little.
   */
  private static long position(Consumer<?, ?> consumer, TopicPartition partition) {
    try {
      return consumer.position(partition);
    } catch (KafkaException e) {
      return 0;
    }
  }
}
