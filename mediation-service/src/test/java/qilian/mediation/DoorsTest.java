package qilian.mediation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static qilian.mediation.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import qilian.contract.AgencyKind;
import qilian.contract.directory.DirectoryFact.AgencyRegistered;
import qilian.contract.incident.IncidentFact.FeedbackGiven;
import qilian.contract.report.ReportFact.DisputeReported;
import qilian.transport.codec.EventIds;

/** What a door must not let through, and what it must not lose. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DoorsTest {

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Test
  void a_day_is_told_at_its_own_door_and_a_clock_without_one_says_so() {
    Matter matter = new Matter().settled().registered("LABOUR");
    Map<String, Object> made =
        Map.of("track", "LABOUR", "triggers", Map.of("ACCEPTED", "2025-01-01"));
    matter
        .post(matter.office, "screening", made)
        .then()
        .statusCode(422)
        .body("code", equalTo("DAY_NOT_OF_THIS_TRACK"));
    matter
        .step("screening", Map.of("track", "LABOUR"))
        .body("deadlines.key", hasItem("LABOUR_MEDIATION"))
        .body("deadlines.explanationZh", hasItem(containsString("期限未起算")));
    matter
        .step("days", Map.of("trigger", "APPLIED", "day", today.toString()))
        .body("deadlines.find { it.key == 'LABOUR_MEDIATION' }.owedBy", equalTo(matter.office))
        .body("deadlines.explanationZh", not(hasItem(containsString("期限未起算"))));
  }

  @Test
  void only_a_court_decides_and_no_partner_leads() {
    Matter matter = new Matter().settled().registered("NEIGHBOUR");
    String partner = "property-" + matter.own;
    Canonical.publish(
        Canonical.of(
            "incident-service",
            "",
            new AgencyRegistered(
                partner,
                AgencyKind.PROPERTY_MANAGEMENT,
                partner,
                null,
                matter.street,
                null,
                List.of())));
    eventually(
        () ->
            matter
                .post(matter.office, "assists", Map.of("agency", partner))
                .then()
                .statusCode(422)
                .body("code", equalTo("PARTNER_CANNOT_HANDLE")));
    matter
        .post(matter.office, "lead", Map.of("agency", "nobody-knows", "ask", true))
        .then()
        .statusCode(422)
        .body("code", equalTo("UNKNOWN_AGENCY"));
    Map<String, Object> elsewhere =
        Map.of("court", matter.housing, "clauses", List.of(1), "appliedBy", List.of("a"));
    JianxinTest.refused(matter, "confirmation", elsewhere, 422, "NOT_A_COURT", "第二百零五条");
  }

  @Test
  void minutes_stay_with_the_committee_that_held_the_session_at_both_doors() {
    Matter matter = inSession();
    String minutes = "/api/v1/cases/" + matter.code() + "/sessions/1/minutes";
    String paper = "/api/v1/cases/" + matter.code() + "/documents/minutes?purpose=归档";
    matter.as(matter.office).body(Map.of("text", "各说各的")).post(minutes).then().statusCode(204);
    matter.as(matter.office).get(paper).then().statusCode(200);
    for (String door : List.of(minutes + "?purpose=x", paper)) {
      Tokens.as("clerk@" + matter.office).get(door).then().statusCode(403);
    }
    matter
        .post(matter.office, "lead", Map.of("agency", matter.housing, "ask", true))
        .then()
        .statusCode(200);
    matter
        .post(matter.housing, "assists", Map.of("agency", matter.housing, "accepts", true))
        .then()
        .statusCode(200)
        .body("lead", equalTo(matter.housing));

    for (String door : List.of(minutes + "?purpose=x", paper)) {
      matter
          .as(matter.housing)
          .get(door)
          .then()
          .statusCode(403)
          .body("code", equalTo("MINUTES_NOT_FOR_YOU"));
    }
    matter
        .as(matter.office)
        .get(minutes + "?purpose=x")
        .then()
        .statusCode(200)
        .body("text", equalTo("各说各的"));
  }

  @Test
  void who_declined_reads_no_further() {
    Matter matter = new Matter().settled().registered("NEIGHBOUR");
    matter.step("assists", Map.of("agency", matter.housing));
    matter.read(matter.housing);
    matter
        .post(
            matter.housing,
            "assists",
            Map.of("agency", matter.housing, "accepts", false, "reason", "CAPACITY"))
        .then()
        .statusCode(200);
    matter
        .as(matter.housing)
        .get("/api/v1/cases/" + matter.code())
        .then()
        .statusCode(404)
        .body("code", equalTo("CASE_NOT_FOUND"));
  }

  @Test
  void a_reference_of_another_pool_is_refused_by_name() {
    Matter matter = new Matter().settled();
    Map<String, Object> same = Map.of("ref", "m-" + matter.own, "certificates", List.of());
    matter
        .as(matter.housing)
        .body(same)
        .post("/api/v1/mediators")
        .then()
        .statusCode(409)
        .body("code", equalTo("MEDIATOR_REF_TAKEN"));
  }

  @Test
  void nobodys_number_stands_in_what_is_kept_open() {
    Matter matter = inSession();
    Map<String, Object> ground =
        Map.of("kind", "GROUP_FIGHT", "cases", 1, "persons", 4, "ground", "电话13907320003");
    JianxinTest.refused(matter, "prevention", ground, 422, "PERSONAL_DETAIL", "个人信息保护法");
    Map<String, Object> evidence =
        Map.of(
            "heldOn",
            today.toString(),
            "present",
            List.of(),
            "evidence",
            List.of("身份证430302199001011234"));
    JianxinTest.refused(
        matter, "sessions/1/attendance", evidence, 422, "PERSONAL_DETAIL", "个人信息保护法");
  }

  @Test
  void a_dispute_is_about_no_less_than_nothing() {
    Matter matter = new Matter().settled();
    for (String amount : List.of("-1", "0.001", "1e13")) {
      matter
          .as(matter.office)
          .body(Map.of("category", "CONTRACT", "place", matter.place, "amount", amount))
          .post("/api/v1/cases")
          .then()
          .statusCode(400)
          .body("code", equalTo("AMOUNT_NOT_ACCEPTED"))
          .body("pointer", equalTo("/amount"));
    }
  }

  @Test
  void a_session_needs_a_certificate_of_its_own_day() {
    Matter matter = inSession();
    matter
        .as(matter.office)
        .body(Map.of("ref", "m-" + matter.own, "certificates", List.of()))
        .post("/api/v1/mediators")
        .then()
        .statusCode(200);
    JianxinTest.refused(
        matter,
        "sessions",
        Map.of("begins", OffsetDateTime.now().toString(), "venue", "司法所"),
        422,
        "MEDIATOR_NOT_CERTIFIED",
        "第十四条");
  }

  @Test
  void an_alarm_heard_after_the_report_that_names_it_joins_its_case() {
    Matter matter = new Matter().settled();
    String alarm = "110-" + matter.own;
    Canonical report =
        now(
            matter,
            UUID.randomUUID(),
            new DisputeReported(null, null, "NEIGHBOUR", "INDIVIDUAL", null, null, alarm));
    Canonical feedback =
        now(
            matter,
            EventIds.ofMatter(matter.police, alarm),
            new FeedbackGiven(null, null, "DISPUTE", "NOISE", "TRANSFERRED_MEDIATION"));
    Canonical.publish(report);
    eventually(() -> cases(matter, 1));

    Canonical.publish(feedback);
    Canonical.publish(
        now(
            matter,
            UUID.randomUUID(),
            new DisputeReported(null, null, "LEASE", "INDIVIDUAL", null, null, null)));

    eventually(() -> cases(matter, 2));
  }

  @Test
  void a_word_of_a_case_that_was_closed_is_kept_with_the_reason() {
    Matter matter = new Matter().settled();
    Canonical told =
        now(
            matter,
            UUID.randomUUID(),
            new DisputeReported(null, null, "NEIGHBOUR", "INDIVIDUAL", null, null, null));
    Canonical.publish(told);
    eventually(() -> cases(matter, 1));
    JsonPath desk =
        Tokens.as("mediator@" + matter.police).get("/api/v1/docket").then().extract().jsonPath();
    matter.code(desk.getString("items[0].code"));
    String lead = desk.getString("items[0].lead");
    matter.post(lead, "screening", Map.of("accepted", false)).then().statusCode(200);
    matter
        .post(lead, "termination", Map.of("routes", List.of("LITIGATION")))
        .then()
        .statusCode(200);

    for (String found : List.of("state=CLOSED", "state=ALL", "code=" + matter.code())) {
      Tokens.as("mediator@" + matter.police)
          .get("/api/v1/docket?" + found)
          .then()
          .statusCode(200)
          .body("items.code", hasItem(matter.code()))
          .body("items.phase", hasItem("CLOSED"));
    }
    cases(matter, 0);

    Canonical.publish(
        now(
            matter,
            told.matterId(),
            new DisputeReported(null, null, "NEIGHBOUR", "GROUP", null, null, null)));

    eventually(
        () ->
            Tokens.as("mediator@" + matter.police)
                .get("/api/v1/referrals")
                .then()
                .body("items.notTaken", hasItem("NOT_IN_THIS_PHASE")));
  }

  private static Object cases(Matter matter, int count) {
    return Tokens.as("mediator@" + matter.police)
        .get("/api/v1/docket")
        .then()
        .statusCode(200)
        .body("items", hasSize(count));
  }

  private static Canonical now(Matter matter, UUID matterId, qilian.contract.Fact fact) {
    Canonical first = Canonical.of(matter.police, matter.path, fact);
    Instant at = Instant.now();
    return new Canonical(
        UUID.randomUUID(),
        null,
        matterId,
        first.source(),
        "c-" + matterId,
        first.placePath(),
        at,
        at,
        first.type(),
        first.topic(),
        first.data());
  }

  private Matter inSession() {
    Matter matter = new Matter().settled().registered("NEIGHBOUR");
    String a = matter.party("APPLICANT", "甲", "13907320003");
    String b = matter.party("RESPONDENT", "乙", "13907320004");
    matter.step("screening", Map.of("track", "PEOPLES"));
    matter.says(a, "CONSENTED");
    matter.says(b, "CONSENTED");
    matter.step("acceptance", Map.of());
    matter.step("mediators", Map.of("mediator", "m-" + matter.own));
    matter.step("sessions", Map.of("begins", OffsetDateTime.now().toString(), "venue", "司法所"));
    matter.step(
        "sessions/1/attendance", Map.of("heldOn", today.toString(), "present", List.of(a, b)));
    return matter;
  }
}
