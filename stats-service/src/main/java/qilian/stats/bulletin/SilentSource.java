package qilian.stats.bulletin;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import qilian.contract.Topic;
import qilian.stats.compare.Window;
import qilian.stats.series.DayCounts;

/**
 * Whether an agency that sent nothing in a week has fallen silent, or just had nothing to tell. In
 * its habit, the eight weeks up to its last report, it must have told of three matters a week at
 * least: then a week without any comes by chance less than once in twenty (a Poisson count of mean
 * 3 is 0 with probability 0.0498).
 */
final class SilentSource {
  private static final String HOUSE = "qilian";
  private static final int HABIT_WEEKS = 8;
  private static final int A_WEEK = 3;
  private static final int DAYS_OF_HABIT = 7 * HABIT_WEEKS;

  private SilentSource() {}

  /**
   * Whether the machine itself is speaking: the writers of the topics, and the house. It tells what
   * it found when there is something to find, so its silence says nothing about a source.
   */
  static boolean isMachine(String agency) {
    return agency.equals(HOUSE)
        || Arrays.stream(Topic.values()).anyMatch(topic -> topic.writer().equals(agency));
  }

  /** The days that have to be known to judge a week: it, and two habits before. */
  static Window watched(Window week) {
    return Window.range(week.from().minusDays(2L * DAYS_OF_HABIT), week.lastDay());
  }

  /**
   * Judges one agency.
   *
   * @param reported its counts in the watched days, null where there are none
   * @param last the last day on which it is known to have reported
   */
  static boolean is(@Nullable DayCounts reported, LocalDate last, Window week) {
    if (reported == null || reported.in(week) > 0) {
      return false;
    }
    LocalDate heard = last.isBefore(week.from()) ? last : week.from().minusDays(1);
    boolean lately = heard.isAfter(week.from().minusDays(DAYS_OF_HABIT));
    Window habit = Window.range(heard.minusDays(DAYS_OF_HABIT - 1L), heard);
    return lately && reported.in(habit) >= (long) A_WEEK * HABIT_WEEKS;
  }
}
