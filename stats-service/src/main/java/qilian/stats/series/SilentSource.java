package qilian.stats.series;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.contract.Topic;
import qilian.stats.compare.Window;

/**
 * Whether an agency that sent nothing in a week has fallen silent, or just had nothing to tell. In
 * its habit, the eight weeks up to its last report, it must have told of three matters a week at
 * least: then a week without any comes by chance less than once in twenty (a Poisson count of mean
 * 3 is 0 with probability 0.0498).
 */
public final class SilentSource {
  private static final String HOUSE = "qilian";
  private static final int HABIT_WEEKS = 8;
  private static final int A_WEEK = 3;
  private static final int DAYS_OF_HABIT = 7 * HABIT_WEEKS;

  private SilentSource() {}

  /**
   * Whether the machine itself is speaking: the writers of the topics, and the house. It tells what
   * it found when there is something to find, so its silence says nothing about a source.
   */
  public static boolean isMachine(String agency) {
    return agency.equals(HOUSE)
        || Arrays.stream(Topic.values()).anyMatch(topic -> topic.writer().equals(agency));
  }

  /** The days that have to be known to judge a week: it, and two habits before. */
  public static Window watched(Window week) {
    return Window.range(week.from().minusDays(2L * DAYS_OF_HABIT), week.lastDay());
  }

  /**
   * Judges one agency.
   *
   * @param reported its counts in the watched days, null where there are none
   * @param last the last day on which it is known to have reported
   */
  public static boolean is(@Nullable DayCounts reported, LocalDate last, Window week) {
    if (reported == null || reported.in(week) > 0) {
      return false;
    }
    LocalDate heard = last.isBefore(week.from()) ? last : week.from().minusDays(1);
    boolean lately = heard.isAfter(week.from().minusDays(DAYS_OF_HABIT));
    Window habit = Window.range(heard.minusDays(DAYS_OF_HABIT - 1L), heard);
    return lately && reported.in(habit) >= (long) A_WEEK * HABIT_WEEKS;
  }

  /** The days that have to be known to judge all of these windows. */
  static Window watched(List<Window> windows) {
    LocalDate first =
        windows.stream().map(Window::from).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last =
        windows.stream().map(Window::lastDay).max(Comparator.naturalOrder()).orElseThrow();
    return Window.range(first.minusDays(2L * DAYS_OF_HABIT), last);
  }

  /**
   * Whether an agency that used to report told nothing in a window, however long ago it fell
   * silent: the figure of such a window lacks what the agency would have told.
   *
   * @param reported its counts from two habits before the first window that is judged
   */
  static boolean lacks(DayCounts reported, Window window) {
    if (reported.in(window) > 0) {
      return false;
    }
    LocalDate heard = reported.lastBefore(window.from());
    return heard != null
        && reported.in(Window.range(heard.minusDays(DAYS_OF_HABIT - 1L), heard))
            >= (long) A_WEEK * HABIT_WEEKS;
  }
}
