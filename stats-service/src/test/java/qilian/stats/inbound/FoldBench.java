package qilian.stats.inbound;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.postgresql.ds.PGSimpleDataSource;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.TimePrecision;
import qilian.contract.Topic;
import qilian.stats.Eventually;
import qilian.stats.store.BenchTables;
import qilian.transport.canonical.CanonicalHeaders;
import qilian.transport.canonical.Effects;
import qilian.transport.topics.Topics;

/**
 * How fast the fold is: canonical records of a district with 1,000 grids and 40 subtypes, from a
 * real broker into a durable database. Arguments: bootstrap, JDBC address of an empty database with
 * the migrations run, password of stats_machine, events, days.
 */
public final class FoldBench {
  private static final int GRIDS = 1_000;
  private static final int SUBTYPES = 40;
  private static final int CATEGORIES = 8;
  private static final int AGENCIES = 12;
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  private FoldBench() {}

  public static void main(String[] args) throws Exception {
    String bootstrap = args[0];
    String url = args[1];
    int events = Integer.parseInt(args[3]);
    produce(bootstrap, events, Integer.parseInt(args[4]));
    PGSimpleDataSource machine = new PGSimpleDataSource();
    machine.setUrl(url);
    machine.setUser("stats_machine");
    machine.setPassword(args[2]);
    var projections = BenchTables.projections(machine, InstantSource.system());
    FoldGauges gauges = new FoldGauges(new SimpleMeterRegistry(), "bench");
    KafkaClients kafka = new KafkaClients(bootstrap);
    FencedLoop loop =
        new FencedLoop(
            "bench",
            () -> CountFolding.live(projections, gauges),
            kafka::inGroup,
            FoldThreads.COUNTED,
            gauges);
    Thread thread = Thread.ofPlatform().name("bench").start(loop);
    try (Connection connection = DriverManager.getConnection(url, "stats_machine", args[2]);
        Statement sql = connection.createStatement()) {
      long[] marks = new long[2];
      Eventually.holds(Duration.ofMinutes(20), () -> folded(sql) > events / 20);
      marks[0] = System.nanoTime();
      long begun = folded(sql);
      Eventually.holds(Duration.ofMinutes(20), () -> folded(sql) >= events);
      marks[1] = System.nanoTime();
      double seconds = (marks[1] - marks[0]) / 1e9;
      System.out.printf(
          "fold: %d events in %.1f s: %.0f events/s%n",
          events - begun, seconds, (events - begun) / seconds);
    }
    loop.stop();
    thread.join(Duration.ofSeconds(20));
  }

  private static long folded(Statement sql) throws java.sql.SQLException {
    try (ResultSet rows =
        sql.executeQuery(
            "SELECT coalesce(sum(last_qseq), 0) FROM fence WHERE consumer LIKE 'stats-p%'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void produce(String bootstrap, int events, int days) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      new Topics(admin, 1).createCanonical();
    }
    Random dice = new Random(1);
    long[] qseq = new long[Topic.PARTITIONS];
    long start = System.nanoTime();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", bootstrap,
                "compression.type", "lz4",
                "linger.ms", "20",
                "batch.size", "262144"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < events; i++) {
        int partition = dice.nextInt(Topic.PARTITIONS);
        producer.send(record(dice, partition, ++qseq[partition], (int) ((long) i * days / events)));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("produced %d events in %.1f s%n", events, seconds);
  }

  private static ProducerRecord<byte[], byte[]> record(
      Random dice, int partition, long qseq, int day) {
    LocalDate on = FIRST.plusDays(day);
    int grid = dice.nextInt(GRIDS);
    int subtype = dice.nextInt(SUBTYPES);
    String category = "CATEGORY_" + subtype % CATEGORIES;
    String path = "bench>street-%d>community-%d>grid-%d".formatted(grid % 10, grid % 100, grid);
    Coordinates at =
        new Coordinates(
            "incident.alarm-received",
            on,
            dice.nextInt(24),
            path,
            category,
            "SUBTYPE_" + subtype,
            category,
            "SUBTYPE_" + subtype,
            null,
            null,
            null,
            "agency-" + grid % AGENCIES,
            "CALL_110",
            TimePrecision.MINUTE);
    LocalDate recorded = dice.nextInt(20) == 0 ? on.plusDays(1 + dice.nextInt(14)) : on;
    byte[] key = bytes(new java.util.UUID(dice.nextLong(), qseq).toString());
    var message =
        new ProducerRecord<byte[], byte[]>(
            Topic.INCIDENT.wireName(), partition, key, bytes("{\"place\":\"grid-" + grid + "\"}"));
    message
        .headers()
        .add(CanonicalHeaders.SPECVERSION, bytes("1.0"))
        .add(CanonicalHeaders.ID, key)
        .add(CanonicalHeaders.SOURCE, bytes("/agencies/agency-1/110"))
        .add(CanonicalHeaders.TYPE, bytes("qilian.incident.alarm-received.v1"))
        .add(CanonicalHeaders.TIME, bytes("2024-01-01T00:00:00Z"))
        .add(CanonicalHeaders.EVENT_ID, key)
        .add(CanonicalHeaders.REGISTERED_AT, bytes("2024-01-01T00:00:00Z"))
        .add(CanonicalHeaders.PLACE_PATH, bytes(path))
        .add(CanonicalHeaders.ZONE, bytes("Asia/Shanghai"))
        .add(
            CanonicalHeaders.EFFECTS, bytes(Effects.write(List.of(new Effect(recorded, null, at)))))
        .add(CanonicalHeaders.QSEQ, bytes(Long.toString(qseq)));
    return message;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
