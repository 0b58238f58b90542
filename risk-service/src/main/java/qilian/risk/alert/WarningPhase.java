package qilian.risk.alert;

/** Where a warning stands. */
public enum WarningPhase {
  UNISSUED("未发布"),
  IN_FORCE("生效"),
  CANCELLED("已解除"),
  EXPIRED("已到期");

  private final String labelZh;

  WarningPhase(String labelZh) {
    this.labelZh = labelZh;
  }

  public String labelZh() {
    return labelZh;
  }
}
