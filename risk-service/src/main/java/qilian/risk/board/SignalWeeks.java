package qilian.risk.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.CurrentCaller;
import qilian.guard.Scoped;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;
import qilian.risk.alert.Finding;
import qilian.risk.alert.Phase;
import qilian.risk.alert.Signal;
import qilian.risk.alert.Subject;
import qilian.risk.detect.Detector;
import qilian.risk.detect.Evidence;
import qilian.risk.detect.Reading;
import qilian.risk.detect.WeeklySeries;
import qilian.risk.signal.Cell;
import qilian.risk.signal.Counts;
import qilian.risk.signal.Rule;
import qilian.risk.signal.Stratum;
import qilian.risk.signal.Tick;
import qilian.risk.store.HistoryStore;
import qilian.risk.store.SignalStore;
import qilian.risk.store.WatchStore;

/** The weeks around a signal as its rule sees them now, for whoever sees all their counts. */
@ApplicationScoped
public class SignalWeeks {

  private static final int BEFORE = 52;
  private static final int AFTER = 8;

  private final SignalStore signals;
  private final HistoryStore history;
  private final CurrentCaller caller;

  @Inject
  SignalWeeks(SignalStore signals, HistoryStore history, CurrentCaller caller) {
    this.signals = signals;
    this.history = history;
    this.caller = caller;
  }

  /**
   * A week of the series.
   *
   * @param expected how many the method expected; null where it could not say
   * @param limit from how many on it alarms; null where no count could
   * @param baseline whether the signal was compared with it
   * @param alarm whether the method alarms; such weeks are left out of later baselines
   * @param missing whether a source was silent, so that the count is the least that happened: no
   *     all-clear, and in no baseline
   */
  public record Week(
      LocalDate week,
      int count,
      @Nullable Double expected,
      @Nullable Double limit,
      boolean baseline,
      boolean alarm,
      boolean missing) {}

  /**
   * The series around a signal.
   *
   * @param at Monday of the signal's week
   * @param sameRule whether the rule reads that week as it did then; no week is read where not
   * @param weeks the oldest first; empty for signals that are not about the weeks of a series
   */
  public record Series(LocalDate at, boolean sameRule, List<Week> weeks) {}

  /**
   * The weeks of the year before a signal, its own, and up to eight after it.
   *
   * @throws Refused 404 for an unknown signal, 403 where the caller sees only some of the counts
   */
  @Transactional
  @Scoped
  public Series of(UUID id) {
    Signal signal = signals.load(id).orElseThrow(() -> Refused.of("UNKNOWN_SIGNAL", 404));
    Subject about = signal.subject();
    if (!caller.scope(Sight.AGGREGATES).sees(null, about.placePath())) {
      throw Refused.of("COUNTS_NOT_IN_SCOPE", 403);
    }
    LocalDate at = Tick.mondayOf(about.from());
    Cell cell = new Cell(about.counted(), about.type(), Stratum.valueOf(about.stratum()));
    HistoryStore.Series which = new HistoryStore.Series(about.placePath(), cell);
    WatchStore.Span span = history.spans().get(which.root());
    LocalDate reported = history.lastDay(which.root(), about.counted()).orElse(at);
    LocalDate last = earlier(Tick.mondayOf(reported), at.plusWeeks(AFTER));
    WeeklySeries weekly =
        span == null
            ? null
            : Counts.weekly(
                history.counts(which, last.plusWeeks(1)),
                span.since(),
                last.isBefore(at) ? at : last,
                history.gaps().stream()
                    .filter(gap -> gap.concerns(which.placePath(), cell))
                    .toList());
    Finding finding = Objects.requireNonNull(signal.finding());
    return weekly == null
        ? new Series(at, false, List.of())
        : read(at, which, weekly, finding.evidence(), ruleOf(about, finding.evidence()));
  }

  private Series read(
      LocalDate at,
      HistoryStore.Series which,
      WeeklySeries weekly,
      Evidence then,
      @Nullable Rule rule) {
    Map<LocalDate, Evidence> readings = new HashMap<>();
    if (rule != null) {
      Set<LocalDate> kept = new HashSet<>();
      history
          .judged(weekly.week(0), weekly.week(weekly.size() - 1).plusWeeks(1))
          .getOrDefault(which, Map.of())
          .forEach((week, phase) -> keep(kept, week, phase));
      Detector.of(rule.method(), rule.parameters())
          .along(weekly, kept, week -> !week.isBefore(at.minusWeeks(BEFORE)))
          .readings()
          .stream()
          .map(Reading::evidence)
          .forEach(each -> readings.put(each.from(), each));
    }
    Evidence now = readings.get(at);
    boolean same = now != null && now.parameters().equals(then.parameters());
    List<Week> weeks = new ArrayList<>();
    for (int i = 0; i < weekly.size(); i++) {
      LocalDate week = weekly.week(i);
      if (!week.isBefore(at.minusWeeks(BEFORE))) {
        Evidence read = same ? readings.get(week) : null;
        weeks.add(
            new Week(
                week,
                weekly.count(i),
                read == null ? null : Double.valueOf(read.expected()),
                read == null ? null : read.limit(),
                then.baselineWeeks().contains(week),
                read != null && read.alarm(),
                weekly.missing(i)));
      }
    }
    return new Series(at, same, weeks);
  }

  private static void keep(Set<LocalDate> kept, LocalDate week, Phase phase) {
    if (phase == Phase.UNFOUNDED) {
      kept.add(week);
    }
  }

  /** The rule that raised it, if it still uses that method on weekly series. */
  private @Nullable Rule ruleOf(Subject about, Evidence then) {
    return Detector.methods().contains(then.method())
        ? history.rules().stream()
            .filter(rule -> rule.code().equals(about.rule()) && rule.method() == then.method())
            .findFirst()
            .orElse(null)
        : null;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
