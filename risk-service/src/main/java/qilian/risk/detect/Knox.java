package qilian.risk.detect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import qilian.risk.detect.Condition.Relation;

/**
 * After one has happened, does another happen nearby soon? The Knox table of near repeats.
 *
 * <p>Of all n(n-1)/2 pairs, count those that are close in space (band i), in time (band j), and in
 * both. If place and time had nothing to do with each other, (pairs close in space) x (pairs close
 * in time) / (all pairs) would be close in both: expected. The days are then shuffled over the
 * places {@code permutations} times; p = (1 + number of shuffles with at least as many) / (1 +
 * shuffles). A cell is marked at a ratio of at least {@code ratio}, p below {@code alpha} and at
 * least {@code fewest} pairs; {@code limit} is the smallest number of pairs that would be.
 *
 * <p>Days are shuffled, not pairs: pairs that share a point rise and fall together, and a shuffle
 * that tears them apart finds too little spread. The p of such a shuffle is exact (hypergeometric)
 * and is shown beside it, because tools that are given lists of distances print it.
 *
 * <p>Source: Knox 1964, The detection of space-time interactions, Applied Statistics 13, 25-29; the
 * shuffling after Mantel 1967; near repeats after Johnson et al. 2007. Units: those of the
 * coordinates, and days. The seed makes it reproducible: {@code java.util.Random} is fixed by the
 * specification of Java.
 *
 * <p>What it cannot show: where or when pairs gather (it speaks of the whole plane and window), or
 * why. Shuffling keeps places and days as they are, so a season common to all places is no
 * interaction, but a growth of one quarter within the window looks like one. Pairs share points, so
 * neighbouring cells are not independent, and of many cells some are marked by chance.
 */
public final class Knox {

  /**
   * What may be chosen.
   *
   * @param space bands of distance
   * @param time bands of days apart
   * @param permutations how often the days are shuffled
   * @param ratio of observed to expected from which on a cell is marked
   * @param alpha below which p marks
   * @param fewest pairs of a marked cell
   */
  public record Parameters(
      Bands space,
      Bands time,
      Metric metric,
      int permutations,
      double ratio,
      double alpha,
      int fewest) {
    /** Same place, up to 100, 200, 400 metres; 0-3, 4-7, 8-14, 15-28 days. */
    public static final Parameters DEFAULT =
        new Parameters(
            Bands.halfOpen(true, 100.0, 200.0, 400.0),
            Bands.halfOpen(false, 4.0, 8.0, 15.0, 29.0),
            Metric.EUCLIDEAN,
            999,
            1.2,
            0.05,
            5);

    public Parameters {
      Require.that(permutations >= 1, "a p needs a permutation");
      Require.that(alpha > 0 && alpha < 1, "alpha lies between 0 and 1");
      Require.that(ratio >= 0 && fewest >= 0, "ratio and pairs are not negative");
    }

    Map<String, String> named(int space, int time, long seed) {
      return Map.of(
          "space", this.space.label(space),
          "days", this.time.label(time),
          "metric", metric.name(),
          "permutations", Integer.toString(permutations),
          "ratio", Double.toString(ratio),
          "alpha", Double.toString(alpha),
          "fewest", Integer.toString(fewest),
          "seed", Long.toString(seed));
    }
  }

  /** Pairs that lie in one of the bands of distance: their ends, and their distance. */
  private record NearPairs(int[] first, int[] second, double[] distance) {}

  private final Parameters parameters;

  public Knox(Parameters parameters) {
    this.parameters = parameters;
  }

  /** The table, by rising band of distance and then of days; empty below two occurrences. */
  public List<KnoxReading> read(List<Occurrence> occurrences, long seed) {
    if (occurrences.size() < 2) {
      return List.of();
    }
    long[] days = occurrences.stream().mapToLong(each -> each.day().toEpochDay()).toArray();
    NearPairs near = near(occurrences);
    long[] closeInTime = closeInTime(days);
    long[] closeInSpace = closeInSpace(near);
    int[] observed = both(near, days);
    int[][] shuffled = shuffled(near, days, seed);
    var readings = new ArrayList<KnoxReading>();
    for (int i = 0; i < parameters.space.size(); i++) {
      for (int j = 0; j < parameters.time.size(); j++) {
        int cell = i * parameters.time.size() + j;
        Cell what = new Cell(i, j, closeInSpace[i], closeInTime[j], observed[cell]);
        readings.add(what.reading(occurrences, shuffled[cell], seed));
      }
    }
    return readings;
  }

  private double apart(Occurrence a, Occurrence b) {
    return parameters.metric.distance(a.x(), a.y(), b.x(), b.y());
  }

  private NearPairs near(List<Occurrence> occurrences) {
    int size = 0;
    int[] first = new int[64];
    int[] second = new int[64];
    double[] distance = new double[64];
    for (int i = 0; i < occurrences.size(); i++) {
      for (int j = i + 1; j < occurrences.size(); j++) {
        double apart = apart(occurrences.get(i), occurrences.get(j));
        if (parameters.space.beyond(apart)) {
          continue;
        }
        if (size == first.length) {
          first = Arrays.copyOf(first, 2 * size);
          second = Arrays.copyOf(second, 2 * size);
          distance = Arrays.copyOf(distance, 2 * size);
        }
        first[size] = i;
        second[size] = j;
        distance[size++] = apart;
      }
    }
    return new NearPairs(
        Arrays.copyOf(first, size), Arrays.copyOf(second, size), Arrays.copyOf(distance, size));
  }

