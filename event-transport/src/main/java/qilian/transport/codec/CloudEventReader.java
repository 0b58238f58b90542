package qilian.transport.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads CloudEvents 1.0 in structured mode (JSON) and in binary mode (attributes beside data). */
public final class CloudEventReader {

  private CloudEventReader() {}

  /** A stretch of bytes that holds one event of a batch. */
  public record Slice(byte[] bytes, int offset, int length) {

    /** A copy of just these bytes. */
    public byte[] toBytes() {
      return java.util.Arrays.copyOfRange(bytes, offset, offset + length);
    }
  }

  /**
   * Reads one event in structured mode.
   *
   * @throws Unreadable with the first fault found
   */
  public static AgencyEvent structured(byte[] json, int offset, int length) throws Unreadable {
    Attributes attributes = new Attributes();
    int dataFrom = 0;
    int dataLength = -1;
    requireUtf8(json, offset, length);
    try (JsonParser parser =
        Json.mapperOfTheWire().getFactory().createParser(json, offset, length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Unreadable(Fault.NOT_AN_OBJECT, "");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken token = parser.nextToken();
        if (name.equals("data")) {
          dataFrom = (int) parser.currentTokenLocation().getByteOffset();
          parser.skipChildren();
          parser.finishToken();
          dataLength = (int) parser.currentLocation().getByteOffset() - dataFrom;
          if (token == JsonToken.VALUE_NULL) {
            dataLength = -1;
          } else if (token != JsonToken.START_OBJECT) {
            throw new Unreadable(Fault.WRONG_TYPE, "/data");
          }
        } else if (token.isScalarValue()) {
          if (token == JsonToken.VALUE_STRING) {
            attributes.put(name, parser.getText());
          } else if (token != JsonToken.VALUE_NULL && isKnown(name)) {
            throw new Unreadable(Fault.WRONG_TYPE, "/" + name);
          }
        } else {
          if (isKnown(name)) {
            throw new Unreadable(Fault.WRONG_TYPE, "/" + name);
          }
          parser.skipChildren();
        }
      }
      if (parser.nextToken() != null) {
        throw new Unreadable(Fault.NOT_JSON, "");
      }
    } catch (JsonProcessingException e) {
      throw FactCodec.unreadable(e, "");
    } catch (IOException e) {
      throw new Unreadable(Fault.NOT_JSON, "");
    }
    checkContentType(attributes.get("datacontenttype"));
    // The parser's locations count from the start of the slice that it was given.
    return attributes.event(json, offset + dataFrom, dataLength);
  }

  /**
   * Reads one event in binary mode: attributes by lower-case name without prefix, data as the body.
   *
   * @throws Unreadable with the first fault found
   */
  public static AgencyEvent binary(Map<String, String> attributes, byte[] data) throws Unreadable {
    Attributes all = new Attributes();
    attributes.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), value));
    checkContentType(all.get("datacontenttype"));
    return all.event(data, 0, data.length == 0 ? -1 : data.length);
  }

  /**
   * Splits a JSON array of events without reading the events themselves.
   *
   * @throws Unreadable where the array itself is no JSON, or holds more than {@code max} events
   */
  public static List<Slice> splitArray(byte[] json, int max) throws Unreadable {
    List<Slice> slices = new ArrayList<>();
    requireUtf8(json, 0, json.length);
    try (JsonParser parser = Json.mapperOfTheWire().getFactory().createParser(json)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new Unreadable(Fault.WRONG_TYPE, "");
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() == null) {
          throw new Unreadable(Fault.NOT_JSON, "");
        }
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        int until = (int) parser.currentLocation().getByteOffset();
        if (slices.size() == max) {
          throw new Unreadable(Fault.TOO_LARGE, "", Map.of("max", Integer.toString(max)));
        }
        slices.add(new Slice(json, from, until - from));
      }
      if (parser.nextToken() != null) {
        throw new Unreadable(Fault.NOT_JSON, "");
      }
      return slices;
    } catch (JsonProcessingException e) {
      throw FactCodec.unreadable(e, "");
    } catch (IOException e) {
      throw new Unreadable(Fault.NOT_JSON, "");
    }
  }

  /**
   * Splits newline-delimited JSON; blank lines are passed over.
   *
   * @throws Unreadable where there are more than {@code max} lines
   */
  public static List<Slice> splitLines(byte[] lines, int max) throws Unreadable {
    List<Slice> slices = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= lines.length; i++) {
      if (i == lines.length || lines[i] == '\n') {
        if (!isBlank(lines, from, i)) {
          if (slices.size() == max) {
            throw new Unreadable(Fault.TOO_LARGE, "", Map.of("max", Integer.toString(max)));
          }
          slices.add(new Slice(lines, from, i - from));
        }
        from = i + 1;
      }
    }
    return slices;
  }

  /** JSON on the wire is UTF-8; a parser left alone would also guess UTF-16 and UTF-32. */
  private static void requireUtf8(byte[] json, int offset, int length) throws Unreadable {
    for (int i = offset; i < offset + Math.min(2, length); i++) {
      if (json[i] == 0 || json[i] == (byte) 0xfe || json[i] == (byte) 0xff) {
        throw new Unreadable(Fault.NOT_JSON, "");
      }
    }
  }

  private static boolean isBlank(byte[] bytes, int from, int until) {
    for (int i = from; i < until; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\r' && bytes[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  private static boolean isKnown(String name) {
    return switch (name) {
      case "specversion",
          "id",
          "source",
          "type",
          "time",
          "subject",
          "datacontenttype",
          "caseref",
          "recordedat",
          "corrects",
          "purpose",
          "traceparent" ->
          true;
      default -> false;
    };
  }

  private static void checkContentType(@Nullable String contentType) throws Unreadable {
    if (contentType == null) {
      return;
    }
    String type = contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    if (!type.equals("application/json") && !type.endsWith("+json")) {
      throw new Unreadable(Fault.UNSUPPORTED_CONTENT_TYPE, "/datacontenttype");
    }
  }
}
