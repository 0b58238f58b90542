package qilian.incident.api;

import static qilian.incident.api.PatrolRequests.aboutNobody;
import static qilian.incident.api.PatrolRequests.given;
import static qilian.incident.api.PatrolRequests.text;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.guard.problem.Refused;
import qilian.incident.api.PatrolRequests.AttendanceRequest;
import qilian.incident.api.PatrolRequests.CancellationRequest;
import qilian.incident.api.PatrolRequests.EndRequest;
import qilian.incident.api.PatrolRequests.MemberOfShift;
import qilian.incident.api.PatrolRequests.SignRequest;
import qilian.incident.api.PatrolRequests.StartRequest;
import qilian.incident.api.PatrolRequests.SwapAnswer;
import qilian.incident.api.PatrolRequests.SwapRequest;
import qilian.incident.desk.CheckinDesk;
import qilian.incident.desk.PatrolScope;
import qilian.incident.desk.ShiftDesk;
import qilian.incident.patrol.Shift;
import qilian.incident.patrol.ShiftCommand;

/** What may be asked of a shift. Its version may be sent as If-Match; a phone off-line has none. */
@Path("/api/v1/patrol")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.PATROL_LEAD, Role.Name.PATROLLER})
@Tag(name = "patrol")
public class ShiftCommandResource {
  private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");
  private static final int LONG = 200;

  private final ShiftDesk desk;
  private final CheckinDesk phones;
  private final PatrolScope scope;

  @Inject
  ShiftCommandResource(ShiftDesk desk, CheckinDesk phones, PatrolScope scope) {
    this.desk = desk;
    this.phones = phones;
    this.scope = scope;
  }

  @POST
  @Path("/shifts/{id}/start")
  @Operation(
      summary = "The patrol set out",
      description =
          "The time is the phone's. What is told at once is held against strength and the pair at"
              + " night; what is told later is taken as it was, up to three days after the shift,"
              + " and the history keeps which rule it broke (RuleBroken).")
  @APIResponse(responseCode = "200", description = "The shift as it stands now")
  @APIResponse(responseCode = "409", description = "It was said before, or the shift is cancelled")
  @APIResponse(responseCode = "422", description = "A guard refuses it")
  public Response start(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
      @Nullable StartRequest request) {
    StartRequest it = given(request, "");
    clock(it.phoneNow());
    Set<UUID> present = given(it.present(), "/present");
    return done(
        desk.ask(
            Lookup.id(id),
            version(version),
            new ShiftCommand.StartShift(given(it.at(), "/at").toInstant(), present)));
  }

  @POST
  @Path("/shifts/{id}/end")
  @Operation(summary = "The patrol came back; the note tells the next one what to know (交接)")
  @APIResponse(responseCode = "200", description = "The shift as it stands now")
  public Response end(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
      @Nullable EndRequest request) {
    EndRequest it = given(request, "");
    clock(it.phoneNow());
    String handover = it.handover() == null ? null : text(it.handover(), "/handover", LONG);
    return done(
        desk.end(Lookup.id(id), version(version), given(it.at(), "/at").toInstant(), handover));
  }

  @POST
  @Path("/shifts/{id}/signs")
  @Operation(summary = "A lone walker is well; due every half hour, a check-in counts as one")
  @APIResponse(responseCode = "200", description = "The shift as it stands now")
  public Response sign(@PathParam("id") String id, @Nullable SignRequest request) {
    OffsetDateTime at = given(request == null ? null : request.at(), "/at");
    return done(desk.ask(Lookup.id(id), null, new ShiftCommand.GiveSign(at.toInstant())));
  }

  @POST
  @Path("/shifts/{id}/attendance")
  @RolesAllowed(Role.Name.PATROL_LEAD)
  @Operation(summary = "Says whether a member came")
  @APIResponse(responseCode = "200", description = "The shift as it stands now")
  public Response attendance(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
      @Nullable AttendanceRequest request) {
    AttendanceRequest it = given(request, "");
    return done(
        desk.ask(
            Lookup.id(id),
            version(version),
            new ShiftCommand.RecordAttendance(
                given(it.member(), "/member"), given(it.attendance(), "/attendance"))));
  }

