package qilian.incident.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.contract.directory.DirectoryFact.DayInterval;
import qilian.incident.directory.NotAccepted.Reason;

/** The days on which the data of a tree are complete. */
final class Coverage {
  private static final int MOST = 1_000;

  private Coverage() {}

  /** In order, each with a beginning not after its end, none touching another. */
  static List<DayInterval> checked(List<DayInterval> days, @Nullable String pointer) {
    List<DayInterval> sorted = new ArrayList<>(days);
    for (DayInterval interval : sorted) {
      if (interval == null
          || interval.from() == null
          || interval.to() == null
          || interval.from().isAfter(interval.to())) {
        throw NotAccepted.of(Reason.COVERAGE_NOT_ACCEPTED, pointer);
      }
    }
    sorted.sort(Comparator.comparing(DayInterval::from));
    for (int i = 1; i < sorted.size(); i++) {
      if (!sorted.get(i - 1).to().isBefore(sorted.get(i).from())) {
        throw NotAccepted.of(Reason.COVERAGE_NOT_ACCEPTED, pointer);
      }
    }
    if (sorted.size() > MOST) {
      throw NotAccepted.of(Reason.TOO_MANY_ENTRIES, pointer).with("max", Integer.toString(MOST));
    }
    return List.copyOf(sorted);
  }
}
