package qilian.incident.api;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.CurrentCaller;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;
import qilian.incident.register.EventLog;
import qilian.incident.register.EventStatus;

/** What became of the event I sent. */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "register")
public class EventStatusResource {
  private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

  private final EventLog log;
  private final CurrentCaller caller;
  private final HeldReasons reasons;

  @Inject
  EventStatusResource(EventLog log, CurrentCaller caller, HeldReasons reasons) {
    this.log = log;
    this.caller = caller;
    this.reasons = reasons;
  }

  @GET
  @Path("/{eventId}")
  @Operation(
      summary = "What became of an event",
      description =
          "An event that was answered 202 a moment ago and one that never came look the same until"
              + " the gate has read it; both are 404 with Retry-After.")
  @APIResponse(
      responseCode = "200",
      description = "REGISTERED, CONFLICT, WAITING or QUARANTINED, with what belongs to it")
  @APIResponse(responseCode = "404", description = "Not registered (yet), or not yours to see")
  public EventStatusView event(
      @PathParam("eventId") String eventId,
      @Parameter(description = "true also looks for its number in the topic; takes a while")
          @QueryParam("number")
          boolean number,
      @QueryParam("lang") @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    EventStatus status =
        log.status(caller.scope(Sight.RECORDS), Lookup.id(eventId), number)
            .orElseThrow(() -> Refused.of("EVENT_NOT_REGISTERED", 404).retryAfter(ASK_AGAIN));
    return switch (status) {
      case EventStatus.Registered registered -> EventStatusView.of(registered);
      case EventStatus.Waiting waiting -> EventStatusView.of(waiting);
      case EventStatus.Quarantined held ->
          EventStatusView.of(
              held,
              reasons.describe(
                  held.reason(),
                  held.pointer(),
                  held.details(),
                  Asked.language(lang, acceptLanguage)));
    };
  }
}
