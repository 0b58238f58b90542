package qilian.mediation.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visit or call to the parties afterwards (回访), owed by a day.
 *
 * @param holds what was found: whether the agreement holds; null while it is owed
 */
public record FollowUp(Kind kind, LocalDate dueOn, @Nullable Boolean holds) {

  /** On what occasion. */
  public enum Kind {
    FIRST_INSTALMENT("首期履行回访"),
    PERFORMED("履行后回访"),
    BREACH("未履行回访");

    private final String labelZh;

    Kind(String labelZh) {
      this.labelZh = labelZh;
    }

    /** Its Chinese name. */
    public String labelZh() {
      return labelZh;
    }
  }

  /** Whether it is still owed. */
  public boolean isOpen() {
    return holds == null;
  }
}
