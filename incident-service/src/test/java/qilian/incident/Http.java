package qilian.incident;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import qilian.transport.codec.EventIds;

/** The service as a caller uses it. */
public final class Http {
  private Http() {}

  /** Asks; query parameters stand in the path. */
  public static ValidatableResponse get(String path, String token) {
    return given().auth().oauth2(token).urlEncodingEnabled(true).get("/api/v1" + path).then();
  }

  /** Sends JSON. */
  public static ValidatableResponse post(String path, Object body, String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .post("/api/v1" + path)
        .then();
  }

  /** Puts JSON. */
  public static ValidatableResponse put(String path, Object body, String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .put("/api/v1" + path)
        .then();
  }

  /** The canonical id of an agency's event. */
  public static UUID idOf(String agency, String id) {
    return EventIds.ofEvent(sourceOf(agency), id);
  }

  /** The source that the tests send from. */
  public static String sourceOf(String agency) {
    return "/agencies/" + agency + "/desk";
  }

  /** An event of an agency; more attributes as names and values. */
  public static Map<String, Object> event(
      String agency,
      String id,
      String fact,
      String time,
      Map<String, Object> data,
      String... more) {
    Map<String, Object> event = new HashMap<>();
    event.put("specversion", "1.0");
    event.put("id", id);
    event.put("source", sourceOf(agency));
    event.put("type", "qilian." + fact + ".v1");
    event.put("time", time);
    event.put("datacontenttype", "application/json");
    event.put("data", data);
    for (int i = 0; i < more.length; i += 2) {
      event.put(more[i], more[i + 1]);
    }
    return event;
  }

  private static boolean known(UUID id, String token) {
    int status = given().auth().oauth2(token).get("/api/v1/events/" + id).thenReturn().statusCode();
    if (status != 200) {
      throw new AssertionError("not registered: " + id);
    }
    return true;
  }

  /** Posts events of an agency and waits until all of them are in the log. */
  public static void registered(String agency, List<Map<String, Object>> events) {
    String token = Tokens.of("agency-system@" + agency);
    List<Object> bad =
        given()
            .auth()
            .oauth2(token)
            .contentType("application/cloudevents-batch+json")
            .body(events)
            .post("/api/v1/events")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("results.findAll { it.status != 'ACCEPTED' }");
    if (!bad.isEmpty()) {
      throw new AssertionError(bad.toString());
    }
    for (Map<String, Object> event : new ArrayList<>(events)) {
      UUID id = idOf(agency, (String) event.get("id"));
      Eventually.eventually(() -> known(id, token));
    }
  }
}
