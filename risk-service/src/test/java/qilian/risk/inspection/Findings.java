package qilian.risk.inspection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import qilian.contract.AgencyKind;
import qilian.contract.inspection.FindingStand.Reporter;
import qilian.risk.inspection.Evidence.Stage;
import qilian.risk.inspection.RectificationCommand.*;

/** Findings as they are told in these tests. */
final class Findings {

  static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
  static final LocalDate DAY = LocalDate.of(2026, 3, 10);
  static final String FIRE = "fire";
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Findings() {}

  static FindingOrigin origin(String type, Severity severity) {
    return new FindingOrigin(
        new UUID(2, 2),
        "WT2026-000001",
        Activity.PATROL_WALK,
        type,
        severity,
        FIRE,
        "shop",
        "district>street>shop",
        ZONE.getId(),
        null,
        null,
        null,
        DAY,
        NOW,
        List.of("keeper"),
        List.of(new Reporter("police", "110-1")));
  }

  static RecordFinding found(String type, Severity severity) {
    return new RecordFinding(origin(type, severity), officers("o1", "o2"));
  }

  static TakeUpReport reported(String type) {
    return new TakeUpReport(origin(type, Severity.TIME_LIMITED));
  }

  static Team officers(String... refs) {
    List<Officer> all = new ArrayList<>();
    for (String ref : refs) {
      all.add(new Officer(ref, FIRE, LocalDate.of(2030, 1, 1)));
    }
    return new Team("account", all, Set.of());
  }

  static Authority fire() {
    return new Authority(FIRE, AgencyKind.FIRE_RESCUE, true, Visits.item(FIRE, null));
  }

  static OrderRectification order(LocalDate on, LocalDate due) {
    return new OrderRectification(
        fire(), Form.ORDER, "责改-1", due, on, officers("o1", "o2"), Map.of());
  }

  static SealPremises seal(LocalDate on, LocalDate until) {
    return new SealPremises(fire(), officers("o1", "o2"), "封-1", on, until, "可能严重威胁公共安全");
  }

  static ReferPenalty refer(LocalDate on) {
    return new ReferPenalty(FIRE, "police", AgencyKind.POLICE_STATION, "罚移-1", "逾期不改", on);
  }

  static HandOver to(String agency, AgencyKind kind) {
    return new HandOver(FIRE, agency, kind, "移-1", "职责");
  }

  static Instant at(LocalDate day) {
    return day.atStartOfDay(ZONE).plusHours(12).toInstant();
  }

  /** A command, so many days after the beginning. */
  record Step(int day, RectificationCommand command) {

    Instant at() {
      return NOW.plus(Duration.ofDays(day));
    }
  }

  static Step step(int day, RectificationCommand command) {
    return new Step(day, command);
  }

  private static List<Step> cleared(Step... more) {
    List<Step> all =
        new ArrayList<>(
            List.of(
                step(0, found("FIRE_LANE", Severity.TIME_LIMITED)),
                step(0, new AddEvidence(FIRE, Stage.BEFORE, "b")),
                step(0, order(DAY, DAY.plusDays(10))),
                step(1, new ExtendDeadline(FIRE, DAY.plusDays(12), "停电")),
                step(5, new ClaimDone("keeper", DAY.plusDays(5))),
                step(5, new AddEvidence("keeper", Stage.AFTER, "a")),
                step(6, new Reinspect(FIRE, officers("o2", "o3"), true, DAY.plusDays(6)))));
    all.addAll(List.of(more));
    return all;
  }

  private static LapseDeadline lapse(Deadline.Kind kind, LocalDate startOf) {
    return new LapseDeadline(kind, startOf.atStartOfDay(ZONE).toInstant());
  }

