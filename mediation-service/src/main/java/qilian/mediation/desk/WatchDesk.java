package qilian.mediation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import qilian.mediation.clock.WorkingDayCalendar;
import qilian.mediation.store.DeadlineStore;

/** Works through what is due, in batches of a transaction each. */
@ApplicationScoped
public class WatchDesk {

  private static final int MOST_BATCHES = 10_000;

  private final DeadlineStore deadlines;
  private final LapseDesk lapses;
  private final InstantSource clock;
  private final int batch;

  @Inject
  WatchDesk(
      DeadlineStore deadlines,
      LapseDesk lapses,
      InstantSource clock,
      @ConfigProperty(name = "qilian.mediation.watch.batch") int batch) {
    this.deadlines = deadlines;
    this.lapses = lapses;
    this.clock = clock;
    this.batch = batch;
  }

  /** After a notice came with a new version: what was provisional is reckoned again. */
  public int reckonAgain() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return deadlines.lookAgain(WorkingDayCalendar.official().lastOnRecord(), now);
  }

  /** Takes every step that is due by now; the answer is how many were taken. */
  public int work() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    int moved = 0;
    for (int i = 0; i < MOST_BATCHES; i++) {
      List<DeadlineStore.Due> due = new ArrayList<>(deadlines.due(now, batch));
      if (due.isEmpty()) {
        return moved;
      }
      moved += lapses.lapse(due, now);
    }
    return moved;
  }
}
