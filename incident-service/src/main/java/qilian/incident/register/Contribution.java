package qilian.incident.register;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One more or one less in a figure.
 *
 * @param position -1 for a fact's own count, otherwise the number of the change it made
 * @param eventId the event that made it
 * @param targetId the fact that counts
 * @param incidentId the matter of that fact
 */
public record Contribution(
    int sign,
    UUID eventId,
    int position,
    UUID targetId,
    @Nullable UUID incidentId,
    String fact,
    LocalDate occurredOn,
    @Nullable Integer hour,
    LocalDate recordedOn,
    String agency,
    String placePath,
    @Nullable String category,
    @Nullable String subtype,
    @Nullable String initialCategory,
    @Nullable String initialSubtype,
    @Nullable String validity,
    @Nullable String disposition,
    @Nullable String linkage,
    @Nullable String channel,
    String timePrecision) {

  /** Where a page of contributions stopped. */
  public record Place(LocalDate occurredOn, UUID eventId, int position) {}
}
