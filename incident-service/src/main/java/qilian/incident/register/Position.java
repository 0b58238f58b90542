package qilian.incident.register;

import java.time.Instant;
import java.util.UUID;

/** Where a list of incidents stopped; the list runs backwards in time. */
public record Position(Instant occurredAt, UUID id) {}
