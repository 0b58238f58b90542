package qilian.risk.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import qilian.guard.PlacePaths;
import qilian.guard.Scoped;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;
import qilian.risk.detect.Knox;
import qilian.risk.detect.KnoxReading;
import qilian.risk.detect.Metric;
import qilian.risk.detect.Occurrence;
import qilian.risk.detect.Site;
import qilian.risk.signal.AtlasEntry;
import qilian.risk.signal.Stratum;
import qilian.risk.store.AtlasStore;
import qilian.risk.store.HistoryStore;
import qilian.risk.store.Outline;

/**
 * The Knox table of a place: does what happened happen again nearby, sooner than by chance?
 * Distances are those between the places that the directory has outlines of.
 */
@ApplicationScoped
public class NearRepeats {

  private static final int MOST = 2_000;

  private final HistoryStore history;
  private final AtlasStore atlas;
  private final PlacePaths places;

  @Inject
  NearRepeats(HistoryStore history, AtlasStore atlas, PlacePaths places) {
    this.history = history;
    this.atlas = atlas;
    this.places = places;
  }

  /** What happened where, and when. */
  public record Question(
      String place,
      String counted,
      String type,
      Stratum stratum,
      LocalDate from,
      LocalDate until) {}

  /**
   * The table.
   *
   * @param events that lie at places with an outline
   * @param withoutPlace events that could not be placed, and are not in it
   */
  public record Table(int events, int withoutPlace, List<KnoxReading> bands) {}

  /**
   * Reckons the table; the seed comes from the question, so the same question has the same answer.
   *
   * @throws Refused 404 for an unknown place, 422 where there are too many events
   */
  @Transactional
  @Scoped(Sight.AGGREGATES)
  public Table of(Question question) {
    String path =
        places
            .pathOf(question.place())
            .orElseThrow(() -> Refused.of("UNKNOWN_PLACE", 404).with("place", question.place()));
    Map<String, Map<LocalDate, Integer>> own = own(question, path);
    Map<String, Site> sites = sites(own.keySet().stream().toList());
    List<Occurrence> occurrences = new ArrayList<>();
    int[] unplaced = {0};
    own.forEach(
        (where, days) ->
            days.forEach(
                (day, count) -> {
                  Site site = sites.get(where);
                  for (int i = 0; i < count; i++) {
                    if (site == null) {
                      unplaced[0]++;
                    } else {
                      occurrences.add(new Occurrence(site.x(), site.y(), day));
                    }
                  }
                }));
    if (occurrences.size() > MOST) {
      throw Refused.of("TOO_MANY_EVENTS", 422).with("max", MOST);
    }
    Knox.Parameters usual = Knox.Parameters.DEFAULT;
    Knox knox =
        new Knox(
            new Knox.Parameters(
                usual.space(),
                usual.time(),
                Metric.GREAT_CIRCLE,
                usual.permutations(),
                usual.ratio(),
                usual.alpha(),
                usual.fewest()));
    long seed = question.toString().hashCode();
    return new Table(occurrences.size(), unplaced[0], knox.read(occurrences, seed));
  }

  /** What happened at each place itself: what it counts without what its parts count. */
  private Map<String, Map<LocalDate, Integer>> own(Question question, String path) {
    Map<String, Map<LocalDate, Integer>> own = new HashMap<>();
    history.each(
        path,
        question.counted(),
        question.type(),
        question.until(),
        (series, counts) -> {
          if (series.cell().stratum() == question.stratum()) {
            String where = series.placePath();
            int end = where.lastIndexOf('>');
            counts.forEach(
                (day, count) -> {
                  if (!day.isBefore(question.from())) {
                    own.computeIfAbsent(where, each -> new HashMap<>())
                        .merge(day, count, Integer::sum);
                    if (end > 0) {
                      own.computeIfAbsent(where.substring(0, end), each -> new HashMap<>())
                          .merge(day, -count, Integer::sum);
                    }
                  }
                });
          }
        });
    return own;
  }

  private Map<String, Site> sites(List<String> paths) {
    Map<String, Site> sites = new HashMap<>();
    List<String> codes =
        paths.stream().map(path -> path.substring(path.lastIndexOf('>') + 1)).toList();
    for (AtlasEntry.Spot spot : atlas.spots(codes)) {
      Outline.of(spot.geometry())
          .ifPresent(each -> sites.put(spot.path(), Outline.middle(spot.path(), each)));
    }
    return sites;
  }
}
