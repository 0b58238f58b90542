package qilian.risk.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a command: what happens, or why nothing does. */
public sealed interface Decision<E> {

  /** It is done by letting these happen. */
  record Accepted<E>(List<E> events) implements Decision<E> {

    public Accepted {
      events = List.copyOf(events);
    }
  }

  /**
   * It is not done.
   *
   * @param detail what exactly is in the way; null where that is plain
   */
  record Refused<E>(Refusal reason, @Nullable String detail) implements Decision<E> {}

  /** Done by this. */
  static <E> Decision<E> accepted(E event) {
    return new Accepted<>(List.of(event));
  }

  /** Not done. */
  static <E> Decision<E> refused(Refusal reason) {
    return new Refused<>(reason, null);
  }

  /** Not done, saying what exactly is in the way. */
  static <E> Decision<E> refused(Refusal reason, String detail) {
    return new Refused<>(reason, detail);
  }
}
