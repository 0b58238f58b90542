package qilian.incident.api;

import java.util.UUID;

/** A held record is on its way again. */
public record ReplayedView(UUID quarantineId, UUID eventId, String status) {}
