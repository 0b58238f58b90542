package qilian.risk.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** What a parameter set would have said on history, beside what is switched on. */
@ApplicationScoped
public class Backtests {

  private static final int MOST_SERIES = 50_000;
  private static final int MOST_YEARS = 5;
  private static final int SHOWN = 100;
  private static final String CANDIDATE = "candidate";

  private final HistoryStore history;
  private final ScanReplay scans;
  private final PlacePaths places;

  @Inject
  Backtests(HistoryStore history, ScanReplay scans, PlacePaths places) {
    this.history = history;
    this.scans = scans;
    this.places = places;
  }

  /**
   * What is to be replayed on what.
   *
   * @param against code of the rule to hold it against; null takes all that are switched on
   */
  public record Question(
      @Nullable String place,
      @Nullable String counted,
      @Nullable String type,
      LocalDate from,
      LocalDate until,
      Method method,
      Map<String, String> parameters,
      @Nullable String against) {}

  /** A week of a series that would have alarmed. */
  public record Alarm(
      String placePath, String counted, String type, String stratum, LocalDate week) {}

  /**
   * Both, side by side.
   *
   * @param against the rules that the candidate is held against: where none was named, those that
   *     are switched on, judge weekly series and look at any of what was asked about
   * @param current how they do together
   * @param candidate how the set asked about does
   * @param onlyCurrent alarms that the candidate would not raise, up to a hundred
   * @param onlyCandidate alarms that only it would raise, up to a hundred
   */
  public record Answer(
      List<Rule> against,
      Replay current,
      Replay candidate,
      List<Alarm> onlyCurrent,
      List<Alarm> onlyCandidate) {}

  /** What one side would have done: in figures, and which weeks of which series. */
  private record Done(Replay replay, Map<HistoryStore.Series, List<LocalDate>> alarms) {}

  /** On what history. */
  private record Stretch(@Nullable String path, LocalDate from, LocalDate until) {

    int weeks() {
      return (int) ChronoUnit.WEEKS.between(from, until);
    }
  }

  /** Rules that judge weekly series, on their way along one series after the other. */
  private static final class Walkers {
    private final List<Rule> rules;
    private final List<Detector> detectors;
    private final List<Replay.Seen> seen = new ArrayList<>();
    private final Map<HistoryStore.Series, List<LocalDate>> alarms = new LinkedHashMap<>();

    Walkers(List<Rule> rules) {
      this.rules = rules;
      this.detectors =
          rules.stream().map(rule -> detector(rule.method(), rule.parameters())).toList();
    }

    void walk(
        HistoryStore.Series series,
        WeeklySeries weekly,
        LocalDate from,
        Map<LocalDate, Phase> verdicts) {
      List<Detector> looking = new ArrayList<>();
      for (int i = 0; i < rules.size(); i++) {
        if (rules.get(i).looksAt(series.cell(), series.placePath())) {
          looking.add(detectors.get(i));
        }
      }
      Replay.Seen its =
          Replay.of(
              looking,
              weekly,
              from,
              weeks(verdicts, Set.of(Phase.CONFIRMED)),
              weeks(verdicts, Set.of(Phase.EXPLAINED, Phase.UNFOUNDED)),
              weeks(verdicts, Set.of(Phase.UNFOUNDED)));
      seen.add(its);
      if (!its.alarms().isEmpty()) {
        alarms.put(series, its.alarms());
      }
    }

    Done done(int weeks) {
      return new Done(Replay.sum(seen, weeks), alarms);
    }
  }

