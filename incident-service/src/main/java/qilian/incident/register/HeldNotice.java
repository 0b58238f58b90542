package qilian.incident.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A held record as others may know of it: why, its fingerprint, and where it lies. */
public record HeldNotice(
    UUID id,
    String agency,
    String topic,
    int partition,
    long offset,
    @Nullable UUID eventId,
    String reason,
    String bodyHash,
    Instant heldAt) {}
