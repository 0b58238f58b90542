package qilian.alliance.task;

/** What an agency beside the lead does. */
public enum SeatRole {
  /** Does a part (协办). */
  ASSIST,
  /** Is asked (会商). */
  CONSULT,
  /** Is told (知会). */
  INFORM
}
