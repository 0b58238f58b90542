package qilian.stats.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.Disclosure.Sum;

/**
 * The cells of a table that are not printed. A hidden cell is safe when some other table with the
 * same printed cells, the same sums and the same marks has another count in it; such a table is
 * looked for by moving an amount around a ring of hidden cells.
 */
final class HiddenCells<K> {
  private static final int OUTSIDE = -1;
  private static final int MOST_NEAR = 50;
  private static final int[] EITHER_WAY = {1, -1};
  private static final int[] AGAINST = {-1};

  private final Map<K, Long> counts;
  private final List<Sum<K>> sums;
  private final Map<K, List<Integer>> sumsOf = new HashMap<>();
  private final List<Set<K>> hiddenIn = new ArrayList<>();
  private final Set<K> hiddenInOneSum = new LinkedHashSet<>();
  private final Set<K> hidden = new HashSet<>();
  private final Set<K> unmarked = new HashSet<>();
  private final Set<K> totals = new HashSet<>();

  HiddenCells(Map<K, Long> counts, List<Sum<K>> sums) {
    this.counts = counts;
    this.sums = sums;
    for (int s = 0; s < sums.size(); s++) {
      Sum<K> sum = sums.get(s);
      long added = 0;
      for (K part : sum.parts()) {
        added += count(part);
        join(part, s);
      }
      join(sum.total(), s);
      totals.add(sum.total());
      hiddenIn.add(new LinkedHashSet<>());
      if (added != count(sum.total())) {
        throw new IllegalArgumentException(
            "the parts of " + sum.total() + " add to " + added + ", not " + count(sum.total()));
      }
    }
  }

  private void join(K cell, int sum) {
    List<Integer> of = sumsOf.computeIfAbsent(cell, c -> new ArrayList<>());
    of.add(sum);
    if (of.size() > 2 || of.size() == 2 && of.get(0).equals(of.get(1))) {
      throw new IllegalArgumentException("the cell " + cell + " stands in too many sums");
    }
  }

  private long count(K cell) {
    Long count = counts.get(cell);
    if (count == null || count < 0) {
      throw new IllegalArgumentException("no count for the cell " + cell);
    }
    return count;
  }

  void add(K cell) {
    hidden.add(cell);
    sumsOf(cell).forEach(s -> hiddenIn.get(s).add(cell));
    if (sumsOf(cell).size() == 1) {
      hiddenInOneSum.add(cell);
    }
  }

  void remove(K cell) {
    hidden.remove(cell);
    sumsOf(cell).forEach(s -> hiddenIn.get(s).remove(cell));
    hiddenInOneSum.remove(cell);
  }

  boolean contains(K cell) {
    return hidden.contains(cell);
  }

  List<K> printedBeside(K cell) {
    return beside(cell).filter(c -> !hidden.contains(c)).sorted(order()).distinct().toList();
  }

  private Stream<K> beside(K cell) {
    return sumsOf(cell).stream()
        .map(sums::get)
        .flatMap(sum -> Stream.concat(sum.parts().stream(), Stream.of(sum.total())));
  }

  boolean isMarkedSmall(K cell) {
    long count = counts.get(cell);
    return count > 0 && count < Disclosure.SMALL && !unmarked.contains(cell);
  }

  /** Printed cells that are two sums away. */
  List<K> printedFurther(K cell) {
    return beside(cell)
        .distinct()
        .flatMap(this::beside)
        .filter(c -> !hidden.contains(c))
        .distinct()
        .sorted(order())
        .toList();
  }

  Optional<K> anyPrinted() {
    return counts.keySet().stream().filter(c -> !hidden.contains(c)).min(order());
  }

  /** Takes "less than five" off a cell near by, totals first: four parts of one make it telling. */
  boolean unmarkBeside(K cell) {
    return unmark(beside(cell));
  }

  boolean unmarkAny() {
    return unmark(counts.keySet().stream());
  }

  private boolean unmark(Stream<K> cells) {
    Optional<K> next =
        cells
            .filter(c -> hidden.contains(c) && isMarkedSmall(c))
            .max(Comparator.comparing(totals::contains));
    next.ifPresent(unmarked::add);
    return next.isPresent();
  }

  private Comparator<K> order() {
    return Comparator.<K, Boolean>comparing(c -> counts.get(c) == 0)
        .thenComparing(totals::contains)
        .thenComparing(counts::get);
  }

