package qilian.risk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.contract.risk.RiskFact.Level;
import qilian.guard.Role;
import qilian.risk.alert.PlaceLevel;
import qilian.risk.alert.PlaceScore;
import qilian.risk.desk.LevelDesk;

/** How places stand: what the facts suggest, and what assessors decided. */
@Path("/api/v1/places/{code: .+}/level")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "places")
@APIResponse(responseCode = "403", description = "The caller does not answer for the place")
@APIResponse(responseCode = "404", description = "There is no place of that code")
public class PlaceResource {
  private static final int LONGEST = 2_000;

  private final LevelDesk desk;

  @Inject
  PlaceResource(LevelDesk desk) {
    this.desk = desk;
  }

  /** A level as an assessor gives it. */
  public record LevelRequest(
      @Nullable String level, @Nullable String reason, @Nullable String reviewOn) {}

  /**
   * How a place stands.
   *
   * @param level the level that stands; absent where nobody has decided
   * @param silentSources agencies whose reports are missing: a low score is no all-clear then
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record LevelView(
      String place,
      String placePath,
      @Nullable Level level,
      PlaceScore suggested,
      List<String> silentSources,
      List<PlaceLevel> history) {

    static LevelView of(LevelDesk.Assessment stands) {
      return new LevelView(
          stands.place(),
          stands.placePath(),
          stands.decided().isEmpty() ? null : stands.decided().getFirst().level(),
          stands.suggested(),
          stands.silentSources(),
          stands.decided());
    }
  }

  @GET
  @RolesAllowed({Role.Name.COORDINATOR, Role.Name.ANALYST, Role.Name.AUDITOR})
  @Operation(
      summary = "The level of a place: decided, suggested, and its history",
      description =
          "The score is the sum of the contributions, each fading with its half-life; counts below"
              + " countedFrom are not in it. belowOn tells when it falls by itself.")
  @APIResponse(responseCode = "200", description = "How the place stands")
  public LevelView level(@PathParam("code") String code) {
    return LevelView.of(desk.standing(code));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.Name.COORDINATOR, Role.Name.ANALYST})
  @Operation(summary = "Set the level of a place, with the reason and the day of its review")
  @APIResponse(responseCode = "200", description = "How the place stands now")
  @APIResponse(responseCode = "400", description = "A field cannot be read")
  @APIResponse(responseCode = "422", description = "The reason is missing")
  public LevelView set(@PathParam("code") String code, @Nullable LevelRequest body) {
    LevelRequest asked = Wanted.body(body);
    Level level = Asked.oneOf(Level.class, Wanted.field(asked.level(), "/level"));
    return LevelView.of(
        desk.set(
            UUID.randomUUID(),
            code,
            Wanted.field(level, "/level"),
            Wanted.orEmpty(asked.reason(), "/reason", LONGEST),
            Days.day(asked.reviewOn())));
  }
}
