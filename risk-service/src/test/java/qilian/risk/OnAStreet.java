package qilian.risk;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.risk.Eventually.eventually;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import qilian.contract.AgencyKind;
import qilian.contract.PlaceKind;
import qilian.contract.directory.DirectoryFact.AgencyRegistered;
import qilian.contract.directory.DirectoryFact.PlaceRegistered;

/** A street with a usual half year, for tests over HTTP. */
abstract class OnAStreet {

  static final String FRAUD = "TELECOM_FRAUD";
  static final LocalDate MONDAY = LocalDate.of(2025, 11, 3);
  static final int WEEKS = 30;

  /** The broker is the whole build's, so every test has a street of its own. */
  String police = "";

  String root = "";
  String fuxing = "";
  Alarms alarms = new Alarms("");

  @BeforeEach
  void a_street_with_a_usual_half_year() {
    String own = UUID.randomUUID().toString().substring(0, 8);
    police = "police-" + own;
    root = "street-" + own;
    fuxing = root + ">fuxing-" + own;
    alarms = new Alarms(police);
    Canonical.publish(place(root, root), place("fuxing-" + own, fuxing));
    for (int week = 1; week <= WEEKS; week++) {
      LocalDate day = MONDAY.minusWeeks(week).plusDays(week % 7);
      alarms.alarms(week % 2, fuxing, FRAUD, day);
      alarms.alarms(1 + week % 3, root + ">jianxin-2-" + own, FRAUD, day);
      alarms.alarms(3 + week % 4, root + ">jianxin-2-" + own, "THEFT_EBIKE", day);
    }
  }

  String wave() {
    alarms.publish();
    alarms.alarms(7, fuxing, FRAUD, MONDAY.plusDays(3));
    alarms.publish();
    return eventually(this::onlySignal);
  }

  String onlySignal() {
    return signals("").body("items", hasSize(1)).extract().path("items[0].id");
  }

  ValidatableResponse verdict(String id, String outcome, String reason) {
    return coordinator()
        .contentType("application/json")
        .body(Map.of("outcome", outcome, "reason", reason))
        .post("/api/v1/signals/" + id + "/verdict")
        .then();
  }

  ValidatableResponse signals(String query) {
    return coordinator().get("/api/v1/signals?week=2025-W45" + query).then().statusCode(200);
  }

  RequestSpecification coordinator() {
    return Tokens.as("coordinator@baota-governance-centre", root);
  }

  /** Every alarm was counted and every week that it touched was looked at. */
  void everythingWasLookedAt() {
    eventually(
        () -> {
          String street = "place_path ^@ '" + root + "'";
          assertTrue(
              Integer.parseInt(
                      Rows.of("machine", "select count(*) from tick where " + street).getFirst())
                  > WEEKS * 5);
          assertEquals(
              List.of("0"), Rows.of("machine", "select count(*) from cell_due where " + street));
          return true;
        });
  }

  static Canonical place(String code, String path) {
    return place(code, path, 112.93);
  }

  static Canonical place(String code, String path, double longitude) {
    return Canonical.of(
        "incident-service",
        path,
        new PlaceRegistered(
            code,
            path.contains(">") ? path.substring(0, path.indexOf('>')) : null,
            path,
            path.contains(">") ? PlaceKind.COMPLEX : PlaceKind.STREET,
            "宝塔街道",
            null,
            "Asia/Shanghai",
            "{\"type\":\"Point\",\"coordinates\":[" + longitude + ",27.83]}",
            List.of()));
  }

  Canonical member(String code, AgencyKind kind) {
    return Canonical.of(
        "incident-service",
        root,
        new AgencyRegistered(code, kind, "成员单位", null, root, null, List.of()));
  }
}
