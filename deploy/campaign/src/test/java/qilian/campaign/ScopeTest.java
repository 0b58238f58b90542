package qilian.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.campaign.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who sees what: an agency its own, a coordinator the places of the token, nobody nothing. */
@ExtendWith(OneSystem.class)
@Order(3)
class ScopeTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String POLICE = "scope-police";
  private static final String TAX = "scope-tax";
  private static final String TIME = "2025-11-03T08:15:00+08:00";

  private final SharedSystem system;
  private String inA = "";
  private String inB = "";
  private String ofTax = "";

  ScopeTest(SharedSystem system) {
    this.system = system;
  }

  @BeforeEach
  void two_agencies_have_sent_something() {
    new Alliance(system)
        .district("scope", "scope-a", "scope-b")
        .agency(POLICE, "POLICE_STATION", "scope")
        .agency(TAX, "TAXATION", "scope");
    Caller police = system.as("agency-system@" + POLICE);
    Caller tax = system.as("agency-system@" + TAX);
    inA = sent(police, Alliance.alarm(POLICE, "in-a", "scope-a", TIME));
    inB = sent(police, Alliance.alarm(POLICE, "in-b", "scope-b", TIME));
    Map<String, Object> status =
        Map.of("place", "scope-a", "status", "ABNORMAL", "item", "restaurant");
    ofTax =
        sent(tax, Alliance.event(TAX, "status", "report.business-status-changed", TIME, status));
    registered(police, inA);
    registered(police, inB);
    registered(tax, ofTax);
  }

  @Test
  void an_agency_sees_its_own_incidents_and_events_and_no_others() {
    Caller police = system.as("agency-system@" + POLICE);
    Caller tax = system.as("agency-system@" + TAX);
    assertEquals(List.of("scope-a", "scope-b"), placesOf(police));
    assertEquals(List.of(), placesOf(tax));
    for (String id : List.of(inA, inB)) {
      police.ask("/incidents/" + id).expect(200);
      tax.ask("/incidents/" + id).expect(404);
      tax.ask("/events/" + id).expect(404);
    }
    tax.ask("/events/" + ofTax).expect(200);
    police.ask("/events/" + ofTax).expect(404);
    assertEquals(2, facts(police, "incident.alarm-received").path("sum").intValue());
    JsonNode foreign = facts(police, "report.business-status-changed");
    assertEquals(0, foreign.path("sum").intValue());
    assertTrue(foreign.path("items").isEmpty());
  }

  @Test
  void an_agency_cannot_widen_its_scope_by_asking() {
    Caller tax = system.as("agency-system@" + TAX);
    assertTrue(tax.ask("/incidents", "agency", POLICE).expect(200).path("items").isEmpty());
    assertTrue(tax.ask("/quarantine", "agency", "bad-police").expect(200).path("items").isEmpty());
    tax.event(Alliance.alarm(POLICE, "in-the-name-of", "scope-a", TIME)).expect(403);
  }

  @Test
  void a_coordinator_sees_the_places_of_the_token_and_no_others() {
    Caller coordinator = system.as("coordinator@scope-centre", "scope-a");
    assertEquals(List.of("scope-a"), placesOf(coordinator));
    coordinator.ask("/incidents/" + inA).expect(200);
    coordinator.ask("/incidents/" + inB).expect(404);
    coordinator.ask("/events/" + inB).expect(404);
    assertEquals(1, facts(coordinator, "incident.alarm-received").path("sum").intValue());
    Caller lost = system.as("coordinator@scope-centre", "scope-nowhere");
    assertEquals(List.of(), placesOf(lost));
  }

  @Test
  void a_series_tells_nothing_beyond_the_scope() {
    String[] query = {
      "measure", "ALARMS_ALL", "place", "scope-b", "bucket", "DAY", "from", "2025-11-03"
    };
    Caller all = system.as("analyst@scope-centre");
    eventually(
        SOON,
        () -> {
          assertEquals(1, all.series(query).expect(200).at("/rows/0/value").intValue());
          return query;
        });
    Caller.Answer answer = system.as("coordinator@scope-centre", "scope-a").series(query);
    assertFalse(
        answer.status() == 200 && answer.json().at("/rows/0/value").intValue() > 0,
        answer::toString);
  }

  @Test
  void without_a_token_every_door_is_closed() {
    Caller nobody = system.bearing("");
    for (String path :
        List.of(
            "/incidents",
            "/incidents/" + inA,
            "/events/" + inA,
            "/facts",
            "/quarantine",
            "/places",
            "/agencies",
            "/codes")) {
      Caller.Answer answer = nobody.ask(path);
      assertEquals(401, answer.status(), answer::toString);
      assertTrue(answer.contentType().startsWith("application/problem+json"), answer::toString);
    }
    assertEquals(401, nobody.series("measure", "ALARMS_ALL").status());
    nobody.post("/agencies", Map.of("code", "scope-nobody")).expect(401);
  }

  private static JsonNode facts(Caller caller, String fact) {
    return caller
        .ask("/facts", "fact", fact, "place", "scope", "from", "2025-11-03", "until", "2025-11-04")
        .expect(200);
  }

  private static List<String> placesOf(Caller caller) {
    TreeSet<String> places = new TreeSet<>();
    caller
        .ask("/incidents", "place", "scope", "limit", "500")
        .expect(200)
        .path("items")
        .forEach(item -> places.add(item.path("place").textValue()));
    return List.copyOf(places);
  }

  private static String sent(Caller caller, Map<String, Object> event) {
    return caller.event(event).expect(202).path("eventId").textValue();
  }

  private static void registered(Caller caller, String id) {
    eventually(SOON, () -> caller.ask("/events/" + id).expect(200));
  }
}
