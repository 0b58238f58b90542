package qilian.risk.detect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.risk.detect.Condition.Relation;

/**
 * Where does something gather just now? The prospective space-time permutation scan.
 *
 * <p>C events at sites z on days d of a study window. A cylinder A is a circle of sites around a
 * site, up to {@code radius}, over the last 1 to {@code longest} days. If place and time had
 * nothing to do with each other, mu_A = sum over A of c_z. c_.d / C. With c events in A and c above
 * mu, LLR = c ln(c/mu) + (C - c) ln((C - c)/(C - mu)). The days are shuffled over the events {@code
 * permutations} times, which keeps every site's and every day's total; p = (1 + number of shuffles
 * whose largest LLR is at least this) / (1 + shuffles). Looked at every {@code lookEvery} days, an
 * alarm like this is expected by chance once in lookEvery/p days: its recurrence interval. Signal
 * at {@code recurrence} weeks or more. {@code limit} is the smallest number of events in the same
 * cylinder that would be one, beside the same shuffles and expectation.
 *
 * <p>The most likely cluster comes first, then the most likely of those that share no site with one
 * before; of equals the one with the smaller circle. A cluster has at least {@code fewest} events.
 *
 * <p>Source: Kulldorff, Heffernan, Hartman, Assuncao, Mostashari 2005, A space-time permutation
 * scan statistic for disease outbreak detection, PLoS Medicine 2(3) e59. Units: those of the
 * metric, and days. The seed makes it reproducible: {@code java.util.Random} is fixed by the
 * specification of Java.
 *
 * <p>What it cannot show: a rise everywhere at once (it is every site's share and looks usual), a
 * lasting hot spot (its past raises its expectation), or the outline of a cluster, which is never a
 * circle. p of a secondary cluster is conservative. A place that only began to report looks like a
 * cluster.
 */
public final class SpaceTimeScan {

  /** Two likelihood ratios nearer than this are equal: the last bits depend on the machine. */
  private static final double ROUNDING = 1e-10;

  /**
   * What may be chosen.
   *
   * @param metric of the sites' coordinates
   * @param radius of the largest circle, in the metric's unit
   * @param longest days of a cylinder
   * @param fewest events of a cluster
   * @param permutations how often the days are shuffled
   * @param lookEvery days between two scans
   * @param recurrence in weeks, from which on a cluster is a signal
   */
  public record Parameters(
      Metric metric,
      double radius,
      int longest,
      int fewest,
      int permutations,
      int lookEvery,
      double recurrence) {
    /** Up to a kilometre and four weeks, every week. */
    public static final Parameters DEFAULT =
        new Parameters(Metric.EUCLIDEAN, 1000, 28, 2, 999, 7, 52);

    public Parameters {
      Require.that(radius >= 0 && Double.isFinite(radius), "a circle has a radius");
      Require.that(longest >= 1, "a cylinder lasts a day");
      Require.that(fewest >= 1, "a cluster has events");
      Require.that(permutations >= 1, "a p needs a permutation");
      Require.that(lookEvery >= 1 && recurrence >= 0, "scans lie days apart");
    }

    Map<String, String> named(long seed) {
      return Map.of(
          "metric", metric.name(),
          "radius", Double.toString(radius),
          "longest", Integer.toString(longest),
          "fewest", Integer.toString(fewest),
          "permutations", Integer.toString(permutations),
          "lookEvery", Integer.toString(lookEvery),
          "recurrence", Double.toString(recurrence),
          "seed", Long.toString(seed));
    }
  }

  /** A cylinder that has more events than expected. */
  private record Candidate(
      int centre, String id, double radius, int days, int events, double expected, double ratio) {

    static final Comparator<Candidate> LIKELIEST =
        Comparator.<Candidate>comparingDouble(each -> -rounded(each.ratio))
            .thenComparingDouble(Candidate::radius)
            .thenComparing(Candidate::id)
            .thenComparingInt(Candidate::days);

    private static double rounded(double ratio) {
      return Math.rint(ratio / ROUNDING) * ROUNDING;
    }
  }

