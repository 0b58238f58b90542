package qilian.incident.api;

import static qilian.incident.api.PatrolRequests.given;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.guard.problem.Refused;
import qilian.incident.desk.CoverageDesk;
import qilian.incident.desk.PatrolRegister;
import qilian.incident.desk.PatrolScope;
import qilian.incident.desk.ProposalDesk;
import qilian.incident.patrol.BeforeAfter;
import qilian.incident.patrol.CoverageGap;
import qilian.incident.register.PatrolLog;
import qilian.transport.codec.Json;

/** Where incidents and patrols miss each other, and what to do about it next week. */
@Path("/api/v1/patrol")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.PATROL_LEAD, Role.Name.COORDINATOR, Role.Name.AUDITOR})
@Tag(name = "patrol")
public class PatrolCoverageResource {
  private static final int WEEKS = 12;
  private static final int SHOWN = 50;
  private static final String METHOD =
      "Blocks of 3 hours; exact Poisson tail against place x hour independence without the block"
          + " itself, Benjamini-Hochberg q = 0.10, at least 3. Effective incidents with a known"
          + " hour; not what patrols found themselves, nor consultations and nuisance calls. Each"
          + " patrol a week leaves half of a block uncovered. Greedy choice of blocks by what is"
          + " uncovered, at least 63 % of the best (submodular).";

  private final CoverageDesk desk;
  private final PatrolRegister proposals;
  private final PatrolScope scope;
  private final ProposalDesk carrying;

  @Inject
  PatrolCoverageResource(
      CoverageDesk desk, PatrolRegister proposals, PatrolScope scope, ProposalDesk carrying) {
    this.carrying = carrying;
    this.desk = desk;
    this.proposals = proposals;
    this.scope = scope;
  }

  /**
   * A block of the week on a beat.
   *
   * @param uncovered incidents a week that are to be expected there with no patrol near
   */
  public record BlockView(
      String beat,
      DayOfWeek day,
      int hour,
      int incidents,
      double expected,
      double chance,
      boolean hot,
      double patrolMinutesAWeek,
      double uncovered) {

    static BlockView of(CoverageGap.Cell cell, int weeks) {
      return new BlockView(
          cell.block().beat(),
          cell.block().day(),
          cell.block().hour(),
          cell.incidents(),
          rounded(cell.expected()),
          cell.chance(),
          cell.hot(),
          rounded(cell.patrolMinutes() / weeks),
          rounded(cell.uncovered()));
    }
  }

  /** The gaps; what the caller may not see of incidents is not in them. */
  public record CoverageView(
      String agency,
      LocalDate from,
      LocalDate until,
      int weeks,
      int incidents,
      String method,
      List<BlockView> hot,
      List<BlockView> blocks) {}

  /** A block to be walked. */
  public record WantedView(String beat, DayOfWeek day, int hour, int patrols, double covers) {}

  /** What is proposed. */
  public record ContentView(
      LocalDate week, int patrols, String method, List<WantedView> wanted, List<BlockView> hot) {}

  /** A proposal. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ProposalView(
      UUID id,
      String agency,
      LocalDate week,
      String state,
      @JsonRawValue String content,
      String proposedBy,
      Instant proposedAt,
      @Nullable String answeredBy) {

    static ProposalView of(PatrolLog.Proposal p) {
      return new ProposalView(
          p.id(),
          p.agency(),
          p.week(),
          p.state(),
          p.content(),
          p.proposedBy(),
          p.proposedAt(),
          p.answeredBy());
    }
  }

  /** For whose patrols, looking back how far. */
  public record ProposalRequest(@Nullable String agency, @Nullable Integer weeks) {}

  /** The lead's answer. */
  public record AnswerRequest(@Nullable Boolean takeUp) {}

  @GET
  @Path("/coverage")
  @Operation(
      summary = "Incidents against patrol minutes, beat by beat, in blocks of three hours",
      description =
          "Only incidents that you may see are in it; a coordinator sees its place's. What patrols"
              + " found themselves follows patrols, and is left out, as are calls about nothing and"
              + " incidents whose hour nobody knows.")
  @APIResponse(responseCode = "200", description = "The hot blocks, and the first fifty of all")
  @APIResponse(responseCode = "422", description = "Fewer than four weeks, or no beat")
  public CoverageView coverage(
      @QueryParam("agency") @Nullable String agency, @QueryParam("weeks") @Nullable Integer weeks) {
    String of = agency(agency);
    CoverageDesk.Seen seen = desk.look(of, weeks == null ? WEEKS : weeks);
    return new CoverageView(
        of,
        seen.from(),
        seen.until(),
        seen.weeks(),
        seen.incidents(),
        METHOD,
        hot(seen),
        seen.cells().stream().limit(SHOWN).map(c -> BlockView.of(c, seen.weeks())).toList());
  }

