package qilian.incident.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A matter at the time of one of its facts, which may be the time of the matter itself. */
public record MatterHead(
    UUID id, String agency, Instant occurredAt, @Nullable String caseref, Instant registeredAt) {}