  @POST
  @Path("/shifts/{id}/assignment")
  @RolesAllowed(Role.Name.PATROL_LEAD)
  @Operation(summary = "Lets somebody walk too, if no rule of the roster is broken by it")
  @APIResponse(responseCode = "200", description = "The shift as it stands now")
  @APIResponse(responseCode = "422", description = "A rule would be broken: code names it")
  public Response assign(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
      @Nullable MemberOfShift request) {
    UUID member = given(request == null ? null : request.member(), "/member");
    return done(desk.assign(Lookup.id(id), version(version), member));
  }

  @POST
  @Path("/shifts/{id}/release")
  @RolesAllowed(Role.Name.PATROL_LEAD)
  @Operation(summary = "Lets somebody not walk, as long as enough are left")
  @APIResponse(responseCode = "200", description = "The shift as it stands now")
  public Response release(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
      @Nullable MemberOfShift request) {
    UUID member = given(request == null ? null : request.member(), "/member");
    return done(desk.ask(Lookup.id(id), version(version), new ShiftCommand.ReleaseMember(member)));
  }

  @POST
  @Path("/shifts/{id}/swaps")
  @Operation(summary = "Asks another member to walk in one's stead (换班)")
  @APIResponse(responseCode = "200", description = "The shift; the swap waits for the leader's nod")
  @APIResponse(responseCode = "403", description = "A patroller asks for itself only")
  public Response swap(@PathParam("id") String id, @Nullable SwapRequest request) {
    SwapRequest it = given(request, "");
    UUID from = given(it.from(), "/from");
    if (scope.isConfined() && !scope.selfOrRefuse().id().equals(from)) {
      throw Refused.of("NOT_ALLOWED", 403);
    }
    UUID swap = it.id() == null ? UUID.randomUUID() : it.id();
    return done(
        desk.ask(Lookup.id(id), null, new ShiftCommand.AskSwap(swap, from, given(it.to(), "/to"))));
  }

  @POST
  @Path("/shifts/{id}/swaps/{swap}/answer")
  @RolesAllowed(Role.Name.PATROL_LEAD)
  @Operation(summary = "The leader nods, or not; a nod that breaks a rule is refused by its name")
  @APIResponse(responseCode = "200", description = "The shift as it stands now")
  public Response answer(
      @PathParam("id") String id,
      @PathParam("swap") String swap,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
      @Nullable SwapAnswer request) {
    boolean nod = given(request == null ? null : request.nod(), "/nod");
    return done(desk.answer(Lookup.id(id), version(version), Lookup.id(swap), nod));
  }

  @POST
  @Path("/shifts/{id}/cancellation")
  @RolesAllowed(Role.Name.PATROL_LEAD)
  @Operation(summary = "Does without the shift")
  @APIResponse(responseCode = "200", description = "The shift as it stands now")
  public Response cancel(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
      @Nullable CancellationRequest request) {
    String reason = aboutNobody(request == null ? null : request.reason(), "/reason", LONG);
    return done(desk.ask(Lookup.id(id), version(version), new ShiftCommand.CancelShift(reason)));
  }

  private void clock(@Nullable OffsetDateTime phoneNow) {
    phones.clockIsRight(phoneNow == null ? null : phoneNow.toInstant());
  }

  private static Response done(Shift shift) {
    return ShiftResource.tagged(shift, null, null);
  }

  private static @Nullable Integer version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
      return null;
    }
    Matcher version = VERSION.matcher(ifMatch.strip());
    if (!version.matches()) {
      throw Refused.of("PRECONDITION_FAILED", 412);
    }
    return Integer.valueOf(version.group(1));
  }
}
