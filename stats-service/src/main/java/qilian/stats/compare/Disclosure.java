package qilian.stats.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What of a table may leave the alliance: counts of 1 to 4 are printed as "&lt;5", and as many
 * other cells are withheld as it takes that no hidden cell can be worked out from the sums, not
 * even by a reader who knows this rule.
 *
 * <p>Each cell may stand in at most two sums: a two-way table with its margins, or a tree of places
 * with their totals. Differences and percentages of a hidden cell must be left out as well: they
 * would give it away.
 */
public final class Disclosure {
  /** Counts from 1 up to, not including, this are small. */
  public static final long SMALL = 5;

  private static final int MOST_TRIES = 40;

  private Disclosure() {}

  /** A cell that is the sum of others. */
  public record Sum<K>(K total, List<K> parts) {
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  /** How a cell is printed. */
  public enum Form {
    COUNT,
    /** Between 1 and 4. */
    SMALL,
    /** Hidden to protect another cell; rarely a small cell whose mark would say too much. */
    WITHHELD
  }

  /** A cell as the outside sees it; the count is there only where it is printed. */
  public record Shown(Form form, OptionalLong count) {
    public String text() {
      return switch (form) {
        case COUNT -> Long.toString(count.orElseThrow());
        case SMALL -> "<" + Disclosure.SMALL;
        case WITHHELD -> "–";
      };
    }
  }

  /** A list of parts under their total: the common case. */
  public static <K> Map<K, Shown> hide(Map<K, Long> parts, K total) {
    Map<K, Long> all = new LinkedHashMap<>(parts);
    if (all.put(total, parts.values().stream().mapToLong(Long::longValue).sum()) != null) {
      throw new IllegalArgumentException("the total is one of its parts: " + total);
    }
    return hide(all, List.of(new Sum<>(total, List.copyOf(parts.keySet()))));
  }

  /** Every cell of the table, in the table's order, as it may be printed. */
  public static <K> Map<K, Shown> hide(Map<K, Long> counts, List<Sum<K>> sums) {
    HiddenCells<K> hidden = new HiddenCells<>(counts, sums);
    List<K> waiting = new ArrayList<>();
    counts.forEach(
        (cell, count) -> {
          if (count > 0 && count < SMALL) {
            hidden.add(cell);
            waiting.add(cell);
          }
        });
    waiting.sort(Comparator.comparing(counts::get));
    // Hiding one more cell never exposes another, so each needs to be made safe only once.
    for (int i = 0; i < waiting.size(); i++) {
      K cell = waiting.get(i);
      while (!hidden.isSafe(cell)) {
        Optional<K> companion = companion(hidden, cell);
        companion.ifPresent(hidden::add);
        companion.ifPresent(waiting::add);
      }
    }
    Map<K, Shown> shown = new LinkedHashMap<>();
    counts.forEach(
        (cell, count) ->
            shown.put(
                cell,
                !hidden.contains(cell)
                    ? new Shown(Form.COUNT, OptionalLong.of(count))
                    : new Shown(
                        hidden.isMarkedSmall(cell) ? Form.SMALL : Form.WITHHELD,
                        OptionalLong.empty())));
    return shown;
  }

  /**
   * The next cell to hide: parts before totals, small before large, zero last, and the first that
   * helps at once. Empty when taking the mark "less than five" off a cell is the better way.
   */
  private static <K> Optional<K> companion(HiddenCells<K> hidden, K cell) {
    List<K> near = hidden.printedBeside(cell);
    Optional<K> helps = firstThatHelps(hidden, cell, near);
    if (helps.isPresent() || !near.isEmpty()) {
      return helps.or(() -> Optional.of(near.getFirst()));
    }
    Optional<K> further = firstThatHelps(hidden, cell, hidden.printedFurther(cell));
    if (further.isPresent() || hidden.unmarkBeside(cell)) {
      return further;
    }
    Optional<K> any = hidden.anyPrinted();
    if (any.isEmpty() && !hidden.unmarkAny()) {
      throw new IllegalStateException("all is hidden, and yet a cell is exposed: " + cell);
    }
    return any;
  }

  private static <K> Optional<K> firstThatHelps(HiddenCells<K> hidden, K cell, List<K> candidates) {
    for (K candidate : candidates.stream().limit(MOST_TRIES).toList()) {
      hidden.add(candidate);
      boolean safe = hidden.isSafe(cell);
      hidden.remove(candidate);
      if (safe) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
