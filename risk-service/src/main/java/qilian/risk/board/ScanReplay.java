package qilian.risk.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;
import qilian.risk.alert.Phase;
import qilian.risk.detect.Clusters;
import qilian.risk.detect.ScanReading;
import qilian.risk.detect.Site;
import qilian.risk.detect.SiteDay;
import qilian.risk.detect.SpaceTimeScan;
import qilian.risk.signal.Cell;
import qilian.risk.store.HistoryStore;

/** What the space-time scan would have said on history: week after week, the points up to each. */
@ApplicationScoped
class ScanReplay {

  /** Scans in one replay: each shuffles the points of a year a thousand times. */
  private static final int MOST_SCANS = 60;

  /** Places times events of one scan, as the watch allows them. */
  private static final long MOST = 1_000_000;

  private final PointPattern pattern;

  @Inject
  ScanReplay(PointPattern pattern) {
    this.pattern = pattern;
  }

  /**
   * The clusters that would have alarmed, by the series of their centre, and the weeks looked at.
   */
  record Answer(int cells, Map<HistoryStore.Series, List<LocalDate>> alarms) {

    /** How many of them somebody judged with one of these verdicts. */
    int judged(Map<HistoryStore.Series, Map<LocalDate, Phase>> verdicts, Set<Phase> as) {
      int count = 0;
      for (var each : alarms.entrySet()) {
        Map<LocalDate, Phase> given = verdicts.getOrDefault(each.getKey(), Map.of());
        count +=
            (int) each.getValue().stream().filter(week -> as.contains(given.get(week))).count();
      }
      return count;
    }
  }

  /**
   * Scans the weeks of a period.
   *
   * @throws Refused 422 where that is too much at once
   */
  Answer of(
      Map<String, String> parameters,
      @Nullable String path,
      @Nullable String counted,
      @Nullable String type,
      LocalDate from,
      LocalDate until) {
    SpaceTimeScan scan = Clusters.scan(parameters);
    var cells = pattern.own(path, counted, type, from.minusDays(Clusters.WINDOW), until);
    long weeks = java.time.temporal.ChronoUnit.WEEKS.between(from, until);
    if (weeks * cells.size() > MOST_SCANS) {
      throw Refused.of("TOO_MANY_SCANS", 422).with("max", MOST_SCANS);
    }
    Map<HistoryStore.Series, List<LocalDate>> alarms = new HashMap<>();
    for (Map.Entry<Cell, Map<String, Map<LocalDate, Integer>>> cell : cells.entrySet()) {
      List<Site> sites =
          new TreeSet<>(cell.getValue().keySet())
              .stream()
                  .map(pattern.sites(cell.getValue().keySet())::get)
                  .filter(java.util.Objects::nonNull)
                  .toList();
      for (LocalDate week = from; week.isBefore(until); week = week.plusWeeks(1)) {
        LocalDate end = week.plusWeeks(1);
        List<SiteDay> points = points(cell.getValue(), end);
        if ((long) sites.size() * points.size() > MOST) {
          throw Refused.of("TOO_MANY_SCANS", 422).with("max", MOST_SCANS);
        }
        long seed = (cell.getKey().toString() + week).hashCode();
        for (ScanReading cluster : Clusters.alarms(scan, sites, points, end, seed)) {
          alarms
              .computeIfAbsent(
                  new HistoryStore.Series(cluster.centre(), cell.getKey()),
                  each -> new ArrayList<>())
              .add(week);
        }
      }
    }
    return new Answer(cells.size(), alarms);
  }

  private static List<SiteDay> points(Map<String, Map<LocalDate, Integer>> own, LocalDate until) {
    List<SiteDay> points = new ArrayList<>();
    own.forEach(
        (where, days) ->
            days.forEach(
                (day, count) -> {
                  if (day.isBefore(until) && !day.isBefore(until.minusDays(Clusters.WINDOW))) {
                    for (int i = 0; i < count; i++) {
                      points.add(new SiteDay(where, day));
                    }
                  }
                }));
    points.sort(java.util.Comparator.comparing(SiteDay::site).thenComparing(SiteDay::day));
    return points;
  }
}
