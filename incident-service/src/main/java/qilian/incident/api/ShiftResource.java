package qilian.incident.api;

import static qilian.incident.api.PatrolRequests.given;
import static qilian.incident.api.PatrolRequests.text;
import static qilian.incident.api.PatrolRequests.within;

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
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.incident.api.PatrolRequests.DepartureRequest;
import qilian.incident.api.PatrolRequests.PlanRequest;
import qilian.incident.api.PatrolRequests.ShiftRequest;
import qilian.incident.api.PatrolViews.MemberView;
import qilian.incident.api.PatrolViews.ShiftView;
import qilian.incident.desk.MembershipDesk;
import qilian.incident.desk.PatrolRegister;
import qilian.incident.desk.PatrolScope;
import qilian.incident.desk.RosterDesk;
import qilian.incident.desk.ShiftDesk;
import qilian.incident.patrol.Force;
import qilian.incident.patrol.Member;
import qilian.incident.patrol.Phase;
import qilian.incident.patrol.Shift;
import qilian.incident.patrol.ShiftTemplate;
import qilian.incident.register.PatrolLog;

/** Shifts: planned from templates or by hand, listed, looked at. */
@Path("/api/v1/patrol")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.PATROL_LEAD,
  Role.Name.PATROLLER,
  Role.Name.COORDINATOR,
  Role.Name.AUDITOR
})
@Tag(name = "patrol")
public class ShiftResource {
  private static final int USUAL = 100;
  private static final int MOST = 500;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final RosterDesk roster;
  private final MembershipDesk memberships;
  private final ShiftDesk desk;
  private final PatrolRegister shifts;
  private final PatrolScope scope;

  @Inject
  ShiftResource(
      RosterDesk roster,
      MembershipDesk memberships,
      ShiftDesk desk,
      PatrolRegister shifts,
      PatrolScope scope) {
    this.roster = roster;
    this.memberships = memberships;
    this.desk = desk;
    this.shifts = shifts;
    this.scope = scope;
  }

  @POST
  @Path("/plans")
  @RolesAllowed(Role.Name.PATROL_LEAD)
  @Operation(
      summary = "Plans the shifts of some days from the templates, and fills them with members",
      description =
          "No rule of the roster is broken; what cannot be filled is named and not planned. Asked"
              + " again, it fills what was left and leaves alone what stands. A shift that was"
              + " cancelled stays so unless again is true.")
  @APIResponse(responseCode = "200", description = "How many were planned, and what was not")
  public RosterDesk.Planned plan(@Nullable PlanRequest request) {
    PlanRequest it = given(request, "");
    return roster.plan(
        given(it.from(), "/from"),
        given(it.until(), "/until"),
        it.templates() == null ? List.of() : it.templates(),
        Boolean.TRUE.equals(it.again()));
  }

  @POST
  @Path("/shifts")
  @RolesAllowed(Role.Name.PATROL_LEAD)
  @Operation(summary = "Plans one shift with chosen members")
  @APIResponse(responseCode = "201", description = "Planned")
  @APIResponse(responseCode = "422", description = "A rule of the roster would be broken")
  public Response plan(@Nullable ShiftRequest request) {
    ShiftRequest it = given(request, "");
    ShiftTemplate like =
        new ShiftTemplate(
            scope.caller().agencyOrRefuse(),
            "",
            given(it.force(), "/force"),
            text(it.beat(), "/beat"),
            given(it.kind(), "/kind"),
            MonthDay.of(1, 1),
            MonthDay.of(12, 31),
            given(it.starts(), "/starts"),
            given(it.ends(), "/ends"),
            EnumSet.allOf(DayOfWeek.class),
            within(it.strength(), 1, 50, "/strength"),
            it.points() == null ? List.of() : it.points());
    Set<UUID> members = given(it.members(), "/members");
    Shift planned = roster.plan(new RosterDesk.ByHand(like, given(it.day(), "/day"), members));
    return Response.created(URI.create("/api/v1/patrol/shifts/" + planned.planned().id()))
        .entity(ShiftView.of(planned))
        .build();
  }

  @POST
  @Path("/members/{id}/departure")
  @RolesAllowed(Role.Name.PATROL_LEAD)
  @Operation(
      summary = "Ends a membership; its later duties go to others, as far as the rules allow",
      description = "A shift for which nobody else is free is cancelled, and named.")
  public MembershipDesk.Departed depart(
      @PathParam("id") String id, @Nullable DepartureRequest request) {
    LocalDate until = given(request == null ? null : request.until(), "/until");
    return memberships.depart(Lookup.id(id), until);
  }

