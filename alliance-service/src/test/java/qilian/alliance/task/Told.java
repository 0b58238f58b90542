package qilian.alliance.task;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.alliance.document.DutyItem;
import qilian.alliance.document.DutyKind;
import qilian.alliance.document.DutyList;
import qilian.alliance.document.Ruling;
import qilian.alliance.member.AllianceRole;
import qilian.alliance.member.Membership;
import qilian.alliance.task.TaskCommand.*;
import qilian.contract.AgencyKind;

/** A blocked exit at 长塘·创新创业街 and the agencies around it; named stories, variants of commands. */
final class Told {

  static final String OFFICE = "baota-street-office";
  static final String POLICE = "baota-police";
  static final String FIRE = "baota-fire-rescue";
  static final String URBAN = "baota-urban-management";
  static final String CENTRE = "baota-governance-centre";
  static final String GRID = "grid-changtang";
  static final String PATH = "yuetang>baota>baota-changtang";

  /** A Monday, ten o'clock in Xiangtan. */
  static final Instant START = Instant.parse("2025-11-03T02:00:00Z");

  static final Origin ORIGIN = origin(Urgency.NORMAL, "FACILITY");

  static final DutyList LIST =
      new DutyList(
          "BAOTA",
          3,
          "宝塔街道履行职责事项清单",
          null,
          LocalDate.of(2025, 6, 1),
          List.of(
              item("PH-001", DutyKind.ASSISTING, "FIRE_SAFETY", AgencyKind.FIRE_RESCUE),
              item("PH-004", DutyKind.ASSISTING, "STREET_ORDER", AgencyKind.URBAN_MANAGEMENT),
              item("SJ-002", DutyKind.RECALLED, "UNLICENSED", AgencyKind.MARKET_REGULATION)));

  /** The list in force says nothing about the subject, so every member may lead. */
  static final Circumstances SILENT = around("FACILITY");

  static final ProposeTask PROPOSE =
      new ProposeTask(ORIGIN, FIRE, Map.of(URBAN, SeatRole.ASSIST), START.plus(Duration.ofDays(9)));
  static final ProposeTask TO_POLICE = new ProposeTask(ORIGIN, POLICE, Map.of(), null);
  static final AcceptTask ACCEPT = new AcceptTask(FIRE);
  static final DeclineTask DECLINE = new DeclineTask(FIRE, wrongArea());
  static final ReturnTask RETURN = new ReturnTask(FIRE, wrongArea());
  static final ReportDone DONE = new ReportDone(FIRE, "通道已清理");
  static final VerifyTask GOOD = new VerifyTask(OFFICE, true, "现场查看属实");
  static final VerifyTask BAD = new VerifyTask(OFFICE, false, "仍有杂物");

  private Told() {}

  static Origin origin(Urgency urgency, String subject) {
    return new Origin(
        UUID.fromString("0b8f4f0e-6c41-5f0e-9d3c-2f1f4a9b7c10"),
        "RW2025-000017",
        subject,
        "清理占用的疏散通道",
        urgency,
        OFFICE,
        CENTRE,
        "baota-changtang",
        PATH,
        "Asia/Shanghai",
        null,
        null,
        START);
  }

  static Circumstances around(String subject) {
    Map<String, Membership> members = new LinkedHashMap<>();
    add(members, OFFICE, AgencyKind.STREET_OFFICE, "yuetang>baota");
    add(members, POLICE, AgencyKind.POLICE_STATION, "yuetang>elsewhere");
    add(members, FIRE, AgencyKind.FIRE_RESCUE, "yuetang>elsewhere");
    add(members, URBAN, AgencyKind.URBAN_MANAGEMENT, "yuetang>baota");
    add(members, CENTRE, AgencyKind.GOVERNANCE_CENTRE, "yuetang>baota");
    add(members, GRID, AgencyKind.GRID, "yuetang>baota");
    Ruling ruling = LIST.about(subject, EnumSet.noneOf(qilian.contract.PlaceKind.class));
    return new Circumstances(ruling, members);
  }

