package qilian.mediation.panel;

/** Why a mediator does not mediate a case. */
public enum RecusalGround {
  RELATIVE("是当事人的近亲属", "is a near relative of a party"),
  INTEREST("与纠纷有利害关系", "has an interest in the dispute"),
  OTHER_RELATION("与当事人有其他关系，可能影响公正", "is related to a party in another way"),
  PARTY_OBJECTION("当事人不接受", "is not accepted by a party");

  private final String zh;
  private final String en;

  RecusalGround(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** As it reads after 调解员. */
  public String zh() {
    return zh;
  }

  /** As it reads after "the mediator". */
  public String en() {
    return en;
  }
}