  /**
   * Some sites over the last days.
   *
   * @param centre site in their middle
   * @param sites by their ids
   */
  public record Cylinder(String centre, Set<String> sites, int days) {
    public Cylinder {
      sites = Set.copyOf(sites);
    }
  }

  private final Parameters parameters;

  public SpaceTimeScan(Parameters parameters) {
    this.parameters = parameters;
  }

  /**
   * The clusters that reach up to the last day, the most likely first.
   *
   * @param from first day of the study window
   * @param until the day after its last
   */
  public List<ScanReading> read(
      List<Site> sites, List<SiteDay> events, LocalDate from, LocalDate until, long seed) {
    long length = ChronoUnit.DAYS.between(from, until);
    Require.that(length > parameters.longest, "the window is longer than its cylinders");
    Study study = new Study(sites, events, from, until);
    var found = new ArrayList<Candidate>();
    study.scan(study.ages, found);
    found.sort(Candidate.LIKELIEST);
    if (found.isEmpty()) {
      return List.of();
    }
    double[] shuffled = study.shuffled(seed);
    var taken = new HashSet<String>();
    var readings = new ArrayList<ScanReading>();
    for (Candidate each : found) {
      List<String> inside = study.circles.within(each.centre, each.radius);
      if (inside.stream().noneMatch(taken::contains)) {
        taken.addAll(inside);
        readings.add(study.reading(each, inside, shuffled, seed));
      }
    }
    return readings;
  }

  /**
   * What this window says of a cylinder that was found before, whether or not it still has more
   * than its share: where it has not, its likelihood ratio is nought and p is 1.
   */
  public ScanReading again(
      List<Site> sites,
      List<SiteDay> events,
      LocalDate from,
      LocalDate until,
      long seed,
      Cylinder cylinder) {
    Study study = new Study(sites, events, from, until);
    return study.reading(
        study.candidate(cylinder),
        cylinder.sites().stream().sorted().toList(),
        study.shuffled(seed),
        seed);
  }

  private static double ratio(int events, double expected, int all) {
    double outside = all - events;
    return events * Math.log(events / expected)
        + (outside == 0 ? 0 : outside * Math.log(outside / (all - expected)));
  }

  /** The events of a window, by site and by age: days before the last, 0 on it. */
  private final class Study {
    private final List<Site> sites;
    private final LocalDate from;
    private final LocalDate until;
    private final int[] places;
    private final int[] ages;
    private final int[] ofSite;
    private final int[] ofLast;
    private final Circles circles;

    Study(List<Site> sites, List<SiteDay> events, LocalDate from, LocalDate until) {
      this.sites = List.copyOf(sites);
      this.from = from;
      this.until = until;
      var index = new HashMap<String, Integer>();
      for (Site site : sites) {
        Require.that(index.put(site.id(), index.size()) == null, "a site is named once");
      }
      places = new int[events.size()];
      ages = new int[events.size()];
      ofSite = new int[sites.size()];
      ofLast = new int[parameters.longest];
      for (int i = 0; i < places.length; i++) {
        SiteDay event = events.get(i);
        Integer site = index.get(event.site());
        Require.that(
            site != null && !event.day().isBefore(from) && event.day().isBefore(until),
            "an event lies at a site and in the window");
        places[i] = site == null ? -1 : site;
        ages[i] = (int) ChronoUnit.DAYS.between(event.day(), until) - 1;
        ofSite[places[i]]++;
        for (int day = ages[i]; day < parameters.longest; day++) {
          ofLast[day]++;
        }
      }
      circles = new Circles(this.sites, ofSite, parameters.metric, parameters.radius);
    }

    /** The largest likelihood ratio if the events had these ages; all candidates where wanted. */
    double scan(int[] ages, @Nullable List<Candidate> found) {
      int[][] recent = recent(ages);
      double largest = 0;
      int[] inside = new int[parameters.longest];
      for (Circles.Nest nest : circles.nests()) {
        Arrays.fill(inside, 0);
        int all = 0;
        for (int member = 0; member < nest.members().length; member++) {
          int site = nest.members()[member];
          all += ofSite[site];
          for (int day = 0; day < inside.length; day++) {
            inside[day] += recent[site][day];
          }
          if (nest.endsWith(member)) {
            largest = Math.max(largest, judge(nest, nest.distances()[member], all, inside, found));
          }
        }
      }
      return largest;
    }

