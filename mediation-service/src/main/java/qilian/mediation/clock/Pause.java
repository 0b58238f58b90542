package qilian.mediation.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Time a clock stood still.
 *
 * @param from first day that does not count
 * @param until the day it runs again, counted; null while it stands still
 */
public record Pause(PauseGround ground, LocalDate from, @Nullable LocalDate until) {

  public Pause {
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("a pause cannot end before it begins");
    }
  }

  /** Whether that day does not count. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
