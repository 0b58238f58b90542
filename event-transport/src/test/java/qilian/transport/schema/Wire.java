package qilian.transport.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import qilian.contract.Catalogue;
import qilian.contract.Effect;
import qilian.contract.Fact;
import qilian.contract.FactType;
import qilian.transport.canonical.Effects;
import qilian.transport.codec.FactCodec;
import qilian.transport.codec.Json;
import qilian.transport.codec.Unreadable;

/** The JSON of the wire as the house's own codec writes and reads it. */
final class Wire {

  /** Keeps the digits of a decimal, so that a comparison of trees sees 128000.50 as written. */
  private static final ObjectMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Wire() {}

  /** The record's JSON. */
  static JsonNode write(Record record) {
    if (record instanceof Fact fact) {
      return tree(FactCodec.write(fact));
    }
    if (record instanceof Effect effect) {
      return tree(Effects.write(List.of(effect))).get(0);
    }
    try {
      return tree(Json.mapperOfTheWire().writeValueAsString(record));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record that the JSON says. */
  static Object read(JsonNode json, Class<?> record) {
    try {
      if (Fact.class.isAssignableFrom(record)) {
        return readFact(json, typeOf(record));
      }
      if (record == Effect.class) {
        return Effects.read(("[" + json + "]").getBytes(StandardCharsets.UTF_8)).get(0);
      }
      return Json.mapperOfTheWire().readValue(json.toString(), record);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    } catch (Unreadable e) {
      throw new AssertionError("the codec refuses " + json, e);
    }
  }

  /** The fact that the JSON says, or the codec's refusal. */
  static Fact readFact(JsonNode json, FactType type) throws Unreadable {
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    return FactCodec.read(type, bytes, 0, bytes.length);
  }

  /** The catalogue's line of a record. */
  static FactType typeOf(Class<?> record) {
    return Catalogue.types().stream().filter(t -> t.record() == record).findFirst().orElseThrow();
  }

  /** Text as a tree; numbers keep their digits. */
  static JsonNode tree(String text) {
    try {
      return EXACT.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
