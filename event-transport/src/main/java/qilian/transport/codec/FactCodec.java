package qilian.transport.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import qilian.contract.Catalogue;
import qilian.contract.Fact;
import qilian.contract.FactType;

/** The data of an event as JSON and as a record of the contract. */
public final class FactCodec {

  private static final Map<FactType, ObjectReader> READERS =
      Catalogue.types().stream()
          .collect(Collectors.toMap(t -> t, t -> Json.mapperOfTheWire().readerFor(t.record())));

  private FactCodec() {}

  /**
   * Reads the data of an event of a type and holds it against the contract's constraints.
   *
   * @throws Unreadable with a pointer below {@code /data}
   */
  public static Fact read(FactType type, byte[] json, int offset, int length) throws Unreadable {
    Fact fact;
    try {
      fact = READERS.get(type).readValue(json, offset, length);
    } catch (JsonProcessingException e) {
      throw unreadable(e, "/data");
    } catch (IOException e) {
      throw new Unreadable(Fault.NOT_JSON, "/data");
    }
    if (fact == null) {
      throw new Unreadable(Fault.MISSING_FIELD, "/data");
    }
    Shape.of(fact.getClass()).check(fact, "/data");
    return fact;
  }

  /** The bare JSON record; components that are absent are left out. */
  public static String write(Fact fact) {
    try {
      return Json.mapperOfTheWire().writeValueAsString(fact);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of the contract cannot be written", e);
    }
  }

  /** Translates what Jackson found into a fault and a pointer; no class name leaves this method. */
  static Unreadable unreadable(JsonProcessingException e, String prefix) {
    if (e instanceof StreamConstraintsException constraint) {
      boolean deep = String.valueOf(constraint.getOriginalMessage()).contains("depth");
      return new Unreadable(deep ? Fault.TOO_DEEP : Fault.TOO_LARGE, prefix);
    }
    if (e instanceof StreamReadException) {
      boolean duplicate = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field");
      return new Unreadable(duplicate ? Fault.DUPLICATE_FIELD : Fault.NOT_JSON, prefix);
    }
    if (e instanceof JsonMappingException mapping) {
      if (mapping.getCause() instanceof JsonProcessingException cause && cause != e) {
        return unreadable(cause, prefix + path(mapping));
      }
      if (mapping instanceof InvalidFormatException format) {
        return invalidFormat(format, prefix + path(mapping));
      }
      if (mapping instanceof MismatchedInputException) {
        return new Unreadable(Fault.WRONG_TYPE, prefix + path(mapping));
      }
      return new Unreadable(Fault.WRONG_TYPE, prefix + path(mapping));
    }
    return new Unreadable(Fault.NOT_JSON, prefix);
  }

  private static Unreadable invalidFormat(InvalidFormatException format, String pointer) {
    Class<?> target = format.getTargetType();
    if (target != null && target.isEnum()) {
      String allowed =
          java.util.Arrays.stream(target.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
      return new Unreadable(Fault.UNKNOWN_VALUE, pointer, Map.of("allowed", allowed));
    }
    if (target != null && java.time.temporal.Temporal.class.isAssignableFrom(target)) {
      return new Unreadable(Fault.IMPOSSIBLE_TIME, pointer);
    }
    return new Unreadable(Fault.WRONG_TYPE, pointer);
  }

  private static String path(JsonMappingException mapping) {
    return mapping.getPath().stream()
        .map(r -> "/" + (r.getFieldName() != null ? r.getFieldName() : "" + r.getIndex()))
        .collect(Collectors.joining());
  }
}
