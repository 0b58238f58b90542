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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.risk.api.VisitRequests.AttendanceRequest;
import qilian.risk.api.VisitRequests.FindingRequest;
import qilian.risk.api.VisitRequests.MinutesRequest;
import qilian.risk.api.VisitRequests.VisitRequest;
import qilian.risk.desk.FindingDesk;
import qilian.risk.desk.VisitDesk;
import qilian.risk.inspection.Activity;
import qilian.risk.inspection.Rectification;
import qilian.risk.inspection.VisitCommand;

/** Visits that take place: walk-rounds by anyone, inspections by two certified officers. */
@Path("/api/v1/inspections")
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
public class InspectionResource {
  private final VisitDesk desk;
  private final FindingDesk findings;
  private final PlanResource plans;

  @Inject
  InspectionResource(VisitDesk desk, FindingDesk findings, PlanResource plans) {
    this.desk = desk;
    this.findings = findings;
    this.plans = plans;
  }

  /** Record a walk-round, a tip, a service visit or a self-check, which need no plan. */
  @POST
  @Operation(
      summary = "Record a visit that needs no plan",
      description = "Without activity it is a walk-round. An administrative inspection is planned.")
  @APIResponse(responseCode = "201", description = "Recorded")
  public Response walk(@Nullable VisitRequest body) {
    VisitDesk.Seen seen = desk.walk(Given.body(body).wish(Activity.PATROL_WALK));
    return MatterVersions.made(
        "/api/v1/inspections/" + seen.visit().origin().id(),
        VisitView.of(seen.visit(), seen.mergeable()),
        seen.visit().version());
  }

  /** The visits that took place. */
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
  @Operation(summary = "Visits that took place, in the caller's scope, the latest first")
  public Page<VisitView> inspections(
      @QueryParam("activity") @Nullable String activity,
      @QueryParam("place") @Nullable String place,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    return plans.list(null, activity, place, cursor, limit, true);
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
    return PlanResource.answer(desk.read(reference));
  }

  /** Record that the visit took place, and who went. */
  @POST
  @Path("{id}/attendance")
  @Operation(summary = "Record that the visit took place, and who went")
  public Response attendance(
      @PathParam("id") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable AttendanceRequest body) {
    AttendanceRequest wanted = Given.body(body);
    return PlanResource.answer(
        desk.hold(
            reference,
            MatterVersions.of(ifMatch),
            Given.day(wanted.on(), "/on"),
            Given.list(wanted.officers(), "/officers"),
            Given.flag(wanted.certificatesShown())));
  }

  /** Finish the visit with the record made on the spot. */
  @POST
  @Path("{id}/minutes")
  @Operation(summary = "Finish the visit with the record made on the spot")
  public Response minutes(
      @PathParam("id") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable MinutesRequest body) {
    MinutesRequest wanted = Given.body(body);
    return PlanResource.answer(
        desk.ask(
            reference,
            MatterVersions.of(ifMatch),
            visit -> new VisitCommand.CloseVisit(Given.orEmpty(wanted.number(), "/number"))));
  }

  /** Record what was found. */
  @POST
  @Path("{id}/findings")
  @Operation(summary = "Record what was found on the visit")
  @APIResponse(responseCode = "201", description = "Recorded; its rectification begins")
  public Response findings(@PathParam("id") String reference, @Nullable FindingRequest body) {
    Rectification finding = findings.record(reference, Given.body(body).found());
    return MatterVersions.made(
        "/api/v1/findings/" + finding.origin().id(), FindingView.of(finding), finding.version());
  }
}
