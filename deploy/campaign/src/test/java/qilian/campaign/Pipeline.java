package qilian.campaign;

import static qilian.campaign.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What is on the broker and in the log, read without any service. */
final class Pipeline {
  private static final int PARTITIONS = 8;

  private final SharedSystem system;

  Pipeline(SharedSystem system) {
    this.system = system;
  }

  /** A record of a canonical topic. */
  record Told(int partition, long qseq, String eventId, String source, byte[] value) {}

  /** How many records stand on an agency's topic. */
  long sent(String agency) {
    try (Admin admin = admin()) {
      return ends(admin, agency).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** Waits until the gate has read everything that an agency sent. */
  void gateHasRead(String agency, Duration bound) {
    try (Admin admin = admin()) {
      eventually(
          bound,
          () -> {
            long behind = behind(admin, agency);
            if (behind > 0) {
              throw new AssertionError("the gate is " + behind + " records behind for " + agency);
            }
            return behind;
          });
    }
  }

  private static long behind(Admin admin, String agency)
      throws ExecutionException, InterruptedException {
    var read =
        admin.listConsumerGroupOffsets("incident-gate").partitionsToOffsetAndMetadata().get();
    return ends(admin, agency).entrySet().stream()
        .mapToLong(
            end -> {
              var at = read.get(end.getKey());
              return end.getValue() - (at == null ? 0 : at.offset());
            })
        .sum();
  }

  private static Map<TopicPartition, Long> ends(Admin admin, String agency) {
    String topic = "agency." + agency + ".v1";
    try {
      if (!admin.listTopics().names().get().contains(topic)) {
        return Map.of();
      }
      int partitions =
          admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().size();
      Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
      for (int i = 0; i < partitions; i++) {
        asked.put(new TopicPartition(topic, i), OffsetSpec.latest());
      }
      return admin.listOffsets(asked).all().get().entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    } catch (ExecutionException e) {
      throw new AssertionError("the broker does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking the broker", e);
    }
  }

  /** Every record of a canonical topic, from its beginning to its present end. */
  List<Told> read(String topic) {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            system.kafka(),
            "enable.auto.commit",
            false,
            "isolation.level",
            "read_committed",
            "max.poll.records",
            5_000);
    List<Told> told = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          Stream.iterate(0, i -> i + 1)
              .limit(PARTITIONS)
              .map(i -> new TopicPartition(topic, i))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> told.add(told(record)));
      }
    }
    return told;
  }

  private static Told told(ConsumerRecord<byte[], byte[]> record) {
    return new Told(
        record.partition(),
        Long.parseLong(header(record, "qseq")),
        header(record, "ce_eventid"),
        header(record, "ce_source"),
        record.value());
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    if (header == null) {
      throw new AssertionError(
          "no header " + name + " in " + record.topic() + " " + record.offset());
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }

  /** How many facts of an agency stand in the log. */
  long facts(String agency) {
    Properties secrets = new Properties();
    try (var reader = Files.newBufferedReader(system.home().resolve("secrets.properties"))) {
      secrets.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String url = "jdbc:postgresql://" + system.postgres() + "/incident";
    try (var connection =
            DriverManager.getConnection(url, "postgres", secrets.getProperty("superuser"));
        var count = connection.prepareStatement("SELECT count(*) FROM fact WHERE agency = ?")) {
      count.setString(1, agency);
      try (var rows = count.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new AssertionError("the database does not answer: " + e.getMessage(), e);
    }
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", system.kafka()));
  }
}
