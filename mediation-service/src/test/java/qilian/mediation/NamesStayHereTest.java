package qilian.mediation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who the parties are stays in this service, whatever field somebody writes it into. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class NamesStayHereTest {

  private static final String NAME = "司马听松";
  private static final String PHONE = "13907320501";
  private static final String IDENTITY = "430302199001011234";

  private final String today = LocalDate.now(Canonical.ZONE).toString();
  private final Matter matter = new Matter();

  @Test
  void what_would_travel_is_a_code_or_is_refused_at_its_field() {
    matter.settled().registered("NEIGHBOUR");
    party("APPLICANT");
    Map<String, Object> dispute =
        Map.of("category", "NEIGHBOUR", "scale", "GROUP", "place", matter.place);
    for (String typed : List.of(NAME, PHONE, IDENTITY)) {
      for (String field : List.of("category", "scale", "referral")) {
        Map<String, Object> body = new HashMap<>(dispute);
        body.put(field, typed);
        matter
            .as(matter.office)
            .body(body)
            .post("/api/v1/cases")
            .then()
            .statusCode(400)
            .body("code", equalTo("UNKNOWN_VALUE"))
            .body("pointer", equalTo("/" + field))
            .body("detail", org.hamcrest.Matchers.not(containsString(typed)));
      }
      refused("screening", Map.of("handedTo", typed), "/handedTo", typed);
      refused("assists", Map.of("agency", typed), "/agency", typed);
      refused("lead", Map.of("agency", typed, "ask", true), "/agency", typed);
      refused("escalation", Map.of("kind", "CRIMINAL", "toldTo", typed), "/toldTo", typed);
    }
  }

  @Test
  void what_is_written_into_the_file_is_in_no_fact() throws Exception {
    matter.settled().registered("NEIGHBOUR");
    String a = party("APPLICANT");
    String b = party("RESPONDENT");
    matter.step("screening", Map.of("track", "PEOPLES"));
    matter.says(a, "CONSENTED");
    matter.says(b, "CONSENTED");
    matter.step("acceptance", Map.of());
    matter.step("mediators", Map.of("mediator", "m-" + matter.own));
    matter.step(
        "sessions", Map.of("begins", OffsetDateTime.now().toString(), "venue", NAME + "家中"));
    matter.step(
        "sessions/1/attendance",
        Map.of("heldOn", today, "present", List.of(a, b), "evidence", List.of(NAME + "的房产证")));
    matter.step(
        "prevention",
        Map.of("kind", "GROUP_FIGHT", "cases", 1, "persons", 4, "ground", NAME + "的亲属到场"));
    Map<String, Object> agreement = new HashMap<>();
    agreement.put("form", "AGREED_WRITTEN");
    agreement.put("facts", NAME + "与邻居因通行发生争议");
    agreement.put("performance", NAME + "分期支付");
    agreement.put("amount", "300");
    agreement.put("effectiveOn", today);
    agreement.put("clauses", List.of(Map.of("kind", "PAYMENT", "text", NAME + "支付300元")));
    agreement.put(
        "instalments", List.of(Map.of("dueOn", today, "amount", "300", "duty", NAME + "支付")));
    agreement.put("signedBy", List.of(a, b));
    agreement.put("mediatorSigned", true);
    agreement.put("sealed", true);
    matter.step("agreement", agreement);
    matter.step("performance", Map.of("instalment", 1, "on", today, "paid", "300"));

    List<String> facts =
        Rows.of("machine", "select data from fact where caseref = '" + matter.code() + "'");
    assertTrue(facts.size() >= 12, () -> facts.size() + " facts");
    for (String fact : facts) {
      for (String word : List.of(NAME, PHONE, IDENTITY)) {
        assertFalse(fact.contains(word), fact);
      }
    }
  }

  private void refused(String noun, Map<String, Object> body, String pointer, String typed) {
    String said =
        matter
            .post(matter.office, noun, body)
            .then()
            .statusCode(422)
            .body("pointer", equalTo(pointer))
            .extract()
            .asString();
    assertFalse(said.contains(typed), said);
  }

  private String party(String participation) {
    return matter
        .post(
            matter.office,
            "parties",
            Map.of(
                "participation", participation, "name", NAME, "phone", PHONE, "idNumber", IDENTITY))
        .then()
        .statusCode(201)
        .extract()
        .path("partyRef");
  }
}
