package qilian.risk.alert;

import java.util.List;

/** A lifecycle's answer. */
public sealed interface Decision<E> {

  /** What happens; nothing where the command changes nothing. */
  record Accepted<E>(List<E> events) implements Decision<E> {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** Why it does not happen. */
  record Refused<E>(Refusal reason) implements Decision<E> {}

  /** Yes, and this happens. */
  static <E> Decision<E> accepted(List<E> events) {
    return new Accepted<>(events);
  }

  /** No. */
  static <E> Decision<E> refused(Refusal reason) {
    return new Refused<>(reason);
  }
}