  /**
   * Replays.
   *
   * @throws Refused 404 for an unknown place or rule, 422 for a parameter that the method does not
   *     take
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
    accept(question.method(), question.parameters());
    Stretch stretch = new Stretch(path, from, until);
    List<Rule> against = against(question, path);
    Rule candidate =
        new Rule(CANDIDATE, null, null, null, question.method(), question.parameters(), true);
    Walkers now = scans(against) ? null : new Walkers(against);
    Walkers then = scans(List.of(candidate)) ? null : new Walkers(List.of(candidate));
    walk(question, stretch, now, then);
    Done current =
        now == null ? scanned(against.getFirst(), question, stretch) : now.done(stretch.weeks());
    Done asked = then == null ? scanned(candidate, question, stretch) : then.done(stretch.weeks());
    return new Answer(
        against,
        current.replay(),
        asked.replay(),
        only(current.alarms(), asked.alarms()),
        only(asked.alarms(), current.alarms()));
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
    acceptScan(parameters);
  }

  /** Refuses a parameter that the scan does not take. */
  static void acceptScan(Map<String, String> parameters) {
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

  /** The rule that is named, on or off; else what is switched on. */
  private List<Rule> against(Question question, @Nullable String path) {
    String named = question.against();
    List<Rule> rules = history.rules();
    if (named == null || named.isBlank()) {
      return rules.stream()
          .filter(rule -> rule.active() && Detector.methods().contains(rule.method()))
          .filter(rule -> isRead(rule) && concerns(rule, question, path))
          .toList();
    }
    Rule rule =
        rules.stream()
            .filter(each -> each.code().equals(named))
            .findFirst()
            .orElseThrow(() -> Refused.of("UNKNOWN_RULE", 404).at("/against"));
    accept(rule.method(), rule.parameters());
    return List.of(rule.switchedOn());
  }

  /** Whether it can be replayed: a rule of another release raises nothing either. */
  private static boolean isRead(Rule rule) {
    try {
      accept(rule.method(), rule.parameters());
      return true;
    } catch (Refused e) {
      return false;
    }
  }

  /** Whether it looks at any of what is asked about. */
  private boolean concerns(Rule rule, Question question, @Nullable String path) {
    String its = rule.place() == null ? null : places.pathOf(rule.place()).orElse(rule.place());
    return isOpenOr(rule.counted(), question.counted())
        && isOpenOr(rule.type(), question.type())
        && (its == null
            || path == null
            || (its + ">").startsWith(path + ">")
            || (path + ">").startsWith(its + ">"));
  }

  private static boolean isOpenOr(@Nullable String one, @Nullable String other) {
    return one == null || other == null || other.isBlank() || one.equals(other);
  }

  private static boolean scans(List<Rule> rules) {
    return rules.size() == 1 && rules.getFirst().method() == Method.SPACE_TIME_PERMUTATION_SCAN;
  }

  /** Leads both sides, or the one that walks, along every series of the stretch. */
  private void walk(
      Question question, Stretch stretch, @Nullable Walkers now, @Nullable Walkers then) {
    if (now == null && then == null) {
      return;
    }
    Map<String, WatchStore.Span> spans = history.spans();
    List<Gap> gaps = history.gaps();
    var judged = history.judged(stretch.from(), stretch.until());
    int[] walked = {0};
    history.each(
        stretch.path(),
        question.counted(),
        question.type(),
        stretch.until(),
        (series, byDay) -> {
          WatchStore.Span span = spans.get(series.root());
          List<Gap> missing =
              gaps.stream().filter(gap -> gap.concerns(series.placePath(), series.cell())).toList();
          WeeklySeries weekly =
              span == null
                  ? null
                  : Counts.weekly(byDay, span.since(), stretch.until().minusWeeks(1), missing);
          if (weekly == null) {
            return;
          }
          if (walked[0]++ >= MOST_SERIES) {
            throw Refused.of("TOO_MANY_SERIES", 422).with("max", MOST_SERIES);
          }
          Map<LocalDate, Phase> verdicts = judged.getOrDefault(series, Map.of());
          if (now != null) {
            now.walk(series, weekly, stretch.from(), verdicts);
          }
          if (then != null) {
            then.walk(series, weekly, stretch.from(), verdicts);
          }
        });
  }

  /** The scan: its series are the cells whose points it scans. */
  private Done scanned(Rule rule, Question question, Stretch stretch) {
    ScanReplay.Answer seen =
        scans.of(
            rule.parameters(),
            stretch.path(),
            question.counted() == null ? rule.counted() : question.counted(),
            question.type() == null ? rule.type() : question.type(),
            stretch.from(),
            stretch.until());
    var verdicts = history.judged(stretch.from(), stretch.until());
    int confirmed = seen.judged(verdicts, Set.of(Phase.CONFIRMED));
    return new Done(
        new Replay(
            seen.cells(),
            stretch.weeks(),
            seen.alarms().values().stream().mapToInt(List::size).sum(),
            confirmed + seen.judged(verdicts, Set.of(Phase.EXPLAINED, Phase.UNFOUNDED)),
            confirmed,
            confirmed,
            confirmed == 0 ? null : 0.0),
        seen.alarms());
  }

  private static Set<LocalDate> weeks(Map<LocalDate, Phase> verdicts, Set<Phase> phases) {
    return verdicts.entrySet().stream()
        .filter(each -> phases.contains(each.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static List<Alarm> only(
      Map<HistoryStore.Series, List<LocalDate>> these,
      Map<HistoryStore.Series, List<LocalDate>> those) {
    List<Alarm> only = new ArrayList<>();
    these.forEach(
        (series, weeks) -> {
          for (LocalDate week : weeks) {
            if (only.size() < SHOWN && !those.getOrDefault(series, List.of()).contains(week)) {
              only.add(
                  new Alarm(
                      series.placePath(),
                      series.cell().counted(),
                      series.cell().type(),
                      series.cell().stratum().name(),
                      week));
            }
          }
        });
    return only;
  }

  private @Nullable String path(@Nullable String place) {
    return place == null || place.isBlank()
        ? null
        : places
            .pathOf(place)
            .orElseThrow(() -> Refused.of("UNKNOWN_PLACE", 404).with("place", place));
  }
}
