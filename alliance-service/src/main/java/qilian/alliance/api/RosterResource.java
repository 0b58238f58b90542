package qilian.alliance.api;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.alliance.desk.RosterDesk;
import qilian.alliance.member.Shift;
import qilian.guard.Role;
import qilian.guard.problem.Refused;

/** Duty rosters: which post is on call, and the hand-over note between two shifts. */
@Path("/api/v1/rosters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "rosters")
@RolesAllowed({
  Role.Name.AGENCY_SYSTEM,
  Role.Name.MEDIATOR,
  Role.Name.PATROL_LEAD,
  Role.Name.INSPECTOR,
  Role.Name.CLERK,
  Role.Name.COORDINATOR
})
@APIResponse(responseCode = "409", description = "Whoever is on duty hands over first")
@APIResponse(responseCode = "412", description = "Somebody else was faster: read it again")
@APIResponse(responseCode = "428", description = "If-Match is missing: say what was read")
public class RosterResource {

  private static final int USUAL = 200;
  private static final int MOST = 1_000;

  private final RosterDesk desk;

  @Inject
  RosterResource(RosterDesk desk) {
    this.desk = desk;
  }

  /**
   * A shift to plan.
   *
   * @param id the caller's own, so that asking again plans no second shift; absent for a new one
   * @param unit absent for all of the agency
   */
  public record ShiftRequest(
      @Nullable UUID id,
      @Nullable String unit,
      @Nullable String post,
      @Nullable String telephone,
      @Nullable Boolean onCall,
      @Nullable String beginsAt,
      @Nullable String endsAt) {}

  /** What is handed over. */
  public record HandoverRequest(@Nullable String note) {}

  /** Who is on duty. */
  @GET
  @Operation(summary = "Shifts of the members that touch a time; without from, who is on duty now")
  @APIResponse(responseCode = "200", description = "Earliest first")
  public Page<Shift> list(
      @QueryParam("agency") @Nullable String agency,
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until,
      @QueryParam("limit") @Nullable String limit) {
    return new Page<>(
        desk.between(
            Wanted.filter(agency, "/agency"),
            Asked.time(from),
            Asked.time(until),
            Asked.limit(limit, USUAL, MOST)),
        null);
  }

  /** Plans a shift. */
  @POST
  @Operation(summary = "Plan a shift of the own agency, of a post and of no person")
  @APIResponse(responseCode = "201", description = "Planned, or planned before with this id")
  public Response plan(@Nullable ShiftRequest body) {
    ShiftRequest wanted = Wanted.body(body);
    String unit = wanted.unit();
    String telephone = wanted.telephone();
    Shift shift =
        desk.plan(
            new RosterDesk.Wanted(
                wanted.id(),
                unit == null || unit.isBlank() ? "" : Wanted.screened(unit, "/unit"),
                Wanted.screened(wanted.post(), "/post"),
                telephone == null || telephone.isBlank() ? null : telephone.strip(),
                Wanted.flag(wanted.onCall()),
                Wanted.field(Asked.time(wanted.beginsAt()), "/beginsAt"),
                Wanted.field(Asked.time(wanted.endsAt()), "/endsAt")));
    return Versions.tagged(Response.status(Response.Status.CREATED), shift, shift.version());
  }

  /** Begins it. */
  @POST
  @Path("{shift}/beginning")
  @Operation(summary = "Begin a shift, once whoever was on duty has handed over")
  @APIResponse(responseCode = "200", description = "On duty")
  public Response begin(
      @PathParam("shift") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return answer(desk.begin(uuid(id), Versions.of(ifMatch)));
  }

  /** Hands it over. */
  @POST
  @Path("{shift}/handover")
  @Operation(summary = "Hand a shift over, with a note to the next")
  @APIResponse(responseCode = "200", description = "Handed over")
  public Response handOver(
      @PathParam("shift") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable HandoverRequest body) {
    String note = Wanted.screened(Wanted.body(body).note(), "/note");
    return answer(desk.handOver(uuid(id), Versions.of(ifMatch), note));
  }

  /** Calls it off. */
  @POST
  @Path("{shift}/cancellation")
  @Operation(summary = "Call off a shift that has not begun")
  @APIResponse(responseCode = "200", description = "Cancelled")
  public Response cancel(
      @PathParam("shift") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return answer(desk.cancel(uuid(id), Versions.of(ifMatch)));
  }

  private static Response answer(Shift shift) {
    return Versions.answer(shift, shift.version());
  }

  private static UUID uuid(String text) {
    try {
      if (text.length() == 36) {
        return UUID.fromString(text);
      }
    } catch (IllegalArgumentException e) {
      throw Refused.of("SHIFT_NOT_FOUND", 404);
    }
    throw Refused.of("SHIFT_NOT_FOUND", 404);
  }
}
