package qilian.incident.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;
import qilian.guard.CurrentCaller;
import qilian.guard.Scope;
import qilian.guard.Sight;
import qilian.incident.register.FeedLog;
import qilian.incident.register.FeedPosition;
import qilian.incident.register.FeedReader;

/** What is registered, as it is registered, within the caller's scope. */
@Path("/api/v1/feed")
@Authenticated
@Tag(name = "register")
public class FeedResource {
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  /** A listener comes back with its token before that token is much older. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final int BEFORE = 8;

  private final FeedLog log;
  private final CurrentCaller caller;
  private final Sse sse;

  @Inject
  FeedResource(FeedLog log, CurrentCaller caller, @Context Sse sse) {
    this.log = log;
    this.caller = caller;
    this.sse = sse;
  }

  @GET
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Facts as they are registered",
      description =
          "Begins with the newest few, or after the event named by Last-Event-ID (or after=), and"
              + " misses none. Ends after ten minutes: connect again with the last id.")
  @APIResponse(
      responseCode = "200",
      description = "A stream of events named fact, and one named beat every second without any",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = FeedView.class)))
  public Multi<OutboundSseEvent> feed(
      @HeaderParam("Last-Event-ID") @Nullable String last,
      @QueryParam("after") @Nullable String after) {
    Scope scope = caller.scope(Sight.RECORDS);
    String asked = last == null || last.isBlank() ? after : last;
    FeedPosition now = log.now();
    FeedPosition begin =
        asked == null
            ? now.back(BEFORE)
            : FeedPosition.read(asked).map(p -> p.filledFrom(now)).orElse(now.back(BEFORE));
    FeedReader reader = new FeedReader(log, scope, begin);
    return Multi.createFrom()
        .ticks()
        .every(BETWEEN)
        .onOverflow()
        .drop()
        .select()
        .first(LONGEST)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .onItem()
        .transformToIterable(tick -> told(reader));
  }

  private List<OutboundSseEvent> told(FeedReader reader) {
    List<FeedReader.Heard> heard = reader.next();
    if (heard.isEmpty()) {
      return List.of(sse.newEventBuilder().name("beat").id(reader.at().text()).data("").build());
    }
    return heard.stream().map(this::fact).toList();
  }

  private OutboundSseEvent fact(FeedReader.Heard heard) {
    return sse.newEventBuilder()
        .name("fact")
        .id(heard.at().text())
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(FeedView.class, FeedView.of(heard.entry()))
        .build();
  }
}
