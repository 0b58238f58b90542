package qilian.incident.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.incident.register.FeedEntry;

/** A fact as the live feed tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedView(
    UUID eventId,
    String type,
    String agency,
    @Nullable UUID incidentId,
    @Nullable String caseref,
    Instant occurredAt,
    Instant registeredAt,
    String placePath,
    @Nullable String category,
    @Nullable String subtype) {

  static FeedView of(FeedEntry e) {
    return new FeedView(
        e.eventId(),
        e.wireType(),
        e.agency(),
        e.matter(),
        e.caseref(),
        e.occurredAt(),
        e.registeredAt(),
        e.placePath(),
        e.category(),
        e.subtype());
  }
}
