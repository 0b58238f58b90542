package qilian.stats.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.Change;
import qilian.stats.compare.Comparison;
import qilian.stats.compare.Coverage;
import qilian.stats.compare.Window;

/** Windows, their bases, and what the data say about either. */
final class Asked {
  private final List<Window> windows;
  private final List<Comparison> readings;
  private final Coverage coverage;
  private final int smallBase;
  private final String unit;
  private final java.util.Locale locale;

  Asked(
      List<Window> windows,
      List<Comparison> readings,
      Coverage coverage,
      int smallBase,
      String unit,
      java.util.Locale locale) {
    this.windows = windows;
    this.readings = readings;
    this.coverage = coverage;
    this.smallBase = smallBase;
    this.unit = unit;
    this.locale = locale;
  }

  /** Every window that has to be counted. */
  List<Window> toCount() {
    List<Window> all = new ArrayList<>(windows);
    for (Comparison reading : readings) {
      windows.forEach(window -> reading.of(window).ifPresent(all::add));
    }
    return all;
  }

  List<Window> windows() {
    return windows;
  }

  Coverage.Covered covers(Window window) {
    return coverage.covers(window);
  }

  /**
   * All readings of one figure.
   *
   * @param began the first day of what is counted here, null for none
   * @param sources the first days of those who report it: one that began between the base and the
   *     window's end is in the figure and not, or not wholly, in the base
   */
  Map<String, SeriesView.Baseline> bases(
      Window window,
      long value,
      java.util.function.ToLongFunction<Window> counted,
      @Nullable LocalDate began,
      Collection<LocalDate> sources) {
    Map<String, SeriesView.Baseline> bases = new LinkedHashMap<>();
    for (Comparison reading : readings) {
      Window earlier = reading.of(window).orElse(null);
      boolean covered = earlier != null && coverage.covers(earlier) == Coverage.Covered.FULL;
      Long base = earlier != null && covered ? (Long) counted.applyAsLong(earlier) : null;
      Change change = new Change(value, base, smallBase);
      bases.put(
          reading.name(),
          new SeriesView.Baseline(
              earlier == null ? null : earlier.label(),
              earlier == null ? null : earlier.from(),
              earlier == null ? null : earlier.until(),
              base,
              change.difference(),
              change.percent(),
              change.smallBase(),
              base != null && earlier != null && incomplete(earlier, window, began, sources),
              change.text(locale, unit)));
    }
    return bases;
  }

  private static boolean incomplete(
      Window base, Window window, @Nullable LocalDate began, Collection<LocalDate> sources) {
    return began != null && began.isAfter(base.from())
        || sources.stream().anyMatch(s -> s.isAfter(base.from()) && s.isBefore(window.until()));
  }
}
