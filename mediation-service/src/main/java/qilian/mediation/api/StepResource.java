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
import qilian.mediation.api.IntakeRequests.DayRequest;
import qilian.mediation.api.IntakeRequests.ExtensionRequest;
import qilian.mediation.api.IntakeRequests.PauseRequest;
import qilian.mediation.api.IntakeRequests.ScreeningRequest;
import qilian.mediation.api.SessionRequests.AttendanceRequest;
import qilian.mediation.api.SessionRequests.ConsentRequest;
import qilian.mediation.api.SessionRequests.GuardianRequest;
import qilian.mediation.api.SessionRequests.RecusalRequest;
import qilian.mediation.api.SessionRequests.SessionRequest;
import qilian.mediation.desk.CaseDesk;
import qilian.mediation.model.CaseCommand;

/** The steps of a case up to its sessions. */
@Path("/api/v1/cases/{case}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.MEDIATOR, Role.Name.CLERK})
@Tag(name = "cases")
@APIResponse(responseCode = "200", description = "Done; the case as it stands now, with its ETag")
@APIResponse(responseCode = "403", description = "The caller's agency has no such part in the case")
@APIResponse(responseCode = "404", description = "There is no such case in the caller's scope")
@APIResponse(responseCode = "409", description = "A guard of the case stands in the way")
@APIResponse(responseCode = "412", description = "Somebody else was faster: read it again")
@APIResponse(responseCode = "422", description = "What was asked must be mended first")
public class StepResource {

  private final CaseDesk desk;
  private final InstantSource clock;

  @Inject
  StepResource(CaseDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** Find the dispute fit for mediation on a track; or decline it, or hand it over. */
  @POST
  @Path("screening")
  @Operation(
      summary = "Find the dispute fit for mediation on a track; or decline it, or hand it over")
  public Response screening(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ScreeningRequest body) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), Wanted.body(body).command()), clock);
  }

  /** Tell the day that a clock of the track counts from, or tell it better. */
  @POST
  @Path("days")
  @Operation(summary = "Tell the day that a clock of the track counts from, or tell it better")
  public Response days(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable DayRequest body) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), Wanted.body(body).command()), clock);
  }

  /** Record the answer of a party, to mediation or to an invited participant. */
  @POST
  @Path("consents")
  @Operation(summary = "Record the answer of a party, to mediation or to an invited participant")
  public Response consents(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ConsentRequest body) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), Wanted.body(body).command()), clock);
  }

  /** Record that the guardian of a minor was told. */
  @POST
  @Path("guardians")
  @Operation(summary = "Record that the guardian of a minor was told")
  public Response guardians(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable GuardianRequest body) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), Wanted.body(body).command()), clock);
  }

  /** Accept the dispute for mediation; its clock begins. */
  @POST
  @Path("acceptance")
  @Operation(summary = "Accept the dispute for mediation; its clock begins")
  public Response acceptance(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), new CaseCommand.AcceptDispute()), clock);
  }

  /** Let a mediator step back. */
  @POST
  @Path("recusals")
  @Operation(summary = "Let a mediator step back")
  public Response recusals(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable RecusalRequest body) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), Wanted.body(body).command()), clock);
  }

  /** Call a session. */
  @POST
  @Path("sessions")
  @Operation(summary = "Call a session")
  public Response sessions(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable SessionRequest body) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), Wanted.body(body).command()), clock);
  }

  /** Record that a session was held, who came and what was put forward. */
  @POST
  @Path("sessions/{number}/attendance")
  @Operation(summary = "Record that a session was held, who came and what was put forward")
  public Response attendance(
      @PathParam("case") String reference,
      @PathParam("number") int number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable AttendanceRequest body) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), Wanted.body(body).command(number)), clock);
  }

  /** Let mediation and its clock stand still; or, with ends, go on. */
  @POST
  @Path("pauses")
  @Operation(summary = "Let mediation and its clock stand still; or, with ends, go on")
  public Response pauses(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable PauseRequest body) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), Wanted.body(body).command()), clock);
  }

  /** Extend the clock, with the recorded consent that its law asks for. */
  @POST
  @Path("extensions")
  @Operation(summary = "Extend the clock, with the recorded consent that its law asks for")
  public Response extensions(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ExtensionRequest body) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), Wanted.body(body).command()), clock);
  }
}
