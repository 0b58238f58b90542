package qilian.stats.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.Comparison;
import qilian.stats.measure.Dimension;

/**
 * A question about a series of counts.
 *
 * @param version null for the one in force
 * @param from first bound, a day, a week or a month; included
 * @param to last bound, included
 * @param top how many groups at most, ties with the last one apart; 0 for all
 */
public record SeriesQuestion(
    String measure,
    @Nullable Integer version,
    String place,
    Map<Dimension, String> only,
    Cut cut,
    DayOfWeek weekStart,
    String from,
    String to,
    List<Comparison> compare,
    @Nullable LocalDate asOf,
    Grouping grouping,
    int top) {

  public SeriesQuestion {
    only = Map.copyOf(only);
    compare = List.copyOf(compare);
  }

  /** Into what the asked stretch of days is cut. */
  public enum Cut {
    DAY,
    WEEK,
    MONTH,
    /** Twenty-four rows for the whole stretch. */
    HOUR_OF_DAY
  }
}
