package qilian.stats.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.Coverage;
import qilian.stats.compare.Window;
import qilian.stats.measure.Dimension;
import qilian.stats.measure.Measure;

/** The counted tables, as a question reads them. */
public interface Counts {
  /** The key of what is counted at the place itself, beside the places below it. */
  String HERE = "__here__";

  /**
   * What is counted.
   *
   * @param place code of the place; all below it counts too
   * @param only one value per coordinate, on top of the measure's own filter
   * @param asOf what was known at the end of this day; null for what is known now
   * @param until an instant on that day, at a full quarter of an hour, before which it was known
   */
  record Ask(
      Measure measure,
      String place,
      Map<Dimension, String> only,
      Grouping grouping,
      @Nullable LocalDate asOf,
      @Nullable Instant until) {

    public Ask {
      only = Map.copyOf(only);
    }

    /** A question about whole days of knowledge. */
    public Ask(
        Measure measure,
        String place,
        Map<Dimension, String> only,
        Grouping grouping,
        @Nullable LocalDate asOf) {
      this(measure, place, only, grouping, asOf, null);
    }
  }

  /** Counts per group and day; the only group is the empty text where none was asked for. */
  Map<String, DayCounts> byDay(Ask ask, List<Window> windows);

  /** Counts per hour of the day, for each window; facts without an hour are left out. */
  Map<Window, long[]> byHour(Ask ask, List<Window> windows);

  /** From the first to the last day on which anything was counted below a root. */
  Coverage seen(String root);

  /** First and last day per group on which the measure counted something below a root. */
  Map<String, Coverage.Days> spread(String root, Ask ask);

  /** Values of a coordinate that occur. */
  Set<String> values(Dimension dimension);

  /** How a figure came to be: what each day of recording after {@code after} added and took. */
  List<Recorded> ledger(Ask ask, Window window, LocalDate after);

  /** What became known on one day. */
  record Recorded(LocalDate recordedOn, long added, long removed) {}

  /** The fences and the version that these answers come from, as {@code topic-partition: next}. */
  Map<String, Long> offsets();

  /** The first day counted below a root, if any. */
  default Optional<LocalDate> firstDay(String root) {
    return seen(root).intervals().stream().findFirst().map(Coverage.Days::from);
  }
}
