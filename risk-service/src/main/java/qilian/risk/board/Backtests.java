package qilian.risk.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qilian.guard.PlacePaths;
import qilian.guard.Scoped;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;
import qilian.risk.alert.Phase;
import qilian.risk.detect.Clusters;
import qilian.risk.detect.Detector;
import qilian.risk.detect.Method;
import qilian.risk.detect.Replay;
import qilian.risk.detect.WeeklySeries;
import qilian.risk.signal.Counts;
import qilian.risk.signal.Gap;
import qilian.risk.signal.Rule;
import qilian.risk.signal.Tick;
import qilian.risk.store.HistoryStore;
import qilian.risk.store.WatchStore;

/** What a parameter set would have said on history, beside the one that stands. */
@ApplicationScoped
public class Backtests {

  private static final int MOST_SERIES = 50_000;
  private static final int MOST_YEARS = 5;
  private static final int SHOWN = 100;

  private final HistoryStore history;
  private final ScanReplay scans;
  private final PlacePaths places;

  @Inject
  Backtests(HistoryStore history, ScanReplay scans, PlacePaths places) {
    this.history = history;
    this.scans = scans;
    this.places = places;
  }

  /** What is to be replayed on what. */
  public record Question(
      @Nullable String place,
      @Nullable String counted,
      @Nullable String type,
      LocalDate from,
      LocalDate until,
      Method method,
      Map<String, String> parameters) {}

  /** A week of a series that would have alarmed. */
  public record Alarm(
      String placePath, String counted, String type, String stratum, LocalDate week) {}

  /**
   * Both, side by side.
   *
   * @param current how the default rule does
   * @param candidate how the set asked about does
   * @param onlyCurrent alarms that the candidate would not raise, up to a hundred
   * @param onlyCandidate alarms that only it would raise, up to a hundred
   */
  public record Answer(
      Rule currentRule,
      Replay current,
      Replay candidate,
      List<Alarm> onlyCurrent,
      List<Alarm> onlyCandidate) {}

  /**
   * Replays.
   *
   * @throws Refused 404 for an unknown place, 422 for a parameter that the method does not take
   */
  @Transactional
  @Scoped(Sight.AGGREGATES)
  public Answer replay(Question question) {
    String path = path(question.place());
    LocalDate from = Tick.mondayOf(question.from());
    LocalDate until = Tick.mondayOf(question.until().minusDays(1)).plusWeeks(1);
    if (!from.isBefore(until) || from.isBefore(until.minusYears(MOST_YEARS))) {
      throw Refused.of("PERIOD_NOT_ACCEPTED", 422);
    }
    Rule rule =
        history.rules().stream()
            .filter(each -> each.code().equals(Rule.DEFAULT))
            .findFirst()
            .orElseThrow();
    Detector current = Detector.of(rule.method(), rule.parameters());
    if (question.method() == Method.SPACE_TIME_PERMUTATION_SCAN) {
      accept(question.method(), question.parameters());
      return scanned(
          replay(rule, current, current, question, path, from, until), question, path, from, until);
    }
    Detector candidate = detector(question.method(), question.parameters());
    return replay(rule, current, candidate, question, path, from, until);
  }

  /** A method with parameters, or the refusal by the parameter's name. */
  public static Detector detector(Method method, Map<String, String> parameters) {
    try {
      return Detector.of(method, parameters);
    } catch (IllegalArgumentException e) {
      throw refused(e);
    }
  }

  /** Refuses a method that no rule can use, or a parameter that it does not take. */
  public static void accept(Method method, Map<String, String> parameters) {
    if (method != Method.SPACE_TIME_PERMUTATION_SCAN) {
      detector(method, parameters);
      return;
    }
    try {
      Clusters.scan(parameters);
    } catch (IllegalArgumentException e) {
      throw refused(e);
    }
  }

  private static Refused refused(IllegalArgumentException e) {
    String what = e.getMessage();
    return Refused.of("PARAMETER_NOT_ACCEPTED", 422)
        .at("/parameters")
        .with("what", what == null ? "" : what);
  }

