package qilian.incident.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static qilian.incident.Eventually.eventually;
import static qilian.incident.Http.event;
import static qilian.incident.Http.get;
import static qilian.incident.Http.idOf;
import static qilian.incident.Http.post;
import static qilian.incident.Street.POLICE;
import static qilian.incident.Street.TAX;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.incident.IncidentPlatform;
import qilian.incident.KafkaClient;
import qilian.incident.Street;
import qilian.incident.Tokens;

@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class QuarantineOverHttpTest {
  private static final String OWN = Tokens.of("agency-system@" + POLICE);
  private static final String OTHER = Tokens.of("agency-system@" + TAX);

  @BeforeEach
  void street() {
    Street.lay();
  }

  private static Map<String, Object> alarm(String id, String place) {
    return event(
        POLICE,
        id,
        "incident.alarm-received",
        "2025-08-03T08:00:00+08:00",
        Map.of("place", place, "category", "CRIMINAL", "reportChannel", "CALL_110"));
  }

  private static byte[] json(Object event) {
    try {
      return new ObjectMapper().writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String held(UUID event) {
    return eventually(
        () ->
            get("/events/" + event, OWN)
                .statusCode(200)
                .body("status", equalTo("QUARANTINED"))
                .extract()
                .path("quarantineId"));
  }

  @Test
  void an_event_of_an_unknown_place_is_held_until_the_place_is_registered() {
    UUID event = idOf(POLICE, "held-1");
    KafkaClient.send(POLICE, json(alarm("held-1", "reg-new")));

    String held = held(event);
    get("/quarantine/" + held + "?lang=en", OWN)
        .body("reason", equalTo("UNKNOWN_PLACE"))
        .body("hintZh", containsString("reg-new"))
        .body("hintEn", containsString("reg-new"))
        .body("status", equalTo("HELD"));
    post("/quarantine/" + held + "/replay", "", OWN)
        .statusCode(422)
        .body("code", equalTo("UNKNOWN_PLACE"));
    post(
            "/places",
            Map.of("code", "reg-new", "parent", "reg", "kind", "COMMUNITY", "nameZh", "新社区"),
            Tokens.of("administrator"))
        .statusCode(201);
    post("/quarantine/" + held + "/replay", "", OWN)
        .statusCode(202)
        .body("eventId", equalTo(event.toString()));

    eventually(() -> get("/events/" + event, OWN).body("status", equalTo("REGISTERED")));
    get("/quarantine/" + held, OWN)
        .body("status", equalTo("REGISTERED"))
        .body("readable", equalTo(false));
    post("/quarantine/" + held + "/replay", "", OWN).statusCode(409);
    get("/quarantine/" + held + "/body?purpose=x", OWN).statusCode(410);
  }

  @Test
  void only_its_own_agency_corrects_what_is_held_and_keeps_the_id() {
    UUID event = idOf(POLICE, "held-2");
    KafkaClient.send(POLICE, json(alarm("held-2", "reg-wrong")));
    String held = held(event);
    String coordinator = Tokens.of("coordinator@" + POLICE, "reg");

    post("/quarantine/" + held + "/replay", alarm("held-2", "reg-a"), OTHER).statusCode(404);
    post("/quarantine/" + held + "/replay", alarm("held-2", "reg-a"), coordinator).statusCode(403);
    post("/quarantine/" + held + "/replay", "", coordinator).statusCode(422);
    post("/quarantine/" + held + "/replay", "", Tokens.of("administrator")).statusCode(403);
    post("/quarantine/" + held + "/replay", alarm("held-3", "reg-a"), OWN)
        .statusCode(422)
        .body("code", equalTo("REPLAY_CHANGES_ID"));
    post("/quarantine/" + held + "/replay", alarm("held-2", "reg-a"), OWN).statusCode(202);

    eventually(() -> get("/events/" + event, OWN).body("status", equalTo("REGISTERED")));
  }

  @Test
  void rubbish_is_held_and_its_bytes_are_read_for_a_purpose_only() {
    String rubbish = "{ \"rubbish " + UUID.randomUUID();
    KafkaClient.send(POLICE, rubbish.getBytes(StandardCharsets.UTF_8));

    String held =
        eventually(
            () -> {
              List<String> ids =
                  get("/quarantine?reason=NOT_JSON&agency=" + POLICE, OWN)
                      .extract()
                      .path("items.id");
              return ids.getFirst();
            });
    get("/quarantine/" + held + "/body", OWN)
        .statusCode(400)
        .body("code", equalTo("PURPOSE_MISSING"));
    get("/quarantine/" + held + "/body?purpose=repair", OWN)
        .statusCode(200)
        .body("body", equalTo(rubbish));
    get("/quarantine/" + held + "/body?purpose=repair", Tokens.of("administrator")).statusCode(200);
    get("/quarantine/" + held + "/body?purpose=repair", OTHER).statusCode(404);
    get("/quarantine/" + held, OTHER).statusCode(404);
    get("/quarantine", OTHER).body("items", empty()).body("next", nullValue());
    get("/quarantine?status=rubbish", OWN).statusCode(400);
    given().get("/api/v1/quarantine").then().statusCode(401);
  }
}
