package qilian.mediation.model;

/** In which role somebody takes part in a case. */
public enum Participation {
  APPLICANT("申请人"),
  RESPONDENT("被申请人"),
  THIRD_PARTY("第三人"),
  GUARDIAN("监护人"),
  REPRESENTATIVE("代理人"),
  INVITED_KIN("邀请的亲属"),
  INVITED_NEIGHBOUR("邀请的邻里"),
  INVITED_EXPERT("邀请的专业人员"),
  INVITED_ORG("邀请的组织");

  private final String labelZh;

  Participation(String labelZh) {
    this.labelZh = labelZh;
  }

  /** Its Chinese name. */
  public String labelZh() {
    return labelZh;
  }

  /** Whether the dispute is this participant's own, so that nothing goes on without its consent. */
  public boolean isParty() {
    return switch (this) {
      case APPLICANT, RESPONDENT, THIRD_PARTY -> true;
      case GUARDIAN, REPRESENTATIVE, INVITED_KIN, INVITED_NEIGHBOUR, INVITED_EXPERT, INVITED_ORG ->
          false;
    };
  }

  /** Whether it may be there only if every party consents (第二十条). */
  public boolean isInvited() {
    return switch (this) {
      case INVITED_KIN, INVITED_NEIGHBOUR, INVITED_EXPERT, INVITED_ORG -> true;
      case APPLICANT, RESPONDENT, THIRD_PARTY, GUARDIAN, REPRESENTATIVE -> false;
    };
  }
}
