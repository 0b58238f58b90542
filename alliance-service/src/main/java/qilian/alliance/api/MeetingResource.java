package qilian.alliance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.alliance.api.ResolutionResource.ResolutionView;
import qilian.alliance.api.TaskRequests.ProposalRequest;
import qilian.alliance.api.TaskRequests.ReasonRequest;
import qilian.alliance.desk.MeetingDesk;
import qilian.alliance.meeting.AgendaItem;
import qilian.alliance.meeting.Meeting;
import qilian.alliance.meeting.MeetingCommand;
import qilian.guard.Role;

/** Joint meetings: called with an agenda that makes itself, held, closed with minutes. */
@Path("/api/v1/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "meetings")
@RolesAllowed(Role.Name.COORDINATOR)
@APIResponse(responseCode = "409", description = "The meeting stands otherwise")
@APIResponse(responseCode = "412", description = "Somebody else was faster: read it again")
@APIResponse(responseCode = "428", description = "If-Match is missing: say what was read")
public class MeetingResource {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final int USUAL = 50;
  private static final int MOST = 500;

  private final MeetingDesk desk;

  @Inject
  MeetingResource(MeetingDesk desk) {
    this.desk = desk;
  }

  /** A meeting as it is read. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MeetingView(
      String code,
      long version,
      Meeting.Phase phase,
      String title,
      String convener,
      String place,
      String venue,
      Instant startsAt,
      @Nullable Instant heldAt,
      Set<String> invited,
      Set<String> present,
      Set<String> absent,
      List<AgendaItem> agenda,
      @Nullable List<ResolutionView> resolutions,
      @Nullable String conclusion) {

    static MeetingView of(Meeting meeting, @Nullable List<ResolutionView> resolutions) {
      boolean held = meeting.heldAt() != null;
      return new MeetingView(
          meeting.what().code(),
          meeting.version(),
          meeting.phase(),
          meeting.what().title(),
          meeting.what().convener(),
          meeting.what().place(),
          meeting.what().venue(),
          meeting.what().startsAt(),
          meeting.heldAt(),
          new TreeSet<>(meeting.invited()),
          new TreeSet<>(meeting.present()),
          held ? meeting.absent() : Set.of(),
          meeting.agenda(),
          resolutions,
          meeting.conclusion());
    }
  }

  /**
   * A meeting to call.
   *
   * @param id the caller's own, so that asking again calls no second one; absent for a new one
   * @param invited absent invites every member responsible for the place or for something in it
   */
  public record CallRequest(
      @Nullable UUID id,
      @Nullable String title,
      @Nullable String place,
      @Nullable String startsAt,
      @Nullable String venue,
      @Nullable List<String> invited) {}

  /** Which agencies came. */
  public record AttendanceRequest(@Nullable List<String> present) {}

  /** What was said in the end. */
  public record ConclusionRequest(@Nullable String conclusion) {}

  /**
   * What is resolved.
   *
   * @param decides code of a task that the owner leads from now on
   * @param opens a task for the owner; its lead is the owner
   */
  public record ResolutionRequest(
      @Nullable String text,
      @Nullable String owner,
      @Nullable String dueOn,
      @Nullable String decides,
      @Nullable ProposalRequest opens) {

    MeetingDesk.Resolving what() {
      String whose = Wanted.agency(owner, "/owner");
      return new MeetingDesk.Resolving(
          Wanted.screened(text, "/text"),
          whose,
          Wanted.field(Asked.day(dueOn), "/dueOn"),
          decides == null ? null : Wanted.screened(decides, "/decides"),
          opens == null ? null : opens.proposalTo(whose));
    }
  }

  /** The newest first. */
  @GET
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.MEDIATOR,
    Role.Name.PATROL_LEAD,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR,
    Role.Name.AUDITOR
  })
  @Operation(summary = "Meetings to which the caller's agency is invited, the newest first")
  @APIResponse(responseCode = "200", description = "Without their resolutions")
  public Page<MeetingView> list(@QueryParam("limit") @Nullable String limit) {
    return new Page<>(
        desk.list(Asked.limit(limit, USUAL, MOST)).stream()
            .map(meeting -> MeetingView.of(meeting, null))
            .toList(),
        null);
  }

  /** A meeting. */
  @GET
  @Path("{meeting}")
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.MEDIATOR,
    Role.Name.PATROL_LEAD,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR,
    Role.Name.AUDITOR
  })
  @Operation(summary = "Read a meeting, with what it resolved")
  @APIResponse(responseCode = "200", description = "The meeting; its version is the ETag")
  @APIResponse(responseCode = "404", description = "There is none in the caller's scope")
  public Response read(@PathParam("meeting") String code) {
    return answer(desk.read(code));
  }

  /** Calls a meeting. */
  @POST
  @Operation(summary = "Call a meeting; its agenda is what was raised, refused, overdue, recurring")
  @APIResponse(responseCode = "201", description = "Called, or called before with this id")
  public Response call(@Nullable CallRequest body) {
    CallRequest wanted = Wanted.body(body);
    List<String> invited = wanted.invited();
    MeetingDesk.Seen seen =
        desk.call(
            new MeetingDesk.Calling(
                wanted.id(),
                Wanted.screened(wanted.title(), "/title"),
                Wanted.text(wanted.place(), "/place"),
                Wanted.field(Asked.time(wanted.startsAt()), "/startsAt"),
                Wanted.screened(wanted.venue(), "/venue"),
                invited == null ? null : agencies(invited, "/invited")));
    MeetingView view = view(seen);
    return Versions.tagged(
        Response.created(URI.create("/api/v1/meetings/" + view.code())), view, view.version());
  }

  /** Makes the agenda anew. */
  @POST
  @Path("{meeting}/agenda")
  @Operation(summary = "Make the agenda anew from how tasks and resolutions stand now")
  @APIResponse(responseCode = "200", description = "The meeting with its new agenda")
  public Response agenda(
      @PathParam("meeting") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return answer(desk.renew(code, Versions.of(ifMatch)));
  }

  /** Records that it was held. */
  @POST
  @Path("{meeting}/attendance")
  @Operation(summary = "Record that it was held, and which of the agencies invited came")
  @APIResponse(responseCode = "200", description = "Held")
  public Response attendance(
      @PathParam("meeting") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable AttendanceRequest body) {
    Set<String> present = agencies(Wanted.list(Wanted.body(body).present()), "/present");
    return asked(code, ifMatch, new MeetingCommand.HoldMeeting(present));
  }

  /** Adopts a resolution. */
  @POST
  @Path("{meeting}/resolutions")
  @Operation(
      summary = "Adopt a resolution with an owner and a day",
      description =
          "decides names a task whose lead the owner becomes; opens proposes a new one to the"
              + " owner. Both happen in the same step, and its verification carries the"
              + " resolution out.")
  @APIResponse(responseCode = "200", description = "The meeting with what it resolved")
  public Response resolve(
      @PathParam("meeting") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ResolutionRequest body) {
    return answer(desk.resolve(code, Versions.of(ifMatch), Wanted.body(body).what()));
  }

  /** Closes it. */
  @POST
  @Path("{meeting}/closing")
  @Operation(summary = "Close it; the minutes stand")
  @APIResponse(responseCode = "200", description = "Closed")
  public Response close(
      @PathParam("meeting") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ConclusionRequest body) {
    String conclusion = Wanted.screened(Wanted.body(body).conclusion(), "/conclusion");
    return asked(code, ifMatch, new MeetingCommand.CloseMeeting(conclusion));
  }

  /** Calls it off. */
  @POST
  @Path("{meeting}/cancellation")
  @Operation(summary = "Call it off")
  @APIResponse(responseCode = "200", description = "Cancelled")
  public Response cancel(
      @PathParam("meeting") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ReasonRequest body) {
    return asked(code, ifMatch, new MeetingCommand.CancelMeeting(Wanted.body(body).text()));
  }

  /** The minutes. */
  @GET
  @Path("{meeting}/minutes.docx")
  @Produces(DOCX)
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.MEDIATOR,
    Role.Name.PATROL_LEAD,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR,
    Role.Name.AUDITOR
  })
  @Operation(summary = "The minutes of a meeting that was held, as a Word file")
  @APIResponse(responseCode = "200", description = "The file")
  public Response minutes(@PathParam("meeting") String code) {
    return Response.ok(desk.minutes(code), DOCX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + code.replaceAll("[^A-Za-z0-9-]", "") + ".docx\"")
        .build();
  }

  private static Set<String> agencies(List<String> codes, String pointer) {
    Set<String> all = new HashSet<>();
    Wanted.atMost(codes, MOST, pointer).forEach(code -> all.add(Wanted.agency(code, pointer)));
    return all;
  }

  private Response asked(String code, @Nullable String ifMatch, MeetingCommand command) {
    return answer(desk.ask(code, Versions.of(ifMatch), command));
  }

  private static Response answer(MeetingDesk.Seen seen) {
    return Versions.answer(view(seen), seen.meeting().version());
  }

  private static MeetingView view(MeetingDesk.Seen seen) {
    return MeetingView.of(
        seen.meeting(), seen.resolutions().stream().map(ResolutionView::of).toList());
  }
}
