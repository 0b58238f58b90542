package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qilian.risk.alert.AlertCommand;
import qilian.risk.alert.AlertEvent;
import qilian.risk.alert.AlertLifecycle;
import qilian.risk.alert.Decision;
import qilian.risk.alert.Finding;
import qilian.risk.alert.Signal;
import qilian.risk.alert.Subject;
import qilian.risk.detect.Detector;
import qilian.risk.detect.Reading;
import qilian.risk.detect.WeeklySeries;
import qilian.risk.signal.Counts;
import qilian.risk.signal.DueCell;
import qilian.risk.signal.Gap;
import qilian.risk.signal.Rule;
import qilian.risk.signal.Tick;
import qilian.risk.store.DueStore;
import qilian.risk.store.GapStore;
import qilian.risk.store.WatchStore;

/**
 * Looks at the weeks that facts have touched, the finest places first: a rise in a building that is
 * enough to explain the rise of its street is told once, of the building.
 */
@ApplicationScoped
public class WatchDesk {

  /** So many cells are looked at in one go. */
  public static final int BATCH = 2_000;

  private final WatchStore store;
  private final DueStore waiting;
  private final GapStore gaps;
  private final ClusterDesk clusters;
  private final InstantSource clock;

  @Inject
  WatchDesk(
      WatchStore store,
      DueStore waiting,
      GapStore gaps,
      ClusterDesk clusters,
      InstantSource clock) {
    this.store = store;
    this.waiting = waiting;
    this.gaps = gaps;
    this.clusters = clusters;
    this.clock = clock;
  }

  /** One series that is looked at, with the weeks to look at and when each was last touched. */
  private record Series(DueCell cell, Map<LocalDate, Instant> weeks, Instant knownAt) {

