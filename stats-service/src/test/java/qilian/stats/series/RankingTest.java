package qilian.stats.series;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import qilian.stats.compare.Bucket;
import qilian.stats.compare.Window;

/** Which groups stand by themselves among the largest. */
class RankingTest {
  private static final LocalDate DAY = LocalDate.of(2025, 11, 3);
  private static final Window WEEK = new Window(Bucket.WEEK, DAY, DAY.plusDays(7));

  @Test
  void groups_as_large_as_the_last_one_are_shown_and_the_rest_is_summed() {
    assertEquals(
        List.of("a=9", "b=4", "c=4", "d=4", "__rest__=3"),
        largest(Map.of("d", 4, "a", 9, "c", 4, "e", 2, "b", 4, "f", 1), 2));
  }

  @Test
  void empty_groups_are_no_tie() {
    assertEquals(
        List.of("a=9", "b=1", "__rest__=0"),
        largest(Map.of("a", 9, "b", 1, "c", 0, "d", 0, "e", 0), 3));
  }

  @Test
  void what_is_no_group_takes_no_rank_and_is_not_left_out() {
    assertEquals(
        List.of("__here__=50", "=20", "a=9", "__rest__=5"),
        largest(Map.of(Counts.HERE, 50, "", 20, "a", 9, "b", 4, "c", 1), 1));
  }

  @Test
  void without_a_number_all_are_shown() {
    assertEquals(List.of("a=1", "b=0"), largest(Map.of("a", 1, "b", 0), 0));
  }

  private static List<String> largest(Map<String, Integer> sizes, int top) {
    Map<String, DayCounts> groups = new LinkedHashMap<>();
    sizes.forEach(
        (key, size) -> {
          DayCounts days = new DayCounts();
          days.add(DAY, size);
          groups.put(key, days);
        });
    List<String> shown = new ArrayList<>();
    Ranking.largest(groups, top, days -> days.in(WEEK))
        .forEach((key, days) -> shown.add(key + "=" + days.in(WEEK)));
    return shown;
  }
}
