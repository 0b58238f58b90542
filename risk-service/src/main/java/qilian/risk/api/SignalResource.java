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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.contract.risk.RiskFact.Verdict;
import qilian.guard.Role;
import qilian.risk.alert.Phase;
import qilian.risk.alert.Signal;
import qilian.risk.board.SignalBoard;
import qilian.risk.board.SignalMap;
import qilian.risk.board.SignalQuestion;
import qilian.risk.board.SignalWeeks;
import qilian.risk.desk.AlertDesk;
import qilian.risk.detect.Method;

/** Signals: what the published methods found, and what people made of it. */
@Path("/api/v1/signals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signals")
@APIResponse(responseCode = "400", description = "A parameter or field cannot be read")
public class SignalResource {
  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final int LONGEST = 2_000;

  private final SignalBoard board;
  private final SignalMap map;
  private final SignalWeeks weeks;
  private final AlertDesk desk;

  @Inject
  SignalResource(SignalBoard board, SignalMap map, SignalWeeks weeks, AlertDesk desk) {
    this.board = board;
    this.map = map;
    this.weeks = weeks;
    this.desk = desk;
  }

  /** What is asked of an assessor. */
  public record VerdictRequest(@Nullable String outcome, @Nullable String reason) {}

  @GET
  @RolesAllowed({
    Role.Name.PATROL_LEAD,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.MEDIATOR,
    Role.Name.COORDINATOR,
    Role.Name.ANALYST,
    Role.Name.AUDITOR
  })
  @Operation(
      summary = "Signals in the caller's scope, the last raised first",
      description =
          "place means the place and all below it; week is GGGG-Www, or from and until name days.")
  @APIResponse(responseCode = "200", description = "A page; ask on with its cursor next")
  @APIResponse(responseCode = "404", description = "There is no place of that code")
  public Page<SignalView> signals(
      @QueryParam("place") @Nullable String place,
      @QueryParam("type") @Nullable String type,
      @QueryParam("counted") @Nullable String counted,
      @QueryParam("phase") @Nullable String phase,
      @QueryParam("method") @Nullable String method,
      @QueryParam("week") @Nullable String week,
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    int most = Asked.limit(limit, USUAL, MOST);
    Asked.Cursor after = Asked.Cursor.read(cursor);
    LocalDate monday = Days.week(week);
    List<Signal> found =
        board.find(
            new SignalQuestion(
                place,
                type,
                counted,
                Asked.oneOf(Phase.class, phase),
                Asked.oneOf(Method.class, method),
                monday == null ? Days.day(from) : monday,
                monday == null ? Days.day(until) : monday.plusWeeks(1),
                after == null ? null : after.time(),
                after == null ? null : after.id(),
                most + 1));
    List<Signal> page = found.subList(0, Math.min(most, found.size()));
    return new Page<>(
        page.stream().map(SignalView::of).toList(),
        found.size() > most
            ? new Asked.Cursor(
                    Objects.requireNonNull(page.getLast().raisedAt()), page.getLast().id())
                .text()
            : null);
  }

  @GET
  @Path("map")
  @Produces({"application/geo+json", MediaType.APPLICATION_JSON})
  @RolesAllowed({
    Role.Name.PATROL_LEAD,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR,
    Role.Name.ANALYST,
    Role.Name.AUDITOR
  })
  @Operation(
      summary = "The places of signals as GeoJSON, for maps",
      description = "Those of the last 500 signals that fit; geometry as the directory has it.")
  @APIResponse(responseCode = "200", description = "A feature collection")
  @APIResponse(responseCode = "404", description = "There is no place of that code")
  public SignalMap.Collection map(
      @QueryParam("place") @Nullable String place,
      @QueryParam("type") @Nullable String type,
      @QueryParam("phase") @Nullable String phase,
      @QueryParam("week") @Nullable String week,
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until) {
    LocalDate monday = Days.week(week);
    return map.of(
        new SignalQuestion(
            place,
            type,
            null,
            Asked.oneOf(Phase.class, phase),
            null,
            monday == null ? Days.day(from) : monday,
            monday == null ? Days.day(until) : monday.plusWeeks(1),
            null,
            null,
            MOST));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Role.Name.PATROL_LEAD,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.MEDIATOR,
    Role.Name.COORDINATOR,
    Role.Name.ANALYST,
    Role.Name.AUDITOR
  })
  @Operation(summary = "One signal with all its evidence")
  @APIResponse(responseCode = "200", description = "The signal")
  @APIResponse(responseCode = "404", description = "There is no such signal in the caller's scope")
  public SignalView signal(@PathParam("id") String id) {
    return SignalView.of(board.one(Days.id(id, "UNKNOWN_SIGNAL")));
  }

  @GET
  @Path("{id}/series")
  @RolesAllowed({
    Role.Name.PATROL_LEAD,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.MEDIATOR,
    Role.Name.COORDINATOR,
    Role.Name.ANALYST,
    Role.Name.AUDITOR
  })
  @Operation(
      summary = "The weeks around a signal: counts, what was expected, and the limit",
      description =
          "A year before it and up to eight weeks after, as the rule reads them now. Empty for"
              + " signals that are not about the weeks of a series.")
  @APIResponse(responseCode = "200", description = "The weeks, the oldest first")
  @APIResponse(responseCode = "403", description = "The caller does not see all counts needed")
  @APIResponse(responseCode = "404", description = "There is no such signal in the caller's scope")
  public SignalWeeks.Series series(@PathParam("id") String id) {
    return weeks.of(Days.id(id, "UNKNOWN_SIGNAL"));
  }

  @POST
  @Path("{id}/verdict")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.Name.COORDINATOR, Role.Name.CLERK, Role.Name.ANALYST})
  @Operation(
      summary = "Judge a signal: CONFIRMED, EXPLAINED or UNFOUNDED, with the written reason",
      description = "The assessor is kept as agency and role; the audit knows the account.")
  @APIResponse(responseCode = "200", description = "The signal as it stands now")
  @APIResponse(responseCode = "404", description = "There is no such signal in the caller's scope")
  @APIResponse(responseCode = "409", description = "It was judged before, or has expired")
  @APIResponse(responseCode = "422", description = "The reason is missing")
  public SignalView verdict(@PathParam("id") String id, @Nullable VerdictRequest body) {
    VerdictRequest asked = Wanted.body(body);
    Verdict outcome = Asked.oneOf(Verdict.class, Wanted.field(asked.outcome(), "/outcome"));
    return SignalView.of(
        desk.judge(
            Days.id(id, "UNKNOWN_SIGNAL"),
            Wanted.field(outcome, "/outcome"),
            Wanted.orEmpty(asked.reason(), "/reason", LONGEST)));
  }
}
