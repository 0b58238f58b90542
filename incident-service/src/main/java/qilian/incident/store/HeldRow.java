package qilian.incident.store;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record in quarantine.
 *
 * @param details values that the reason's sentence names
 * @param body the record's value, encrypted
 * @param headers the record's headers, encrypted
 */
public record HeldRow(
    UUID id,
    String agency,
    String topic,
    int partition,
    long offset,
    @Nullable UUID eventId,
    @Nullable String sourceId,
    String reason,
    String pointer,
    Map<String, String> details,
    byte[] bodyHash,
    byte[] body,
    byte[] headers,
    Instant heldAt,
    Instant expiresAt) {}