  @GET
  @Path("/coverage/effect")
  @Operation(
      summary = "Whether incidents on a beat became fewer since a day, and whether they moved",
      description =
          "Ratios with exact 95 % intervals; neighbours and all other beats beside it. What patrols"
              + " found themselves is left out.")
  public BeforeAfter effect(
      @QueryParam("agency") @Nullable String agency,
      @QueryParam("beat") @Nullable String beat,
      @QueryParam("changed") @Nullable String changed,
      @QueryParam("weeks") @Nullable Integer weeks) {
    String code = Lookup.text(beat);
    LocalDate day = Lookup.day("changed", changed);
    if (code == null || day == null) {
      throw Refused.of("PARAMETER_MISSING", 400).with("name", code == null ? "beat" : "changed");
    }
    return desk.compare(agency(agency), code, day, weeks == null ? WEEKS : weeks);
  }

  @POST
  @Path("/proposals")
  @RolesAllowed({Role.Name.PATROL_LEAD, Role.Name.COORDINATOR})
  @Operation(summary = "Proposes where next week's planned patrols should walk; nothing is changed")
  @APIResponse(responseCode = "201", description = "The lead of the agency may take it up")
  public Response propose(@Nullable ProposalRequest request) {
    String agency = agency(request == null ? null : request.agency());
    Integer weeks = request == null ? null : request.weeks();
    CoverageDesk.Laid laid = desk.lay(agency, weeks == null ? WEEKS : weeks);
    ContentView content =
        new ContentView(
            laid.week(),
            laid.patrols(),
            METHOD,
            laid.wanted().stream()
                .map(
                    each ->
                        new WantedView(
                            each.block().beat(),
                            each.block().day(),
                            each.block().hour(),
                            each.shifts(),
                            rounded(each.covers())))
                .toList(),
            hot(laid.seen()));
    PatrolLog.Proposal kept = desk.propose(agency, laid.week(), json(content));
    return Response.created(URI.create("/api/v1/patrol/proposals/" + kept.id()))
        .entity(ProposalView.of(kept))
        .build();
  }

  @GET
  @Path("/proposals")
  @Operation(summary = "The newest hundred proposals")
  public List<ProposalView> newest() {
    return proposals.newest().stream().map(ProposalView::of).toList();
  }

  @POST
  @Path("/proposals/{id}/answer")
  @RolesAllowed(Role.Name.PATROL_LEAD)
  @Operation(summary = "The lead takes it up, or turns it down; the shifts stay as they are")
  @APIResponse(responseCode = "204", description = "Answered")
  public Response answer(@PathParam("id") String id, @Nullable AnswerRequest request) {
    desk.answer(Lookup.id(id), given(request == null ? null : request.takeUp(), "/takeUp"));
    return Response.noContent().build();
  }

  @POST
  @Path("/proposals/{id}/carrying-out")
  @RolesAllowed(Role.Name.PATROL_LEAD)
  @Operation(
      summary = "Takes a proposal up and carries it out: the week's planned shifts are laid anew",
      description =
          "In one step: what was planned for its week is cancelled, and as many hours are planned"
              + " where the proposal wants them, with members. Where a rule of the roster would be"
              + " broken, nothing is changed.")
  @APIResponse(responseCode = "200", description = "The shifts that were cancelled and planned")
  @APIResponse(responseCode = "409", description = "It was answered, or the week changed since")
  @APIResponse(responseCode = "422", description = "A shift cannot be filled within the rules")
  public ProposalDesk.Carried carryOut(@PathParam("id") String id) {
    PatrolLog.Proposal proposal = carrying.own(Lookup.id(id));
    return carrying.carryOut(
        proposal,
        content(proposal).wanted().stream()
            .map(
                each ->
                    new ProposalDesk.Wanted(each.beat(), each.day(), each.hour(), each.patrols()))
            .toList());
  }

  private static ContentView content(PatrolLog.Proposal proposal) {
    try {
      return Json.mapperOfTheWire().readValue(proposal.content(), ContentView.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept proposal cannot be read: " + proposal.id(), e);
    }
  }

  private String agency(@Nullable String asked) {
    String agency = Lookup.text(asked);
    return agency == null ? scope.caller().agencyOrRefuse() : agency;
  }

  private static List<BlockView> hot(CoverageDesk.Seen seen) {
    return seen.cells().stream()
        .filter(CoverageGap.Cell::hot)
        .map(cell -> BlockView.of(cell, seen.weeks()))
        .toList();
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private static String json(ContentView content) {
    try {
      return Json.mapperOfTheWire().writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a proposal cannot be written", e);
    }
  }
}
