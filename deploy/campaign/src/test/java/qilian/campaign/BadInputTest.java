package qilian.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.campaign.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import qilian.campaign.BadRequests.Bad;

/** Whatever comes in that should not: a clear refusal, nothing lost, nothing half done. */
@ExtendWith(OneSystem.class)
@Order(2)
class BadInputTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String POLICE = "bad-police";
  private static final String BANK = "bad-bank";
  private static final String TIME = "2025-11-03T08:15:00+08:00";
  private static final List<String> INTERNALS =
      List.of("Exception", "java.", "jackson", "SELECT", "org.", "io.quarkus", "\tat ");

  private final SharedSystem system;
  private final Pipeline pipeline;
  private final BadRequests requests = new BadRequests(POLICE, "bad-a");

  BadInputTest(SharedSystem system) {
    this.system = system;
    this.pipeline = new Pipeline(system);
  }

  @BeforeEach
  void the_agencies_are_known() {
    new Alliance(system)
        .district("bad", "bad-a", "bad-b")
        .agency(POLICE, "POLICE_STATION", "bad")
        .agency(BANK, "BANK", "bad");
  }

  @Test
  void every_bad_request_is_a_problem_that_says_what_and_where() {
    Caller police = system.as("agency-system@" + POLICE);
    List<String> wrong = new ArrayList<>();
    Stream.of(requests.bodies(), requests.events())
        .flatMap(List::stream)
        .forEach(bad -> judge(police, bad, wrong));
    assertEquals(List.of(), wrong);
  }

  @Test
  void who_may_not_say_a_thing_is_refused_it() {
    Caller bank = system.as("agency-system@" + BANK);
    List<String> wrong = new ArrayList<>();
    byte[] solved = Caller.bytes(requests.solved(BANK));
    judge(bank, new Bad("a bank", Caller.EVENT, solved, 403, "NOT_YOURS_TO_SEND", "/type"), wrong);
    assertEquals(List.of(), wrong);
  }

  @Test
  void no_forged_token_opens_the_door() {
    ForgedTokens forged = new ForgedTokens(system, POLICE);
    byte[] good = Caller.bytes(Alliance.alarm(POLICE, "token-1", "bad-a", TIME));
    system.bearing(forged.sound()).send("POST", "/events", Caller.EVENT, good).expect(202);
    List<String> wrong = new ArrayList<>();
    Bad nobody = new Bad("nobody", Caller.EVENT, good, 401, "NOT_SIGNED_IN", null);
    judge(system.bearing(""), nobody, wrong);
    forged
        .all()
        .forEach(
            (what, token) ->
                judge(
                    system.bearing(token),
                    new Bad(what, Caller.EVENT, good, 401, "TOKEN_NOT_ACCEPTED", null),
                    wrong));
    Bad agencyless = new Bad("no agency", Caller.EVENT, good, 403, "AGENCY_MISSING", null);
    judge(system.bearing(forged.with("agency", null)), agencyless, wrong);
    assertEquals(List.of(), wrong);
  }

  @Test
  void one_bad_event_does_not_take_its_batch_along() {
    Caller police = system.as("agency-system@" + POLICE);
    Map<String, Object> bad =
        Alliance.alarm(POLICE, "batch-2", "bad-a", "2025-02-30T08:15:00+08:00");
    JsonNode answer =
        police
            .send(
                "POST",
                "/events",
                Caller.BATCH,
                Caller.bytes(
                    List.of(
                        Alliance.alarm(POLICE, "batch-1", "bad-a", TIME),
                        bad,
                        Alliance.alarm(POLICE, "batch-3", "bad-b", TIME))))
            .expect(200);
    assertEquals(2, answer.path("accepted").intValue());
    assertEquals(1, answer.path("rejected").intValue());
    assertEquals("REJECTED", answer.at("/results/1/status").textValue());
    assertEquals("IMPOSSIBLE_TIME", answer.at("/results/1/problem/code").textValue());
    becomes(police, answer.at("/results/0/eventId").textValue(), "REGISTERED");
    becomes(police, answer.at("/results/2/eventId").textValue(), "REGISTERED");
  }

  @Test
  void the_first_of_two_contents_stands_and_the_conflict_is_told() {
    Caller police = system.as("agency-system@" + POLICE);
    String id =
        police
            .event(Alliance.alarm(POLICE, "conflict-1", "bad-a", TIME))
            .expect(202)
            .path("eventId")
            .textValue();
    becomes(police, id, "REGISTERED");
    police.event(Alliance.alarm(POLICE, "conflict-1", "bad-b", TIME)).expect(202);
    JsonNode status = becomes(police, id, "CONFLICT");
    assertEquals("bad>bad-a", status.path("placePath").textValue());
    assertTrue(status.path("findings").toString().contains("CONFLICTING_CONTENT"));
  }

  @Test
  void what_comes_bad_by_kafka_is_held_with_its_reason_and_registered_once_after_the_repair() {
    Caller police = system.as("agency-system@" + POLICE);
    Map<String, Object> elsewhere = Alliance.alarm(POLICE, "held-place", "bad-new", TIME);
    Map<String, Object> foreign = Alliance.alarm(BANK, "held-foreign", "bad-a", TIME);
    send(POLICE, "no JSON".getBytes(StandardCharsets.UTF_8));
    send(POLICE, Caller.bytes(foreign));
    send(POLICE, Caller.bytes(elsewhere));
    pipeline.gateHasRead(POLICE, SOON);
    long before = pipeline.facts(POLICE);

    held(police, "NOT_JSON", "");
    held(police, "FOREIGN_SOURCE", "held-foreign");
    JsonNode place = held(police, "UNKNOWN_PLACE", "held-place");
    assertFalse(place.path("hintEn").asText().isBlank());
    String replay = "/quarantine/" + place.path("id").textValue() + "/replay";
    police.post(replay, Map.of()).expect(400, 422);
    police.send("POST", replay, "application/json", new byte[0]).expect(422);

    new Alliance(system).place("bad", "bad-new");
    String id =
        police
            .send("POST", replay, "application/json", new byte[0])
            .expect(202)
            .path("eventId")
            .textValue();
    becomes(police, id, "REGISTERED");
    police.send("POST", replay, "application/json", new byte[0]).expect(202, 409);
    pipeline.gateHasRead(POLICE, SOON);
    assertEquals(before + 1, pipeline.facts(POLICE));
  }

  private static void judge(Caller caller, Bad bad, List<String> wrong) {
    Caller.Answer answer = caller.send("POST", "/events", bad.contentType(), bad.body());
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    if (answer.status() != bad.status()
        || !answer.contentType().startsWith("application/problem+json")) {
      wrong.add(bad + ": " + answer.status() + " " + answer.contentType() + " " + text);
      return;
    }
    JsonNode problem = answer.json();
    boolean pointed =
        bad.pointer() == null || bad.pointer().equals(problem.path("pointer").asText(""));
    boolean said =
        bad.code().equals(problem.path("code").asText())
            && problem.path("type").asText().equals("/problems/" + bad.code())
            && problem.path("status").intValue() == bad.status()
            && !problem.path("title").asText().isBlank()
            && !problem.path("detail").asText().isBlank();
    if (!pointed || !said || INTERNALS.stream().anyMatch(text::contains)) {
      wrong.add(bad + ": " + text);
    }
  }

  private static JsonNode becomes(Caller caller, String eventId, String status) {
    return eventually(
        SOON,
        () -> {
          JsonNode event = caller.ask("/events/" + eventId).expect(200);
          assertEquals(status, event.path("status").textValue());
          return event;
        });
  }

  private static JsonNode held(Caller caller, String reason, String sourceId) {
    JsonNode items =
        caller.ask("/quarantine", "status", "HELD", "reason", reason).expect(200).path("items");
    for (JsonNode item : items) {
      if (item.path("sourceId").asText("").equals(sourceId)) {
        return item;
      }
    }
    throw new AssertionError(reason + " " + sourceId + " is not held: " + items);
  }

  private void send(String agency, byte[] value) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", system.kafka(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>("agency." + agency + ".v1", value)).get();
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while sending", e);
    }
  }
}