    private double judge(
        Circles.Nest nest, double radius, int all, int[] inside, @Nullable List<Candidate> found) {
      double largest = 0;
      for (int day = 0; day < inside.length; day++) {
        double expected = (double) all * ofLast[day] / places.length;
        if (inside[day] < parameters.fewest || inside[day] <= expected) {
          continue;
        }
        double ratio = ratio(inside[day], expected, places.length);
        largest = Math.max(largest, ratio);
        if (found != null) {
          String id = sites.get(nest.centre()).id();
          found.add(
              new Candidate(nest.centre(), id, radius, day + 1, inside[day], expected, ratio));
        }
      }
      return largest;
    }

    Candidate candidate(Cylinder cylinder) {
      int days = Math.min(cylinder.days, parameters.longest);
      int all = 0;
      int inside = 0;
      for (int i = 0; i < places.length; i++) {
        if (cylinder.sites.contains(sites.get(places[i]).id())) {
          all++;
          inside += ages[i] < days ? 1 : 0;
        }
      }
      double expected = places.length == 0 ? 0 : (double) all * ofLast[days - 1] / places.length;
      double ratio = inside > expected ? ratio(inside, expected, places.length) : 0;
      return new Candidate(-1, cylinder.centre, 0, days, inside, expected, ratio);
    }

    /** Per site, its events of the last day, of the last two, and so on. */
    private int[][] recent(int[] ages) {
      int[][] recent = new int[ofSite.length][parameters.longest];
      for (int i = 0; i < ages.length; i++) {
        for (int day = ages[i]; day < parameters.longest; day++) {
          recent[places[i]][day]++;
        }
      }
      return recent;
    }

    /** The largest likelihood ratio of every shuffle. */
    double[] shuffled(long seed) {
      var dice = new Random(seed);
      int[] order = ages.clone();
      double[] largest = new double[parameters.permutations];
      for (int shuffle = 0; shuffle < largest.length; shuffle++) {
        for (int i = order.length - 1; i > 0; i--) {
          int j = dice.nextInt(i + 1);
          int swapped = order[i];
          order[i] = order[j];
          order[j] = swapped;
        }
        largest[shuffle] = scan(order, null);
      }
      return largest;
    }

    ScanReading reading(Candidate cluster, List<String> inside, double[] shuffled, long seed) {
      double p = p(shuffled, cluster.ratio);
      Long limit = limit(cluster, shuffled);
      Evidence evidence =
          new Evidence(
              Method.SPACE_TIME_PERMUTATION_SCAN,
              Method.SPACE_TIME_PERMUTATION_SCAN.version(),
              parameters.named(seed),
              until.minusDays(cluster.days),
              until,
              cluster.events,
              cluster.expected,
              limit == null ? null : limit.doubleValue(),
              p,
              recurrence(p),
              StudyWeeks.of(from, until),
              List.of(
                  new Condition(
                      "recurrence interval in weeks",
                      recurrence(p),
                      Relation.AT_LEAST,
                      parameters.recurrence)),
              limit == null ? null : limit - 1);
      return new ScanReading(
          evidence, cluster.id, cluster.radius, inside, cluster.days, cluster.ratio);
    }

    private @Nullable Long limit(Candidate cluster, double[] shuffled) {
      int least = Math.max(parameters.fewest, (int) Math.floor(cluster.expected) + 1);
      for (int events = least; events <= places.length; events++) {
        double p = p(shuffled, ratio(events, cluster.expected, places.length));
        if (recurrence(p) >= parameters.recurrence) {
          return (long) events;
        }
      }
      return null;
    }

    private double p(double[] shuffled, double ratio) {
      long atLeast = Arrays.stream(shuffled).filter(each -> each >= ratio - ROUNDING).count();
      return (1.0 + atLeast) / (1.0 + shuffled.length);
    }

    private double recurrence(double p) {
      return parameters.lookEvery / p / 7;
    }
  }
}
