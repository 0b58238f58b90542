package qilian.incident.patrol;

/** The kinds of shifts; a night shift crosses midnight, a seasonal one is held part of the year. */
public enum ShiftKind {
  DAY,
  EVENING,
  NIGHT,
  SEASONAL
}
