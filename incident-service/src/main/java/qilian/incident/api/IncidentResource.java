package qilian.incident.api;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.CurrentCaller;
import qilian.guard.Scope;
import qilian.guard.Sight;
import qilian.guard.problem.QueryNames;
import qilian.guard.problem.Refused;
import qilian.incident.directory.DirectoryView;
import qilian.incident.directory.Place;
import qilian.incident.incident.Phase;
import qilian.incident.register.IncidentFilter;
import qilian.incident.register.IncidentRegister;
import qilian.incident.register.Position;

/** The register of incidents. */
@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "register")
public class IncidentResource {
  private static final int USUAL = 100;
  private static final int MOST = 500;
  private static final QueryNames NAMES =
      new QueryNames(
          Set.of(
              "from",
              "until",
              "place",
              "category",
              "subtype",
              "agency",
              "status",
              "caseref",
              "asOf",
              "cursor",
              "limit"));

  private final IncidentRegister register;
  private final DirectoryView directory;
  private final CommandRights rights;
  private final CurrentCaller caller;

  @Inject
  IncidentResource(
      IncidentRegister register,
      DirectoryView directory,
      CommandRights rights,
      CurrentCaller caller) {
    this.register = register;
    this.directory = directory;
    this.rights = rights;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Incidents, the newest first",
      description =
          "With asOf: as they were known at the end of that day, in state and in existence.")
  @APIResponse(responseCode = "200", description = "A page; ask on with its cursor next")
  @APIResponse(responseCode = "400", description = "A parameter is not accepted")
  public Page<IncidentView> incidents(
      @Parameter(description = "Local day or RFC 3339 time, included") @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "Local day or RFC 3339 time, not included") @QueryParam("until")
          @Nullable String until,
      @Parameter(description = "Code of a place; its whole subtree") @QueryParam("place")
          @Nullable String place,
      @QueryParam("category") @Nullable String category,
      @QueryParam("subtype") @Nullable String subtype,
      @QueryParam("agency") @Nullable String agency,
      @Parameter(description = "Phase, such as FILED") @QueryParam("status")
          @Nullable String status,
      @Parameter(description = "The agency's own number of the matter") @QueryParam("caseref")
          @Nullable String caseref,
      @Parameter(description = "Day of knowledge") @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit,
      @Context UriInfo asked) {
    NAMES.check(asked);
    Scope scope = caller.scope(Sight.RECORDS);
    IncidentFilter filter =
        new IncidentFilter(
            Lookup.isInstant(from) ? null : Lookup.day("from", from),
            Lookup.isInstant(until) ? null : Lookup.day("until", until),
            Lookup.isInstant(from) ? Lookup.instant("from", "" + from) : null,
            Lookup.isInstant(until) ? Lookup.instant("until", "" + until) : null,
            Lookup.text(place) == null ? null : path("" + place),
            Lookup.text(category),
            Lookup.text(subtype),
            Lookup.text(agency),
            Lookup.oneOf(Phase.class, "status", status),
            Lookup.text(caseref));
    IncidentRegister.Found found =
        register.page(
            scope,
            filter,
            Lookup.day("asOf", asOf),
            position(cursor),
            Cursors.limit(limit, USUAL, MOST));
    Position next = found.next();
    return new Page<>(
        found.incidents().stream().map(IncidentView::of).toList(),
        next == null ? null : Cursors.of(next.occurredAt().toString(), next.id().toString()));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "One incident with the history of its facts, and the commands open to the caller",
      description = "The ETag is its version, which a command wants as If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "The incident",
      content = @Content(schema = @Schema(implementation = IncidentView.class)))
  @APIResponse(responseCode = "404", description = "There is none, or none you may see")
  public Response incident(
      @PathParam("id") String id,
      @Parameter(description = "Day of knowledge") @QueryParam("asOf") @Nullable String asOf) {
    LocalDate day = Lookup.day("asOf", asOf);
    IncidentRegister.WithHistory found =
        register
            .find(caller.scope(Sight.RECORDS), Lookup.id(id), day)
            .orElseThrow(() -> Refused.of("NOT_FOUND", 404));
    return day == null
        ? CommandResource.answer(found, caller.get(), rights)
        : Response.ok(IncidentView.of(found.incident(), found.history(), null)).build();
  }

  private String path(String code) {
    Place place = directory.place(code);
    if (place == null) {
      throw Refused.of("UNKNOWN_PLACE", 404).with("place", code);
    }
    return place.path();
  }

  private static @Nullable Position position(@Nullable String cursor) {
    List<String> keys = Cursors.read(cursor, 2);
    if (keys == null) {
      return null;
    }
    try {
      return new Position(Cursors.moment(keys.get(0)), java.util.UUID.fromString(keys.get(1)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw Cursors.notOurs();
    }
  }
}
