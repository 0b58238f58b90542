package qilian.mediation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.mediation.clock.Track;
import qilian.mediation.desk.CaseDesk.Seen;
import qilian.mediation.model.Agreement;
import qilian.mediation.model.Ask;
import qilian.mediation.model.CaseCode;
import qilian.mediation.model.CaseCommand;
import qilian.mediation.model.Confirmation;
import qilian.mediation.model.DisputeCase;
import qilian.mediation.model.FollowUp;
import qilian.mediation.model.MediationLifecycle;
import qilian.mediation.model.Mediator;
import qilian.mediation.model.Origin;
import qilian.mediation.model.Outcome;
import qilian.mediation.model.Party;
import qilian.mediation.model.Phase;
import qilian.mediation.model.Referrer;
import qilian.mediation.model.Route;
import qilian.mediation.model.Session;

/**
 * A case as a caller reads it.
 *
 * @param spoken the code as it is read aloud
 * @param steps the commands that the table knows from here
 * @param open those of them that the caller may ask for
 * @param agreement only for those who read the file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(
    UUID id,
    String code,
    String spoken,
    long version,
    Phase phase,
    String phaseZh,
    String category,
    @Nullable Track track,
    Origin.Source source,
    @Nullable String referral,
    String scale,
    @Nullable BigDecimal amount,
    String place,
    String placePath,
    Instant registeredAt,
    String lead,
    List<String> assists,
    List<Ask> asks,
    List<ReferrerView> referredBy,
    List<Party> parties,
    List<Mediator> mediators,
    List<Session> sessions,
    List<DeadlineView> deadlines,
    @Nullable Agreement agreement,
    @Nullable List<ClauseView> clauses,
    Confirmation.Status confirmation,
    Map<Integer, LocalDate> performed,
    List<FollowUp> followUps,
    @Nullable Outcome outcome,
    Set<Route> routes,
    boolean escalated,
    @Nullable String goesOnIn,
    List<String> steps,
    List<OpenStep> open) {

  /**
   * A step that the caller may ask for; a guard may still stand in its way.
   *
   * @param leadsTo the phases that may follow
   */
  public record OpenStep(String command, List<Phase> leadsTo) {}

  /** An agency that brought the dispute. */
  public record ReferrerView(String agency, @Nullable String caseref) {}

  static CaseView of(Seen seen, Instant now) {
    DisputeCase subject = seen.subject();
    Origin origin = subject.origin();
    Agreement agreement = seen.whole() ? subject.agreement() : null;
    return new CaseView(
        origin.id(),
        origin.code(),
        CaseCode.parse(origin.code()).map(CaseCode::spoken).orElse(""),
        subject.version(),
        subject.phase(),
        subject.phase().labelZh(),
        origin.category(),
        subject.track(),
        origin.source(),
        origin.referral(),
        origin.scale(),
        origin.amount(),
        origin.place(),
        origin.placePath(),
        origin.registeredAt(),
        subject.handling().lead(),
        subject.handling().assists().stream().sorted().toList(),
        subject.handling().asks(),
        subject.referrers().stream().map(each -> referrer(seen, each)).distinct().toList(),
        seen.whole() ? List.copyOf(subject.parties().values()) : List.of(),
        seen.whole() ? subject.mediators() : List.of(),
        seen.whole() ? subject.sessions() : List.of(),
        DeadlineView.of(subject, now),
        agreement,
        agreement == null ? null : agreement.clauses().stream().map(ClauseView::of).toList(),
        subject.confirmation().status(),
        subject.performed(),
        subject.followUps(),
        told(subject.outcome(), seen.whole()),
        subject.routes(),
        seen.whole() && subject.escalated(),
        subject.goesOnIn(),
        steps(subject.phase()),
        seen.open().entrySet().stream()
            .map(
                each ->
                    new OpenStep(
                        each.getKey().getSimpleName(), each.getValue().stream().sorted().toList()))
            .toList());
  }

  /** An agency's own number of the matter is for itself, and for those who read the file. */
  private static ReferrerView referrer(Seen seen, Referrer each) {
    boolean shown = seen.whole() || each.agency().equals(seen.reader());
    return new ReferrerView(each.agency(), shown ? each.caseref() : null);
  }

  /** That something was reported to the police is for those who read the file (第二十五条). */
  private static @Nullable Outcome told(@Nullable Outcome outcome, boolean whole) {
    return whole || outcome != Outcome.TERMINATED_ESCALATED ? outcome : null;
  }

  private static List<String> steps(Phase phase) {
    return MediationLifecycle.MOVES.getOrDefault(phase, Map.of()).keySet().stream()
        .map(Class::getSimpleName)
        .filter(name -> !name.equals(CaseCommand.LapseDeadline.class.getSimpleName()))
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
