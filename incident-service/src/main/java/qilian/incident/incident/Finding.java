package qilian.incident.incident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something odd about an event that was registered all the same, or repeated differently. */
public record Finding(
    UUID eventId,
    Kind kind,
    String agency,
    String placePath,
    @Nullable String pointer,
    @Nullable String detail) {

  /** The kinds of oddities. */
  public enum Kind {
    /** The same id came again with another content; the first one stands. */
    CONFLICTING_CONTENT,
    /** A code that its list does not have. */
    UNKNOWN_CODE,
    /** A step that the incident's table does not know, a missing predecessor among them. */
    INCOHERENT_STEP,
    /** No place was named and no alarm is known: the agency's own place was taken. */
    PLACE_ASSUMED,
    /** Known before it happened. */
    RECORDED_BEFORE_IT_OCCURRED
  }
}
