package qilian.mediation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.TokenBucket;
import qilian.guard.problem.Refused;
import qilian.mediation.desk.StatusDesk;
import qilian.mediation.model.CaseCode;
import qilian.mediation.model.DeadlineWords;
import qilian.mediation.model.PartyStatus;

/** For the parties, without an account: stage, next step and its day, and nothing else. */
@Path("/api/v1/status")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "parties")
public class StatusResource {

  private static final double A_MINUTE = 60;

  /** So long after its beginning a session is still what comes next. */
  private static final Duration STILL_MEETING = Duration.ofHours(3);

  private final StatusDesk desk;
  private final TokenBucket byAddress;
  private final TokenBucket byCode;
  private final WrongTails tries;
  private final InstantSource clock;
  private final ZoneId zone;

  @Inject
  StatusResource(
      StatusDesk desk,
      InstantSource clock,
      @ConfigProperty(name = "qilian.mediation.zone") ZoneId zone,
      @ConfigProperty(name = "qilian.mediation.status.per-minute") int perMinute,
      @ConfigProperty(name = "qilian.mediation.status.burst") int burst,
      @ConfigProperty(name = "qilian.mediation.status.wrong-per-day-of-source") int ofSource,
      @ConfigProperty(name = "qilian.mediation.status.wrong-per-day-of-code") int ofCode) {
    this.desk = desk;
    this.clock = clock;
    this.zone = zone;
    this.tries = new WrongTails(ofSource, ofCode, System::nanoTime);
    this.byAddress = new TokenBucket(perMinute / A_MINUTE, burst, System::nanoTime);
    this.byCode = new TokenBucket(perMinute / A_MINUTE, burst, System::nanoTime);
  }

  /**
   * All that a party reads.
   *
   * @param nextStep SESSION, or the kind of the deadline; absent where neither has a day
   * @param dueOn its day
   * @param at when the session begins; absent for anything else
   * @param goesOnIn code of the case that this one was merged into
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StatusView(
      String stage,
      String stageZh,
      @Nullable String nextStep,
      String nextStepZh,
      String nextStepEn,
      @Nullable LocalDate dueOn,
      @Nullable OffsetDateTime at,
      @Nullable String goesOnIn) {

    static StatusView of(PartyStatus status, Instant now, ZoneId zone) {
      Instant session = status.sessionAt();
      if (session != null && session.plus(STILL_MEETING).isAfter(now)) {
        OffsetDateTime at = session.atZone(zone).toOffsetDateTime();
        return view(status, "SESSION", "参加调解", "come to the session", at.toLocalDate(), at);
      }
      String kind = status.nextKind();
      return kind == null
          ? view(status, null, status.waitsForZh(), status.waitsForEn(), null, null)
          : view(
              status, kind, DeadlineWords.zh(kind), DeadlineWords.en(kind), status.nextOn(), null);
    }

    private static StatusView view(
        PartyStatus status,
        @Nullable String kind,
        String zh,
        String en,
        @Nullable LocalDate on,
        @Nullable OffsetDateTime at) {
      return new StatusView(
          status.phase().name(), status.phase().labelZh(), kind, zh, en, on, at, status.goesOnIn());
    }
  }

  private Refused wrong(String address, String code) {
    tries.wrong(address, code);
    return Refused.of("STATUS_NOT_FOUND", 404);
  }

  /** The stage of a case. */
  @GET
  @Operation(
      summary = "How far a case has come",
      description =
          "By its code and the last four digits of a party's telephone. A wrong code and a wrong"
              + " tail have one answer. An address, and a code, may ask a few times a minute; after"
              + " many wrong tails of a day a code answers only who has not been wrong about it.")
  @APIResponse(
      responseCode = "200",
      description = "Stage, next step and its day",
      content = @Content(schema = @Schema(implementation = StatusView.class)))
  @APIResponse(responseCode = "404", description = "No such code, or another tail")
  @APIResponse(responseCode = "429", description = "Asked too often; see Retry-After")
  public Response status(
      @Context HttpServerRequest request,
      @QueryParam("code") @Nullable String code,
      @QueryParam("phoneTail") @Nullable String phoneTail) {
    String asked = code == null ? "" : code;
    String address = request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
    String counted = CaseCode.parse(asked).map(CaseCode::digits).orElse("none");
    Duration wait = byAddress.take(address, 1);
    if (wait.isZero()) {
      wait = byCode.take(counted, 1);
    }
    if (wait.isZero()) {
      wait = tries.before(address, counted);
    }
    if (!wait.isZero()) {
      throw Refused.of("TOO_OFTEN", 429).retryAfter(wait);
    }
    StatusView view =
        desk.of(asked, phoneTail == null ? "" : phoneTail)
            .map(status -> StatusView.of(status, clock.instant(), zone))
            .orElseThrow(() -> wrong(address, counted));
    return Response.ok(view).header("Cache-Control", "no-store").build();
  }
}
