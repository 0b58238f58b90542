package qilian.mediation.model;

/** A way that stays open to the parties after mediation (告知救济途径). */
public enum Route {
  ARBITRATION("仲裁"),
  LABOUR_ARBITRATION("劳动仲裁"),
  ADMINISTRATIVE("行政途径"),
  LITIGATION("诉讼"),
  PETITION("信访"),
  NOTARY("公证");

  private final String labelZh;

  Route(String labelZh) {
    this.labelZh = labelZh;
  }

  /** Its Chinese name. */
  public String labelZh() {
    return labelZh;
  }
}
