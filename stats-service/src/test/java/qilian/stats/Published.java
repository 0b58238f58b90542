package qilian.stats;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import qilian.contract.Topic;
import qilian.contract.stats.StatsFact;
import qilian.transport.canonical.CanonicalReader;

/** What stands on our own topic now. */
final class Published {
  private Published() {}

  /** A fact with the key under which it was published. */
  record Keyed(String key, StatsFact fact) {}

  /** All facts of a kind, in the order of each partition. */
  static <F extends StatsFact> List<F> facts(Class<F> kind) {
    return all().stream().map(Keyed::fact).filter(kind::isInstance).map(kind::cast).toList();
  }

  static List<Keyed> all() {
    String topic = Topic.STATS.wireName();
    List<Keyed> all = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", TestHost.property("kafka")),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(at -> new TopicPartition(topic, at.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.get(at))) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(
                message ->
                    all.add(
                        new Keyed(
                            new String(message.key(), StandardCharsets.UTF_8),
                            (StatsFact) CanonicalReader.read(message).fact())));
      }
    }
    return all;
  }
}