  private Answer replay(
      Rule rule,
      Detector current,
      Detector candidate,
      Question question,
      @Nullable String path,
      LocalDate from,
      LocalDate until) {
    Map<String, WatchStore.Span> spans = history.spans();
    List<Gap> gaps = history.gaps();
    var judged = history.judged(from, until);
    List<Replay.Seen> seenNow = new ArrayList<>();
    List<Replay.Seen> seenThen = new ArrayList<>();
    List<Alarm> onlyCurrent = new ArrayList<>();
    List<Alarm> onlyCandidate = new ArrayList<>();
    history.each(
        path,
        question.counted(),
        question.type(),
        until,
        (series, byDay) -> {
          WatchStore.Span span = spans.get(series.root());
          List<Gap> missing =
              gaps.stream().filter(gap -> gap.concerns(series.placePath(), series.cell())).toList();
          WeeklySeries weekly =
              span == null
                  ? null
                  : Counts.weekly(byDay, span.since(), until.minusWeeks(1), missing);
          if (weekly != null && seenNow.size() >= MOST_SERIES) {
            throw Refused.of("TOO_MANY_SERIES", 422).with("max", MOST_SERIES);
          }
          if (weekly != null) {
            Map<LocalDate, Phase> verdicts = judged.getOrDefault(series, Map.of());
            Replay.Seen now = seen(current, weekly, from, verdicts);
            Replay.Seen then = seen(candidate, weekly, from, verdicts);
            seenNow.add(now);
            seenThen.add(then);
            only(series, now.alarms(), then.alarms(), onlyCurrent);
            only(series, then.alarms(), now.alarms(), onlyCandidate);
          }
        });
    int weeks = (int) ChronoUnit.WEEKS.between(from, until);
    return new Answer(
        rule, Replay.sum(seenNow, weeks), Replay.sum(seenThen, weeks), onlyCurrent, onlyCandidate);
  }

  /** The scan beside the default rule: its series are the cells whose points it scans. */
  private Answer scanned(
      Answer beside, Question question, @Nullable String path, LocalDate from, LocalDate until) {
    ScanReplay.Answer seen =
        scans.of(question.parameters(), path, question.counted(), question.type(), from, until);
    var verdicts = history.judged(from, until);
    int confirmed = seen.judged(verdicts, Set.of(Phase.CONFIRMED));
    List<Alarm> alarms = new ArrayList<>();
    seen.alarms().forEach((series, weeks) -> only(series, weeks, List.of(), alarms));
    return new Answer(
        beside.currentRule(),
        beside.current(),
        new Replay(
            seen.cells(),
            (int) ChronoUnit.WEEKS.between(from, until),
            seen.alarms().values().stream().mapToInt(List::size).sum(),
            confirmed + seen.judged(verdicts, Set.of(Phase.EXPLAINED, Phase.UNFOUNDED)),
            confirmed,
            confirmed,
            confirmed == 0 ? null : 0.0),
        List.of(),
        alarms);
  }

  private static Replay.Seen seen(
      Detector detector, WeeklySeries weekly, LocalDate from, Map<LocalDate, Phase> verdicts) {
    Set<LocalDate> unfounded = weeks(verdicts, Set.of(Phase.UNFOUNDED));
    return Replay.of(
        detector,
        weekly,
        from,
        weeks(verdicts, Set.of(Phase.CONFIRMED)),
        weeks(verdicts, Set.of(Phase.EXPLAINED, Phase.UNFOUNDED)),
        unfounded);
  }

  private static Set<LocalDate> weeks(Map<LocalDate, Phase> verdicts, Set<Phase> phases) {
    return verdicts.entrySet().stream()
        .filter(each -> phases.contains(each.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static void only(
      HistoryStore.Series series, List<LocalDate> these, List<LocalDate> those, List<Alarm> to) {
    for (LocalDate week : these) {
      if (to.size() < SHOWN && !those.contains(week)) {
        to.add(
            new Alarm(
                series.placePath(),
                series.cell().counted(),
                series.cell().type(),
                series.cell().stratum().name(),
                week));
      }
    }
  }

  private @Nullable String path(@Nullable String place) {
    return place == null || place.isBlank()
        ? null
        : places
            .pathOf(place)
            .orElseThrow(() -> Refused.of("UNKNOWN_PLACE", 404).with("place", place));
  }
}
