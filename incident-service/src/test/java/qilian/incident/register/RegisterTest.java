package qilian.incident.register;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static qilian.incident.Eventually.eventually;
import static qilian.incident.Http.event;
import static qilian.incident.Http.get;
import static qilian.incident.Http.idOf;
import static qilian.incident.Http.registered;
import static qilian.incident.Street.POLICE;
import static qilian.incident.Street.TAX;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.guard.Scope;
import qilian.incident.IncidentPlatform;
import qilian.incident.Street;
import qilian.incident.Tokens;
import qilian.transport.codec.EventIds;

@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class RegisterTest {
  private static final String OWN = Tokens.of("agency-system@" + POLICE);

  @Inject DrillDown drillDown;

  @BeforeEach
  void street() {
    Street.lay();
  }

  private static Map<String, Object> alarm(
      String id, String time, String place, String category, String subtype, String... more) {
    return event(
        POLICE,
        id,
        "incident.alarm-received",
        time,
        Map.of(
            "place", place, "category", category, "subtype", subtype, "reportChannel", "CALL_110"),
        more);
  }

  @Test
  void an_event_is_told_with_its_place_in_the_topic() {
    registered(
        POLICE,
        List.of(
            alarm("status-1", "2025-03-03T08:00:00+08:00", "reg-a", "CRIMINAL", "THEFT_EBIKE")));

    eventually(
        () ->
            get("/events/" + idOf(POLICE, "status-1") + "?number=true", OWN)
                .statusCode(200)
                .body("status", equalTo("REGISTERED"))
                .body("topic", equalTo("incident.events.v1"))
                .body("placePath", equalTo("reg>reg-a"))
                .body("qseq", notNullValue()));
    get("/events/" + UUID.randomUUID(), OWN)
        .statusCode(404)
        .header("Retry-After", equalTo("2"))
        .body("code", equalTo("EVENT_NOT_REGISTERED"));
  }

  @Test
  void the_same_id_with_another_content_is_a_conflict_and_the_first_stands() {
    registered(
        POLICE,
        List.of(alarm("twice", "2025-03-04T08:00:00+08:00", "reg-a", "CRIMINAL", "BURGLARY")));
    registered(
        POLICE,
        List.of(alarm("twice", "2025-03-04T08:00:00+08:00", "reg-a", "CRIMINAL", "ROBBERY")));

    eventually(
        () ->
            get("/events/" + idOf(POLICE, "twice"), OWN)
                .body("status", equalTo("CONFLICT"))
                .body("findings.kind", hasItem("CONFLICTING_CONTENT")));
    get("/incidents/" + idOf(POLICE, "twice"), OWN).body("subtype", equalTo("BURGLARY"));
  }

  @Test
  void a_correction_without_its_target_waits() {
    registered(
        POLICE,
        List.of(
            alarm(
                "early-correction",
                "2025-03-05T08:00:00+08:00",
                "reg-b",
                "CRIMINAL",
                "ROBBERY",
                "corrects",
                "late-target")));

    get("/events/" + idOf(POLICE, "early-correction"), OWN)
        .body("status", equalTo("WAITING"))
        .body("corrects", equalTo(idOf(POLICE, "late-target").toString()));

    registered(
        POLICE,
        List.of(alarm("late-target", "2025-03-05T08:00:00+08:00", "reg-a", "CRIMINAL", "ROBBERY")));
    eventually(
        () ->
            get("/events/" + idOf(POLICE, "early-correction"), OWN)
                .body("status", equalTo("REGISTERED")));
    get("/incidents/" + idOf(POLICE, "late-target"), OWN).body("placePath", equalTo("reg>reg-b"));
  }

  @Test
  void pages_go_on_where_they_stopped_whatever_came_in_between() {
    List<Map<String, Object>> alarms = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      alarms.add(
          alarm(
              "page-" + i, "2025-04-0" + (i + 1) + "T08:00:00+08:00", "reg-b", "TRAFFIC", "OTHER"));
    }
    registered(POLICE, alarms);
    String question = "/incidents?place=reg-b&from=2025-04-01&until=2025-05-01&category=TRAFFIC";

    var first = get(question + "&limit=3", OWN).body("items", hasSize(3));
    registered(
        POLICE,
        List.of(alarm("page-new", "2025-04-20T08:00:00+08:00", "reg-b", "TRAFFIC", "OTHER")));
    String next = first.extract().path("next");
    var second =
        get(question + "&limit=3&cursor=" + next, OWN)
            .body("items.occurredOn", contains("2025-04-04", "2025-04-03", "2025-04-02"));
    next = second.extract().path("next");
    get(question + "&limit=3&cursor=" + next, OWN)
        .body("items.occurredOn", contains("2025-04-01"))
        .body("next", nullValue());
    get("/incidents?cursor=rubbish", OWN)
        .statusCode(400)
        .body("code", equalTo("CURSOR_NOT_ACCEPTED"));
    get("/incidents?limit=501", OWN).statusCode(400);
    get("/incidents?from=2025-13-01", OWN).statusCode(400);
    get("/incidents?place=nowhere", OWN).statusCode(404);
  }

  @Test
  void a_day_of_knowledge_shows_what_was_known_then() {
    registered(
        POLICE,
        List.of(
            alarm(
                "asof-1",
                "2025-05-01T08:00:00+08:00",
                "reg-a",
                "CRIMINAL",
                "THEFT_EBIKE",
                "caseref",
                "asof",
                "recordedat",
                "2025-05-01T09:00:00+08:00"),
            event(
                POLICE,
                "asof-2",
                "incident.feedback-given",
                "2025-05-01T10:00:00+08:00",
                Map.of(
                    "confirmedCategory", "DISPUTE",
                    "confirmedSubtype", "DOMESTIC",
                    "disposition", "TRANSFERRED_MEDIATION"),
                "caseref",
                "asof",
                "recordedat",
                "2025-05-03T09:00:00+08:00"),
            alarm(
                "asof-3",
                "2025-05-02T08:00:00+08:00",
                "reg-b",
                "CRIMINAL",
                "ROBBERY",
                "corrects",
                "asof-1",
                "caseref",
                "asof",
                "recordedat",
                "2025-05-05T09:00:00+08:00")));
    UUID id = EventIds.ofMatter(POLICE, "asof");
    String may = "/incidents?from=2025-05-01&until=2025-06-01&asOf=";

    eventually(() -> get("/incidents/" + id, OWN).body("history", hasSize(3)));
    get("/incidents/" + id, OWN)
        .body("status", equalTo("REFERRED_MEDIATION"))
        .body("occurredOn", equalTo("2025-05-02"))
        .body("history[2].changes.sign", hasItem(-1));
    get(may + "2025-05-02", OWN)
        .body("items.id", contains(id.toString()))
        .body("items[0].status", equalTo("RECEIVED"))
        .body("items[0].category", equalTo("CRIMINAL"))
        .body("items[0].placePath", equalTo("reg>reg-a"));
    get(may + "2025-05-03&place=reg-a&status=REFERRED_MEDIATION", OWN)
        .body("items.category", contains("DISPUTE"))
        .body("items.occurredOn", contains("2025-05-01"));
    get(may + "2025-05-05&place=reg-a", OWN).body("items", empty());
    get(may + "2025-05-05&place=reg-b", OWN).body("items.occurredOn", contains("2025-05-02"));
    get(may + "2025-04-30", OWN).body("items", empty());
    get("/incidents?asOf=2025-05-02&category=CRIMINAL&subtype=THEFT_EBIKE&place=reg-a", OWN)
        .body("items.id", hasItem(id.toString()));
    get("/incidents/" + id + "?asOf=2025-05-02", OWN).body("history", hasSize(1));
    get("/incidents/" + id + "?asOf=2025-04-30", OWN).statusCode(404);
  }

  @Test
  void a_figure_is_the_sum_of_signed_contributions_on_any_day_of_knowledge() {
    registered(
        POLICE,
        List.of(
            alarm(
                "facts-1",
                "2025-06-02T08:00:00+08:00",
                "reg-a",
                "CRIMINAL",
                "THEFT_EBIKE",
                "caseref",
                "facts",
                "recordedat",
                "2025-06-02T09:00:00+08:00"),
            event(
                POLICE,
                "facts-2",
                "incident.reclassified",
                "2025-06-03T10:00:00+08:00",
                Map.of("category", "OTHER", "reason", "误报"),
                "caseref",
                "facts",
                "recordedat",
                "2025-06-04T09:00:00+08:00")));
    eventually(() -> get("/events/" + idOf(POLICE, "facts-2"), OWN).statusCode(200));
    String june = "/facts?fact=incident.alarm-received&place=reg&from=2025-06-01&until=2025-07-01";

    get(june + "&category=CRIMINAL", OWN)
        .body("figure", equalTo(0))
        .body("items.sign", contains(1, -1));
    get(june + "&category=CRIMINAL&asOf=2025-06-03", OWN)
        .body("figure", equalTo(1))
        .body("items.hour", contains(8));
    get(june + "&excludeCategory=CRIMINAL&initialCategory=CRIMINAL", OWN)
        .body("figure", equalTo(1));
    get(june + "&subtype=", OWN).body("figure", equalTo(1));
    get(june + "&hour=9", OWN).body("figure", equalTo(0));
    get(june + "&limit=1", OWN).body("items", hasSize(1)).body("next", notNullValue());

    get("/facts?from=2025-06-01&until=2025-07-01", OWN)
        .statusCode(400)
        .body("code", equalTo("PARAMETER_MISSING"));
    get(june + "&colour=red", OWN).statusCode(400).body("code", equalTo("PARAMETER_UNKNOWN"));
    get(june.replace("alarm-received", "rubbish"), OWN).statusCode(400);
  }

  @Test
  void what_may_not_be_seen_is_withheld_as_a_number() {
    registered(
        POLICE,
        List.of(alarm("secret-1", "2025-07-02T08:00:00+08:00", "reg-a", "CRIMINAL", "BURGLARY")));
    String july = "/facts?fact=incident.alarm-received&place=reg&from=2025-07-01&until=2025-08-01";
    String other = Tokens.of("agency-system@" + TAX);

    DrillDown.Answer answer =
        drillDown.ask(
            Scope.ALL,
            Scope.ofAgency(TAX),
            new FactFilter(
                Set.of("incident.alarm-received"),
                "reg",
                Map.of(),
                LocalDate.of(2025, 7, 1),
                LocalDate.of(2025, 8, 1),
                null,
                null),
            null,
            10);
    assertEquals(new DrillDown.Answer(1, 0, 1, 0, 1, List.of(), null), answer);
    get(july, Tokens.of("analyst@" + TAX)).body("figure", equalTo(1));
    get(july, Tokens.of("coordinator@" + TAX, "reg-a")).body("sum", equalTo(1));
    get(july, Tokens.of("coordinator@" + TAX, "reg-b")).body("figure", equalTo(0));
    get(july, other).body("figure", equalTo(0)).body("withheld", equalTo(0));
    get("/events/" + idOf(POLICE, "secret-1"), other).statusCode(404);
    get("/incidents/" + idOf(POLICE, "secret-1"), other).statusCode(404);
    get("/incidents?from=2025-07-01&until=2025-08-01", other).body("items", empty());
    get("/incidents?from=2025-07-01&until=2025-08-01&asOf=2026-12-31", other)
        .body("items", empty());
    get("/incidents/" + idOf(POLICE, "secret-1"), Tokens.of("auditor")).statusCode(200);
    get("/incidents/" + idOf(POLICE, "secret-1"), Tokens.of("administrator")).statusCode(404);
  }
}
