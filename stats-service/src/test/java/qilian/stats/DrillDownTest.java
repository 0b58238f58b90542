package qilian.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qilian.stats.compare.Window;
import qilian.stats.measure.Filter;
import qilian.stats.measure.Measure;
import qilian.stats.measure.Quantity;
import qilian.stats.series.DrillDown;

/** A figure is traced at the service that owns its facts. */
class DrillDownTest {
  private static final DrillDown LINKS =
      new DrillDown("http://incident", Map.of("risk", "http://risk", "inspection", "http://risk"));

  @ParameterizedTest
  @CsvSource({
    "incident.alarm-received, http://incident",
    "report.hazard-reported, http://incident",
    "risk.signal-raised, http://risk",
    "inspection.finding-recorded, http://risk"
  })
  void each_family_has_its_owner(String fact, String owner) {
    assertEquals(owner, address(Set.of(fact)));
  }

  @Test
  void facts_of_two_families_are_asked_for_at_the_gate() {
    assertEquals(
        "http://incident", address(Set.of("incident.alarm-received", "risk.signal-raised")));
  }

  private static String address(Set<String> facts) {
    Measure measure =
        new Measure(
            "ANY",
            1,
            "",
            "",
            facts,
            Filter.NONE,
            Quantity.COUNT,
            "",
            "",
            1,
            10,
            null,
            null,
            "a",
            "b");
    String link =
        LINKS.link(measure, "baota", Map.of(), Window.day(LocalDate.of(2025, 11, 3)), null, null);
    return link.substring(0, link.indexOf("/api/"));
  }
}
