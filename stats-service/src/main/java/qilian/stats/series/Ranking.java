package qilian.stats.series;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Which groups are shown by themselves when only the largest are wanted. */
final class Ranking {
  /** The key of all groups that are not shown by themselves. */
  static final String REST = "__rest__";

  private Ranking() {}

  /**
   * The groups in the order of their size, then of their key. Groups as large as the last one shown
   * are shown as well, unless that one is empty; what is left is summed. What is not placed more
   * finely is no place and takes no rank.
   */
  static Map<String, DayCounts> largest(
      Map<String, DayCounts> groups, int top, ToLongFunction<DayCounts> size) {
    List<Map.Entry<String, Long>> sorted = new ArrayList<>();
    groups.forEach((key, counts) -> sorted.add(Map.entry(key, size.applyAsLong(counts))));
    sorted.sort(
        Map.Entry.<String, Long>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    List<Long> ranked =
        sorted.stream().filter(e -> !isNoGroup(e.getKey())).map(Map.Entry::getValue).toList();
    long least = top > 0 && top < ranked.size() ? Math.max(1, ranked.get(top - 1)) : -1;
    Map<String, DayCounts> shown = new LinkedHashMap<>();
    DayCounts rest = new DayCounts();
    boolean anyRest = false;
    for (Map.Entry<String, Long> group : sorted) {
      DayCounts counts = groups.getOrDefault(group.getKey(), new DayCounts());
      boolean shownAnyhow = isNoGroup(group.getKey()) && group.getValue() > 0;
      if (group.getValue() >= least || shownAnyhow) {
        shown.put(group.getKey(), counts);
      } else {
        rest = rest.plus(counts);
        anyRest = true;
      }
    }
    if (anyRest) {
      shown.put(REST, rest);
    }
    return shown;
  }

  /** "Not placed more finely", "not stated": shown beside the largest, never as one of them. */
  private static boolean isNoGroup(String key) {
    return key.isEmpty() || key.equals(Counts.HERE);
  }
}
