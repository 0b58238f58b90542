package qilian.transport.schema;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import qilian.contract.alliance.AllianceFact;
import qilian.contract.alliance.DutyStand;
import qilian.contract.alliance.OfficeContact;
import qilian.contract.alliance.TaskStand;

/** One example of every alliance fact: the blocked exit at 长塘·创新创业街. */
final class AllianceExamples {

  private static final LocalDate DAY = LocalDate.of(2025, 11, 3);
  private static final OffsetDateTime AT = OffsetDateTime.parse("2025-11-03T14:30:00+08:00");
  private static final String OFFICE = "baota-street-office";
  private static final String FIRE = "baota-fire-rescue";
  private static final TaskStand STAND =
      new TaskStand(
          "RW2025-000017",
          "IN_PROGRESS",
          "FIRE_SAFETY",
          "URGENT",
          OFFICE,
          FIRE,
          "baota-police",
          List.of(new TaskStand.Seat("baota-urban-management", "ASSIST")),
          95,
          true,
          "JC2025-000003",
          List.of(new TaskStand.Due("WORK", AT, FIRE, "联席工作制度：在限定时间内办结")));

  private static final List<OfficeContact> CONTACTS =
      List.of(new OfficeContact("值班室", "一楼", "0731-58230119"));
  private static final DutyStand DUTY =
      new DutyStand(
          "6f1c0e0a-3d0b-4c7e-9f65-2f6f0a6f1b11",
          FIRE,
          "一中队",
          "值班长",
          "0731-58230119",
          true,
          AT,
          AT.plusHours(12));

  private AllianceExamples() {}

  static List<Record> all() {
    return List.of(
        new AllianceFact.MemberJoined(
            FIRE, "LEADING_GROUP", DAY, List.of("baota"), List.of("一中队"), CONTACTS),
        new AllianceFact.MemberLeft(FIRE, "LEADING_GROUP", DAY.plusYears(1)),
        new AllianceFact.MemberChanged(
            FIRE, "LEADING_GROUP", DAY, List.of("baota"), List.of("一中队"), CONTACTS),
        new AllianceFact.DutyPlanned(DUTY),
        new AllianceFact.DutyBegun(DUTY, AT),
        new AllianceFact.DutyHandedOver(DUTY, AT.plusHours(12)),
        new AllianceFact.DutyCancelled(DUTY),
        new AllianceFact.TaskProposed(STAND, FIRE, AT, true),
        new AllianceFact.TaskAccepted(STAND, FIRE, 25),
        new AllianceFact.TaskDeclined(STAND, "baota-police", "NOT_MY_DUTY", "JB-012"),
        new AllianceFact.TaskTimedOut(STAND, FIRE),
        new AllianceFact.TaskLeftIdle(STAND, FIRE, AT, AT.plusHours(4), 240),
        new AllianceFact.TaskEscalated(STAND, "DEPUTY"),
        new AllianceFact.LeadAssigned(STAND, "baota-police", FIRE, 70),
        new AllianceFact.TaskTransferred(STAND, "baota-police", FIRE, true, true),
        new AllianceFact.TaskReturned(STAND, FIRE, "WRONG_AREA", "JB-012"),
        new AllianceFact.TaskBegun(STAND),
        new AllianceFact.AgencySeated(STAND, "baota-urban-management", "ASSIST"),
        new AllianceFact.SeatLeft(STAND, "baota-urban-management", "NO_POWER", "SJ-004"),
        new AllianceFact.TaskExtended(STAND, AT.plusDays(3)),
        new AllianceFact.TaskUrged(STAND, "WORK"),
        new AllianceFact.TaskSupervised(STAND, "WORK"),
        new AllianceFact.TaskOverdue(STAND, "WORK", FIRE),
        new AllianceFact.TaskDone(STAND, true),
        new AllianceFact.TaskVerified(STAND, OFFICE),
        new AllianceFact.TaskReopened(STAND, OFFICE),
        new AllianceFact.TaskClosed(STAND),
        new AllianceFact.TaskWithdrawn(STAND),
        new AllianceFact.MeetingHeld(
            "LX2025-0004", OFFICE, List.of(FIRE, OFFICE), List.of("baota-police"), 5),
        new AllianceFact.ResolutionAdopted(
            "YD2025-000009", "LX2025-0004", FIRE, DAY.plusDays(14), "RW2025-000017"),
        new AllianceFact.ResolutionDone("YD2025-000009", FIRE, true),
        new AllianceFact.ResolutionOverdue("YD2025-000009", FIRE, DAY.plusDays(14)),
        new AllianceFact.ResolutionRevoked("YD2025-000009", FIRE, true));
  }
}
