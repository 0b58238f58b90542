package qilian.incident.patrol;

/** What came of a finding at once. */
public enum FindingResult {
  ON_SITE,
  REPORTED_POLICE,
  REPORTED_GRID,
  CREATED_INCIDENT,
  CREATED_DISPUTE,
  CREATED_HAZARD,
  /** Somebody reported the same before; it goes on there. */
  SAME_AS_BEFORE;

  /** Whether it became a matter of its own. */
  public boolean creates() {
    return this == CREATED_INCIDENT || this == CREATED_DISPUTE || this == CREATED_HAZARD;
  }
}
