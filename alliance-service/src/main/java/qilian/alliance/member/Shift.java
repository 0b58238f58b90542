package qilian.alliance.member;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty of a post for a time: who is on call, never which person.
 *
 * @param unit part of the agency; empty for all of it
 * @param post such as 值班长
 * @param onCall whether urgent tasks are rung through to it
 * @param handedNote what was handed over; there is none without it
 */
public record Shift(
    UUID id,
    long version,
    String agency,
    String unit,
    String post,
    @Nullable String telephone,
    boolean onCall,
    Instant beginsAt,
    Instant endsAt,
    Phase phase,
    @Nullable Instant begunAt,
    @Nullable Instant handedAt,
    @Nullable String handedNote) {

  /** Where a shift stands. */
  public enum Phase {
    PLANNED,
    ON_DUTY,
    HANDED_OVER,
    CANCELLED
  }
}
