package qilian.mediation.model;

/** How mediation ended. */
public enum Outcome {
  AGREED_WRITTEN("达成书面协议", Phase.AGREED_WRITTEN),
  AGREED_ORAL("口头协议", Phase.AGREED_ORAL),
  SETTLED_ON_SITE("即时履行", Phase.SETTLED_ON_SITE),
  FAILED("调解不成", Phase.FAILED),
  WITHDRAWN("撤回", Phase.WITHDRAWN),
  SELF_SETTLED("自行和解", Phase.SELF_SETTLED),
  REFUSED("一方拒绝", Phase.REFUSED),
  NOT_ACCEPTED("不予受理", Phase.NOT_ACCEPTED),
  TRANSFERRED("移送", Phase.TRANSFERRED),
  TERMINATED_TIMEOUT("期满未达成", Phase.TERMINATED),
  TERMINATED_ESCALATED("转治安或刑事", Phase.TERMINATED),
  TERMINATED_SHAM("涉嫌虚假调解", Phase.TERMINATED);

  private final String labelZh;
  private final Phase phase;

  Outcome(String labelZh, Phase phase) {
    this.labelZh = labelZh;
    this.phase = phase;
  }

  /** Its Chinese name. */
  public String labelZh() {
    return labelZh;
  }

  /** The phase it brings about. */
  public Phase phase() {
    return phase;
  }

  /** Whether the parties came to an agreement. */
  public boolean isAgreement() {
    return Phase.AGREED.contains(phase);
  }

  /** Whether mediation can be ended so by command; the other outcomes come about otherwise. */
  boolean isEnd() {
    return switch (this) {
      case FAILED,
          WITHDRAWN,
          SELF_SETTLED,
          TERMINATED_TIMEOUT,
          TERMINATED_ESCALATED,
          TERMINATED_SHAM ->
          true;
      case AGREED_WRITTEN, AGREED_ORAL, SETTLED_ON_SITE, REFUSED, NOT_ACCEPTED, TRANSFERRED ->
          false;
    };
  }
}
