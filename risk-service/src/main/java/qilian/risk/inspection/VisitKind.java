package qilian.risk.inspection;

/** Why one goes there. */
public enum VisitKind {
  ROUTINE("日常"),
  SPECIAL("专项"),
  CASE("个案"),
  JOINT("联合（综合查一次）"),
  REINSPECTION("复查"),
  LOOKBACK("回头看");

  private final String labelZh;

  VisitKind(String labelZh) {
    this.labelZh = labelZh;
  }

  /** Its Chinese label. */
  public String labelZh() {
    return labelZh;
  }

  /** Whether it counts towards the annual cap; a complaint or a re-check must never wait. */
  public boolean capped() {
    return this == ROUTINE || this == SPECIAL || this == JOINT;
  }
}
