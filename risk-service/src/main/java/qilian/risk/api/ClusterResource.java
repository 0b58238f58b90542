package qilian.risk.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.guard.problem.Refused;
import qilian.risk.board.ClusterBoard;
import qilian.risk.detect.ScanReading;
import qilian.risk.detect.SpaceTimeScan;
import qilian.risk.signal.Stratum;

/** Where something gathers, as the space-time permutation scan sees it. */
@Path("/api/v1/clusters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "methods")
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.ANALYST, Role.Name.AUDITOR})
public class ClusterResource {

  /** What is less likely says nothing. */
  private static final int SHOWN = 10;

  private static final int FEWEST_SHUFFLES = 99;

  private final ClusterBoard board;

  @Inject
  ClusterResource(ClusterBoard board) {
    this.board = board;
  }

  /**
   * A cluster: a circle of places over the last days.
   *
   * @param centre path of the place in its middle
   * @param radius in metres, of its farthest place that had any
   * @param places in the circle, by their paths
   * @param days that it has lasted so far
   * @param likelihoodRatio logarithm of the likelihood ratio
   * @param recurrenceWeeks once in how many weeks chance alone shows as much
   * @param signal whether a rule with these parameters would raise one
   */
  public record ClusterView(
      String centre,
      double radius,
      List<String> places,
      LocalDate from,
      LocalDate until,
      int days,
      double observed,
      double expected,
      double ratio,
      double likelihoodRatio,
      @Nullable Double p,
      @Nullable Double recurrenceWeeks,
      boolean signal) {

    static ClusterView of(ScanReading reading) {
      double observed = reading.evidence().observed();
      double expected = reading.evidence().expected();
      return new ClusterView(
          reading.centre(),
          reading.radius(),
          reading.sites(),
          reading.evidence().from(),
          reading.evidence().until(),
          reading.days(),
          observed,
          expected,
          observed / expected,
          reading.likelihoodRatio(),
          reading.evidence().p(),
          reading.evidence().recurrenceWeeks(),
          reading.alarm());
    }
  }

  /**
   * The clusters with what it takes to repeat them.
   *
   * @param from first day of the window
   * @param until the day after its last
   * @param events in the window at places with an outline
   * @param withoutPlace events that could not be placed, and are in none
   * @param places at which anything happened
   * @param permutations how often the days were shuffled
   * @param seed with which
   */
  public record LookView(
      LocalDate from,
      LocalDate until,
      int events,
      int withoutPlace,
      int places,
      int permutations,
      long seed,
      Map<String, String> parameters,
      List<ClusterView> clusters) {}

  @GET
  @Operation(
      summary = "Where a type gathers under a place, up to a day",
      description =
          "Kulldorff's prospective space-time permutation scan of the 364 days before until:"
              + " circles of at most radius metres (1000) over the last 1 to longest days (28), the"
              + " most likely first, up to ten; p by 99 to 9999 permutations (999) under the seed"
              + " that is told. counted is incident.alarm-received and stratum RESIDENTS where they"
              + " are left out. No signal comes of asking; a rule with the method raises them.")
  @APIResponse(responseCode = "200", description = "The clusters; empty where nothing gathers")
  @APIResponse(responseCode = "400", description = "A parameter is missing or cannot be read")
  @APIResponse(responseCode = "404", description = "There is no place of that code")
  @APIResponse(responseCode = "422", description = "Too many events, or a parameter out of bounds")
  public LookView clusters(
      @QueryParam("place") @Nullable String place,
      @QueryParam("type") @Nullable String type,
      @QueryParam("counted") @Nullable String counted,
      @QueryParam("stratum") @Nullable String stratum,
      @QueryParam("until") @Nullable String until,
      @QueryParam("radius") @Nullable String radius,
      @QueryParam("longest") @Nullable String longest,
      @QueryParam("permutations") @Nullable String permutations) {
    Stratum eyes = Asked.oneOf(Stratum.class, stratum);
    LocalDate end = Days.day(until);
    if (place == null || type == null || end == null) {
      throw Refused.of("PARAMETERS_MISSING", 400).with("what", "place, type, until");
    }
    if (permutations != null
        && (!permutations.matches("[0-9]{2,4}")
            || Integer.parseInt(permutations) < FEWEST_SHUFFLES)) {
      throw Refused.of("PARAMETER_NOT_ACCEPTED", 422).with("what", "permutations");
    }
    Map<String, String> parameters = new HashMap<>();
    keep(parameters, "radius", radius);
    keep(parameters, "longest", longest);
    keep(parameters, "permutations", permutations);
    ClusterBoard.Look look =
        board.of(
            new ClusterBoard.Question(
                place,
                counted == null ? "incident.alarm-received" : counted,
                type,
                eyes == null ? Stratum.RESIDENTS : eyes,
                end,
                new TreeMap<>(parameters)));
    return new LookView(
        look.from(),
        end,
        look.events(),
        look.withoutPlace(),
        look.places(),
        permutations == null
            ? SpaceTimeScan.Parameters.DEFAULT.permutations()
            : Integer.parseInt(permutations),
        look.seed(),
        look.clusters().isEmpty()
            ? parameters
            : new TreeMap<>(look.clusters().getFirst().evidence().parameters()),
        look.clusters().stream().limit(SHOWN).map(ClusterView::of).toList());
  }

  private static void keep(Map<String, String> parameters, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      parameters.put(name, value);
    }
  }
}
