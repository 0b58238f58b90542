package qilian.incident.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static qilian.incident.Http.get;
import static qilian.incident.Http.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.incident.Http;
import qilian.incident.IncidentPlatform;
import qilian.incident.Patrols;

/** What stands in a roster stays true when members, plans and swaps change around it. */
@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class RosterKeptOverHttpTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String OFFICE = "kept-office";
  private static final String LEAD = Patrols.lead(OFFICE);

  private LocalDate day;

  @BeforeEach
  void street() {
    Patrols.lay(OFFICE);
    day = LocalDate.now(ZONE).plusDays(3);
  }

  @Test
  void a_shift_that_was_cancelled_is_planned_again_when_it_is_asked_for() {
    String office = "again-office";
    Patrols.lay(office);
    String lead = Patrols.lead(office);
    Patrols.members(office, "COMMUNITY_VOLUNTEER", 6);
    post("/patrol/templates", template(), lead).statusCode(200);
    plan(lead, null).body("planned", equalTo(2));
    String shifts = "/patrol/shifts?agency=" + office + "&phase=PLANNED";
    String id = get(shifts, lead).extract().path("items[0].id");
    post("/patrol/shifts/" + id + "/cancellation", Map.of("reason", "大雨"), lead).statusCode(200);

    plan(lead, null)
        .body("planned", equalTo(0))
        .body("standing", equalTo(1))
        .body("cancelled", equalTo(1));
    plan(lead, true)
        .body("planned", equalTo(1))
        .body("duties", equalTo(2))
        .body("standing", equalTo(1))
        .body("cancelled", equalTo(0));
    plan(lead, true).body("planned", equalTo(0)).body("standing", equalTo(2));
    get(shifts, lead).body("items", hasSize(2));
  }

  @Test
  void a_member_with_duties_keeps_its_force_and_its_days() {
    List<UUID> members = Patrols.members(OFFICE, "COMMUNITY_VOLUNTEER", 2);
    Instant begins = day.atTime(9, 0).atZone(ZONE).toInstant();
    UUID shift = Patrols.shift(OFFICE, begins, Duration.ofHours(3), members);
    Map<String, Object> member = member(members.get(0));

    for (Map<String, Object> change :
        List.<Map<String, Object>>of(
            Map.of("force", "MOBILE"),
            Map.of("until", day.minusDays(1).toString()),
            Map.of("from", day.plusDays(1).toString()))) {
      Map<String, Object> changed = new HashMap<>(member);
      changed.putAll(change);
      post("/patrol/members", changed, LEAD)
          .statusCode(409)
          .body("code", equalTo("MEMBER_HAS_DUTIES"))
          .body("detail", containsString(shift.toString()));
    }
    get("/patrol/members", LEAD)
        .body("find { it.id == '" + members.get(0) + "' }.force", equalTo("COMMUNITY_VOLUNTEER"))
        .body("find { it.id == '" + members.get(0) + "' }.until", equalTo(null));

    member.put("until", day.plusDays(1).toString());
    member.put("type", "BUILDING_CHIEF");
    post("/patrol/members", member, LEAD).statusCode(200).body("type", contains("BUILDING_CHIEF"));
    post("/patrol/shifts/" + shift + "/cancellation", Map.of("reason", "大雨"), LEAD).statusCode(200);
    member.put("force", "MOBILE");
    post("/patrol/members", member, LEAD).statusCode(200).body("force", contains("MOBILE"));
  }

  @Test
  void a_swap_asked_twice_is_one_and_its_id_is_no_other_ones() {
    List<UUID> members = Patrols.members(OFFICE, "MOBILE", 5);
    Instant begins = day.atTime(9, 0).atZone(ZONE).toInstant();
    UUID one = Patrols.shift(OFFICE, begins, Duration.ofHours(3), members.subList(0, 2), "MOBILE");
    UUID other =
        Patrols.shift(OFFICE, begins, Duration.ofHours(3), members.subList(2, 4), "MOBILE");
    UUID swap = UUID.randomUUID();

    ask(one, swap, members.get(0), members.get(4)).statusCode(200);
    ask(one, swap, members.get(0), members.get(4)).statusCode(200).header("ETag", "\"2\"");
    ask(one, swap, members.get(1), members.get(4))
        .statusCode(409)
        .body("code", equalTo("SWAP_CONFLICT"));
    ask(other, swap, members.get(2), members.get(4))
        .statusCode(409)
        .body("code", equalTo("SWAP_CONFLICT"));
    post("/patrol/shifts/" + one + "/swaps/" + swap + "/answer", Map.of("nod", false), LEAD)
        .statusCode(200);
    ask(one, swap, members.get(0), members.get(4))
        .statusCode(200)
        .body("swaps.state", contains("DECLINED"));
    get("/patrol/shifts/" + one, LEAD)
        .body("swaps.state", contains("DECLINED"))
        .body("history.event", contains("SwapAsked", "SwapAnswered"));
  }

  @Test
  void a_plan_keeps_what_its_beat_covered_when_it_was_made() {
    String office = "why-office";
    Patrols.lay(office);
    String lead = Patrols.lead(office);
    Patrols.members(office, "COMMUNITY_VOLUNTEER", 6);
    List<Map<String, Object>> events =
        List.of(alarm(office, "1"), alarm(office, "2"), hazard(office, "3"));
    Http.registered(office, events);
    post("/patrol/templates", template(), lead).statusCode(200);
    plan(lead, null).body("planned", equalTo(2));

    get("/patrol/shifts?agency=" + office, lead)
        .body("items.why", everyItem(contains("INCIDENT PUBLIC_ORDER 2", "HAZARD FIRE_LANE 1")));
    get("/patrol/beats/fuxing/why", lead)
        .body("covers", hasItems("INCIDENT PUBLIC_ORDER 2", "HAZARD FIRE_LANE 1"));
  }

  private ValidatableResponse plan(String lead, Boolean again) {
    Map<String, Object> days = new HashMap<>();
    days.put("from", day.toString());
    days.put("until", day.plusDays(2).toString());
    days.put("again", again);
    return post("/patrol/plans", days, lead).statusCode(200);
  }

  private static ValidatableResponse ask(UUID shift, UUID swap, UUID from, UUID to) {
    return post(
        "/patrol/shifts/" + shift + "/swaps", Map.of("id", swap, "from", from, "to", to), LEAD);
  }

  private static Map<String, Object> template() {
    return Map.of(
        "code",
        "night",
        "force",
        "COMMUNITY_VOLUNTEER",
        "beat",
        "fuxing",
        "kind",
        "NIGHT",
        "starts",
        "23:00",
        "ends",
        "05:00",
        "strength",
        2);
  }

  private static Map<String, Object> member(UUID id) {
    Map<String, Object> kept =
        get("/patrol/members", LEAD).extract().path("find { it.id == '" + id + "' }");
    Map<String, Object> member = new HashMap<>(kept);
    member.remove("id");
    member.remove("agency");
    return member;
  }

  private static Map<String, Object> alarm(String office, String id) {
    return Http.event(
        office,
        id,
        "incident.alarm-received",
        Instant.now().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS).toString(),
        Map.of(
            "place",
            "reg-a",
            "timePrecision",
            "MINUTE",
            "category",
            "PUBLIC_ORDER",
            "reportChannel",
            "WALK_IN"));
  }

  private static Map<String, Object> hazard(String office, String id) {
    return Http.event(
        office,
        id,
        "report.hazard-reported",
        Instant.now().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS).toString(),
        Map.of(
            "place",
            "reg-a",
            "timePrecision",
            "MINUTE",
            "findingType",
            "FIRE_LANE",
            "severity",
            "TIME_LIMITED"));
  }
}
