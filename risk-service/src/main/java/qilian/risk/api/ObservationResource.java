package qilian.risk.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.risk.board.Board;
import qilian.risk.board.ObservationQuestion;
import qilian.risk.signal.Observation;
import qilian.risk.signal.ObservationKind;

/** What was seen at places, on channels and of practices. */
@Path("/api/v1/observations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "board")
public class ObservationResource {
  private static final int USUAL = 50;
  private static final int MOST = 500;

  private final Board board;

  @Inject
  ObservationResource(Board board) {
    this.board = board;
  }

  @GET
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.MEDIATOR,
    Role.Name.PATROL_LEAD,
    Role.Name.PATROLLER,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR,
    Role.Name.ANALYST,
    Role.Name.AUDITOR
  })
  @Operation(
      summary = "What agencies reported of places, channels and practices, the latest first",
      description =
          "Those in the caller's scope. place means the place and all below it; from is included,"
              + " until is not.")
  @APIResponse(responseCode = "200", description = "A page; ask on with its cursor next")
  @APIResponse(responseCode = "400", description = "A parameter cannot be read")
  @APIResponse(responseCode = "404", description = "There is no place of that code")
  public Page<ObservationView> observations(
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("place") @Nullable String place,
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    int most = Asked.limit(limit, USUAL, MOST);
    Asked.Cursor after = Asked.Cursor.read(cursor);
    List<Observation> found =
        board.observations(
            new ObservationQuestion(
                Asked.oneOf(ObservationKind.class, kind),
                place,
                Asked.time(from),
                Asked.time(until),
                after == null ? null : after.time(),
                after == null ? null : after.id(),
                most + 1));
    List<Observation> page = found.subList(0, Math.min(most, found.size()));
    return new Page<>(
        page.stream().map(ObservationView::of).toList(),
        found.size() > most
            ? new Asked.Cursor(page.getLast().occurredAt(), page.getLast().eventId()).text()
            : null);
  }
}
