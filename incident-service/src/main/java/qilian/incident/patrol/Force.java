package qilian.incident.patrol;

/** The four forces of the street. */
public enum Force {
  STREET_FULLTIME("街道专职巡逻队"),
  COMMUNITY_VOLUNTEER("社区义务巡逻队"),
  RESIDENT_UNIT("驻街单位巡逻队"),
  MOBILE("机动巡逻队");

  private final String labelZh;

  Force(String labelZh) {
    this.labelZh = labelZh;
  }

  /** What the street calls it. */
  public String labelZh() {
    return labelZh;
  }
}
