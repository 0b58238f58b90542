package qilian.alliance.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.contract.Catalogue;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.Quantities;
import qilian.contract.TimePrecision;
import qilian.contract.alliance.AllianceFact;
import qilian.contract.alliance.TaskStand;

/**
 * Where a fact of a task counts: by subject as its category, urgency as its subtype, ground, level
 * or timeliness as its disposition, under the agency it is about, with the proposer as its channel.
 * The minutes in nobody's hands weigh on the fact that ended them.
 */
public final class TaskCounts {

  private TaskCounts() {}

  /**
   * What the fact changes in every count; empty for facts that are not counted.
   *
   * @param waited minutes of the stretch in nobody's hands that ended last
   */
  public static List<Effect> of(
      AllianceFact.OfTask fact, int waited, String placePath, LocalDate on, int hour) {
    Counted counted = counted(fact, waited);
    if (counted == null) {
      return List.of();
    }
    TaskStand stand = fact.stand();
    Coordinates at =
        new Coordinates(
            Catalogue.of(fact).factName(),
            on,
            hour,
            placePath,
            stand.subject(),
            stand.urgency(),
            stand.subject(),
            stand.urgency(),
            null,
            counted.disposition(),
            null,
            counted.agency(),
            stand.proposer(),
            TimePrecision.MINUTE);
    Integer minutes = counted.minutes();
    return List.of(
        new Effect(on, null, at, minutes == null ? null : new Quantities(null, null, minutes)));
  }

  private record Counted(String agency, @Nullable String disposition, @Nullable Integer minutes) {}

  private static @Nullable Counted counted(AllianceFact.OfTask fact, int waited) {
    TaskStand stand = fact.stand();
    return switch (fact) {
      case AllianceFact.TaskProposed it -> new Counted(it.to(), it.again() ? "AGAIN" : null, null);
      case AllianceFact.TaskAccepted it -> new Counted(it.by(), null, it.waitedMinutes());
      case AllianceFact.LeadAssigned it -> new Counted(it.to(), null, it.waitedMinutes());
      case AllianceFact.TaskDeclined it -> new Counted(it.by(), it.ground(), null);
      case AllianceFact.TaskReturned it -> new Counted(it.by(), it.ground(), null);
      case AllianceFact.TaskTimedOut it -> new Counted(it.asked(), null, null);
      case AllianceFact.TaskEscalated it -> new Counted(stand.proposer(), it.level(), null);
      case AllianceFact.TaskTransferred it ->
          new Counted(it.from(), it.inTime() ? "IN_TIME" : "LATE", null);
      case AllianceFact.TaskOverdue it -> new Counted(it.owedBy(), it.kind(), null);
      case AllianceFact.TaskDone it ->
          new Counted(lead(stand), it.inTime() ? "IN_TIME" : "LATE", null);
      case AllianceFact.TaskVerified ignored -> new Counted(lead(stand), null, null);
      case AllianceFact.TaskReopened ignored -> new Counted(lead(stand), null, null);
      case AllianceFact.TaskClosed ignored -> new Counted(lead(stand), null, null);
      case AllianceFact.TaskWithdrawn ignored -> new Counted(stand.proposer(), null, waited);
      // Counted by the days in which it lay, see IdleSpan.
      case AllianceFact.TaskLeftIdle ignored -> null;
      case AllianceFact.TaskBegun ignored -> null;
      case AllianceFact.AgencySeated ignored -> null;
      case AllianceFact.SeatLeft ignored -> null;
      case AllianceFact.TaskExtended ignored -> null;
      case AllianceFact.TaskUrged ignored -> null;
      case AllianceFact.TaskSupervised ignored -> null;
    };
  }

  private static String lead(TaskStand stand) {
    return stand.lead() == null ? stand.proposer() : stand.lead();
  }
}
