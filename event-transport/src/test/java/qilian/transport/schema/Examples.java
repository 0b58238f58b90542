package qilian.transport.schema;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qilian.contract.AgencyKind;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.MayBeAbsent;
import qilian.contract.PlaceKind;
import qilian.contract.Quantities;
import qilian.contract.Right;
import qilian.contract.TimePrecision;
import qilian.contract.directory.DirectoryFact;
import qilian.contract.incident.IncidentFact;
import qilian.contract.report.ReportFact;
import qilian.contract.stats.StatsFact;

/** One example of every record that travels: full as written here, minimal as derived from it. */
final class Examples {

  private static final String SHOP = "changtang-street";
  private static final TimePrecision MINUTE = TimePrecision.MINUTE;
  private static final LocalDate DAY = LocalDate.of(2025, 11, 3);
  private static final Map<Class<?>, Record> FULL = new LinkedHashMap<>();

  static {
    incident();
    cases();
    report();
    directory();
    stats();
    stamp();
    MediationExamples.all().forEach(Examples::add);
    RiskExamples.all().forEach(Examples::add);
    InspectionExamples.all().forEach(Examples::add);
    AllianceExamples.all().forEach(Examples::add);
    PatrolExamples.all().forEach(Examples::add);
  }

  private Examples() {}

  /** The example in which every component is present; null where nobody has written one. */
  static Record full(Class<?> record) {
    return FULL.get(record);
  }

