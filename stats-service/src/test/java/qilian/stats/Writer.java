package qilian.stats;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import qilian.contract.Catalogue;
import qilian.contract.Effect;
import qilian.contract.Fact;
import qilian.contract.Topic;
import qilian.contract.directory.DirectoryFact;
import qilian.transport.canonical.CanonicalHeaders;
import qilian.transport.canonical.Effects;
import qilian.transport.codec.FactCodec;

/** Writes canonical records as their owner does: numbered densely, with the promised headers. */
public final class Writer implements AutoCloseable {
  private final KafkaProducer<byte[], byte[]> producer;
  private final Map<String, Long> numbers = new HashMap<>();
  private long made;
  private @Nullable String recordedOn;
  private @Nullable String recordedAt;

  /** A writer to a broker. */
  public Writer(String bootstrap) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "compression.type", "lz4", "linger.ms", "5"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** A counted record of a type. */
  public void count(String wireType, List<Effect> effects) {
    send(Topic.INCIDENT, wireType, Effects.write(effects), "{}", 0);
  }

  /** A counted record that became known at an instant, local day given. */
  public void known(String wireType, List<Effect> effects, LocalDate day, Instant at) {
    recordedOn = day.toString();
    recordedAt = at.toString();
    count(wireType, effects);
    recordedOn = null;
    recordedAt = null;
  }

  /** The same number again: what a relay does after a failed send. */
  public void repeat(String wireType, List<Effect> effects) {
    send(Topic.INCIDENT, wireType, Effects.write(effects), "{}", -1);
  }

  /** A record whose effects are no effects, on a topic that no other module reads meanwhile. */
  public void broken(int partition) {
    send(Topic.PATROL, partition, "qilian.patrol.shift-started.v1", "nonsense", "{}", 0);
  }

  /** A fact of a service, counted or not, about one of its aggregates. */
  public void tell(Topic topic, Told told) {
    Map<String, String> headers = new HashMap<>();
    headers.put(CanonicalHeaders.TIME, told.at().toString());
    headers.put(CanonicalHeaders.REGISTERED_AT, told.at().toString());
    headers.put(CanonicalHeaders.RECORDED_AT, told.at().toString());
    String day = LocalDate.ofInstant(told.at(), ZoneId.of("Asia/Shanghai")).toString();
    headers.put(CanonicalHeaders.OCCURRED_ON, day);
    headers.put(CanonicalHeaders.RECORDED_ON, day);
    headers.put(CanonicalHeaders.PLACE_PATH, told.placePath());
    headers.put(CanonicalHeaders.SOURCE, "/agencies/" + told.agency() + "/x");
    if (told.caseref() != null) {
      headers.put(CanonicalHeaders.CASEREF, told.caseref());
    }
    int partition = Math.floorMod(told.aggregate().hashCode(), Topic.PARTITIONS);
    send(
        topic,
        partition,
        Catalogue.of(told.fact()).wireType(),
        told.effects().isEmpty() ? null : Effects.write(told.effects()),
        FactCodec.write(told.fact()),
        0,
        told.aggregate(),
        headers);
    made++;
  }

  /** What {@link #tell} writes. */
  public record Told(
      UUID aggregate,
      String agency,
      @Nullable String caseref,
      String placePath,
      Instant at,
      Fact fact,
      List<Effect> effects) {}

  /** A fact of the directory. */
  public void register(String fact, DirectoryFact data) {
    send(Topic.DIRECTORY, "qilian.directory." + fact + ".v1", null, FactCodec.write(data), 0);
  }

  private void send(
      Topic topic, String wireType, @Nullable String effects, String data, long step) {
    int partition = topic == Topic.DIRECTORY ? 0 : (int) (made % Topic.PARTITIONS);
    send(topic, partition, wireType, effects, data, step);
    made++;
  }

  private void send(
      Topic topic,
      int partition,
      String wireType,
      @Nullable String effects,
      String data,
      long step) {
    send(topic, partition, wireType, effects, data, step, null, Map.of());
  }

  private void send(
      Topic topic,
      int partition,
      String wireType,
      @Nullable String effects,
      String data,
      long step,
      @Nullable UUID aggregate,
      Map<String, String> others) {
    long qseq = Math.max(1, numbers.merge(topic.wireName() + partition, 1 + step, Long::sum));
    UUID id = new UUID(made, qseq);
    var message =
        new ProducerRecord<>(
            topic.wireName(),
            partition,
            bytes((aggregate == null ? id : aggregate).toString()),
            bytes(data));
    Map<String, String> headers = new HashMap<>();
    headers.put(CanonicalHeaders.SPECVERSION, "1.0");
    headers.put(CanonicalHeaders.ID, "t-" + made);
    headers.put(CanonicalHeaders.SOURCE, "/agencies/baota-police/110");
    headers.put(CanonicalHeaders.TYPE, wireType);
    headers.put(CanonicalHeaders.TIME, Instant.EPOCH.toString());
    headers.put(CanonicalHeaders.EVENT_ID, id.toString());
    headers.put(CanonicalHeaders.REGISTERED_AT, Instant.EPOCH.toString());
    headers.put(CanonicalHeaders.PLACE_PATH, "yuetang>baota");
    headers.put(CanonicalHeaders.ZONE, "Asia/Shanghai");
    headers.put(CanonicalHeaders.QSEQ, Long.toString(qseq));
    if (recordedOn != null && recordedAt != null) {
      headers.put(CanonicalHeaders.RECORDED_ON, recordedOn);
      headers.put(CanonicalHeaders.RECORDED_AT, recordedAt);
    }
    if (effects != null) {
      headers.put(CanonicalHeaders.EFFECTS, effects);
    }
    headers.putAll(others);
    headers.forEach((name, value) -> message.headers().add(name, bytes(value)));
    producer.send(message);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Until the broker has all. */
  public void flush() {
    producer.flush();
  }

  @Override
  public void close() {
    producer.close();
  }
}
