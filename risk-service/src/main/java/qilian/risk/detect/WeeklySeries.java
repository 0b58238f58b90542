package qilian.risk.detect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;

/**
 * Counts of one type at one place, week after week, and the weeks that later baselines leave out:
 * because they were alarms, or because a source was silent and its share is missing. Weeks are
 * numbered from 0.
 */
public final class WeeklySeries {
  private final LocalDate firstWeek;
  private final int[] counts;
  private final BitSet leftOut;
  private final BitSet missing;

  private WeeklySeries(LocalDate firstWeek, int[] counts, BitSet leftOut, BitSet missing) {
    this.firstWeek = firstWeek;
    this.counts = counts;
    this.leftOut = leftOut;
    this.missing = missing;
  }

  /** The counts of the week that starts on a day and of the weeks after it. */
  public static WeeklySeries of(LocalDate firstWeek, int... counts) {
    if (Arrays.stream(counts).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("counts are not negative");
    }
    return new WeeklySeries(firstWeek, counts.clone(), new BitSet(), new BitSet());
  }

  /** The same counts, with these weeks (by their first days) left out of baselines as well. */
  public WeeklySeries leavingOut(Collection<LocalDate> weeks) {
    BitSet out = (BitSet) leftOut.clone();
    weeks.stream().mapToInt(this::indexOf).forEach(out::set);
    return new WeeklySeries(firstWeek, counts, out, missing);
  }

  /**
   * The same counts, of which something is missing in these weeks (by their first days): no
   * baseline takes them, and what they count is the least that happened.
   */
  public WeeklySeries missing(Collection<LocalDate> weeks) {
    BitSet gone = (BitSet) missing.clone();
    weeks.stream().mapToInt(this::indexOf).forEach(gone::set);
    BitSet out = (BitSet) leftOut.clone();
    out.or(gone);
    return new WeeklySeries(firstWeek, counts, out, gone);
  }

  public int size() {
    return counts.length;
  }

  public int count(int week) {
    return counts[week];
  }

  /** First day of a week. */
  public LocalDate week(int week) {
    return firstWeek.plusWeeks(week);
  }

  public boolean leftOut(int week) {
    return leftOut.get(week);
  }

  /** Whether a source was silent in a week. */
  public boolean missing(int week) {
    return missing.get(week);
  }

  /** Sum of the weeks up to and with this one; fewer where the series begins later. */
  public int sumOfLast(int weeks, int week) {
    int sum = 0;
    for (int i = Math.max(0, week - weeks + 1); i <= week; i++) {
      sum += counts[i];
    }
    return sum;
  }

  /**
   * The newest weeks before one that are not left out.
   *
   * @param before the first week that no longer counts as history
   * @param weeks how many are wanted; fewer are given where there are no more
   * @param reach how many weeks back they are looked for
   */
  public Baseline baseline(int before, int weeks, int reach) {
    int[] found = new int[weeks];
    int kept = 0;
    for (int i = before - 1; i >= Math.max(0, before - reach) && kept < weeks; i--) {
      if (!leftOut.get(i)) {
        found[kept++] = i;
      }
    }
    int[] oldestFirst = new int[kept];
    for (int i = 0; i < kept; i++) {
      oldestFirst[i] = found[kept - 1 - i];
    }
    return new Baseline(this, oldestFirst);
  }

  private int indexOf(LocalDate day) {
    long days = ChronoUnit.DAYS.between(firstWeek, day);
    if (days < 0 || days % 7 != 0 || days / 7 >= counts.length) {
      throw new IllegalArgumentException(day + " is not the first day of a week of the series");
    }
    return (int) (days / 7);
  }
}
