package qilian.risk.alert;

/** Why a command is refused, in the order in which guards are looked at. */
public enum Refusal {
  NOT_RAISED,
  ALREADY_JUDGED,
  SIGNAL_EXPIRED,
  NOTHING_DUE,
  REASON_MISSING,
  WARNING_ENDED,
  NOT_ADDRESSED,
  EXPIRY_MISSING,
  EXPIRY_NOT_AHEAD,
  GROUND_MISSING,
  SIGNAL_NOT_CONFIRMED
}
