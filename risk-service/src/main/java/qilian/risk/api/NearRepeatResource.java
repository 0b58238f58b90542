package qilian.risk.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.guard.problem.Refused;
import qilian.risk.board.NearRepeats;
import qilian.risk.detect.Bands;
import qilian.risk.detect.Knox;
import qilian.risk.detect.KnoxReading;
import qilian.risk.signal.Stratum;

/** Whether what happened happens again nearby and soon, as a Knox table. */
@Path("/api/v1/near-repeats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "methods")
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.ANALYST, Role.Name.AUDITOR})
public class NearRepeatResource {

  private static final int MOST_BANDS = 10;
  private static final double FARTHEST = 100_000;
  private static final int FEWEST_SHUFFLES = 99;

  private final NearRepeats repeats;

  @Inject
  NearRepeatResource(NearRepeats repeats) {
    this.repeats = repeats;
  }

  /**
   * One band of distance and one of days.
   *
   * @param space the band in metres, with its closure
   * @param days the band in days, with its closure
   * @param observed pairs close in both
   * @param expected pairs close in both, if place and time had nothing to do with each other
   * @param ratio of observed to expected; null where none are expected
   * @param p by permutation of the days over the places: what marks
   * @param pOfSeparatePairs the exact p if pairs were shuffled as though they shared no points:
   *     what tools print that are given two lists of distances
   * @param marked whether ratio, p and number of pairs are all beyond their bounds
   */
  public record BandView(
      String space,
      String days,
      double observed,
      double expected,
      @Nullable Double ratio,
      @Nullable Double p,
      double pOfSeparatePairs,
      boolean marked) {

    static BandView of(KnoxReading reading) {
      return new BandView(
          reading.space(),
          reading.time(),
          reading.evidence().observed(),
          reading.evidence().expected(),
          Double.isFinite(reading.ratio()) ? reading.ratio() : null,
          reading.evidence().p(),
          reading.pOfSeparatePairs(),
          reading.alarm());
    }
  }

  /**
   * The table with what it takes to repeat it.
   *
   * @param events that lie at places with an outline
   * @param withoutPlace events that could not be placed, and are in no pair
   * @param pairs of all these events
   * @param permutations how often the days were shuffled
   * @param seed with which: the same question has the same answer
   */
  public record TableView(
      int events,
      int withoutPlace,
      long pairs,
      int permutations,
      long seed,
      Map<String, String> parameters,
      List<BandView> bands) {}

  @GET
  @Operation(
      summary = "The Knox table of a type under a place",
      description =
          "Bands of distance in metres on the globe and of days apart; observed and expected"
              + " pairs; p by shuffled days, which marks, and pOfSeparatePairs, the exact one of"
              + " tools that shuffle pairs. space and days are upper edges, rising, up to 10 of"
              + " each, with commas (100,200,400 and 4,8,15,29; the same place is a band of its own"
              + " where bands follow each other); closure is HALF_OPEN or CLOSED, cumulative begins"
              + " every band at 0, permutations are 99 to 9999 (999). counted is"
              + " incident.alarm-received and stratum RESIDENTS where they are left out.")
  @APIResponse(responseCode = "200", description = "The table; empty below two events")
  @APIResponse(responseCode = "400", description = "A parameter is missing or cannot be read")
  @APIResponse(responseCode = "404", description = "There is no place of that code")
  @APIResponse(responseCode = "422", description = "Too many events at once")
  public TableView table(
      @QueryParam("place") @Nullable String place,
      @QueryParam("type") @Nullable String type,
      @QueryParam("counted") @Nullable String counted,
      @QueryParam("stratum") @Nullable String stratum,
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until,
      @QueryParam("space") @Nullable String space,
      @QueryParam("days") @Nullable String days,
      @QueryParam("closure") @Nullable String closure,
      @QueryParam("cumulative") @Nullable String cumulative,
      @QueryParam("permutations") @Nullable String permutations) {
    Stratum eyes = Asked.oneOf(Stratum.class, stratum);
    LocalDate first = Days.day(from);
    LocalDate last = Days.day(until);
    if (place == null || type == null || first == null || last == null) {
      throw Refused.of("PARAMETERS_MISSING", 400).with("what", "place, type, from, until");
    }
    int shuffles = shuffles(permutations);
    NearRepeats.Table table =
        repeats.of(
            new NearRepeats.Question(
                place,
                counted == null ? "incident.alarm-received" : counted,
                type,
                eyes == null ? Stratum.RESIDENTS : eyes,
                first,
                last,
                bands("space", space, closure, cumulative, true, Knox.Parameters.DEFAULT.space()),
                bands("days", days, closure, cumulative, false, Knox.Parameters.DEFAULT.time()),
                shuffles));
    return new TableView(
        table.events(),
        table.withoutPlace(),
        table.events() * (table.events() - 1L) / 2,
        shuffles,
        table.seed(),
        table.bands().isEmpty() ? Map.of() : table.bands().getFirst().evidence().parameters(),
        table.bands().stream().map(BandView::of).toList());
  }

  private static Bands bands(
      String name,
      @Nullable String edges,
      @Nullable String closure,
      @Nullable String cumulative,
      boolean space,
      Bands usual) {
    Bands.Closure closed = Asked.oneOf(Bands.Closure.class, closure);
    boolean fromZero = "true".equals(cumulative);
    if (!fromZero && cumulative != null && !cumulative.equals("false")) {
      throw notAccepted("cumulative");
    }
    try {
      List<Double> wanted =
          edges == null || edges.isBlank()
              ? usual.edges()
              : Arrays.stream(edges.split(",", -1)).map(Double::valueOf).toList();
      if (wanted.size() > MOST_BANDS || wanted.getLast() > FARTHEST) {
        throw notAccepted(name);
      }
      return new Bands(
          wanted,
          closed == null ? Bands.Closure.HALF_OPEN : closed,
          fromZero,
          // A band from 0 on holds the same place.
          space && !fromZero);
    } catch (IllegalArgumentException e) {
      throw notAccepted(name);
    }
  }

  private static int shuffles(@Nullable String permutations) {
    if (permutations == null || permutations.isBlank()) {
      return Knox.Parameters.DEFAULT.permutations();
    }
    if (!permutations.matches("[0-9]{2,4}") || Integer.parseInt(permutations) < FEWEST_SHUFFLES) {
      throw notAccepted("permutations");
    }
    return Integer.parseInt(permutations);
  }

  private static Refused notAccepted(String name) {
    return Refused.of("PARAMETER_NOT_ACCEPTED", 422).with("what", name);
  }
}
