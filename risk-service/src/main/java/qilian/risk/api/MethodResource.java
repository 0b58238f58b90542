package qilian.risk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.risk.alert.MethodScore;
import qilian.risk.board.Backtests;
import qilian.risk.board.SignalBoard;
import qilian.risk.detect.Detector;
import qilian.risk.detect.Method;
import qilian.risk.detect.Replay;
import qilian.risk.signal.Rule;

/** The published methods, how their signals were judged, and how they do on history. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "methods")
public class MethodResource {

  private final SignalBoard board;
  private final Backtests backtests;

  @Inject
  MethodResource(SignalBoard board, Backtests backtests) {
    this.board = board;
    this.backtests = backtests;
  }

  /**
   * A method.
   *
   * @param source the paper that defines it
   * @param judgesWeeks whether a rule can use it on weekly series
   */
  public record MethodView(
      Method method, int version, String source, boolean judgesWeeks, List<ScoreView> scores) {}

  /**
   * How the signals of a rule were judged.
   *
   * @param shareConfirmed confirmed among the judged; absent where nobody judged
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ScoreView(
      String rule,
      int raised,
      int confirmed,
      int explained,
      int unfounded,
      int expired,
      @Nullable Double shareConfirmed) {

    static ScoreView of(MethodScore score) {
      int judged = score.confirmed() + score.explained() + score.unfounded();
      return new ScoreView(
          score.rule(),
          score.raised(),
          score.confirmed(),
          score.explained(),
          score.unfounded(),
          score.expired(),
          judged == 0 ? null : (double) score.confirmed() / judged);
    }
  }

  /**
   * What is to be replayed.
   *
   * @param against code of the rule to hold it against; left out, all that are switched on
   */
  public record BacktestRequest(
      @Nullable String place,
      @Nullable String counted,
      @Nullable String type,
      @Nullable String from,
      @Nullable String until,
      @Nullable String method,
      @Nullable Map<String, String> parameters,
      @Nullable String against) {}

  /**
   * How one parameter set did, or several rules together.
   *
   * @param method absent where it is not one rule's
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ReplayView(
      @Nullable Method method,
      Map<String, String> parameters,
      int series,
      int weeks,
      int alarms,
      double alarmsPerWeek,
      double alarmsPerSeriesYear,
      int judged,
      int confirmed,
      @Nullable Double shareConfirmed,
      int confirmedFound,
      @Nullable Double leadWeeks) {

    static ReplayView of(@Nullable Method method, Map<String, String> parameters, Replay replay) {
      return new ReplayView(
          method,
          parameters,
          replay.series(),
          replay.weeks(),
          replay.alarms(),
          replay.alarmsPerWeek(),
          replay.alarmsPerSeriesYear(),
          replay.judged(),
          replay.confirmed(),
          replay.shareConfirmed(),
          replay.found(),
          replay.leadWeeks());
    }
  }

  /**
   * The current set and the candidate, side by side.
   *
   * @param against the rules that are current: the one that was named, or those that are switched
   *     on and look at any of what was asked about
   */
  public record BacktestView(
      LocalDate from,
      LocalDate until,
      List<Rule> against,
      ReplayView current,
      ReplayView candidate,
      List<Backtests.Alarm> onlyCurrent,
      List<Backtests.Alarm> onlyCandidate) {

    static BacktestView of(Backtests.Question question, Backtests.Answer answer) {
      List<Rule> against = answer.against();
      Rule one = against.size() == 1 ? against.getFirst() : null;
      return new BacktestView(
          question.from(),
          question.until(),
          against,
          one == null
              ? ReplayView.of(null, Map.of(), answer.current())
              : ReplayView.of(one.method(), one.parameters(), answer.current()),
          ReplayView.of(question.method(), question.parameters(), answer.candidate()),
          answer.onlyCurrent(),
          answer.onlyCandidate());
    }
  }

  @GET
  @Path("methods")
  @RolesAllowed({Role.Name.COORDINATOR, Role.Name.ANALYST, Role.Name.AUDITOR, Role.Name.CLERK})
  @Operation(summary = "The published methods, and the share of their signals that was confirmed")
  @APIResponse(responseCode = "200", description = "The methods")
  public List<MethodView> methods() {
    List<MethodScore> scores = board.scores();
    return Arrays.stream(Method.values())
        .map(
            method ->
                new MethodView(
                    method,
                    method.version(),
                    method.source(),
                    Detector.methods().contains(method),
                    scores.stream()
                        .filter(score -> score.method().equals(method.name()))
                        .map(ScoreView::of)
                        .toList()))
        .toList();
  }

  @POST
  @Path("backtests")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.Name.COORDINATOR, Role.Name.ANALYST})
  @Operation(
      summary = "Replay a method with these parameters on history, beside what is switched on",
      description =
          "On the series of the caller's scope, beside the weekly rules that are switched on, or"
              + " the rule that against names: alarms a week and a series-year, the share of"
              + " confirmed among those that people judged, how many confirmed signals it would"
              + " have found, and how many weeks earlier.")
  @APIResponse(responseCode = "200", description = "Both, side by side")
  @APIResponse(responseCode = "400", description = "A field cannot be read")
  @APIResponse(responseCode = "404", description = "There is no place or rule of that code")
  @APIResponse(responseCode = "422", description = "The period or a parameter is not accepted")
  public BacktestView backtest(@Nullable BacktestRequest body) {
    BacktestRequest asked = Wanted.body(body);
    Method method = method(asked.method());
    Map<String, String> parameters = given(asked.parameters());
    LocalDate from = Wanted.field(Days.day(asked.from()), "/from");
    LocalDate until = Wanted.field(Days.day(asked.until()), "/until");
    Backtests.Question question =
        new Backtests.Question(
            asked.place(),
            asked.counted(),
            asked.type(),
            from,
            until,
            method,
            parameters,
            asked.against());
    return BacktestView.of(question, backtests.replay(question));
  }

  static Method method(@Nullable String text) {
    Method method = Asked.oneOf(Method.class, text);
    return method == null ? Method.GAMMA_POISSON : method;
  }

  static Map<String, String> given(@Nullable Map<String, String> parameters) {
    return parameters == null ? Map.of() : parameters;
  }
}
