package qilian.mediation.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How near the next deadline of a case is. */
public enum DueState {
  OVERDUE,
  /** Within three days. */
  SOON,
  LATER,
  /** Nothing with a day is owed. */
  NONE;

  private static final int SOON_DAYS = 3;

  /** The last day that is still soon. */
  public static LocalDate lastSoon(LocalDate today) {
    return today.plusDays(SOON_DAYS);
  }

  /** How near a day is. */
  public static DueState of(@Nullable LocalDate due, LocalDate today) {
    if (due == null) {
      return NONE;
    }
    if (due.isBefore(today)) {
      return OVERDUE;
    }
    return due.isAfter(lastSoon(today)) ? LATER : SOON;
  }
}
