package qilian.risk.inbound;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import qilian.transport.inbox.Inflow;
import qilian.transport.inbox.Progress;

/** What the channels of this service share: the inflow, and how far each partition has come. */
@ApplicationScoped
@Identifier("progress")
class Channels implements KafkaConsumerRebalanceListener {

  private final Progress progress = new Progress();

  @Produces
  @Singleton
  Progress progress() {
    return progress;
  }

  @Produces
  @Singleton
  Inflow inflow(MeterRegistry meters) {
    Counter unknown =
        Counter.builder("qilian_unknown_types")
            .description("Canonical records skipped because this release does not know their type")
            .register(meters);
    return new Inflow(progress, unknown::increment);
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    progress.assigned(channelOf(consumer), consumer, partitions);
  }

  @Override
  public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    progress.gone(channelOf(consumer), partitions);
  }

  @Override
  public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    progress.gone(channelOf(consumer), partitions);
  }

  /** Several channels read one topic, each with a group of its own that ends with its name. */
  private static String channelOf(Consumer<?, ?> consumer) {
    String group = consumer.groupMetadata().groupId();
    return group.substring(group.lastIndexOf('.') + 1);
  }
}