    LocalDate first() {
      return weeks.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The last week that was touched, or that has anything: a late fact is in its baseline. */
    LocalDate last(Map<LocalDate, Integer> byDay) {
      return Stream.concat(weeks.keySet().stream(), byDay.keySet().stream().map(Tick::mondayOf))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  /** What waits for a look, the finest places first; nothing is locked. */
  @Transactional
  public List<DueCell> due() {
    return waiting.due(BATCH);
  }

  /** Lays a cell aside that no look gets through; the next fact about it has it tried again. */
  @Transactional
  public void layAside(DueCell cell, String reason) {
    if (!waiting.take(List.of(cell)).isEmpty()) {
      waiting.layAside(cell, reason);
    }
  }

  /** Whether a failure lies in what was looked at, so that no repetition heals it. */
  public static boolean isAboutData(RuntimeException failure) {
    return DueStore.isAboutData(failure);
  }

  /** How many cells were laid aside. */
  @Transactional
  public long stuck() {
    return waiting.stuck();
  }

  /**
   * Looks at those of the cells that nobody else looks at, all of them or none; the answer is how
   * many that were.
   */
  @Transactional
  public int look(List<DueCell> wanted) {
    List<DueCell> due = waiting.take(wanted);
    if (due.isEmpty()) {
      return 0;
    }
    waiting.free(due);
    List<Rule> rules = store.rules();
    Map<String, WatchStore.Span> spans = store.spans();
    List<Series> all = series(due);
    List<Map<LocalDate, Integer>> counts = store.counts(all.stream().map(Series::cell).toList());
    Map<String, WatchStore.Standing> standing =
        store.standing(all.stream().map(each -> each.cell().placePath()).toList());
    List<Gap> missing = gaps.gaps();
    for (int i = 0; i < all.size(); i++) {
      Series each = all.get(i);
      DueCell at = each.cell();
      WatchStore.Span span = spans.get(at.root());
      if (span == null) {
        continue;
      }
      List<Gap> concerning =
          missing.stream().filter(gap -> gap.concerns(at.placePath(), at.cell())).toList();
      LocalDate last = each.last(counts.get(i));
      WeeklySeries weekly = Counts.weekly(counts.get(i), span.since(), last, concerning);
      if (weekly != null) {
        judge(each, weekly, span.zone(), rules, standing);
      }
    }
    return due.size();
  }

  /** Asks the signals and warnings whose time has passed; the answer is how many ended. */
  @Transactional
  public int lapse() {
    Instant now = now();
    int ended = store.lapseWarnings(now, BATCH);
    for (Signal signal : store.lock(store.due(now, BATCH)).values()) {
      Instant dueAt = signal.expiresAt();
      if (dueAt != null
          && AlertLifecycle.decide(signal, new AlertCommand.LapseDeadline(dueAt), now)
              instanceof Decision.Accepted<AlertEvent> yes) {
        store.save(signal, yes.events());
        ended++;
      }
    }
    return ended;
  }

  private static List<Series> series(List<DueCell> due) {
    Map<String, Series> all = new LinkedHashMap<>();
    due.stream()
        .sorted(Comparator.comparingInt(DueCell::depth).reversed())
        .forEach(
            cell ->
                all.merge(
                    cell.placePath() + "\n" + cell.cell(),
                    new Series(
                        cell, new HashMap<>(Map.of(cell.week(), cell.knownAt())), cell.knownAt()),
                    WatchDesk::joined));
    return List.copyOf(all.values());
  }

  private static Series joined(Series a, Series b) {
    b.weeks().forEach((week, at) -> a.weeks().merge(week, at, WatchDesk::later));
    return new Series(a.cell(), a.weeks(), later(a.knownAt(), b.knownAt()));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private void judge(
      Series series,
      WeeklySeries weekly,
      String zone,
      List<Rule> rules,
      Map<String, WatchStore.Standing> standing) {
    DueCell at = series.cell();
    for (Rule rule : rules) {
      if (rule.scans(at.cell(), at.placePath())) {
        scan(series, zone, rule);
      }
      if (!rule.looksAt(at.cell(), at.placePath()) || !Detector.methods().contains(rule.method())) {
        continue;
      }
      WatchStore.Standing weeks =
          standing.getOrDefault(
              String.join(
                  "\n",
                  rule.code(),
                  at.cell().counted(),
                  at.cell().type(),
                  at.cell().stratum().name(),
                  at.placePath()),
              WatchStore.Standing.NONE);
      // What was touched is in the baselines of later weeks: what stands there is read again, and
      // so is what alarms there.
      LocalDate first = series.first();
      List<Reading> readings =
          Detector.of(rule.method(), rule.parameters())
              .along(
                  weekly,
                  weeks.unfounded(),
                  week ->
                      series.weeks().containsKey(week)
                          || week.isAfter(first) && weeks.unjudged().contains(week),
                  first)
              .readings();
      tell(series, zone, rule, readings);
    }
  }

  /** The weeks that were touched, and later ones about whose clusters a verdict is waited for. */
  private void scan(Series series, String zone, Rule rule) {
    DueCell at = series.cell();
    Map<LocalDate, Instant> weeks = new HashMap<>(series.weeks());
    store
        .waitingClusters(rule.code(), at, series.first())
        .forEach(week -> weeks.putIfAbsent(week, series.knownAt()));
    weeks.forEach((week, touchedAt) -> clusters.look(at, week, zone, rule, touchedAt, now()));
  }

  private void tell(Series series, String zone, Rule rule, Collection<Reading> readings) {
    DueCell at = series.cell();
    Map<UUID, Reading> found = new LinkedHashMap<>();
    Map<UUID, Subject> subjects = new LinkedHashMap<>();
    for (Reading reading : readings) {
      Subject subject =
          new Subject(
              at.cell().counted(),
              at.cell().type(),
              at.cell().stratum().name(),
              at.placePath(),
              zone,
              reading.evidence().from(),
              reading.evidence().until(),
              rule.code());
      UUID id = UUID.nameUUIDFromBytes(subject.key().getBytes(StandardCharsets.UTF_8));
      found.put(id, reading);
      subjects.put(id, subject);
    }
    Map<UUID, Signal> standing = store.lock(found.keySet());
    List<UUID> ids = new ArrayList<>(found.keySet());
    for (UUID id : ids) {
      Subject subject = subjects.get(id);
      Reading reading = found.get(id);
      Signal signal = standing.get(id);
      if (subject == null || reading == null || !isDue(series, subject, reading, signal)) {
        continue;
      }
      boolean toldBelow = reading.alarm() && !isNews(subject, reading);
      if (signal == null && (toldBelow || !reading.alarm())) {
        continue;
      }
      Signal before = signal == null ? Signal.unraised(id, subject) : signal;
      Finding finding = new Finding(reading.evidence(), series.knownAt(), store.shares(subject));
      Instant touchedAt = series.weeks().getOrDefault(subject.from(), series.knownAt());
      if (AlertLifecycle.decide(before, new AlertCommand.Look(finding, touchedAt, toldBelow), now())
              instanceof Decision.Accepted<AlertEvent> yes
          && !yes.events().isEmpty()) {
        store.save(before, yes.events());
      }
    }
  }

  /** Whether a look can change anything: nothing did where a later week reads as it did before. */
  private static boolean isDue(
      Series series, Subject subject, Reading reading, @Nullable Signal signal) {
    if (signal == null || series.weeks().containsKey(subject.from())) {
      return true;
    }
    Finding before = signal.finding();
    return !signal.phase().judged()
        && (before == null || !before.evidence().equals(reading.evidence()));
  }

  /** Whether a week would still alarm without what alarming places below explain. */
  private boolean isNews(Subject subject, Reading reading) {
    Long silent = reading.evidence().highestSilentCount();
    double excess = store.excessBelow(subject);
    return excess <= 0 || silent == null || reading.evidence().observed() - excess > silent;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
