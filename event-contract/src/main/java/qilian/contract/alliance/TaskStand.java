package qilian.contract.alliance;

import java.time.OffsetDateTime;
import java.util.List;
import qilian.contract.About;
import qilian.contract.CodeOf;
import qilian.contract.Length;
import qilian.contract.MayBeAbsent;
import qilian.contract.Range;

/** Where a task stands right after the fact: whatever a reader needs without asking anybody. */
public record TaskStand(
    @About("The task's code.") @Length(max = 40) String taskCode,
    @About("Phase of the task after the fact.") @CodeOf("task-phase") String phase,
    @About("What it is about.") @CodeOf("task-subject") String subject,
    @About("NORMAL or URGENT.") @CodeOf("task-urgency") String urgency,
    @About("The agency that proposed it.") @Length(max = 60) String proposer,
    @MayBeAbsent
        @About("The one agency that leads; absent while it is in nobody's hands.")
        @Length(max = 60)
        String lead,
    @MayBeAbsent @About("The agency that is asked to lead and has not answered.") @Length(max = 60)
        String asked,
    @About("Agencies beside the lead, each with its role.") @Length(min = 0, max = 60)
        List<Seat> seats,
    @About("Whole minutes in nobody's hands so far.") @Range(min = 0, max = 1e8)
        Integer idleMinutes,
    @About("Whether the coordinator supervises it (督办).") Boolean supervised,
    @MayBeAbsent @About("Code of the task, case or matter that it follows from.") @Length(max = 120)
        String matter,
    @About("What is owed, by whom and by when.") @Length(min = 0, max = 20) List<Due> due) {

  /** An agency beside the lead. */
  public record Seat(
      @About("The agency.") @Length(max = 60) String agency,
      @About("ASSIST, CONSULT or INFORM.") @CodeOf("task-role") String role) {}

  /** Something owed by a moment, and why. */
  public record Due(
      @About("Which clock.") @CodeOf("task-clock") String kind,
      @About("Moment from which it has lapsed.") OffsetDateTime at,
      @About("The agency that owes it.") @Length(max = 60) String owedBy,
      @About("The rule behind it, in Chinese.") @Length(max = 120) String basis) {}
}
