package qilian.risk.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import qilian.guard.PlacePaths;
import qilian.guard.Scoped;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;
import qilian.risk.detect.Clusters;
import qilian.risk.detect.ScanReading;
import qilian.risk.detect.Site;
import qilian.risk.detect.SiteDay;
import qilian.risk.signal.Cell;
import qilian.risk.signal.Stratum;

/**
 * What the space-time scan says of a place: where something gathers up to a day, whether or not it
 * would alarm. No signal comes of asking.
 */
@ApplicationScoped
public class ClusterBoard {

  /** Places times events of one scan, as the watch allows them. */
  private static final long MOST = 1_000_000;

  private final PointPattern pattern;
  private final PlacePaths places;

  @Inject
  ClusterBoard(PointPattern pattern, PlacePaths places) {
    this.pattern = pattern;
    this.places = places;
  }

  /**
   * What is looked at.
   *
   * @param until the day after the last of the window
   * @param parameters of the scan that are not as usual
   */
  public record Question(
      String place,
      String counted,
      String type,
      Stratum stratum,
      LocalDate until,
      Map<String, String> parameters) {}

  /**
   * The answer.
   *
   * @param from first day of the window
   * @param events that lie at places with an outline
   * @param withoutPlace events that could not be placed, and are not in it
   * @param places at which anything happened
   * @param seed with which the days were shuffled: the same question has the same answer
   * @param clusters the most likely first; none shares a place with one before it
   */
  public record Look(
      LocalDate from,
      int events,
      int withoutPlace,
      int places,
      long seed,
      List<ScanReading> clusters) {}

  /**
   * Scans.
   *
   * @throws Refused 404 for an unknown place, 422 where there is too much at once or a parameter is
   *     not accepted
   */
  @Transactional
  @Scoped(Sight.AGGREGATES)
  public Look of(Question question) {
    Backtests.acceptScan(question.parameters());
    String path =
        places
            .pathOf(question.place())
            .orElseThrow(() -> Refused.of("UNKNOWN_PLACE", 404).with("place", question.place()));
    LocalDate from = question.until().minusDays(Clusters.WINDOW);
    Map<String, Map<LocalDate, Integer>> own =
        pattern
            .own(path, question.counted(), question.type(), from, question.until())
            .getOrDefault(
                new Cell(question.counted(), question.type(), question.stratum()), Map.of());
    Map<String, Site> sites = pattern.sites(own.keySet());
    List<Site> seen = new ArrayList<>();
    List<SiteDay> happened = new ArrayList<>();
    int unplaced = 0;
    for (String where : new TreeSet<>(own.keySet())) {
      List<SiteDay> there = days(where, own.getOrDefault(where, Map.of()));
      Site site = sites.get(where);
      if (site == null) {
        unplaced += there.size();
      } else if (!there.isEmpty()) {
        seen.add(site);
        happened.addAll(there);
      }
    }
    if ((long) seen.size() * happened.size() > MOST) {
      throw Refused.of("TOO_MANY_EVENTS", 422).with("max", MOST / Math.max(1, seen.size()));
    }
    long seed = question.toString().hashCode();
    List<ScanReading> clusters =
        happened.isEmpty()
            ? List.of()
            : Clusters.scan(question.parameters())
                .read(seen, happened, from, question.until(), seed);
    return new Look(from, happened.size(), unplaced, seen.size(), seed, clusters);
  }

  private static List<SiteDay> days(String where, Map<LocalDate, Integer> counts) {
    List<SiteDay> days = new ArrayList<>();
    for (LocalDate day : new TreeSet<>(counts.keySet())) {
      for (int i = 0; i < counts.getOrDefault(day, 0); i++) {
        days.add(new SiteDay(where, day));
      }
    }
    return days;
  }
}
