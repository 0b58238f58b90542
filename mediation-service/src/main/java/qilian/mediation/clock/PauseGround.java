package qilian.mediation.clock;

/** For what a clock may stand still. */
public enum PauseGround {
  APPRAISAL("鉴定", "appraisal"),
  TESTING("检测、检验、检疫、鉴定", "testing, inspection, quarantine or appraisal");

  private final String zh;
  private final String en;

  PauseGround(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** As the explanation of a due date prints it. */
  public String zh() {
    return zh;
  }

  /** As the explanation of a due date prints it. */
  public String en() {
    return en;
  }
}
