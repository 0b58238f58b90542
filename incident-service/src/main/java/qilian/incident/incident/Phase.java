package qilian.incident.incident;

/** How far an incident has come. */
public enum Phase {
  /** Facts are known, but none that says where the matter stands. */
  UNREPORTED("未接报"),
  RECEIVED("接报"),
  ASSIGNED("派警"),
  ON_SCENE("到场"),
  FEEDBACK("反馈"),
  CLOSED_ON_SITE("当场办结"),
  REFERRED_MEDIATION("移交调解"),
  DIVERTED("非警务分流"),
  TRANSFERRED("移送"),
  LINKED("关联"),
  VOIDED("无效"),
  ADMIN_ACCEPTED("行政受案"),
  CRIMINAL_ACCEPTED("刑事受案"),
  FILED("立案"),
  NOT_FILED("不予立案"),
  SOLVED("破案"),
  WITHDRAWN("撤案");

  private final String labelZh;

  Phase(String labelZh) {
    this.labelZh = labelZh;
  }

  /** The phase's Chinese name. */
  public String labelZh() {
    return labelZh;
  }
}
