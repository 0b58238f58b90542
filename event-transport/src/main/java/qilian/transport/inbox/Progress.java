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

/**
 * How far the partitions that this instance reads have taken effect. Several groups of one instance
 * may read the same partition: what one of them is done with, another may still be retrying.
 */
public final class Progress {

  private static final long SECONDS = 2;

  /** The group of an instance that has no other. */
  private static final String ONLY = "";

  /** A partition as one group reads it. */
  private record Reading(String group, TopicPartition partition) {}

  private final Map<Reading, Long> next = new ConcurrentHashMap<>();

  /** These partitions are this instance's from now on, which reads them once. */
  public void assigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    assigned(ONLY, consumer, partitions);
  }

  /** These partitions are this instance's from now on, for one of its groups. */
  public void assigned(
      String group, Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    partitions.forEach(
        partition -> next.put(new Reading(group, partition), position(consumer, partition)));
  }

  /** These partitions are somebody else's. */
  public void gone(Collection<TopicPartition> partitions) {
    gone(ONLY, partitions);
  }

  /** One of its groups no longer reads these partitions. */
  public void gone(String group, Collection<TopicPartition> partitions) {
    partitions.forEach(partition -> next.remove(new Reading(group, partition)));
  }

  /** These records have taken effect. */
  public void done(ConsumerRecords<?, ?> records) {
    done(ONLY, records);
  }

  /** These records have taken effect where one of its groups takes them. */
  public void done(String group, ConsumerRecords<?, ?> records) {
    for (TopicPartition read : records.partitions()) {
      long behind = records.records(read).getLast().offset() + 1;
      next.computeIfPresent(
          new Reading(group, read), (reading, offset) -> Math.max(offset, behind));
    }
  }

  /** Records that have still to take effect; not a number while that cannot be known. */
  public double behind(Admin admin) {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    next.keySet().forEach(each -> asked.put(each.partition(), OffsetSpec.latest()));
    if (asked.isEmpty()) {
      return Double.NaN;
    }
    try {
      Map<TopicPartition, Long> ends = new HashMap<>();
      admin
          .listOffsets(asked)
          .all()
          .get(SECONDS, TimeUnit.SECONDS)
          .forEach((partition, end) -> ends.put(partition, end.offset()));
      return behind(ends);
    } catch (ExecutionException | TimeoutException e) {
      return Double.NaN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Double.NaN;
    }
  }

  /** The same, where the ends of the partitions are known. */
  long behind(Map<TopicPartition, Long> ends) {
    return next.entrySet().stream()
        .mapToLong(
            each -> {
              long to = ends.getOrDefault(each.getKey().partition(), each.getValue());
              return Math.max(0, to - each.getValue());
            })
        .sum();
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
