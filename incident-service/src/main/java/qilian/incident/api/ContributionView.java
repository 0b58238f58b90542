package qilian.incident.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.incident.register.Contribution;

/** One more or one less in a figure, with the fact that counts and the event that made it so. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContributionView(
    int sign,
    UUID eventId,
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
    String timePrecision,
    @Nullable Long adds) {

  static ContributionView of(Contribution c) {
    return of(c, null);
  }

  /** The same with what it adds where the figure is not a count, such as minutes. */
  static ContributionView of(Contribution c, @Nullable Long adds) {
    return new ContributionView(
        c.sign(),
        c.eventId(),
        c.targetId(),
        c.incidentId(),
        c.fact(),
        c.occurredOn(),
        c.hour(),
        c.recordedOn(),
        c.agency(),
        c.placePath(),
        c.category(),
        c.subtype(),
        c.initialCategory(),
        c.initialSubtype(),
        c.validity(),
        c.disposition(),
        c.linkage(),
        c.channel(),
        c.timePrecision(),
        adds);
  }
}
