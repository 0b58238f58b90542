package qilian.contract.alliance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import qilian.contract.About;
import qilian.contract.CodeOf;
import qilian.contract.Fact;
import qilian.contract.Length;
import qilian.contract.MayBeAbsent;
import qilian.contract.Range;

/** Something that the members of the alliance agreed on or did together. */
public sealed interface AllianceFact extends Fact {

  /** An agency is a member from a day on (加入联盟). */
  record MemberJoined(
      @About("The agency.") @Length(max = 60) String agency,
      @About("LEADING_GROUP, MEMBER or PARTNER.") @CodeOf("alliance-role") String role,
      @About("First day of membership.") LocalDate from,
      @About("Places it is responsible for.") @Length(min = 0, max = 200) List<String> places,
      @MayBeAbsent
          @About("Parts of it that have duty rosters of their own.")
          @Length(min = 0, max = 200)
          List<String> units,
      @MayBeAbsent
          @About("Where it is reached: functions and lines of its offices, never a person.")
          @Length(min = 0, max = 200)
          List<OfficeContact> contacts)
      implements AllianceFact {}

  /** An agency is no longer a member (退出联盟). */
  record MemberLeft(
      @About("The agency.") @Length(max = 60) String agency,
      @About("LEADING_GROUP, MEMBER or PARTNER.") @CodeOf("alliance-role") String role,
      @About("First day on which it is none.") LocalDate until)
      implements AllianceFact {}

  /** What a membership says changed; this is what it says now (变更成员信息). */
  record MemberChanged(
      @About("The agency.") @Length(max = 60) String agency,
      @About("LEADING_GROUP, MEMBER or PARTNER.") @CodeOf("alliance-role") String role,
      @About("First day of membership.") LocalDate from,
      @About("Places it is responsible for.") @Length(min = 0, max = 200) List<String> places,
      @About("Parts of it that have duty rosters of their own.") @Length(min = 0, max = 200)
          List<String> units,
      @About("Where it is reached: functions and lines of its offices, never a person.")
          @Length(min = 0, max = 200)
          List<OfficeContact> contacts)
      implements AllianceFact {}

  /** A step in the life of a duty: a post that is manned for a time (值班). */
  sealed interface OfDuty extends AllianceFact {

    /** Which duty. */
    DutyStand stand();
  }

  /** A duty was planned (排班). */
  record DutyPlanned(DutyStand stand) implements OfDuty {}

  /** The post is manned (到岗). */
  record DutyBegun(DutyStand stand, @About("When it began.") OffsetDateTime at) implements OfDuty {}

  /** It was handed over with a note, which stays with the agency (交接班). */
  record DutyHandedOver(DutyStand stand, @About("When it was handed over.") OffsetDateTime at)
      implements OfDuty {}

  /** It was called off before it began (取消值班). */
  record DutyCancelled(DutyStand stand) implements OfDuty {}

  /** A step in the life of a task between agencies. */
  sealed interface OfTask extends AllianceFact {

    /** Where the task stands after the step. */
    TaskStand stand();
  }

  /** An agency was asked to lead; also again, when another did not take it (派单). */
  record TaskProposed(
      TaskStand stand,
      @About("The agency asked.") @Length(max = 60) String to,
      @About("From when it is silent.") OffsetDateTime answerBy,
      @About("Whether it had been proposed before.") Boolean again)
      implements OfTask {}

  /** The agency asked took the task (签收). */
  record TaskAccepted(
      TaskStand stand,
      @About("Who leads from now on.") @Length(max = 60) String by,
      @About("Whole minutes it lay in nobody's hands before.") @Range(min = 0, max = 1e8)
          Integer waitedMinutes)
      implements OfTask {}

  /** The agency asked did not take it, on a ground (拒签). */
  record TaskDeclined(
      TaskStand stand,
      @About("Who declined.") @Length(max = 60) String by,
      @About("Why.") @CodeOf("decline-reason") String ground,
      @MayBeAbsent @About("The item of the duty list it rests on.") @Length(max = 60) String item)
      implements OfTask {}

  /** The agency asked stayed silent (超时未签收). */
  record TaskTimedOut(TaskStand stand, @About("Who was silent.") @Length(max = 60) String asked)
      implements OfTask {}

  /** It lay in nobody's hands for a time; what is told of one task never overlaps (无人办理). */
  record TaskLeftIdle(
      TaskStand stand,
      @About("Who was to answer, or to find somebody.") @Length(max = 60) String waitingFor,
      @About("From when.") OffsetDateTime since,
      @About("Until when.") OffsetDateTime until,
      @About("Whole minutes of it.") @Range(min = 0, max = 1e8) Integer minutes)
      implements OfTask {}

  /** It went to the deputy in charge, or before the joint meeting (提级). */
  record TaskEscalated(
      TaskStand stand, @About("DEPUTY or MEETING.") @CodeOf("escalation-level") String level)
      implements OfTask {}

  /** The lead was decided from above; whoever led before no longer does (指定主办). */
  record LeadAssigned(
      TaskStand stand,
      @MayBeAbsent @About("Who led before.") @Length(max = 60) String from,
      @About("Who leads now.") @Length(max = 60) String to,
      @About("Whole minutes it lay in nobody's hands before.") @Range(min = 0, max = 1e8)
          Integer waitedMinutes)
      implements OfTask {}

