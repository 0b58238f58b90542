package qilian.alliance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.alliance.desk.TaskDesk.Seen;
import qilian.alliance.task.Due;
import qilian.alliance.task.Dues;
import qilian.alliance.task.Origin;
import qilian.alliance.task.Part;
import qilian.alliance.task.Phase;
import qilian.alliance.task.SeatRole;
import qilian.alliance.task.Task;
import qilian.alliance.task.Urgency;

/**
 * A task as its reader sees it.
 *
 * @param former agencies that had a part and have none
 * @param idleMinutes how long nobody has had it in hand, up to now
 * @param parts what the reader's agency is in it
 * @param moves what the reader may ask of it now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskView(
    UUID id,
    String code,
    long version,
    Phase phase,
    String phaseZh,
    String subject,
    String title,
    Urgency urgency,
    String proposer,
    String coordinator,
    @Nullable String lead,
    @Nullable String asked,
    Map<String, SeatRole> seats,
    Set<String> former,
    String place,
    String placePath,
    @Nullable String matter,
    @Nullable String resolution,
    Instant proposedAt,
    @Nullable Instant workBy,
    boolean extended,
    boolean supervised,
    int refusals,
    @Nullable Instant idleSince,
    long idleMinutes,
    List<DueView> due,
    Set<Part> parts,
    List<String> moves) {

  /** Something owed. */
  public record DueView(
      String clock, Instant at, String owedBy, String basis, boolean overdue, Due.Step step) {}

  static TaskView of(Seen seen) {
    Task task = seen.task();
    Origin from = task.from();
    return new TaskView(
        from.id(),
        from.code(),
        task.version(),
        task.phase(),
        task.phase().labelZh(),
        from.subject(),
        from.title(),
        from.urgency(),
        from.proposer(),
        from.coordinator(),
        task.lead(),
        task.asked(),
        new TreeMap<>(task.seats()),
        new TreeSet<>(task.former()),
        from.place(),
        from.placePath(),
        from.matter(),
        from.resolution(),
        from.proposedAt(),
        task.workBy(),
        task.extended(),
        task.supervised(),
        task.refusals(),
        task.idleSince(),
        task.idle(seen.now()).toMinutes(),
        Dues.of(task).stream()
            .map(
                due ->
                    new DueView(
                        due.clock().name(),
                        due.at(),
                        due.owedBy(),
                        due.clock().basis(),
                        !seen.now().isBefore(due.at()),
                        due.step()))
            .toList(),
        new TreeSet<>(seen.parts()),
        seen.moves());
  }
}