  private long[] closeInSpace(NearPairs near) {
    long[] close = new long[parameters.space.size()];
    for (double distance : near.distance) {
      for (int band = 0; band < close.length; band++) {
        close[band] += parameters.space.holds(band, distance) ? 1 : 0;
      }
    }
    return close;
  }

  private long[] closeInTime(long[] days) {
    long[] close = new long[parameters.time.size()];
    for (int i = 0; i < days.length; i++) {
      for (int j = i + 1; j < days.length; j++) {
        for (int band = 0; band < close.length; band++) {
          close[band] += parameters.time.holds(band, Math.abs(days[i] - days[j])) ? 1 : 0;
        }
      }
    }
    return close;
  }

  /** Pairs close in both, per cell of the table. */
  private int[] both(NearPairs near, long[] days) {
    int times = parameters.time.size();
    int[] both = new int[parameters.space.size() * times];
    for (int pair = 0; pair < near.distance.length; pair++) {
      double apart = Math.abs(days[near.first[pair]] - days[near.second[pair]]);
      if (parameters.time.beyond(apart)) {
        continue;
      }
      for (int i = 0; i < parameters.space.size(); i++) {
        if (parameters.space.holds(i, near.distance[pair])) {
          for (int j = 0; j < times; j++) {
            both[i * times + j] += parameters.time.holds(j, apart) ? 1 : 0;
          }
        }
      }
    }
    return both;
  }

  /** Per cell, its pairs in every shuffle, rising. */
  private int[][] shuffled(NearPairs near, long[] days, long seed) {
    var dice = new Random(seed);
    long[] order = days.clone();
    int[][] counts =
        new int[parameters.space.size() * parameters.time.size()][parameters.permutations];
    for (int shuffle = 0; shuffle < parameters.permutations; shuffle++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = dice.nextInt(i + 1);
        long swapped = order[i];
        order[i] = order[j];
        order[j] = swapped;
      }
      int[] both = both(near, order);
      for (int cell = 0; cell < both.length; cell++) {
        counts[cell][shuffle] = both[cell];
      }
    }
    for (int[] each : counts) {
      Arrays.sort(each);
    }
    return counts;
  }

  /** One cell of the table with its counts. */
  private final class Cell {
    private final int space;
    private final int time;
    private final long closeInSpace;
    private final long closeInTime;
    private final int observed;

    Cell(int space, int time, long closeInSpace, long closeInTime, int observed) {
      this.space = space;
      this.time = time;
      this.closeInSpace = closeInSpace;
      this.closeInTime = closeInTime;
      this.observed = observed;
    }

    KnoxReading reading(List<Occurrence> occurrences, int[] shuffled, long seed) {
      long pairs = (long) occurrences.size() * (occurrences.size() - 1) / 2;
      double expected = (double) closeInSpace * closeInTime / pairs;
      double p = (1.0 + atLeast(shuffled, observed)) / (1.0 + shuffled.length);
      double ratio = observed / expected;
      long limit = limit(shuffled, expected);
      LocalDate from =
          occurrences.stream().map(Occurrence::day).min(LocalDate::compareTo).orElseThrow();
      LocalDate last =
          occurrences.stream().map(Occurrence::day).max(LocalDate::compareTo).orElseThrow();
      Evidence evidence =
          new Evidence(
              Method.KNOX,
              Method.KNOX.version(),
              parameters.named(space, time, seed),
              from,
              last.plusDays(1),
              observed,
              expected,
              (double) limit,
              p,
              null,
              StudyWeeks.of(from, last.plusDays(1)),
              List.of(
                  new Condition("observed / expected", ratio, Relation.AT_LEAST, parameters.ratio),
                  new Condition("p", p, Relation.BELOW, parameters.alpha),
                  new Condition("pairs", observed, Relation.AT_LEAST, parameters.fewest)),
              limit - 1);
      return new KnoxReading(
          evidence,
          parameters.space.label(space),
          parameters.time.label(time),
          pairs,
          closeInSpace,
          closeInTime,
          ratio,
          pOfSeparatePairs(pairs));
    }

    private double pOfSeparatePairs(long pairs) {
      var separate =
          HypergeometricDistribution.of(
              Math.toIntExact(pairs), Math.toIntExact(closeInSpace), Math.toIntExact(closeInTime));
      return separate.survivalProbability(observed - 1);
    }

    /** The smallest number of pairs that would be marked beside the same shuffles. */
    private long limit(int[] shuffled, double expected) {
      long limit = Math.max(parameters.fewest, (long) Math.ceil(parameters.ratio * expected));
      while ((1.0 + atLeast(shuffled, limit)) / (1.0 + shuffled.length) >= parameters.alpha
          && limit <= shuffled[shuffled.length - 1]) {
        limit++;
      }
      return limit;
    }
  }

  private static int atLeast(int[] rising, long count) {
    int low = 0;
    int high = rising.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rising[middle] < count) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return rising.length - low;
  }
}
