package qilian.risk.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.risk.detect.Site;
import qilian.risk.signal.AtlasEntry;
import qilian.risk.signal.Cell;
import qilian.risk.store.AtlasStore;
import qilian.risk.store.HistoryStore;
import qilian.risk.store.Outline;

/** What happened where and when, out of the counts that the running transaction's scope sees. */
@ApplicationScoped
class PointPattern {

  private final HistoryStore history;
  private final AtlasStore atlas;

  @Inject
  PointPattern(HistoryStore history, AtlasStore atlas) {
    this.history = history;
    this.atlas = atlas;
  }

  /** What happened at each place itself: what it counts without what its parts count. */
  Map<Cell, Map<String, Map<LocalDate, Integer>>> own(
      @Nullable String path,
      @Nullable String counted,
      @Nullable String type,
      LocalDate from,
      LocalDate until) {
    Map<Cell, Map<String, Map<LocalDate, Integer>>> own = new HashMap<>();
    history.each(
        path,
        counted,
        type,
        until,
        (series, counts) -> {
          String where = series.placePath();
          int end = where.lastIndexOf('>');
          Map<String, Map<LocalDate, Integer>> cell =
              own.computeIfAbsent(series.cell(), each -> new HashMap<>());
          counts.forEach(
              (day, count) -> {
                if (!day.isBefore(from)) {
                  cell.computeIfAbsent(where, each -> new HashMap<>())
                      .merge(day, count, Integer::sum);
                  if (end > 0) {
                    cell.computeIfAbsent(where.substring(0, end), each -> new HashMap<>())
                        .merge(day, -count, Integer::sum);
                  }
                }
              });
        });
    return own;
  }

  /** Where places lie, by their paths; those without an outline, or too wide, are left out. */
  Map<String, Site> sites(Collection<String> paths) {
    Map<String, Site> sites = new HashMap<>();
    List<String> codes =
        paths.stream().map(path -> path.substring(path.lastIndexOf('>') + 1)).toList();
    for (AtlasEntry.Spot spot : atlas.fineSpots(codes)) {
      Outline.of(spot.geometry())
          .ifPresent(each -> sites.put(spot.path(), Outline.middle(spot.path(), each)));
    }
    return sites;
  }
}
