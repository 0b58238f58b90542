package qilian.incident.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of an agency's matter in another service.
 *
 * @param id grows; ask on after the last one seen
 * @param wireType such as {@code qilian.mediation.agreement-reached.v1}
 * @param caseref the agency's own number of the matter
 * @param data the bare JSON record
 */
public record Outcome(
    long id,
    String agency,
    UUID eventId,
    String wireType,
    @Nullable String caseref,
    String placePath,
    Instant occurredAt,
    Instant receivedAt,
    String data) {}
