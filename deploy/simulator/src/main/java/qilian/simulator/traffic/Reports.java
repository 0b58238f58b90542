package qilian.simulator.traffic;

import static qilian.contract.AgencyKind.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyFact;
import qilian.contract.AgencyKind;
import qilian.contract.TimePrecision;
import qilian.contract.report.ReportFact.*;
import qilian.simulator.town.Agency;
import qilian.simulator.town.Alliance;
import qilian.simulator.town.Baota;

/** What the members report beside calls, each in its own field and at its own pace. */
final class Reports {
  private static final List<String> DISPUTES =
      List.of(
          "NEIGHBOUR",
          "NEIGHBOUR",
          "NEIGHBOUR",
          "MARRIAGE_FAMILY",
          "MARRIAGE_FAMILY",
          "CONTRACT",
          "LABOUR",
          "CONSUMER",
          "DAMAGE_COMPENSATION",
          "PROPERTY_MANAGEMENT",
          "HOUSING_HOMESTEAD",
          "TRAFFIC_ACCIDENT",
          "MEDICAL",
          "PRIVATE_LOAN",
          "LEASE",
          "NOISE",
          "PARKING",
          "OTHER");
  private static final List<String> HAZARDS =
      List.of(
          "FIRE_EXIT_BLOCKED",
          "FIRE_EXIT_BLOCKED",
          "FIRE_EQUIPMENT",
          "FIRE_LANE",
          "ELECTRIC_WIRING",
          "EBIKE_CHARGING",
          "EBIKE_CHARGING",
          "RESIDENTIAL_STORAGE",
          "GAS",
          "NO_SURVEILLANCE",
          "ACCESS_CONTROL",
          "LIGHTING",
          "STRUCTURE",
          "LEDGER_MISSING",
          "TRAINING_MISSING",
          "OTHER");
  private static final List<String> JIANXIN_HAZARDS =
      List.of("NO_SURVEILLANCE", "LIGHTING", "ACCESS_CONTROL", "EBIKE_CHARGING");
  private static final List<String> TRADES =
      List.of("便利店", "餐饮", "养生会所", "投资咨询", "小额贷款中介", "电动车维修", "教育培训", "网络科技");
  private static final List<Channel> CHANNELS =
      List.of(
          new Channel("URL", "fast-loan.example"),
          new Channel("URL", "task-rebate.example"),
          new Channel("APP", "某刷单应用"),
          new Channel("APP", "某投资应用"),
          new Channel("PHONE_PREFIX", "170"),
          new Channel("PHONE_PREFIX", "00852"));
  private static final List<String> FRAUDS =
      List.of("FAKE_TASK_REBATE", "FAKE_INVESTMENT", "FAKE_LOGISTICS_CS", "FAKE_LOAN");
  private static final List<String> LOANS =
      List.of(
          "SHAM_LOAN", "SHAM_FLOW", "CONTRIVED_DEFAULT", "INFLATED_DEBT", "COERCIVE_COLLECTION");

  private final Outbox outbox;
  private final Ground ground;
  private final Map<AgencyKind, List<Habit>> habits = new EnumMap<>(AgencyKind.class);

