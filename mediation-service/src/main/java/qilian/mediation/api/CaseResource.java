package qilian.mediation.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.mediation.api.IntakeRequests.DisputeRequest;
import qilian.mediation.desk.CaseDesk;
import qilian.mediation.desk.RegistrationDesk;
import qilian.mediation.model.DisputeCase;

/** Where a dispute becomes a case. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class CaseResource {

  private final RegistrationDesk registration;
  private final CaseDesk desk;
  private final InstantSource clock;

  @Inject
  CaseResource(RegistrationDesk registration, CaseDesk desk, InstantSource clock) {
    this.registration = registration;
    this.desk = desk;
    this.clock = clock;
  }

  /** Registers a dispute, and asks who must sit. */
  @POST
  @RolesAllowed({Role.Name.MEDIATOR, Role.Name.CLERK, Role.Name.AGENCY_SYSTEM})
  @Operation(
      summary = "Register a dispute from the counter or the telephone",
      description =
          "The caller's agency leads, or where it is a partner, whom the policy of the panel names;"
              + " those who must sit are asked. The answer carries the case's one code.")
  @APIResponse(responseCode = "201", description = "Registered; Location names the case")
  @APIResponse(responseCode = "422", description = "There is no place of that code")
  public Response register(@Nullable DisputeRequest body) {
    DisputeCase registered = registration.register(Wanted.body(body).dispute());
    return Versions.tagged(
        Response.created(URI.create("/api/v1/cases/" + registered.origin().code())),
        desk.read(registered.origin().code()),
        clock);
  }
}
