package qilian.bench.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import qilian.transport.codec.AgencyEvent;
import qilian.transport.codec.CloudEventReader;
import qilian.transport.codec.Unreadable;

class WaveTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-24T12:00:00+08:00");

  @Test
  void every_wave_has_a_grid_and_a_type_of_its_own_and_is_over_before_now() throws Unreadable {
    Wave wave = new Wave("t", NOW);
    Set<String> ids = new HashSet<>();
    Set<String> cells = new HashSet<>();
    for (int round = 0; round < Town.SUBTYPES; round++) {
      assertTrue(cells.add(Wave.grid(round)) && cells.add(Wave.type(round)));
      for (int number = 1; number <= Wave.ENOUGH; number++) {
        byte[] json = wave.alarm(round, number);
        AgencyEvent read = CloudEventReader.structured(json, 0, json.length);
        assertEquals(Wave.AGENCY, read.agency());
        assertTrue(ids.add(read.id()));
        assertTrue(!Objects.requireNonNull(read.recordedAt()).isAfter(NOW.toInstant()));
      }
    }
  }

  @Test
  void the_town_was_there_long_enough_to_be_judged() throws Unreadable {
    byte[] json = new Wave("t", NOW).longAgo();
    AgencyEvent read = CloudEventReader.structured(json, 0, json.length);

    assertTrue(
        Duration.between(read.occurredAt(), NOW.toInstant()).toDays() > 8 * 7 + 7,
        "eight whole weeks before this one");
  }
}
