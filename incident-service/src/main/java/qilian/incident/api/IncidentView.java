package qilian.incident.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.incident.incident.Incident;
import qilian.incident.incident.Phase;
import qilian.incident.register.HistoryEntry;
import qilian.incident.register.RegisteredIncident;

/**
 * An incident as members see it.
 *
 * @param status its phase
 * @param statusZh the phase's Chinese name
 * @param facts how many facts it has
 * @param history only where one incident is asked for
 * @param commands what the caller may ask of it now; only where one is asked for as it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentView(
    UUID id,
    String agency,
    @Nullable String caseref,
    Phase status,
    String statusZh,
    @Nullable Instant occurredAt,
    @Nullable LocalDate occurredOn,
    @Nullable String zone,
    @Nullable String place,
    @Nullable String placePath,
    @Nullable String category,
    @Nullable String subtype,
    @Nullable String initialCategory,
    @Nullable String initialSubtype,
    @Nullable String validity,
    @Nullable String disposition,
    @Nullable String reportChannel,
    @Nullable String linkedTo,
    int facts,
    @Nullable Instant lastFactAt,
    Instant registeredAt,
    @Nullable List<HistoryView> history,
    @Nullable List<CommandView> commands) {

  static IncidentView of(RegisteredIncident incident) {
    return of(incident, null, null);
  }

  static IncidentView of(
      RegisteredIncident incident,
      @Nullable List<HistoryEntry> history,
      @Nullable List<CommandView> commands) {
    Incident state = incident.state();
    return new IncidentView(
        state.id(),
        state.agency(),
        incident.caseref(),
        state.phase(),
        state.phase().labelZh(),
        state.occurredAt(),
        state.occurredOn(),
        state.zone(),
        state.place(),
        state.placePath(),
        state.category(),
        state.subtype(),
        state.initialCategory(),
        state.initialSubtype(),
        state.validity(),
        state.disposition(),
        state.reportChannel(),
        state.linkedTo(),
        state.facts(),
        state.lastFactAt(),
        incident.registeredAt(),
        history == null ? null : history.stream().map(HistoryView::of).toList(),
        commands);
  }
}
