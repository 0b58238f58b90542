package qilian.alliance.api;

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
import qilian.alliance.api.TaskRequests.ExtensionRequest;
import qilian.alliance.api.TaskRequests.NoteRequest;
import qilian.alliance.api.TaskRequests.PleaRequest;
import qilian.alliance.api.TaskRequests.ReasonRequest;
import qilian.alliance.api.TaskRequests.SeatRequest;
import qilian.alliance.api.TaskRequests.ToRequest;
import qilian.alliance.api.TaskRequests.TransferRequest;
import qilian.alliance.api.TaskRequests.VerificationRequest;
import qilian.alliance.desk.TaskDesk;
import qilian.alliance.task.TaskCommand;
import qilian.guard.Role;

/** The moves of a task, each a noun; who may ask for which is decided by its part. */
@Path("/api/v1/tasks/{task}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.AGENCY_SYSTEM,
  Role.Name.MEDIATOR,
  Role.Name.PATROL_LEAD,
  Role.Name.INSPECTOR,
  Role.Name.CLERK,
  Role.Name.COORDINATOR
})
@Tag(name = "tasks")
@APIResponse(responseCode = "200", description = "Done; the task as it stands now, with its ETag")
@APIResponse(responseCode = "403", description = "The caller's agency has no such part in it")
@APIResponse(responseCode = "404", description = "There is no such task in the caller's scope")
@APIResponse(responseCode = "409", description = "The task or the duty list stands in the way")
@APIResponse(responseCode = "412", description = "Somebody else was faster: read it again")
@APIResponse(responseCode = "428", description = "If-Match is missing: say what was read")
@APIResponse(responseCode = "422", description = "What was asked must be mended first")
public class TaskMoveResource {

  private final TaskDesk desk;

  @Inject
  TaskMoveResource(TaskDesk desk) {
    this.desk = desk;
  }

  /** Take the task: the lead, its clocks and its rights are the caller's at once. */
  @POST
  @Path("acceptance")
  @Operation(
      summary = "Take the task: the lead, its clocks and its rights are the caller's at once")
  public Response acceptance(
      @PathParam("task") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return asked(reference, ifMatch, new TaskCommand.AcceptTask(desk.ownAgency()));
  }

  /** Do not take it, on a ground that the duty list bears out. */
  @POST
  @Path("refusal")
  @Operation(summary = "Do not take it, on a ground that the duty list bears out")
  public Response refusal(
      @PathParam("task") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable PleaRequest body) {
    return asked(
        reference,
        ifMatch,
        new TaskCommand.DeclineTask(desk.ownAgency(), Wanted.body(body).plea()));
  }

  /** Ask another agency to lead, after a no, a return or silence. */
  @POST
  @Path("proposals")
  @Operation(summary = "Ask another agency to lead, after a no, a return or silence")
  public Response proposals(
      @PathParam("task") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ToRequest body) {
    return asked(reference, ifMatch, new TaskCommand.ProposeAgain(Wanted.body(body).agency()));
  }

  /** Hand it over to the agency whose matter it is; the police within 24 hours. */
  @POST
  @Path("transfer")
  @Operation(summary = "Hand it over to the agency whose matter it is; the police within 24 hours")
  public Response transfer(
      @PathParam("task") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable TransferRequest body) {
    return asked(reference, ifMatch, Wanted.body(body).command(desk.ownAgency()));
  }

  /** Take it one level up: to the deputy, then before the joint meeting. */
  @POST
  @Path("escalation")
  @Operation(summary = "Take it one level up: to the deputy, then before the joint meeting")
  public Response escalation(
      @PathParam("task") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ReasonRequest body) {
    return asked(reference, ifMatch, new TaskCommand.EscalateTask(Wanted.body(body).text()));
  }

  /** Decide from above who leads; whoever led before no longer does. */
  @POST
  @Path("lead")
  @Operation(summary = "Decide from above who leads; whoever led before no longer does")
  public Response lead(
      @PathParam("task") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ToRequest body) {
    return asked(reference, ifMatch, new TaskCommand.AssignLead(Wanted.body(body).agency()));
  }

