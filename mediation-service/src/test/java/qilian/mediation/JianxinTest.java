package qilian.mediation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 建鑫小区二期, from the newspaper: who owns the switch room, and who runs the estate. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class JianxinTest {

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Test
  void from_the_counter_to_the_court_and_into_the_archive() throws Exception {
    Matter matter = new Matter().settled().registered("OWNERSHIP");
    String a = matter.party("APPLICANT", "王建国", "13907320001");
    String b = matter.party("RESPONDENT", "建鑫置业", "073158550002");
    matter.step("screening", Map.of("track", "PEOPLES", "complex", true));
    // Nobody asked the housing authority by hand: the policy seats it where ownership is in
    // dispute.
    matter
        .post(matter.housing, "assists", Map.of("agency", matter.housing, "accepts", true))
        .then()
        .statusCode(200)
        .body("assists", equalTo(List.of(matter.housing)));
    matter.says(a, "CONSENTED");
    refused(matter, "acceptance", Map.of(), 409, "CONSENT_MISSING", "第十七条");
    matter.says(b, "CONSENTED");
    matter
        .step("acceptance", Map.of())
        .body("phase", equalTo("ACCEPTED"))
        .body("open.command", hasItems("AssignMediator", "AskAgency"))
        .body("open.command", not(hasItems("CallSession", "ChangeLead", "JoinReferral")))
        .body("deadlines.explanationZh", hasItems(containsString("人民调解工作若干规定")));
    matter.step("mediators", Map.of("mediator", "m-" + matter.own));
    matter.step("sessions", Map.of("begins", OffsetDateTime.now().toString(), "venue", "司法所"));
    matter.step(
        "sessions/1/attendance",
        Map.of("heldOn", today.toString(), "present", List.of(a, b), "evidence", List.of("规划图")));
    agree(matter, a, b);
    confirm(matter, a, b);
    perform(matter);

    matter
        .as(matter.office)
        .get("/api/v1/cases/" + matter.code() + "/history")
        .then()
        .statusCode(200)
        .body("type", hasItems("DisputeRegistered", "AgreementReached", "CaseArchived"));
    assertTrue(Rows.of("machine", factsOf(matter)).size() >= 20);
    for (String data : Rows.of("machine", factsOf(matter))) {
      assertFalse(data.contains("王建国") || data.contains("13907320001"), data);
    }
  }

  private void agree(Matter matter, String a, String b) {
    Map<String, Object> agreement =
        Map.of(
            "form",
            "AGREED_WRITTEN",
            "facts",
            "二期配电房权属不明，小区无物业管理",
            "performance",
            "分期支付，自签字之日起管理",
            "amount",
            "128000.50",
            "effectiveOn",
            today.toString(),
            "clauses",
            List.of(
                Map.of("kind", "OWNERSHIP", "text", "配电房归全体业主共有"),
                Map.of("kind", "MANAGEMENT", "text", "由业主委员会选聘物业")),
            "instalments",
            List.of(
                Map.of("dueOn", today.plusDays(10).toString(), "amount", "28000.50", "duty", "首期"),
                Map.of("dueOn", today.plusDays(20).toString(), "amount", "100000", "duty", "尾款")));
    refused(matter, "agreement", agreement, 422, "SIGNATURE_MISSING", "第二十九条");
    var signed = new java.util.HashMap<>(agreement);
    signed.put("signedBy", List.of(a, b));
    signed.put("mediatorSigned", true);
    signed.put("sealed", true);
    matter
        .step("agreement", signed)
        .body("phase", equalTo("AGREED_WRITTEN"))
        .body("clauses[0].confirmable", equalTo(false))
        .body("clauses[0].legalBasis", containsString("三百五十五条"))
        .body("clauses[1].confirmable", equalTo(true));
  }

  private void confirm(Matter matter, String a, String b) {
    Map<String, Object> both =
        Map.of("court", matter.court, "clauses", List.of(1, 2), "appliedBy", List.of(a, b));
    refused(matter, "confirmation", both, 422, "CLAUSE_NOT_CONFIRMABLE", "三百五十五条");
    Map<String, Object> alone =
        Map.of("court", matter.court, "clauses", List.of(2), "appliedBy", List.of(a));
    refused(matter, "confirmation", alone, 422, "CONFIRMATION_NOT_JOINT", "第三十三条");
    Tokens.as("clerk@" + matter.court).get("/api/v1/cases/" + matter.code()).then().statusCode(404);
    matter
        .step(
            "confirmation",
            Map.of("court", matter.court, "clauses", List.of(2), "appliedBy", List.of(a, b)))
        .body("confirmation", equalTo("APPLIED"));
    for (String status : List.of("ACCEPTED", "CONFIRMED")) {
      Tokens.as("clerk@" + matter.court)
          .contentType("application/json")
          .body(Map.of("status", status))
          .post("/api/v1/cases/" + matter.code() + "/confirmation/decision")
          .then()
          .statusCode(200)
          .body("confirmation", equalTo(status));
    }
  }

  private void perform(Matter matter) {
    matter.step("performance", Map.of("instalment", 1, "on", today.toString(), "paid", "28000.50"));
    matter
        .step("performance", Map.of("instalment", 2, "on", today.toString(), "paid", "100000"))
        .body("phase", equalTo("PERFORMED"));
    refused(matter, "archive", Map.of("documents", List.of()), 409, "FOLLOW_UP_MISSING", "第三十一条");
    matter.step("follow-ups", Map.of("kind", "FIRST_INSTALMENT", "holds", true));
    matter.step("follow-ups", Map.of("kind", "PERFORMED", "holds", true));
    refused(matter, "archive", Map.of("documents", List.of()), 422, "DOCUMENTS_MISSING", "第二十七条");
    matter
        .step(
            "archive",
            Map.of(
                "documents",
                List.of(
                    "ACCEPTANCE",
                    "RIGHTS_NOTICE",
                    "IDENTITY_PROOF",
                    "MINUTES",
                    "AGREEMENT",
                    "PERFORMANCE_PROOF",
                    "FOLLOW_UP_RECORD",
                    "CONFIRMATION_PAPERS")))
        .body("phase", equalTo("ARCHIVED"));
  }

  @Test
  void no_session_after_a_no_and_the_way_out_tells_the_routes() {
    Matter matter = new Matter().settled().registered("NEIGHBOUR");
    String a = matter.party("APPLICANT", "甲", "13907320003");
    String b = matter.party("RESPONDENT", "乙", "13907320004");
    matter.step("screening", Map.of("track", "PEOPLES"));
    matter.says(a, "CONSENTED");
    matter.says(b, "REFUSED");
    Map<String, Object> session = Map.of("begins", OffsetDateTime.now().toString(), "venue", "司法所");
    refused(matter, "sessions", session, 409, "PARTY_REFUSED", "第十七条");
    refused(matter, "termination", Map.of(), 422, "ROUTES_NOT_TOLD", "第二十六条");
    matter
        .step("termination", Map.of("routes", List.of("LITIGATION", "ARBITRATION")))
        .body("phase", equalTo("CLOSED"))
        .body("agreement", nullValue());
    matter
        .as(matter.office)
        .header("Accept-Language", "en")
        .body(session)
        .post("/api/v1/cases/" + matter.code() + "/sessions")
        .then()
        .statusCode(409)
        .body("title", equalTo("A party said no"))
        .body("legalBasis", not(nullValue()));
  }

  @Test
  void what_may_be_a_crime_is_told_to_the_police_and_to_nobody_else() {
    Matter matter = new Matter().settled().registered("NEIGHBOUR");
    for (String other : List.of(matter.office, "nobody-knows")) {
      refused(
          matter,
          "escalation",
          Map.of("kind", "CRIMINAL", "toldTo", other, "ends", false),
          422,
          "NOT_THE_POLICE",
          "第二十五条");
    }
    matter.step("escalation", Map.of("kind", "CRIMINAL", "toldTo", matter.police, "ends", false));
  }

  static void refused(
      Matter matter, String noun, Object body, int status, String code, String article) {
    matter
        .post(matter.office, noun, body)
        .then()
        .log()
        .ifValidationFails()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("legalBasis", containsString(article));
  }

  private static String factsOf(Matter matter) {
    return "select data from fact where caseref = '" + matter.code() + "'";
  }

  @Test
  void a_code_is_understood_however_it_is_written() {
    Matter matter = new Matter().settled().registered("NOISE");
    String digits = matter.code().replace("-", "");

    for (String written : List.of(digits, "QL" + matter.code(), matter.code().replace('-', ' '))) {
      assertEquals(
          matter.code(),
          matter
              .as(matter.office)
              .get("/api/v1/cases/{code}", written)
              .then()
              .statusCode(200)
              .extract()
              .path("code"));
    }
  }
}
