package qilian.incident.gate;

import java.util.Map;

/** What the gate says of one event. */
public sealed interface Verdict {

  /** It may be registered, with these stamps. */
  record Admitted(Admission admission) implements Verdict {}

  /** It is turned away: the reason, a JSON pointer, and the values to name it. */
  record Turned(Refusal refusal, String pointer, Map<String, String> details) implements Verdict {}
}
