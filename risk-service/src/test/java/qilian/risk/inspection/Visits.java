package qilian.risk.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.risk.inspection.VisitCommand.*;

/** Visits as they are told in these tests: to a shop, by the fire authority and others. */
final class Visits {

  static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
  static final LocalDate DAY = LocalDate.of(2026, 3, 10);
  static final String FIRE = "fire";
  static final String SHOP = "shop";

  private Visits() {}

  static PublishedItem item(String agency, @Nullable String delegatedBy) {
    return new PublishedItem(
        agency,
        "A-01",
        "检查",
        "《消防法》",
        "网站",
        LocalDate.of(2020, 1, 1),
        2,
        Set.of("FIRE_LANE", "FIRE_EXIT_BLOCKED", "LIGHTING", "ACCESS_CONTROL", "GAS"),
        delegatedBy,
        null);
  }

  static Authority fire() {
    return new Authority(FIRE, AgencyKind.FIRE_RESCUE, true, item(FIRE, null));
  }

  static PlanVisit plan(Activity activity, VisitKind kind, Authority authority) {
    return new PlanVisit(
        new VisitOrigin(
            new UUID(1, 1),
            "JC2026-000001",
            activity,
            kind,
            authority.agency(),
            activity.needsPower() ? "A-01" : null,
            SHOP,
            "district>street>" + SHOP,
            "Asia/Shanghai",
            DAY,
            null,
            "",
            "planner"),
        authority);
  }

  static PlanVisit inspection() {
    return plan(Activity.ADMINISTRATIVE_INSPECTION, VisitKind.ROUTINE, fire());
  }

  static PlanVisit walk() {
    return plan(
        Activity.PATROL_WALK,
        VisitKind.ROUTINE,
        new Authority("grid", AgencyKind.GRID, false, null));
  }

  static Team two(LocalDate until) {
    return new Team(
        "account",
        List.of(new Officer("o1", FIRE, until), new Officer("o2", FIRE, until)),
        Set.of());
  }

  static ApproveVisit approval(String account, Burden burden) {
    return new ApproveVisit(account, "审-1", burden, null, Set.of());
  }

  static HoldVisit going(Team team) {
    return new HoldVisit(DAY, team, true);
  }

  /** Stories by name, each a list of commands that are all accepted. */
  static Map<String, List<VisitCommand>> stories() {
    ApproveVisit approved = approval("chief", Burden.NONE);
    AbsorbVisit absorbed = new AbsorbVisit("JC2026-000002", SHOP, Map.of("market", "M-01"), true);
    Map<String, List<VisitCommand>> stories = new LinkedHashMap<>();
    stories.put(
        "an inspection by the book",
        List.of(
            inspection(),
            absorbed,
            approved,
            absorbed,
            new NotifyPremises("通-1"),
            going(two(DAY)),
            new NoteFinding("WT-1"),
            new CloseVisit("笔-1")));
    stories.put("a walk-round", List.of(walk(), going(Team.alone("walker")), new CloseVisit("")));
    stories.put("merged at once", List.of(inspection(), new MergeInto("JC2026-000009", SHOP)));
    stories.put(
        "merged after the approval",
        List.of(inspection(), approved, new MergeInto("JC2026-000009", SHOP)));
    stories.put("given up", List.of(inspection(), new CancelVisit("停业")));
    stories.put(
        "given up after the approval", List.of(inspection(), approved, new CancelVisit("停业")));
    stories.put(
        "given up after the notice",
        List.of(inspection(), approved, new NotifyPremises("通-1"), new CancelVisit("停业")));
    return stories;
  }

  /** Commands to try on any visit, well put and badly. */
  static List<VisitCommand> variants() {
    List<VisitCommand> all = new ArrayList<>();
    all.add(inspection());
    all.add(walk());
    all.add(plan(Activity.ADMINISTRATIVE_INSPECTION, VisitKind.CASE, fire()));
    all.add(
        plan(
            Activity.ADMINISTRATIVE_INSPECTION,
            VisitKind.ROUTINE,
            new Authority("centre", AgencyKind.GOVERNANCE_CENTRE, true, null)));
    all.add(approval("chief", Burden.NONE));
    all.add(approval("planner", Burden.NONE));
    all.add(approval("chief", new Burden(4, 4, 0, 2, List.of(), Set.of())));
    all.add(approval("chief", new Burden(0, 4, 0, 2, List.of("JC-2"), Set.of("market"))));
    all.add(new MergeInto("JC2026-000009", SHOP));
    all.add(new MergeInto("JC2026-000009", "elsewhere"));
    all.add(new AbsorbVisit("JC2026-000002", SHOP, Map.of("market", "M-01"), true));
    all.add(new AbsorbVisit("JC2026-000003", SHOP, Map.of("market", "M-01"), false));
    all.add(plan(Activity.SERVICE_VISIT, VisitKind.ROUTINE, fire()));
    all.add(new NotifyPremises("通-1"));
    all.add(new NotifyPremises(""));
    all.add(going(two(DAY)));
    all.add(going(Team.alone("walker")));
    all.add(going(two(DAY.minusDays(1))));
    all.add(new HoldVisit(DAY.plusDays(1), two(DAY.plusDays(1)), true));
    all.add(new NoteFinding("WT-1"));
    all.add(new NoteFinding("WT-2"));
    all.add(new CloseVisit(""));
    all.add(new CloseVisit("笔-1"));
    all.add(new CancelVisit(""));
    all.add(new CancelVisit("停业"));
    return all;
  }
}
