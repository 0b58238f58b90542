package qilian.incident.patrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import qilian.incident.patrol.WeekLayer.Crew;
import qilian.incident.patrol.WeekLayer.Run;
import qilian.incident.patrol.WeekLayer.Step;

class WeekLayerTest {
  private static final Crew VOLUNTEERS = new Crew(Force.COMMUNITY_VOLUNTEER, 2);
  private static final Crew MOBILE = new Crew(Force.MOBILE, 3);

  @Test
  void blocks_that_follow_each_other_become_one_shift_of_nine_hours_at_most() {
    List<Run> runs =
        WeekLayer.runs(
            List.of(
                new Step("a", 7, 2),
                new Step("a", 8, 1),
                new Step("a", 9, 1),
                new Step("a", 10, 1),
                new Step("b", 8, 1)));

    assertEquals(
        List.of(new Run("a", 7, 3), new Run("a", 7, 1), new Run("a", 10, 1), new Run("b", 8, 1)),
        runs);
  }

  @Test
  void no_more_hours_are_laid_than_were_planned_and_the_crew_with_most_left_walks() {
    List<Run> runs = List.of(new Run("a", 7, 2), new Run("a", 20, 1), new Run("b", 8, 1));

    List<WeekLayer.Laid> laid =
        WeekLayer.lay(runs, Map.of(VOLUNTEERS, Duration.ofHours(8), MOBILE, Duration.ofHours(5)))
            .orElseThrow();

    assertEquals(List.of(VOLUNTEERS, MOBILE, VOLUNTEERS), crews(laid));
    assertEquals(Optional.empty(), WeekLayer.lay(runs, Map.of(VOLUNTEERS, Duration.ofHours(11))));
    assertTrue(WeekLayer.lay(runs, Map.of(VOLUNTEERS, Duration.ofHours(12))).isPresent());
  }

  private static List<Crew> crews(List<WeekLayer.Laid> laid) {
    return laid.stream().map(WeekLayer.Laid::crew).toList();
  }
}
