package qilian.incident.api;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import qilian.guard.CurrentCaller;
import qilian.guard.Role;
import qilian.guard.TokenBucket;
import qilian.guard.problem.Answers;
import qilian.guard.problem.Language;
import qilian.guard.problem.Refused;
import qilian.incident.desk.IntakeDesk;
import qilian.incident.directory.LookNeeded;
import qilian.transport.codec.CloudEventReader;
import qilian.transport.codec.CloudEventReader.Slice;
import qilian.transport.codec.Unreadable;

/** Where agencies post what happened: one CloudEvent, a batch, or a line each. */
@Path("/api/v1/events")
public class EventResource {

  private static final Logger LOG = Logger.getLogger(EventResource.class);
  private static final int MOST_EVENTS = 5_000;

  /** Reading more than this would hold up everybody else on the loop. */
  private static final int MOST_BYTES_AT_ONCE = 64 * 1024;

  private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

  private final IntakeDesk desk;
  private final CurrentCaller caller;
  private final Answers answers;
  private final TokenBucket bucket;

  @Inject
  EventResource(
      IntakeDesk desk,
      CurrentCaller caller,
      Answers answers,
      @ConfigProperty(name = "qilian.intake.events-per-second", defaultValue = "100000")
          double perSecond,
      @ConfigProperty(name = "qilian.intake.burst", defaultValue = "500000") long burst) {
    this.desk = desk;
    this.caller = caller;
    this.answers = answers;
    this.bucket = new TokenBucket(perSecond, burst, System::nanoTime);
  }

  /** Takes events; what is answered 202 or ACCEPTED is on the agency's topic for good. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.Name.AGENCY_SYSTEM)
  @Operation(
      summary = "Post events",
      description =
          "CloudEvents 1.0: structured (application/cloudevents+json), batch"
              + " (application/cloudevents-batch+json), one a line (application/x-ndjson), or"
              + " binary (ce-* headers). Sending the same id again is harmless.")
  @APIResponse(responseCode = "202", description = "One event was accepted")
  @APIResponse(responseCode = "200", description = "A batch: the result of each event")
  @APIResponse(responseCode = "400", description = "Not readable; the problem says what and where")
  @APIResponse(responseCode = "503", description = "Indeterminate: send the same id again")
  public Uni<Response> post(
      byte[] body,
      @HeaderParam("Content-Type") @Nullable String contentType,
      @HeaderParam("Accept-Language") @Nullable String language,
      @QueryParam("results") @Nullable String results,
      @Context HttpHeaders headers) {
    String agency = caller.get().agencyOrRefuse();
    Mode mode = Mode.of(contentType, headers, body);
    if (mode.isMany()) {
      return whereOneMayWait(() -> many(slices(body, mode), agency, language, results));
    }
    pay(agency, 1);
    if (body.length <= MOST_BYTES_AT_ONCE && desk.isPrompt(agency)) {
      try {
        return one(single(mode, body, headers, agency));
      } catch (LookNeeded e) {
        LOG.debugf("an event of %s names what is not in memory yet", agency);
      }
    }
    return whereOneMayWait(() -> one(single(mode, body, headers, agency)));
  }

  /** Where the directory may be asked, and 5,000 events may take longer than a loop may. */
  private static Uni<Response> whereOneMayWait(Supplier<Uni<Response>> work) {
    return Uni.createFrom()
        .deferred(work::get)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private IntakeDesk.Taken single(Mode mode, byte[] body, HttpHeaders headers, String agency) {
    return mode == Mode.BINARY
        ? desk.take(attributes(headers), body, agency)
        : desk.take(new Slice(body, 0, body.length), agency, false);
  }

  private void pay(String agency, int events) {
    Duration wait = bucket.take(agency, events);
    if (!wait.isZero()) {
      throw Refused.of("TOO_MANY_EVENTS", 429).retryAfter(wait);
    }
  }

  private static List<Slice> slices(byte[] body, Mode mode) {
    try {
      return mode == Mode.ARRAY
          ? CloudEventReader.splitArray(body, MOST_EVENTS)
          : CloudEventReader.splitLines(body, MOST_EVENTS);
    } catch (Unreadable e) {
      throw IntakeDesk.refused(e);
    }
  }

  private static Uni<Response> one(IntakeDesk.Taken taken) {
    return Uni.createFrom()
        .completionStage(taken.arrived())
        .onFailure()
        .transform(EventResource::indeterminate)
        .map(
            nothing ->
                Response.accepted(new EventResult(null, null, taken.eventId(), "ACCEPTED", null))
                    .location(URI.create("/api/v1/events/" + taken.eventId()))
                    .build());
  }

  private Uni<Response> many(
      List<Slice> slices,
      String agency,
      @Nullable String acceptLanguage,
      @Nullable String results) {
    pay(agency, Math.max(1, slices.size()));
    Language language = Language.ofAcceptLanguage(acceptLanguage);
    BatchIntake batch = new BatchIntake(answers.texts(), language, "rejected".equals(results));
    for (Slice slice : slices) {
      try {
        batch.taken(desk.take(slice, agency, true));
      } catch (Refused e) {
        batch.refused(e, slice);
      }
    }
    return Uni.createFrom()
        .completionStage(batch.result())
        .map(result -> Response.ok(result).build());
  }

  private static Throwable indeterminate(Throwable failure) {
    LOG.warnf("an event may or may not have arrived: %s", failure.getMessage());
    return Refused.of("INDETERMINATE", 503).retryAfter(ASK_AGAIN);
  }

  private static Map<String, String> attributes(HttpHeaders headers) {
    Map<String, String> attributes = new HashMap<>();
    headers
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              if (lower.startsWith("ce-")) {
                attributes.put(lower.substring(3), PercentText.decode(values.getFirst()));
              } else if (lower.equals("content-type")) {
                attributes.put("datacontenttype", values.getFirst());
              } else if (lower.equals("traceparent")) {
                attributes.put("traceparent", values.getFirst());
              }
            });
    return attributes;
  }

  /** How the events of a request are carried. */
  private enum Mode {
    STRUCTURED,
    BINARY,
    ARRAY,
    LINES;

    boolean isMany() {
      return this == ARRAY || this == LINES;
    }

    static Mode of(@Nullable String contentType, HttpHeaders headers, byte[] body) {
      String type =
          contentType == null ? "" : contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
      return switch (type) {
        case "application/cloudevents+json" -> STRUCTURED;
        case "application/cloudevents-batch+json" -> ARRAY;
        case "application/x-ndjson", "application/ndjson", "application/jsonl" -> LINES;
        case "application/json", "" -> {
          if (headers.getRequestHeader("ce-specversion") != null
              && !headers.getRequestHeader("ce-specversion").isEmpty()) {
            yield BINARY;
          }
          yield firstSign(body) == '[' ? ARRAY : STRUCTURED;
        }
        default -> throw Refused.of("UNSUPPORTED_CONTENT_TYPE", 415).with("type", type);
      };
    }

    private static int firstSign(byte[] body) {
      for (byte b : body) {
        if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
          return b;
        }
      }
      return -1;
    }
  }
}
