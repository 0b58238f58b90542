package qilian.incident.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static qilian.incident.Eventually.eventually;
import static qilian.incident.Http.event;
import static qilian.incident.Http.get;
import static qilian.incident.Http.registered;
import static qilian.incident.Street.POLICE;
import static qilian.incident.Street.TAX;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.contract.Effect;
import qilian.contract.Topic;
import qilian.contract.incident.IncidentFact.FeedbackGiven;
import qilian.incident.IncidentPlatform;
import qilian.incident.KafkaClient;
import qilian.incident.Street;
import qilian.incident.Tokens;
import qilian.transport.canonical.CanonicalEvent;
import qilian.transport.canonical.CanonicalReader;
import qilian.transport.codec.EventIds;

@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class CommandsOverHttpTest {
  private static final String CLERK = Tokens.of("clerk@" + POLICE);
  private static final String COORDINATOR = Tokens.of("coordinator@reg-centre", "reg");

  @BeforeEach
  void street() {
    Street.lay();
  }

  /** An alarm of its own number, registered; the id of its matter. */
  private static UUID alarm(String caseref, String category) {
    Map<String, Object> data = new HashMap<>();
    data.put("place", "reg-a");
    data.put("category", category);
    data.put("reportChannel", "CALL_110");
    registered(
        POLICE,
        List.of(
            event(
                POLICE,
                "alarm-" + caseref,
                "incident.alarm-received",
                "2025-08-03T08:00:00+08:00",
                data,
                "caseref",
                caseref)));
    return EventIds.ofMatter(POLICE, caseref);
  }

  private static ValidatableResponse command(
      UUID incident, String noun, Object body, String version, String token) {
    var request = given().auth().oauth2(token).contentType("application/json").body(body);
    if (version != null) {
      request = request.header("If-Match", version);
    }
    return request.post("/api/v1/incidents/" + incident + "/" + noun).then();
  }

  private static String fresh() {
    return "cmd-" + UUID.randomUUID();
  }

  private static List<CanonicalEvent> published(UUID incident) {
    return KafkaClient.read(Topic.INCIDENT.wireName(), Duration.ofSeconds(20)).stream()
        .filter(message -> incident.toString().equals(new String(message.key())))
        .map(CanonicalReader::read)
        .toList();
  }

  @Test
  void a_referral_is_published_as_a_fact_of_the_agency_with_its_changed_coordinates() {
    String caseref = fresh();
    UUID incident = alarm(caseref, "DISPUTE");
    String etag = get("/incidents/" + incident, CLERK).extract().header("ETag");
    get("/incidents/" + incident, CLERK)
        .body("commands.name", contains("referral", "diversion", "link", "voiding"));

    command(incident, "referral", Map.of("exclusions", List.of()), etag, CLERK)
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("status", equalTo("REFERRED_MEDIATION"))
        .body("disposition", equalTo("TRANSFERRED_MEDIATION"))
        .body("history", hasSize(2))
        .body("commands", empty());

    CanonicalEvent fact =
        eventually(
            () -> {
              List<CanonicalEvent> facts = published(incident);
              assertEquals(2, facts.size());
              return facts.get(1);
            });
    assertEquals(caseref, fact.caseref());
    assertEquals("qilian.incident.feedback-given.v1", fact.wireType());
    assertEquals(
        new FeedbackGiven("reg-a", null, "DISPUTE", null, "TRANSFERRED_MEDIATION"), fact.fact());
    Effect moved =
        fact.effects().stream()
            .filter(effect -> effect.before() != null && effect.after() != null)
            .findFirst()
            .orElseThrow();
    assertEquals("incident.alarm-received", moved.after().fact());
    assertEquals("TRANSFERRED_MEDIATION", moved.after().disposition());
  }

  @Test
  void the_same_command_again_changes_nothing_and_an_old_version_is_refused() {
    UUID incident = alarm(fresh(), "DISPUTE");
    Map<String, Object> body = Map.of("exclusions", List.of());
    command(incident, "referral", body, null, CLERK)
        .statusCode(428)
        .body("code", equalTo("VERSION_MISSING"));
    command(incident, "referral", body, "\"1\"", CLERK).statusCode(200);
    command(incident, "referral", body, "\"1\"", CLERK).statusCode(200).body("facts", equalTo(2));
    command(incident, "voiding", Map.of("validity", "TEST"), "\"1\"", CLERK).statusCode(412);
    command(incident, "referral", body, "\"2\"", CLERK)
        .statusCode(409)
        .body("code", equalTo("ALREADY_REFERRED"));
  }

  @Test
  void of_two_commands_on_one_version_one_is_done() {
    UUID incident = alarm(fresh(), "DISPUTE");
    List<Integer> statuses =
        Stream.of(
                CompletableFuture.supplyAsync(
                    () ->
                        command(incident, "voiding", Map.of("validity", "TEST"), "\"1\"", CLERK)
                            .extract()
                            .statusCode()),
                CompletableFuture.supplyAsync(
                    () ->
                        command(
                                incident,
                                "referral",
                                Map.of("exclusions", List.of()),
                                "\"1\"",
                                CLERK)
                            .extract()
                            .statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    assertEquals(List.of(200, 412), statuses);
    get("/incidents/" + incident, CLERK).body("facts", equalTo(2));
  }

  @Test
  void what_the_law_excludes_is_refused_with_its_article() {
    UUID dispute = alarm(fresh(), "DISPUTE");
    UUID traffic = alarm(fresh(), "TRAFFIC");
    command(dispute, "referral", Map.of("exclusions", List.of("GANG_FIGHT")), "\"1\"", CLERK)
        .statusCode(422)
        .body("code", equalTo("MEDIATION_EXCLUDED"))
        .body("pointer", equalTo("/exclusions"))
        .body("legalBasis", containsString("179"));
    command(dispute, "referral", Map.of(), "\"1\"", CLERK)
        .statusCode(400)
        .body("pointer", equalTo("/exclusions"));
    command(traffic, "referral", Map.of("exclusions", List.of()), "\"1\"", CLERK)
        .statusCode(422)
        .body("code", equalTo("NOT_A_DISPUTE"))
        .body("legalBasis", containsString("178"));
    get("/incidents/" + traffic, CLERK)
        .body("commands.name", contains("diversion", "link", "voiding"));
    Map<String, Object> disputed =
        Map.of("reference", "12345-77", "told", "ORALLY", "disputed", true);
    command(traffic, "diversion", disputed, "\"1\"", CLERK)
        .statusCode(422)
        .body("legalBasis", containsString("61"));
    get("/incidents/" + dispute, CLERK).body("facts", equalTo(1));
  }

  @Test
  void a_diversion_keeps_the_number_it_goes_on_under_and_no_telephone() {
    UUID incident = alarm(fresh(), "OTHER");
    Map<String, Object> body = new HashMap<>();
    body.put("reference", "call 13812345678");
    body.put("told", "IN_WRITING");
    body.put("disputed", true);
    command(incident, "diversion", body, "\"1\"", CLERK)
        .statusCode(422)
        .body("code", equalTo("PERSONAL_DETAIL"))
        .body("pointer", equalTo("/reference"));
    body.put("reference", "12345-2025-9");
    command(incident, "diversion", body, "\"1\"", CLERK)
        .statusCode(200)
        .body("status", equalTo("DIVERTED"))
        .body("history[1].data.reference", equalTo("12345-2025-9"));
  }

  @Test
  void a_matter_is_linked_only_to_another_that_stands() {
    String first = fresh();
    String second = fresh();
    UUID standing = alarm(first, "CRIMINAL");
    UUID doubled = alarm(second, "CRIMINAL");
    command(doubled, "link", Map.of("duplicateOf", second), "\"1\"", CLERK)
        .statusCode(422)
        .body("code", equalTo("LINKS_TO_ITSELF"));
    command(doubled, "link", Map.of("duplicateOf", "nowhere"), "\"1\"", CLERK)
        .statusCode(422)
        .body("code", equalTo("LINKS_TO_NO_STANDING_MATTER"));
    command(doubled, "link", Map.of("duplicateOf", first), "\"1\"", CLERK)
        .statusCode(200)
        .body("status", equalTo("LINKED"))
        .body("linkedTo", equalTo(first));
    command(standing, "link", Map.of("duplicateOf", second), "\"1\"", CLERK).statusCode(422);
    command(standing, "voiding", Map.of("validity", "NO_SUCH"), "\"1\"", CLERK)
        .statusCode(422)
        .body("code", equalTo("CODE_NOT_IN_LIST"));
    command(standing, "voiding", Map.of("validity", "EFFECTIVE"), "\"1\"", CLERK)
        .statusCode(422)
        .body("code", equalTo("NOT_AN_INVALIDITY"));
    command(standing, "voiding", Map.of("validity", "TEST"), "\"1\"", CLERK)
        .statusCode(200)
        .body("status", equalTo("VOIDED"))
        .body("validity", equalTo("TEST"));
  }

  @Test
  void a_coordinator_hands_on_and_never_says_what_it_was_and_others_see_nothing() {
    UUID incident = alarm(fresh(), "DISPUTE");
    get("/incidents/" + incident, COORDINATOR)
        .body("commands.name", contains("referral", "diversion"));
    get("/incidents/" + incident, Tokens.of("auditor")).body("commands", empty());
    command(incident, "voiding", Map.of("validity", "TEST"), "\"1\"", COORDINATOR).statusCode(403);
    command(incident, "link", Map.of("duplicateOf", "x"), "\"1\"", COORDINATOR).statusCode(403);
    Map<String, Object> referral = Map.of("exclusions", List.of());
    command(incident, "referral", referral, "\"1\"", Tokens.of("clerk@" + TAX)).statusCode(404);
    command(incident, "referral", referral, "\"1\"", Tokens.of("analyst@" + POLICE))
        .statusCode(403);
    command(incident, "referral", referral, "\"1\"", COORDINATOR)
        .statusCode(200)
        .body("history[1].agency", equalTo(POLICE));
  }

  @Test
  void a_matter_without_a_number_of_its_own_is_commanded_too() {
    Map<String, Object> data =
        Map.of("place", "reg-a", "category", "DISPUTE", "reportChannel", "CALL_110");
    String id = fresh();
    registered(
        POLICE,
        List.of(event(POLICE, id, "incident.alarm-received", "2025-08-03T08:00:00+08:00", data)));
    UUID incident = EventIds.ofEvent("/agencies/" + POLICE + "/desk", id);
    command(incident, "voiding", Map.of("validity", "TEST"), "\"1\"", CLERK)
        .statusCode(200)
        .body("status", equalTo("VOIDED"))
        .body("facts", equalTo(2));
  }
}