  Reports(Outbox outbox, Ground ground) {
    this.outbox = outbox;
    this.ground = ground;
    Form dispute = this::dispute;
    Form hazard = this::hazard;
    Form signal = this::signal;
    Form check = this::selfCheck;
    Form complaint = this::complaint;
    Form business = this::business;
    Form licence = this::licence;
    Form event = this::publicEvent;
    for (AgencyKind kind : AgencyKind.values()) {
      habits.put(kind, new ArrayList<>());
    }
    does(STREET_OFFICE, dispute, 1, hazard, 2);
    does(STREET_DEPARTMENT, hazard, 1, dispute, .4);
    does(POLICE_STATION, signal, 1.2, event, .12, hazard, .5);
    does(JUDICIAL_OFFICE, dispute, 2, signal, .15);
    does(MARKET_REGULATION, complaint, 4, business, 3, licence, .8, signal, .3);
    does(TAXATION, business, 2.2, signal, .2);
    does(CULTURE, licence, .7, event, .4, hazard, .3);
    does(FIRE_RESCUE, hazard, 1.6, licence, .6);
    does(EMERGENCY_MANAGEMENT, hazard, .9);
    does(URBAN_MANAGEMENT, hazard, .9, dispute, .2);
    does(HOUSING_CONSTRUCTION, hazard, .4, dispute, .4);
    does(HUMAN_RESOURCES, dispute, .7);
    does(PETITION_OFFICE, dispute, .6);
    does(HEALTH, dispute, .2, hazard, .1);
    does(PEOPLES_COURT, dispute, .5);
    does(GOVERNANCE_CENTRE, dispute, .6, signal, .2);
    does(HOTLINE_12345, complaint, 5, dispute, .8);
    does(MEDIATION_COMMITTEE, dispute, 1.5);
    does(RESIDENTS_COMMITTEE, dispute, .6, hazard, .6, signal, .08);
    does(GRID, hazard, 1.4, dispute, .5);
    does(PROPERTY_MANAGEMENT, check, 1, hazard, .5, dispute, .3);
    does(OWNERS_COMMITTEE, dispute, .15, hazard, .3);
    does(BANK, signal, .7, check, .5);
    does(TELECOM, signal, .8, check, .2);
    does(SCHOOL, check, .4, hazard, .1);
    does(ENTERPRISE, check, .5);
    does(RESIDENT_UNIT, check, .4, hazard, .1);
    does(CHAMBER, dispute, .15, signal, .1);
    does(ASSOCIATION, complaint, .8);
    does(LAW_FIRM, signal, .1);
  }

  private void does(AgencyKind kind, Object... formsAndPaces) {
    for (int i = 0; i < formsAndPaces.length; i += 2) {
      double aWeek = ((Number) formsAndPaces[i + 1]).doubleValue();
      habits.get(kind).add(new Habit((Form) formsAndPaces[i], aWeek));
    }
  }

  /** What one agency reports on one day. */
  void write(Agency agency, int day, Dice dice) {
    boolean notYet =
        agency.code().equals(Alliance.NEW_PROPERTY_MANAGER) && day < Ground.JIANXIN_PUT_RIGHT;
    if (notYet) {
      return;
    }
    int number = 0;
    for (Habit habit : habits.get(agency.kind())) {
      double pace = WallTime.weekday(day) <= 5 ? 1.2 : 0.5;
      int reports = dice.poisson(habit.aWeek / 7 * pace);
      for (int i = 0; i < reports; i++) {
        write(agency, day, ++number, habit.form, dice);
      }
    }
  }

  private void write(Agency agency, int day, int number, Form form, Dice dice) {
    boolean byDay = dice.chance(0.35);
    TimePrecision precision = byDay ? TimePrecision.DAY : null;
    int second = dice.between(8 * 3600, 18 * 3600);
    long at = WallTime.at(day, byDay ? 0 : second);
    String place =
        agency.place().equals(Baota.STREET)
            ? ground.under(dice.chance(0.12) ? Baota.JIANXIN_2 : Baota.STREET, dice)
            : ground.under(agency.place(), dice);
    StringBuilder id = new StringBuilder("R-");
    WallTime.appendDay(day, (char) 0, id);
    id.append('-').append(number);
    Draft draft = form.fill(new Request(agency, day, precision, dice), place);
    boolean room = at < WallTime.END - 45L * WallTime.DAY;
    long known = byDay ? second : dice.between(60, 5400);
    if (room && dice.chance(0.05)) {
      known += (long) dice.between(1, 21) * WallTime.DAY;
    }
    String first = room && dice.chance(0.015) ? ground.coarser(draft.place) : draft.place;
    boolean wrong = !first.equals(draft.place);
    outbox.add(agency, id.toString(), at, known, null, null, draft.words.at(first));
    if (wrong) {
      long later = known + dice.between(7200, 5 * WallTime.DAY);
      AgencyFact right = draft.words.at(draft.place);
      outbox.add(agency, id + ".c1", at, later, null, id.toString(), right);
    }
  }

