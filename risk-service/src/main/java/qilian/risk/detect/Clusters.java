package qilian.risk.detect;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The methods that look at points, as rules use them: distances on the globe, in metres. */
public final class Clusters {

  /** Days of the study window before the last. */
  public static final int WINDOW = 364;

  private static final Set<String> KNOWN =
      Set.of("radius", "longest", "fewest", "permutations", "lookEvery", "recurrence");

  private Clusters() {}

  /**
   * The scan with these parameters.
   *
   * @throws IllegalArgumentException if a parameter is unknown or out of its bounds
   */
  public static SpaceTimeScan scan(Map<String, String> parameters) {
    SpaceTimeScan.Parameters usual = SpaceTimeScan.Parameters.DEFAULT;
    Chosen chosen = new Chosen(parameters).among(KNOWN);
    return new SpaceTimeScan(
        new SpaceTimeScan.Parameters(
            Metric.GREAT_CIRCLE,
            chosen.number("radius", usual.radius()),
            chosen.whole("longest", usual.longest()),
            chosen.whole("fewest", usual.fewest()),
            chosen.whole("permutations", usual.permutations()),
            chosen.whole("lookEvery", usual.lookEvery()),
            chosen.number("recurrence", usual.recurrence())));
  }

  /** The alarming clusters of a window that ends on a day; a seed that the subject gives. */
  public static List<ScanReading> alarms(
      SpaceTimeScan scan, List<Site> sites, List<SiteDay> points, LocalDate until, long seed) {
    Set<String> known = sites.stream().map(Site::id).collect(Collectors.toSet());
    List<SiteDay> placed = points.stream().filter(each -> known.contains(each.site())).toList();
    return placed.isEmpty()
        ? List.of()
        : scan.read(sites, placed, until.minusDays(WINDOW), until, seed).stream()
            .filter(ScanReading::alarm)
            .toList();
  }

  /**
   * The evidence that a window was too large to scan, or no longer is: about the look, not about
   * the place.
   *
   * @param size places times events
   * @param most that are scanned
   */
  public static Evidence tooLarge(long size, long most, LocalDate until, int events) {
    return new Evidence(
        Method.SPACE_TIME_PERMUTATION_SCAN,
        Method.SPACE_TIME_PERMUTATION_SCAN.version(),
        Map.of("most", Long.toString(most)),
        until.minusDays(7),
        until,
        events,
        0,
        null,
        null,
        null,
        List.of(),
        List.of(
            new Condition(
                "places times events, too many to scan", size, Condition.Relation.ABOVE, most)),
        null);
  }

  /** What a window that ends on a day says now of a cluster that was found in it before. */
  public static ScanReading again(
      SpaceTimeScan scan,
      List<Site> sites,
      List<SiteDay> points,
      LocalDate until,
      long seed,
      String centre,
      Set<String> inside,
      int days) {
    Set<String> known = sites.stream().map(Site::id).collect(Collectors.toSet());
    List<SiteDay> placed = points.stream().filter(each -> known.contains(each.site())).toList();
    SpaceTimeScan.Cylinder cylinder = new SpaceTimeScan.Cylinder(centre, inside, days);
    return scan.again(sites, placed, until.minusDays(WINDOW), until, seed, cylinder);
  }
}
