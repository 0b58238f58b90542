package qilian.alliance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.alliance.api.TaskRequests.NoteRequest;
import qilian.alliance.api.TaskRequests.ReasonRequest;
import qilian.alliance.desk.MeetingDesk;
import qilian.alliance.meeting.Resolution;
import qilian.guard.CurrentCaller;
import qilian.guard.Role;

/** What joint meetings resolved, until it is carried out. */
@Path("/api/v1/resolutions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "meetings")
public class ResolutionResource {

  private static final int USUAL = 50;
  private static final int MOST = 500;

  private final MeetingDesk desk;
  private final CurrentCaller caller;

  @Inject
  ResolutionResource(MeetingDesk desk, CurrentCaller caller) {
    this.desk = desk;
    this.caller = caller;
  }

  /**
   * A resolution as it is read.
   *
   * @param doneBy who carried it out: the owner, or whoever led its task by then
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ResolutionView(
      String code,
      long version,
      Resolution.Phase phase,
      String meeting,
      String text,
      String owner,
      LocalDate dueOn,
      @Nullable String task,
      @Nullable String result,
      @Nullable String doneBy) {

    static ResolutionView of(Resolution resolution) {
      Resolution.Terms terms = resolution.terms();
      return new ResolutionView(
          terms.code(),
          resolution.version(),
          resolution.phase(),
          terms.meetingCode(),
          terms.text(),
          terms.owner(),
          terms.dueOn(),
          terms.task(),
          resolution.result(),
          resolution.doneBy());
    }
  }

  /** What is due first in front. */
  @GET
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.MEDIATOR,
    Role.Name.PATROL_LEAD,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR,
    Role.Name.AUDITOR
  })
  @Operation(
      summary = "Resolutions that are not carried out, what is due first in front",
      description = "mine=true: owned by the caller's agency; all=true: finished ones too.")
  @APIResponse(responseCode = "200", description = "Those of meetings that the caller reads")
  public Page<ResolutionView> list(
      @QueryParam("mine") @Nullable String mine,
      @QueryParam("all") @Nullable String all,
      @QueryParam("place") @Nullable String place,
      @QueryParam("limit") @Nullable String limit) {
    return new Page<>(
        desk
            .resolutions(
                "true".equals(mine) ? caller.get().agencyOrRefuse() : null,
                "true".equals(all),
                Wanted.filter(place, "/place"),
                Asked.limit(limit, USUAL, MOST))
            .stream()
            .map(ResolutionView::of)
            .toList(),
        null);
  }

  /** Says that it is carried out. */
  @POST
  @Path("{resolution}/completion")
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.MEDIATOR,
    Role.Name.PATROL_LEAD,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR
  })
  @Operation(summary = "Say that it is carried out, and what came of it; by its owner")
  @APIResponse(responseCode = "200", description = "Carried out")
  @APIResponse(responseCode = "403", description = "The caller's agency does not own it")
  public Response complete(
      @PathParam("resolution") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable NoteRequest body) {
    return answer(desk.carryOut(code, Versions.of(ifMatch), Wanted.body(body).words()));
  }

  /** Takes it back. */
  @POST
  @Path("{resolution}/revocation")
  @RolesAllowed(Role.Name.COORDINATOR)
  @Operation(summary = "Revoke a resolution that became void")
  @APIResponse(responseCode = "200", description = "Revoked")
  public Response revoke(
      @PathParam("resolution") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ReasonRequest body) {
    return answer(desk.revoke(code, Versions.of(ifMatch), Wanted.body(body).text()));
  }

  private static Response answer(Resolution resolution) {
    return Versions.answer(ResolutionView.of(resolution), resolution.version());
  }
}
