package qilian.mediation.model;

/** A paper of the case file (卷宗). */
public enum CaseDocument {
  APPLICATION("申请书"),
  ACCEPTANCE("受理登记表"),
  RIGHTS_NOTICE("权利义务告知书"),
  IDENTITY_PROOF("身份证明"),
  AUTHORISATION("委托书"),
  INVESTIGATION_RECORD("调查记录"),
  EVIDENCE("证据"),
  MINUTES("调解记录"),
  AGREEMENT("调解协议书"),
  PERFORMANCE_PROOF("履行凭证"),
  FOLLOW_UP_RECORD("回访记录"),
  CONFIRMATION_PAPERS("司法确认材料"),
  TERMINATION_NOTICE("终止调解通知书");

  private final String labelZh;

  CaseDocument(String labelZh) {
    this.labelZh = labelZh;
  }

  /** Its Chinese name. */
  public String labelZh() {
    return labelZh;
  }
}