  static Plea wrongArea() {
    return new Plea(Ground.WRONG_AREA, null, null, false);
  }

  static Plea plea(Ground ground, @Nullable String item) {
    return new Plea(ground, item, null, false);
  }

  static Plea capacity() {
    return new Plea(Ground.CAPACITY, null, null, true);
  }

  private static DutyItem item(String code, DutyKind kind, String subject, AgencyKind lead) {
    return new DutyItem(
        code, kind, subject, null, lead, Set.of(AgencyKind.POLICE_STATION), code, code);
  }

  private static void add(
      Map<String, Membership> members, String agency, AgencyKind kind, String path) {
    members.put(
        agency,
        new Membership(
            agency,
            kind,
            agency,
            AllianceRole.MEMBER,
            LocalDate.of(2024, 1, 1),
            null,
            List.of(path),
            List.of(),
            List.of()));
  }

  /** Every change of phase happens in one of these. */
  static Map<String, Walk> stories() {
    Map<String, Walk> all = new LinkedHashMap<>();
    all.put(
        "taken, done, looked at and closed",
        Walk.through(PROPOSE, ACCEPT, new BeginTask(), DONE, BAD, DONE, GOOD, new CloseTask()));
    all.put("done without a beginning", Walk.through(PROPOSE, ACCEPT, DONE, GOOD));
    all.put(
        "declined, asked again, taken, given back, asked again",
        Walk.through(
                PROPOSE, DECLINE, new ProposeAgain(URBAN), new AcceptTask(URBAN), new BeginTask())
            .must(new ReturnTask(URBAN, capacity()))
            .must(new ProposeAgain(POLICE)));
    all.put("given back and asked again", backThen(new ProposeAgain(URBAN)));
    all.put("given back while at work", Walk.through(PROPOSE, ACCEPT, new BeginTask(), RETURN));
    all.put("given back and assigned", backThen(new AssignLead(URBAN)));
    all.put("given back and raised", backThen(new EscalateTask("两家都不接")));
    all.put("given back and taken back", backThen(new WithdrawTask("已自行解决")));
    all.put("declined and assigned", noThen(new AssignLead(URBAN)));
    all.put("declined and raised", noThen(new EscalateTask("两家都不接")));
    all.put("declined and taken back", noThen(new WithdrawTask("已自行解决")));
    all.put(
        "no capacity, the deputy decides",
        Walk.through(PROPOSE, new DeclineTask(FIRE, capacity()), new AssignLead(URBAN)));
    all.put(
        "no capacity though at work, before the meeting",
        Walk.through(PROPOSE, ACCEPT, new ReturnTask(FIRE, capacity()))
            .must(new EscalateTask("分管领导未能协调"))
            .must(new AssignLead(FIRE)));
    all.put(
        "police decline and hand over",
        Walk.through(TO_POLICE, new DeclineTask(POLICE, wrongArea()), over(URBAN)));
    all.put(
        "police give back and hand over",
        Walk.through(TO_POLICE, new AcceptTask(POLICE), new ReturnTask(POLICE, wrongArea()))
            .must(over(URBAN)));
    all.put(
        "handed over from the deputy's desk",
        Walk.through(TO_POLICE, new DeclineTask(POLICE, wrongArea()), new EscalateTask("无人接"))
            .must(over(URBAN)));
    all.put(
        "handed over from before the meeting",
        Walk.through(TO_POLICE, new DeclineTask(POLICE, wrongArea()), new EscalateTask("无人接"))
            .must(new EscalateTask("无人接"))
            .must(over(URBAN)));
    all.put("handed over by who has it", Walk.through(PROPOSE, ACCEPT, overBy(FIRE, URBAN)));
    all.put(
        "handed over while at work",
        Walk.through(PROPOSE, ACCEPT, new BeginTask(), overBy(FIRE, URBAN)));
    all.put("silent, and taken late", silent().must(ACCEPT));
    all.put("silent, and declined late", silent().must(DECLINE));
    all.put("silent, and no capacity", silent().must(new DeclineTask(FIRE, capacity())));
    all.put("silent, and another asked", silent().must(new ProposeAgain(URBAN)));
    all.put("silent, and assigned", silent().must(new AssignLead(URBAN)));
    all.put("silent, and raised", silent().must(new EscalateTask("无人签收")));
    all.put("silent, and taken back", silent().must(new WithdrawTask("已自行解决")));
    all.put(
        "silence all the way up, and the meeting asks again",
        silent().lapse().lapse().must(new ProposeAgain(URBAN)));
    all.put(
        "taken back before the meeting", silent().lapse().lapse().must(new WithdrawTask("情况消失")));
    all.put("nobody looks for another", Walk.through(PROPOSE, DECLINE).lapse());
    all.put(
        "nobody looks for another after a return", Walk.through(PROPOSE, ACCEPT, RETURN).lapse());
    all.put(
        "the deputy takes it back",
        Walk.through(PROPOSE, new DeclineTask(FIRE, capacity()), new WithdrawTask("情况消失")));
    all.put("assigned at once", Walk.through(PROPOSE, new AssignLead(URBAN)));
    all.put(
        "another is told to lead while one works",
        Walk.through(PROPOSE, ACCEPT, new BeginTask(), new AssignLead(URBAN)));
    all.put("taken back at once", Walk.through(PROPOSE, new WithdrawTask("误派")));
    all.put("taken back from who has it", Walk.through(PROPOSE, ACCEPT, new WithdrawTask("误派")));
    all.put(
        "taken back from who works at it",
        Walk.through(PROPOSE, ACCEPT, new BeginTask(), new WithdrawTask("误派")));
    return all;
  }

