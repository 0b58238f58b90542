package qilian.incident.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.incident.Http;
import qilian.incident.IncidentPlatform;
import qilian.incident.Tokens;

/** Single events: every one after an agency's first is taken where nobody may wait. */
@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class IntakeOverHttpTest {
  private static final String TIME = "2026-01-05T08:15:00+08:00";
  private static final RestAssuredConfig AS_IT_IS =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .encodeContentTypeAs("application/cloudevents-batch+json", ContentType.JSON)
                  .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false));
  private static final String POLICE = "intake-police";
  private static final String ADMINISTRATOR = Tokens.of("administrator");

  @BeforeEach
  void an_event_of_the_agency_has_gone_before() {
    Http.post(
            "/places",
            List.of(
                Map.of(
                    "code",
                    "intake",
                    "kind",
                    "DISTRICT",
                    "nameZh",
                    "收件区",
                    "zone",
                    "Asia/Shanghai")),
            ADMINISTRATOR)
        .statusCode(200);
    Http.post(
        "/agencies",
        Map.of("code", POLICE, "kind", "POLICE_STATION", "nameZh", POLICE, "place", "intake"),
        ADMINISTRATOR);
    post("first", "intake", "DISPUTE").statusCode(202);
  }

  @Test
  void a_known_place_is_taken_at_once() {
    post("known", "intake", "DISPUTE").statusCode(202).body("eventId", notNullValue());
  }

  @Test
  void a_place_that_nobody_registered_is_asked_for_and_refused() {
    post("unknown", "intake-nowhere", "DISPUTE")
        .statusCode(422)
        .body("code", equalTo("UNKNOWN_PLACE"))
        .body("pointer", equalTo("/subject"));
  }

  @Test
  void a_place_registered_a_moment_ago_is_found() {
    Map<String, Object> grid =
        Map.of("code", "intake-new", "parent", "intake", "kind", "GRID", "nameZh", "新网格");
    Http.post("/places", List.of(grid), ADMINISTRATOR).statusCode(200);

    post("fresh", "intake-new", "DISPUTE").statusCode(202);
  }

  @Test
  void a_code_that_no_list_has_is_kept_and_not_refused() {
    post("odd", "intake", "SOMETHING_ELSE").statusCode(202);
  }

  @Test
  void of_a_batch_each_event_has_its_own_fate() {
    send(
            "application/cloudevents-batch+json",
            List.of(event("b1", "intake", "DISPUTE"), event("b2", "nowhere", "DISPUTE"), Map.of()))
        .statusCode(200)
        .body("accepted", equalTo(1))
        .body("rejected", equalTo(2))
        .body("results.status", contains("ACCEPTED", "REJECTED", "REJECTED"))
        .body("results[1].id", equalTo("intake-b2"))
        .body("results[1].problem.code", equalTo("UNKNOWN_PLACE"))
        .body("results[2].id", nullValue());
  }

  @Test
  void a_broken_line_takes_no_other_along() throws Exception {
    JsonMapper json = new JsonMapper();
    String whole = json.writeValueAsString(event("l1", "intake", "DISPUTE"));
    String broken = json.writeValueAsString(event("l2", "intake", "DISPUTE")).substring(0, 60);
    String last = json.writeValueAsString(event("l3", "intake", "DISPUTE"));
    send("application/x-ndjson", whole + "\n" + broken + "\n\n" + last)
        .statusCode(200)
        .body("accepted", equalTo(2))
        .body("results.index", contains(0, 1, 2))
        .body("results.status", contains("ACCEPTED", "REJECTED", "ACCEPTED"))
        .body("results[1].problem.code", equalTo("NOT_JSON"));
  }

  @Test
  void attributes_may_stand_in_the_headers() {
    binary("intake-h1", "qilian.incident.alarm-received.v1")
        .statusCode(202)
        .body("eventId", equalTo(Http.idOf(POLICE, "intake-h1").toString()));
    binary("intake-h2", "qilian.incident.nothing-like-it.v1")
        .statusCode(400)
        .body("code", equalTo("UNKNOWN_TYPE"));
  }

  private static ValidatableResponse binary(String id, String type) {
    return given()
        .auth()
        .oauth2(Tokens.of("agency-system@" + POLICE))
        .header("ce-specversion", "1.0")
        .header("ce-id", id)
        .header("ce-source", Http.sourceOf(POLICE))
        .header("ce-type", type)
        .header("ce-time", TIME)
        .header("ce-subject", "intake")
        .contentType("application/json")
        .body(Map.of("category", "DISPUTE", "reportChannel", "CALL_110"))
        .post("/api/v1/events")
        .then();
  }

  private static ValidatableResponse send(String type, Object body) {
    return given()
        .config(AS_IT_IS)
        .auth()
        .oauth2(Tokens.of("agency-system@" + POLICE))
        .contentType(type)
        .body(body)
        .post("/api/v1/events")
        .then();
  }

  private static ValidatableResponse post(String id, String place, String category) {
    return Http.post("/events", event(id, place, category), Tokens.of("agency-system@" + POLICE));
  }

  private static Map<String, Object> event(String id, String place, String category) {
    return Http.event(
        POLICE,
        "intake-" + id,
        "incident.alarm-received",
        TIME,
        Map.of("category", category, "reportChannel", "CALL_110"),
        "subject",
        place);
  }
}
