package qilian.incident.desk;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.incident.Eventually.eventually;
import static qilian.incident.Http.event;
import static qilian.incident.Http.get;
import static qilian.incident.Http.idOf;
import static qilian.incident.Http.post;
import static qilian.incident.Street.POLICE;
import static qilian.incident.Street.TAX;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
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
class QuarantineDeskTest {
  private static final String OWN = Tokens.of("agency-system@" + POLICE);
  private static final String CENTRE = Tokens.of("coordinator@reg-centre", "reg");
  private static final String SECOND = Tokens.of("coordinator@reg-second", "reg");
  private static final String ELSEWHERE = Tokens.of("coordinator@reg-centre", "reg-b");

  @Inject QuarantineDesk desk;

  @BeforeEach
  void street() {
    Street.lay();
  }

  private static String held(String id, String place) {
    Map<String, Object> alarm =
        event(
            POLICE,
            id,
            "incident.alarm-received",
            "2025-08-03T08:00:00+08:00",
            Map.of("place", place, "category", "CRIMINAL", "reportChannel", "CALL_110"));
    try {
      KafkaClient.send(POLICE, new ObjectMapper().writeValueAsBytes(alarm));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return eventually(
        () ->
            get("/events/" + idOf(POLICE, id), OWN)
                .statusCode(200)
                .body("status", equalTo("QUARANTINED"))
                .extract()
                .path("quarantineId"));
  }

  private static void sql(String sql) throws SQLException {
    try (Connection connection = IncidentPlatform.as("machine");
        var statement = connection.createStatement()) {
      assertTrue(statement.executeUpdate(sql) > 0, sql);
      connection.commit();
    }
  }

  @Test
  void a_coordinator_of_the_place_sees_and_replays_what_its_agencies_have_there() {
    String place = "reg-q" + UUID.randomUUID().toString().substring(0, 8);
    String id = "bulk-" + UUID.randomUUID();
    String one = held(id + "-1", place);
    String two = held(id + "-2", place);
    String bad = held(id + "-3", "reg-nowhere");

    get("/quarantine?agency=" + POLICE + "&limit=500", CENTRE)
        .body("items.id", hasItem(one))
        .body("items.id", hasItem(two));
    get("/quarantine/" + one, ELSEWHERE).statusCode(404);
    post("/quarantine/" + one + "/replay", "", CENTRE).statusCode(422);
    post(
            "/places",
            Map.of("code", place, "parent", "reg", "kind", "COMMUNITY", "nameZh", "补登"),
            Tokens.of("administrator"))
        .statusCode(201);

    post("/quarantine/replays", Map.of("agency", POLICE), Tokens.of("agency-system@" + TAX))
        .statusCode(403);
    post("/quarantine/replays", Map.of("agency", POLICE), ELSEWHERE).statusCode(409);
    post("/quarantine/replays", Map.of(), CENTRE).statusCode(400);
    String bulk =
        post("/quarantine/replays", Map.of("agency", POLICE, "reason", "UNKNOWN_PLACE"), CENTRE)
            .statusCode(201)
            .body("held", hasItem(one))
            .body("held", hasItem(bad))
            .extract()
            .path("id");
    post("/quarantine/replays/" + bulk + "/approval", "", CENTRE)
        .statusCode(409)
        .body("code", equalTo("SECOND_PERSON_NEEDED"));
    get("/quarantine/" + one, CENTRE).body("status", equalTo("HELD"));
    post("/quarantine/replays/" + bulk + "/approval", "", ELSEWHERE).statusCode(404);
    post("/quarantine/replays/" + bulk + "/approval", "", SECOND)
        .statusCode(200)
        .body("replayed", notNullValue())
        .body("approvedBy", notNullValue());
    post("/quarantine/replays/" + bulk + "/approval", "", SECOND)
        .statusCode(409)
        .body("code", equalTo("ALREADY_APPROVED"));

    for (String sent : List.of(id + "-1", id + "-2")) {
      eventually(
          () -> get("/events/" + idOf(POLICE, sent), OWN).body("status", equalTo("REGISTERED")));
    }
    get("/quarantine/" + bad, CENTRE).body("status", equalTo("HELD"));
    get("/quarantine/replays", CENTRE).body("find{it.id=='" + bulk + "'}.refused", not(0));
  }

  @Test
  void after_thirty_days_the_bytes_are_destroyed_and_row_and_hash_stay() throws SQLException {
    String old = held("old-" + UUID.randomUUID(), "reg-nowhere");
    String young = held("young-" + UUID.randomUUID(), "reg-nowhere");
    String hash = get("/quarantine/" + old, OWN).extract().path("bodyHash");
    sql("UPDATE quarantine SET expires_at = now() - interval '1 s' WHERE id = '" + old + "'");

    assertEquals(1, desk.expire());

    get("/quarantine/" + old, OWN)
        .body("status", equalTo("EXPIRED"))
        .body("readable", equalTo(false))
        .body("bodyHash", equalTo(hash));
    get("/quarantine/" + old + "/body?purpose=x", OWN).statusCode(410);
    post("/quarantine/" + old + "/replay", "", OWN).statusCode(409);
    get("/quarantine/" + young, OWN).body("readable", equalTo(true));
    try (Connection connection = IncidentPlatform.as("machine");
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT body IS NULL AND headers IS NULL FROM quarantine WHERE id = '"
                    + old
                    + "'")) {
      assertTrue(rows.next() && rows.getBoolean(1));
    }
  }

  @Test
  void a_key_that_cannot_be_used_does_not_hold_up_the_gate() throws SQLException {
    String agency = "nokey-" + UUID.randomUUID();
    post(
            "/agencies",
            Map.of("code", agency, "kind", "POLICE_STATION", "nameZh", "所", "place", "reg"),
            Tokens.of("administrator"))
        .statusCode(201);
    sql(
        "INSERT INTO subject_key (subject, wrapped_key, master_key, created_at) VALUES"
            + " ('quarantine/"
            + agency
            + "', '\\x00', 'another key', now())");
    long before = desk.unsealed();
    String own = Tokens.of("agency-system@" + agency);

    KafkaClient.send(agency, "not json".getBytes(StandardCharsets.UTF_8));
    Map<String, Object> good =
        event(
            agency,
            "good",
            "incident.alarm-received",
            "2025-08-03T08:00:00+08:00",
            Map.of("place", "reg-a", "category", "CRIMINAL", "reportChannel", "CALL_110"));
    try {
      KafkaClient.send(agency, new ObjectMapper().writeValueAsBytes(good));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }

    eventually(
        () -> get("/events/" + idOf(agency, "good"), own).body("status", equalTo("REGISTERED")));
    eventually(
        () ->
            get("/quarantine", own)
                .body("items", hasSize(1))
                .body("items[0].reason", equalTo("NOT_JSON"))
                .body("items[0].readable", equalTo(false)));
    assertEquals(before + 1, desk.unsealed());
  }
}
