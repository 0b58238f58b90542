package qilian.incident.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

  private static ValidatableResponse post(String id, String place, String category) {
    return Http.post(
        "/events",
        Http.event(
            POLICE,
            "intake-" + id,
            "incident.alarm-received",
            "2026-01-05T08:15:00+08:00",
            Map.of("category", category, "reportChannel", "CALL_110"),
            "subject",
            place),
        Tokens.of("agency-system@" + POLICE));
  }
}
