package qilian.mediation.model;

import org.jspecify.annotations.Nullable;

/** What a clause of an agreement is about, and whether a court may confirm it. */
public enum ClauseKind {
  PAYMENT("支付", null),
  REPAIR("修复", null),
  MANAGEMENT("管理", null),
  MOVING_OUT("腾退", null),
  ACT("作为或者不作为", null),
  APOLOGY("赔礼道歉", null),
  /** Who owns a thing or holds a right in it. */
  OWNERSHIP("物权确权", Articles.NOT_CONFIRMABLE_OWNERSHIP),
  /** Marriage, parentage, adoption. */
  STATUS("身份关系", Articles.NOT_CONFIRMABLE_STATUS),
  INTELLECTUAL_PROPERTY("知识产权确权", Articles.NOT_CONFIRMABLE_OWNERSHIP);

  private final String labelZh;
  private final @Nullable String bar;

  ClauseKind(String labelZh, @Nullable String bar) {
    this.labelZh = labelZh;
    this.bar = bar;
  }

  /** Its Chinese name. */
  public String labelZh() {
    return labelZh;
  }

  /** The article that keeps a court from confirming it; null where nothing does. */
  public @Nullable String bar() {
    return bar;
  }
}
