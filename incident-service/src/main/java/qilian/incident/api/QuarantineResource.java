package qilian.incident.api;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.CurrentCaller;
import qilian.guard.Role;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;
import qilian.incident.desk.ReplayDesk;
import qilian.incident.register.HeldEvent;
import qilian.incident.register.HeldEvents;

/** What came by Kafka and could not be registered. */
@Path("/api/v1/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "quarantine")
public class QuarantineResource {
  private static final int USUAL = 100;
  private static final int MOST = 500;

  private final HeldEvents events;
  private final ReplayDesk desk;
  private final HeldReasons reasons;
  private final CurrentCaller caller;

  @Inject
  QuarantineResource(
      HeldEvents events, ReplayDesk desk, HeldReasons reasons, CurrentCaller caller) {
    this.events = events;
    this.desk = desk;
    this.reasons = reasons;
    this.caller = caller;
  }

  /** What a held record may be. */
  enum Status {
    HELD,
    REPLAYED,
    REGISTERED,
    EXPIRED
  }

  @GET
  @Operation(summary = "Held records, the newest first, each with its reason and what to do")
  @APIResponse(responseCode = "200", description = "A page; ask on with its cursor next")
  public Page<HeldView> held(
      @QueryParam("agency") @Nullable String agency,
      @QueryParam("status") @Nullable String status,
      @QueryParam("reason") @Nullable String reason,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    int most = Cursors.limit(limit, USUAL, MOST);
    Status asked = Lookup.oneOf(Status.class, "status", status);
    List<HeldEvent> found =
        events.page(
            caller.scope(Sight.CONFIGURATION),
            Lookup.text(agency),
            asked == null ? null : asked.name(),
            Lookup.text(reason),
            place(cursor),
            most + 1);
    List<HeldEvent> page = found.subList(0, Math.min(most, found.size()));
    HeldEvent last = found.size() > most ? page.get(most - 1) : null;
    return new Page<>(
        page.stream().map(event -> HeldView.of(event, reasons)).toList(),
        last == null ? null : Cursors.of(last.heldAt().toString(), last.id().toString()));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One held record without its bytes")
  @APIResponse(responseCode = "200", description = "The record, its reason, what to do")
  @APIResponse(responseCode = "404", description = "There is none, or none you may see")
  public HeldView one(@PathParam("id") String id) {
    return events
        .find(caller.scope(Sight.CONFIGURATION), Lookup.id(id))
        .map(event -> HeldView.of(event, reasons))
        .orElseThrow(() -> Refused.of("NOT_FOUND", 404));
  }

  @GET
  @Path("/{id}/body")
  @RolesAllowed({Role.Name.AGENCY_SYSTEM, Role.Name.ADMINISTRATOR})
  @Operation(summary = "The bytes of a held record, for its own agency or an administrator")
  @APIResponse(responseCode = "200", description = "The bytes; a receipt was left")
  @APIResponse(responseCode = "400", description = "No purpose was stated")
  @APIResponse(responseCode = "410", description = "The bytes are kept no longer")
  public HeldBodyView body(
      @PathParam("id") String id,
      @Parameter(description = "What for; stands in the receipt") @QueryParam("purpose")
          @Nullable String purpose) {
    ReplayDesk.Opened opened =
        desk.open(
            caller.get(),
            caller.scope(Sight.CONFIGURATION),
            Lookup.id(id),
            purpose == null ? "" : purpose);
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(opened.body())).toString();
      return new HeldBodyView(opened.headers(), text, null);
    } catch (CharacterCodingException e) {
      return new HeldBodyView(
          opened.headers(), null, Base64.getEncoder().encodeToString(opened.body()));
    }
  }

  @POST
  @Path("/{id}/replay")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.Name.AGENCY_SYSTEM, Role.Name.COORDINATOR})
  @Operation(
      summary = "Sends a held record again",
      description =
          "With a body: the corrected event in structured mode, by its own agency, under the same"
              + " source and id. Without one: as it was held, for example after a place has been"
              + " registered.")
  @APIResponse(responseCode = "202", description = "On its way; the event keeps its id")
  @APIResponse(responseCode = "409", description = "Registered or expired meanwhile")
  @APIResponse(responseCode = "422", description = "It still cannot pass; the reason says why")
  public Response replay(@PathParam("id") String id, byte @Nullable [] corrected) {
    UUID held = Lookup.id(id);
    UUID event =
        desk.replay(
            caller.get(),
            caller.scope(Sight.CONFIGURATION),
            held,
            corrected == null || corrected.length == 0 ? null : corrected);
    return Response.accepted(new ReplayedView(held, event, "ACCEPTED"))
        .location(URI.create("/api/v1/events/" + event))
        .build();
  }

  private static HeldEvents.@Nullable Place place(@Nullable String cursor) {
    List<String> keys = Cursors.read(cursor, 2);
    if (keys == null) {
      return null;
    }
    try {
      return new HeldEvents.Place(Cursors.moment(keys.get(0)), UUID.fromString(keys.get(1)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw Cursors.notOurs();
    }
  }
}
