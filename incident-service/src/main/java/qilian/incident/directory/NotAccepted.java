package qilian.incident.directory;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change of the directory that its rules do not allow, with the reason and the field. */
public final class NotAccepted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why; the name is what the caller reads as the code of the problem. */
  public enum Reason {
    FIELD_MISSING,
    NAME_NOT_ACCEPTED,
    AGENCY_CODE_NOT_ACCEPTED,
    PLACE_CODE_NOT_ACCEPTED,
    CODE_NOT_ACCEPTED,
    LIST_NOT_ACCEPTED,
    NAMESPACE_NOT_ACCEPTED,
    NAMESPACE_NOT_YOURS,
    TWICE_IN_REQUEST,
    UNKNOWN_PLACE,
    UNKNOWN_PARENT,
    PLACE_BELOW_ITSELF,
    PLACE_PATH_TOO_LONG,
    PLACE_LEAVES_ITS_TREE,
    ZONE_MISSING,
    ZONE_UNKNOWN,
    ZONE_NOT_OF_THE_ROOT,
    ZONE_FIXED,
    COVERAGE_NOT_OF_A_ROOT,
    COVERAGE_NOT_ACCEPTED,
    GEOMETRY_NOT_ACCEPTED,
    GEOMETRY_OUT_OF_RANGE,
    GEOMETRY_RING_OPEN,
    GEOMETRY_TOO_LARGE,
    SOURCE_NOT_ACCEPTED,
    TAG_NOT_ACCEPTED,
    VALIDITY_NOT_ACCEPTED,
    TOO_MANY_ENTRIES
  }

  private final Reason reason;
  private final @Nullable String pointer;
  private final transient Map<String, String> arguments;

  private NotAccepted(Reason reason, @Nullable String pointer, Map<String, String> arguments) {
    super(reason.name(), null, false, false);
    this.reason = reason;
    this.pointer = pointer;
    this.arguments = arguments;
  }

  /** A refusal about the field at this JSON pointer. */
  public static NotAccepted of(Reason reason, @Nullable String pointer) {
    return new NotAccepted(reason, pointer, Map.of());
  }

  /** The same, with a value for its sentence. */
  public NotAccepted with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(arguments);
    more.put(name, value);
    return new NotAccepted(reason, pointer, Map.copyOf(more));
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** Which field. */
  public @Nullable String pointer() {
    return pointer;
  }

  /** Values for the sentence. */
  public Map<String, String> arguments() {
    return arguments;
  }
}
