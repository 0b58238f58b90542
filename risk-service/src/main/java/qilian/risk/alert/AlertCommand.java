package qilian.risk.alert;

import java.time.Instant;
import qilian.contract.risk.RiskFact.Verdict;

/** What can be asked of a signal. */
public sealed interface AlertCommand {

  /**
   * A method looked at the subject, for the first time or again.
   *
   * @param touchedAt when the last fact about the subject's own week was registered
   * @param toldBelow whether what alarms in a part of the place explains all of it
   */
  record Look(Finding finding, Instant touchedAt, boolean toldBelow) implements AlertCommand {
    /** The facts of the week are as new as any that were looked at. */
    public Look(Finding finding) {
      this(finding, finding.dataCutoff(), false);
    }

    /** Nothing in a part of the place explains it. */
    public Look(Finding finding, Instant touchedAt) {
      this(finding, touchedAt, false);
    }

    /** Whether the subject has something to tell of its own. */
    boolean alarms() {
      return finding.alarms() && !toldBelow;
    }
  }

  /** Somebody judges. */
  record Judge(Verdict verdict, String agency, String role, String reason)
      implements AlertCommand {}

  /** The watch found the deadline due. */
  record LapseDeadline(Instant dueAt) implements AlertCommand {}
}
