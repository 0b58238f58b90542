package qilian.risk.api;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.guard.problem.Refused;
import qilian.risk.alert.CapMessage;
import qilian.risk.alert.Receipt;
import qilian.risk.alert.Warning;
import qilian.risk.alert.WarningContent;
import qilian.risk.alert.WarningPhase;
import qilian.risk.alert.WarningTexts;
import qilian.risk.board.WarningBoard;
import qilian.risk.desk.WarningDesk;

/** Warnings, as data, as CAP 1.2, as a text message and as a poster. */
@Path("/api/v1/warnings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "warnings")
@APIResponse(responseCode = "400", description = "A parameter or field cannot be read")
public class WarningResource {
  private static final String CAP = "application/cap+xml";
  private static final String TEXT = "text/plain;charset=UTF-8";
  private static final int USUAL = 50;
  private static final int MOST = 500;

  private final WarningBoard board;
  private final WarningDesk desk;

  @Inject
  WarningResource(WarningBoard board, WarningDesk desk) {
    this.board = board;
    this.desk = desk;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.Name.COORDINATOR, Role.Name.CLERK})
  @Operation(
      summary = "Issue a warning on a confirmed signal or on a stated ground",
      description =
          "expires is mandatory. Type and place are the signal's where they are left out; so are"
              + " the usual texts. audience names kinds of members and a place.")
  @APIResponse(responseCode = "201", description = "Issued; Location names it")
  @APIResponse(responseCode = "403", description = "Partners pass warnings on, they issue none")
  @APIResponse(responseCode = "404", description = "There is no such place or signal")
  @APIResponse(responseCode = "409", description = "The signal is not confirmed")
  @APIResponse(responseCode = "422", description = "The expiry or the ground is missing")
  public Response issue(WarningRequests.@Nullable WarningRequest body) {
    Warning warning = desk.issue(UUID.randomUUID(), Wanted.body(body).draft());
    return Response.created(URI.create("/api/v1/warnings/" + warning.id()))
        .entity(WarningView.of(warning))
        .build();
  }

  /** The texts of a warning that nobody has issued yet. */
  public record PreviewView(
      String headline,
      String description,
      String instruction,
      List<String> addressees,
      String sms,
      String poster) {}

  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.Name.COORDINATOR, Role.Name.CLERK})
  @Operation(
      summary = "How a warning would read, and whom it would address, without issuing it",
      description = "Refused where issuing it would be refused.")
  @APIResponse(responseCode = "200", description = "Its texts; nothing was issued")
  @APIResponse(responseCode = "404", description = "There is no such place or signal")
  @APIResponse(responseCode = "409", description = "The signal is not confirmed")
  @APIResponse(responseCode = "422", description = "The expiry or the ground is missing")
  public PreviewView preview(WarningRequests.@Nullable WarningRequest body) {
    Warning warning = desk.preview(Wanted.body(body).draft());
    WarningContent says = warning.says();
    return new PreviewView(
        says.headline(),
        says.description(),
        says.instruction(),
        says.addressees(),
        WarningTexts.sms(warning),
        WarningTexts.poster(warning).replace(warning.identifier(1), "——"));
  }

  @GET
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.PATROL_LEAD,
    Role.Name.PATROLLER,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.MEDIATOR,
    Role.Name.COORDINATOR,
    Role.Name.ANALYST,
    Role.Name.AUDITOR
  })
  @Operation(summary = "Warnings that the caller may read, the last issued first")
  @APIResponse(responseCode = "200", description = "A page; ask on with its cursor next")
  @APIResponse(responseCode = "404", description = "There is no place of that code")
  public Page<WarningView> warnings(
      @QueryParam("place") @Nullable String place,
      @QueryParam("type") @Nullable String type,
      @QueryParam("phase") @Nullable String phase,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    int most = Asked.limit(limit, USUAL, MOST);
    Asked.Cursor after = Asked.Cursor.read(cursor);
    List<Warning> found =
        board.find(
            place,
            type,
            Asked.oneOf(WarningPhase.class, phase),
            after == null ? null : after.time(),
            after == null ? null : after.id(),
            most + 1);
    List<Warning> page = found.subList(0, Math.min(most, found.size()));
    return new Page<>(
        page.stream().map(WarningView::of).toList(),
        found.size() > most
            ? new Asked.Cursor(page.getLast().sent().getFirst(), page.getLast().id()).text()
            : null);
  }

  @GET
  @Path("{id}")
  @Produces({MediaType.APPLICATION_JSON, CAP, MediaType.APPLICATION_XML, TEXT})
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.PATROL_LEAD,
    Role.Name.PATROLLER,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.MEDIATOR,
    Role.Name.COORDINATOR,
    Role.Name.ANALYST,
    Role.Name.AUDITOR
  })
  @Operation(
      summary = "One warning: as JSON, as CAP 1.2, or as text for a message or a poster",
      description = "Accept application/cap+xml or text/plain, or format=json, cap, sms or poster.")
  @APIResponse(responseCode = "200", description = "The warning")
  @APIResponse(responseCode = "404", description = "There is no such warning for the caller")
  public Response warning(
      @PathParam("id") String id,
      @QueryParam("format") @Nullable String format,
      @jakarta.ws.rs.HeaderParam("Accept") @Nullable String accept) {
    Warning warning = board.one(Days.id(id, "UNKNOWN_WARNING"));
    return switch (format == null ? formatOf(accept) : format) {
      case "cap" -> Response.ok(CapMessage.of(warning), CAP + ";charset=UTF-8").build();
      case "sms" -> Response.ok(WarningTexts.sms(warning), TEXT).build();
      case "poster" -> Response.ok(WarningTexts.poster(warning), TEXT).build();
      case "json" -> Response.ok(WarningView.of(warning), MediaType.APPLICATION_JSON).build();
      default -> throw Refused.of("UNKNOWN_VALUE", 400).with("allowed", "json, cap, sms, poster");
    };
  }

  @POST
  @Path("{id}/update")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.Name.COORDINATOR, Role.Name.CLERK})
  @Operation(summary = "Bring a warning up to date; what is left out stays")
  @APIResponse(responseCode = "200", description = "The warning as it stands now")
  @APIResponse(responseCode = "404", description = "There is no such warning for the caller")
  @APIResponse(responseCode = "409", description = "The warning has ended")
  @APIResponse(responseCode = "422", description = "The expiry does not lie ahead")
  public WarningView update(
      @PathParam("id") String id, WarningRequests.@Nullable UpdateRequest body) {
    return WarningView.of(desk.change(Days.id(id, "UNKNOWN_WARNING"), Wanted.body(body).command()));
  }

  @POST
  @Path("{id}/cancellation")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.Name.COORDINATOR, Role.Name.CLERK})
  @Operation(summary = "Take a warning back, with the reason")
  @APIResponse(responseCode = "200", description = "The warning as it stands now")
  @APIResponse(responseCode = "404", description = "There is no such warning for the caller")
  @APIResponse(responseCode = "409", description = "The warning has ended")
  @APIResponse(responseCode = "422", description = "The reason is missing")
  public WarningView cancellation(
      @PathParam("id") String id, WarningRequests.@Nullable CancellationRequest body) {
    return WarningView.of(desk.change(Days.id(id, "UNKNOWN_WARNING"), Wanted.body(body).command()));
  }

  @POST
  @Path("{id}/receipts")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.CLERK,
    Role.Name.PATROL_LEAD,
    Role.Name.COORDINATOR
  })
  @Operation(summary = "Note that the caller's agency passed a warning on, and how many it reached")
  @APIResponse(responseCode = "200", description = "The receipts that the caller sees")
  @APIResponse(responseCode = "404", description = "There is no such warning for the caller")
  public List<Receipt> receipts(
      @PathParam("id") String id, WarningRequests.@Nullable ReceiptRequest body) {
    WarningRequests.ReceiptRequest asked = Wanted.body(body);
    return desk.passOn(Days.id(id, "UNKNOWN_WARNING"), asked.way(), asked.count());
  }

  @GET
  @Path("{id}/receipts")
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.CLERK,
    Role.Name.PATROL_LEAD,
    Role.Name.COORDINATOR,
    Role.Name.ANALYST,
    Role.Name.AUDITOR
  })
  @Operation(summary = "Through which channels a warning went out, and how many it reached")
  @APIResponse(responseCode = "200", description = "The receipts that the caller sees")
  @APIResponse(responseCode = "404", description = "There is no such warning for the caller")
  public List<Receipt> receiptsOf(@PathParam("id") String id) {
    return desk.receipts(Days.id(id, "UNKNOWN_WARNING"));
  }

  @GET
  @Path("{id}/effect")
  @RolesAllowed({Role.Name.COORDINATOR, Role.Name.ANALYST, Role.Name.AUDITOR})
  @Operation(
      summary = "Counts before and after the warning, with the interval of their ratio",
      description =
          "Four weeks before it held against up to four weeks from then on, at its place and"
              + " elsewhere in the widest place around it whose counts the caller sees. A wave"
              + " falls by itself, too: compare the two.")
  @APIResponse(responseCode = "200", description = "Both comparisons")
  @APIResponse(responseCode = "403", description = "The caller does not see all counts needed")
  @APIResponse(responseCode = "404", description = "There is no such warning for the caller")
  @APIResponse(responseCode = "409", description = "No day has been reported since")
  public WarningDesk.Effect effect(@PathParam("id") String id) {
    return desk.effect(Days.id(id, "UNKNOWN_WARNING"));
  }

  private static String formatOf(@Nullable String accept) {
    String wanted = accept == null ? "" : accept;
    if (wanted.contains("xml")) {
      return wanted.contains("html") ? "json" : "cap";
    }
    return wanted.contains("text/plain") && !wanted.contains("json") ? "poster" : "json";
  }
}
