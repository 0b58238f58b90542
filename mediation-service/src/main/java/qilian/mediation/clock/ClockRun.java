package qilian.mediation.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One clock in one case: started on a day, with its pauses and extensions.
 *
 * @param startedOn the day of the trigger, not counted
 */
public record ClockRun(
    StatutoryClock clock, LocalDate startedOn, List<Pause> pauses, List<Extension> extensions) {

  public ClockRun {
    pauses = List.copyOf(pauses);
    extensions = List.copyOf(extensions);
  }

  /** A clock that has just been started. */
  public static ClockRun started(StatutoryClock clock, LocalDate on) {
    return new ClockRun(clock, on, List.of(), List.of());
  }

  /** The same with one more pause. */
  public ClockRun with(Pause pause) {
    List<Pause> all = new ArrayList<>(pauses);
    all.add(pause);
    return new ClockRun(clock, startedOn, all, extensions);
  }

  /** The same with one more extension. */
  public ClockRun with(Extension extension) {
    List<Extension> all = new ArrayList<>(extensions);
    all.add(extension);
    return new ClockRun(clock, startedOn, pauses, all);
  }

  /** Whether that day does not count. */
  boolean standsStillOn(LocalDate day) {
    return pauses.stream().anyMatch(each -> each.covers(day));
  }
}
