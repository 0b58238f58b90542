package qilian.mediation.clock;

/** What starts a clock; the day it happens is never counted. */
public enum Trigger {
  ACCEPTED("受理", "acceptance"),
  APPLIED("收到调解申请", "receipt of the application"),
  FIRST_SESSION("第一次调解", "the first session"),
  AGREEMENT_EFFECTIVE("调解协议生效", "the effect of the agreement"),
  PAPERS_SIGNED("签字接收法院移交材料", "signing for the papers of the court"),
  DETERMINATION_RECEIVED("收到事故认定书", "receipt of the accident determination"),
  MEDIATION_STARTED("调解开始", "the start of mediation"),
  COMPLAINT_RECEIVED("收到投诉", "receipt of the complaint"),
  TERMINATED("作出终止调解决定", "the decision to terminate"),
  CASE_ACCEPTED_BY_POLICE("公安机关受理案件", "acceptance of the case by the police"),
  PETITION_RECEIVED("收到信访事项", "receipt of the petition"),
  PETITION_ACCEPTED("受理信访事项", "acceptance of the petition"),
  OPINION_RECEIVED("收到处理意见", "receipt of the written opinion"),
  REVIEW_REQUESTED("收到复查请求", "receipt of the request for review"),
  REVIEW_RECEIVED("收到复查意见", "receipt of the review opinion"),
  RECHECK_REQUESTED("收到复核请求", "receipt of the request for re-examination"),
  CONFIRMATION_FILED("法院收到司法确认申请", "receipt of the application by the court"),
  CONFIRMATION_ACCEPTED("法院受理司法确认申请", "acceptance of the application by the court"),
  RIGHT_KNOWN("知道或者应当知道权利被侵害", "knowledge that the right was infringed");

  private final String zh;
  private final String en;

  Trigger(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** As it reads after 自…之日起. */
  public String zh() {
    return zh;
  }

  /** As it reads after "from". */
  public String en() {
    return en;
  }
}
