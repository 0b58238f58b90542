package qilian.alliance.api;

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
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.alliance.api.TaskRequests.ProposalRequest;
import qilian.alliance.desk.TaskDesk;
import qilian.alliance.task.HistoryEntry;
import qilian.alliance.task.Phase;
import qilian.alliance.task.TaskEntry;
import qilian.alliance.task.TaskQuestion;
import qilian.guard.CurrentCaller;
import qilian.guard.Role;
import qilian.guard.problem.Refused;

/** Tasks between agencies: proposed, read and listed. */
@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
public class TaskResource {

  private static final int USUAL = 50;
  private static final int MOST = 500;

  private final TaskDesk desk;
  private final CurrentCaller caller;

  @Inject
  TaskResource(TaskDesk desk, CurrentCaller caller) {
    this.desk = desk;
    this.caller = caller;
  }

  /** Proposes a task. */
  @POST
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.MEDIATOR,
    Role.Name.PATROL_LEAD,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR
  })
  @Operation(
      summary = "Propose a task to one agency that is to lead",
      description =
          "Where lead or seats are absent, the duty list in force at the place names them; where it"
              + " names others than were asked, it is cited in the refusal. With an id of your own,"
              + " asking again answers the task that stands.")
  @APIResponse(responseCode = "201", description = "Proposed; the clock of the answer runs")
  @APIResponse(responseCode = "409", description = "The duty list says otherwise")
  public Response propose(@Nullable ProposalRequest body) {
    TaskDesk.Seen seen = desk.propose(Wanted.body(body).proposal());
    TaskView view = TaskView.of(seen);
    return Versions.tagged(
        Response.created(URI.create("/api/v1/tasks/" + view.code())), view, view.version());
  }

  /** A page of tasks. */
  @GET
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.MEDIATOR,
    Role.Name.PATROL_LEAD,
    Role.Name.PATROLLER,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR,
    Role.Name.AUDITOR
  })
  @Operation(
      summary = "Tasks in the caller's scope, what is due first in front",
      description =
          "mine=ANY, LEAD, ASKED, PROPOSER or OWING is about the caller's agency (mine=true is"
              + " ANY). phase may be repeated; without it the unfinished ones are listed, with"
              + " all=true the finished ones too. lead is the agency that leads."
              + " due=OVERDUE, SOON (24 hours), LATER or NONE."
              + " idleMinutes: nobody has had it in hand for that long altogether, up to now."
              + " place means the place and all below it.")
  @APIResponse(responseCode = "200", description = "A page; ask on with its cursor next")
  public Page<TaskEntry> list(
      @QueryParam("mine") @Nullable String mine,
      @QueryParam("phase") List<String> phase,
      @QueryParam("all") @Nullable String all,
      @QueryParam("lead") @Nullable String lead,
      @QueryParam("subject") @Nullable String subject,
      @QueryParam("place") @Nullable String place,
      @QueryParam("due") @Nullable String due,
      @QueryParam("idleMinutes") @Nullable String idleMinutes,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    int most = Asked.limit(limit, USUAL, MOST);
    Set<Phase> phases = new HashSet<>();
    phase.forEach(each -> phases.add(Wanted.field(Asked.oneOf(Phase.class, each), "/phase")));
    Mark after = Mark.read(cursor);
    String under = Wanted.filter(place, "/place");
    boolean own = mine != null && !mine.isBlank() && !mine.equals("false");
    TaskQuestion.Part part =
        own && !mine.equals("true")
            ? Asked.oneOf(TaskQuestion.Part.class, mine)
            : TaskQuestion.Part.ANY;
    List<TaskEntry> found =
        desk.find(
            new TaskQuestion(
                own ? caller.get().agencyOrRefuse() : null,
                part == null ? TaskQuestion.Part.ANY : part,
                phases,
                "true".equals(all),
                Wanted.filter(lead, "/lead"),
                Wanted.filter(subject, "/subject"),
                under == null ? null : desk.path(under),
                Asked.oneOf(TaskQuestion.Due.class, due),
                Asked.minutes(idleMinutes),
                after == null ? null : after.due(),
                after == null ? null : after.id(),
                most + 1));
    List<TaskEntry> page = found.subList(0, Math.min(most, found.size()));
    return new Page<>(
        page,
        found.size() > most ? new Mark(page.getLast().dueAt(), page.getLast().id()).text() : null);
  }

  /** A task. */
  @GET
  @Path("{task}")
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.MEDIATOR,
    Role.Name.PATROL_LEAD,
    Role.Name.PATROLLER,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR,
    Role.Name.AUDITOR
  })
  @Operation(summary = "Read a task, by its id or code; moves says what the caller may ask of it")
  @APIResponse(
      responseCode = "200",
      description = "The task; its version is the ETag",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  @APIResponse(responseCode = "404", description = "There is no such task in the caller's scope")
  public Response read(@PathParam("task") String reference) {
    TaskDesk.Seen seen = desk.read(reference);
    return Versions.answer(TaskView.of(seen), seen.task().version());
  }

  /** What happened to it. */
  @GET
  @Path("{task}/history")
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.MEDIATOR,
    Role.Name.PATROL_LEAD,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR,
    Role.Name.AUDITOR
  })
  @Operation(summary = "Everything that happened to a task, and for which agency")
  @APIResponse(responseCode = "200", description = "Every event, oldest first")
  public List<HistoryView> history(@PathParam("task") String reference) {
    return desk.history(reference).stream().map(HistoryView::of).toList();
  }

  /** One event of a history. */
  public record HistoryView(
      long version, String type, Instant at, String doneBy, String doneFor, Object event) {
    static HistoryView of(HistoryEntry entry) {
      return new HistoryView(
          entry.version(),
          entry.event().getClass().getSimpleName(),
          entry.event().at(),
          entry.doneBy(),
          entry.doneFor(),
          entry.event());
    }
  }

  /** The place of the last task shown, so that new ones shift nothing. */
  private record Mark(@Nullable Instant due, UUID id) {

    String text() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(((due == null ? "" : due) + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable Mark read(@Nullable String text) {
      if (text == null || text.isBlank()) {
        return null;
      }
      try {
        String[] keys =
            new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
        return new Mark(
            keys[0].isEmpty() ? null : Instant.parse(keys[0]),
            UUID.fromString(keys[keys.length - 1]));
      } catch (IllegalArgumentException | DateTimeException e) {
        throw Refused.of("CURSOR_NOT_ACCEPTED", 400);
      }
    }
  }
}
