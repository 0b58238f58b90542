package qilian.incident.api;

import static qilian.incident.api.PatrolRequests.given;
import static qilian.incident.api.PatrolRequests.text;
import static qilian.incident.api.PatrolRequests.within;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.guard.problem.Refused;
import qilian.incident.api.PatrolRequests.BeatRequest;
import qilian.incident.api.PatrolRequests.LoginRequest;
import qilian.incident.api.PatrolRequests.MemberRequest;
import qilian.incident.api.PatrolRequests.PointRequest;
import qilian.incident.api.PatrolRequests.TemplateRequest;
import qilian.incident.api.PatrolViews.BeatView;
import qilian.incident.api.PatrolViews.ForceView;
import qilian.incident.api.PatrolViews.MemberView;
import qilian.incident.api.PatrolViews.TemplateView;
import qilian.incident.desk.BeatDesk;
import qilian.incident.desk.MembershipDesk;
import qilian.incident.desk.PatrolRegister;
import qilian.incident.desk.PatrolScope;
import qilian.incident.patrol.Beat;
import qilian.incident.patrol.Force;
import qilian.incident.patrol.Member;
import qilian.incident.patrol.ShiftTemplate;

/** What patrols are made of: forces, members, beats, templates. */
@Path("/api/v1/patrol")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.PATROL_LEAD, Role.Name.COORDINATOR, Role.Name.AUDITOR})
@Tag(name = "patrol")
public class PatrolBookResource {
  private static final int MOST_POINTS = 200;

  private final BeatDesk desk;
  private final MembershipDesk memberships;
  private final PatrolRegister book;
  private final PatrolScope scope;
  private final InstantSource clock;

  @Inject
  PatrolBookResource(
      BeatDesk desk,
      MembershipDesk memberships,
      PatrolRegister book,
      PatrolScope scope,
      InstantSource clock) {
    this.desk = desk;
    this.memberships = memberships;
    this.book = book;
    this.scope = scope;
    this.clock = clock;
  }

  @GET
  @Path("/forces")
  @Operation(summary = "The four forces, and how many members each has today")
  public List<ForceView> forces(@QueryParam("agency") @Nullable String agency) {
    List<Member> members = book.members(Lookup.text(agency));
    LocalDate today = clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    return Arrays.stream(Force.values())
        .map(
            force ->
                new ForceView(
                    force,
                    force.labelZh(),
                    members.stream()
                        .filter(m -> m.force() == force && m.belongs(today, today))
                        .count()))
        .toList();
  }

  @GET
  @Path("/members")
  @Operation(summary = "The members by their numbers; who they are is kept nowhere here")
  public List<MemberView> members(@QueryParam("agency") @Nullable String agency) {
    return book.members(Lookup.text(agency)).stream().map(MemberView::of).toList();
  }

  @GET
  @Path("/members/self")
  @RolesAllowed({Role.Name.PATROL_LEAD, Role.Name.PATROLLER})
  @Operation(summary = "The member that the caller is")
  @APIResponse(responseCode = "200", description = "By its number")
  @APIResponse(responseCode = "404", description = "No member signs in with this account")
  public MemberView self() {
    return MemberView.of(scope.self().orElseThrow(() -> Refused.of("NOT_A_PATROL_MEMBER", 404)));
  }

