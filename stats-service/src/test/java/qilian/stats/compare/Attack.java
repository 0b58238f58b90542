package qilian.stats.compare;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qilian.stats.compare.Disclosure.Form;
import qilian.stats.compare.Disclosure.Shown;
import qilian.stats.compare.Disclosure.Sum;

/**
 * A reader who knows the rule and tries every table of whole numbers that fits what is printed:
 * free cells are tried one by one, each sum with one unknown left is solved at once.
 */
final class Attack {
  private static final long FURTHEST = 8;

  private final Map<String, Long> truth;
  private final List<Sum<String>> sums;
  private final Map<String, Shown> shown;
  private final List<String> hidden = new ArrayList<>();
  private final Map<String, Set<Long>> possible = new HashMap<>();

  private Attack(Map<String, Long> truth, List<Sum<String>> sums, Map<String, Shown> shown) {
    this.truth = truth;
    this.sums = sums;
    this.shown = shown;
    truth.keySet().stream()
        .filter(c -> shown.get(c).form() != Form.COUNT)
        .forEach(
            c -> {
              hidden.add(c);
              possible.put(c, new HashSet<>());
            });
  }

  static void assertNothingIsExposed(
      Map<String, Long> truth, List<Sum<String>> sums, Map<String, Shown> shown) {
    truth.forEach(
        (cell, count) -> {
          boolean small = isSmall(count);
          Form form = shown.get(cell).form();
          assertTrue(small ? form != Form.COUNT : form != Form.SMALL, cell);
        });
    Attack attack = new Attack(truth, sums, shown);
    attack.extend(new HashMap<>());
    attack.possible.forEach(
        (cell, counts) ->
            assertTrue(counts.size() > 1, () -> cell + " is exposed in " + truth + " as " + shown));
  }

  private void extend(Map<String, Long> known) {
    if (possible.values().stream().allMatch(c -> c.size() > 1)) {
      return;
    }
    Map<String, Long> table = new HashMap<>(known);
    if (!solve(table)) {
      return;
    }
    String free = hidden.stream().filter(c -> !table.containsKey(c)).findFirst().orElse(null);
    if (free == null) {
      table.forEach((cell, count) -> possible.get(cell).add(count));
      return;
    }
    for (long count : tries(free)) {
      table.put(free, count);
      extend(table);
    }
  }

  private List<Long> tries(String cell) {
    List<Long> tries = new ArrayList<>();
    for (long c = 0; c <= truth.get(cell) + FURTHEST; c++) {
      if (fits(cell, c)) {
        tries.add(c);
      }
    }
    return tries;
  }

  private boolean fits(String cell, long count) {
    if (shown.get(cell).form() == Form.WITHHELD && isSmall(truth.get(cell))) {
      return count >= 0;
    }
    return shown.get(cell).form() == Form.SMALL
        ? count > 0 && count < Disclosure.SMALL
        : count == 0 || count >= Disclosure.SMALL;
  }

  private static boolean isSmall(long count) {
    return count > 0 && count < Disclosure.SMALL;
  }

  private boolean solve(Map<String, Long> table) {
    boolean again = true;
    while (again) {
      again = false;
      for (Sum<String> sum : sums) {
        List<String> cells = new ArrayList<>(sum.parts());
        cells.add(sum.total());
        long off = 0;
        String unknown = null;
        int unknowns = 0;
        for (String cell : cells) {
          boolean free = shown.get(cell).form() != Form.COUNT && !table.containsKey(cell);
          long count = free ? 0 : table.getOrDefault(cell, truth.get(cell));
          off += cell.equals(sum.total()) ? -count : count;
          if (free) {
            unknown = cell;
            unknowns++;
          }
        }
        if (unknowns == 0 && off != 0) {
          return false;
        }
        if (unknowns == 1 && unknown != null) {
          long count = unknown.equals(sum.total()) ? off : -off;
          if (!fits(unknown, count)) {
            return false;
          }
          table.put(unknown, count);
          again = true;
        }
      }
    }
    return true;
  }
}
