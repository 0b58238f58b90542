package qilian.stats.compare;

import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.Coverage.Covered;

/**
 * One reading of a comparison carried out: the window it was held against and the change.
 *
 * @param window null where the reading has no window (week 53)
 * @param covered how much of that window the data speak for; a base not wholly inside is unknown
 */
public record Compared(
    Comparison reading, @Nullable Window window, Covered covered, Change change) {

  /** Asks for the base only where the data speak for the whole of its window. */
  public static Compared of(
      Comparison reading,
      Window window,
      long count,
      Coverage coverage,
      ToLongFunction<Window> counted,
      int threshold) {
    Window earlier = reading.of(window).orElse(null);
    Covered covered = earlier == null ? Covered.NONE : coverage.covers(earlier);
    Long base =
        earlier != null && covered == Covered.FULL ? (Long) counted.applyAsLong(earlier) : null;
    return new Compared(reading, earlier, covered, new Change(count, base, threshold));
  }
}
