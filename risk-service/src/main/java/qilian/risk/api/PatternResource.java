package qilian.risk.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.guard.problem.Refused;
import qilian.risk.board.PatternBoard;
import qilian.risk.signal.Pattern;

/** Patterns: reports that share a channel, or tell of practices at the same premises. */
@Path("/api/v1/patterns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "patterns")
@RolesAllowed({
  Role.Name.INSPECTOR,
  Role.Name.CLERK,
  Role.Name.COORDINATOR,
  Role.Name.ANALYST,
  Role.Name.AUDITOR
})
public class PatternResource {
  private static final int USUAL = 50;
  private static final int MOST = 500;

  private final PatternBoard board;

  @Inject
  PatternResource(PatternBoard board) {
    this.board = board;
  }

  @GET
  @Operation(
      summary = "Patterns of two reports or more in the caller's scope, the largest first",
      description =
          "kind is CHANNEL (number prefix, host, app, bank; never a private number) or PRACTICE"
              + " (the acts ticked at the same premises).")
  @APIResponse(responseCode = "200", description = "The patterns")
  @APIResponse(responseCode = "400", description = "A parameter cannot be read")
  @APIResponse(responseCode = "404", description = "There is no place of that code")
  public Page<Pattern> patterns(
      @QueryParam("place") @Nullable String place,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("type") @Nullable String type,
      @QueryParam("limit") @Nullable String limit) {
    if (kind != null && !kind.equals("CHANNEL") && !kind.equals("PRACTICE")) {
      throw Refused.of("UNKNOWN_VALUE", 400).with("allowed", "CHANNEL, PRACTICE");
    }
    return new Page<>(board.find(place, kind, type, Asked.limit(limit, USUAL, MOST)), null);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One pattern with the reports that it links")
  @APIResponse(responseCode = "200", description = "The pattern and its evidence")
  @APIResponse(responseCode = "404", description = "There is no such pattern in the caller's scope")
  public PatternBoard.Evidence pattern(@PathParam("id") String id) {
    return board.one(Days.id(id, "UNKNOWN_PATTERN"));
  }
}
