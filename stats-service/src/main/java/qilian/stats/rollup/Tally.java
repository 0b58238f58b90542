package qilian.stats.rollup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import qilian.stats.measure.Delta;

/**
 * What a chunk of events changes, summed in memory before anything is written.
 *
 * <p>The cells hold everything once. The totals hold, per measure set, every place above the one a
 * fact happened in; the two upper levels of a tree also their own facts, because much lands there
 * and collapses. So a place of depth 1 or 2 reads its total alone; a deeper one reads its total
 * (what lies below) and its own cells, and the many places at the bottom are written only once.
 */
public final class Tally {
  /** Down to this depth, a place's total holds the facts of the place itself. */
  public static final int SELF_COUNTED_DEPTH = 2;

  /** The word for "any" in a total's category and subtype. */
  public static final int ANY = 0;

  private static final int NO_MEASURES = 0;

  /** A place as the tables number it: itself, and the places whose totals it counts in. */
  public record PlaceIds(int own, int[] counted, String root) {}

  /** A kind as the tables number it. */
  public record KindIds(int kind, int measureSet, int category, int subtype) {}

  /** One row at the finest grain. */
  public record Cell(int place, int day, int kind, int hour, int recordedOn, int known) {}

  /** What the facts of a cell weigh. */
  public record Weight(long amount, long headcount, long minutes) {
    Weight and(Weight other) {
      return new Weight(
          amount + other.amount, headcount + other.headcount, minutes + other.minutes);
    }
  }

  /** One row of totals, or of late parts if it has a day of recording. */
  public record Total(int place, int measureSet, int category, int subtype, int day, int recordedOn)
      implements Comparable<Total> {
    private static final Comparator<Total> ORDER =
        Comparator.comparingInt(Total::place)
            .thenComparingInt(Total::measureSet)
            .thenComparingInt(Total::category)
            .thenComparingInt(Total::subtype)
            .thenComparingInt(Total::day)
            .thenComparingInt(Total::recordedOn);

    @Override
    public int compareTo(Total other) {
      return ORDER.compare(this, other);
    }
  }

  /** A root and a kind, of which the first and the last day are kept. */
  public record Spread(String root, int kind) {}

  /** First and last day, as days since 1970. */
  public record Days(int first, int last) {
    Days and(Days other) {
      return new Days(Math.min(first, other.first), Math.max(last, other.last));
    }

    /** Whether the other lies inside. */
    public boolean holds(Days other) {
      return first <= other.first && other.last <= last;
    }
  }

  private final Map<Cell, Integer> cells = new HashMap<>();
  private final Map<Cell, Weight> weights = new HashMap<>();
  private final Map<Total, Integer> totals = new HashMap<>();
  private final Map<Total, Integer> late = new HashMap<>();
  private final Map<Spread, Days> extents = new HashMap<>();

  /** Takes one delta in. */
  public void add(PlaceIds place, KindIds kind, Delta delta) {
    int day = delta.day();
    int sign = delta.sign();
    Cell cell =
        new Cell(place.own(), day, kind.kind(), delta.hour(), delta.recordedOn(), delta.known());
    cells.merge(cell, sign, Integer::sum);
    if (delta.amount() != 0 || delta.headcount() != 0 || delta.minutes() != 0) {
      weights.merge(
          cell, new Weight(delta.amount(), delta.headcount(), delta.minutes()), Weight::and);
    }
    if (sign > 0) {
      extents.merge(new Spread(place.root(), kind.kind()), new Days(day, day), Days::and);
    }
    if (kind.measureSet() == NO_MEASURES) {
      return;
    }
    boolean isLate = delta.recordedOn() != day;
    for (int at : place.counted()) {
      add(at, kind, ANY, ANY, day, isLate, delta);
      add(at, kind, kind.category(), ANY, day, isLate, delta);
      add(at, kind, kind.category(), kind.subtype(), day, isLate, delta);
    }
  }

  private void add(
      int place, KindIds kind, int category, int subtype, int day, boolean isLate, Delta delta) {
    int set = kind.measureSet();
    totals.merge(new Total(place, set, category, subtype, day, 0), delta.sign(), Integer::sum);
    if (isLate) {
      late.merge(
          new Total(place, set, category, subtype, day, delta.recordedOn()),
          delta.sign(),
          Integer::sum);
    }
  }

  /** Rows of cells and what they gain. */
  public Map<Cell, Integer> cells() {
    return cells;
  }

  /** Cells of facts that weigh, and what they gain. */
  public Map<Cell, Weight> weights() {
    return weights;
  }

  /** Rows of totals and what they gain. */
  public Map<Total, Integer> totals() {
    return totals;
  }

  /** Rows of late parts and what they gain. */
  public Map<Total, Integer> late() {
    return late;
  }

  /** Days seen per root and kind. */
  public Map<Spread, Days> extents() {
    return extents;
  }
}
