package qilian.alliance.task;

/** The clocks of a task, each with the rule behind it. */
public enum Clock {
  /** To take it or to decline (签收). */
  ANSWER("联席工作制度：4个工作小时内签收，紧急30分钟"),
  /** To find another lead after a no, a return or silence. */
  PLACE("联席工作制度：4个工作小时内另行派单，紧急30分钟"),
  /** The deputy decides (分管领导). */
  DEPUTY("联席工作制度：分管领导8个工作小时内指定，紧急2小时"),
  /** To do it. */
  WORK("联席工作制度：在限定时间内办结"),
  /** To look whether it is done. */
  VERIFY("联席工作制度：办结后16个工作小时内核查"),
  /** The police hand over what is not theirs within 24 hours of receiving it, nights included. */
  TRANSFER(Articles.TRANSFER);

  private final String basis;

  Clock(String basis) {
    this.basis = basis;
  }

  /** The rule behind it, in Chinese. */
  public String basis() {
    return basis;
  }
}
