package qilian.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import qilian.local.process.Obstacle;

/** The heads that the services published day by day, from the topic that keeps them for ever. */
public final class PublishedHeads {
  /** Its name in Kafka. */
  public static final String TOPIC = "audit.heads.v1";

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();

  private PublishedHeads() {}

  /** Hash by number, for each service. */
  public static Map<String, Map<Long, String>> read(String bootstrap) {
    Map<String, Map<Long, String>> heads = new HashMap<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<PartitionInfo> known = consumer.listTopics(PATIENCE).getOrDefault(TOPIC, List.of());
      List<TopicPartition> partitions =
          known.stream().map(at -> new TopicPartition(TOPIC, at.partition())).toList();
      if (partitions.isEmpty()) {
        return heads;
      }
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long until = System.nanoTime() + PATIENCE.toNanos();
      while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.get(at))) {
        for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
          JsonNode head = JSON.readTree(message.value());
          heads
              .computeIfAbsent(head.path("service").asText(), service -> new TreeMap<>())
              .put(head.path("seq").asLong(), head.path("hash").asText());
        }
        if (System.nanoTime() > until) {
          throw new IOException("the topic " + TOPIC + " does not come to its end");
        }
      }
      return heads;
    } catch (IOException | RuntimeException e) {
      throw new Obstacle(
          "The published heads cannot be read: " + e.getMessage(),
          "Start the broker, or give the heads you know with --head.",
          e);
    }
  }
}
