package qilian.stats.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param fact family and fact, such as {@code mediation.session-held}
 * @param agency whose word it is; null where a service speaks for a matter
 * @param corrects the fact that it puts right
 * @param detail codes and dates that say more, by name; never free text
 */
public record Entry(
    UUID eventId,
    UUID matter,
    String fact,
    @Nullable String agency,
    String placePath,
    Instant occurredAt,
    Instant registeredAt,
    @Nullable UUID corrects,
    Map<String, String> detail) {

  public Entry {
    detail = Map.copyOf(detail);
  }
}
