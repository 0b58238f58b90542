package qilian.alliance.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import qilian.alliance.store.ResolutionStore;
import qilian.alliance.store.TaskList;

/** Works through what is due, in batches of a transaction each. */
@ApplicationScoped
public class WatchDesk {

  private static final int MOST_BATCHES = 10_000;

  private final TaskList tasks;
  private final ResolutionStore resolutions;
  private final LapseDesk lapses;
  private final InstantSource clock;
  private final int batch;

  @Inject
  WatchDesk(
      TaskList tasks,
      ResolutionStore resolutions,
      LapseDesk lapses,
      InstantSource clock,
      @ConfigProperty(name = "qilian.alliance.watch.batch") int batch) {
    this.tasks = tasks;
    this.resolutions = resolutions;
    this.lapses = lapses;
    this.clock = clock;
    this.batch = batch;
  }

  /** Takes every step that is due by now; the answer is how many were taken. */
  public int work() {
    return work(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /** The same at another time. */
  public int work(Instant now) {
    int moved = resolutions(now);
    for (int i = 0; i < MOST_BATCHES; i++) {
      List<UUID> due = tasks.due(now, batch);
      if (due.isEmpty()) {
        return moved;
      }
      moved += lapses.lapse(due, now);
    }
    return moved;
  }

  private int resolutions(Instant now) {
    int moved = 0;
    for (int i = 0; i < MOST_BATCHES; i++) {
      List<String> due = resolutions.due(now, batch);
      if (due.isEmpty()) {
        return moved;
      }
      moved += lapses.lapseResolutions(due, now);
    }
    return moved;
  }
}
