package qilian.incident.patrol;

import java.util.UUID;

/** One member asks another to walk in its stead; it holds once the leader nods (换班). */
public record Swap(UUID id, UUID from, UUID to, State state) {

  /** Where it stands. */
  public enum State {
    ASKED,
    NODDED,
    DECLINED
  }

  Swap with(State next) {
    return new Swap(id, from, to, next);
  }
}
