package qilian.risk.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.risk.api.FindingRequests.PenaltyRequest;
import qilian.risk.api.FindingRequests.SealRequest;
import qilian.risk.api.FindingRequests.UnsealRequest;
import qilian.risk.desk.EnforcementDesk;

/** What goes beyond an order: temporary sealing, and the referral of a penalty. */
@Path("/api/v1/findings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.INSPECTOR, Role.Name.CLERK})
@Tag(name = "inspection")
@APIResponse(responseCode = "200", description = "Done; as it stands now, with its ETag")
@APIResponse(responseCode = "403", description = "Not the caller's to do; the rule is named")
@APIResponse(responseCode = "404", description = "There is none in the caller's scope")
@APIResponse(responseCode = "409", description = "A guard stands in the way")
@APIResponse(responseCode = "412", description = "Somebody else was faster: read it again")
@APIResponse(responseCode = "422", description = "What was asked must be mended first")
public class EnforcementResource {
  private final EnforcementDesk desk;

  @Inject
  EnforcementResource(EnforcementDesk desk) {
    this.desk = desk;
  }

  /** Seal the dangerous part for a while. */
  @POST
  @Path("seal")
  @Operation(
      summary = "Seal the dangerous part for a while (临时查封)",
      description = "The fire body's power, by two officers, in writing, for a month at most.")
  public Response seal(
      @PathParam("id") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable SealRequest body) {
    SealRequest wanted = Given.body(body);
    return FindingResource.answer(
        desk.seal(
            reference,
            MatterVersions.of(ifMatch),
            new EnforcementDesk.Seal(
                Given.orNull(wanted.item(), "/item"),
                Given.orEmpty(wanted.number(), "/number"),
                Given.field(Given.day(wanted.until(), "/until"), "/until"),
                Given.day(wanted.on(), "/on"),
                Given.list(wanted.officers(), "/officers"),
                Given.orEmpty(wanted.ground(), "/ground"))));
  }

  /** Lift the seal: it was put right, or it was not. */
  @POST
  @Path("unsealing")
  @Operation(summary = "Look at what is sealed and lift the seal (解除查封)")
  public Response unseal(
      @PathParam("id") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable UnsealRequest body) {
    UnsealRequest wanted = Given.body(body);
    return FindingResource.answer(
        desk.unseal(
            reference,
            MatterVersions.of(ifMatch),
            Given.field(wanted.cleared(), "/cleared"),
            Given.day(wanted.on(), "/on"),
            Given.list(wanted.officers(), "/officers")));
  }

  /** Refer what was not put right to the body that may punish it. */
  @POST
  @Path("penalty-referral")
  @Operation(
      summary = "Refer what was not put right to the body that may punish it (移送处罚)",
      description = "The finding stays where it is: it still has to be put right.")
  public Response refer(
      @PathParam("id") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable PenaltyRequest body) {
    PenaltyRequest wanted = Given.body(body);
    return FindingResource.answer(
        desk.refer(
            reference,
            MatterVersions.of(ifMatch),
            Given.text(wanted.to(), "/to"),
            Given.orEmpty(wanted.number(), "/number"),
            Given.orEmpty(wanted.ground(), "/ground"),
            Given.day(wanted.on(), "/on")));
  }
}
