package qilian.mediation.api;

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
import java.time.InstantSource;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.mediation.api.SessionRequests.MediatorRequest;
import qilian.mediation.desk.MediatorDesk;
import qilian.mediation.panel.MediatorPool;

/** Who of the pool mediates a case. */
@Path("/api/v1/cases/{case}/mediators")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.MEDIATOR, Role.Name.CLERK})
@Tag(name = "mediators")
public class CaseMediatorResource {

  private final MediatorDesk desk;
  private final InstantSource clock;

  @Inject
  CaseMediatorResource(MediatorDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** Who may take a case. */
  @GET
  @Operation(summary = "Who of the pool may take the case, the best first, and why others may not")
  @APIResponse(responseCode = "200", description = "The proposal")
  public MediatorPool.Proposal proposal(
      @PathParam("case") String reference, @QueryParam("language") Set<String> languages) {
    return desk.proposal(reference, languages);
  }

  /** Assigns one. */
  @POST
  @Operation(summary = "Assign a mediator, or record whom the parties chose")
  @APIResponse(responseCode = "200", description = "Done; the case as it stands now")
  public Response assign(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable MediatorRequest body) {
    return Versions.answer(
        desk.assign(reference, Versions.of(ifMatch), Wanted.body(body).choice()), clock);
  }
}
