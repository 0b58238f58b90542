package qilian.risk.inspection;

/** How grave a finding is, and with it how long there is at most to put it right. */
public enum Severity {
  /** At once: the day it is ordered, or the next. */
  IMMEDIATE("立即整改", 1),
  /** Within a term; a month at most, before its one extension. */
  TIME_LIMITED("限期整改", 30),
  /** A major hazard takes building or money. */
  MAJOR("重大隐患", 90);

  private final String labelZh;
  private final int mostDays;

  Severity(String labelZh, int mostDays) {
    this.labelZh = labelZh;
    this.mostDays = mostDays;
  }

  /** Its Chinese label. */
  public String labelZh() {
    return labelZh;
  }

  /** Days that an order may give at most. */
  public int mostDays() {
    return mostDays;
  }
}