  private List<Integer> sumsOf(K cell) {
    return sumsOf.getOrDefault(cell, List.of());
  }

  /** A cell outside every sum tells nobody anything; any other needs a ring through it. */
  boolean isSafe(K cell) {
    List<Integer> of = sumsOf(cell);
    if (of.isEmpty()) {
      return true;
    }
    for (long amount : amounts(cell)) {
      if (may(cell, amount) && ring(cell, amount) || may(cell, -amount) && ring(cell, -amount)) {
        return true;
      }
    }
    return false;
  }

  /** Ones to fours move small cells; fives and whole counts let a withheld one go to or from 0. */
  private Set<Long> amounts(K cell) {
    Set<Long> amounts = new TreeSet<>(List.of(1L, 2L, 3L, 5L, 6L, 10L));
    for (int s : sumsOf(cell)) {
      hiddenIn.get(s).stream()
          .limit(MOST_NEAR)
          .map(counts::get)
          .filter(c -> c > 0)
          .forEach(amounts::add);
    }
    return amounts;
  }

  private boolean may(K cell, long move) {
    long now = counts.get(cell);
    long then = now + move;
    if (unmarked.contains(cell)) {
      return then >= 0;
    }
    boolean small = now > 0 && now < Disclosure.SMALL;
    return small ? then > 0 && then < Disclosure.SMALL : then == 0 || then >= Disclosure.SMALL;
  }

  private int sign(K cell, int sum) {
    return sums.get(sum).total().equals(cell) ? -1 : 1;
  }

  private record Stop<K>(int sum, int imbalance, K cell, long move, @Nullable Stop<K> before) {}

  private Stop<K> stop(K cell, int reachedIn, long move, @Nullable Stop<K> before) {
    int other = otherSum(cell, reachedIn);
    int imbalance = other == OUTSIDE ? 0 : sign(cell, other) * Long.signum(move);
    return new Stop<>(other, imbalance, cell, move, before);
  }

  /** Where a cell leads on to: its second sum, or outside all sums, where nothing must balance. */
  private int otherSum(K cell, int reachedIn) {
    for (int s : sumsOf(cell)) {
      if (s != reachedIn) {
        return s;
      }
    }
    return OUTSIDE;
  }

  /**
   * Moves the cell, then looks (breadth first) for hidden cells that put its sums right again, one
   * after another, until no sum is out of balance.
   */
  private boolean ring(K cell, long move) {
    int last = sumsOf(cell).get(0);
    int lastNeeds = -sign(cell, last) * Long.signum(move);
    Deque<Stop<K>> open = new ArrayDeque<>();
    Set<List<Integer>> seen = new HashSet<>();
    open.add(stop(cell, last, move, null));
    while (!open.isEmpty()) {
      Stop<K> at = open.remove();
      Set<K> here = at.sum() == OUTSIDE ? hiddenInOneSum : hiddenIn.get(at.sum());
      for (K next : here) {
        for (int way : at.sum() == OUTSIDE ? EITHER_WAY : AGAINST) {
          int sign = at.sum() == OUTSIDE ? way : way * at.imbalance() * sign(next, at.sum());
          long nextMove = sign * Math.abs(move);
          if (next.equals(at.cell()) || next.equals(cell) || !may(next, nextMove)) {
            continue;
          }
          Stop<K> stop = stop(next, at.sum(), nextMove, at);
          if (stop.sum() == last && stop.imbalance() == lastNeeds) {
            if (balances(stop)) {
              return true;
            }
          } else if (seen.add(List.of(stop.sum(), stop.imbalance()))) {
            open.add(stop);
          }
        }
      }
    }
    return false;
  }

  /** Proof of the ring: every cell moved once, every sum as before. */
  private boolean balances(Stop<K> end) {
    Map<Integer, Long> off = new HashMap<>();
    Set<K> moved = new HashSet<>();
    for (Stop<K> at = end; at != null; at = at.before()) {
      if (!moved.add(at.cell())) {
        return false;
      }
      for (int s : sumsOf(at.cell())) {
        off.merge(s, sign(at.cell(), s) * at.move(), Long::sum);
      }
    }
    return off.values().stream().allMatch(each -> each == 0);
  }
}
