package qilian.incident.api;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static qilian.incident.Http.get;
import static qilian.incident.Http.post;
import static qilian.incident.Http.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.incident.IncidentPlatform;
import qilian.incident.Patrols;
import qilian.incident.Tokens;

/** Rosters as a patrol lead plans and changes them, and who sees which shift. */
@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class RosterOverHttpTest {
  private static final String OFFICE = "roster-office";
  private static final String LEAD = Tokens.of("patrol-lead@" + OFFICE);
  private static final String PHONE = Tokens.of("patroller@" + OFFICE);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @BeforeEach
  void street() {
    Patrols.lay(OFFICE);
  }

  @Test
  void a_roster_is_planned_from_templates_once_and_a_swap_needs_the_leaders_nod() {
    String office = "plan-office";
    Patrols.lay(office);
    String lead = Tokens.of("patrol-lead@" + office);
    Patrols.members(office, "COMMUNITY_VOLUNTEER", 12);
    LocalDate first = LocalDate.now(ZONE).plusDays(3);
    Map<String, Object> night =
        Map.of(
            "code",
            "summer-night",
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
    post("/patrol/templates", night, lead).statusCode(200);
    Map<String, Object> week =
        Map.of("from", first.toString(), "until", first.plusDays(7).toString());

    post("/patrol/plans", week, lead)
        .statusCode(200)
        .body("planned", equalTo(7))
        .body("duties", equalTo(14))
        .body("unfilled", hasSize(0));
    post("/patrol/plans", week, lead).body("planned", equalTo(0)).body("standing", equalTo(7));
    JsonPath planned =
        get("/patrol/shifts?agency=" + office + "&from=" + first, lead)
            .statusCode(200)
            .body("items", hasSize(7))
            .extract()
            .jsonPath();
    OffsetDateTime begins = OffsetDateTime.parse(planned.getString("items[0].begins"));
    OffsetDateTime ends = OffsetDateTime.parse(planned.getString("items[0].ends"));
    assertEquals(6, Duration.between(begins, ends).toHours());
    assertFalse(
        begins
            .atZoneSameInstant(ZONE)
            .toLocalDate()
            .equals(ends.atZoneSameInstant(ZONE).toLocalDate()));

    String shift = planned.getString("items[0].id");
    String from = planned.getString("items[0].duties[0].member");
    List<String> free =
        get("/patrol/shifts/" + shift + "/substitutes", lead).extract().jsonPath().getList("id");
    assertEquals(10, free.size());
    UUID busy = UUID.fromString(free.get(0));
    Patrols.shift(
        office,
        begins.toInstant(),
        Duration.ofHours(6),
        List.of(busy, UUID.fromString(free.get(1))));
    post("/patrol/shifts/" + shift + "/assignment", Map.of("member", busy), lead)
        .statusCode(422)
        .body("code", equalTo("DOUBLE_BOOKED"));
    nod(shift, ask(shift, from, busy.toString(), lead), lead)
        .statusCode(422)
        .body("code", equalTo("DOUBLE_BOOKED"));
    String asked = ask(shift, from, free.get(2), lead);
    nod(shift, asked, lead).statusCode(200).body("duties.member", hasItems(free.get(2)));
    nod(shift, asked, lead).statusCode(409).body("code", equalTo("SWAP_ANSWERED"));
    post("/patrol/shifts/" + shift + "/release", Map.of("member", free.get(2)), lead)
        .statusCode(422)
        .body("code", equalTo("BELOW_STRENGTH"));
    post(
            "/patrol/members/" + free.get(2) + "/departure",
            Map.of("until", first.minusDays(1).toString()),
            lead)
        .statusCode(200)
        .body("handedOn", hasItems(shift))
        .body("cancelled", hasSize(0));
    get("/patrol/shifts/" + shift, lead)
        .body("duties.member", hasSize(2))
        .body("duties.member", not(hasItems(free.get(2))));
  }

  private static String ask(String shift, String from, String to, String lead) {
    String swap = UUID.randomUUID().toString();
    post("/patrol/shifts/" + shift + "/swaps", Map.of("id", swap, "from", from, "to", to), lead)
        .statusCode(200);
    return swap;
  }

  private static ValidatableResponse nod(String shift, String swap, String lead) {
    return post(
        "/patrol/shifts/" + shift + "/swaps/" + swap + "/answer", Map.of("nod", true), lead);
  }

  @Test
  void a_patroller_sees_its_own_shifts_only_and_another_agency_none() {
    List<UUID> members = Patrols.members(OFFICE, "RESIDENT_UNIT", 4);
    put("/patrol/members/" + members.get(0) + "/login", login(OFFICE), LEAD).statusCode(204);
    Instant begins = Instant.now().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.DAYS);
    UUID own =
        Patrols.shift(OFFICE, begins, Duration.ofHours(4), members.subList(0, 2), "RESIDENT_UNIT");
    UUID others =
        Patrols.shift(OFFICE, begins, Duration.ofHours(4), members.subList(2, 4), "RESIDENT_UNIT");
    String elsewhere = Tokens.of("patrol-lead@" + Patrols.other());

    get("/patrol/members/self", PHONE)
        .statusCode(200)
        .body("id", equalTo(members.get(0).toString()));
    get("/patrol/shifts/" + own, PHONE).statusCode(200);
    get("/patrol/shifts/" + own + "/crew", PHONE)
        .statusCode(200)
        .body("id", containsInAnyOrder(members.get(0).toString(), members.get(1).toString()));
    get("/patrol/shifts/" + others + "/crew", PHONE).statusCode(404);
    get("/patrol/shifts/" + own + "/substitutes", PHONE)
        .statusCode(200)
        .body("id", not(hasItems(members.get(1).toString())))
        .body("id", not(hasItems(members.get(2).toString())));
    get("/patrol/shifts/" + others + "/substitutes", PHONE).statusCode(404);
    get("/patrol/shifts/" + others, PHONE).statusCode(404);
    get("/patrol/shifts?from=" + begins, PHONE)
        .body("items.id", hasItems(own.toString()))
        .body("items.id", not(hasItems(others.toString())));
    get("/patrol/shifts/" + own, elsewhere).statusCode(404);
    get("/patrol/shifts/" + own, Tokens.of("coordinator@x-centre", "reg")).statusCode(200);
    get("/patrol/shifts/" + own, Tokens.of("coordinator@x-centre", "reg-b")).statusCode(404);
    post("/patrol/shifts/" + own + "/cancellation", Map.of("reason", "x"), elsewhere)
        .statusCode(404);
    get("/patrol/members?agency=" + OFFICE, elsewhere).body("$", hasSize(0));
    get("/patrol/shifts?agency=" + OFFICE, LEAD)
        .body("items.id", hasItems(own.toString(), others.toString()));
    get("/patrol/shifts/" + others, LEAD)
        .body(
            "duties.member",
            containsInAnyOrder(members.get(2).toString(), members.get(3).toString()));
  }

  @Test
  void a_proposal_is_carried_out_in_one_step_or_not_at_all() throws SQLException {
    String office = "carry-office";
    Patrols.lay(office);
    String lead = Tokens.of("patrol-lead@" + office);
    Patrols.members(office, "COMMUNITY_VOLUNTEER", 8);
    LocalDate week =
        LocalDate.now(ZONE)
            .with(java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY))
            .plusWeeks(1);
    Map<String, Object> evening =
        Map.of(
            "code",
            "evening",
            "force",
            "COMMUNITY_VOLUNTEER",
            "beat",
            "fuxing",
            "kind",
            "EVENING",
            "starts",
            "18:00",
            "ends",
            "21:00",
            "strength",
            2);
    post("/patrol/templates", evening, lead).statusCode(200);
    post(
            "/patrol/plans",
            Map.of("from", week.toString(), "until", week.plusDays(7).toString()),
            lead)
        .statusCode(200)
        .body("planned", equalTo(7));
    String proposal = proposed(lead);
    String all = "/patrol/shifts?agency=" + office + "&from=" + week + "&phase=PLANNED";
    List<String> before = get(all, lead).body("items", hasSize(7)).extract().path("items.id");

    post("/patrol/proposals/" + proposal + "/carrying-out", Map.of(), PHONE).statusCode(403);
    post("/patrol/proposals/" + proposal + "/carrying-out", Map.of(), LEAD).statusCode(404);
    JsonPath carried =
        post("/patrol/proposals/" + proposal + "/carrying-out", Map.of(), lead)
            .statusCode(200)
            .body("cancelled", hasSize(7))
            .extract()
            .jsonPath();

    List<Map<String, Object>> shifts = get(all, lead).extract().path("items");
    assertEquals(carried.getList("planned").size(), shifts.size());
    long hours = 0;
    for (Map<String, Object> shift : shifts) {
      assertFalse(before.contains((String) shift.get("id")));
      assertEquals(2, ((List<?>) shift.get("duties")).size(), "each is filled");
      hours +=
          Duration.between(
                  OffsetDateTime.parse((String) shift.get("begins")),
                  OffsetDateTime.parse((String) shift.get("ends")))
              .toHours();
    }
    assertEquals(21, hours, "as many hours as were planned");
    post("/patrol/proposals/" + proposal + "/carrying-out", Map.of(), lead)
        .statusCode(409)
        .body("code", equalTo("PROPOSAL_ANSWERED"));

    // Members who have left cannot walk: the rule stands, and the roster with it.
    String next = proposed(lead);
    List<String> standing = get(all, lead).extract().path("items.id");
    try (var machine = IncidentPlatform.as("machine");
        var statement = machine.createStatement()) {
      statement.executeUpdate(
          "UPDATE patrol_member SET until = '2020-12-31' WHERE agency = '" + office + "'");
      machine.commit();
    }
    post("/patrol/proposals/" + next + "/carrying-out", Map.of(), lead)
        .statusCode(422)
        .body("code", equalTo("PROPOSAL_NOT_FILLABLE"));
    assertEquals(standing, get(all, lead).extract().path("items.id"));
    get("/patrol/proposals", lead)
        .body("find { it.id == '" + next + "' }.state", equalTo("PROPOSED"));
  }

  private static String proposed(String lead) {
    return post("/patrol/proposals", Map.of("weeks", 4), lead).statusCode(201).extract().path("id");
  }

  private static Map<String, Object> login(String office) {
    return Map.of("subject", "patroller@" + office);
  }
}
