package qilian.risk.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.report.ReportFact;

/**
 * What an agency reported, with the gate's stamps.
 *
 * @param corrects the fact that it puts right, the first of the chain; null for a first word
 * @param placePath codes from the root to the finest place, joined by {@code >}
 */
public record Word(
    UUID eventId,
    @Nullable UUID corrects,
    String agency,
    String placePath,
    Instant occurredAt,
    LocalDate occurredOn,
    Instant recordedAt,
    ReportFact fact) {

  /** The fact it is about: the corrected one, or itself. */
  public UUID root() {
    return corrects == null ? eventId : corrects;
  }

  /** Code of the finest place. */
  public String place() {
    return placePath.substring(placePath.lastIndexOf('>') + 1);
  }
}
