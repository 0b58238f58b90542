package qilian.incident.patrol;

/** Why a shift does not do what it is asked, in the order in which the guards look. */
public enum ShiftRefusal {
  NOT_ON_THE_SHIFT,
  ALREADY_ON_THE_SHIFT,
  ROSTER_RULE_BROKEN,
  BELOW_STRENGTH,
  ALONE_AT_NIGHT,
  NO_SUCH_SWAP,
  SWAP_ANSWERED,
  SWAP_CONFLICT,
  OUTSIDE_THE_SHIFT,
  IN_THE_FUTURE,
  TOO_LATE_TO_SAY,
  ENDS_BEFORE_IT_STARTED,
  ALREADY_SAID,
  NOT_ALONE,
  NOTHING_DUE,
  NOT_IN_THIS_PHASE
}
