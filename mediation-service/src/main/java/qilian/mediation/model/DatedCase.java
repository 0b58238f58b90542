package qilian.mediation.model;

import java.time.Instant;

/**
 * A case and when it last changed.
 *
 * @param changedAt moment of its last event
 */
public record DatedCase(DisputeCase subject, Instant changedAt) {}
