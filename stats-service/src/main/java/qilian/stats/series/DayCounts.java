package qilian.stats.series;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.Window;

/** Counts per day, which any window can be summed from. */
public final class DayCounts {
  private final TreeMap<LocalDate, Long> days = new TreeMap<>();

  /** Adds to a day. */
  public void add(LocalDate day, long n) {
    days.merge(day, n, Long::sum);
  }

  /** The sum over a window; never below zero, even while a correction overtakes its target. */
  public long in(Window window) {
    long sum = 0;
    for (long n : days.subMap(window.from(), true, window.until(), false).values()) {
      sum += n;
    }
    return Math.max(0, sum);
  }

  /** The last day before another on which something was counted; null if there is none. */
  @Nullable LocalDate lastBefore(LocalDate day) {
    for (Map.Entry<LocalDate, Long> each : days.headMap(day, false).descendingMap().entrySet()) {
      if (each.getValue() > 0) {
        return each.getKey();
      }
    }
    return null;
  }

  /** The same counts and those of another. */
  public DayCounts plus(DayCounts other) {
    DayCounts both = new DayCounts();
    days.forEach(both::add);
    other.days.forEach(both::add);
    return both;
  }
}
