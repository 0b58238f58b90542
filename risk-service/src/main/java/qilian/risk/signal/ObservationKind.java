package qilian.risk.signal;

/** The facts that risk is judged from. */
public enum ObservationKind {
  HAZARD_REPORTED,
  SIGNAL_REPORTED,
  COMPLAINT_RECEIVED,
  BUSINESS_STATUS_CHANGED,
  PREMISES_LICENCE_CHANGED,
  SELF_CHECK_REPORTED
}
