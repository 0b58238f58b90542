package qilian.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LatenciesTest {

  @Test
  void a_percentile_is_the_smallest_duration_that_so_many_are_not_above() {
    Latencies latencies = new Latencies();
    for (int i = 1000; i >= 1; i--) {
      latencies.add(i * 1_000_000L);
    }
    assertEquals(500, latencies.millis(50));
    assertEquals(990, latencies.millis(99));
    assertEquals(999, latencies.millis(99.9));
    assertEquals(1000, latencies.millis(100));
    assertEquals(1, latencies.millis(0));
  }

  @Test
  void what_comes_after_a_percentile_was_asked_is_counted_too() {
    Latencies latencies = new Latencies();
    latencies.add(5_000_000);
    assertEquals(5, latencies.millis(99));
    latencies.add(1_000_000);
    assertEquals(1, latencies.millis(50));
    assertEquals(2, latencies.size());
  }

  @Test
  void of_nothing_there_is_no_percentile() {
    assertTrue(Double.isNaN(new Latencies().millis(99)));
  }
}
