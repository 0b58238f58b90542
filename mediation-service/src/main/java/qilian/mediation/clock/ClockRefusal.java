package qilian.mediation.clock;

/** Why a clock cannot be paused or extended, in the order in which it is examined. */
public enum ClockRefusal {
  CLOCK_NOT_EXTENDABLE,
  CONSENT_MISSING,
  EXTENSION_TOO_LONG,
  CLOCK_NOT_PAUSABLE,
  CLOCK_STANDS_STILL,
  CLOCK_RUN_OUT
}
