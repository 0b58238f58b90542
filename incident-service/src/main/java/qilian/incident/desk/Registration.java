package qilian.incident.desk;

import java.util.List;
import java.util.UUID;
import qilian.incident.gate.Verdict;

/**
 * What became of a batch.
 *
 * @param registered how many facts were new
 * @param repeated how many were in the log already
 * @param waiting how many corrections wait for what they correct
 * @param turned events that only the log could turn away
 */
public record Registration(int registered, int repeated, int waiting, List<Turned> turned) {

  /** One event that the log turned away. */
  public record Turned(UUID eventId, Verdict.Turned verdict) {}

  Registration plus(Registration other) {
    return new Registration(
        registered + other.registered,
        repeated + other.repeated,
        waiting + other.waiting,
        java.util.stream.Stream.concat(turned.stream(), other.turned.stream()).toList());
  }
}
