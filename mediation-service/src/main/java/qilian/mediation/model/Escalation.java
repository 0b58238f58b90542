package qilian.mediation.model;

/** What a dispute may turn into. */
public final class Escalation {

  private Escalation() {}

  /** What mediation reports to the police (第二十五条). */
  public enum Kind {
    PUBLIC_SECURITY,
    CRIMINAL
  }

  /** What mediation prevented. */
  public enum Prevented {
    SUICIDE,
    TURN_CRIMINAL,
    GROUP_FIGHT
  }
}
