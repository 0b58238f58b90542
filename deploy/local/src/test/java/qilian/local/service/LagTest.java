package qilian.local.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LagTest {
  @Test
  void folds_and_the_outbox_are_read_from_the_figures_of_a_service() {
    String page =
        """
        # HELP qilian_fold_lag_records records not yet folded
        # TYPE qilian_fold_lag_records gauge
        qilian_fold_lag_records{application="stats",fold="series"} 12.0
        qilian_fold_lag_records{fold="timeline"} 1.5E3
        qilian_outbox_waiting 0.0
        jvm_memory_used_bytes{area="heap"} 5.0
        """;

    List<Lag> lags = Lag.read(page);

    assertEquals(
        List.of(new Lag("fold series", 12), new Lag("fold timeline", 1500), new Lag("outbox", 0)),
        lags);
    assertEquals("fold series: 12 waiting", lags.get(0).sentence());
    assertEquals("outbox: nothing waiting", lags.get(2).sentence());
  }
}
