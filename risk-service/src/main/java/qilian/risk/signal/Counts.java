package qilian.risk.signal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.risk.detect.WeeklySeries;

/** Counts by day as the weekly series that methods look at. */
public final class Counts {

  /** How far back a series is read: five years, which the seasonal method asks for, and a bit. */
  public static final int WEEKS_BACK = 320;

  private Counts() {}

  /**
   * The series from the first whole week in which the root reported up to a week. Weeks of a gap
   * are missing in it.
   *
   * @param since first day on which the root's places reported anything
   * @param last Monday of the last week
   * @param gaps of sources that feed the cell
   * @return null where the root did not report a whole week yet
   */
  public static @Nullable WeeklySeries weekly(
      Map<LocalDate, Integer> byDay, LocalDate since, LocalDate last, List<Gap> gaps) {
    LocalDate first = firstWhole(since);
    LocalDate earliest = last.minusWeeks(WEEKS_BACK);
    LocalDate from = first.isBefore(earliest) ? earliest : first;
    if (from.isAfter(last)) {
      return null;
    }
    int[] counts = new int[(int) ChronoUnit.WEEKS.between(from, last) + 1];
    byDay.forEach(
        (day, count) -> {
          if (!day.isBefore(from) && day.isBefore(last.plusWeeks(1))) {
            counts[(int) ChronoUnit.WEEKS.between(from, Tick.mondayOf(day))] += count;
          }
        });
    for (int i = 0; i < counts.length; i++) {
      // A correction heard before what it corrects leaves a debt until the other comes.
      counts[i] = Math.max(0, counts[i]);
    }
    WeeklySeries series = WeeklySeries.of(from, counts);
    return gaps.isEmpty()
        ? series
        : series.missing(
            from.datesUntil(last.plusDays(1), java.time.Period.ofWeeks(1))
                .filter(week -> gaps.stream().anyMatch(gap -> gap.touches(week)))
                .toList());
  }

  /** The Monday of the first week that lies wholly in what is known since a day. */
  public static LocalDate firstWhole(LocalDate since) {
    LocalDate monday = Tick.mondayOf(since);
    return monday.equals(since) ? monday : monday.plusWeeks(1);
  }
}
