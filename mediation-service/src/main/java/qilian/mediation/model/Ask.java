package qilian.mediation.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agency was asked to lead or to assist.
 *
 * @param answerBy when silence counts as an answer
 * @param reason why it declined; null otherwise
 */
public record Ask(
    String agency, Role role, Instant answerBy, Answer answer, @Nullable Reason reason) {

  /** What the agency is asked to be. */
  public enum Role {
    LEAD,
    ASSIST
  }

  /** How it answered. */
  public enum Answer {
    OPEN,
    ACCEPTED,
    DECLINED,
    /** It let the time pass. */
    SILENT
  }

  /** Why an agency declines. */
  public enum Reason {
    NOT_MY_DUTY,
    NO_POWER,
    WRONG_AREA,
    DUPLICATE,
    CAPACITY
  }
}
