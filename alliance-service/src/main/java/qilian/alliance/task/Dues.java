package qilian.alliance.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a task owes, and which step of the watch comes next. */
public final class Dues {

  private Dues() {}

  /** Everything owed, what is due first in front. */
  public static List<Due> of(Task task) {
    List<Due> all = new ArrayList<>();
    if (task.origin() == null) {
      return all;
    }
    Origin from = task.from();
    switch (task.phase()) {
      case PROPOSED -> add(all, task, Clock.ANSWER, task.answerBy(), task.asked());
      case DECLINED, RETURNED, TIMED_OUT ->
          add(all, task, Clock.PLACE, task.placeBy(), from.proposer());
      case AT_DEPUTY -> add(all, task, Clock.DEPUTY, task.placeBy(), from.coordinator());
      case ACCEPTED, IN_PROGRESS -> add(all, task, Clock.WORK, task.workBy(), task.lead());
      case DONE -> add(all, task, Clock.VERIFY, task.verifyBy(), from.proposer());
      case UNPROPOSED, AT_MEETING, VERIFIED, CLOSED, WITHDRAWN -> {}
    }
    if (task.phase().isUnfinished()) {
      add(all, task, Clock.TRANSFER, task.transferBy(), task.transferOwedBy());
    }
    all.sort(Comparator.comparing(Due::at).thenComparing(Due::clock));
    return all;
  }

  /** The step that the watch takes next; empty where it took the last. */
  public static Optional<Due.Step> nextStep(Due due) {
    return Optional.ofNullable(
        switch (due.clock()) {
          case ANSWER, PLACE, DEPUTY, VERIFY, TRANSFER ->
              due.step() == Due.Step.NONE ? Due.Step.LAPSED : null;
          case WORK ->
              switch (due.step()) {
                case NONE -> Due.Step.URGED;
                case URGED -> Due.Step.LAPSED;
                case LAPSED -> Due.Step.SUPERVISED;
                case SUPERVISED -> null;
              };
        });
  }

  /** When it takes it. */
  public static Optional<Instant> nextStepAt(Due due) {
    return nextStep(due).map(step -> Times.of(step, due));
  }

  /** Whether something is past its time. */
  public static boolean isOverdue(Task task, Instant now) {
    return of(task).stream().anyMatch(due -> !now.isBefore(due.at()));
  }

  private static void add(
      List<Due> all, Task task, Clock clock, @Nullable Instant at, @Nullable String owedBy) {
    if (at != null && owedBy != null) {
      Due.Step step = task.taken().getOrDefault(Due.mark(clock, at), Due.Step.NONE);
      all.add(new Due(clock, at, owedBy, step, task.from().urgency()));
    }
  }
}