  /** Stories by name, each a list of commands that are all accepted. */
  static Map<String, List<Step>> stories() {
    Map<String, List<Step>> stories = new LinkedHashMap<>();
    Team third = officers("o2", "o3");
    stories.put(
        "stays right",
        cleared(
            step(36, new LookBack(FIRE, third, true, DAY.plusDays(36))),
            step(96, new LookBack(FIRE, third, true, DAY.plusDays(96)))));
    stories.put(
        "is looked at when its day has come",
        cleared(step(36, lapse(Deadline.Kind.LOOK_BACK_30, DAY.plusDays(36)))));
    stories.put(
        "comes back",
        cleared(
            step(36, new LookBack(FIRE, third, false, DAY.plusDays(36))),
            step(36, order(DAY.plusDays(36), DAY.plusDays(40)))));
    stories.put(
        "comes back and is handed on",
        cleared(
            step(36, new LookBack(FIRE, third, false, DAY.plusDays(36))),
            step(37, to("housing", AgencyKind.HOUSING_CONSTRUCTION))));
    List<Step> overdue =
        List.of(
            step(0, found("LIGHTING", Severity.TIME_LIMITED)),
            step(0, new AddEvidence(FIRE, Stage.BEFORE, "b")),
            step(0, new AddEvidence(FIRE, Stage.AFTER, "a")),
            step(0, order(DAY, DAY.plusDays(10))),
            step(11, lapse(Deadline.Kind.RECTIFY, DAY.plusDays(11))));
    stories.put(
        "overdue and cleared",
        with(overdue, step(12, new Reinspect(FIRE, third, true, DAY.plusDays(12)))));
    stories.put(
        "overdue, failed and handed on",
        with(
            overdue,
            step(12, new Reinspect(FIRE, third, false, DAY.plusDays(12))),
            step(13, to("housing", AgencyKind.HOUSING_CONSTRUCTION))));
    stories.put(
        "overdue and claimed",
        with(
            overdue,
            step(12, new ClaimDone("keeper", DAY.plusDays(12))),
            step(12, new Reinspect(FIRE, third, false, DAY.plusDays(12))),
            step(13, order(DAY.plusDays(13), DAY.plusDays(20)))));
    stories.put(
        "overdue and handed on",
        with(overdue, step(12, to("housing", AgencyKind.HOUSING_CONSTRUCTION))));
    stories.put(
        "handed over and taken over",
        List.of(
            step(0, found("ACCESS_CONTROL", Severity.MAJOR)),
            step(0, to("housing", AgencyKind.HOUSING_CONSTRUCTION)),
            step(1, new ReceiveHandOver("housing", "回-1"))));
    stories.put(
        "reported and there",
        List.of(
            step(0, reported("GAS")),
            step(0, new CorrectReport("FIRE_EXIT_BLOCKED", Severity.MAJOR)),
            step(
                1,
                new CheckReport(
                    FIRE, officers("o1", "o2"), true, Severity.MAJOR, DAY.plusDays(1)))));
    stories.put(
        "reported and not there",
        List.of(
            step(0, reported("GAS")),
            step(1, new CheckReport(FIRE, Team.alone("x"), false, Severity.MAJOR, DAY))));
    stories.put(
        "reported and assigned by the coordinator",
        List.of(
            step(0, reported("GAS")),
            step(0, new HandOver(null, "housing", AgencyKind.HOUSING_CONSTRUCTION, "1", "职责")),
            step(0, new ReceiveHandOver("housing", "回-1"))));
    stories.put(
        "sealed, and cleared when the seal is lifted",
        List.of(
            step(0, found("FIRE_LANE", Severity.MAJOR)),
            step(0, new AddEvidence(FIRE, Stage.BEFORE, "b")),
            step(0, seal(DAY, DAY.plusDays(20))),
            step(3, new AddEvidence("keeper", Stage.AFTER, "a")),
            step(4, new LiftSeal(FIRE, third, true, DAY.plusDays(4)))));
    stories.put(
        "sealed, and the seal ran out",
        List.of(
            step(0, found("FIRE_LANE", Severity.MAJOR)),
            step(0, order(DAY, DAY.plusDays(10))),
            step(0, seal(DAY, DAY.plusDays(20))),
            step(21, lapse(Deadline.Kind.SEAL, DAY.plusDays(21))),
            step(21, order(DAY.plusDays(21), DAY.plusDays(30)))));
    stories.put(
        "sealed, lifted, not obeyed and referred",
        List.of(
            step(0, found("FIRE_LANE", Severity.MAJOR)),
            step(0, seal(DAY, DAY.plusDays(20))),
            step(2, new LiftSeal(FIRE, third, false, DAY.plusDays(2))),
            step(2, order(DAY.plusDays(2), DAY.plusDays(5))),
            step(6, new ClaimDone("keeper", DAY.plusDays(6))),
            step(7, new Reinspect(FIRE, third, false, DAY.plusDays(7))),
            step(7, refer(DAY.plusDays(7)))));
    List<Step> ordered =
        List.of(step(0, found("FIRE_LANE", Severity.MAJOR)), step(0, order(DAY, DAY.plusDays(10))));
    stories.put(
        "sealed because the day passed",
        with(
            ordered,
            step(11, lapse(Deadline.Kind.RECTIFY, DAY.plusDays(11))),
            step(11, refer(DAY.plusDays(11))),
            step(12, seal(DAY.plusDays(12), DAY.plusDays(20)))));
    stories.put(
        "sealed although said to be done",
        with(
            ordered,
            step(5, new ClaimDone("keeper", DAY.plusDays(5))),
            step(6, seal(DAY.plusDays(6), DAY.plusDays(20)))));
    stories.put(
        "sealed because it failed",
        with(
            ordered,
            step(5, new ClaimDone("keeper", DAY.plusDays(5))),
            step(6, new Reinspect(FIRE, third, false, DAY.plusDays(6))),
            step(7, seal(DAY.plusDays(7), DAY.plusDays(20)))));
    stories.put(
        "comes back and is sealed",
        cleared(
            step(36, new LookBack(FIRE, third, false, DAY.plusDays(36))),
            step(37, seal(DAY.plusDays(37), DAY.plusDays(50)))));
    stories.put(
        "put right on the spot",
        List.of(
            step(0, found("FIRE_LANE", Severity.IMMEDIATE)),
            step(0, new AddEvidence(FIRE, Stage.BEFORE, "b")),
            step(0, new AddEvidence(FIRE, Stage.AFTER, "a")),
            step(0, new ClearOnTheSpot(FIRE, DAY))));
    return stories;
  }

