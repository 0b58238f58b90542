package qilian.mediation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.mediation.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.contract.Fact;
import qilian.contract.incident.IncidentFact.FeedbackGiven;
import qilian.contract.report.ReportFact.DisputeReported;

/** What comes when the case of the dispute has gone on, or is over: everybody hears an answer. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class LaterWordsTest {

  private final Matter matter = new Matter();

  @BeforeEach
  void a_street() {
    matter.settled();
  }

  @Test
  void a_report_after_the_agreement_goes_on_in_its_case_and_its_agency_hears_the_rest()
      throws Exception {
    agreed();
    String first = matter.code();
    Canonical told = now(UUID.randomUUID(), dispute("INDIVIDUAL"));
    Canonical.publish(told);
    String second = codeOf(told);

    matter.code(second);
    matter.step("merge", Map.of("into", first)).body("code", equalTo(first));

    assertEquals("MERGED", matter.read(matter.housing).getString("phase"));
    assertEquals(first, matter.read(matter.housing).getString("goesOnIn"));
    matter
        .as(matter.office)
        .get("/api/v1/cases/" + second + "/history")
        .then()
        .body("type", hasItems("DisputeRegistered", "CaseMerged"));
    matter.code(first);
    String today = LocalDate.now(Canonical.ZONE).toString();
    matter.step("performance", Map.of("instalment", 1, "on", today));
    JsonPath performed = JsonPath.from(facts(first, "performance-recorded").getLast());
    assertEquals(List.of(matter.housing), performed.getList("stand.referredBy.agency"));
    assertEquals(List.of(told.caseref()), performed.getList("stand.referredBy.caseref"));

    Canonical.publish(told, told.correctedTo(dispute("GROUP"), 60), told);

    eventually(() -> answers(first, 1));
    JsonPath kept = JsonPath.from(facts(first, "referral-answered").getFirst());
    assertEquals("KEPT", kept.getString("answer"));
    assertEquals(first, kept.getString("stand.caseCode"));
    assertEquals(told.caseref(), kept.getString("caseref"));
  }

  @Test
  void a_word_after_the_end_is_answered_once_with_the_reason() throws Exception {
    Canonical told = now(UUID.randomUUID(), dispute("INDIVIDUAL"));
    Canonical.publish(told);
    matter.code(codeOf(told));
    matter.step("screening", Map.of("accepted", false));
    matter.step("termination", Map.of("routes", List.of("LITIGATION")));
    Canonical again = now(told.matterId(), dispute("GROUP"));
    Canonical corrected = told.correctedTo(dispute("GROUP"), 60);

    Canonical.publish(again, corrected, again, corrected);

    eventually(() -> answers(matter.code(), 2));
    for (String fact : facts(matter.code(), "referral-answered")) {
      JsonPath answer = JsonPath.from(fact);
      assertEquals("NOT_TAKEN", answer.getString("answer"));
      assertEquals("NOT_IN_THIS_PHASE", answer.getString("reason"));
      assertEquals(matter.housing, answer.getString("agency"));
      assertTrue(
          List.of(told.caseref(), again.caseref()).contains(answer.getString("caseref")), fact);
    }
    Tokens.as("mediator@" + matter.housing)
        .get("/api/v1/referrals")
        .then()
        .body("items.notTaken", hasItem("NOT_IN_THIS_PHASE"));
  }

  @Test
  void a_second_report_of_a_matter_under_way_joins_it_and_is_told_so() throws Exception {
    Canonical told = now(UUID.randomUUID(), dispute("INDIVIDUAL"));
    Canonical.publish(told);
    matter.code(codeOf(told));
    Canonical other =
        new Canonical(
            UUID.randomUUID(),
            null,
            told.matterId(),
            told.source(),
            "other-" + matter.own,
            told.placePath(),
            told.occurredAt(),
            told.recordedAt(),
            told.type(),
            told.topic(),
            told.data());

    Canonical.publish(other, other);

    eventually(() -> answers(matter.code(), 1));
    JsonPath joined = JsonPath.from(facts(matter.code(), "referral-answered").getFirst());
    assertEquals("JOINED", joined.getString("answer"));
    assertEquals(other.caseref(), joined.getString("caseref"));
  }

  @Test
  void what_the_police_take_back_after_the_acceptance_stays_and_they_are_told_why()
      throws Exception {
    Canonical told = now(matter.police, UUID.randomUUID(), feedback("TRANSFERRED_MEDIATION"));
    Canonical.publish(told);
    matter.code(codeOf(told));
    accepted();

    Canonical back = told.correctedTo(feedback("RESOLVED_ON_SITE"), 60);
    Canonical.publish(back, back);

    eventually(() -> answers(matter.code(), 1));
    JsonPath answer = JsonPath.from(facts(matter.code(), "referral-answered").getFirst());
    assertEquals("NOT_TAKEN", answer.getString("answer"));
    assertEquals("NOT_IN_THIS_PHASE", answer.getString("reason"));
    assertEquals(matter.police, answer.getString("agency"));
    assertEquals("ACCEPTED", matter.read(matter.office).getString("phase"));
  }

  /** The code of the case that a report became. */
  private String codeOf(Canonical told) {
    return eventually(
        () ->
            Tokens.as("agency-system@" + told.source().split("/")[2])
                .get("/api/v1/cases/" + told.caseref())
                .then()
                .statusCode(200)
                .extract()
                .path("code"));
  }

  private List<String> answers(String code, int count) throws SQLException {
    List<String> found = facts(code, "referral-answered");
    assertEquals(count, found.size());
    return found;
  }

  private List<String> facts(String code, String name) throws SQLException {
    return Rows.of(
        "machine",
        "select data from fact where caseref = '"
            + code
            + "' and type = 'qilian.mediation."
            + name
            + ".v1' order by registered_at, event_id");
  }

  private Canonical now(UUID matterId, Fact fact) {
    return now(matter.housing, matterId, fact);
  }

  private Canonical now(String agency, UUID matterId, Fact fact) {
    Canonical first = Canonical.of(agency, matter.path, fact);
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

  private static FeedbackGiven feedback(String disposition) {
    return new FeedbackGiven(null, null, "DISPUTE", "NOISE", disposition);
  }

  private static DisputeReported dispute(String scale) {
    return new DisputeReported(null, null, "NEIGHBOUR", scale, null, null, null);
  }

  private List<String> accepted() {
    String a = matter.party("APPLICANT", "甲", "13907320601");
    String b = matter.party("RESPONDENT", "乙", "13907320602");
    matter.step("screening", Map.of("track", "PEOPLES"));
    matter.says(a, "CONSENTED");
    matter.says(b, "CONSENTED");
    matter.step("acceptance", Map.of());
    return List.of(a, b);
  }

  private void agreed() {
    matter.registered("NEIGHBOUR");
    String today = LocalDate.now(Canonical.ZONE).toString();
    List<String> both = accepted();
    matter.step("mediators", Map.of("mediator", "m-" + matter.own));
    matter.step("sessions", Map.of("begins", OffsetDateTime.now().toString(), "venue", "司法所"));
    matter.step("sessions/1/attendance", Map.of("heldOn", today, "present", both));
    Map<String, Object> agreement = new HashMap<>();
    agreement.put("form", "AGREED_WRITTEN");
    agreement.put("facts", "相邻通行");
    agreement.put("performance", "三日内清理");
    agreement.put("effectiveOn", today);
    agreement.put("clauses", List.of(Map.of("kind", "ACT", "text", "清理通道")));
    agreement.put("instalments", List.of(Map.of("dueOn", today, "duty", "清理通道")));
    agreement.put("signedBy", both);
    agreement.put("mediatorSigned", true);
    agreement.put("sealed", true);
    matter.step("agreement", agreement);
  }
}
