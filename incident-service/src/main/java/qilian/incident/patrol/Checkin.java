package qilian.incident.patrol;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check-in as the phone tells it.
 *
 * @param id the phone's own, so that it may tell it twice
 * @param at the phone's clock
 * @param code what was read from the code at the point
 * @param reason why there is nothing but a word
 */
public record Checkin(
    UUID id,
    UUID shift,
    String point,
    CheckinMethod method,
    Instant at,
    @Nullable Position position,
    @Nullable String code,
    @Nullable String reason) {

  /** Where the phone thinks it is, and within how many metres. */
  public record Position(double latitude, double longitude, double accuracy) {}
}
