package qilian.incident.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as the feed tells it.
 *
 * @param topic the topic's place in the catalogue
 * @param qseq its dense number in the topic-partition
 * @param matter the incident it belongs to, where it belongs to one
 */
public record FeedEntry(
    int topic,
    int part,
    long qseq,
    UUID eventId,
    String wireType,
    String agency,
    @Nullable UUID matter,
    @Nullable String caseref,
    Instant occurredAt,
    Instant registeredAt,
    String placePath,
    @Nullable String category,
    @Nullable String subtype) {}
