package qilian.stats.series;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import qilian.stats.compare.Window;

class SilentSourceTest {
  private static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);

  @Test
  void the_machine_is_no_source_and_agencies_are() {
    for (String machine :
        List.of("qilian", "incident-service", "risk-service", "alliance-service")) {
      assertTrue(SilentSource.isMachine(machine), machine);
    }
    assertFalse(SilentSource.isMachine("baota-police"));
    assertFalse(SilentSource.isMachine("qilian-street-office"));
  }

  @Test
  void a_source_that_ended_is_lacking_ever_since_and_a_quiet_one_never() {
    DayCounts often = new DayCounts();
    DayCounts seldom = new DayCounts();
    for (int day = 0; day < 70; day++) {
      often.add(MONDAY.plusDays(day), 1);
      seldom.add(MONDAY.plusDays(day), day % 7 == 0 ? 1 : 0);
    }

    assertFalse(SilentSource.lacks(often, Window.weekFrom(MONDAY.plusWeeks(9))));
    assertTrue(SilentSource.lacks(often, Window.weekFrom(MONDAY.plusWeeks(10))));
    assertTrue(SilentSource.lacks(often, Window.weekFrom(MONDAY.plusWeeks(60))));
    assertFalse(SilentSource.lacks(often, Window.weekFrom(MONDAY.minusWeeks(1))));
    assertFalse(SilentSource.lacks(seldom, Window.weekFrom(MONDAY.plusWeeks(11))));
  }

  @Test
  void a_gap_is_lacking_and_what_follows_it_is_not() {
    DayCounts gap = new DayCounts();
    for (int day = 0; day < 140; day++) {
      gap.add(MONDAY.plusDays(day), day / 7 == 12 ? 0 : 2);
    }

    assertTrue(SilentSource.lacks(gap, Window.weekFrom(MONDAY.plusWeeks(12))));
    assertFalse(SilentSource.lacks(gap, Window.weekFrom(MONDAY.plusWeeks(13))));
  }
}