  private static Walk silent() {
    return Walk.through(PROPOSE).lapse();
  }

  private static Walk backThen(TaskCommand next) {
    return Walk.through(PROPOSE, ACCEPT, RETURN, next);
  }

  private static Walk noThen(TaskCommand next) {
    return Walk.through(PROPOSE, DECLINE, next);
  }

  private static TransferTask over(String to) {
    return overBy(POLICE, to);
  }

  private static TransferTask overBy(String by, String to) {
    return new TransferTask(by, to, true);
  }

  /** At least one of every command, as it fits a task best. */
  static List<TaskCommand> variants(Task task, Instant now) {
    List<TaskCommand> all = new ArrayList<>(List.of(PROPOSE, TO_POLICE));
    String asked = task.asked() == null ? FIRE : task.asked();
    String lead = task.lead() == null ? FIRE : task.lead();
    String owing = task.transferOwedBy() == null ? lead : task.transferOwedBy();
    all.add(new AcceptTask(asked));
    all.add(new DeclineTask(asked, wrongArea()));
    all.add(new DeclineTask(asked, capacity()));
    for (String to : List.of(POLICE, FIRE, URBAN)) {
      all.add(new ProposeAgain(to));
      all.add(new TransferTask(owing, to, true));
      all.add(new AssignLead(to));
      all.add(new SeatAgency(to, SeatRole.CONSULT));
      all.add(new LeaveSeat(to, capacity()));
    }
    all.add(new EscalateTask("无人签收"));
    all.add(new BeginTask());
    all.add(new ReturnTask(lead, wrongArea()));
    all.add(new ReturnTask(lead, capacity()));
    all.add(new AddNote(lead, "已到现场"));
    all.add(new ExtendTask(now.plus(Duration.ofDays(30)), "须等待检测"));
    all.add(new UrgeTask(OFFICE));
    all.add(new SuperviseTask());
    all.add(new ReportDone(lead, "已办结"));
    all.add(GOOD);
    all.add(BAD);
    all.add(new VerifyTask(lead, true, "自查属实"));
    all.add(new CloseTask());
    all.add(new WithdrawTask("情况消失"));
    all.add(new LapseDeadline(Clock.WORK, Due.Step.LAPSED, START.minusSeconds(1)));
    for (Due due : Dues.of(task)) {
      Dues.nextStep(due).ifPresent(s -> all.add(new LapseDeadline(due.clock(), s, due.at())));
    }
    return all;
  }
}