  private Draft dispute(Request r, String place) {
    boolean jianxin = place.startsWith(Baota.JIANXIN_2);
    boolean early = r.day < Ground.JIANXIN_PUT_RIGHT;
    String own = r.dice.chance(0.55) ? "OWNERSHIP" : "PROPERTY_MANAGEMENT";
    String usual =
        switch (r.agency.kind()) {
          case HUMAN_RESOURCES -> "LABOUR";
          case HEALTH -> "MEDICAL";
          default -> r.dice.oneOf(DISPUTES);
        };
    String category = jianxin && r.dice.chance(early ? 0.8 : 0.4) ? own : usual;
    boolean group = category.equals("OWNERSHIP") || r.dice.chance(0.08);
    String scale = group ? r.dice.chance(0.06) ? "MAJOR_GROUP" : "GROUP" : "INDIVIDUAL";
    BigDecimal amount =
        r.dice.chance(0.45) ? BigDecimal.valueOf(r.dice.between(3, 2400) * 10_000L, 2) : null;
    String referral =
        switch (r.agency.kind()) {
          case PEOPLES_COURT -> "COURT";
          case PETITION_OFFICE -> "PETITION";
          case HOTLINE_12345 -> "HOTLINE";
          case JUDICIAL_OFFICE, MEDIATION_COMMITTEE ->
              r.dice.chance(0.3) ? r.dice.oneOf(List.of("POLICE", "COURT", "OTHER_DEPT")) : null;
          default -> null;
        };
    return new Draft(
        place, p -> new DisputeReported(p, r.precision, category, scale, amount, referral, null));
  }

  private Draft hazard(Request r, String place) {
    boolean jianxin = place.startsWith(Baota.JIANXIN_2) && r.day < Ground.JIANXIN_PUT_RIGHT;
    String finding = r.dice.oneOf(jianxin ? JIANXIN_HAZARDS : HAZARDS);
    double chance = r.dice.share();
    String severity = chance < 0.45 ? "IMMEDIATE" : chance < 0.97 ? "TIME_LIMITED" : "MAJOR";
    return new Draft(place, p -> new HazardReported(p, r.precision, finding, severity));
  }

  private Draft signal(Request r, String place) {
    boolean partner = r.agency.kind() == BANK || r.agency.kind() == TELECOM;
    boolean jianxin = place.startsWith(Baota.JIANXIN_2) && r.day < Ground.JIANXIN_PUT_RIGHT;
    if (jianxin) {
      String risk = r.dice.oneOf(List.of("NO_PROPERTY_MGMT", "DISPUTE_CLUSTER", "THEFT_HOTSPOT"));
      return new Draft(place, p -> new SignalReported(p, r.precision, risk, null, null));
    }
    boolean fraud = partner || r.dice.chance(0.4);
    String risk =
        fraud && r.dice.chance(0.8)
            ? "TELECOM_FRAUD"
            : r.dice.oneOf(
                List.of("PREDATORY_LOAN", "ILLEGAL_FUNDRAISING", "UNLICENSED_OPERATION"));
    boolean loan = risk.equals("PREDATORY_LOAN");
    String where =
        loan && !partner && r.dice.chance(0.7)
            ? ground.under(Baota.FINANCIAL_QUARTER, r.dice)
            : place;
    Channel channel = r.dice.chance(0.7) ? r.dice.oneOf(CHANNELS) : null;
    String first = r.dice.oneOf(loan ? LOANS : FRAUDS);
    String second = r.dice.oneOf(loan ? LOANS : FRAUDS);
    List<String> practices =
        risk.equals("TELECOM_FRAUD") || loan
            ? first.equals(second) ? List.of(first) : List.of(first, second)
            : null;
    return new Draft(where, p -> new SignalReported(p, r.precision, risk, channel, practices));
  }

