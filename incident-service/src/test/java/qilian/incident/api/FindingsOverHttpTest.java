package qilian.incident.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.incident.Http.get;
import static qilian.incident.Http.post;
import static qilian.incident.Http.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.incident.Eventually;
import qilian.incident.IncidentPlatform;
import qilian.incident.Patrols;
import qilian.incident.Tokens;

/** What phones tell: what is the same, where it may lie, and what must not be said. */
@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class FindingsOverHttpTest {
  private static final String OFFICE = "found-office";
  private static final String PHONE = Tokens.of("patroller@" + OFFICE);

  private UUID first;
  private UUID second;
  private Instant now;

  @BeforeEach
  void twoShifts() {
    Patrols.lay(OFFICE);
    List<UUID> members = Patrols.members(OFFICE, "COMMUNITY_VOLUNTEER", 2);
    put(
            "/patrol/members/" + members.get(0) + "/login",
            Map.of("subject", "patroller@" + OFFICE),
            Patrols.lead(OFFICE))
        .statusCode(204);
    now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    first = Patrols.shift(OFFICE, now.minusSeconds(7_200), Duration.ofHours(3), members);
    second = Patrols.shift(OFFICE, now.minus(Duration.ofHours(20)), Duration.ofHours(3), members);
  }

  @Test
  void two_hazards_at_one_place_are_two_and_the_same_one_is_told_once() {
    List<Map<String, Object>> told =
        List.of(
            finding("HAZARD", "CREATED_HAZARD", "FIRE_LANE", null),
            finding("HAZARD", "CREATED_HAZARD", "LIGHTING", null),
            finding("HAZARD", "CREATED_HAZARD", "FIRE_LANE", "IMMEDIATE"),
            finding("SUSPICIOUS_SITUATION", "CREATED_INCIDENT", "PUBLIC_ORDER", "PICKPOCKET"),
            finding("SUSPICIOUS_SITUATION", "CREATED_INCIDENT", "PUBLIC_ORDER", "ASSAULT"));

    post("/patrol/findings", told, PHONE)
        .statusCode(200)
        .body(
            "finding.result",
            contains(
                "CREATED_HAZARD",
                "CREATED_HAZARD",
                "SAME_AS_BEFORE",
                "CREATED_INCIDENT",
                "CREATED_INCIDENT"))
        .body("[2].finding.sameAs", equalTo(told.get(0).get("id")));
    // The office knows of nothing else there, and what patrols find is no reason to patrol.
    get("/patrol/beats/fuxing/why", Patrols.lead(OFFICE))
        .statusCode(200)
        .body("covers", hasSize(0));
  }

  @Test
  void a_finding_lies_in_the_street_of_its_beat_and_nowhere_else() {
    Map<String, Object> elsewhere = finding("FACILITY", "REPORTED_GRID", null, null);
    elsewhere.put("place", "reg-b");
    Map<String, Object> beyond = finding("FACILITY", "REPORTED_GRID", null, null);
    beyond.put("place", "reg");

    post("/patrol/findings", elsewhere, PHONE)
        .statusCode(422)
        .body("code", equalTo("PLACE_NOT_WALKED"))
        .body("pointer", equalTo("/place"));
    post("/patrol/findings", beyond, PHONE).statusCode(422);
    Map<String, Object> beat = new HashMap<>(Patrols.beat("far", "far"));
    beat.put("places", List.of("reg-b"));
    post("/patrol/beats", beat, Patrols.lead(OFFICE))
        .statusCode(422)
        .body("code", equalTo("PLACE_NOT_WALKED"))
        .body("pointer", equalTo("/places/0"));
  }

  @Test
  void what_is_said_by_word_names_nobody() {
    Map<String, Object> item = checkin(first, UUID.randomUUID());
    item.put("reason", "找王先生13800138000");

    assertEquals("PERSONAL_DETAIL", sent(item).getString("results[0].problem.code"));
    assertEquals("/reason", sent(item).getString("results[0].problem.pointer"));
    post(
            "/patrol/shifts/" + first + "/cancellation",
            Map.of("reason", "队员13800138000请假"),
            Patrols.lead(OFFICE))
        .statusCode(422)
        .body("code", equalTo("PERSONAL_DETAIL"))
        .body("pointer", equalTo("/reason"));
  }

  @Test
  void an_id_that_another_shift_takes_at_the_same_moment_is_a_conflict() throws Exception {
    UUID id = UUID.randomUUID();
    try (Connection machine = IncidentPlatform.as("machine");
        var insert =
            machine.prepareStatement(
                """
                INSERT INTO patrol_checkin (id, shift, member, agency, place_path, point, method,
                  at, received_at, body_mac)
                SELECT ?, id, id, agency, place_path, 'p1', 'MANUAL', begins, begins, '\\x00'
                FROM patrol_shift WHERE id = ?
                """)) {
      insert.setObject(1, id);
      insert.setObject(2, second);
      assertEquals(1, insert.executeUpdate());

      CompletableFuture<JsonPath> phone =
          CompletableFuture.supplyAsync(() -> sent(checkin(first, id)));
      Eventually.eventually(FindingsOverHttpTest::someoneWaits);
      machine.commit();

      assertEquals(
          "CHECKIN_CONFLICT", phone.get(20, TimeUnit.SECONDS).getString("results[0].problem.code"));
    }
  }

  private static boolean someoneWaits() throws SQLException {
    try (Connection machine = IncidentPlatform.as("machine");
        var rows =
            machine
                .createStatement()
                .executeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted")) {
      assertTrue(rows.next());
      assertTrue(rows.getInt(1) > 0, "the phone's transaction waits for the other one");
      return true;
    }
  }

  private static JsonPath sent(Map<String, Object> item) {
    return post("/patrol/checkins", Map.of("checkins", List.of(item)), PHONE)
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private Map<String, Object> checkin(UUID shift, UUID id) {
    Map<String, Object> item = new HashMap<>();
    item.put("id", id.toString());
    item.put("shift", shift.toString());
    item.put("point", "p1");
    item.put("method", "MANUAL");
    item.put("at", now.minusSeconds(600).toString());
    item.put("reason", "地下室无信号");
    return item;
  }

  private Map<String, Object> finding(String kind, String result, String category, String degree) {
    Map<String, Object> finding = new HashMap<>();
    finding.put("id", UUID.randomUUID().toString());
    finding.put("shift", first.toString());
    finding.put("place", "reg-a");
    finding.put("kind", kind);
    finding.put("result", result);
    finding.put("at", now.minusSeconds(600).toString());
    finding.put("category", category);
    finding.put("degree", degree);
    return finding;
  }
}
