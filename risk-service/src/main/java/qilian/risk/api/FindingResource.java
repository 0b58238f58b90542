package qilian.risk.api;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.PlacePaths;
import qilian.guard.Role;
import qilian.risk.api.FindingRequests.CheckRequest;
import qilian.risk.api.FindingRequests.HandOverRequest;
import qilian.risk.api.FindingRequests.HandoverReceiptRequest;
import qilian.risk.api.FindingRequests.OrderRequest;
import qilian.risk.desk.FindingDesk;
import qilian.risk.inspection.Deadline;
import qilian.risk.inspection.FindingSearch;
import qilian.risk.inspection.HistoryEntry;
import qilian.risk.inspection.Rectification;
import qilian.risk.inspection.RectificationCommand.Form;
import qilian.risk.inspection.RectificationPhase;
import qilian.risk.inspection.Severity;

/** What was found, until somebody is told to put it right. */
@Path("/api/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.AGENCY_SYSTEM,
  Role.Name.MEDIATOR,
  Role.Name.PATROL_LEAD,
  Role.Name.PATROLLER,
  Role.Name.INSPECTOR,
  Role.Name.CLERK,
  Role.Name.COORDINATOR
})
@Tag(name = "inspection")
@APIResponse(responseCode = "200", description = "Done; as it stands now, with its ETag")
@APIResponse(responseCode = "403", description = "Not the caller's to do; the rule is named")
@APIResponse(responseCode = "404", description = "There is none in the caller's scope")
@APIResponse(responseCode = "409", description = "A guard stands in the way")
@APIResponse(responseCode = "412", description = "Somebody else was faster: read it again")
@APIResponse(responseCode = "422", description = "What was asked must be mended first")
public class FindingResource {
  private static final int USUAL = 50;
  private static final int MOST = 500;

  private final FindingDesk desk;
  private final PlacePaths places;

  @Inject
  FindingResource(FindingDesk desk, PlacePaths places) {
    this.desk = desk;
    this.places = places;
  }

  /** The findings that the caller may see, the latest first. */
  @GET
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.MEDIATOR,
    Role.Name.PATROL_LEAD,
    Role.Name.PATROLLER,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR,
    Role.Name.ANALYST,
    Role.Name.AUDITOR
  })
  @Operation(
      summary = "Findings in the caller's scope, the latest first",
      description =
          "due asks for those of which that is owed next, such as LOOK_BACK_30. Ask on with its"
              + " cursor next.")
  public Page<FindingView> findings(
      @QueryParam("phase") @Nullable String phase,
      @QueryParam("findingType") @Nullable String findingType,
      @QueryParam("place") @Nullable String place,
      @QueryParam("due") @Nullable String due,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    return list(phase, findingType, place, due, cursor, limit, false);
  }

  Page<FindingView> list(
      @Nullable String phase,
      @Nullable String findingType,
      @Nullable String place,
      @Nullable String due,
      @Nullable String cursor,
      @Nullable String limit,
      boolean orderedOnly) {
    int most = Asked.limit(limit, USUAL, MOST);
    List<Rectification> found =
        desk.list(
            new FindingSearch(
                phases(phase),
                findingType,
                InspectionPlaces.path(places, place),
                orderedOnly,
                Asked.oneOf(Deadline.Kind.class, due),
                Asked.Cursor.shown(cursor),
                most + 1));
    List<Rectification> page = found.subList(0, Math.min(most, found.size()));
    return new Page<>(
        page.stream().map(FindingView::of).toList(),
        found.size() > most
            ? Asked.Cursor.of(page.getLast().origin().foundOn(), page.getLast().origin().id())
                .text()
            : null);
  }

  List<Rectification> found(
      @Nullable String phase,
      @Nullable String findingType,
      @Nullable String place,
      @Nullable String limit) {
    return desk.list(
        new FindingSearch(
            phases(phase),
            findingType,
            InspectionPlaces.path(places, place),
            false,
            null,
            null,
            Asked.limit(limit, USUAL, MOST)));
  }

  private static Set<RectificationPhase> phases(@Nullable String phase) {
    RectificationPhase one = Asked.oneOf(RectificationPhase.class, phase);
    return one == null ? EnumSet.noneOf(RectificationPhase.class) : EnumSet.of(one);
  }

  /** A finding. */
  @GET
  @Path("{id}")
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.MEDIATOR,
    Role.Name.PATROL_LEAD,
    Role.Name.PATROLLER,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR,
    Role.Name.ANALYST,
    Role.Name.AUDITOR
  })
  @Operation(summary = "A finding by its id or code")
  public Response read(@PathParam("id") String reference) {
    return answer(desk.read(reference));
  }

  /** What happened to it. */
  @GET
  @Path("{id}/history")
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.MEDIATOR,
    Role.Name.PATROL_LEAD,
    Role.Name.PATROLLER,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR,
    Role.Name.ANALYST,
    Role.Name.AUDITOR
  })
  @Operation(summary = "The history of a finding")
  public List<HistoryEntry> history(@PathParam("id") String reference) {
    return desk.history(reference);
  }

  /** Record whether a reported hazard is there. */
  @POST
  @Path("{id}/check")
  @Operation(summary = "Record whether a reported hazard is there")
  public Response check(
      @PathParam("id") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable CheckRequest body) {
    CheckRequest wanted = Given.body(body);
    return answer(
        desk.check(
            reference,
            MatterVersions.of(ifMatch),
            Given.field(wanted.found(), "/found"),
            Asked.oneOf(Severity.class, wanted.severity()),
            Given.day(wanted.on(), "/on"),
            Given.list(wanted.officers(), "/officers")));
  }

  /** Order, or advise, that it is put right by a day. */
  @POST
  @Path("{id}/order")
  @Operation(summary = "Order, or advise, that it is put right by a day")
  public Response order(
      @PathParam("id") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable OrderRequest body) {
    OrderRequest wanted = Given.body(body);
    return answer(
        desk.order(
            reference,
            MatterVersions.of(ifMatch),
            form(wanted.form()),
            Given.orNull(wanted.item(), "/item"),
            Given.orEmpty(wanted.number(), "/number"),
            Given.field(Given.day(wanted.dueOn(), "/dueOn"), "/dueOn"),
            Given.day(wanted.on(), "/on"),
            Given.list(wanted.officers(), "/officers"),
            Given.list(wanted.reportedTo(), "/reportedTo")));
  }

  /** Hand it to the competent agency, with a record. */
  @POST
  @Path("{id}/handover")
  @Operation(summary = "Hand it to the competent agency, with a record")
  public Response handover(
      @PathParam("id") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable HandOverRequest body) {
    HandOverRequest wanted = Given.body(body);
    return answer(
        desk.handOver(
            reference,
            MatterVersions.of(ifMatch),
            Given.text(wanted.to(), "/to"),
            Given.orEmpty(wanted.number(), "/number"),
            Given.orEmpty(wanted.reason(), "/reason")));
  }

  /** Take over what was handed to the caller's agency. */
  @POST
  @Path("{id}/receipt")
  @Operation(summary = "Take over what was handed to the caller's agency")
  public Response receipt(
      @PathParam("id") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable HandoverReceiptRequest body) {
    HandoverReceiptRequest wanted = Given.body(body);
    return answer(
        desk.receive(
            reference, MatterVersions.of(ifMatch), Given.orEmpty(wanted.number(), "/number")));
  }

  private static Form form(@Nullable String text) {
    Form form = Asked.oneOf(Form.class, text);
    return form == null ? Form.TIP : form;
  }

  static Response answer(Rectification subject) {
    return MatterVersions.answer(FindingView.of(subject), subject.version());
  }
}