  private static List<Step> with(List<Step> before, Step... more) {
    List<Step> all = new ArrayList<>(before);
    all.addAll(List.of(more));
    return all;
  }

  /** Commands to try on a finding at a moment, well put and badly. */
  static List<RectificationCommand> variants(Rectification subject, Instant now) {
    LocalDate on = LocalDate.ofInstant(now, ZONE);
    String handler = subject.handler() == null ? FIRE : subject.handler();
    List<RectificationCommand> all = new ArrayList<>();
    all.add(found("FIRE_LANE", Severity.IMMEDIATE));
    all.add(found("FIRE_EXIT_BLOCKED", Severity.MAJOR));
    all.add(reported("GAS"));
    all.add(new CorrectReport("LIGHTING", Severity.MAJOR));
    all.add(new CheckReport(handler, officers("o1", "o2"), true, Severity.IMMEDIATE, on));
    all.add(new CheckReport(handler, officers("o1", "o2"), false, Severity.IMMEDIATE, on));
    all.add(new CheckReport("other", officers("o1", "o2"), true, Severity.IMMEDIATE, on));
    all.add(new AddEvidence(handler, Stage.BEFORE, "b"));
    all.add(new AddEvidence(handler, Stage.AFTER, "a" + subject.version()));
    all.add(order(on, on.plusDays(1)));
    all.add(order(on, on.plusDays(100)));
    Authority authority =
        new Authority(handler, AgencyKind.HOUSING_CONSTRUCTION, true, Visits.item(handler, null));
    all.add(
        new OrderRectification(
            authority, Form.TIP, "", on.plusDays(1), on, Team.alone("x"), Map.of()));
    all.add(new ExtendDeadline(handler, on.plusDays(5), "停电"));
    all.add(new ExtendDeadline("other", on.plusDays(5), "停电"));
    all.add(new ClaimDone("keeper", on));
    all.add(new ClaimDone("keeper", on.plusDays(1)));
    for (boolean passed : new boolean[] {true, false}) {
      all.add(new Reinspect(handler, officers("o1", "o2"), passed, on));
      all.add(new Reinspect(handler, officers("o3", "o4"), passed, on));
      all.add(new Reinspect(handler, Team.alone("y"), passed, on));
      all.add(new LookBack(handler, Team.alone("y"), passed, on));
    }
    all.add(new ClearOnTheSpot(handler, on));
    all.add(seal(on, on.plusDays(20)));
    all.add(seal(on, on.plusDays(60)));
    all.add(refer(on));
    for (boolean cleared : new boolean[] {true, false}) {
      all.add(new LiftSeal(handler, officers("o3", "o4"), cleared, on));
      all.add(new LiftSeal("other", officers("o3", "o4"), cleared, on));
    }
    all.add(to("housing", AgencyKind.HOUSING_CONSTRUCTION));
    all.add(new HandOver(null, "culture", AgencyKind.CULTURE, "移-2", "职责"));
    all.add(new HandOver(handler, "keeper", AgencyKind.PROPERTY_MANAGEMENT, "移-3", "职责"));
    all.add(new ReceiveHandOver(subject.goesTo() == null ? "x" : subject.goesTo(), "回-1"));
    for (Deadline due : subject.start() == null ? List.<Deadline>of() : Deadlines.all(subject)) {
      all.add(new LapseDeadline(due.kind(), due.at()));
    }
    all.add(new LapseDeadline(Deadline.Kind.CHECK, now));
    return all;
  }
}
