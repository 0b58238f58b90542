package qilian.transport.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyFact;
import qilian.contract.Catalogue;
import qilian.contract.Fact;
import qilian.contract.FactType;

/** The context attributes of one CloudEvent, checked into an {@link AgencyEvent}. */
final class Attributes {

  private static final int ID_LENGTH = 200;
  private static final Pattern SOURCE =
      Pattern.compile("/agencies/([a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?)/[^\\s]{0,160}");
  private static final Pattern WIRE_TYPE =
      Pattern.compile("qilian\\.([a-z]+)\\.([a-z-]+)\\.v([0-9]{1,3})");

  private final Map<String, String> values = new LinkedHashMap<>();

  void put(String name, String value) {
    values.put(name, value);
  }

  @Nullable String get(String name) {
    return values.get(name);
  }

  AgencyEvent event(byte[] data, int offset, int length) throws Unreadable {
    String version = required("specversion");
    if (!version.equals("1.0")) {
      throw new Unreadable(Fault.UNSUPPORTED_SPECVERSION, "/specversion");
    }
    String id = identifier("id", ID_LENGTH);
    String source = identifier("source", ID_LENGTH);
    var match = SOURCE.matcher(source);
    if (!match.matches()) {
      throw new Unreadable(Fault.MALFORMED_SOURCE, "/source");
    }
    FactType type = type();
    var occurredAt = EventTimes.read(required("time"), "/time");
    String recordedAt = values.get("recordedat");
    if (length < 0) {
      throw new Unreadable(Fault.MISSING_FIELD, "/data");
    }
    Fact fact = FactCodec.read(type, data, offset, length);
    return new AgencyEvent(
        id,
        source,
        match.group(1),
        type,
        occurredAt,
        optional("subject", ID_LENGTH),
        optional("caseref", 120),
        recordedAt == null ? null : EventTimes.read(recordedAt, "/recordedat"),
        optional("corrects", ID_LENGTH),
        optional("purpose", 80),
        optional("traceparent", 80),
        (AgencyFact) fact);
  }

  private FactType type() throws Unreadable {
    String wireType = identifier("type", ID_LENGTH);
    FactType type = Catalogue.byWireType(wireType);
    if (type == null || !AgencyFact.class.isAssignableFrom(type.record())) {
      var match = WIRE_TYPE.matcher(wireType);
      boolean otherVersion =
          match.matches()
              && Catalogue.byWireType("qilian." + match.group(1) + "." + match.group(2) + ".v1")
                  != null
              && !match.group(3).equals("1");
      throw new Unreadable(
          otherVersion ? Fault.UNKNOWN_VERSION : Fault.UNKNOWN_TYPE,
          "/type",
          Map.of("type", wireType));
    }
    return type;
  }

  private String required(String name) throws Unreadable {
    String value = values.get(name);
    if (value == null || value.isBlank()) {
      throw new Unreadable(Fault.MISSING_FIELD, "/" + name);
    }
    return value;
  }

  private String identifier(String name, int max) throws Unreadable {
    return checked(name, required(name), max);
  }

  private @Nullable String optional(String name, int max) throws Unreadable {
    String value = values.get(name);
    return value == null || value.isBlank() ? null : checked(name, value, max);
  }

  private static String checked(String name, String value, int max) throws Unreadable {
    if (value.length() > max) {
      throw new Unreadable(Fault.TOO_LONG, "/" + name, Map.of("max", Integer.toString(max)));
    }
    int forbidden = TextRules.firstForbidden(value);
    if (forbidden >= 0) {
      throw new Unreadable(
          Fault.FORBIDDEN_CHARACTER, "/" + name, Map.of("position", Integer.toString(forbidden)));
    }
    return value;
  }
}
