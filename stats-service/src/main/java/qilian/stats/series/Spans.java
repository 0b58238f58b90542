package qilian.stats.series;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import qilian.stats.compare.Bucket;
import qilian.stats.compare.Window;

/** The fewest stretches of days that hold all windows. */
public final class Spans {
  private Spans() {}

  /** Sorted and joined: overlapping and touching windows become one. */
  public static List<Window> of(Collection<Window> windows) {
    List<Window> joined = new ArrayList<>();
    for (Window next : windows.stream().sorted().toList()) {
      Window last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && !next.from().isAfter(last.until())) {
        joined.removeLast();
        joined.add(
            new Window(
                Bucket.RANGE,
                last.from(),
                last.until().isAfter(next.until()) ? last.until() : next.until()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }
}
