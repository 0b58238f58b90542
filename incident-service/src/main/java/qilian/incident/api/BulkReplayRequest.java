package qilian.incident.api;

import org.jspecify.annotations.Nullable;

/**
 * Which held records are to be sent again.
 *
 * @param agency whose records
 * @param reason only those held for it
 */
public record BulkReplayRequest(@Nullable String agency, @Nullable String reason) {}
