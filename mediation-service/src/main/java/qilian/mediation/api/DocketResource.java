package qilian.mediation.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.guard.problem.Refused;
import qilian.mediation.calendar.CaseCalendar;
import qilian.mediation.docket.CaseDocket;
import qilian.mediation.docket.CaseQuestion;
import qilian.mediation.model.DocketEntry;
import qilian.mediation.model.DocketState;
import qilian.mediation.model.DueState;
import qilian.mediation.model.Part;
import qilian.mediation.model.Phase;

/** The caller's desk: its cases, the board, and the calendar. */
@Path("/api/v1")
@RolesAllowed({
  Role.Name.MEDIATOR,
  Role.Name.CLERK,
  Role.Name.AGENCY_SYSTEM,
  Role.Name.COORDINATOR,
  Role.Name.AUDITOR
})
@Tag(name = "docket")
public class DocketResource {

  private static final int USUAL = 50;
  private static final int MOST = 500;

  private final CaseDocket docket;

  @Inject
  DocketResource(CaseDocket docket) {
    this.docket = docket;
  }

  /** A page of the desk. */
  @GET
  @Path("docket")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Cases in the caller's scope, what is due first in front",
      description =
          "state is OPEN, CLOSED or ALL; unfinished ones where it is left out, but all where a code"
              + " or a phase is asked for. place means the place and all below it; party is a"
              + " whole name or telephone and finds cases that the caller's agency leads or"
              + " assists.")
  @APIResponse(responseCode = "200", description = "A page; ask on with its cursor next")
  public Page<DocketEntry> cases(
      @QueryParam("state") @Nullable String state,
      @QueryParam("code") @Nullable String code,
      @QueryParam("phase") @Nullable String phase,
      @QueryParam("agency") @Nullable String lead,
      @QueryParam("category") @Nullable String category,
      @QueryParam("place") @Nullable String place,
      @QueryParam("part") @Nullable String part,
      @QueryParam("due") @Nullable String due,
      @QueryParam("party") @Nullable String party,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    int most = Asked.limit(limit, USUAL, MOST);
    Mark after = Mark.read(cursor);
    List<DocketEntry> found =
        docket.cases(
            new CaseQuestion(
                stateOf(state, code, phase),
                blankToNull(code),
                Asked.oneOf(Phase.class, phase),
                blankToNull(lead),
                blankToNull(category),
                blankToNull(place),
                Asked.oneOf(Part.class, part),
                Asked.oneOf(DueState.class, due),
                blankToNull(party),
                after == null ? null : after.due(),
                after == null ? null : after.id(),
                most + 1));
    List<DocketEntry> page = found.subList(0, Math.min(most, found.size()));
    return new Page<>(
        page,
        found.size() > most ? new Mark(page.getLast().dueOn(), page.getLast().id()).text() : null);
  }

  /** Who names a code, or a phase, means the case wherever it stands. */
  private static DocketState stateOf(
      @Nullable String state, @Nullable String code, @Nullable String phase) {
    DocketState asked = Asked.oneOf(DocketState.class, blankToNull(state));
    if (asked != null) {
      return asked;
    }
    return blankToNull(code) == null && blankToNull(phase) == null
        ? DocketState.OPEN
        : DocketState.ALL;
  }

  /** The board. */
  @GET
  @Path("board")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Unfinished cases by phase, leading agency, grid and how near they are due")
  @APIResponse(responseCode = "200", description = "The counts, at most two seconds old")
  public CaseDocket.Board board() {
    return docket.board();
  }

  /** The calendar. */
  @GET
  @Path("calendar.ics")
  @Produces("text/calendar;charset=UTF-8")
  @Operation(summary = "Sessions and deadlines of the caller's desk, as iCalendar (RFC 5545)")
  @APIResponse(responseCode = "200", description = "The calendar")
  public String calendar() {
    return CaseCalendar.of(docket.calendar(MOST));
  }

  /** The place of the last case shown, so that new ones shift nothing. */
  private record Mark(@Nullable LocalDate due, UUID id) {

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
            keys[0].isEmpty() ? null : LocalDate.parse(keys[0]),
            UUID.fromString(keys[keys.length - 1]));
      } catch (IllegalArgumentException | DateTimeException e) {
        throw Refused.of("CURSOR_NOT_ACCEPTED", 400);
      }
    }
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
