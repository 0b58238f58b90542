package qilian.risk.inspection;

/** What somebody does at a place; only one of these needs power from the law. */
public enum Activity {
  PATROL_WALK("巡查走访"),
  HAZARD_TIP("隐患提示"),
  SERVICE_VISIT("上门服务"),
  ADMINISTRATIVE_INSPECTION("行政检查"),
  SELF_CHECK("单位自查");

  private final String labelZh;

  Activity(String labelZh) {
    this.labelZh = labelZh;
  }

  /** Its Chinese label. */
  public String labelZh() {
    return labelZh;
  }

  /** Whether it is the exercise of a power. */
  public boolean needsPower() {
    return this == ADMINISTRATIVE_INSPECTION;
  }
}
