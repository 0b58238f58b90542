package qilian.mediation.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.mediation.api.SessionRequests.PoolRequest;
import qilian.mediation.desk.MediatorDesk;
import qilian.mediation.panel.PoolMediator;

/** The pool of mediators with their dated certificates. */
@Path("/api/v1/mediators")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.MEDIATOR, Role.Name.CLERK})
@Tag(name = "mediators")
public class MediatorResource {

  private static final int USUAL_LOAD = 30;

  private final MediatorDesk desk;

  @Inject
  MediatorResource(MediatorDesk desk) {
    this.desk = desk;
  }

  /** The pool. */
  @GET
  @Operation(summary = "The mediators of the caller's agency")
  @APIResponse(responseCode = "200", description = "All of them, with certificates and load")
  public List<PoolMediator> pool() {
    return desk.pool();
  }

  /** Keeps a mediator. */
  @POST
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
}
