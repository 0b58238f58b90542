package qilian.alliance.desk;

import qilian.alliance.task.Decision;
import qilian.guard.problem.Refused;

/** A task's no as the caller reads it. */
final class Refusals {

  private Refusals() {}

  /** The refusal by its name, with the article or the item it rests on, and what is in the way. */
  static Refused of(Decision.Refused decision) {
    String detail = decision.detail();
    String basis = decision.basis();
    return Refused.of(decision.reason().name(), decision.reason().status())
        .basedOn(basis)
        .with("what", detail == null ? "" : detail)
        .with("basis", basis == null ? "" : basis);
  }
}
