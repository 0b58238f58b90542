package qilian.risk.alert;

/** Where a signal stands. */
public enum Phase {
  UNRAISED("未产生"),
  RAISED("待研判"),
  /** Found in hindsight, in a week long past: nobody is waited for. */
  PAST("历史周"),
  CONFIRMED("属实"),
  EXPLAINED("有正常原因"),
  UNFOUNDED("不成立"),
  EXPIRED("已失效");

  private final String labelZh;

  Phase(String labelZh) {
    this.labelZh = labelZh;
  }

  public String labelZh() {
    return labelZh;
  }

  /** Whether a person has judged it. */
  public boolean judged() {
    return this == CONFIRMED || this == EXPLAINED || this == UNFOUNDED;
  }
}
