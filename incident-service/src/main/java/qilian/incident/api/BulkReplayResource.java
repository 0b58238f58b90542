package qilian.incident.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.CurrentCaller;
import qilian.guard.Role;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;
import qilian.incident.desk.BulkReplayDesk;
import qilian.incident.register.BulkReplay;

/** Many held records sent again at once: chosen by one person, let go by another. */
@Path("/api/v1/quarantine/replays")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.AGENCY_SYSTEM, Role.Name.COORDINATOR})
@Tag(name = "quarantine")
public class BulkReplayResource {
  private static final int SHOWN = 100;

  private final BulkReplayDesk desk;
  private final CurrentCaller caller;

  @Inject
  BulkReplayResource(BulkReplayDesk desk, CurrentCaller caller) {
    this.desk = desk;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "The newest hundred, those that wait for a second person among them")
  public List<BulkReplay> newest() {
    return desk.newest(caller.scope(Sight.CONFIGURATION), SHOWN);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Chooses what is held of an agency now, at most a thousand records")
  @APIResponse(responseCode = "201", description = "Waits for a second person")
  @APIResponse(responseCode = "409", description = "Nothing is held that could be sent")
  public Response propose(@Nullable BulkReplayRequest request) {
    String agency = request == null ? null : Lookup.text(request.agency());
    if (request == null || agency == null) {
      throw Refused.of("MISSING_FIELD", 400).at("/agency");
    }
    BulkReplay proposed =
        desk.propose(
            caller.get(),
            caller.scope(Sight.CONFIGURATION),
            UUID.randomUUID(),
            agency,
            Lookup.text(request.reason()));
    return Response.created(URI.create("/api/v1/quarantine/replays/" + proposed.id()))
        .entity(proposed)
        .build();
  }

  @POST
  @Path("/{id}/approval")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Lets it go; somebody other than who chose")
  @APIResponse(responseCode = "200", description = "How many were sent, how many still cannot pass")
  @APIResponse(responseCode = "409", description = "The same person, or let go before")
  public BulkReplay approve(@PathParam("id") String id) {
    return desk.approve(caller.get(), caller.scope(Sight.CONFIGURATION), Lookup.id(id));
  }
}
