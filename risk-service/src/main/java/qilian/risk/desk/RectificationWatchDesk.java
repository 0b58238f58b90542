package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import qilian.risk.store.FindingStore;

/** Works through what is due on findings, in batches of a transaction each. */
@ApplicationScoped
public class RectificationWatchDesk {

  private final FindingStore findings;
  private final RectificationLapses lapses;
  private final InstantSource clock;
  private final int batch;

  @Inject
  RectificationWatchDesk(
      FindingStore findings,
      RectificationLapses lapses,
      InstantSource clock,
      @ConfigProperty(name = "qilian.inspection.watch.batch", defaultValue = "200") int batch) {
    this.findings = findings;
    this.lapses = lapses;
    this.clock = clock;
    this.batch = batch;
  }

  /** Takes every step that is due by now; the answer is how many were taken. */
  public int work() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    int taken = 0;
    while (true) {
      List<FindingStore.Due> due = findings.due(now, batch);
      int moved = due.isEmpty() ? 0 : lapses.lapse(due, now);
      taken += moved;
      // What somebody else dealt with meanwhile is no longer due when the watch comes again.
      if (moved == 0) {
        return taken;
      }
    }
  }
}
