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
import qilian.risk.api.FindingRequests.DoneRequest;
import qilian.risk.api.FindingRequests.ExtensionRequest;
import qilian.risk.api.FindingRequests.LookBackRequest;
import qilian.risk.api.FindingRequests.ReinspectionRequest;
import qilian.risk.desk.FindingDesk;

/** Rectifications: what was ordered or advised, until it has stayed right for three months. */
@Path("/api/v1/rectifications")
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
public class RectificationResource {
  private final FindingDesk desk;
  private final FindingResource findings;

  @Inject
  RectificationResource(FindingDesk desk, FindingResource findings) {
    this.desk = desk;
    this.findings = findings;
  }

  /** The rectifications that the caller may see, the latest first. */
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
  @Operation(summary = "What somebody was told to put right, in the caller's scope")
  public Page<FindingView> rectifications(
      @QueryParam("phase") @Nullable String phase,
      @QueryParam("findingType") @Nullable String findingType,
      @QueryParam("place") @Nullable String place,
      @QueryParam("due") @Nullable String due,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    return findings.list(phase, findingType, place, due, cursor, limit, true);
  }

  /** A rectification. */
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
  @Operation(summary = "A rectification by its id or code, which are its finding's")
  public Response read(@PathParam("id") String reference) {
    return FindingResource.answer(desk.read(reference));
  }

  /** Move the day, once. */
  @POST
  @Path("{id}/extension")
  @Operation(summary = "Move the day, once")
  public Response extension(
      @PathParam("id") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ExtensionRequest body) {
    ExtensionRequest wanted = Given.body(body);
    return FindingResource.answer(
        desk.extend(
            reference,
            MatterVersions.of(ifMatch),
            Given.field(Given.day(wanted.until(), "/until"), "/until"),
            Given.orEmpty(wanted.reason(), "/reason")));
  }

  /** Say that it is done; or, with onTheSpot, that it was put right at once. */
  @POST
  @Path("{id}/claim")
  @Operation(summary = "Say that it is done; or, with onTheSpot, that it was put right at once")
  public Response claim(
      @PathParam("id") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable DoneRequest body) {
    DoneRequest wanted = Given.body(body);
    return FindingResource.answer(
        desk.done(
            reference,
            MatterVersions.of(ifMatch),
            Given.flag(wanted.onTheSpot()),
            Given.day(wanted.on(), "/on")));
  }

  /** Look again, by somebody else: it is cleared, or it failed. */
  @POST
  @Path("{id}/reinspection")
  @Operation(summary = "Look again, by somebody else: it is cleared, or it failed")
  public Response reinspection(
      @PathParam("id") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ReinspectionRequest body) {
    ReinspectionRequest wanted = Given.body(body);
    return FindingResource.answer(
        desk.reinspect(
            reference,
            MatterVersions.of(ifMatch),
            Given.field(wanted.passed(), "/passed"),
            Given.day(wanted.on(), "/on"),
            Given.list(wanted.officers(), "/officers")));
  }

  /** Look whether it stayed right, after 30 and after 90 days. */
  @POST
  @Path("{id}/look-back")
  @Operation(summary = "Look whether it stayed right, after 30 and after 90 days")
  public Response lookback(
      @PathParam("id") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable LookBackRequest body) {
    LookBackRequest wanted = Given.body(body);
    return FindingResource.answer(
        desk.lookBack(
            reference,
            MatterVersions.of(ifMatch),
            Given.field(wanted.holds(), "/holds"),
            Given.day(wanted.on(), "/on")));
  }
}
