package qilian.mediation.api;

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
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.mediation.api.IntakeRequests.AssistRequest;
import qilian.mediation.api.IntakeRequests.LeadRequest;
import qilian.mediation.desk.CaseDesk;

/** Who handles a case, and how long it may take. */
@Path("/api/v1/cases/{case}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.MEDIATOR, Role.Name.CLERK, Role.Name.COORDINATOR, Role.Name.AGENCY_SYSTEM})
@Tag(name = "handling")
@APIResponse(responseCode = "200", description = "Done; the case as it stands now, with its ETag")
@APIResponse(responseCode = "403", description = "The caller's agency has no such part in the case")
@APIResponse(responseCode = "404", description = "There is no such case in the caller's scope")
@APIResponse(responseCode = "409", description = "A guard of the case stands in the way")
@APIResponse(responseCode = "412", description = "Somebody else was faster: read it again")
@APIResponse(responseCode = "422", description = "What was asked must be mended first")
public class HandlingResource {

  private final CaseDesk desk;
  private final InstantSource clock;

  @Inject
  HandlingResource(CaseDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** Ask an agency to assist; or, with accepts, answer as the agency that was asked. */
  @POST
  @Path("assists")
  @Operation(
      summary = "Ask an agency to assist; or, with accepts, answer as the agency that was asked")
  public Response assists(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable AssistRequest body) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), Wanted.body(body).command()), clock);
  }

  /** Give the lead to another agency; or, with ask, ask it to take the lead. */
  @POST
  @Path("lead")
  @Operation(summary = "Give the lead to another agency; or, with ask, ask it to take the lead")
  public Response lead(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable LeadRequest body) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), Wanted.body(body).command()), clock);
  }
}
