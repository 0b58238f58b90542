package qilian.risk.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.risk.desk.EffectDesk;
import qilian.risk.inspection.ClearingEffect;

/** Whether clearing a finding helped. */
@Path("/api/v1/findings/{id}/effect")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inspection")
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
public class EffectResource {
  private static final int USUAL_DAYS = 90;
  private static final int MOST_DAYS = 365;

  private final EffectDesk effects;

  @Inject
  EffectResource(EffectDesk effects) {
    this.effects = effects;
  }

  /** Whether it helped, with a sentence. */
  public record EffectView(
      ClearingEffect effect, String verdictZh, long daysBefore, long daysAfter) {}

  /** Did it help. */
  @GET
  @Operation(
      summary = "Whether incidents at the premises fell after the finding was cleared",
      description =
          "days before it was found and after it was cleared; subtype says what is counted, else"
              + " what such a finding invites, else everything. With the exact interval, the"
              + " places around and further off. A fall has other causes too.")
  @APIResponse(responseCode = "200", description = "The comparison, and what may be said")
  @APIResponse(responseCode = "409", description = "Nothing to compare yet")
  public EffectView effect(
      @PathParam("id") String reference,
      @QueryParam("days") @Nullable String days,
      @QueryParam("subtype") List<String> subtypes) {
    Set<String> counted = new TreeSet<>(Given.list(subtypes, "/subtype"));
    ClearingEffect effect =
        effects.of(reference, Asked.limit(days, USUAL_DAYS, MOST_DAYS), counted);
    ClearingEffect.Spans spans =
        new ClearingEffect.Spans(effect.from(), effect.found(), effect.resumed(), effect.until());
    return new EffectView(
        effect, effect.verdict().labelZh(), spans.daysBefore(), spans.daysAfter());
  }
}
