package qilian.incident.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import qilian.transport.codec.AgencyEvent;
import qilian.transport.codec.CloudEventReader;
import qilian.transport.codec.Fault;
import qilian.transport.codec.Json;
import qilian.transport.codec.Unreadable;

/** Reads what agencies put on their topics, in structured or in binary mode. */
final class AgencyRecords {

  private static final String PREFIX = "agency.";
  private static final String SUFFIX = ".v1";

  private AgencyRecords() {}

  /** The agency that a topic belongs to; on the embedded broker the topic is the credential. */
  static String agencyOf(String topic) {
    return topic.substring(PREFIX.length(), topic.length() - SUFFIX.length());
  }

  static AgencyEvent read(ConsumerRecord<byte[], byte[]> record) throws Unreadable {
    byte[] value = record.value();
    if (value == null) {
      throw new Unreadable(Fault.NOT_JSON, "");
    }
    Map<String, String> headers = headers(record);
    String contentType = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
    boolean binary =
        headers.containsKey("ce_specversion") && !contentType.startsWith("application/cloudevents");
    if (!binary) {
      return CloudEventReader.structured(value, 0, value.length);
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    headers.forEach(
        (name, text) -> {
          if (name.startsWith("ce_")) {
            attributes.put(name.substring(3), text);
          }
        });
    if (!contentType.isEmpty()) {
      attributes.put("datacontenttype", contentType);
    }
    if (headers.containsKey("traceparent")) {
      attributes.putIfAbsent("traceparent", headers.get("traceparent"));
    }
    return CloudEventReader.binary(attributes, value);
  }

  /** The headers as JSON, to be held beside the value. */
  static byte[] headersOf(ConsumerRecord<byte[], byte[]> record) {
    try {
      return Json.mapperOfTheWire().writeValueAsBytes(headers(record));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of texts is always JSON", e);
    }
  }

  private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      if (header.value() != null) {
        headers.put(
            header.key().toLowerCase(Locale.ROOT),
            new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return headers;
  }
}
