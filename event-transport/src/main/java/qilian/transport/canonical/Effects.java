package qilian.transport.canonical;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.List;
import qilian.contract.Effect;
import qilian.transport.codec.Json;

/** Effects as the JSON array of the {@code ce_effects} header. */
public final class Effects {

  private static final ObjectReader READER =
      Json.mapperOfTheWire().readerFor(new TypeReference<List<Effect>>() {});
  private static final ObjectWriter WRITER =
      Json.mapperOfTheWire().writerFor(new TypeReference<List<Effect>>() {});

  private Effects() {}

  /** The JSON array. */
  public static String write(List<Effect> effects) {
    try {
      return WRITER.writeValueAsString(effects);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("effects cannot be written", e);
    }
  }

  /** The effects; a malformed header is a broken promise of the writer, hence an exception. */
  public static List<Effect> read(byte[] json) {
    try {
      return READER.readValue(json);
    } catch (IOException e) {
      throw new IllegalArgumentException("not an array of effects", e);
    }
  }
}
