package qilian.incident.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import qilian.contract.Topic;
import qilian.incident.register.HeldNotice;
import qilian.incident.register.Outcome;
import qilian.transport.canonical.CanonicalHeaders;
import qilian.transport.codec.Json;

/** Outcomes and held records as they go outward. */
final class OutwardMessages {
  /** The outcome's own number, by which a reader recognises what it has read before. */
  static final String OUTCOME = "outcome";

  private static final String JSON_TYPE = "application/json";

  private OutwardMessages() {}

  /** The same content as {@code GET /outcomes}, on the agency's own topic. */
  static ProducerRecord<byte[], byte[]> outcome(Outcome o) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", o.id());
    body.put("agency", o.agency());
    body.put("eventId", o.eventId().toString());
    body.put("type", o.wireType());
    if (o.caseref() != null) {
      body.put("caseref", o.caseref());
    }
    body.put("placePath", o.placePath());
    body.put("occurredAt", o.occurredAt().toString());
    body.put("receivedAt", o.receivedAt().toString());
    body.putRawValue("data", new RawValue(o.data()));
    String key = o.caseref() == null ? o.eventId().toString() : o.caseref();
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(Topic.outboundOf(o.agency()), 0, bytes(key), bytes(text(body)));
    header(message, CanonicalHeaders.SPECVERSION, "1.0");
    header(message, CanonicalHeaders.ID, o.eventId().toString());
    header(message, CanonicalHeaders.SOURCE, "/outcomes");
    header(message, CanonicalHeaders.TYPE, o.wireType());
    header(message, CanonicalHeaders.TIME, o.occurredAt().toString());
    header(message, CanonicalHeaders.CASEREF, o.caseref());
    header(message, CanonicalHeaders.CONTENT_TYPE, JSON_TYPE);
    header(message, OUTCOME, Long.toString(o.id()));
    return message;
  }

  /** Why a record is held, its fingerprint and where it lies; never what it says. */
  static ProducerRecord<byte[], byte[]> held(HeldNotice held) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", held.id().toString());
    body.put("agency", held.agency());
    body.put("reason", held.reason());
    body.put("bodyHash", held.bodyHash());
    if (held.eventId() != null) {
      body.put("eventId", held.eventId().toString());
    }
    body.put("topic", held.topic());
    body.put("partition", held.partition());
    body.put("offset", held.offset());
    body.put("heldAt", held.heldAt().toString());
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(Topic.QUARANTINE, bytes(held.agency()), bytes(text(body)));
    header(message, CanonicalHeaders.CONTENT_TYPE, JSON_TYPE);
    return message;
  }

  private static void header(
      ProducerRecord<byte[], byte[]> message, String name, @Nullable String value) {
    if (value != null) {
      message.headers().add(name, bytes(value));
    }
  }

  private static String text(ObjectNode body) {
    try {
      return Json.mapperOfTheWire().writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of values is always JSON", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