  /** The same with everything left out that may be, and empty lists where a list must be. */
  static Record minimal(Class<?> record) {
    Record full = full(record);
    RecordComponent[] components = record.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] = leastOf(components[i], components[i].getAccessor().invoke(full));
      }
      return (Record) record.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No minimal example of " + record, e);
    }
  }

  private static Object leastOf(RecordComponent component, Object value) {
    if (component.isAnnotationPresent(MayBeAbsent.class)) {
      return null;
    }
    return value instanceof List<?> ? List.of() : value;
  }

  private static void add(Record example) {
    FULL.put(example.getClass(), example);
  }

  private static void incident() {
    add(
        new IncidentFact.AlarmReceived(
            SHOP, MINUTE, "CRIMINAL", "THEFT_EBIKE", "CALL_110", "EFFECTIVE", "电动车停放楼下被盗，车锁被剪断"));
    add(new IncidentFact.DispatchAssigned(SHOP, MINUTE, "POLICE", "巡逻三组"));
    add(new IncidentFact.DispatchArrived(SHOP, MINUTE, "POLICE", "巡逻三组"));
    add(
        new IncidentFact.FeedbackGiven(
            SHOP, MINUTE, "CONSULTATION", "OTHER", "DIVERTED_NON_POLICE", "12345-20251103-0099"));
    add(new IncidentFact.Reclassified(SHOP, MINUTE, "PUBLIC_ORDER", "THEFT_OTHER", "价值未达刑事立案标准"));
    add(new IncidentFact.AdminAccepted(SHOP, MINUTE, "PUBLIC_ORDER", "THEFT_OTHER"));
    add(new IncidentFact.CriminalAccepted(SHOP, MINUTE, "CRIMINAL", "THEFT_EBIKE"));
    add(new IncidentFact.Voided(SHOP, MINUTE, "INVALID_MISDIAL"));
    add(new IncidentFact.Linked(SHOP, MINUTE, "110-20251103-0007"));
  }

  private static void cases() {
    add(new IncidentFact.CaseFiled(SHOP, MINUTE, "CRIMINAL", "THEFT_EBIKE", "有犯罪事实需要追究"));
    add(new IncidentFact.CaseNotFiled(SHOP, MINUTE, "CRIMINAL", "THEFT_EBIKE", "情节显著轻微"));
    add(new IncidentFact.CaseSolved(SHOP, MINUTE, "CRIMINAL", "THEFT_EBIKE", "车辆已追回"));
    add(new IncidentFact.CaseWithdrawn(SHOP, MINUTE, "CRIMINAL", "THEFT_EBIKE", "没有犯罪事实"));
  }

  private static void report() {
    var channel = new ReportFact.Channel("APP", "某贷宝");
    add(
        new ReportFact.DisputeReported(
            SHOP,
            MINUTE,
            "LABOUR",
            "GROUP",
            new BigDecimal("128000.50"),
            "POLICE",
            "110-20251103-0007"));
    add(new ReportFact.HazardReported(SHOP, MINUTE, "FIRE_EXIT_BLOCKED", "TIME_LIMITED"));
    add(
        new ReportFact.SignalReported(
            SHOP, MINUTE, "PREDATORY_LENDING", channel, List.of("UPFRONT_FEE", "DEBT_ROLLING")));
    add(new ReportFact.ComplaintReceived(SHOP, MINUTE, "PREPAID_CARD", "REFUND_DENIED", channel));
    add(new ReportFact.BusinessStatusChanged(SHOP, MINUTE, "ABNORMAL", "小额贷款中介"));
    add(new ReportFact.PremisesLicenceChanged(SHOP, MINUTE, "ENTERTAINMENT", "SUSPENDED"));
    add(
        new ReportFact.PublicEventAnnounced(
            SHOP,
            MINUTE,
            OffsetDateTime.parse("2025-11-08T18:30:00+08:00"),
            OffsetDateTime.parse("2025-11-08T22:00:00+08:00"),
            1500));
    add(new ReportFact.SelfCheckReported(SHOP, MINUTE, "FIRE_SAFETY", 2));
  }

  private static void directory() {
    add(
        new DirectoryFact.AgencyRegistered(
            "baota-police",
            AgencyKind.POLICE_STATION,
            "宝塔派出所",
            "Baota police station",
            "baota",
            "baota",
            List.of(Right.BACKFILL, Right.IMPORT)));
    add(new DirectoryFact.AgencyRetired("baota-police", DAY));
    add(
        new DirectoryFact.PlaceRegistered(
            SHOP,
            "baota",
            "yuetang>baota>" + SHOP,
            PlaceKind.BUSINESS_STREET,
            "长塘·创新创业街",
            "Changtang innovation street",
            "Asia/Shanghai",
            "{\"type\":\"Point\",\"coordinates\":[112.97,27.86]}",
            List.of(
                new DirectoryFact.DayInterval(
                    LocalDate.of(2023, 11, 1), LocalDate.of(2025, 10, 31)))));
    add(new DirectoryFact.PlaceRetired(SHOP, DAY));
    add(
        new DirectoryFact.CodeRegistered(
            "incident-subtype",
            "THEFT_EBIKE",
            "盗窃电动自行车",
            "Theft of an e-bike",
            "CRIMINAL",
            LocalDate.of(2023, 1, 1),
            LocalDate.of(2030, 1, 1),
            "PRACTICE",
            "050200",
            List.of("preventable")));
    add(new DirectoryFact.CodeRetired("incident-subtype", "THEFT_EBIKE", DAY));
  }

  private static void stats() {
    String id = "0b8f4f0e-6c41-5f0e-9d3c-2f1f4a9b7c10";
    OffsetDateTime cut = OffsetDateTime.parse("2025-11-10T08:00:00+08:00");
    add(
        new StatsFact.BulletinPublished(
            id,
            "baota-weekly",
            "2025-W45",
            StatsFact.Audience.INWARD,
            "baota",
            DAY,
            DAY.plusDays(7),
            cut,
            "0a".repeat(32)));
    add(
        new StatsFact.BulletinRestated(
            id,
            "baota-weekly",
            "2025-W45",
            StatsFact.Audience.INWARD,
            "baota",
            List.of(new StatsFact.RestatedFigure("CRIMINAL_ACCEPTED", 11, 12, "LATE"))));
    add(
        new StatsFact.SourceSilent(
            "baota-grid", "baota", "ALARMS_EFFECTIVE", DAY.minusDays(4), DAY, DAY.plusDays(7)));
  }

  private static void stamp() {
    add(new Effect(DAY.plusDays(2), counted("THEFT_EBIKE"), counted("THEFT_OTHER")));
    add(counted("THEFT_EBIKE"));
    add(new Quantities(12_800_050L, 4, 95));
  }

  private static Coordinates counted(String subtype) {
    return new Coordinates(
        "incident.alarm-received",
        DAY,
        8,
        "yuetang>baota>" + SHOP,
        "CRIMINAL",
        subtype,
        "CRIMINAL",
        "THEFT_EBIKE",
        "EFFECTIVE",
        "CRIMINAL_ACCEPTED",
        "SINGLE",
        "baota-police",
        "CALL_110",
        MINUTE);
  }
}
