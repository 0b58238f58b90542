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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.mediation.api.IntakeRequests.MergeRequest;
import qilian.mediation.desk.CaseDesk;

/** One case, by its id, its code however typed, or the agency's own number of the matter. */
@Path("/api/v1/cases/{case}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class OneCaseResource {

  private final CaseDesk desk;
  private final InstantSource clock;

  @Inject
  OneCaseResource(CaseDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** A case as the caller may read it. */
  @GET
  @RolesAllowed({
    Role.Name.MEDIATOR,
    Role.Name.CLERK,
    Role.Name.AGENCY_SYSTEM,
    Role.Name.COORDINATOR,
    Role.Name.AUDITOR
  })
  @Operation(
      summary = "Read a case",
      description = "By its id, its code however typed, or the caller's own number of the matter.")
  @APIResponse(
      responseCode = "200",
      description = "The case; its version is the ETag",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  @APIResponse(responseCode = "404", description = "There is no such case in the caller's scope")
  public Response read(@PathParam("case") String reference) {
    return Versions.answer(desk.read(reference), clock);
  }

  /** What happened to it, event by event. */
  @GET
  @Path("history")
  @RolesAllowed({Role.Name.MEDIATOR, Role.Name.CLERK, Role.Name.AUDITOR})
  @Operation(summary = "The history of a case, for those who read its file")
  @APIResponse(responseCode = "200", description = "Every event, with who brought it about")
  public List<HistoryView> history(@PathParam("case") String reference) {
    return desk.history(reference).stream().map(HistoryView::of).toList();
  }

  /** Lets a case go on in another; both keep their histories. */
  @POST
  @Path("merge")
  @RolesAllowed({Role.Name.MEDIATOR, Role.Name.CLERK, Role.Name.COORDINATOR})
  @Operation(summary = "Merge a case that nobody has accepted yet into another of the same dispute")
  @APIResponse(responseCode = "200", description = "The case that goes on")
  public Response merge(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable MergeRequest body) {
    String into = Wanted.text(Wanted.body(body).into(), "/into");
    return Versions.answer(desk.merge(reference, Versions.of(ifMatch), into), clock);
  }
}
