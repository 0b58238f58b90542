package qilian.incident.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import qilian.incident.register.Outcome;

/** Something that became of an agency's matter elsewhere. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutcomeView(
    long id,
    String agency,
    UUID eventId,
    String type,
    @Nullable String caseref,
    String placePath,
    Instant occurredAt,
    Instant receivedAt,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) String data) {

  static OutcomeView of(Outcome o) {
    return new OutcomeView(
        o.id(),
        o.agency(),
        o.eventId(),
        o.wireType(),
        o.caseref(),
        o.placePath(),
        o.occurredAt(),
        o.receivedAt(),
        o.data());
  }
}
