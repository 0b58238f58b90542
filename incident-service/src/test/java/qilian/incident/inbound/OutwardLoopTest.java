package qilian.incident.inbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.incident.Eventually.eventually;
import static qilian.incident.Http.get;
import static qilian.incident.Http.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import qilian.contract.Topic;
import qilian.incident.IncidentPlatform;
import qilian.incident.KafkaClient;
import qilian.incident.Street;
import qilian.incident.Tokens;
import qilian.incident.desk.OutcomeDesk;
import qilian.incident.register.Outcome;

@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class OutwardLoopTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject OutcomeDesk outcomes;
  @Inject OutwardLoop loop;
  @Inject AuditHead head;

  /** An agency of its own, so that its topic holds nothing else. */
  private static String agency() {
    Street.lay();
    String code = "out-" + UUID.randomUUID();
    post(
            "/agencies",
            Map.of("code", code, "kind", "POLICE_STATION", "nameZh", "所", "place", "reg"),
            Tokens.of("administrator"))
        .statusCode(201);
    return code;
  }

  private void becomes(String agency, int number) {
    Instant at = Instant.parse("2025-09-03T08:00:00Z").plusSeconds(number);
    outcomes.keep(
        new Outcome(
            0,
            agency,
            UUID.randomUUID(),
            "qilian.mediation.session-held.v1",
            "case-" + number % 7,
            "reg>reg-a",
            at,
            at,
            "{\"number\":" + number + "}"));
  }

  private static List<JsonNode> topic(String agency) {
    List<JsonNode> all = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> each :
        KafkaClient.read(Topic.outboundOf(agency), Duration.ofSeconds(20))) {
      all.add(json(new String(each.value(), StandardCharsets.UTF_8)));
    }
    return all;
  }

  private static int size(String agency, int least) {
    int size = topic(agency).size();
    assertTrue(size >= least, agency + " has " + size);
    return size;
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<JsonNode> overHttp(String agency) {
    String body =
        get("/outcomes?limit=500", Tokens.of("agency-system@" + agency)).extract().asString();
    return StreamSupport.stream(json(body).get("items").spliterator(), false).toList();
  }

  private static void machine(String sql) throws SQLException {
    try (Connection connection = IncidentPlatform.as("machine");
        var statement = connection.createStatement()) {
      statement.execute(sql);
      connection.commit();
    }
  }

  @Test
  void an_agencys_own_topic_says_what_the_interface_says_in_the_same_order() {
    String agency = agency();
    for (int number = 0; number < 60; number++) {
      becomes(agency, number);
    }
    List<JsonNode> told =
        eventually(
            () -> {
              List<JsonNode> all = topic(agency);
              assertEquals(60, all.size());
              return all;
            });
    assertEquals(overHttp(agency), told);
    assertEquals(59, told.getLast().get("data").get("number").asInt());
  }

  @Test
  void what_was_sent_before_a_crash_is_not_sent_again_after_it() throws SQLException {
    String agency = agency();
    for (int number = 0; number < 20; number++) {
      becomes(agency, number);
    }
    eventually(() -> size(agency, 20));
    // Sent, and killed before the database was told: the mark stands where it stood.
    machine("UPDATE outcome_sent SET published = 0");
    loop.forget();
    becomes(agency, 20);
    eventually(() -> size(agency, 21));
    List<Integer> numbers =
        topic(agency).stream().map(each -> each.get("data").get("number").asInt()).toList();
    assertEquals(IntStream.rangeClosed(0, 20).boxed().toList(), numbers);
  }

  @Test
  void the_head_of_the_audit_chain_is_published_as_the_table_has_it() throws SQLException {
    agency();
    head.publish();
    List<JsonNode> heads =
        KafkaClient.read(Topic.AUDIT_HEADS, Duration.ofSeconds(20)).stream()
            .map(each -> json(new String(each.value(), StandardCharsets.UTF_8)))
            .filter(each -> each.get("service").asText().equals("incident"))
            .toList();
    JsonNode last = heads.getLast();
    try (Connection connection = IncidentPlatform.as("machine");
        var query = connection.prepareStatement("SELECT hash FROM audit WHERE seq = ?")) {
      query.setLong(1, last.get("seq").asLong());
      try (var rows = query.executeQuery()) {
        assertTrue(rows.next());
        assertEquals(HexFormat.of().formatHex(rows.getBytes(1)), last.get("hash").asText());
      }
    }
  }

  @Test
  void the_quarantine_topic_gives_reason_hash_and_reference_and_no_content() {
    String agency = agency();
    String secret = "{ \"secret " + UUID.randomUUID();
    KafkaClient.send(agency, secret.getBytes(StandardCharsets.UTF_8));
    ConsumerRecord<byte[], byte[]> told =
        eventually(
            () ->
                KafkaClient.read(Topic.QUARANTINE, Duration.ofSeconds(20)).stream()
                    .filter(each -> agency.equals(new String(each.key(), StandardCharsets.UTF_8)))
                    .findFirst()
                    .orElseThrow(AssertionError::new));
    String text = new String(told.value(), StandardCharsets.UTF_8);
    assertTrue(!text.contains("secret"), text);
    JsonNode body = json(text);
    assertEquals("NOT_JSON", body.get("reason").asText());
    assertEquals(Topic.inboundOf(agency), body.get("topic").asText());
    String held =
        get("/quarantine/" + body.get("id").asText(), Tokens.of("administrator"))
            .statusCode(200)
            .extract()
            .path("bodyHash");
    assertEquals(held, body.get("bodyHash").asText());
  }
}
