package qilian.risk.api;

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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.PlacePaths;
import qilian.guard.Role;
import qilian.risk.api.VisitRequests.ApprovalRequest;
import qilian.risk.api.VisitRequests.MergeRequest;
import qilian.risk.api.VisitRequests.NoticeRequest;
import qilian.risk.api.VisitRequests.VisitCancellationRequest;
import qilian.risk.api.VisitRequests.VisitRequest;
import qilian.risk.desk.VisitDesk;
import qilian.risk.inspection.Activity;
import qilian.risk.inspection.HistoryEntry;
import qilian.risk.inspection.Visit;
import qilian.risk.inspection.VisitCommand;
import qilian.risk.inspection.VisitPhase;
import qilian.risk.inspection.VisitSearch;

/** Plans of administrative inspections: approved, merged, announced to the premises. */
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.AGENCY_SYSTEM,
  Role.Name.MEDIATOR,
  Role.Name.PATROL_LEAD,
  Role.Name.PATROLLER,
  Role.Name.INSPECTOR,
  Role.Name.CLERK,
  Role.Name.COORDINATOR
})
@Tag(name = "inspection")
@APIResponse(responseCode = "200", description = "Done; as it stands now, with its ETag")
@APIResponse(responseCode = "403", description = "Not the caller's to do; the rule is named")
@APIResponse(responseCode = "404", description = "There is none in the caller's scope")
@APIResponse(responseCode = "409", description = "A guard stands in the way")
@APIResponse(responseCode = "412", description = "Somebody else was faster: read it again")
@APIResponse(responseCode = "422", description = "What was asked must be mended first")
public class PlanResource {
  private static final int USUAL = 50;
  private static final int MOST = 500;

  private final VisitDesk desk;
  private final PlacePaths places;

  @Inject
  PlanResource(VisitDesk desk, PlacePaths places) {
    this.desk = desk;
    this.places = places;
  }

  /** Plan a visit; an administrative inspection only by a licensed authority. */
  @POST
  @Operation(
      summary = "Plan a visit to premises",
      description =
          "Without activity it is an administrative inspection: only a licensed authority, under"
              + " an item it has published. mergeable names other agencies' plans nearby.")
  @APIResponse(responseCode = "201", description = "Planned")
  public Response plan(@Nullable VisitRequest body) {
    VisitDesk.Seen seen = desk.plan(Given.body(body).wish(Activity.ADMINISTRATIVE_INSPECTION));
    return MatterVersions.made(
        "/api/v1/plans/" + seen.visit().origin().id(),
        VisitView.of(seen.visit(), seen.mergeable()),
        seen.visit().version());
  }

  /** The visits that the caller may see, the latest first. */
  @GET
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.MEDIATOR,
    Role.Name.PATROL_LEAD,
    Role.Name.PATROLLER,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR,
    Role.Name.ANALYST,
    Role.Name.AUDITOR
  })
  @Operation(summary = "Visits in the caller's scope, planned or held, the latest first")
  public Page<VisitView> plans(
      @QueryParam("phase") @Nullable String phase,
      @QueryParam("activity") @Nullable String activity,
      @QueryParam("place") @Nullable String place,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    return list(phase, activity, place, cursor, limit, false);
  }

  Page<VisitView> list(
      @Nullable String phase,
      @Nullable String activity,
      @Nullable String place,
      @Nullable String cursor,
      @Nullable String limit,
      boolean heldOnly) {
    int most = Asked.limit(limit, USUAL, MOST);
    List<Visit> found =
        desk.list(
            new VisitSearch(
                Asked.oneOf(VisitPhase.class, phase),
                Asked.oneOf(Activity.class, activity),
                InspectionPlaces.path(places, place),
                heldOnly,
                Asked.Cursor.shown(cursor),
                most + 1));
    List<Visit> page = found.subList(0, Math.min(most, found.size()));
    return new Page<>(
        page.stream().map(visit -> VisitView.of(visit, List.of())).toList(),
        found.size() > most
            ? Asked.Cursor.of(page.getLast().origin().plannedOn(), page.getLast().origin().id())
                .text()
            : null);
  }

  /** A visit. */
  @GET
  @Path("{id}")
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.MEDIATOR,
    Role.Name.PATROL_LEAD,
    Role.Name.PATROLLER,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR,
    Role.Name.ANALYST,
    Role.Name.AUDITOR
  })
  @Operation(summary = "A visit by its id or code")
  public Response read(@PathParam("id") String reference) {
    return answer(desk.read(reference));
  }

  /** What happened to it. */
  @GET
  @Path("{id}/history")
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.MEDIATOR,
    Role.Name.PATROL_LEAD,
    Role.Name.PATROLLER,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR,
    Role.Name.ANALYST,
    Role.Name.AUDITOR
  })
  @Operation(summary = "The history of a visit")
  public List<HistoryEntry> history(@PathParam("id") String reference) {
    return desk.history(reference);
  }

  /** Approve an administrative inspection in writing. */
  @POST
  @Path("{id}/approval")
  @Operation(summary = "Approve an administrative inspection in writing")
  public Response approval(
      @PathParam("id") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ApprovalRequest body) {
    ApprovalRequest wanted = Given.body(body);
    return answer(
        desk.approve(
            reference,
            MatterVersions.of(ifMatch),
            Given.orEmpty(wanted.number(), "/number"),
            Given.orNull(wanted.separateBecause(), "/separateBecause"),
            new TreeSet<>(Given.list(wanted.told(), "/told"))));
  }

  /** Let a plan go on in another for the same premises. */
  @POST
  @Path("{id}/merge")
  @Operation(summary = "Let a plan go on in another for the same premises")
  public Response merge(
      @PathParam("id") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable MergeRequest body) {
    MergeRequest wanted = Given.body(body);
    return answer(
        desk.merge(reference, MatterVersions.of(ifMatch), Given.text(wanted.into(), "/into")));
  }

  /** Tell the premises. */
  @POST
  @Path("{id}/notice")
  @Operation(summary = "Tell the premises")
  public Response notice(
      @PathParam("id") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable NoticeRequest body) {
    NoticeRequest wanted = Given.body(body);
    return answer(
        desk.ask(
            reference,
            MatterVersions.of(ifMatch),
            visit -> new VisitCommand.NotifyPremises(Given.orEmpty(wanted.number(), "/number"))));
  }

  /** Give a plan up. */
  @POST
  @Path("{id}/cancellation")
  @Operation(summary = "Give a plan up")
  public Response cancellation(
      @PathParam("id") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable VisitCancellationRequest body) {
    VisitCancellationRequest wanted = Given.body(body);
    return answer(
        desk.ask(
            reference,
            MatterVersions.of(ifMatch),
            visit -> new VisitCommand.CancelVisit(Given.orEmpty(wanted.reason(), "/reason"))));
  }

  static Response answer(VisitDesk.Seen seen) {
    return MatterVersions.answer(
        VisitView.of(seen.visit(), seen.mergeable()), seen.visit().version());
  }
}
