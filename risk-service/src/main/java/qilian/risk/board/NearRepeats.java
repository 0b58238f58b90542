package qilian.risk.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import qilian.guard.PlacePaths;
import qilian.guard.Scoped;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;
import qilian.risk.detect.Bands;
import qilian.risk.detect.Knox;
import qilian.risk.detect.KnoxReading;
import qilian.risk.detect.Metric;
import qilian.risk.detect.Occurrence;
import qilian.risk.detect.Site;
import qilian.risk.signal.Cell;
import qilian.risk.signal.Stratum;

/**
 * The Knox table of a place: does what happened happen again nearby, sooner than by chance?
 * Distances are those between the places that the directory has outlines of.
 */
@ApplicationScoped
public class NearRepeats {

  private static final int MOST = 2_000;

  private final PointPattern pattern;
  private final PlacePaths places;

  @Inject
  NearRepeats(PointPattern pattern, PlacePaths places) {
    this.pattern = pattern;
    this.places = places;
  }

  /** What happened where, and when. */
  public record Question(
      String place,
      String counted,
      String type,
      Stratum stratum,
      LocalDate from,
      LocalDate until,
      Bands space,
      Bands time,
      int permutations) {}

  /**
   * The table.
   *
   * @param events that lie at places with an outline
   * @param withoutPlace events that could not be placed, and are not in it
   * @param seed with which the days were shuffled
   */
  public record Table(int events, int withoutPlace, long seed, List<KnoxReading> bands) {}

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
    Map<String, Map<LocalDate, Integer>> own =
        pattern
            .own(path, question.counted(), question.type(), question.from(), question.until())
            .getOrDefault(
                new Cell(question.counted(), question.type(), question.stratum()), Map.of());
    Map<String, Site> sites = pattern.sites(own.keySet());
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
    Knox.Parameters usual = Knox.Parameters.DEFAULT;
    // More shuffles of fewer events: no question takes longer than the usual one of the most.
    double shuffles = Math.max(1, (double) question.permutations() / usual.permutations());
    int most = (int) (MOST / Math.sqrt(shuffles));
    if (occurrences.size() > most) {
      throw Refused.of("TOO_MANY_EVENTS", 422).with("max", most);
    }
    Knox knox =
        new Knox(
            new Knox.Parameters(
                question.space(),
                question.time(),
                Metric.GREAT_CIRCLE,
                question.permutations(),
                usual.ratio(),
                usual.alpha(),
                usual.fewest()));
    long seed = question.toString().hashCode();
    return new Table(occurrences.size(), unplaced[0], seed, knox.read(occurrences, seed));
  }
}
