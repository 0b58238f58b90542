package qilian.risk.inspection;

/** Where a visit stands. */
public enum VisitPhase {
  UNPLANNED("未计划"),
  PLANNED("已计划"),
  APPROVED("已审批"),
  NOTIFIED("已通知"),
  HELD("已到场"),
  CLOSED("已结束"),
  MERGED("已合并"),
  CANCELLED("已取消");

  private final String labelZh;

  VisitPhase(String labelZh) {
    this.labelZh = labelZh;
  }

  /** Its Chinese label. */
  public String labelZh() {
    return labelZh;
  }
}
