package qilian.incident.patrol;

/** Where a shift stands. */
public enum Phase {
  UNPLANNED("未排班"),
  PLANNED("已排班"),
  RUNNING("巡逻中"),
  ENDED("已下岗"),
  SETTLED("已结算"),
  NOT_HELD("未上岗"),
  CANCELLED("已取消");

  private final String labelZh;

  Phase(String labelZh) {
    this.labelZh = labelZh;
  }

  /** What it is called. */
  public String labelZh() {
    return labelZh;
  }
}
