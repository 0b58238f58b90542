package qilian.stats.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The local days a source has spoken for: inside, no events means zero; outside, unknown. */
public record Coverage(List<Days> intervals) {
  /** A stretch of local days, both ends included. */
  public record Days(LocalDate from, LocalDate to) {
    public Days {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("the days run backwards: " + from + " to " + to);
      }
    }
  }

  /** How much of a window the data speak for. */
  public enum Covered {
    FULL,
    PARTIAL,
    NONE
  }

  public static final Coverage NOTHING = new Coverage(List.of());

  /** Sorts and joins: overlapping and touching stretches become one. */
  public Coverage {
    List<Days> sorted = new ArrayList<>(intervals);
    sorted.sort(Comparator.comparing(Days::from));
    List<Days> joined = new ArrayList<>();
    for (Days next : sorted) {
      Days last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && !next.from().minusDays(1).isAfter(last.to())) {
        joined.removeLast();
        joined.add(new Days(last.from(), last.to().isAfter(next.to()) ? last.to() : next.to()));
      } else {
        joined.add(next);
      }
    }
    intervals = List.copyOf(joined);
  }

  public static Coverage of(LocalDate from, LocalDate to) {
    return new Coverage(List.of(new Days(from, to)));
  }

  public Coverage union(Coverage other) {
    List<Days> all = new ArrayList<>(intervals);
    all.addAll(other.intervals);
    return new Coverage(all);
  }

  public Covered covers(Window window) {
    for (Days days : intervals) {
      if (days.from().isAfter(window.lastDay())) {
        break;
      }
      if (days.to().isBefore(window.from())) {
        continue;
      }
      boolean whole = !days.from().isAfter(window.from()) && !days.to().isBefore(window.lastDay());
      return whole ? Covered.FULL : Covered.PARTIAL;
    }
    return Covered.NONE;
  }
}
