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
import java.time.LocalDate;
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
import qilian.mediation.model.PartyStatus;

/** For the parties, without an account: stage, next step and its day, and nothing else. */
@Path("/api/v1/status")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "parties")
public class StatusResource {

  private static final double A_MINUTE = 60;

  private final StatusDesk desk;
  private final TokenBucket byAddress;
  private final TokenBucket byCode;

  @Inject
  StatusResource(
      StatusDesk desk,
      @ConfigProperty(name = "qilian.mediation.status.per-minute") int perMinute,
      @ConfigProperty(name = "qilian.mediation.status.burst") int burst) {
    this.desk = desk;
    this.byAddress = new TokenBucket(perMinute / A_MINUTE, burst, System::nanoTime);
    this.byCode = new TokenBucket(perMinute / A_MINUTE, burst, System::nanoTime);
  }

  /** All that a party reads. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StatusView(
      String stage, String stageZh, @Nullable String nextStep, @Nullable LocalDate dueOn) {

    static StatusView of(PartyStatus status) {
      return new StatusView(
          status.phase().name(), status.phase().labelZh(), status.nextKind(), status.nextOn());
    }
  }

  /** The stage of a case. */
  @GET
  @Operation(
      summary = "How far a case has come",
      description =
          "By its code and the last four digits of a party's telephone. A wrong code and a wrong"
              + " tail have one answer. An address, and a code, may ask a few times a minute.")
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
    if (!wait.isZero()) {
      throw Refused.of("TOO_OFTEN", 429).retryAfter(wait);
    }
    StatusView view =
        desk.of(asked, phoneTail == null ? "" : phoneTail)
            .map(StatusView::of)
            .orElseThrow(() -> Refused.of("STATUS_NOT_FOUND", 404));
    return Response.ok(view).header("Cache-Control", "no-store").build();
  }
}
