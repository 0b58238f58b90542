package qilian.risk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.guard.problem.Refused;
import qilian.risk.board.Backtests;
import qilian.risk.desk.RuleDesk;
import qilian.risk.detect.Method;
import qilian.risk.signal.Proposal;
import qilian.risk.signal.Rule;

/** Which method looks at what: proposed by one, replayed on history, approved by another. */
@Path("/api/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "methods")
public class RuleResource {

  /** Shorter stretches of history show nothing: what a method needs to begin. */
  private static final int FEWEST_WEEKS = 8;

  private final RuleDesk rules;
  private final Backtests backtests;

  @Inject
  RuleResource(RuleDesk rules, Backtests backtests) {
    this.rules = rules;
    this.backtests = backtests;
  }

  /** A rule as somebody proposes it. */
  public record RuleRequest(
      @Nullable String code,
      @Nullable String counted,
      @Nullable String type,
      @Nullable String place,
      @Nullable String method,
      @Nullable Map<String, String> parameters,
      @Nullable Boolean active) {}

  /**
   * On which stretch of history a proposal is replayed.
   *
   * @param against code of the rule to hold it against; left out, all that are switched on
   */
  public record PeriodRequest(
      @Nullable String from, @Nullable String until, @Nullable String against) {}

  /**
   * A proposal as it stands.
   *
   * @param tested what its last replay showed; absent before it
   * @param approved whether its rule was put in force
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ProposalView(
      UUID id,
      Rule rule,
      Instant proposedAt,
      Proposal.@Nullable Tested tested,
      @Nullable Instant testedAt,
      boolean approved,
      @Nullable Instant approvedAt) {

    static ProposalView of(Proposal proposal) {
      return new ProposalView(
          proposal.id(),
          proposal.rule(),
          proposal.proposedAt(),
          proposal.tested(),
          proposal.testedAt(),
          proposal.approvedBy() != null,
          proposal.approvedAt());
    }
  }

  @GET
  @RolesAllowed({Role.Name.COORDINATOR, Role.Name.ANALYST, Role.Name.AUDITOR})
  @Operation(summary = "Which method looks at what")
  @APIResponse(responseCode = "200", description = "The rules in force")
  public List<Rule> rules() {
    return rules.rules();
  }

  @GET
  @Path("proposals")
  @RolesAllowed({Role.Name.COORDINATOR, Role.Name.ANALYST, Role.Name.AUDITOR})
  @Operation(summary = "The last proposals of rules")
  @APIResponse(responseCode = "200", description = "The last first")
  public List<ProposalView> proposals() {
    return rules.proposals().stream().map(ProposalView::of).toList();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.Name.ANALYST)
  @Operation(
      summary = "Propose a rule under its code",
      description =
          "It takes effect once it was replayed on history and somebody else approved it.")
  @APIResponse(responseCode = "201", description = "The proposal; nothing has changed yet")
  @APIResponse(responseCode = "400", description = "A field cannot be read")
  @APIResponse(responseCode = "422", description = "The method does not take that parameter")
  public Response propose(@Nullable RuleRequest body) {
    RuleRequest asked = Wanted.body(body);
    String code = Wanted.field(asked.code(), "/code");
    if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*") || code.length() > 40) {
      throw Refused.of("RULE_CODE_MALFORMED", 400).at("/code");
    }
    Method method = MethodResource.method(asked.method());
    Map<String, String> parameters = MethodResource.given(asked.parameters());
    Backtests.accept(method, parameters);
    Rule rule =
        new Rule(
            code,
            asked.counted(),
            asked.type(),
            asked.place(),
            method,
            parameters,
            asked.active() == null || asked.active());
    ProposalView kept = ProposalView.of(rules.propose(UUID.randomUUID(), rule));
    return Response.created(URI.create("/api/v1/rules/proposals/" + kept.id()))
        .entity(kept)
        .build();
  }

  @GET
  @Path("proposals/{id}")
  @RolesAllowed({Role.Name.COORDINATOR, Role.Name.ANALYST, Role.Name.AUDITOR})
  @Operation(summary = "One proposal")
  @APIResponse(responseCode = "200", description = "The proposal")
  @APIResponse(responseCode = "404", description = "There is no such proposal")
  public ProposalView proposal(@PathParam("id") String id) {
    return ProposalView.of(rules.proposal(id(id)));
  }

  @POST
  @Path("proposals/{id}/backtest")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.Name.COORDINATOR, Role.Name.ANALYST})
  @Operation(
      summary = "Replay a proposal on at least eight weeks of history, beside what is switched on",
      description = "The figures are kept with the proposal; whoever approves it reads them.")
  @APIResponse(responseCode = "200", description = "Both, side by side")
  @APIResponse(responseCode = "400", description = "A field cannot be read")
  @APIResponse(responseCode = "404", description = "There is no such proposal, or no such rule")
  @APIResponse(responseCode = "422", description = "The period is not accepted")
  public MethodResource.BacktestView backtest(
      @PathParam("id") String id, @Nullable PeriodRequest body) {
    PeriodRequest asked = Wanted.body(body);
    LocalDate from = Wanted.field(Days.day(asked.from()), "/from");
    LocalDate until = Wanted.field(Days.day(asked.until()), "/until");
    if (ChronoUnit.WEEKS.between(from, until) < FEWEST_WEEKS) {
      throw Refused.of("BACKTEST_TOO_SHORT", 422).at("/from").with("weeks", FEWEST_WEEKS);
    }
    Proposal proposal = rules.proposal(id(id));
    Rule rule = proposal.rule();
    Backtests.Question question =
        new Backtests.Question(
            rule.place(),
            rule.counted(),
            rule.type(),
            from,
            until,
            rule.method(),
            rule.parameters(),
            asked.against());
    Backtests.Answer answer = backtests.replay(question);
    rules.tested(
        proposal.id(),
        new Proposal.Tested(
            from,
            until,
            answer.candidate().series(),
            answer.candidate().alarms(),
            answer.current().alarms(),
            answer.candidate().confirmed()));
    return MethodResource.BacktestView.of(question, answer);
  }

  @POST
  @Path("proposals/{id}/approval")
  @RolesAllowed({Role.Name.COORDINATOR, Role.Name.ANALYST})
  @Operation(
      summary = "Approve somebody else's proposal: its rule takes effect",
      description =
          "A rule that is switched on was replayed first; to switch one off takes no replay.")
  @APIResponse(responseCode = "200", description = "All rules in force")
  @APIResponse(responseCode = "404", description = "There is no such proposal")
  @APIResponse(
      responseCode = "409",
      description = "The caller proposed it, it was approved before, or was never replayed")
  public List<Rule> approve(@PathParam("id") String id) {
    return rules.approve(id(id));
  }

  private static UUID id(String text) {
    return Days.id(text, "UNKNOWN_RULE_PROPOSAL");
  }
}
