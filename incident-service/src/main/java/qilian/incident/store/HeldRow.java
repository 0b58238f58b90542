package qilian.incident.store;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record in quarantine.
 *
 * @param details values that the reason's sentence names
 * @param body the record's value, encrypted; null where it could not be
 * @param headers the record's headers, encrypted; null where the value is
 */
public record HeldRow(
    UUID id,
    String agency,
    String placePath,
    String topic,
    int partition,
    long offset,
    @Nullable UUID eventId,
    @Nullable String sourceId,
    String reason,
    String pointer,
    Map<String, String> details,
    byte[] bodyHash,
    byte @Nullable [] body,
    byte @Nullable [] headers,
    Instant heldAt,
    Instant expiresAt) {}
