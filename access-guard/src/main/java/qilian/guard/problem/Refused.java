package qilian.guard.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request was refused, for a reason that has a name. The words for it are found by its code when
 * it leaves ({@link ProblemTexts}).
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final int status;
  private final @Nullable String pointer;
  private final @Nullable String legalBasis;
  private final @Nullable Duration retryAfter;
  private final transient Map<String, Object> arguments;

  private Refused(
      String code,
      int status,
      @Nullable String pointer,
      @Nullable String legalBasis,
      @Nullable Duration retryAfter,
      Map<String, Object> arguments) {
    super(code, null, false, false);
    this.code = code;
    this.status = status;
    this.pointer = pointer;
    this.legalBasis = legalBasis;
    this.retryAfter = retryAfter;
    this.arguments = arguments;
  }

  /** A refusal by its name, for example {@code UNKNOWN_PLACE}, and its HTTP status. */
  public static Refused of(String code, int status) {
    return new Refused(code, status, null, null, null, Map.of());
  }

  /** The same, about the field at this JSON pointer. */
  public Refused at(@Nullable String jsonPointer) {
    return new Refused(code, status, jsonPointer, legalBasis, retryAfter, arguments);
  }

  /** The same, with a value for the place {@code {name}} of its text. */
  public Refused with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(arguments);
    more.put(name, value);
    return new Refused(code, status, pointer, legalBasis, retryAfter, Map.copyOf(more));
  }

  /** The same, resting on this article of a law. */
  public Refused basedOn(@Nullable String article) {
    return new Refused(code, status, pointer, article, retryAfter, arguments);
  }

  /** The same, worth asking again after this time. */
  public Refused retryAfter(Duration wait) {
    return new Refused(code, status, pointer, legalBasis, wait, arguments);
  }

  /** The name of the refusal. */
  public String code() {
    return code;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** JSON pointer to the field it is about. */
  public @Nullable String pointer() {
    return pointer;
  }

  /** The article it rests on. */
  public @Nullable String legalBasis() {
    return legalBasis;
  }

  /** When to ask again. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** Values for the places in its text. */
  public Map<String, Object> arguments() {
    return arguments;
  }
}
