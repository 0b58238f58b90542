package qilian.mediation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static qilian.mediation.Canonical.publish;
import static qilian.mediation.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.contract.PlaceKind;
import qilian.contract.directory.DirectoryFact.PlaceRegistered;
import qilian.contract.incident.IncidentFact.FeedbackGiven;
import qilian.contract.report.ReportFact.DisputeReported;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ReferralsTest {
  private static final String LIST = "/api/v1/referrals";

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
  void a_dispute_told_twice_waits_once() {
    Canonical told = Canonical.of(agency, path + ">jianxin-2", dispute("NOISE"));

    publish(told, told, told.correctedTo(dispute("PARKING"), 5), told);

    eventually(() -> ofTheAgency().body("items[0].disputeCategory", equalTo("PARKING")));
    ofTheAgency()
        .body("items", hasSize(1))
        .body("items[0].eventId", equalTo(told.eventId().toString()))
        .body("items[0].kind", equalTo("DISPUTE_REPORTED"))
        .body("items[0].status", equalTo("WAITING"))
        .body("items[0].agency", equalTo(agency))
        .body("items[0].caseref", equalTo(told.caseref()))
        .body("items[0].place", equalTo("jianxin-2"))
        .body("items[0].placePath", equalTo(path + ">jianxin-2"))
        .body("items[0].occurredAt", equalTo("2025-11-03T00:15:00Z"))
        .body("items[0].occurredOn", equalTo("2025-11-03"))
        .body("items[0].scale", equalTo("GROUP"))
        .body("items[0].amount", equalTo(128000.5f));
  }

  @Test
  void a_matter_that_the_police_hand_over_waits_until_they_take_it_back() {
    Canonical told = Canonical.of(agency, path, feedback("TRANSFERRED_MEDIATION"));
    Canonical other = Canonical.of(agency, path, feedback("RESOLVED_ON_SITE"));
    publish(told, other);
    eventually(() -> ofTheAgency().body("items.kind", contains("POLICE_REFERRAL")));

    publish(told.correctedTo(feedback("RESOLVED_ON_SITE"), 5));

    eventually(() -> ofTheAgency().body("items", empty()));
    Tokens.as("mediator@" + agency)
        .get(LIST + "?status=WITHDRAWN&kind=POLICE_REFERRAL")
        .then()
        .statusCode(200)
        .body("items.eventId", contains(told.eventId().toString()));
  }

  @Test
  void another_agency_sees_nothing_and_a_coordinator_sees_the_subtree() {
    publish(place(street, path), place(street + "-east", path + "-east"));
    Canonical told = Canonical.of(agency, path + ">jianxin-2", dispute("NOISE"));
    publish(told, Canonical.of(agency, path + "-east", dispute("LEASE")));

    eventually(() -> ofTheAgency().body("items", hasSize(2)));
    eventually(
        () ->
            Tokens.as("coordinator@centre", street)
                .get(LIST)
                .then()
                .statusCode(200)
                .body("items.disputeCategory", contains("NOISE")));
    ofTheAgency("?place=" + street).body("items.disputeCategory", contains("NOISE"));
    Tokens.as("mediator@other-" + agency).get(LIST).then().body("items", empty());
    Tokens.as("coordinator@centre", "nowhere").get(LIST).then().body("items", empty());
    Tokens.as("administrator@centre").get(LIST).then().statusCode(403);
    io.restassured.RestAssured.get(LIST).then().statusCode(401);
  }

  @Test
  void around_the_application_the_database_shows_nothing() throws SQLException {
    publish(Canonical.of(agency, path, dispute("NOISE")));
    eventually(() -> ofTheAgency().body("items", hasSize(1)));

    assertEquals(List.of(), Rows.of("app", "select agency from referral"));
    assertEquals(List.of(), Rows.of("owner", "select agency from referral"));
    assertEquals(
        List.of(
            "case_number",
            "fence",
            "member",
            "party_status",
            "place",
            "relay_position",
            "subject_key"),
        Rows.of("app", "select * from qilian_unscoped_tables()"));
  }

  @Test
  void a_page_goes_on_where_the_one_before_ended() {
    for (int i = 0; i < 5; i++) {
      publish(
          Canonical.of(agency, path, dispute("C" + i)).at(Canonical.OCCURRED.plusSeconds(i / 2)));
    }
    eventually(() -> ofTheAgency().body("items", hasSize(5)));
    List<String> all = ofTheAgency().extract().path("items.eventId");

    String next = ofTheAgency("?limit=3").body("items", hasSize(3)).extract().path("next");

    ofTheAgency("?limit=3&cursor=" + next)
        .body("items.eventId", equalTo(all.subList(3, 5)))
        .body("next", equalTo(null));
    ofTheAgency("?until=2025-11-03T00:15:01Z").body("items", hasSize(2));
  }

  @Test
  void what_cannot_be_read_in_a_question_is_refused_by_name() {
    for (String[] wrong :
        new String[][] {
          {"kind=QUARREL", "UNKNOWN_VALUE"},
          {"from=yesterday", "IMPOSSIBLE_TIME"},
          {"limit=0", "LIMIT_NOT_ACCEPTED"},
          {"cursor=x", "CURSOR_NOT_ACCEPTED"}
        }) {
      Tokens.as("mediator@" + agency)
          .get(LIST + "?" + wrong[0])
          .then()
          .statusCode(400)
          .body("code", equalTo(wrong[1]))
          .body("detail", not(emptyString()));
    }
    Tokens.as("mediator@" + agency)
        .get(LIST + "?place=nowhere")
        .then()
        .statusCode(404)
        .body("code", equalTo("UNKNOWN_PLACE"));
  }

  private ValidatableResponse ofTheAgency() {
    return ofTheAgency("");
  }

  private ValidatableResponse ofTheAgency(String query) {
    return Tokens.as("mediator@" + agency).get(LIST + query).then().statusCode(200);
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

  private static DisputeReported dispute(String category) {
    return new DisputeReported(
        null, null, category, "GROUP", new BigDecimal("128000.50"), "POLICE", null);
  }

  private static FeedbackGiven feedback(String disposition) {
    return new FeedbackGiven(null, null, "DISPUTE", "NOISE", disposition);
  }
}
