package qilian.incident.patrol;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where incidents and patrols miss each other: the hours of the week in blocks of three, beat by
 * beat.
 *
 * <p>A block is hot where more happened than the beat's own total and the street's week would give
 * if they had nothing to do with each other: expected = beat total x block total / all, judged by
 * the exact Poisson tail, all blocks together by Benjamini-Hochberg at q = 0.10, and never on fewer
 * than three. One block of a beat with a handful of incidents cannot show a doubling, and does not.
 *
 * <p>The hot ones come in the order of what patrols leave of them: each patrol a week leaves half
 * of what happens in a block, so one that is walked stands behind one that nobody walks.
 */
public final class CoverageGap {

  /** Hours of a block. */
  public static final int HOURS = 3;

  /** Blocks of a week. */
  public static final int BLOCKS = 7 * 24 / HOURS;

  /** Weeks that are needed. */
  public static final int LEAST_WEEKS = 4;

  private static final double FALSE_SHARE = 0.10;
  private static final int LEAST = 3;

  private CoverageGap() {}

  /** A block of the week on a beat. */
  public record Block(String beat, int number) implements Comparable<Block> {

    /** Its weekday. */
    public DayOfWeek day() {
      return DayOfWeek.of(1 + number * HOURS / 24);
    }

    /** Its first hour. */
    public int hour() {
      return number * HOURS % 24;
    }

    @Override
    public int compareTo(Block other) {
      int byBeat = beat.compareTo(other.beat);
      return byBeat != 0 ? byBeat : Integer.compare(number, other.number);
    }
  }

  /**
   * A block as it was.
   *
   * @param expected incidents if place and hour had nothing to do with each other
   * @param chance of so many or more by chance alone
   * @param patrolMinutes minutes that patrols were out in it, all weeks together
   * @param rate incidents a week that are to be expected: the count drawn towards its expectation
   * @param uncovered what the patrols so far leave of that: each patrol a week leaves a half
   */
  public record Cell(
      Block block,
      int incidents,
      double expected,
      double chance,
      boolean hot,
      double patrolMinutes,
      double rate,
      double uncovered) {}

  /** The block of a moment. */
  public static int blockOf(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    return ((local.getDayOfWeek().getValue() - 1) * 24 + local.getHour()) / HOURS;
  }

  /** Adds the minutes of a patrol to the blocks that it was out in. */
  public static void add(
      Map<Block, Double> minutes, String beat, Instant from, Instant until, ZoneId zone) {
    Instant at = from;
    while (at.isBefore(until)) {
      ZonedDateTime local = at.atZone(zone);
      Instant next =
          local
              .toLocalDate()
              .atTime(local.getHour() / HOURS * HOURS, 0)
              .plusHours(HOURS)
              .atZone(zone)
              .toInstant();
      Instant end = next.isBefore(until) && next.isAfter(at) ? next : until;
      minutes.merge(
          new Block(beat, blockOf(at, zone)),
          java.time.Duration.between(at, end).toSeconds() / 60.0,
          Double::sum);
      at = end;
    }
  }

  /**
   * All blocks of these beats: the hot ones by what is left of them, the others by their chance.
   */
  public static List<Cell> cells(
      List<String> beats, Map<Block, Integer> incidents, Map<Block, Double> minutes, int weeks) {
    Map<String, Integer> ofBeat = new HashMap<>();
    Map<Integer, Integer> ofBlock = new HashMap<>();
    int all = 0;
    for (Map.Entry<Block, Integer> each : incidents.entrySet()) {
      ofBeat.merge(each.getKey().beat(), each.getValue(), Integer::sum);
      ofBlock.merge(each.getKey().number(), each.getValue(), Integer::sum);
      all += each.getValue();
    }
    List<Cell> cells = new ArrayList<>();
    for (String beat : new TreeSet<>(beats)) {
      for (int number = 0; number < BLOCKS; number++) {
        Block block = new Block(beat, number);
        int count = incidents.getOrDefault(block, 0);
        double expected = expected(block, count, ofBeat, ofBlock, all, beats.size());
        double rate = (count + 1) / (double) weeks * expected / (expected + 1);
        double walked = minutes.getOrDefault(block, 0.0);
        cells.add(
            new Cell(
                block,
                count,
                expected,
                ExactCounts.atLeast(count, expected),
                false,
                walked,
                rate,
                left(rate, walked / (weeks * 60.0 * HOURS))));
      }
    }
    return judged(cells);
  }

