package qilian.risk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static qilian.risk.Canonical.publish;
import static qilian.risk.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.contract.PlaceKind;
import qilian.contract.directory.DirectoryFact.PlaceRegistered;
import qilian.contract.report.ReportFact.BusinessStatusChanged;
import qilian.contract.report.ReportFact.Channel;
import qilian.contract.report.ReportFact.DisputeReported;
import qilian.contract.report.ReportFact.HazardReported;
import qilian.contract.report.ReportFact.SelfCheckReported;
import qilian.contract.report.ReportFact.SignalReported;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ObservationsTest {
  private static final String LIST = "/api/v1/observations";

  /** The broker is the whole build's, so every test speaks of an agency and a street of its own. */
  private String agency = "";

  private String street = "";
  private String path = "";

  @BeforeEach
  void an_agency_and_a_street() {
    String own = UUID.randomUUID().toString().substring(0, 8);
    agency = "office-" + own;
    street = "street-" + own;
    path = "yuetang>" + street;
  }

  @Test
  void a_signal_told_twice_is_seen_once() {
    Canonical told = Canonical.of(agency, path + ">fuxing", signal("SHAM_LOAN"));

    publish(told, told, told.correctedTo(signal("SHAM_FLOW"), 5), told);

    eventually(() -> ofTheAgency().body("items[0].practices", contains("SHAM_FLOW")));
    ofTheAgency()
        .body("items", hasSize(1))
        .body("items[0].eventId", equalTo(told.eventId().toString()))
        .body("items[0].kind", equalTo("SIGNAL_REPORTED"))
        .body("items[0].type", equalTo("PREDATORY_LOAN"))
        .body("items[0].agency", equalTo(agency))
        .body("items[0].place", equalTo("fuxing"))
        .body("items[0].placePath", equalTo(path + ">fuxing"))
        .body("items[0].occurredAt", equalTo("2025-11-03T00:15:00Z"))
        .body("items[0].occurredOn", equalTo("2025-11-03"))
        .body("items[0].channel.kind", equalTo("APP"))
        .body("items[0].channel.value", equalTo("某贷宝"));
  }

  @Test
  void each_kind_is_listed_and_what_is_not_risk_is_left_out() {
    publish(
        Canonical.of(agency, path, hazard("GAS")),
        Canonical.of(agency, path, new DisputeReported(null, null, "X", "GROUP", null, null, null)),
        Canonical.of(agency, path, new BusinessStatusChanged(null, null, "ABNORMAL", "J69")),
        Canonical.of(agency, path, new SelfCheckReported(null, null, "FIRE", 3)));

    eventually(() -> ofTheAgency().body("items", hasSize(3)));
    ofTheAgency("?kind=HAZARD_REPORTED")
        .body("items.type", contains("GAS"))
        .body("items.detail", contains("MAJOR"));
    ofTheAgency("?kind=SELF_CHECK_REPORTED").body("items.findings", contains(3));
    ofTheAgency("?kind=BUSINESS_STATUS_CHANGED").body("items.detail", contains("ABNORMAL"));
  }

  @Test
  void another_agency_sees_nothing_and_a_coordinator_sees_the_subtree() {
    publish(place(street, path), place(street + "-east", path + "-east"));
    publish(
        Canonical.of(agency, path + ">fuxing", hazard("GAS")),
        Canonical.of(agency, path + "-east", hazard("LIGHTING")));

    eventually(() -> ofTheAgency().body("items", hasSize(2)));
    eventually(
        () ->
            Tokens.as("coordinator@centre", street)
                .get(LIST)
                .then()
                .statusCode(200)
                .body("items.type", contains("GAS")));
    ofTheAgency("?place=" + street).body("items.type", contains("GAS"));
    Tokens.as("inspector@other-" + agency).get(LIST).then().body("items", empty());
    Tokens.as("coordinator@centre", "nowhere").get(LIST).then().body("items", empty());
    Tokens.as("administrator@centre").get(LIST).then().statusCode(403);
    io.restassured.RestAssured.get(LIST).then().statusCode(401);
  }

  @Test
  void around_the_application_the_database_shows_nothing() throws SQLException {
    publish(Canonical.of(agency, path, hazard("GAS")));
    eventually(() -> ofTheAgency().body("items", hasSize(1)));

    assertEquals(List.of(), Rows.of("app", "select agency from observation"));
    assertEquals(List.of(), Rows.of("owner", "select agency from observation"));
    assertEquals(
        List.of(
            "checklist",
            "checklist_item",
            "fence",
            "inspection_item",
            "inspection_member",
            "inspection_place",
            "place",
            "relay_position",
            "subject_key"),
        Rows.of("app", "select * from qilian_unscoped_tables()"));
  }

  @Test
  void a_page_goes_on_where_the_one_before_ended() {
    for (int i = 0; i < 5; i++) {
      publish(
          Canonical.of(agency, path, hazard("H" + i)).at(Canonical.OCCURRED.plusSeconds(i / 2)));
    }
    eventually(() -> ofTheAgency().body("items", hasSize(5)));
    List<String> all =
        ofTheAgency().body("items[0].type", equalTo("H4")).extract().path("items.eventId");

    String next = ofTheAgency("?limit=3").body("items", hasSize(3)).extract().path("next");

    ofTheAgency("?limit=3&cursor=" + next)
        .body("items.eventId", equalTo(all.subList(3, 5)))
        .body("next", equalTo(null));
    ofTheAgency("?from=2025-11-03T00:15:01Z").body("items", hasSize(3));
  }

  @Test
  void what_cannot_be_read_in_a_question_is_refused_by_name() {
    for (String[] wrong :
        new String[][] {
          {"kind=RUMOUR", "UNKNOWN_VALUE"},
          {"from=yesterday", "IMPOSSIBLE_TIME"},
          {"limit=0", "LIMIT_NOT_ACCEPTED"},
          {"cursor=x", "CURSOR_NOT_ACCEPTED"}
        }) {
      Tokens.as("inspector@" + agency)
          .get(LIST + "?" + wrong[0])
          .then()
          .statusCode(400)
          .body("code", equalTo(wrong[1]))
          .body("detail", not(emptyString()));
    }
    Tokens.as("inspector@" + agency)
        .get(LIST + "?place=nowhere")
        .then()
        .statusCode(404)
        .body("code", equalTo("UNKNOWN_PLACE"));
  }

  private ValidatableResponse ofTheAgency() {
    return ofTheAgency("");
  }

  private ValidatableResponse ofTheAgency(String query) {
    return Tokens.as("inspector@" + agency).get(LIST + query).then().statusCode(200);
  }

  private static Canonical place(String code, String path) {
    return Canonical.of(
        "incident-service",
        path,
        new PlaceRegistered(
            code,
            "yuetang",
            path,
            PlaceKind.STREET,
            "宝塔街道",
            null,
            "Asia/Shanghai",
            null,
            List.of()));
  }

  private static HazardReported hazard(String type) {
    return new HazardReported(null, null, type, "MAJOR");
  }

  private static SignalReported signal(String practice) {
    return new SignalReported(
        null, null, "PREDATORY_LOAN", new Channel("APP", "某贷宝"), List.of(practice));
  }
}
