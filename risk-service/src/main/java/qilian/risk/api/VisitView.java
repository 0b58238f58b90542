package qilian.risk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.risk.inspection.Activity;
import qilian.risk.inspection.InspectionLifecycle;
import qilian.risk.inspection.Officer;
import qilian.risk.inspection.Team;
import qilian.risk.inspection.Visit;
import qilian.risk.inspection.VisitKind;
import qilian.risk.inspection.VisitOrigin;
import qilian.risk.inspection.VisitPhase;

/**
 * A visit as a caller reads it.
 *
 * @param told co-regulators that were told of a separate visit
 * @param officers references of those who went
 * @param findings codes of what was found
 * @param mergeable codes of other agencies' plans with which it can become one
 * @param open commands that its phase allows; their guards may still refuse
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitView(
    UUID id,
    String code,
    long version,
    VisitPhase phase,
    String phaseZh,
    Activity activity,
    VisitKind kind,
    String lead,
    List<Participant> agencies,
    String place,
    String placePath,
    LocalDate plannedOn,
    @Nullable String checklist,
    String ground,
    @Nullable String approval,
    Set<String> told,
    @Nullable String notice,
    @Nullable LocalDate heldOn,
    List<String> officers,
    List<String> findings,
    @Nullable String goesOnIn,
    List<String> mergeable,
    List<String> open) {

  /** An agency that takes part, with the item it inspects. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Participant(String agency, @Nullable String item) {}

  static VisitView of(Visit visit, List<String> mergeable) {
    VisitOrigin origin = visit.origin();
    List<Participant> agencies = new ArrayList<>();
    visit
        .agencies()
        .forEach(
            (agency, item) -> agencies.add(new Participant(agency, item.isEmpty() ? null : item)));
    Team team = visit.team();
    return new VisitView(
        origin.id(),
        origin.code(),
        visit.version(),
        visit.phase(),
        visit.phase().labelZh(),
        origin.activity(),
        visit.kind(),
        origin.agency(),
        agencies,
        origin.place(),
        origin.placePath(),
        origin.plannedOn(),
        origin.checklist(),
        origin.ground(),
        visit.approval(),
        visit.told(),
        visit.notice(),
        visit.heldOn(),
        team == null ? List.of() : team.officers().stream().map(Officer::ref).toList(),
        visit.findings(),
        visit.goesOnIn(),
        mergeable,
        InspectionLifecycle.MOVES.getOrDefault(visit.phase(), Map.of()).keySet().stream()
            .map(Class::getSimpleName)
            .sorted()
            .toList());
  }
}
