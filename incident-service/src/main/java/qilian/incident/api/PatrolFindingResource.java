package qilian.incident.api;

import static qilian.incident.api.PatrolRequests.given;
import static qilian.incident.api.PatrolRequests.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.guard.problem.Answers;
import qilian.guard.problem.Language;
import qilian.guard.problem.Problem;
import qilian.guard.problem.Refused;
import qilian.incident.desk.FindingDesk;
import qilian.incident.desk.PatrolRegister;
import qilian.incident.desk.PatrolScope;
import qilian.incident.patrol.FindingKind;
import qilian.incident.patrol.FindingResult;
import qilian.incident.patrol.Member;
import qilian.incident.register.PatrolLog;

/** What patrols found, and what became of it. */
@Path("/api/v1/patrol/findings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.PATROL_LEAD,
  Role.Name.PATROLLER,
  Role.Name.COORDINATOR,
  Role.Name.AUDITOR
})
@Tag(name = "patrol")
public class PatrolFindingResource {
  private static final int SHOWN = 200;
  private static final int MOST = 200;

  private final FindingDesk desk;
  private final PatrolRegister findings;
  private final PatrolScope scope;
  private final Answers answers;

  @Inject
  PatrolFindingResource(
      FindingDesk desk, PatrolRegister findings, PatrolScope scope, Answers answers) {
    this.desk = desk;
    this.findings = findings;
    this.scope = scope;
    this.answers = answers;
  }

  /**
   * A finding: of a place, a thing or a situation. There is no field for a person.
   *
   * @param result what came, or is to come, of it; CREATED_… makes a matter of it with one tap
   * @param category of the incident, dispute or hazard that it becomes
   * @param degree subtype of the incident, scale of the dispute, severity of the hazard
   */
  public record FindingRequest(
      @Nullable UUID id,
      @Nullable UUID shift,
      @Nullable String place,
      @Nullable FindingKind kind,
      @Nullable FindingResult result,
      @Nullable OffsetDateTime at,
      @Nullable String category,
      @Nullable String degree) {}

  /** A finding, and the steps of the matter behind it so far. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FindingView(
      UUID id,
      UUID shift,
      String place,
      FindingKind kind,
      FindingResult result,
      Instant at,
      @Nullable String caseref,
      @Nullable UUID matter,
      @Nullable UUID sameAs,
      @Nullable List<PatrolLog.Step> became) {

    static FindingView of(PatrolLog.Found f, @Nullable List<PatrolLog.Step> became) {
      return new FindingView(
          f.id(),
          f.shift(),
          f.place(),
          f.kind(),
          f.result(),
          f.at(),
          f.caseref(),
          f.matter(),
          f.sameAs(),
          became);
    }
  }

  /** What became of one finding of a queue. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FindingResultView(
      int index, String status, @Nullable FindingView finding, @Nullable Problem problem) {}

  @POST
  @RolesAllowed({Role.Name.PATROL_LEAD, Role.Name.PATROLLER})
  @Operation(
      summary = "Takes a finding, or a phone's queue of them, in any order and as often as sent",
      description =
          "The same kind and category at one place within twelve hours is one thing: result"
              + " SAME_AS_BEFORE, and sameAs says which.")
  @APIResponse(responseCode = "200", description = "What became of each")
  public List<FindingResultView> take(
      byte[] body, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    OneOrMany<FindingRequest> requests = OneOrMany.read(body, FindingRequest.class);
    if (requests.items().size() > MOST) {
      throw Refused.of("TOO_LONG", 400).with("max", MOST);
    }
    scope.selfOrRefuse();
    Language language = Asked.language(null, acceptLanguage);
    List<FindingResultView> results = new ArrayList<>();
    for (int i = 0; i < requests.items().size(); i++) {
      try {
        PatrolLog.Found found = desk.take(draft(requests.items().get(i)));
        results.add(new FindingResultView(i, "ACCEPTED", FindingView.of(found, null), null));
      } catch (Refused e) {
        if (requests.single()) {
          throw e;
        }
        results.add(
            new FindingResultView(i, "REJECTED", null, answers.texts().describe(e, language)));
      }
    }
    return results;
  }

  @GET
  @Operation(
      summary = "The newest two hundred findings",
      description = "A patroller sees its own, with what became of them.")
  public List<FindingView> list(
      @QueryParam("agency") @Nullable String agency, @QueryParam("shift") @Nullable String shift) {
    UUID self = null;
    if (scope.isConfined()) {
      self = scope.self().map(Member::id).orElse(null);
      if (self == null) {
        return List.of();
      }
    }
    UUID of = Lookup.text(shift) == null ? null : Lookup.id("" + shift);
    return findings.list(Lookup.text(agency), self, of, SHOWN).stream()
        .map(found -> FindingView.of(found, null))
        .toList();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One finding, and the steps of the matter that it became")
  @APIResponse(responseCode = "404", description = "There is none, or none you may see")
  public FindingView one(@PathParam("id") String id) {
    PatrolLog.Found found =
        findings.find(Lookup.id(id)).orElseThrow(() -> Refused.of("NOT_FOUND", 404));
    if (scope.isConfined()
        && !scope.self().map(Member::id).filter(found.member()::equals).isPresent()) {
      throw Refused.of("NOT_FOUND", 404);
    }
    return FindingView.of(found, findings.became(found));
  }

  private static FindingDesk.Draft draft(FindingRequest it) {
    return new FindingDesk.Draft(
        given(it.id(), "/id"),
        given(it.shift(), "/shift"),
        text(it.place(), "/place", 200),
        given(it.kind(), "/kind"),
        given(it.result(), "/result"),
        given(it.at(), "/at").toInstant().truncatedTo(ChronoUnit.MILLIS),
        it.category() == null ? null : text(it.category(), "/category"),
        it.degree() == null ? null : text(it.degree(), "/degree"));
  }
}
