package qilian.incident.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import qilian.incident.register.FoundOddity;
import qilian.incident.register.HistoryEntry;

/**
 * One fact in the history of an incident, with its three times.
 *
 * @param changes what it changed in the counts beyond its own
 * @param findings what is odd about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryView(
    UUID eventId,
    String fact,
    String agency,
    String source,
    String id,
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
    @JsonRawValue @Schema(type = SchemaType.OBJECT) String data,
    @Nullable String rawCodes,
    List<ContributionView> changes,
    List<FoundOddity> findings) {

  static HistoryView of(HistoryEntry e) {
    return new HistoryView(
        e.eventId(),
        e.fact(),
        e.agency(),
        e.source(),
        e.sourceId(),
        e.corrects(),
        e.occurredAt(),
        e.occurredOn(),
        e.hour(),
        e.recordedAt(),
        e.recordedOn(),
        e.registeredAt(),
        e.placePath(),
        e.category(),
        e.subtype(),
        e.validity(),
        e.reportChannel(),
        e.data(),
        e.rawCodes(),
        e.changes().stream().map(ContributionView::of).toList(),
        e.findings());
  }
}
