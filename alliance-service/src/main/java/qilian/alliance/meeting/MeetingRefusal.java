package qilian.alliance.meeting;

/** Why a meeting or a resolution does not do what it was asked. */
public enum MeetingRefusal {
  NOT_IN_THIS_PHASE(409),
  NOBODY_INVITED(422),
  NOT_INVITED(422),
  NOT_BEGUN(409),
  RESOLUTION_DUE_NOT_ACCEPTED(422),
  NOT_THE_OWNER(403),
  NOTHING_DUE(409);

  private final int status;

  MeetingRefusal(int status) {
    this.status = status;
  }

  /** The HTTP status that says it. */
  public int status() {
    return status;
  }
}
