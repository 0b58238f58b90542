package qilian.incident.api;

import static qilian.incident.api.PatrolRequests.aboutNobody;
import static qilian.incident.api.PatrolRequests.given;
import static qilian.incident.api.PatrolRequests.text;
import static qilian.incident.api.PatrolRequests.within;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.guard.problem.Answers;
import qilian.guard.problem.Language;
import qilian.guard.problem.Problem;
import qilian.guard.problem.Refused;
import qilian.incident.api.PatrolRequests.CheckinRequest;
import qilian.incident.api.PatrolRequests.PositionRequest;
import qilian.incident.api.PatrolRequests.QueueRequest;
import qilian.incident.api.PatrolViews.PointCodeView;
import qilian.incident.desk.CheckinDesk;
import qilian.incident.desk.PatrolKeys;
import qilian.incident.desk.PatrolRegister;
import qilian.incident.desk.PatrolScope;
import qilian.incident.patrol.Checkin;
import qilian.incident.patrol.PatrolPoint;
import qilian.incident.patrol.PointCode;
import qilian.incident.register.PatrolLog;
import qilian.transport.codec.Json;

/** The queue of a phone, and the codes that points show. */
@Path("/api/v1/patrol")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "patrol")
public class CheckinResource {
  private static final int MOST = 1_000;
  private static final int LONG = 200;

  private final CheckinDesk desk;
  private final PatrolRegister checkins;
  private final PatrolRegister book;
  private final PatrolKeys keys;
  private final PatrolScope scope;
  private final Answers answers;
  private final InstantSource clock;

  @Inject
  CheckinResource(
      CheckinDesk desk,
      PatrolRegister checkins,
      PatrolRegister book,
      PatrolKeys keys,
      PatrolScope scope,
      Answers answers,
      InstantSource clock) {
    this.desk = desk;
    this.checkins = checkins;
    this.book = book;
    this.keys = keys;
    this.scope = scope;
    this.answers = answers;
    this.clock = clock;
  }

  /** What became of one check-in. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CheckinResultView(
      int index,
      @Nullable UUID id,
      String status,
      @Nullable Boolean repeated,
      @Nullable Problem problem) {}

  /** What became of a queue. */
  public record CheckinResultsView(int accepted, int rejected, List<CheckinResultView> results) {}

  @POST
  @Path("/checkins")
  @RolesAllowed({Role.Name.PATROL_LEAD, Role.Name.PATROLLER})
  @Operation(
      summary = "Takes a phone's queue of check-ins, in any order and as often as it is sent",
      description =
          "Each has an id of the phone's own. GEOFENCE needs position {latitude, longitude,"
              + " accuracy}, QR the code read at the point, MANUAL a reason. phoneNow is what the"
              + " phone's clock shows as it sends; it may be off by five minutes.")
  @APIResponse(responseCode = "200", description = "What became of each")
  @APIResponse(responseCode = "403", description = "No member signs in with this account")
  @APIResponse(responseCode = "422", description = "The phone's clock is off")
  public CheckinResultsView take(
      @Nullable QueueRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    QueueRequest queue = given(request, "");
    List<JsonNode> items = given(queue.checkins(), "/checkins");
    if (items.size() > MOST) {
      throw Refused.of("TOO_LONG", 400).at("/checkins").with("max", MOST);
    }
    Language language = Asked.language(null, acceptLanguage);
    CheckinResultView[] results = new CheckinResultView[items.size()];
    List<Checkin> readable = new ArrayList<>();
    List<Integer> indexes = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      try {
        readable.add(checkin(items.get(i)));
        indexes.add(i);
      } catch (Refused e) {
        results[i] = rejected(i, null, e, language);
      }
    }
    List<CheckinDesk.Outcome> outcomes =
        desk.take(readable, queue.phoneNow() == null ? null : queue.phoneNow().toInstant());
    int rejected = items.size() - readable.size();
    for (int i = 0; i < outcomes.size(); i++) {
      CheckinDesk.Outcome outcome = outcomes.get(i);
      int index = indexes.get(i);
      Refused refusal = outcome.refusal();
      if (refusal == null) {
        results[index] =
            new CheckinResultView(
                index, outcome.id(), "ACCEPTED", outcome.repeated() ? true : null, null);
      } else {
        results[index] = rejected(index, outcome.id(), refusal, language);
        rejected++;
      }
    }
    return new CheckinResultsView(items.size() - rejected, rejected, List.of(results));
  }

  @GET
  @Path("/shifts/{id}/checkins")
  @RolesAllowed({
    Role.Name.PATROL_LEAD,
    Role.Name.PATROLLER,
    Role.Name.COORDINATOR,
    Role.Name.AUDITOR
  })
  @Operation(summary = "The check-ins of a shift; where a phone was is never shown")
  public List<PatrolLog.Shown> ofShift(@PathParam("id") String id) {
    UUID shift = scope.shift(Lookup.id(id)).planned().id();
    return checkins.shown(shift);
  }

  @GET
  @Path("/points/{code}/code")
  @RolesAllowed(Role.Name.PATROL_LEAD)
  @Operation(
      summary = "The signed code that a point shows now",
      description = "It changes every five minutes; the display at the point asks again then.")
  public PointCodeView code(@PathParam("code") String code) {
    String agency = scope.caller().agencyOrRefuse();
    PatrolPoint point =
        book.beats(agency).stream()
            .flatMap(beat -> beat.points().stream())
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow(() -> Refused.of("NOT_FOUND", 404));
    Instant now = clock.instant();
    return new PointCodeView(
        point.code(),
        PointCode.at(agency, point.code(), now, keys.points()),
        PointCode.shownUntil(now).atZone(ZoneId.of("Asia/Shanghai")).toOffsetDateTime());
  }

  private CheckinResultView rejected(
      int index, @Nullable UUID id, Refused refusal, Language language) {
    return new CheckinResultView(
        index, id, "REJECTED", null, answers.texts().describe(refusal, language));
  }

  /** One item that cannot be read does not take the others along. */
  private static CheckinRequest read(JsonNode node) {
    try {
      return given(Json.mapperOfTheWire().treeToValue(node, CheckinRequest.class), "");
    } catch (JsonMappingException e) {
      String field = e.getPath().isEmpty() ? "" : "/" + e.getPath().getFirst().getFieldName();
      throw Refused.of("WRONG_TYPE", 400).at(field);
    } catch (JsonProcessingException e) {
      throw Refused.of("WRONG_TYPE", 400);
    }
  }

  private static Checkin checkin(JsonNode node) {
    CheckinRequest it = read(node);
    PositionRequest position = it.position();
    return new Checkin(
        given(it.id(), "/id"),
        given(it.shift(), "/shift"),
        text(it.point(), "/point"),
        given(it.method(), "/method"),
        given(it.at(), "/at").toInstant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
        position == null
            ? null
            : new Checkin.Position(
                within(position.latitude(), -90d, 90d, "/position/latitude"),
                within(position.longitude(), -180d, 180d, "/position/longitude"),
                within(position.accuracy(), 0d, 100_000d, "/position/accuracy")),
        it.code() == null ? null : text(it.code(), "/code", LONG),
        it.reason() == null ? null : aboutNobody(it.reason(), "/reason", LONG));
  }
}
