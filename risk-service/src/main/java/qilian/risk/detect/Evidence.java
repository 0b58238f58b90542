package qilian.risk.detect;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a method shows for its answer, whatever the method, so that a reader can judge it and
 * another program can compute it again.
 *
 * @param from first day of what was looked at
 * @param until the day after its last
 * @param observed how many there were
 * @param expected how many the method expected
 * @param limit from how many on (or above how many, where the method says so) it alarms; null where
 *     no number of today could have raised an alarm
 * @param p chance of so many or more if nothing had changed; null where the method has none
 * @param recurrenceWeeks how many weeks apart an alarm like this is expected by chance; null where
 *     the method has none
 * @param baselineWeeks first days of the weeks it was compared with
 * @param conditions all of them hold in an alarm; the silence of any would have kept it silent
 * @param highestSilentCount the largest count that would have been silent, all else equal; null
 *     where the method does not turn on one count
 */
public record Evidence(
    Method method,
    int version,
    Map<String, String> parameters,
    LocalDate from,
    LocalDate until,
    double observed,
    double expected,
    @Nullable Double limit,
    @Nullable Double p,
    @Nullable Double recurrenceWeeks,
    List<LocalDate> baselineWeeks,
    List<Condition> conditions,
    @Nullable Long highestSilentCount) {

  public Evidence {
    parameters = Map.copyOf(parameters);
    baselineWeeks = List.copyOf(baselineWeeks);
    conditions = List.copyOf(conditions);
    if (conditions.isEmpty()) {
      throw new IllegalArgumentException("a method alarms for a reason");
    }
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("a window holds at least a day: " + from + ", " + until);
    }
  }

  /** Whether the method alarms. */
  public boolean alarm() {
    return conditions.stream().allMatch(Condition::holds);
  }
}
