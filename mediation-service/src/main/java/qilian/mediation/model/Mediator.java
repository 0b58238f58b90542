package qilian.mediation.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who mediates the case, by the pool's reference.
 *
 * @param chosen whether the parties chose, rather than the committee assigned (第十九条)
 * @param recused why it stepped back; null while it mediates
 */
public record Mediator(String ref, boolean chosen, @Nullable Ground recused) {

  /** Why a mediator does not mediate a case. */
  public enum Ground {
    RELATIVE("近亲属"),
    INTEREST("利害关系"),
    OTHER_RELATION("其他关系"),
    PARTY_OBJECTION("当事人不接受");

    private final String labelZh;

    Ground(String labelZh) {
      this.labelZh = labelZh;
    }

    /** Its Chinese name. */
    public String labelZh() {
      return labelZh;
    }
  }
}