  /** It was handed over to the agency whose matter it is (移送). */
  record TaskTransferred(
      TaskStand stand,
      @About("Who handed it over.") @Length(max = 60) String from,
      @About("Who is asked now.") @Length(max = 60) String to,
      @About("Whether the reporter was told.") Boolean reporterTold,
      @About("Whether it was within the time the law leaves.") Boolean inTime)
      implements OfTask {}

  /** The lead gave it back (退回). */
  record TaskReturned(
      TaskStand stand,
      @About("Who gave it back.") @Length(max = 60) String by,
      @About("Why.") @CodeOf("decline-reason") String ground,
      @MayBeAbsent @About("The item of the duty list it rests on.") @Length(max = 60) String item)
      implements OfTask {}

  /** Work began (办理). */
  record TaskBegun(TaskStand stand) implements OfTask {}

  /** An agency was seated beside the lead (加派协办、会商、知会). */
  record AgencySeated(
      TaskStand stand,
      @About("The agency.") @Length(max = 60) String agency,
      @About("ASSIST, CONSULT or INFORM.") @CodeOf("task-role") String role)
      implements OfTask {}

  /** An agency left its seat, on a ground (退出协办). */
  record SeatLeft(
      TaskStand stand,
      @About("The agency.") @Length(max = 60) String agency,
      @About("Why.") @CodeOf("decline-reason") String ground,
      @MayBeAbsent @About("The item of the duty list it rests on.") @Length(max = 60) String item)
      implements OfTask {}

  /** Its day was moved (延期). */
  record TaskExtended(TaskStand stand, @About("The new due time.") OffsetDateTime until)
      implements OfTask {}

  /** Somebody, or the watch, urged it (催办). */
  record TaskUrged(TaskStand stand, @About("Which clock.") @CodeOf("task-clock") String kind)
      implements OfTask {}

  /** The coordinator supervises it (督办). */
  record TaskSupervised(TaskStand stand, @About("Which clock.") @CodeOf("task-clock") String kind)
      implements OfTask {}

  /** A clock ran out (逾期). */
  record TaskOverdue(
      TaskStand stand,
      @About("Which clock.") @CodeOf("task-clock") String kind,
      @About("Who owed it.") @Length(max = 60) String owedBy)
      implements OfTask {}

  /** The lead says it is done (办结). */
  record TaskDone(TaskStand stand, @About("Whether within its time.") Boolean inTime)
      implements OfTask {}

  /** Somebody other than the doer found it done (核查通过). */
  record TaskVerified(TaskStand stand, @About("Who looked.") @Length(max = 60) String by)
      implements OfTask {}

  /** Somebody other than the doer found it not done (核查不通过). */
  record TaskReopened(TaskStand stand, @About("Who looked.") @Length(max = 60) String by)
      implements OfTask {}

  /** It is closed (结案). */
  record TaskClosed(TaskStand stand) implements OfTask {}

  /** It was taken back by whoever proposed it (撤回). */
  record TaskWithdrawn(TaskStand stand) implements OfTask {}

  /** A joint meeting was held (联席会议). */
  record MeetingHeld(
      @About("The meeting's code.") @Length(max = 40) String meetingCode,
      @About("The agency that convened it.") @Length(max = 60) String convener,
      @About("Agencies that came.") @Length(min = 0, max = 100) List<String> present,
      @About("Agencies that were invited and did not come.") @Length(min = 0, max = 100)
          List<String> absent,
      @About("Points on its agenda.") @Range(min = 0, max = 1_000) Integer items)
      implements AllianceFact {}

  /** A meeting adopted a resolution with an owner and a day (议定事项). */
  record ResolutionAdopted(
      @About("The resolution's code.") @Length(max = 40) String resolutionCode,
      @About("The meeting's code.") @Length(max = 40) String meetingCode,
      @About("Who sees to it.") @Length(max = 60) String owner,
      @About("Last day in time.") LocalDate dueOn,
      @MayBeAbsent @About("The task it opened or decided.") @Length(max = 40) String taskCode)
      implements AllianceFact {}

  /** A resolution is carried out (议定事项落实). */
  record ResolutionDone(
      @About("The resolution's code.") @Length(max = 40) String resolutionCode,
      @About("Who saw to it.") @Length(max = 60) String owner,
      @About("Whether by its day.") Boolean inTime)
      implements AllianceFact {}

  /** A resolution's day passed (议定事项逾期). */
  record ResolutionOverdue(
      @About("The resolution's code.") @Length(max = 40) String resolutionCode,
      @About("Who should have seen to it.") @Length(max = 60) String owner,
      @About("Last day in time.") LocalDate dueOn)
      implements AllianceFact {}

  /** A meeting found a resolution void; it is owed no more (议定事项撤销). */
  record ResolutionRevoked(
      @About("The resolution's code.") @Length(max = 40) String resolutionCode,
      @About("Who would have seen to it.") @Length(max = 60) String owner,
      @About("Whether its day had passed.") Boolean overdue)
      implements AllianceFact {}
}
