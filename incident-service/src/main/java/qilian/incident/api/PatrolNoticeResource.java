package qilian.incident.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.incident.desk.NoticeDesk;
import qilian.incident.register.PatrolLog;

/** What leaders of patrols are told at once. */
@Path("/api/v1/patrol/notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.PATROL_LEAD, Role.Name.COORDINATOR, Role.Name.AUDITOR})
@Tag(name = "patrol")
public class PatrolNoticeResource {
  private final NoticeDesk desk;

  @Inject
  PatrolNoticeResource(NoticeDesk desk) {
    this.desk = desk;
  }

  @GET
  @Operation(
      summary = "Who walks alone and is silent (独行失联), those that go on first",
      description = "overAt says when a sign came, or the shift ended.")
  public List<PatrolLog.Notice> notices(@QueryParam("agency") @Nullable String agency) {
    return desk.newest(Lookup.text(agency));
  }

  @POST
  @Path("/{id}/acknowledgement")
  @RolesAllowed(Role.Name.PATROL_LEAD)
  @Operation(summary = "The leader has seen it; the first one stands")
  @APIResponse(responseCode = "204", description = "Noted")
  @APIResponse(responseCode = "404", description = "There is none of the caller's agency")
  public Response see(@PathParam("id") String id) {
    desk.see(Lookup.id(id));
    return Response.noContent().build();
  }
}
