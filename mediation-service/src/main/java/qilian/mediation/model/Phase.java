package qilian.mediation.model;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands. */
public enum Phase {
  /** Nothing has been registered yet. */
  UNREGISTERED("未登记"),
  REGISTERED("登记"),
  SCREENED("审查"),
  CONSENT_PENDING("征询意愿"),
  ACCEPTED("受理"),
  MEDIATOR_ASSIGNED("已确定调解员"),
  IN_SESSION("调解中"),
  SUSPENDED("中止"),
  AGREED_WRITTEN("达成书面协议"),
  AGREED_ORAL("达成口头协议"),
  SETTLED_ON_SITE("即时履行"),
  PERFORMING("履行中"),
  PERFORMED("履行完毕"),
  BREACHED("未履行"),
  FOLLOWED_UP("已回访"),
  NOT_ACCEPTED("不予受理"),
  TRANSFERRED("移送"),
  REFUSED("一方拒绝"),
  WITHDRAWN("撤回"),
  SELF_SETTLED("自行和解"),
  FAILED("调解不成"),
  TERMINATED("终止"),
  MERGED("并案"),
  CLOSED("已告知途径并结案"),
  ARCHIVED("归档");

  /** Before the parties have agreed or parted: mediation is under way or about to be. */
  public static final Set<Phase> OPEN = EnumSet.range(REGISTERED, SUSPENDED);

  /** The parties agreed and the case goes on from there. */
  public static final Set<Phase> AGREED = EnumSet.range(AGREED_WRITTEN, FOLLOWED_UP);

  /** It ended without an agreement and waits for the notice of routes. */
  public static final Set<Phase> ENDED = EnumSet.range(NOT_ACCEPTED, TERMINATED);

  private final String labelZh;

  Phase(String labelZh) {
    this.labelZh = labelZh;
  }

  /** Its Chinese name. */
  public String labelZh() {
    return labelZh;
  }

  /** Whether somebody still has to do something about the case. */
  public boolean isUnfinished() {
    return this != MERGED && this != CLOSED && this != ARCHIVED;
  }
}
