package qilian.incident.patrol;

/** What a member of a force is; none of them may enforce the law but the police lead. */
public enum MemberType {
  FULLTIME_SECURITY("专职治安巡防"),
  PUBLIC_WELFARE_POST("综治公益岗"),
  ACTIVIST("治安积极分子"),
  BUILDING_CHIEF("楼栋长"),
  UNIT_SECURITY("单位内保"),
  COURTYARD_GUARD("楼院守护"),
  STUDENT_VETERAN("大学生义工"),
  POLICE_LEAD("带队民警");

  private final String labelZh;

  MemberType(String labelZh) {
    this.labelZh = labelZh;
  }

  /** What the street calls it. */
  public String labelZh() {
    return labelZh;
  }
}
