package qilian.stats;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.PlaceKind;
import qilian.contract.directory.DirectoryFact;

/** Four weeks of one street, published once for all tests of the running service. */
final class Fixture {
  static final String ALARM = "qilian.incident.alarm-received.v1";
  static final String CRIMINAL = "qilian.incident.criminal-accepted.v1";
  static final LocalDate MONDAY = LocalDate.of(2025, 11, 3);
  static final String JIANXIN = Town.STREET + ">baota-jianxin";

  /** Alarms from 2025-W42 to W45: one, two, three, one, … a day, and one that is re-classified. */
  static final int EVENTS = 56;

  private static @Nullable Writer writer;
  private static boolean published;

  private Fixture() {}

  static synchronized Writer writer() {
    Writer known = writer;
    if (known == null) {
      known = new Writer(TestHost.property("kafka"));
      writer = known;
    }
    return known;
  }

  static synchronized void publish() {
    if (published) {
      return;
    }
    published = true;
    Writer to = writer();
    place("yuetang", null, "yuetang", PlaceKind.DISTRICT, "岳塘区");
    place("baota", "yuetang", Town.STREET, PlaceKind.STREET, "宝塔街道");
    place("baota-jianxin", "baota", JIANXIN, PlaceKind.COMMUNITY, "建鑫社区");
    String fuxing = Town.STREET + ">baota-fuxing";
    place("baota-fuxing", "baota", fuxing, PlaceKind.COMMUNITY, "福星社区");
    code("incident-category", "DISPUTE", "纠纷", "Dispute");
    code("incident-subtype", "THEFT_EBIKE", "盗窃电动车", "E-bike theft");
    code("incident-subtype", "TELECOM_FRAUD", "电信网络诈骗", "Telecom fraud");
    for (int day = 0; day < 28; day++) {
      for (int i = 0; i <= day % 3; i++) {
        to.count(ALARM, List.of(fact(MONDAY.minusDays(21).plusDays(day), i)));
      }
    }
    Coordinates moved =
        Town.at(
            Town.ALARM,
            MONDAY,
            9,
            JIANXIN + ">jianxin-2",
            "PUBLIC_ORDER",
            "THEFT_EBIKE",
            "baota-police");
    to.count(ALARM, List.of(new Effect(MONDAY, null, moved)));
    to.repeat(ALARM, List.of(new Effect(MONDAY, null, moved)));
    Coordinates dispute = Town.at(Town.ALARM, MONDAY, 9, JIANXIN + ">jianxin-2", "DISPUTE");
    to.count(
        "qilian.incident.reclassified.v1", List.of(new Effect(MONDAY.plusDays(9), moved, dispute)));
    to.count("qilian.incident.from-the-future.v9", List.of());
    for (int i = 0; i < 12; i++) {
      accepted(MONDAY.minusDays(7).plusDays(i % 7), i < 4 ? "THEFT_EBIKE" : "TELECOM_FRAUD");
    }
    for (int i = 0; i < 11; i++) {
      accepted(MONDAY.plusDays(i % 7), i < 3 ? "THEFT_EBIKE" : "TELECOM_FRAUD");
    }
    to.flush();
  }

  /** A criminal case accepted and recorded on a day. */
  static void accepted(LocalDate day, String subtype) {
    accepted(day, day, subtype);
  }

  /** A criminal case accepted on a day, known later. */
  static void accepted(LocalDate day, LocalDate recorded, String subtype) {
    Coordinates at =
        Town.at(Town.CRIMINAL, day, null, JIANXIN, "CRIMINAL", subtype, "baota-police");
    writer().count(CRIMINAL, List.of(new Effect(recorded, null, at)));
  }

  private static void place(
      String code, @Nullable String parent, String path, PlaceKind kind, String name) {
    writer()
        .register(
            "place-registered",
            new DirectoryFact.PlaceRegistered(
                code, parent, path, kind, name, null, "Asia/Shanghai", null, List.of()));
  }

  private static void code(String list, String code, String zh, String en) {
    writer()
        .register(
            "code-registered",
            new DirectoryFact.CodeRegistered(
                list, code, zh, en, null, null, null, null, null, List.of()));
  }

  private static Effect fact(LocalDate day, int hour) {
    String path = hour == 0 ? Town.STREET : JIANXIN;
    return new Effect(day, null, Town.at(Town.ALARM, day, hour, path, "DISPUTE"));
  }

  static RequestSpecification as(String account) {
    return given().auth().oauth2(Tokens.of(account));
  }

  /** All calls of the street in these weeks; -1 while the street is unknown. */
  static int total(String from, String to) {
    return total("ALARMS_ALL", from, to);
  }

  static int total(String measure, String from, String to) {
    return total("baota", measure, from, to);
  }

  /** The sum of a measure at a place; -1 while the place is unknown. */
  static int total(String place, String measure, String from, String to) {
    var answer =
        as("auditor")
            .queryParams(Map.of("measure", measure, "place", place, "from", from, "to", to))
            .get("/api/v1/series");
    if (answer.statusCode() != 200) {
      return -1;
    }
    List<Integer> values = answer.path("rows.value");
    return values.stream().mapToInt(Integer::intValue).sum();
  }
}
