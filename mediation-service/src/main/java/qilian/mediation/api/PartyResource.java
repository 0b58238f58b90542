package qilian.mediation.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.guard.problem.Refused;
import qilian.mediation.api.SessionRequests.MinutesRequest;
import qilian.mediation.api.SessionRequests.PartyRequest;
import qilian.mediation.desk.PartyDesk;

/** Parties and minutes: what is sealed in this service and travels nowhere. */
@Path("/api/v1/cases/{case}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "parties")
public class PartyResource {

  private static final int LONGEST_MINUTES = 50_000;

  private final PartyDesk desk;

  @Inject
  PartyResource(PartyDesk desk) {
    this.desk = desk;
  }

  /**
   * A party under its reference.
   *
   * @param partyRef random, and without meaning outside this case
   */
  public record PartyView(String code, long version, String partyRef) {}

  /** Lets somebody take part. */
  @POST
  @Path("parties")
  @RolesAllowed({Role.Name.MEDIATOR, Role.Name.CLERK, Role.Name.AGENCY_SYSTEM})
  @Operation(
      summary = "Add a party",
      description = "Also by the agency that referred the dispute, with its own number of it.")
  @APIResponse(
      responseCode = "201",
      description = "Added; the answer says its reference only",
      content = @Content(schema = @Schema(implementation = PartyView.class)))
  public Response add(
      @PathParam("case") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable PartyRequest body) {
    PartyRequest party = Wanted.body(body);
    PartyDesk.Added added =
        desk.add(
            reference,
            Versions.of(ifMatch),
            Wanted.field(party.participation(), "/participation"),
            Wanted.flag(party.minor()),
            party.detail());
    var subject = added.seen().subject();
    return Response.status(Response.Status.CREATED)
        .entity(new PartyView(subject.origin().code(), subject.version(), added.partyRef()))
        .tag(Long.toString(subject.version()))
        .build();
  }

  /** Who a party is. */
  @GET
  @Path("parties/{party}")
  @RolesAllowed({Role.Name.MEDIATOR, Role.Name.CLERK})
  @Operation(
      summary = "Read who a party is, with a stated purpose",
      description = "For the lead and those who assist; the reading leaves a receipt.")
  @APIResponse(responseCode = "200", description = "The personal detail")
  @APIResponse(responseCode = "400", description = "No purpose is stated")
  public PartyDesk.Detail read(
      @PathParam("case") String reference,
      @PathParam("party") String party,
      @QueryParam("purpose") @Nullable String purpose) {
    return desk.read(reference, party, purpose == null ? "" : purpose);
  }

  /** Writes down what was said. */
  @POST
  @Path("sessions/{number}/minutes")
  @RolesAllowed(Role.Name.MEDIATOR)
  @Operation(summary = "Write the minutes of a session, once")
  @APIResponse(responseCode = "204", description = "Sealed")
  public void writeMinutes(
      @PathParam("case") String reference,
      @PathParam("number") int number,
      @Nullable MinutesRequest body) {
    String text = Wanted.body(body).text();
    if (text == null || text.isBlank()) {
      throw Refused.of("MISSING_FIELD", 400).at("/text");
    }
    if (text.length() > LONGEST_MINUTES) {
      throw Refused.of("TEXT_NOT_ACCEPTED", 400).at("/text").with("max", LONGEST_MINUTES);
    }
    desk.writeMinutes(reference, number, text);
  }

  /** What was said. */
  @GET
  @Path("sessions/{number}/minutes")
  @RolesAllowed(Role.Name.MEDIATOR)
  @Operation(summary = "Read the minutes of a session, with a stated purpose; the committee only")
  @APIResponse(responseCode = "200", description = "The minutes")
  @APIResponse(responseCode = "403", description = "The caller is not of the committee")
  public Map<String, String> readMinutes(
      @PathParam("case") String reference,
      @PathParam("number") int number,
      @QueryParam("purpose") @Nullable String purpose) {
    return Map.of("text", desk.readMinutes(reference, number, purpose == null ? "" : purpose));
  }
}
