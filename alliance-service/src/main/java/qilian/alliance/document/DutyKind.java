package qilian.alliance.document;

/** What a duty is to the street, in the three lists of 2025 (乡镇（街道）履行职责事项清单). */
public enum DutyKind {
  /** The street's own. */
  BASIC("基本履职"),
  /** A department of a higher level leads, the street assists. */
  ASSISTING("配合履职"),
  /** Taken back by a department of a higher level; the street neither leads nor assists. */
  RECALLED("上级收回");

  private final String labelZh;

  DutyKind(String labelZh) {
    this.labelZh = labelZh;
  }

  /** Its Chinese name. */
  public String labelZh() {
    return labelZh;
  }
}
