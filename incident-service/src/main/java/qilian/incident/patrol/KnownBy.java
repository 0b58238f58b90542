package qilian.incident.patrol;

/** How the beginning or the end of a shift is known; what the patrol said wins. */
public enum KnownBy {
  /** The patrol said it. */
  SAID,
  /** The first check-in shows it. */
  EVIDENCE,
  /** Nobody said it in time, so the last check-in or the plan stands for it. */
  LAPSED
}
