package qilian.risk.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.guard.problem.Refused;
import qilian.risk.board.NearRepeats;
import qilian.risk.detect.KnoxReading;
import qilian.risk.signal.Stratum;

/** Whether what happened happens again nearby and soon, as a Knox table. */
@Path("/api/v1/near-repeats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "methods")
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.ANALYST, Role.Name.AUDITOR})
public class NearRepeatResource {

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
   * @param p by permutation of the days
   * @param marked whether ratio, p and number of pairs are all beyond their bounds
   */
  public record BandView(
      String space,
      String days,
      double observed,
      double expected,
      @Nullable Double ratio,
      @Nullable Double p,
      boolean marked) {

    static BandView of(KnoxReading reading) {
      return new BandView(
          reading.space(),
          reading.time(),
          reading.evidence().observed(),
          reading.evidence().expected(),
          Double.isFinite(reading.ratio()) ? reading.ratio() : null,
          reading.evidence().p(),
          reading.alarm());
    }
  }

  /** The table with what it takes to repeat it. */
  public record TableView(
      int events, int withoutPlace, Map<String, String> parameters, List<BandView> bands) {}

  @GET
  @Operation(
      summary = "The Knox table of a type under a place",
      description =
          "Bands of distance in metres on the globe and of days apart; observed and expected pairs,"
              + " and p of 999 permutations. counted is incident.alarm-received and stratum"
              + " RESIDENTS where they are left out.")
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
      @QueryParam("until") @Nullable String until) {
    Stratum eyes = Asked.oneOf(Stratum.class, stratum);
    LocalDate first = Days.day(from);
    LocalDate last = Days.day(until);
    if (place == null || type == null || first == null || last == null) {
      throw Refused.of("PARAMETERS_MISSING", 400).with("what", "place, type, from, until");
    }
    NearRepeats.Table table =
        repeats.of(
            new NearRepeats.Question(
                place,
                counted == null ? "incident.alarm-received" : counted,
                type,
                eyes == null ? Stratum.RESIDENTS : eyes,
                first,
                last));
    return new TableView(
        table.events(),
        table.withoutPlace(),
        table.bands().isEmpty() ? Map.of() : table.bands().getFirst().evidence().parameters(),
        table.bands().stream().map(BandView::of).toList());
  }
}
