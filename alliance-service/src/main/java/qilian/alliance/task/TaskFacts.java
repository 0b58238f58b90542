package qilian.alliance.task;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import qilian.alliance.task.TaskEvent.*;
import qilian.contract.alliance.AllianceFact;
import qilian.contract.alliance.TaskStand;

/** What the alliance is told of an event: no text that people wrote, and where the task stands. */
public final class TaskFacts {

  private TaskFacts() {}

  /**
   * The fact that travels; empty for what stays in the house.
   *
   * @param before the task right before the event
   * @param after the task right after it
   */
  public static Optional<AllianceFact.OfTask> of(Task before, Task after, TaskEvent event) {
    return Optional.ofNullable(fact(stand(after, event.at()), before, after, event));
  }

  private static AllianceFact.@Nullable OfTask fact(
      TaskStand stand, Task before, Task after, TaskEvent event) {
    return switch (event) {
      case TaskProposed it ->
          new AllianceFact.TaskProposed(stand, it.to(), at(after, it.answerBy()), false);
      case TaskProposedAgain it ->
          new AllianceFact.TaskProposed(stand, it.to(), at(after, it.answerBy()), true);
      case TaskTransferred it ->
          new AllianceFact.TaskTransferred(
              stand, it.from(), it.to(), it.reporterTold(), it.inTime());
      case TaskAccepted it ->
          new AllianceFact.TaskAccepted(stand, it.by(), minutes(after.waited()));
      case TaskDeclined it ->
          new AllianceFact.TaskDeclined(
              stand, it.by(), it.plea().ground().name(), it.plea().item());
      case TaskTimedOut it -> new AllianceFact.TaskTimedOut(stand, it.asked());
      case TaskEscalated it ->
          new AllianceFact.TaskEscalated(stand, it.decideBy() == null ? "MEETING" : "DEPUTY");
      case LeadAssigned it ->
          new AllianceFact.LeadAssigned(stand, it.from(), it.to(), minutes(after.waited()));
      case TaskBegun it -> new AllianceFact.TaskBegun(stand);
      case TaskReturned it ->
          new AllianceFact.TaskReturned(
              stand, it.by(), it.plea().ground().name(), it.plea().item());
      case AgencySeated it -> new AllianceFact.AgencySeated(stand, it.agency(), it.role().name());
      case SeatLeft it ->
          new AllianceFact.SeatLeft(
              stand, it.agency(), it.plea().ground().name(), it.plea().item());
      case NoteAdded it -> null;
      case TaskExtended it -> new AllianceFact.TaskExtended(stand, at(after, it.workBy()));
      case TaskUrged it -> new AllianceFact.TaskUrged(stand, firstClock(after));
      case TaskSupervised it -> new AllianceFact.TaskSupervised(stand, firstClock(after));
      case TaskDone it -> {
        Instant by = before.workBy();
        yield new AllianceFact.TaskDone(stand, by == null || !it.at().isAfter(by));
      }
      case TaskVerified it -> new AllianceFact.TaskVerified(stand, it.by());
      case TaskReopened it -> new AllianceFact.TaskReopened(stand, it.by());
      case TaskClosed it -> new AllianceFact.TaskClosed(stand);
      case TaskWithdrawn it -> new AllianceFact.TaskWithdrawn(stand);
      case ClockMoved it -> moved(stand, before, it);
    };
  }

  private static AllianceFact.@Nullable OfTask moved(TaskStand stand, Task before, ClockMoved it) {
    String owedBy =
        Dues.of(before).stream()
            .filter(due -> due.clock() == it.clock())
            .map(Due::owedBy)
            .findFirst()
            .orElse(before.from().proposer());
    return switch (it.step()) {
      case NONE -> null;
      case URGED -> new AllianceFact.TaskUrged(stand, it.clock().name());
      case LAPSED -> new AllianceFact.TaskOverdue(stand, it.clock().name(), owedBy);
      case SUPERVISED -> new AllianceFact.TaskSupervised(stand, it.clock().name());
    };
  }

  /** The clock that runs first; the meeting has none of its own. */
  private static String firstClock(Task task) {
    return Dues.of(task).stream().map(due -> due.clock().name()).findFirst().orElse("MEETING");
  }

  static TaskStand stand(Task task, Instant now) {
    Origin from = task.from();
    return new TaskStand(
        from.code(),
        task.phase().name(),
        from.subject(),
        from.urgency().name(),
        from.proposer(),
        task.lead(),
        task.asked(),
        new TreeMap<>(task.seats())
            .entrySet().stream()
                .map(seat -> new TaskStand.Seat(seat.getKey(), seat.getValue().name()))
                .toList(),
        minutes(task.idle(now)),
        task.supervised(),
        from.matter(),
        Dues.of(task).stream()
            .map(
                due ->
                    new TaskStand.Due(
                        due.clock().name(), at(task, due.at()), due.owedBy(), due.clock().basis()))
            .toList());
  }

  /** Whole minutes, as they travel. */
  public static int minutes(Duration time) {
    return (int) Math.min(100_000_000L, time.toMinutes());
  }

  private static OffsetDateTime at(Task task, Instant moment) {
    return moment.atZone(ZoneId.of(task.from().zone())).toOffsetDateTime();
  }
}
