package qilian.incident.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One registered fact in the history of its matter.
 *
 * @param fact such as {@code incident.alarm-received}
 * @param corrects the fact it replaces
 * @param data the bare JSON record
 * @param changes what it changed in the counts beyond its own
 */
public record HistoryEntry(
    UUID eventId,
    String fact,
    String agency,
    String source,
    String sourceId,
    @Nullable UUID corrects,
    Instant occurredAt,
    LocalDate occurredOn,
    @Nullable Integer hour,
    Instant recordedAt,
    LocalDate recordedOn,
    Instant registeredAt,
    String placePath,
    @Nullable String category,
    @Nullable String subtype,
    @Nullable String validity,
    @Nullable String reportChannel,
    String data,
    @Nullable String rawCodes,
    List<Contribution> changes,
    List<FoundOddity> findings) {}
