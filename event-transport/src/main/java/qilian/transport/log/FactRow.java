package qilian.transport.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.FactType;
import qilian.contract.TimePrecision;

/**
 * One registered fact as the log keeps it: what the agency said, what the gate stamped, and where
 * it counts by itself.
 *
 * @param corrects canonical id of the fact that this one corrects; such a fact has no count of its
 *     own, only effects
 * @param place code of the finest place
 * @param placePath codes from the root, joined by {@code >}
 * @param placeAssumed true where the agency named no place and the alarm's, or its own, was taken
 * @param hour local hour, absent where only the day is known
 * @param data the bare JSON record
 * @param effects the JSON of the {@code ce_effects} header
 * @param bodyHash what the agency sent, to tell a repetition from a conflict
 */
public record FactRow(
    UUID eventId,
    FactType type,
    String agency,
    String source,
    String sourceId,
    UUID aggregateId,
    @Nullable String caseref,
    @Nullable UUID corrects,
    Instant occurredAt,
    Instant recordedAt,
    Instant registeredAt,
    String zone,
    LocalDate occurredOn,
    @Nullable Integer hour,
    LocalDate recordedOn,
    TimePrecision timePrecision,
    String place,
    String placePath,
    boolean placeAssumed,
    @Nullable String category,
    @Nullable String subtype,
    @Nullable String validity,
    @Nullable String reportChannel,
    String data,
    String effects,
    @Nullable String rawCodes,
    @Nullable String purpose,
    @Nullable String traceparent,
    byte[] bodyHash) {}
