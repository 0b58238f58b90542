package qilian.risk.alert;

/** Why a signal ended without a verdict. */
public enum Ground {
  TIME_PASSED,
  DATA_CORRECTED
}
