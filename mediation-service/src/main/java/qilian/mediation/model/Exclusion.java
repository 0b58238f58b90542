package qilian.mediation.model;

import java.util.Set;

/** Why the police may not mediate a case (第一百七十九条). */
public enum Exclusion {
  HIRED_INJURY("雇凶伤害他人"),
  GANG_FIGHT("结伙斗殴或者其他寻衅滋事"),
  REPEATED_VIOLATION("多次实施违反治安管理行为"),
  UNWILLING("当事人明确表示不愿意调解处理"),
  NEW_VIOLATION("调解过程中又针对对方实施违反治安管理行为"),
  SUSPECT_FLED("调解过程中违法嫌疑人逃跑"),
  OTHER("其他不宜调解处理");

  private final String labelZh;

  Exclusion(String labelZh) {
    this.labelZh = labelZh;
  }

  /** Its Chinese name. */
  public String labelZh() {
    return labelZh;
  }

  /** Their Chinese names in one line. */
  static String labels(Set<Exclusion> exclusions) {
    return String.join("、", exclusions.stream().sorted().map(Exclusion::labelZh).toList());
  }
}
