package qilian.incident.api;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.CurrentCaller;
import qilian.guard.Sight;
import qilian.incident.register.Outcome;
import qilian.incident.register.OutcomeLog;

/** What became of an agency's matters in other services. */
@Path("/api/v1/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "register")
public class OutcomeResource {
  private static final int USUAL = 100;
  private static final int MOST = 500;

  private final OutcomeLog log;
  private final CurrentCaller caller;

  @Inject
  OutcomeResource(OutcomeLog log, CurrentCaller caller) {
    this.log = log;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "What became of matters, in the order in which it was heard",
      description = "Ask on with after= the last id seen, as often as you like.")
  @APIResponse(responseCode = "200", description = "What came after; next is the last id in it")
  public Page<OutcomeView> outcomes(
      @Parameter(description = "The last id seen; 0 for the beginning") @QueryParam("after")
          @Nullable Long after,
      @QueryParam("agency") @Nullable String agency,
      @QueryParam("caseref") @Nullable String caseref,
      @QueryParam("limit") @Nullable Integer limit) {
    List<Outcome> found =
        log.after(
            caller.scope(Sight.RECORDS),
            after == null ? 0 : after,
            Lookup.text(agency),
            Lookup.text(caseref),
            Cursors.limit(limit, USUAL, MOST));
    return new Page<>(
        found.stream().map(OutcomeView::of).toList(),
        found.isEmpty() ? null : Long.toString(found.getLast().id()));
  }
}
