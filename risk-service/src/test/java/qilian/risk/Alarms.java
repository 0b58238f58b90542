package qilian.risk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
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
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.Fact;
import qilian.contract.TimePrecision;
import qilian.contract.incident.IncidentFact;
import qilian.transport.canonical.CanonicalHeaders;
import qilian.transport.canonical.Effects;
import qilian.transport.codec.FactCodec;
import qilian.transport.log.FactLog;

/** Alarms and their corrections as the relay of incident-service would publish them. */
final class Alarms {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final String agency;
  private final List<ProducerRecord<byte[], byte[]>> waiting = new ArrayList<>();

  private @Nullable Instant registeredAt;

  Alarms(String agency) {
    this.agency = agency;
  }

  /** From now on the gate knows of alarms at this time, however long ago they happened. */
  void broughtInAt(Instant time) {
    registeredAt = time;
  }

  /** An alarm that counts; the answer is where it counts. */
  Coordinates alarm(String path, String subtype, LocalDate day) {
    Coordinates at = at(path, subtype, day, "EFFECTIVE");
    add(UUID.randomUUID(), at.placePath(), day, received(subtype), new Effect(day, null, at));
    return at;
  }

  /** So many alarms on that day. */
  void alarms(int count, String path, String subtype, LocalDate day) {
    for (int i = 0; i < count; i++) {
      alarm(path, subtype, day);
    }
  }

  /** An alarm turns out to be none. */
  void voided(Coordinates alarm) {
    Coordinates after =
        at(alarm.placePath(), alarm.subtype(), alarm.occurredOn(), "INVALID_FALSE_REPORT");
    add(
        UUID.randomUUID(),
        alarm.placePath(),
        alarm.occurredOn(),
        new IncidentFact.Voided(null, null, "INVALID_FALSE_REPORT"),
        new Effect(alarm.occurredOn(), alarm, after));
  }

  /** Publishes what has gathered, each record twice. */
  void publish() {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      waiting.forEach(producer::send);
      waiting.forEach(producer::send);
      producer.flush();
    }
    waiting.clear();
  }

  private Coordinates at(String path, @Nullable String subtype, LocalDate day, String validity) {
    return new Coordinates(
        "incident.alarm-received",
        day,
        10,
        path,
        "CRIMINAL",
        subtype,
        "CRIMINAL",
        subtype,
        validity,
        null,
        "SINGLE",
        agency,
        "CALL_110",
        TimePrecision.MINUTE);
  }

  private static Fact received(String subtype) {
    return new IncidentFact.AlarmReceived(
        null, null, "CRIMINAL", subtype, "CALL_110", "EFFECTIVE", null);
  }

  private void add(UUID id, String path, LocalDate day, Fact fact, Effect effect) {
    Instant at = day.atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(CanonicalHeaders.SPECVERSION, "1.0");
    headers.put(CanonicalHeaders.ID, id.toString());
    headers.put(CanonicalHeaders.SOURCE, "/agencies/" + agency + "/110");
    headers.put(CanonicalHeaders.TYPE, Catalogue.of(fact).wireType());
    headers.put(CanonicalHeaders.TIME, at.toString());
    headers.put(CanonicalHeaders.RECORDED_AT, at.toString());
    headers.put(CanonicalHeaders.EVENT_ID, id.toString());
    headers.put(
        CanonicalHeaders.REGISTERED_AT,
        (registeredAt == null ? at.plusSeconds(60) : registeredAt).toString());
    headers.put(CanonicalHeaders.PLACE_PATH, path);
    headers.put(CanonicalHeaders.ZONE, ZONE.getId());
    headers.put(CanonicalHeaders.OCCURRED_ON, day.toString());
    headers.put(CanonicalHeaders.RECORDED_ON, day.toString());
    headers.put(CanonicalHeaders.EFFECTS, Effects.write(List.of(effect)));
    headers.put(CanonicalHeaders.CONTENT_TYPE, "application/json");
    headers.put(CanonicalHeaders.QSEQ, "0");
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            Catalogue.of(fact).topic().wireName(),
            FactLog.partitionOf(id),
            bytes(id.toString()),
            bytes(FactCodec.write(fact)));
    headers.forEach((name, value) -> record.headers().add(name, bytes(value)));
    waiting.add(record);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
