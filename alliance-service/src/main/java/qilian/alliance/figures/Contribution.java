package qilian.alliance.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one fact adds to a figure, or takes from it.
 *
 * @param position which of the fact's effects
 * @param adds in the quantity asked for: one, or minutes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contribution(
    int sign,
    long adds,
    UUID eventId,
    int position,
    UUID matterId,
    String fact,
    LocalDate occurredOn,
    @Nullable Integer hour,
    LocalDate recordedOn,
    String agency,
    String placePath,
    @Nullable String category,
    @Nullable String subtype,
    @Nullable String disposition,
    @Nullable String channel,
    String timePrecision) {

  /** Where a page of contributions stopped. */
  public record Place(LocalDate occurredOn, LocalDate recordedOn, UUID eventId, int position) {}

  /** Its place in the order of pages. */
  public Place place() {
    return new Place(occurredOn, recordedOn, eventId, position);
  }
}