  private Draft complaint(Request r, String place) {
    String category =
        r.dice.oneOf(
            List.of(
                "PREPAID_CARD",
                "PRODUCT_QUALITY",
                "CONSUMER_SERVICE",
                "CONSUMER_SERVICE",
                "PRICE",
                "FALSE_ADVERT",
                "FINANCE",
                "FOOD_SAFETY",
                "NOISE",
                "PROPERTY_MANAGEMENT"));
    boolean loan = category.equals("FINANCE");
    String where =
        loan
            ? ground.under(Baota.FINANCIAL_QUARTER, r.dice)
            : r.dice.chance(0.3) ? ground.under(Baota.BUSINESS_STREET_CODE, r.dice) : place;
    String practice = loan ? r.dice.oneOf(LOANS) : null;
    Channel channel = loan && r.dice.chance(0.4) ? CHANNELS.getFirst() : null;
    return new Draft(
        where, p -> new ComplaintReceived(p, r.precision, category, practice, channel));
  }

  private Draft business(Request r, String place) {
    List<String> statuses =
        r.agency.kind() == TAXATION
            ? List.of("REGISTERED", "TAX_ABNORMAL", "TAX_ABNORMAL", "DEREGISTERED")
            : List.of("REGISTERED", "REGISTERED", "ABNORMAL", "DEREGISTERED", "REVOKED");
    String status = r.dice.oneOf(statuses);
    String item = r.dice.oneOf(TRADES);
    boolean office = item.endsWith("中介") || item.endsWith("咨询");
    String shops = r.dice.chance(0.5) ? Baota.BUSINESS_STREET_CODE : Baota.STREET;
    String where = ground.under(office ? Baota.FINANCIAL_QUARTER : shops, r.dice);
    return new Draft(where, p -> new BusinessStatusChanged(p, r.precision, status, item));
  }

  private Draft licence(Request r, String place) {
    String licence =
        switch (r.agency.kind()) {
          case CULTURE ->
              r.dice.oneOf(List.of("ENTERTAINMENT_VENUE", "INTERNET_CAFE", "PERFORMANCE"));
          case FIRE_RESCUE -> "FIRE_SAFETY_INSPECTION";
          default -> "FOOD_BUSINESS";
        };
    String status =
        r.dice.oneOf(List.of("GRANTED", "GRANTED", "RENEWED", "SUSPENDED", "EXPIRED", "REVOKED"));
    String venue = r.dice.chance(0.2) ? Baota.CLUB : Baota.BUSINESS_STREET_CODE;
    String where = ground.under(venue, r.dice);
    return new Draft(where, p -> new PremisesLicenceChanged(p, r.precision, licence, status));
  }

  private Draft publicEvent(Request r, String place) {
    int start = Math.min(WallTime.LAST, r.day + r.dice.between(3, 21));
    long from = WallTime.at(start, r.dice.between(9, 19) * 3600);
    long until = from + r.dice.between(2, 8) * 3600L;
    int expected = r.dice.between(2, 60) * 50;
    List<String> venues =
        List.of("baota-donghu-park", Baota.BUSINESS_STREET_CODE, "baota-hugong-college");
    String where = r.dice.oneOf(venues);
    return new Draft(
        where,
        p ->
            new PublicEventAnnounced(
                p, r.precision, WallTime.offset(from), WallTime.offset(until), expected));
  }

  private Draft selfCheck(Request r, String place) {
    String checklist =
        switch (r.agency.kind()) {
          case BANK, TELECOM -> "ANTI_FRAUD";
          case SCHOOL -> "GENERAL";
          case PROPERTY_MANAGEMENT -> "ELECTRIC";
          default -> r.dice.oneOf(List.of("FIRE", "SECURITY"));
        };
    int findings = r.dice.poisson(1.3);
    return new Draft(
        r.agency.place(), p -> new SelfCheckReported(p, r.precision, checklist, findings));
  }

  private record Habit(Form form, double aWeek) {}

  private record Request(Agency agency, int day, @Nullable TimePrecision precision, Dice dice) {}

  private record Draft(String place, Words words) {}

  /** Turns a request into a report on some place. */
  private interface Form {
    Draft fill(Request request, String place);
  }

  /** The report, still open as to the place it names. */
  private interface Words {
    AgencyFact at(String place);
  }
}
