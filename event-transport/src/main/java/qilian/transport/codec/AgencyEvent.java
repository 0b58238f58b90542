package qilian.transport.codec;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyFact;
import qilian.contract.FactType;

/**
 * One event as an agency sent it, readable in itself; whether it may be registered is for the gate.
 *
 * @param id the agency's own, stable id
 * @param source begins with {@code /agencies/{code}/}
 * @param agency the code in the source
 * @param subject the place code in the envelope
 * @param caseref the agency's own number of the matter
 * @param recordedAt when the agency first knew it, where it says so
 * @param corrects id of an own earlier event
 */
public record AgencyEvent(
    String id,
    String source,
    String agency,
    FactType type,
    Instant occurredAt,
    @Nullable String subject,
    @Nullable String caseref,
    @Nullable Instant recordedAt,
    @Nullable String corrects,
    @Nullable String purpose,
    @Nullable String traceparent,
    AgencyFact fact) {

  /** The id that the whole alliance knows it by. */
  public UUID eventId() {
    return EventIds.ofEvent(source, id);
  }

  /** The id of the matter that it belongs to. */
  public UUID matterId() {
    return caseref == null ? eventId() : EventIds.ofMatter(agency, caseref);
  }

  /** Where it happened, as the data or else the envelope says. */
  public @Nullable String place() {
    return fact.place() != null ? fact.place() : subject;
  }
}
