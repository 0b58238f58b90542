package qilian.contract;

/** How finely an agency knows when something happened. */
public enum TimePrecision {
  /** The time of day is known. */
  MINUTE,
  /** Only the local day is known; the fact has no hour. */
  DAY
}
