package qilian.alliance.task;

/** Why an agency does not take a task, or gives it back. */
public enum Ground {
  /** The duty list gives it to others; an item must be named. */
  NOT_MY_DUTY("不属本单位职责"),
  /** The power was taken back by a higher level; an item must be named. */
  NO_POWER("权限已上收"),
  /** The place is none of its own. */
  WRONG_AREA("不属本单位辖区"),
  /** Another task is about the same. */
  DUPLICATE("重复派单"),
  /** No legal ground: it needs the word of the leader, and goes to the deputy at once. */
  CAPACITY("力量不足");

  private final String labelZh;

  Ground(String labelZh) {
    this.labelZh = labelZh;
  }

  /** Its Chinese name. */
  public String labelZh() {
    return labelZh;
  }

  /** Whether it says that the matter is somebody else's. */
  public boolean saysElsewhere() {
    return this == NOT_MY_DUTY || this == NO_POWER || this == WRONG_AREA;
  }
}