  @POST
  @Path("/members")
  @RolesAllowed(Role.Name.PATROL_LEAD)
  @Operation(summary = "Registers a member, or an array of them; the same number again changes it")
  @APIResponse(responseCode = "200", description = "As they are kept")
  @APIResponse(responseCode = "409", description = "A planned duty would fall outside it")
  public List<MemberView> keepMembers(byte[] body) {
    OneOrMany<MemberRequest> requests = OneOrMany.read(body, MemberRequest.class);
    String agency = scope.caller().agencyOrRefuse();
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < requests.items().size(); i++) {
      String at = requests.single() ? "" : "/" + i;
      MemberRequest it = requests.items().get(i);
      LocalDate from = given(it.from(), at + "/from");
      if (it.until() != null && it.until().isBefore(from)) {
        throw Refused.of("ENDS_BEFORE_IT_BEGINS", 400).at(at + "/until");
      }
      members.add(
          new Member(
              UUID.randomUUID(),
              agency,
              text(it.number(), at + "/number"),
              given(it.force(), at + "/force"),
              given(it.type(), at + "/type"),
              Boolean.TRUE.equals(it.leads()),
              from,
              it.until()));
    }
    memberships.keep(members);
    Set<String> numbers =
        members.stream().map(Member::number).collect(java.util.stream.Collectors.toSet());
    return book.members(agency).stream()
        .filter(member -> numbers.contains(member.number()))
        .map(MemberView::of)
        .toList();
  }

  @PUT
  @Path("/members/{id}/login")
  @RolesAllowed(Role.Name.PATROL_LEAD)
  @Operation(
      summary = "Says which account a member signs in with",
      description = "Only a keyed hash of the account is kept; absent unbinds.")
  @APIResponse(responseCode = "204", description = "Bound")
  public Response bind(@PathParam("id") String id, @Nullable LoginRequest request) {
    String subject = request == null ? null : Lookup.text(request.subject());
    desk.bind(Lookup.id(id), subject == null ? null : text(subject, "/subject", 200));
    return Response.noContent().build();
  }

  @GET
  @Path("/beats")
  @RolesAllowed({
    Role.Name.PATROL_LEAD,
    Role.Name.PATROLLER,
    Role.Name.COORDINATOR,
    Role.Name.AUDITOR
  })
  @Operation(summary = "The beats with the points of their routes, in order")
  public List<BeatView> beats(@QueryParam("agency") @Nullable String agency) {
    return book.beats(Lookup.text(agency)).stream().map(BeatView::of).toList();
  }

  /** Why a beat is walked. */
  public record WhyView(String beat, LocalDate since, List<String> covers) {}

  @GET
  @Path("/beats/{code}/why")
  @Operation(
      summary = "The incidents and hazards that a beat covers, of the last eight weeks",
      description =
          "As in coverage, what patrols found themselves is left out, and calls about nothing.")
  public WhyView why(
      @PathParam("code") String code, @QueryParam("agency") @Nullable String agency) {
    String of = Lookup.text(agency);
    Beat beat =
        book.beat(of == null ? scope.caller().agencyOrRefuse() : of, code)
            .orElseThrow(() -> Refused.of("NOT_FOUND", 404));
    LocalDate since = book.since(beat);
    return new WhyView(code, since, book.why(beat));
  }

  @POST
  @Path("/beats")
  @RolesAllowed(Role.Name.PATROL_LEAD)
  @Operation(summary = "Lays down a beat, or an array of them; the same code again changes it")
  @APIResponse(
      responseCode = "422",
      description = "A place is not known or not walked, a point stands twice")
  public List<BeatView> keepBeats(byte[] body) {
    OneOrMany<BeatRequest> requests = OneOrMany.read(body, BeatRequest.class);
    List<BeatView> kept = new ArrayList<>();
    for (BeatRequest it : requests.items()) {
      List<PointRequest> points = given(it.points(), "/points");
      if (points.isEmpty() || points.size() > MOST_POINTS) {
        throw Refused.of("OUT_OF_RANGE", 400).at("/points").with("min", 1).with("max", MOST_POINTS);
      }
      List<BeatDesk.PointDraft> drafts = new ArrayList<>();
      for (int i = 0; i < points.size(); i++) {
        drafts.add(draft(points.get(i), "/points/" + i));
      }
      kept.add(
          BeatView.of(
              desk.keep(
                  text(it.code(), "/code"),
                  text(it.nameZh(), "/nameZh"),
                  given(it.places(), "/places"),
                  it.neighbours() == null ? List.of() : it.neighbours(),
                  drafts)));
    }
    return kept;
  }

  @GET
  @Path("/templates")
  @Operation(summary = "When beats are walked, season by season")
  public List<TemplateView> templates(@QueryParam("agency") @Nullable String agency) {
    return book.templates(Lookup.text(agency)).stream().map(TemplateView::of).toList();
  }

  @POST
  @Path("/templates")
  @RolesAllowed(Role.Name.PATROL_LEAD)
  @Operation(
      summary = "Lays down a template, or an array of them",
      description = "A shift that ends no later than it starts ends on the next day.")
  public List<TemplateView> keepTemplates(byte[] body) {
    OneOrMany<TemplateRequest> requests = OneOrMany.read(body, TemplateRequest.class);
    String agency = scope.caller().agencyOrRefuse();
    List<TemplateView> kept = new ArrayList<>();
    for (TemplateRequest it : requests.items()) {
      ShiftTemplate template =
          new ShiftTemplate(
              agency,
              text(it.code(), "/code"),
              given(it.force(), "/force"),
              text(it.beat(), "/beat"),
              given(it.kind(), "/kind"),
              day(it.seasonFrom(), "01-01", "/seasonFrom"),
              day(it.seasonUntil(), "12-31", "/seasonUntil"),
              given(it.starts(), "/starts"),
              given(it.ends(), "/ends"),
              it.days() == null || it.days().isEmpty() ? EnumSet.allOf(DayOfWeek.class) : it.days(),
              within(it.strength(), 1, 50, "/strength"),
              it.points() == null ? List.of() : it.points());
      desk.keep(template);
      kept.add(TemplateView.of(template));
    }
    return kept;
  }

  private static BeatDesk.PointDraft draft(PointRequest it, String at) {
    return new BeatDesk.PointDraft(
        text(it.code(), at + "/code"),
        text(it.place(), at + "/place", 200),
        text(it.nameZh(), at + "/nameZh"),
        within(it.latitude(), -90d, 90d, at + "/latitude"),
        within(it.longitude(), -180d, 180d, at + "/longitude"),
        it.radius() == null ? 50 : within(it.radius(), 5, 500, at + "/radius"));
  }

  private static MonthDay day(@Nullable String text, String otherwise, String pointer) {
    try {
      return MonthDay.parse("--" + (text == null ? otherwise : text));
    } catch (DateTimeException e) {
      throw Refused.of("IMPOSSIBLE_TIME", 400).at(pointer);
    }
  }
}
