package qilian.risk.signal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of which a source that used to feed a count told nothing, at a place and below it. What it
 * would have seen is missing, which is not zero.
 *
 * @param below whether everything below the place lacks it too; not so of a place above the silence
 * @param from first day without it
 * @param until the day on which it reported again; null while it is silent
 */
public record Gap(
    String placePath,
    boolean below,
    String counted,
    String stratum,
    LocalDate from,
    @Nullable LocalDate until) {

  /** Whether the counts of a cell at a place lack something. */
  public boolean concerns(String path, Cell cell) {
    return cell.counted().equals(counted)
        && cell.stratum().name().equals(stratum)
        && (path.equals(placePath) || below && path.startsWith(placePath + ">"));
  }

  /** Whether any day of a week is among them. */
  public boolean touches(LocalDate monday) {
    return monday.plusWeeks(1).isAfter(from) && (until == null || monday.isBefore(until));
  }
}
