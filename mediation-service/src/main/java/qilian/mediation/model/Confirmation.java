package qilian.mediation.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where judicial confirmation stands.
 *
 * @param court the court it was put before; null before that
 * @param clauses numbers of the clauses put before it
 */
public record Confirmation(Status status, @Nullable String court, List<Integer> clauses) {

  /** Nobody has applied. */
  public static final Confirmation NONE = new Confirmation(Status.NOT_APPLIED, null, List.of());

  public Confirmation {
    clauses = List.copyOf(clauses);
  }

  /** The same at another status. */
  Confirmation at(Status next) {
    return new Confirmation(next, court, clauses);
  }

  /** The steps of judicial confirmation (司法确认). */
  public enum Status {
    NOT_APPLIED("未申请"),
    APPLIED("已申请"),
    ACCEPTED("已受理"),
    NOT_ACCEPTED("不予受理"),
    CONFIRMED("有效"),
    REJECTED("驳回"),
    WITHDRAWN("撤回"),
    EXPIRED("逾期");

    private final String labelZh;

    Status(String labelZh) {
      this.labelZh = labelZh;
    }

    /** Its Chinese name. */
    public String labelZh() {
      return labelZh;
    }
  }
}
