package qilian.risk.inspection;

/** Where a finding and its rectification stand. */
public enum RectificationPhase {
  UNRECORDED("未登记"),
  REPORTED("待核查"),
  NOT_FOUND("核查不属实"),
  FOUND("已发现"),
  ISSUED("已下达"),
  OVERDUE("逾期"),
  CLAIMED_DONE("申请复查"),
  FAILED("复查不合格"),
  SEALED("临时查封"),
  TRANSFERRED("移送待回执"),
  CLEARED("已销号"),
  REOPENED("反弹"),
  CLOSED("回头看完成");

  private final String labelZh;

  RectificationPhase(String labelZh) {
    this.labelZh = labelZh;
  }

  /** Its Chinese label. */
  public String labelZh() {
    return labelZh;
  }

  /** Whether nothing is owed any more. */
  public boolean ended() {
    return this == NOT_FOUND || this == CLOSED;
  }
}
