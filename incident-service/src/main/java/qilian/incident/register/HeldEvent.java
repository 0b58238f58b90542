package qilian.incident.register;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of an agency's topic in quarantine, without its bytes.
 *
 * @param status HELD, REPLAYED, REGISTERED or EXPIRED
 * @param reason name of the fault or refusal
 * @param details values for the reason's sentence
 * @param readable whether its bytes are still there
 */
public record HeldEvent(
    UUID id,
    String agency,
    String topic,
    int partition,
    long offset,
    @Nullable UUID eventId,
    @Nullable String sourceId,
    String reason,
    @Nullable String pointer,
    Map<String, String> details,
    String bodyHash,
    String status,
    Instant heldAt,
    Instant expiresAt,
    @Nullable Instant replayedAt,
    @Nullable String replayedBy,
    boolean readable,
    int version) {}
