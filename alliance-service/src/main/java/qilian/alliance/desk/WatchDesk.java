package qilian.alliance.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import qilian.alliance.store.ResolutionStore;
import qilian.alliance.store.TaskList;

/** Works through what is due, or lies in nobody's hands, in batches of a transaction each. */
@ApplicationScoped
public class WatchDesk {

  private static final int MOST_BATCHES = 10_000;

  private final TaskList tasks;
  private final ResolutionStore resolutions;
  private final LapseDesk lapses;
  private final Setting setting;
  private final InstantSource clock;
  private final int batch;

  @Inject
  WatchDesk(
      TaskList tasks,
      ResolutionStore resolutions,
      LapseDesk lapses,
      Setting setting,
      InstantSource clock,
      @ConfigProperty(name = "qilian.alliance.watch.batch") int batch) {
    this.tasks = tasks;
    this.resolutions = resolutions;
    this.lapses = lapses;
    this.setting = setting;
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
    tellIdle(now);
    for (int i = 0; i < MOST_BATCHES; i++) {
      List<UUID> due = tasks.due(now, batch);
      if (due.isEmpty()) {
        return moved;
      }
      moved += lapses.lapse(due, now);
    }
    return moved;
  }

  /** Once a day: what lay in nobody's hands until the last midnight, although nobody took it. */
  private void tellIdle(Instant now) {
    Instant midnight =
        LocalDate.ofInstant(now, setting.zone()).atStartOfDay(setting.zone()).toInstant();
    for (int i = 0; i < MOST_BATCHES; i++) {
      List<UUID> idle = tasks.idleUntold(midnight, batch);
      if (idle.isEmpty()) {
        return;
      }
      lapses.tellIdle(idle, midnight, now);
    }
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
