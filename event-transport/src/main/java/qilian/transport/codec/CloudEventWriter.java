package qilian.transport.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes an agency's event as a CloudEvent in structured mode. */
public final class CloudEventWriter {

  private CloudEventWriter() {}

  /** The event as JSON in UTF-8; reading it again gives an equal event. */
  public static byte[] structured(AgencyEvent event) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = Json.mapperOfTheWire().getFactory().createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("specversion", "1.0");
      json.writeStringField("id", event.id());
      json.writeStringField("source", event.source());
      json.writeStringField("type", event.type().wireType());
      json.writeStringField("time", event.occurredAt().toString());
      optional(json, "subject", event.subject());
      json.writeStringField("datacontenttype", "application/json");
      optional(json, "caseref", event.caseref());
      optional(
          json, "recordedat", event.recordedAt() == null ? null : event.recordedAt().toString());
      optional(json, "corrects", event.corrects());
      optional(json, "purpose", event.purpose());
      optional(json, "traceparent", event.traceparent());
      json.writeFieldName("data");
      json.writeRawValue(FactCodec.write(event.fact()));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("an event cannot be written to memory", e);
    }
    return bytes.toByteArray();
  }

  /** The same as text. */
  public static String structuredText(AgencyEvent event) {
    return new String(structured(event), StandardCharsets.UTF_8);
  }

  private static void optional(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }
}
