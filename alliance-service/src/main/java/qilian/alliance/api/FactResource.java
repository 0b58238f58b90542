package qilian.alliance.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import qilian.alliance.figures.FigureDesk;
import qilian.contract.Catalogue;
import qilian.contract.FactType;
import qilian.contract.Topic;
import qilian.guard.CurrentCaller;
import qilian.guard.PlacePaths;
import qilian.guard.Role;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;
import qilian.transport.figures.Contribution;
import qilian.transport.figures.FigureAnswer;
import qilian.transport.figures.FigureQuestion;
import qilian.transport.figures.QuestionFault;

/**
 * The facts behind a printed figure. The link of a series carries what its measure counts, so that
 * no definition of a measure stands here.
 */
@Path("/api/v1/facts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "figures")
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
public class FactResource {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;
  private static final Set<String> OURS =
      Catalogue.types().stream()
          .filter(type -> type.topic() == Topic.ALLIANCE)
          .map(FactType::factName)
          .collect(Collectors.toUnmodifiableSet());

  private final FigureDesk desk;
  private final PlacePaths places;
  private final CurrentCaller caller;

  @Inject
  FactResource(FigureDesk desk, PlacePaths places, CurrentCaller caller) {
    this.desk = desk;
    this.places = places;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "The signed contributions whose sum is a figure",
      description =
          "As in incident-service; quantity (COUNT, MINUTES) says what of each"
              + " fact is added up.")
  public FigureAnswer facts(@Context UriInfo uri) {
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    String cursor = query.getFirst("cursor");
    try {
      return desk.ask(
          caller.scope(Sight.AGGREGATES),
          caller.scope(Sight.RECORDS),
          FigureQuestion.read(query, OURS, this::path),
          cursor == null ? null : Contribution.Place.read(cursor),
          Asked.limit(query.getFirst("limit"), USUAL, MOST));
    } catch (QuestionFault e) {
      throw Refused.of(e.code(), 400)
          .at("/" + e.parameter())
          .with("name", e.parameter())
          .with("allowed", e.allowed());
    }
  }

  private String path(String code) {
    return places
        .pathOf(code)
        .orElseThrow(() -> Refused.of("UNKNOWN_PLACE", 404).with("place", code));
  }
}
