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
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.mediation.api.SessionRequests.MediatorRequest;
import qilian.mediation.api.SessionRequests.PoolRequest;
import qilian.mediation.desk.MediatorDesk;
import qilian.mediation.panel.MediatorPool;
import qilian.mediation.panel.PoolMediator;

/** The pool of mediators with their certificates, and who of it comes to a case. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.MEDIATOR, Role.Name.CLERK})
@Tag(name = "mediators")
public class MediatorResource {

  private static final int USUAL_LOAD = 30;

  private final MediatorDesk desk;
  private final InstantSource clock;

  @Inject
  MediatorResource(MediatorDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** The pool. */
  @GET
  @Path("mediators")
  @Operation(summary = "The mediators of the caller's agency")
  @APIResponse(responseCode = "200", description = "All of them, with certificates and load")
  public List<PoolMediator> pool() {
    return desk.pool();
  }

  /** Keeps a mediator. */
  @POST
  @Path("mediators")
  @Operation(summary = "Keep a mediator of the caller's agency; the same reference replaces it")
  @APIResponse(responseCode = "200", description = "Kept")
  public PoolMediator keep(@Nullable PoolRequest body) {
    PoolRequest wanted = Wanted.body(body);
    Integer most = wanted.mostCases();
    return desk.keep(
        Wanted.text(wanted.ref(), "/ref"),
        Wanted.list(wanted.certificates()),
        Wanted.set(wanted.languages()),
        Wanted.set(wanted.specialities()),
        most == null ? USUAL_LOAD : Math.max(1, most));
  }

  /** Who may take a case. */
  @GET
  @Path("cases/{case}/mediators")
  @Operation(summary = "Who of the pool may take the case, the best first, and why others may not")
  @APIResponse(responseCode = "200", description = "The proposal")
  public MediatorPool.Proposal proposal(
      @PathParam("case") String reference, @QueryParam("language") Set<String> languages) {
    return desk.proposal(reference, languages);
  }

  /** Assigns one. */
  @POST
  @Path("cases/{case}/mediators")
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
