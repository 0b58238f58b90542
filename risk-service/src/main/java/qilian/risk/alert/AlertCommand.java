package qilian.risk.alert;

import java.time.Instant;
import qilian.contract.risk.RiskFact.Verdict;

/** What can be asked of a signal. */
public sealed interface AlertCommand {

  /** A method looked at the subject, for the first time or again. */
  record Look(Finding finding) implements AlertCommand {}

  /** Somebody judges. */
  record Judge(Verdict verdict, String agency, String role, String reason)
      implements AlertCommand {}

  /** The watch found the deadline due. */
  record LapseDeadline(Instant dueAt) implements AlertCommand {}
}
