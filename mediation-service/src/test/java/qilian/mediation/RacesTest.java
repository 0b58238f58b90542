package qilian.mediation;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.mediation.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import qilian.contract.incident.IncidentFact.FeedbackGiven;
import qilian.contract.report.ReportFact.DisputeReported;
import qilian.mediation.desk.StatusDesk;
import qilian.mediation.model.PartyStatus;
import qilian.mediation.model.Phase;

/** Several at once, strangers, agencies and parties. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RacesTest {

  @Inject StatusDesk statuses;

  @Test
  void of_two_who_decide_at_once_one_is_told_that_the_case_has_changed() {
    Matter matter = new Matter().settled().registered("NEIGHBOUR");
    String etag =
        matter
            .as(matter.office)
            .get("/api/v1/cases/" + matter.code())
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");
    List<CompletableFuture<Integer>> racers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      racers.add(
          CompletableFuture.supplyAsync(
              () ->
                  matter
                      .as(matter.office)
                      .header("If-Match", etag)
                      .body(Map.of("track", "PEOPLES"))
                      .post("/api/v1/cases/" + matter.code() + "/screening")
                      .statusCode()));
    }
    List<Integer> answers = racers.stream().map(CompletableFuture::join).sorted().toList();

    assertEquals(List.of(200, 412, 412, 412), answers);
    matter
        .post(matter.office, "screening", Map.of("track", "PEOPLES"))
        .then()
        .statusCode(409)
        .body("code", equalTo("NOT_IN_THIS_PHASE"));
    assertEquals(2, matter.read(matter.office).getInt("version"));
  }

  @Test
  void a_stranger_sees_nothing_and_a_coordinator_no_personal_detail() throws Exception {
    Matter matter = new Matter().settled().registered("NEIGHBOUR");
    String party = matter.party("APPLICANT", "李秀英", "13907320011");
    String one = "/api/v1/cases/" + matter.code();
    String detail = one + "/parties/" + party;

    matter.as("tax-" + matter.own).get(one).then().statusCode(404);
    matter.as("tax-" + matter.own).get("/api/v1/docket").then().body("items", empty());
    matter.as("tax-" + matter.own).get("/api/v1/board").then().body("cases", equalTo(0));
    RestAssured.get(one).then().statusCode(401);
    Tokens.as("coordinator@centre", matter.street)
        .get(one)
        .then()
        .statusCode(200)
        .body("parties", empty());
    Tokens.as("coordinator@centre", matter.street).get(detail).then().statusCode(403);
    Tokens.as("coordinator@centre", "nowhere").get(one).then().statusCode(404);
    matter.as(matter.office).get(detail).then().statusCode(400);
    matter
        .as(matter.office)
        .get(detail + "?purpose=送达调解通知")
        .then()
        .statusCode(200)
        .body("name", equalTo("李秀英"));
    assertEquals(
        List.of("送达调解通知"),
        Rows.of(
            "machine", "select purpose from read_receipt where agency = '" + matter.office + "'"));
    for (String table :
        List.of(
            "dispute_case",
            "case_event",
            "docket_entry",
            "case_deadline",
            "party_detail",
            "session_minutes",
            "case_referral",
            "case_mediator",
            "mediator")) {
      assertEquals(List.of(), Rows.of("app", "select 1 from " + table), table);
    }
  }

  @Test
  void what_agencies_tell_becomes_one_case_with_one_code_and_its_referrers() {
    Matter matter = new Matter().settled();
    Canonical told =
        Canonical.of(
            matter.police,
            matter.path,
            new FeedbackGiven(null, null, "DISPUTE", "NOISE", "TRANSFERRED_MEDIATION"));
    Canonical reported =
        Canonical.of(
            matter.housing,
            matter.path,
            new DisputeReported(
                null, null, "OWNERSHIP", "GROUP", new BigDecimal("128000.50"), null, null));
    Canonical.publish(told, told, reported, reported);

    eventually(
        () ->
            matter
                .as(matter.office)
                .get("/api/v1/docket?place=" + matter.place)
                .then()
                .statusCode(200)
                .body("items.category", containsInAnyOrder("OWNERSHIP", "OTHER"))
                .body("items.part", everyItem(equalTo("LEAD"))));
    Tokens.as("agency-system@" + matter.housing)
        .get("/api/v1/cases/" + reported.caseref())
        .then()
        .statusCode(200)
        .body("source", equalTo("ENTRUSTED"))
        .body("referredBy.caseref", equalTo(List.of(reported.caseref())))
        .body("asks.agency", hasItem(matter.housing));
    Tokens.as("agency-system@" + matter.housing)
        .contentType("application/json")
        .body(Map.of("participation", "APPLICANT", "name", "王建国", "phone", "13907320001"))
        .post("/api/v1/cases/" + reported.caseref() + "/parties")
        .then()
        .statusCode(201);
  }

  @Test
  void two_cases_of_one_dispute_become_one_and_keep_their_histories() {
    Matter matter = new Matter().settled().registered("NOISE");
    String first = matter.code();
    matter.registered("NOISE");
    String second = matter.code();
    matter.party("APPLICANT", "张三", "13907327654");

    matter.step("merge", Map.of("into", first)).body("code", equalTo(first));

    assertEquals("MERGED", matter.read(matter.office).getString("phase"));
    assertEquals(first, matter.read(matter.office).getString("goesOnIn"));
    PartyStatus status = statuses.of(second, "7654").orElseThrow();
    assertEquals(first, status.goesOnIn(), "the party is pointed on under the code it knows");
    assertEquals(Phase.REGISTERED, status.phase());
    matter.code(first);
    matter.step("screening", Map.of("track", "PEOPLES"));
    assertEquals(Phase.SCREENED, statuses.of(second, "7654").orElseThrow().phase());
    matter.code(second);
    matter
        .as(matter.office)
        .get("/api/v1/cases/" + first + "/history")
        .then()
        .body("type", hasItems("DisputeRegistered", "CaseAbsorbed"));
    assertTrue(!first.equals(second));
  }

  @Test
  void a_party_sees_stage_and_day_and_a_stranger_cannot_tell_what_was_wrong() {
    Matter matter = new Matter().settled().registered("NEIGHBOUR");
    matter.party("APPLICANT", "张三", "13907324567");
    String page = "/api/v1/status?code=" + matter.code() + "&phoneTail=";

    RestAssured.get(page + "4567")
        .then()
        .statusCode(200)
        .body("stage", equalTo("REGISTERED"))
        .body("nextStepZh", equalTo("审查是否适宜调解"));
    matter.step("screening", Map.of("track", "LABOUR"));
    String day = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
    matter.step("days", Map.of("trigger", "APPLIED", "day", day));
    RestAssured.get(page + "4567")
        .then()
        .body("stage", equalTo("SCREENED"))
        .body("nextStep", equalTo("LABOUR_MEDIATION"))
        .body("nextStepZh", containsString("达成调解协议"))
        .body("dueOn", org.hamcrest.Matchers.notNullValue());
    String wrongTail = RestAssured.get(page + "0000").then().statusCode(404).extract().asString();
    String wrongCode =
        RestAssured.get("/api/v1/status?code=012-25-999999-0&phoneTail=4567")
            .then()
            .statusCode(404)
            .extract()
            .asString();
    assertEquals(wrongTail, wrongCode);
    assertFalse(wrongTail.contains(matter.code()));
    int refused = 0;
    for (int i = 0; i < 30; i++) {
      refused += RestAssured.get(page + "0000").statusCode() == 429 ? 1 : 0;
    }
    assertTrue(refused > 0, "nobody tries all ten thousand tails");
  }

  @Test
  void the_desk_finds_a_case_by_party_and_place_and_shows_it_in_the_calendar() {
    Matter matter = new Matter().settled().registered("NEIGHBOUR");
    String name = "赵" + matter.own;
    matter.party("APPLICANT", name, "13907329999");

    for (String typed : List.of(name, "139 0732 9999")) {
      matter
          .as(matter.office)
          .queryParam("party", typed)
          .get("/api/v1/docket")
          .then()
          .statusCode(200)
          .body("items.code", equalTo(List.of(matter.code())));
    }
    Tokens.as("coordinator@centre", matter.street)
        .queryParam("party", name)
        .get("/api/v1/docket")
        .then()
        .body("items", empty());
    matter
        .as(matter.office)
        .get("/api/v1/docket?place=" + matter.street + "&phase=REGISTERED&category=NEIGHBOUR")
        .then()
        .body("items.code", hasItem(matter.code()));
    Tokens.as("coordinator@centre", matter.street)
        .get("/api/v1/board")
        .then()
        .statusCode(200)
        .body("cases", equalTo(1))
        .body("phases.REGISTERED", equalTo(1))
        .body("grids." + matter.place, equalTo(1))
        .body("due.NONE", equalTo(1));
    matter
        .as(matter.office)
        .post("/api/v1/cases/" + matter.code() + "/lead")
        .then()
        .statusCode(400);
    matter
        .as(matter.office)
        .get("/api/v1/calendar.ics")
        .then()
        .statusCode(200)
        .body(containsString("BEGIN:VCALENDAR"), not(containsString(name)));
  }

  @Test
  void the_lead_moves_in_one_step_and_minutes_stay_with_the_committee() {
    Matter matter = new Matter().settled().registered("NEIGHBOUR");
    String a = matter.party("APPLICANT", "甲", "13907320021");
    String b = matter.party("RESPONDENT", "乙", "13907320022");
    matter.step("screening", Map.of("track", "PEOPLES"));
    matter.says(a, "CONSENTED");
    matter.says(b, "CONSENTED");
    matter.step("acceptance", Map.of());
    matter.step("mediators", Map.of("mediator", "m-" + matter.own));
    matter.step("sessions", Map.of("begins", "2026-11-24T01:00:00Z", "venue", "司法所"));
    String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    matter.step("sessions/1/attendance", Map.of("heldOn", today, "present", List.of(a, b)));
    matter
        .post(matter.office, "sessions/1/minutes", Map.of("text", "乙承认收到过通知"))
        .then()
        .statusCode(204);
    String minutes = "/api/v1/cases/" + matter.code() + "/sessions/1/minutes?purpose=准备协议";
    matter.as(matter.office).get(minutes).then().statusCode(200).body("text", equalTo("乙承认收到过通知"));
    matter.step("assists", Map.of("agency", matter.housing));
    matter
        .as(matter.housing)
        .get(minutes)
        .then()
        .statusCode(403)
        .body("code", equalTo("MINUTES_NOT_FOR_YOU"))
        .body("legalBasis", containsString("第二十二条"));

    Tokens.as("coordinator@centre", matter.street)
        .contentType("application/json")
        .body(Map.of("agency", matter.housing))
        .post("/api/v1/cases/" + matter.code() + "/lead")
        .then()
        .statusCode(200)
        .body("lead", equalTo(matter.housing))
        .body("deadlines.owedBy", everyItem(equalTo(matter.housing)));
    matter
        .post(matter.office, "termination", Map.of("outcome", "FAILED"))
        .then()
        .statusCode(403)
        .body("code", equalTo("NOT_YOUR_PART"));
    matter
        .post(matter.housing, "termination", Map.of("outcome", "FAILED", "byParty", b))
        .then()
        .statusCode(200)
        .body("phase", equalTo("FAILED"));
    matter
        .as(matter.office)
        .get("/api/v1/docket?part=INFORMED")
        .then()
        .body("items.code", equalTo(List.of(matter.code())));
  }
}