  /** From all other incidents, so that a hot block does not explain itself. */
  private static double expected(
      Block block,
      int count,
      Map<String, Integer> ofBeat,
      Map<Integer, Integer> ofBlock,
      int all,
      int beats) {
    double rest = all - count;
    double beat = ofBeat.getOrDefault(block.beat(), 0) - count;
    double hour = ofBlock.getOrDefault(block.number(), 0) - count;
    double other = rest - beat - hour;
    // Where nothing else happened, the flat week and the average beat stand in for it.
    double share = beats == 1 ? 1.0 / (BLOCKS - 1) : other <= 0 ? 0 : hour / (rest - beat);
    double flat = (beat + 0.5) / (BLOCKS - 1);
    return beats == 1 ? flat : Math.max(flat, beat * share / Math.max(1e-9, 1 - share));
  }

  private static List<Cell> judged(List<Cell> cells) {
    List<Cell> sorted = new ArrayList<>(cells);
    sorted.sort(Comparator.comparingDouble(Cell::chance).thenComparing(Cell::block));
    int hot = 0;
    for (int i = 0; i < sorted.size(); i++) {
      if (sorted.get(i).chance() <= FALSE_SHARE * (i + 1) / sorted.size()) {
        hot = i + 1;
      }
    }
    List<Cell> judged = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Cell c = sorted.get(i);
      judged.add(
          new Cell(
              c.block(),
              c.incidents(),
              c.expected(),
              c.chance(),
              i < hot && c.incidents() >= LEAST,
              c.patrolMinutes(),
              c.rate(),
              c.uncovered()));
    }
    // Stable: the hot ones by what is left uncovered, all others by their chance.
    judged.sort(
        Comparator.comparing(Cell::hot)
            .reversed()
            .thenComparingDouble(cell -> cell.hot() ? -cell.uncovered() : 0));
    return judged;
  }

  /** What so many patrols leave: each is near half of what the ones before it left. */
  private static double left(double rate, double patrols) {
    return rate * Math.pow(0.5, patrols);
  }

  /**
   * One block to be walked.
   *
   * @param shifts how many patrols, each for the whole block
   * @param covers incidents a week that it is expected to be near
   */
  public record Wanted(Block block, int shifts, double covers) {}

  /**
   * Lays the patrols of a week where they are near most that has been left so far: one after the
   * other, each into the block where it adds most. A second patrol in a block adds half of what the
   * first one does, so the sum is submodular and this greedy choice is at least 1 - 1/e (63 %) of
   * the best (Nemhauser, Wolsey and Fisher 1978).
   *
   * @param patrols how many blocks of three hours can be walked in the week
   */
  public static List<Wanted> propose(List<Cell> cells, int patrols) {
    Map<Block, Integer> laid = new TreeMap<>();
    Map<Block, Double> covers = new HashMap<>();
    for (int i = 0; i < patrols; i++) {
      Cell best = null;
      double most = 0;
      for (Cell cell : cells) {
        double adds = adds(cell, laid.getOrDefault(cell.block(), 0));
        if (adds > most) {
          most = adds;
          best = cell;
        }
      }
      if (best == null) {
        break;
      }
      laid.merge(best.block(), 1, Integer::sum);
      covers.merge(best.block(), most, Double::sum);
    }
    return laid.entrySet().stream()
        .map(each -> new Wanted(each.getKey(), each.getValue(), covers.get(each.getKey())))
        .sorted(Comparator.comparingDouble(Wanted::covers).reversed().thenComparing(Wanted::block))
        .toList();
  }

  private static double adds(Cell cell, int already) {
    return left(cell.uncovered(), already + 1);
  }
}
