package qilian.incident.patrol;

/** Whether a member of a shift came. */
public enum Attendance {
  EXPECTED,
  PRESENT,
  ABSENT,
  EXCUSED
}
