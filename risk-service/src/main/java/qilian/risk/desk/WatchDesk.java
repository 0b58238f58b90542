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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import qilian.risk.signal.Rule;
import qilian.risk.store.WatchStore;

/**
 * Looks at the weeks that facts have touched, the finest places first: a rise in a building that is
 * enough to explain the rise of its street is told once, of the building.
 */
@ApplicationScoped
public class WatchDesk {

  private static final int BATCH = 2_000;

  private final WatchStore store;
  private final ClusterDesk clusters;
  private final InstantSource clock;

  @Inject
  WatchDesk(WatchStore store, ClusterDesk clusters, InstantSource clock) {
    this.store = store;
    this.clusters = clusters;
    this.clock = clock;
  }

  /** One series that is looked at, with the weeks to look at. */
  private record Series(DueCell cell, Set<LocalDate> weeks, Instant knownAt) {}

  /** Looks at a batch of what is due; the answer is how many weeks of cells that were. */
  @Transactional
  public int look() {
    List<DueCell> due = store.take(BATCH);
    if (due.isEmpty()) {
      return 0;
    }
    List<Rule> rules = store.rules();
    Map<String, WatchStore.Span> spans = store.spans();
    List<Series> all = series(due);
    List<Map<LocalDate, Integer>> counts = store.counts(all.stream().map(Series::cell).toList());
    Map<String, List<LocalDate>> unfounded =
        store.unfounded(all.stream().map(each -> each.cell().placePath()).toList());
    for (int i = 0; i < all.size(); i++) {
      Series each = all.get(i);
      WatchStore.Span span = spans.get(each.cell().root() + "\n" + each.cell().cell().counted());
      if (span == null) {
        continue;
      }
      LocalDate last = each.weeks().stream().max(Comparator.naturalOrder()).orElseThrow();
      WeeklySeries weekly = Counts.weekly(counts.get(i), span.since(), last);
      if (weekly != null) {
        judge(each, weekly, span.zone(), rules, unfounded);
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
                    new Series(cell, new HashSet<>(Set.of(cell.week())), cell.knownAt()),
                    WatchDesk::joined));
    return List.copyOf(all.values());
  }

  private static Series joined(Series a, Series b) {
    a.weeks().addAll(b.weeks());
    return new Series(
        a.cell(), a.weeks(), a.knownAt().isAfter(b.knownAt()) ? a.knownAt() : b.knownAt());
  }

  private void judge(
      Series series,
      WeeklySeries weekly,
      String zone,
      List<Rule> rules,
      Map<String, List<LocalDate>> unfounded) {
    DueCell at = series.cell();
    for (Rule rule : rules) {
      if (rule.scans(at.cell(), at.placePath())) {
        series
            .weeks()
            .forEach(week -> clusters.look(at, week, zone, rule, series.knownAt(), now()));
      }
      if (!rule.looksAt(at.cell(), at.placePath()) || !Detector.methods().contains(rule.method())) {
        continue;
      }
      Set<LocalDate> kept =
          new HashSet<>(
              unfounded.getOrDefault(
                  String.join(
                      "\n",
                      rule.code(),
                      at.cell().counted(),
                      at.cell().type(),
                      at.cell().stratum().name(),
                      at.placePath()),
                  List.of()));
      Detector detector = Detector.of(rule.method(), rule.parameters());
      List<Reading> readings = detector.along(weekly, kept, series.weeks()::contains).readings();
      tell(series, zone, rule, readings);
    }
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
      if (subject == null || reading == null || (signal == null && !isNews(subject, reading))) {
        continue;
      }
      Signal before = signal == null ? Signal.unraised(id, subject) : signal;
      Finding finding = new Finding(reading.evidence(), series.knownAt(), store.shares(subject));
      if (AlertLifecycle.decide(before, new AlertCommand.Look(finding), now())
              instanceof Decision.Accepted<AlertEvent> yes
          && !yes.events().isEmpty()) {
        store.save(before, yes.events());
      }
    }
  }

  /** Whether a week alarms, and still would without what alarming places below explain. */
  private boolean isNews(Subject subject, Reading reading) {
    if (!reading.alarm()) {
      return false;
    }
    Long silent = reading.evidence().highestSilentCount();
    double excess = store.excessBelow(subject);
    return excess <= 0 || silent == null || reading.evidence().observed() - excess > silent;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
