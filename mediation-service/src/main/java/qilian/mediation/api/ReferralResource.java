package qilian.mediation.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.mediation.docket.Docket;
import qilian.mediation.docket.ReferralQuestion;
import qilian.mediation.model.KeptReferral;
import qilian.mediation.model.ReferralKind;
import qilian.mediation.model.ReferralStatus;

/** What waits for intake. */
@Path("/api/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "docket")
public class ReferralResource {
  private static final int USUAL = 50;
  private static final int MOST = 500;

  private final Docket docket;

  @Inject
  ReferralResource(Docket docket) {
    this.docket = docket;
  }

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
      summary = "Disputes that were reported or handed over, the longest ago first",
      description =
          "Those in the caller's scope. status is WAITING unless said otherwise; place means the"
              + " place and all below it; from is included, until is not.")
  @APIResponse(responseCode = "200", description = "A page; ask on with its cursor next")
  @APIResponse(responseCode = "400", description = "A parameter cannot be read")
  @APIResponse(responseCode = "404", description = "There is no place of that code")
  public Page<ReferralView> referrals(
      @QueryParam("status") @Nullable String status,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("place") @Nullable String place,
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    int most = Asked.limit(limit, USUAL, MOST);
    Asked.Cursor after = Asked.Cursor.read(cursor);
    List<KeptReferral> found =
        docket.referrals(
            new ReferralQuestion(
                Objects.requireNonNullElse(
                    Asked.oneOf(ReferralStatus.class, status), ReferralStatus.WAITING),
                Asked.oneOf(ReferralKind.class, kind),
                place,
                Asked.time(from),
                Asked.time(until),
                after == null ? null : after.time(),
                after == null ? null : after.id(),
                most + 1));
    List<KeptReferral> page = found.subList(0, Math.min(most, found.size()));
    return new Page<>(
        page.stream().map(ReferralView::of).toList(),
        found.size() > most
            ? new Asked.Cursor(
                    page.getLast().referral().occurredAt(), page.getLast().referral().eventId())
                .text()
            : null);
  }
}
