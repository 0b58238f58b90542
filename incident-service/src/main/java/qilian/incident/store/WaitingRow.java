package qilian.incident.store;

import java.time.Instant;
import java.util.UUID;

/** A correction that waits; the event in structured mode, as it came. */
public record WaitingRow(
    UUID eventId, UUID targetId, String agency, String placePath, String event, Instant since) {}
