package qilian.mediation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyFact;

/**
 * What an agency said, with the gate's stamps.
 *
 * @param corrects the fact that it puts right, the first of the chain; null for a first word
 * @param matterId the matter it belongs to, the same for all facts with one number of the agency
 * @param caseref the agency's own number of the matter
 * @param placePath codes from the root to the finest place, joined by {@code >}
 */
public record Word(
    UUID eventId,
    @Nullable UUID corrects,
    UUID matterId,
    String agency,
    @Nullable String caseref,
    String placePath,
    Instant occurredAt,
    LocalDate occurredOn,
    Instant recordedAt,
    AgencyFact fact) {

  /** The fact it is about: the corrected one, or itself. */
  public UUID root() {
    return corrects == null ? eventId : corrects;
  }

  /** Code of the finest place. */
  public String place() {
    return placePath.substring(placePath.lastIndexOf('>') + 1);
  }
}
