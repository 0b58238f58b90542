package qilian.alliance.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task's answer to a command. */
public sealed interface Decision {

  /** It is done by letting these happen. */
  record Accepted(List<TaskEvent> events) implements Decision {

    public Accepted {
      events = List.copyOf(events);
    }
  }

  /**
   * It is not done.
   *
   * @param basis article or item it rests on; null where it rests on none
   * @param detail what exactly is in the way; null where that is plain
   */
  record Refused(Refusal reason, @Nullable String basis, @Nullable String detail)
      implements Decision {}

  /** Done by these. */
  static Decision accepted(TaskEvent... events) {
    return new Accepted(List.of(events));
  }

  /** Not done, for the refusal's own article. */
  static Refused refused(Refusal reason) {
    return new Refused(reason, reason.article(), null);
  }

  /** The same, saying what exactly is in the way. */
  static Refused refused(Refusal reason, String detail) {
    return new Refused(reason, reason.article(), detail);
  }

  /** Not done, for what the duty list says. */
  static Refused refusedBy(Refusal reason, String citation, String detail) {
    return new Refused(reason, citation.isEmpty() ? null : citation, detail);
  }
}
