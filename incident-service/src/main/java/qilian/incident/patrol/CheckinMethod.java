package qilian.incident.patrol;

/** How a check-in shows that somebody was there. */
public enum CheckinMethod {
  /** The phone's place lies within the point's radius. */
  GEOFENCE,
  /** The signed code shown at the point, which changes every few minutes. */
  QR,
  /** Somebody's word, with a reason. */
  MANUAL
}
