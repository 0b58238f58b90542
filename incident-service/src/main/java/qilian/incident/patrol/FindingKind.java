package qilian.incident.patrol;

/** What a patrol may report: places, things and situations. There is no kind for a person. */
public enum FindingKind {
  SUSPICIOUS_SITUATION,
  HAZARD,
  DISPUTE,
  FACILITY,
  HELP,
  DISSUASION,
  HANDOVER
}
