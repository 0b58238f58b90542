package qilian.alliance.member;

/** What an agency is in the alliance. */
public enum AllianceRole {
  /** Belongs to the leadership group (领导小组). */
  LEADING_GROUP("领导小组成员单位"),
  /** A member (成员单位). */
  MEMBER("成员单位"),
  /** A partner (协作单位): is asked, not ordered. */
  PARTNER("协作单位");

  private final String labelZh;

  AllianceRole(String labelZh) {
    this.labelZh = labelZh;
  }

  /** Its Chinese name. */
  public String labelZh() {
    return labelZh;
  }
}
