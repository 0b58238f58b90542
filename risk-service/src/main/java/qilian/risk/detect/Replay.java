package qilian.risk.detect;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a parameter set would have done on history, added up over many series.
 *
 * @param series how many series were replayed
 * @param weeks how many weeks the period has
 * @param alarms how many weeks of series would have alarmed
 * @param judged how many of those were judged by a person when they were raised
 * @param confirmed how many of the judged were confirmed
 * @param found how many of the confirmed signals of the period it would have raised as well, up to
 *     four weeks before
 * @param leadWeeks by how many weeks earlier on average; null where it found none
 */
public record Replay(
    int series,
    int weeks,
    int alarms,
    int judged,
    int confirmed,
    int found,
    @Nullable Double leadWeeks) {

  /** How long before a confirmed signal an alarm still counts as the same. */
  public static final int LEAD_WEEKS = 4;

  /** What a replay of one series showed. */
  public record Seen(List<LocalDate> alarms, int judged, int confirmed, int found, int lead) {}

  /** Alarms a week, over all series. */
  public double alarmsPerWeek() {
    return weeks == 0 ? 0 : (double) alarms / weeks;
  }

  /** Alarms of one series in a year. */
  public double alarmsPerSeriesYear() {
    return series == 0 || weeks == 0 ? 0 : alarms * 52.0 / ((double) series * weeks);
  }

  /** Confirmed among the judged; null where nobody judged. */
  public @Nullable Double shareConfirmed() {
    return judged == 0 ? null : (double) confirmed / judged;
  }

  /**
   * Replays one series.
   *
   * @param detectors that look at it, each on its own way; a week alarms where any of them does
   * @param from Monday of the first week that is counted
   * @param confirmed weeks whose signals people confirmed
   * @param otherwise weeks whose signals people judged otherwise
   * @param unfounded those among them that stay in baselines
   */
  public static Seen of(
      List<Detector> detectors,
      WeeklySeries series,
      LocalDate from,
      Set<LocalDate> confirmed,
      Set<LocalDate> otherwise,
      Set<LocalDate> unfounded) {
    List<LocalDate> alarms =
        detectors.stream()
            .flatMap(each -> each.along(series, unfounded, week -> false).alarms().stream())
            .filter(week -> !week.isBefore(from))
            .distinct()
            .sorted()
            .toList();
    int right = (int) alarms.stream().filter(confirmed::contains).count();
    int wrong = (int) alarms.stream().filter(otherwise::contains).count();
    int found = 0;
    int lead = 0;
    for (LocalDate signal : confirmed) {
      LocalDate first =
          alarms.stream()
              .filter(week -> !week.isAfter(signal))
              .filter(week -> !week.isBefore(signal.minusWeeks(LEAD_WEEKS)))
              .findFirst()
              .orElse(null);
      if (first != null) {
        found++;
        lead += (int) java.time.temporal.ChronoUnit.WEEKS.between(first, signal);
      }
    }
    return new Seen(alarms, right + wrong, right, found, lead);
  }

  /** Adds up. */
  public static Replay sum(List<Seen> seen, int weeks) {
    int found = seen.stream().mapToInt(Seen::found).sum();
    int lead = seen.stream().mapToInt(Seen::lead).sum();
    return new Replay(
        seen.size(),
        weeks,
        seen.stream().mapToInt(each -> each.alarms().size()).sum(),
        seen.stream().mapToInt(Seen::judged).sum(),
        seen.stream().mapToInt(Seen::confirmed).sum(),
        found,
        found == 0 ? null : (double) lead / found);
  }
}
