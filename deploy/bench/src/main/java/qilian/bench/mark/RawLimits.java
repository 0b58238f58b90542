package qilian.bench.mark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import qilian.bench.mark.Outcome.Limit;
import qilian.bench.system.House;

/** What the parts do on this machine by themselves; each measured once a run. */
final class RawLimits {
  private static final int RECORDS = 200_000;
  private static final int PARTITIONS = 8;
  private static final int ROWS = 30_000;
  private static final int ROWS_AT_ONCE = 1_000;

  /** The columns of the fact log, and what a row of it holds. */
  private static final String[][] COLUMNS = {
    {"event_id", "uuid", null},
    {"type", "text", "qilian.incident.alarm-received.v1"},
    {"agency", "text", "bench-police-1"},
    {"source", "text", "/agencies/bench-police-1/110"},
    {"source_id", "text", "intake1-123456-0-0001"},
    {"aggregate_id", "uuid", null},
    {"caseref", "text", "intake1-123456-0001"},
    {"corrects", "uuid", null},
    {"occurred_at", "timestamptz", "2025-11-03T08:15:00Z"},
    {"recorded_at", "timestamptz", "2025-11-03T08:16:00Z"},
    {"registered_at", "timestamptz", "2025-11-03T08:16:01Z"},
    {"zone", "text", "Asia/Shanghai"},
    {"occurred_on", "date", "2025-11-03"},
    {"hour", "smallint", "16"},
    {"recorded_on", "date", "2025-11-03"},
    {"time_precision", "text", "MINUTE"},
    {"place", "text", "bench-town-s1-c2-g3"},
    {"place_path", "text", "bench-town>bench-town-s1>bench-town-s1-c2>bench-town-s1-c2-g3"},
    {"place_assumed", "boolean", "false"},
    {"category", "text", "CRIMINAL"},
    {"subtype", "text", "BENCH_SUBTYPE_5"},
    {"validity", "text", null},
    {"report_channel", "text", "CALL_110"},
    {"data", "text", "x".repeat(130)},
    {"effects", "text", "x".repeat(390)},
    {"raw_codes", "text", null},
    {"purpose", "text", null},
    {"traceparent", "text", null},
    {"body_hash", "bytea", "\\x" + "5a".repeat(32)},
  };

  private final House house;
  private final Map<String, Limit> known = new HashMap<>();

  RawLimits(House house) {
    this.house = house;
  }

  /** Records of a size a second into a topic of eight partitions. */
  Limit produce(int bytes) throws ExecutionException, InterruptedException {
    String name = "Kafka produce " + bytes + " B";
    if (!known.containsKey(name)) {
      produceAndConsume(bytes, name);
    }
    return known.get(name);
  }

  /** Records of a size a second out of it again. */
  Limit consume(int bytes) throws ExecutionException, InterruptedException {
    produce(bytes);
    return known.get("Kafka consume " + bytes + " B");
  }

  private void produceAndConsume(int bytes, String name)
      throws ExecutionException, InterruptedException {
    String topic = "bench.raw." + bytes;
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", house.kafka()))) {
      admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1))).all().get();
    }
    byte[][] values = values(bytes);
    try (var producer = Bed.producer(house.kafka())) {
      long begin = 0;
      for (int i = -RECORDS / 4; i < RECORDS; i++) {
        if (i == 0) {
          producer.flush();
          begin = System.nanoTime();
        }
        byte[] value = values[Math.floorMod(i, values.length)];
        producer.send(new ProducerRecord<>(topic, Math.floorMod(i, PARTITIONS), null, value));
      }
      producer.flush();
      known.put(name, new Limit(name, RECORDS / seconds(begin)));
    }
    long begin = System.nanoTime();
    long read = consume(topic, RECORDS);
    String other = "Kafka consume " + bytes + " B";
    known.put(other, new Limit(other, read / seconds(begin)));
  }

  /** Texts that compress about as well as events do. */
  private static byte[][] values(int bytes) {
    Random random = new Random(5);
    byte[][] values = new byte[500][bytes];
    for (byte[] value : values) {
      for (int i = 0; i < bytes; i++) {
        value[i] = (byte) (i % 4 == 0 ? 'a' + random.nextInt(26) : 'a' + i % 26);
      }
    }
    return values;
  }

  private long consume(String topic, long most) {
    Properties config = new Properties();
    config.put("bootstrap.servers", house.kafka());
    config.put("enable.auto.commit", "false");
    config.put("auto.offset.reset", "earliest");
    config.put("max.poll.records", "5000");
    long read = 0;
    try (var consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(topic).stream()
              .map(part -> new TopicPartition(topic, part.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (read < most && System.nanoTime() < until) {
        read += consumer.poll(Duration.ofMillis(200)).count();
      }
    }
    return read;
  }

  /** Rows a second into a plain table of the fact log's shape: one connection, no other index. */
  Limit insert() throws SQLException, IOException {
    String name = "PostgreSQL unnest";
    if (!known.containsKey(name)) {
      known.put(name, new Limit(name, insertedPerSecond()));
    }
    return known.get(name);
  }

  private double insertedPerSecond() throws SQLException, IOException {
    StringBuilder table = new StringBuilder("CREATE TABLE IF NOT EXISTS plain_fact (");
    StringBuilder insert = new StringBuilder("INSERT INTO plain_fact SELECT * FROM unnest(");
    for (String[] column : COLUMNS) {
      table.append(column[0]).append(' ').append(column[1]).append(", ");
      insert.append("?::").append(column[1]).append("[],");
    }
    table.append("PRIMARY KEY (event_id))");
    insert.setCharAt(insert.length() - 1, ')');
    try (Connection connection = house.database().connect()) {
      try (var statement = connection.createStatement()) {
        statement.execute(table.toString());
        statement.execute("TRUNCATE plain_fact");
      }
      connection.setAutoCommit(false);
      try (PreparedStatement statement = connection.prepareStatement(insert.toString())) {
        insertOnce(connection, statement);
        long begin = System.nanoTime();
        for (int done = 0; done < ROWS; done += ROWS_AT_ONCE) {
          insertOnce(connection, statement);
        }
        return ROWS / seconds(begin);
      }
    }
  }

  private static void insertOnce(Connection connection, PreparedStatement statement)
      throws SQLException {
    for (int i = 0; i < COLUMNS.length; i++) {
      String[] values = new String[ROWS_AT_ONCE];
      boolean isKey = COLUMNS[i][1].equals("uuid") && !COLUMNS[i][0].equals("corrects");
      for (int row = 0; row < ROWS_AT_ONCE; row++) {
        values[row] = isKey ? UUID.randomUUID().toString() : COLUMNS[i][2];
      }
      statement.setArray(i + 1, connection.createArrayOf("text", values));
    }
    statement.executeUpdate();
    connection.commit();
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
