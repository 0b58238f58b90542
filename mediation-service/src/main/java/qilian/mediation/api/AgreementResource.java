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
import qilian.mediation.api.AgreementRequests.AgreementRequest;
import qilian.mediation.api.AgreementRequests.ArchiveRequest;
import qilian.mediation.api.AgreementRequests.BreachRequest;
import qilian.mediation.api.AgreementRequests.ConfirmationRequest;
import qilian.mediation.api.AgreementRequests.DecisionRequest;
import qilian.mediation.api.AgreementRequests.EscalationRequest;
import qilian.mediation.api.AgreementRequests.FollowUpRequest;
import qilian.mediation.api.AgreementRequests.PerformanceRequest;
import qilian.mediation.api.AgreementRequests.PreventionRequest;
import qilian.mediation.api.AgreementRequests.TerminationRequest;
import qilian.mediation.desk.CaseDesk;

/** What was agreed, what became of it, and the other ends. */
@Path("/api/v1/cases/{case}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.MEDIATOR, Role.Name.CLERK})
@Tag(name = "agreements")
@APIResponse(responseCode = "200", description = "Done; the case as it stands now, with its ETag")
@APIResponse(responseCode = "403", description = "The caller's agency has no such part in the case")
@APIResponse(responseCode = "404", description = "There is no such case in the caller's scope")
@APIResponse(responseCode = "409", description = "A guard of the case stands in the way")
@APIResponse(responseCode = "412", description = "Somebody else was faster: read it again")
@APIResponse(responseCode = "422", description = "What was asked must be mended first")
public class AgreementResource {

  private final CaseDesk desk;
  private final InstantSource clock;

  @Inject
  AgreementResource(CaseDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** Record the agreement, in writing, oral or performed on the spot. */
  @POST
  @Path("agreement")
  @Operation(summary = "Record the agreement, in writing, oral or performed on the spot")
  public Response agreement(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable AgreementRequest body) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), Wanted.body(body).command()), clock);
  }

  /** Record that an instalment was performed. */
  @POST
  @Path("performance")
  @Operation(summary = "Record that an instalment was performed")
  public Response performance(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable PerformanceRequest body) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), Wanted.body(body).command()), clock);
  }

  /** Record that what was agreed is not performed, and the routes told. */
  @POST
  @Path("breach")
  @Operation(summary = "Record that what was agreed is not performed, and the routes told")
  public Response breach(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable BreachRequest body) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), Wanted.body(body).command()), clock);
  }

  /** Apply to a court, together, for confirmation of clauses. */
  @POST
  @Path("confirmation")
  @Operation(summary = "Apply to a court, together, for confirmation of clauses")
  public Response confirmation(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ConfirmationRequest body) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), Wanted.body(body).command()), clock);
  }

  /** Record what the court said. */
  @POST
  @Path("confirmation/decision")
  @Operation(summary = "Record what the court said")
  public Response decision(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable DecisionRequest body) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), Wanted.body(body).command()), clock);
  }

  /** Record a visit or call to the parties. */
  @POST
  @Path("follow-ups")
  @Operation(summary = "Record a visit or call to the parties")
  public Response followUps(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable FollowUpRequest body) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), Wanted.body(body).command()), clock);
  }

  /** Close the complete file. */
  @POST
  @Path("archive")
  @Operation(summary = "Close the complete file")
  public Response archive(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ArchiveRequest body) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), Wanted.body(body).command()), clock);
  }

  /** End mediation with an outcome; or, without one, tell the routes and close. */
  @POST
  @Path("termination")
  @Operation(summary = "End mediation with an outcome; or, without one, tell the routes and close")
  public Response termination(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable TerminationRequest body) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), Wanted.body(body).command()), clock);
  }

  /** Report a suspected security or criminal matter to the police. */
  @POST
  @Path("escalation")
  @Operation(summary = "Report a suspected security or criminal matter to the police")
  public Response escalation(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable EscalationRequest body) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), Wanted.body(body).command()), clock);
  }

  /** Record that an escalation was prevented, with the written ground. */
  @POST
  @Path("prevention")
  @Operation(summary = "Record that an escalation was prevented, with the written ground")
  public Response prevention(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable PreventionRequest body) {
    return Versions.answer(
        desk.ask(reference, Versions.of(ifMatch), Wanted.body(body).command()), clock);
  }
}
