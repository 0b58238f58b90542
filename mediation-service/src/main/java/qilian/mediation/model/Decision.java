package qilian.mediation.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case's answer to a command. */
public sealed interface Decision {

  /** It is done by letting these happen. */
  record Accepted(List<CaseEvent> events) implements Decision {

    public Accepted {
      events = List.copyOf(events);
    }
  }

  /**
   * It is not done.
   *
   * @param article what it rests on; null where it rests on none
   * @param detail what exactly is in the way, such as a clause's number; null where that is plain
   */
  record Refused(Refusal reason, @Nullable String article, @Nullable String detail)
      implements Decision {

    /** The same, resting on another article. */
    Refused resting(@Nullable String other) {
      return new Refused(reason, other, detail);
    }
  }

  /** Done by these. */
  static Decision accepted(CaseEvent... events) {
    return new Accepted(List.of(events));
  }

  /** Not done, for the refusal's own article. */
  static Decision refused(Refusal reason) {
    return new Refused(reason, reason.article(), null);
  }

  /** The same, saying what exactly is in the way. */
  static Decision refused(Refusal reason, String detail) {
    return new Refused(reason, reason.article(), detail);
  }
}
