package qilian.alliance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.alliance.desk.DutyDesk;
import qilian.alliance.document.DutyDraft;
import qilian.alliance.document.DutyItem;
import qilian.alliance.document.DutyKind;
import qilian.alliance.document.DutyList;
import qilian.contract.AgencyKind;
import qilian.contract.PlaceKind;
import qilian.guard.Role;
import qilian.guard.problem.Refused;

/** Duty lists as versioned data, and what they say about a subject at a place. */
@Path("/api/v1/duty-lists")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "duty lists")
public class DutyListResource {

  private static final int MOST = 2_000;

  private final DutyDesk desk;

  @Inject
  DutyListResource(DutyDesk desk) {
    this.desk = desk;
  }

  /** What a list says. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record DutyAnswer(
      @Nullable String list,
      @Nullable Integer version,
      @Nullable DutyItem item,
      String citation,
      String lead,
      Set<String> assists) {}

  /** An item to enter. */
  public record ItemRequest(
      @Nullable String code,
      @Nullable String kind,
      @Nullable String subject,
      @Nullable String at,
      @Nullable String lead,
      @Nullable List<String> assists,
      @Nullable String titleZh,
      @Nullable String basis) {

    DutyItem item() {
      Set<AgencyKind> helping = new HashSet<>();
      Wanted.list(assists)
          .forEach(
              each ->
                  helping.add(Wanted.field(Asked.oneOf(AgencyKind.class, each), "/items/assists")));
      return new DutyItem(
          Wanted.screened(code, "/items/code"),
          Wanted.field(Asked.oneOf(DutyKind.class, kind), "/items/kind"),
          Wanted.code(subject, "/items/subject"),
          Asked.oneOf(PlaceKind.class, at),
          Wanted.field(Asked.oneOf(AgencyKind.class, lead), "/items/lead"),
          helping,
          Wanted.screened(titleZh, "/items/titleZh"),
          Wanted.screened(basis, "/items/basis"));
    }
  }

  /** A version to enter; without a place it holds everywhere. */
  public record ListRequest(
      @Nullable String code,
      @Nullable String titleZh,
      @Nullable String place,
      @Nullable String validFrom,
      @Nullable List<ItemRequest> items) {}

  /** Which version was entered, and whether it is published. */
  public record Entered(String code, int version, boolean published) {}

  /** Every version. */
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
  @Operation(summary = "Every published version of every duty list, oldest first")
  @APIResponse(responseCode = "200", description = "Versions are never changed, only followed")
  public Page<DutyList> all() {
    return new Page<>(desk.all(), null);
  }

  /** What they say. */
  @GET
  @Path("answer")
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.MEDIATOR,
    Role.Name.PATROL_LEAD,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR,
    Role.Name.AUDITOR
  })
  @Operation(summary = "Who leads and who assists in a subject at a place, by the list in force")
  @APIResponse(responseCode = "200", description = "Without an item the list is silent")
  public DutyAnswer answer(
      @QueryParam("subject") @Nullable String subject,
      @QueryParam("place") @Nullable String place) {
    DutyDesk.Answer answer =
        desk.about(Wanted.code(subject, "/subject"), Wanted.text(place, "/place"));
    DutyList list = answer.ruling().list();
    return new DutyAnswer(
        list == null ? null : list.code(),
        list == null ? null : list.version(),
        answer.ruling().item(),
        answer.ruling().citation(),
        answer.lead(),
        answer.assists());
  }

  /** Enters a version. */
  @POST
  @RolesAllowed({Role.Name.COORDINATOR, Role.Name.ADMINISTRATOR})
  @Operation(summary = "Enter the next version of a duty list; somebody else publishes it")
  @APIResponse(
      responseCode = "201",
      description = "Entered; it decides nothing before it is published")
  public Response enter(@Nullable ListRequest body) {
    ListRequest wanted = Wanted.body(body);
    LocalDate from = Wanted.field(Asked.day(wanted.validFrom()), "/validFrom");
    String place = wanted.place();
    List<DutyItem> items =
        Wanted.atMost(Wanted.list(wanted.items()), MOST, "/items").stream()
            .map(ItemRequest::item)
            .toList();
    String code = Wanted.code(wanted.code(), "/code");
    int version =
        desk.enter(
            new DutyList(
                code,
                1,
                Wanted.screened(wanted.titleZh(), "/titleZh"),
                place == null || place.isBlank() ? null : desk.path(place),
                from,
                items));
    return Response.status(Response.Status.CREATED)
        .entity(new Entered(code, version, false))
        .build();
  }

  /** Those that wait. */
  @GET
  @Path("drafts")
  @RolesAllowed({Role.Name.COORDINATOR, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
  @Operation(summary = "Versions that were entered and wait for a second person")
  @APIResponse(responseCode = "200", description = "They decide nothing yet")
  public Page<DutyList> drafts() {
    return new Page<>(desk.drafts().stream().map(DutyDraft::list).toList(), null);
  }

  /** Publishes a version. */
  @POST
  @Path("{code}/versions/{version}/publication")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.Name.COORDINATOR, Role.Name.ADMINISTRATOR})
  @Operation(summary = "Publish a version that somebody else entered")
  @APIResponse(responseCode = "200", description = "Published; it decides from its day on")
  @APIResponse(responseCode = "403", description = "The list is about a place of others")
  @APIResponse(responseCode = "404", description = "There is no such version")
  @APIResponse(responseCode = "409", description = "The caller entered it, or it is published")
  public Entered publish(@PathParam("code") String code, @PathParam("version") String version) {
    if (!version.matches("[1-9][0-9]{0,8}")) {
      throw Refused.of("DUTY_LIST_NOT_FOUND", 404);
    }
    DutyDraft draft = desk.publish(code, Integer.parseInt(version));
    return new Entered(draft.list().code(), draft.list().version(), true);
  }
}
