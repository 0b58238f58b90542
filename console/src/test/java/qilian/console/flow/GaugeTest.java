package qilian.console.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of a service's page of figures only those go on that a coordinator can act on. */
class GaugeTest {
  @Test
  void lag_and_outbox_are_told_and_memory_is_not() {
    String page =
        """
        # HELP jvm_memory_used_bytes The amount of used memory
        jvm_memory_used_bytes{area="heap"} 1.0E8
        qilian_fold_lag_records{fold="stats"} 17.0
        qilian_fold_lag_records{fold="gate",other="x"} 0.0
        qilian_outbox_waiting 2.0
        qilian_fold_records_total{fold="stats",verdict="folded"} 42153.0
        """;

    assertEquals(
        List.of(
            new Gauge("qilian_fold_lag_records", "stats", 17),
            new Gauge("qilian_fold_lag_records", "gate", 0),
            new Gauge("qilian_outbox_waiting", null, 2)),
        Gauge.read(page));
  }
}
