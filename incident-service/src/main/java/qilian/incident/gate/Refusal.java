package qilian.incident.gate;

/** Why the gate turns an event away, in the order in which it looks. */
public enum Refusal {
  UNKNOWN_AGENCY,
  AGENCY_RETIRED,
  FOREIGN_SOURCE,
  NOT_YOURS_TO_SEND,
  BACKFILL_NOT_GRANTED,
  RECORDED_IN_FUTURE,
  OCCURRED_IN_FUTURE,
  ENDS_BEFORE_IT_BEGINS,
  PLACE_MISSING,
  UNKNOWN_PLACE,
  PERSONAL_DETAIL,
  CORRECTS_ITSELF,
  /** Known only once the log has been read: the corrected event is of another type. */
  CORRECTS_ANOTHER_TYPE,
  /** Known only once it was tried: the store does not take it. */
  NOT_STORABLE
}