  /** Begin the work. */
  @POST
  @Path("beginning")
  @Operation(summary = "Begin the work")
  public Response beginning(
      @PathParam("task") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return asked(reference, ifMatch, new TaskCommand.BeginTask());
  }

  /** Give it back, on a ground. */
  @POST
  @Path("return")
  @Operation(summary = "Give it back, on a ground")
  public Response giveBack(
      @PathParam("task") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable PleaRequest body) {
    return asked(
        reference, ifMatch, new TaskCommand.ReturnTask(desk.ownAgency(), Wanted.body(body).plea()));
  }

  /** Seat an agency beside the lead, or give it another role. */
  @POST
  @Path("seats")
  @Operation(summary = "Seat an agency beside the lead, or give it another role")
  public Response seats(
      @PathParam("task") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable SeatRequest body) {
    return asked(reference, ifMatch, Wanted.body(body).command());
  }

  /** Leave the own seat, on a ground. */
  @POST
  @Path("leaving")
  @Operation(summary = "Leave the own seat, on a ground")
  public Response leaving(
      @PathParam("task") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable PleaRequest body) {
    return asked(
        reference, ifMatch, new TaskCommand.LeaveSeat(desk.ownAgency(), Wanted.body(body).plea()));
  }

  /** Write down what was found or done; it does not travel. */
  @POST
  @Path("notes")
  @Operation(summary = "Write down what was found or done; it does not travel")
  public Response notes(
      @PathParam("task") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable NoteRequest body) {
    return asked(
        reference, ifMatch, new TaskCommand.AddNote(desk.ownAgency(), Wanted.body(body).words()));
  }

  /** Move the day of the work, once, before it has passed. */
  @POST
  @Path("extension")
  @Operation(summary = "Move the day of the work, once, before it has passed")
  public Response extension(
      @PathParam("task") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ExtensionRequest body) {
    return asked(reference, ifMatch, Wanted.body(body).command());
  }

  /** Urge whoever owes the next step. */
  @POST
  @Path("urging")
  @Operation(summary = "Urge whoever owes the next step")
  public Response urging(
      @PathParam("task") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return asked(reference, ifMatch, new TaskCommand.UrgeTask(desk.ownAgency()));
  }

  /** Take it under supervision. */
  @POST
  @Path("supervision")
  @Operation(summary = "Take it under supervision")
  public Response supervision(
      @PathParam("task") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return asked(reference, ifMatch, new TaskCommand.SuperviseTask());
  }

  /** Say that it is done, and what came of it. */
  @POST
  @Path("completion")
  @Operation(summary = "Say that it is done, and what came of it")
  public Response completion(
      @PathParam("task") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable NoteRequest body) {
    return asked(
        reference,
        ifMatch,
        new TaskCommand.ReportDone(desk.ownAgency(), Wanted.body(body).words()));
  }

  /** Look whether it is done; never the doer itself. */
  @POST
  @Path("verification")
  @Operation(summary = "Look whether it is done; never the doer itself")
  public Response verification(
      @PathParam("task") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable VerificationRequest body) {
    return asked(reference, ifMatch, Wanted.body(body).command(desk.ownAgency()));
  }

  /** Close what was found done. */
  @POST
  @Path("closing")
  @Operation(summary = "Close what was found done")
  public Response closing(
      @PathParam("task") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return asked(reference, ifMatch, new TaskCommand.CloseTask());
  }

  /** Take back what was proposed. */
  @POST
  @Path("withdrawal")
  @Operation(summary = "Take back what was proposed")
  public Response withdrawal(
      @PathParam("task") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ReasonRequest body) {
    return asked(reference, ifMatch, new TaskCommand.WithdrawTask(Wanted.body(body).text()));
  }

  private Response asked(String reference, @Nullable String ifMatch, TaskCommand command) {
    TaskDesk.Seen seen = desk.ask(reference, Versions.of(ifMatch), command);
    return Versions.answer(TaskView.of(seen), seen.task().version());
  }
}
