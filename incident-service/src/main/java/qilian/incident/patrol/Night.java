package qilian.incident.patrol;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The hours of the night, in which nobody walks alone. */
public final class Night {

  /** First hour of the night. */
  public static final LocalTime FALLS = LocalTime.of(22, 0);

  /** First hour after it. */
  public static final LocalTime ENDS = LocalTime.of(6, 0);

  private Night() {}

  /** Whether any of this time lies in a night. */
  public static boolean touches(Instant begins, Instant ends, ZoneId zone) {
    LocalDate day = begins.atZone(zone).toLocalDate().minusDays(1);
    LocalDate last = ends.atZone(zone).toLocalDate();
    for (LocalDate each = day; !each.isAfter(last); each = each.plusDays(1)) {
      Instant from = each.atTime(FALLS).atZone(zone).toInstant();
      Instant until = each.plusDays(1).atTime(ENDS).atZone(zone).toInstant();
      if (begins.isBefore(until) && from.isBefore(ends)) {
        return true;
      }
    }
    return false;
  }
}
