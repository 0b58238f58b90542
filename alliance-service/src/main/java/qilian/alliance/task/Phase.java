package qilian.alliance.task;

import java.util.EnumSet;
import java.util.Set;

/** Where a task stands. */
public enum Phase {
  /** Nothing has been proposed yet. */
  UNPROPOSED("未派单"),
  PROPOSED("待签收"),
  TIMED_OUT("超时未签收"),
  DECLINED("已拒签"),
  RETURNED("已退回"),
  AT_DEPUTY("报分管领导"),
  AT_MEETING("报联席会议"),
  ACCEPTED("已签收"),
  IN_PROGRESS("办理中"),
  DONE("待核查"),
  VERIFIED("已核查"),
  CLOSED("已结案"),
  WITHDRAWN("已撤回");

  /** Nobody has it in hand. */
  public static final Set<Phase> IDLE = EnumSet.range(PROPOSED, AT_MEETING);

  /** Somebody leads and works. */
  public static final Set<Phase> IN_HAND = EnumSet.of(ACCEPTED, IN_PROGRESS);

  private final String labelZh;

  Phase(String labelZh) {
    this.labelZh = labelZh;
  }

  /** Its Chinese name. */
  public String labelZh() {
    return labelZh;
  }

  /** Whether somebody still has to do something. */
  public boolean isUnfinished() {
    return this != CLOSED && this != WITHDRAWN;
  }
}
