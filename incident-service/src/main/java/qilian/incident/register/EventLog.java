package qilian.incident.register;

import java.util.Optional;
import java.util.UUID;
import qilian.guard.Scope;

/** The events as they are kept, each question within a scope. */
public interface EventLog {

  /**
   * What became of an event; empty if it is not registered (yet) or not to be seen.
   *
   * @param withNumber whether its number in the topic is looked for, which takes a while
   */
  Optional<EventStatus> status(Scope scope, UUID eventId, boolean withNumber);
}
