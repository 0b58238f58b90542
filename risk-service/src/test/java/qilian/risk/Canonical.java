package qilian.risk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import qilian.contract.Catalogue;
import qilian.contract.Effect;
import qilian.contract.Fact;
import qilian.contract.Topic;
import qilian.transport.canonical.CanonicalHeaders;
import qilian.transport.canonical.Effects;
import qilian.transport.codec.FactCodec;
import qilian.transport.log.FactLog;

/**
 * A record as the relay of incident-service would publish it, but for its number, which is 0: the
 * broker is the whole build's, and every fence takes such a record for a repetition.
 */
record Canonical(
    UUID eventId,
    @Nullable UUID corrects,
    UUID matterId,
    String source,
    @Nullable String caseref,
    String placePath,
    Instant occurredAt,
    Instant recordedAt,
    String type,
    String topic,
    String data,
    String effects) {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Instant OCCURRED = Instant.parse("2025-11-03T00:15:00Z");

  /** What an agency told of a new matter. */
  static Canonical of(String agency, String placePath, Fact fact) {
    UUID id = UUID.randomUUID();
    return new Canonical(
        id,
        null,
        id,
        "/agencies/" + agency + "/office",
        "2025-" + id.toString().substring(0, 4),
        placePath,
        OCCURRED,
        OCCURRED.plusSeconds(60),
        Catalogue.of(fact).wireType(),
        Catalogue.of(fact).topic().wireName(),
        FactCodec.write(fact),
        "[]");
  }

  /** The agency's correction of this, recorded so much later. */
  Canonical correctedTo(Fact fact, long secondsLater) {
    return new Canonical(
        UUID.randomUUID(),
        eventId,
        matterId,
        source,
        caseref,
        placePath,
        occurredAt,
        recordedAt.plusSeconds(secondsLater),
        type,
        topic,
        FactCodec.write(fact),
        "[]");
  }

  Canonical at(Instant time) {
    return new Canonical(
        eventId,
        corrects,
        matterId,
        source,
        caseref,
        placePath,
        time,
        recordedAt,
        type,
        topic,
        data,
        effects);
  }

  /** The same, and this is what it changes in every count. */
  Canonical counting(List<Effect> counts) {
    return new Canonical(
        eventId,
        corrects,
        matterId,
        source,
        caseref,
        placePath,
        occurredAt,
        recordedAt,
        type,
        topic,
        data,
        Effects.write(counts));
  }

  static void publish(Canonical... records) {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (Canonical record : records) {
        producer.send(record.message());
      }
      producer.flush();
    }
  }

  private ProducerRecord<byte[], byte[]> message() {
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(
            topic, FactLog.partitionOf(matterId), bytes(matterId.toString()), bytes(data));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(CanonicalHeaders.SPECVERSION, "1.0");
    headers.put(CanonicalHeaders.ID, eventId.toString());
    headers.put(CanonicalHeaders.SOURCE, source);
    headers.put(CanonicalHeaders.TYPE, type);
    headers.put(CanonicalHeaders.TIME, occurredAt.toString());
    headers.put(CanonicalHeaders.RECORDED_AT, recordedAt.toString());
    headers.put(CanonicalHeaders.EVENT_ID, eventId.toString());
    headers.put(CanonicalHeaders.REGISTERED_AT, recordedAt.toString());
    headers.put(CanonicalHeaders.PLACE_PATH, placePath);
    headers.put(CanonicalHeaders.ZONE, ZONE.getId());
    headers.put(CanonicalHeaders.OCCURRED_ON, LocalDate.ofInstant(occurredAt, ZONE).toString());
    headers.put(CanonicalHeaders.RECORDED_ON, LocalDate.ofInstant(recordedAt, ZONE).toString());
    headers.put(CanonicalHeaders.EFFECTS, effects);
    headers.put(CanonicalHeaders.CONTENT_TYPE, "application/json");
    headers.put(CanonicalHeaders.QSEQ, "0");
    if (caseref != null && !topic.equals(Topic.DIRECTORY.wireName())) {
      headers.put(CanonicalHeaders.CASEREF, caseref);
    }
    if (corrects != null) {
      headers.put(CanonicalHeaders.CORRECTS, corrects.toString());
    }
    headers.forEach((name, value) -> message.headers().add(name, bytes(value)));
    return message;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