  @GET
  @Path("/shifts")
  @Operation(
      summary = "Shifts by their beginnings",
      description = "A patroller sees only the shifts it walks.")
  public Page<ShiftView> list(
      @Parameter(description = "Local day or RFC 3339 time, included") @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "Local day or RFC 3339 time, not included") @QueryParam("until")
          @Nullable String until,
      @QueryParam("agency") @Nullable String agency,
      @QueryParam("beat") @Nullable String beat,
      @QueryParam("force") @Nullable String force,
      @QueryParam("phase") @Nullable String phase,
      @Parameter(description = "true: only those whose lone walker is silent") @QueryParam("silent")
          @Nullable Boolean silent,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    UUID self = null;
    if (scope.isConfined()) {
      self = scope.self().map(Member::id).orElse(null);
      if (self == null) {
        return new Page<>(List.of(), null);
      }
    }
    int most = Cursors.limit(limit, USUAL, MOST);
    List<Shift> found =
        shifts.page(
            new PatrolLog.Filter(
                moment("from", from),
                moment("until", until),
                Lookup.text(agency),
                Lookup.text(beat),
                Lookup.oneOf(Force.class, "force", force),
                Lookup.oneOf(Phase.class, "phase", phase),
                self,
                Boolean.TRUE.equals(silent)),
            position(cursor),
            most + 1);
    boolean more = found.size() > most;
    List<Shift> shown = more ? found.subList(0, most) : found;
    return new Page<>(
        shown.stream().map(ShiftView::of).toList(),
        more
            ? Cursors.of(
                shown.getLast().planned().begins().toString(),
                shown.getLast().planned().id().toString())
            : null);
  }

  @GET
  @Path("/shifts/{id}")
  @Operation(
      summary = "One shift with its history and what its beat owes",
      description = "The ETag is its version, which a command may send as If-Match.")
  @APIResponse(responseCode = "404", description = "There is none, or none you may see")
  public Response shift(@PathParam("id") String id) {
    Shift found = scope.shift(Lookup.id(id));
    List<String> owed =
        shifts.debts(found.planned().agency(), found.planned().beat(), "OPEN").stream()
            .filter(debt -> !debt.since().isAfter(found.planned().ends()))
            .filter(debt -> !debt.shift().equals(found.planned().id()))
            .map(PatrolLog.Debt::point)
            .distinct()
            .toList();
    return tagged(found, owed, shifts.history(found.planned().id()));
  }

  @GET
  @Path("/shifts/{id}/crew")
  @Operation(summary = "The members who are to walk a shift, by their numbers")
  @APIResponse(responseCode = "200", description = "Numbers and roles, no names")
  @APIResponse(responseCode = "404", description = "There is none, or none you may see")
  public List<MemberView> crew(@PathParam("id") String id) {
    Shift shift = scope.shift(Lookup.id(id));
    return shifts.members(shift.planned().agency()).stream()
        .filter(member -> shift.duties().containsKey(member.id()))
        .map(MemberView::of)
        .toList();
  }

  @GET
  @Path("/shifts/{id}/substitutes")
  @RolesAllowed({Role.Name.PATROL_LEAD, Role.Name.PATROLLER})
  @Operation(summary = "Members who could walk it too without breaking a rule")
  public List<MemberView> substitutes(@PathParam("id") String id) {
    return desk.free(Lookup.id(id)).stream().map(MemberView::of).toList();
  }

  @GET
  @Path("/debts")
  @RolesAllowed({Role.Name.PATROL_LEAD, Role.Name.COORDINATOR, Role.Name.AUDITOR})
  @Operation(summary = "Points that beats owe (漏巡); state OPEN, PAID or RETRACTED")
  public List<PatrolLog.Debt> debts(
      @QueryParam("agency") @Nullable String agency,
      @QueryParam("beat") @Nullable String beat,
      @QueryParam("state") @Nullable String state) {
    return shifts.debts(Lookup.text(agency), Lookup.text(beat), Lookup.text(state));
  }

  static Response tagged(
      Shift shift, @Nullable List<String> owed, @Nullable List<PatrolLog.HistoryLine> history) {
    return Response.ok(ShiftView.of(shift, owed, history))
        .tag(Integer.toString(shift.version()))
        .build();
  }

  private static @Nullable Instant moment(String name, @Nullable String value) {
    if (Lookup.text(value) == null) {
      return null;
    }
    if (Lookup.isInstant(value)) {
      return Lookup.instant(name, "" + value);
    }
    LocalDate day = Lookup.day(name, value);
    return day == null ? null : day.atStartOfDay(ZONE).toInstant();
  }

  private static PatrolLog.@Nullable Position position(@Nullable String cursor) {
    List<String> keys = Cursors.read(cursor, 2);
    if (keys == null) {
      return null;
    }
    try {
      return new PatrolLog.Position(Cursors.moment(keys.get(0)), UUID.fromString(keys.get(1)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw Cursors.notOurs();
    }
  }
}
