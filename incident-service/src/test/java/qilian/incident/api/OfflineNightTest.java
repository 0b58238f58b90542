package qilian.incident.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.incident.Http.get;
import static qilian.incident.Http.post;
import static qilian.incident.Http.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.incident.IncidentPlatform;
import qilian.incident.Patrols;
import qilian.incident.Tokens;
import qilian.incident.desk.PatrolKeys;
import qilian.incident.desk.PatrolWatchDesk;
import qilian.incident.patrol.PointCode;

/** A night as its patrol lead sees it, and a volunteer's phone that was off-line all of it. */
@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class OfflineNightTest {
  private static final String OFFICE = "night-office";
  private static final String LEAD = Tokens.of("patrol-lead@" + OFFICE);
  private static final String PHONE = Tokens.of("patroller@" + OFFICE);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Inject PatrolWatchDesk watch;
  @Inject PatrolKeys keys;

  @BeforeEach
  void street() {
    Patrols.lay(OFFICE);
  }

  @Test
  void a_phone_that_was_offline_all_night_tells_it_in_the_morning_in_any_order_and_twice() {
    List<UUID> members = Patrols.members(OFFICE, "COMMUNITY_VOLUNTEER", 2);
    put("/patrol/members/" + members.get(0) + "/login", login(OFFICE), LEAD).statusCode(204);
    Instant begins = Instant.now().minus(Duration.ofHours(8)).truncatedTo(ChronoUnit.MINUTES);
    UUID shift = Patrols.shift(OFFICE, begins, Duration.ofHours(6), members);
    watch.work();
    get("/patrol/shifts/" + shift, LEAD)
        .statusCode(200)
        .body("phase", equalTo("NOT_HELD"))
        .body("missed", contains("p1", "p2", "p3"));
    get("/patrol/debts?agency=" + OFFICE + "&state=OPEN", LEAD)
        .body("findAll { it.shift == '" + shift + "' }.point", contains("p1", "p2", "p3"));

    List<Map<String, Object>> queue = new ArrayList<>();
    queue.add(geofence(shift, "p1", begins.plusSeconds(900)));
    queue.add(code(shift, "p2", begins.plusSeconds(7_200)));
    queue.add(geofence(shift, "p1", begins.plusSeconds(9_000)));
    queue.addAll(List.copyOf(queue));
    Collections.shuffle(queue, new Random(7));
    JsonPath sent = send(queue, PHONE);
    assertEquals(6, sent.getInt("accepted"));
    assertEquals(3, sent.getList("results.findAll { it.repeated == true }").size());
    Instant ended = begins.plus(Duration.ofMinutes(350));
    post("/patrol/shifts/" + shift + "/end", Map.of("at", ended.toString()), PHONE).statusCode(200);
    post(
            "/patrol/shifts/" + shift + "/start",
            Map.of("at", begins.plusSeconds(300).toString(), "present", members),
            PHONE)
        .statusCode(200);
    watch.work();
    assertEquals(6, send(queue, PHONE).getInt("accepted"));

    get("/patrol/shifts/" + shift, PHONE)
        .statusCode(200)
        .body("phase", equalTo("SETTLED"))
        .body("startKnownBy", equalTo("SAID"))
        .body("endKnownBy", equalTo("SAID"))
        .body("minutes", equalTo(345))
        .body("missed", contains("p3"))
        .body("duties.attendance", contains("PRESENT", "PRESENT"))
        .body("history.event", hasItems("ShiftNotHeld", "MissRetracted", "ShiftSettled"));
    get("/patrol/debts?agency=" + OFFICE, LEAD)
        .body("findAll { it.shift == '" + shift + "' && it.state == 'OPEN' }.point", contains("p3"))
        .body(
            "findAll { it.shift == '" + shift + "' && it.state == 'RETRACTED' }.point",
            contains("p1", "p2"));
    get("/patrol/shifts/" + shift + "/checkins", LEAD).body("id", hasSize(3));
  }

  @Test
  void what_a_beat_owes_is_shown_to_the_next_shift_and_paid_by_whoever_passes_first() {
    String office = "debt-office";
    Patrols.lay(office);
    String lead = Tokens.of("patrol-lead@" + office);
    String phone = Tokens.of("patroller@" + office);
    List<UUID> members = Patrols.members(office, "COMMUNITY_VOLUNTEER", 4);
    put("/patrol/members/" + members.get(2) + "/login", login(office), lead).statusCode(204);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    UUID missed =
        Patrols.shift(
            office, now.minus(Duration.ofHours(20)), Duration.ofHours(4), members.subList(0, 2));
    UUID next =
        Patrols.shift(
            office, now.minus(Duration.ofHours(2)), Duration.ofHours(4), members.subList(2, 4));
    watch.work();
    get("/patrol/shifts/" + next, lead).body("owed", contains("p1", "p2", "p3"));

    send(List.of(geofence(next, "p2", now.minusSeconds(600))), phone);

    get("/patrol/shifts/" + next, lead).body("owed", contains("p1", "p3"));
    get("/patrol/debts?agency=" + office + "&state=PAID", lead)
        .body("point", contains("p2"))
        .body("paidBy", contains(next.toString()))
        .body("shift", contains(missed.toString()));

    // What is owed is planned into the next shift, and shows as unmet where there is none.
    String owed = "/patrol/debts?agency=" + office + "&state=OPEN";
    get(owed, lead)
        .body("point", contains("p1", "p3"))
        .body("plannedInto", contains(next.toString(), next.toString()))
        .body("unmet", contains(false, false));
    post("/patrol/shifts/" + next + "/cancellation", Map.of("reason", "大雨"), lead).statusCode(200);
    get(owed, lead).body("plannedInto", contains(null, null)).body("unmet", contains(true, true));
    UUID later =
        Patrols.shift(
            office, now.plus(Duration.ofHours(20)), Duration.ofHours(4), members.subList(0, 2));
    get(owed, lead)
        .body("plannedInto", contains(later.toString(), later.toString()))
        .body("unmet", contains(false, false));
    get("/patrol/shifts/" + later, lead).body("owed", contains("p1", "p3"));
  }

  @Test
  void a_checkin_that_proves_nothing_is_refused_by_its_reason_and_takes_no_other_along() {
    List<UUID> members = Patrols.members(OFFICE, "MOBILE", 2);
    put("/patrol/members/" + members.get(0) + "/login", login(OFFICE), LEAD).statusCode(204);
    Instant begins = Instant.now().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MINUTES);
    UUID shift = Patrols.shift(OFFICE, begins, Duration.ofHours(6), members, "MOBILE");
    Instant at = begins.plusSeconds(600);
    Map<String, Object> good = geofence(shift, "p1", at);
    Map<String, Object> far = geofence(shift, "p1", at);
    far.put("position", Map.of("latitude", 27.9, "longitude", 112.94, "accuracy", 5));
    Map<String, Object> stale = code(shift, "p2", at);
    stale.put("at", at.plusSeconds(1_800).toString());
    Map<String, Object> forged = code(shift, "p2", at);
    forged.put("code", "QP1.5000000.forged");
    Map<String, Object> word = item(shift, "p3", "MANUAL", at);
    Map<String, Object> changed = new HashMap<>(good);
    changed.put("at", at.plusSeconds(1).toString());
    Map<String, Object> unreadable = item(shift, "p3", "TELEPATHY", at);
    Map<String, Object> foreign = geofence(UUID.randomUUID(), "p1", at);

    JsonPath sent =
        send(List.of(good, far, stale, forged, word, changed, unreadable, foreign), PHONE);

    assertEquals(1, sent.getInt("accepted"));
    assertEquals("ACCEPTED", sent.getString("results[0].status"));
    assertEquals(
        List.of(
            "OUTSIDE_THE_FENCE",
            "CODE_OF_ANOTHER_TIME",
            "CODE_NOT_GENUINE",
            "REASON_NEEDED",
            "CHECKIN_CONFLICT",
            "WRONG_TYPE",
            "UNKNOWN_SHIFT"),
        sent.getList("results[1..7].problem.code"));
    given()
        .auth()
        .oauth2(PHONE)
        .contentType("application/json")
        .header("Accept-Language", "en")
        .body(Map.of("phoneNow", Instant.now().plusSeconds(600).toString(), "checkins", List.of()))
        .post("/api/v1/patrol/checkins")
        .then()
        .statusCode(422)
        .body("code", equalTo("CLOCK_IS_OFF"))
        .body("detail", startsWith("The clock is off by"));
  }

  @Test
  void where_a_phone_was_is_kept_until_the_shift_is_settled_and_coarse_afterwards()
      throws SQLException {
    String office = "coarse-office";
    Patrols.lay(office);
    List<UUID> members = Patrols.members(office, "COMMUNITY_VOLUNTEER", 2);
    String phone = Tokens.of("patroller@" + office);
    put(
            "/patrol/members/" + members.get(0) + "/login",
            login(office),
            Tokens.of("patrol-lead@" + office))
        .statusCode(204);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    UUID shift = Patrols.shift(office, now.minusSeconds(7_200), Duration.ofHours(4), members);
    UUID over =
        Patrols.shift(office, now.minus(Duration.ofHours(20)), Duration.ofHours(3), members);
    send(List.of(geofence(shift, "p1", now.minusSeconds(60))), phone);
    send(List.of(geofence(over, "p1", now.minus(Duration.ofHours(19)))), phone);

    watch.work();
    watch.coarsen();

    assertEquals("27.86003 112.94002 8", place(shift));
    assertEquals("27.86 112.94 null", place(over));
    get("/patrol/shifts/" + shift + "/checkins", phone)
        .body("placeKept", contains(true))
        .body("[0].latitude", equalTo(null));
    get("/patrol/shifts/" + over + "/checkins", phone).body("placeKept", contains(false));
  }

  @Test
  void a_finding_becomes_a_matter_with_one_tap_once_and_its_result_comes_back() {
    String office = "finding-office";
    Patrols.lay(office);
    String lead = Tokens.of("patrol-lead@" + office);
    String phone = Tokens.of("patroller@" + office);
    List<UUID> members = Patrols.members(office, "COMMUNITY_VOLUNTEER", 2);
    put("/patrol/members/" + members.get(0) + "/login", login(office), lead).statusCode(204);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    UUID shift = Patrols.shift(office, now.minusSeconds(7_200), Duration.ofHours(4), members);
    Map<String, Object> hazard =
        finding(shift, "HAZARD", "CREATED_HAZARD", now.minusSeconds(3_600));
    hazard.put("category", "FIRE_LANE");
    Map<String, Object> again = finding(shift, "HAZARD", "CREATED_HAZARD", now.minusSeconds(600));
    again.put("category", "FIRE_LANE");
    Map<String, Object> talk = finding(shift, "DISSUASION", "ON_SITE", now.minusSeconds(300));
    Map<String, Object> wrong = finding(shift, "DISPUTE", "CREATED_DISPUTE", now.minusSeconds(200));

    post("/patrol/findings", List.of(hazard, again, talk, wrong, hazard), phone)
        .statusCode(200)
        .body("status", contains("ACCEPTED", "ACCEPTED", "ACCEPTED", "REJECTED", "ACCEPTED"))
        .body("[0].finding.caseref", equalTo("patrol-" + hazard.get("id")))
        .body("[1].finding.result", equalTo("SAME_AS_BEFORE"))
        .body("[1].finding.sameAs", equalTo(hazard.get("id")))
        .body("[3].problem.code", equalTo("RESULT_DOES_NOT_FIT"));

    get("/patrol/findings/" + again.get("id"), phone)
        .body("became.type", contains("qilian.report.hazard-reported.v1"));
    get("/patrol/findings", phone).body("$", hasSize(3));
    String today = LocalDate.now(ZONE).minusDays(1).toString();
    String window = "&from=" + today + "&until=" + LocalDate.now(ZONE).plusDays(1);
    get("/facts?fact=report.hazard-reported&agency=" + office + window, lead)
        .body("figure", equalTo(1));
    get("/facts?fact=patrol.finding-reported&agency=" + office + window, lead)
        .body("figure", equalTo(3))
        .body(
            "items.disposition", containsInAnyOrder("CREATED_HAZARD", "SAME_AS_BEFORE", "ON_SITE"));
  }

  @Test
  void the_figures_follow_what_becomes_known_late_and_facts_add_up_to_them() {
    String office = "figure-office";
    Patrols.lay(office);
    String lead = Tokens.of("patrol-lead@" + office);
    String phone = Tokens.of("patroller@" + office);
    List<UUID> members = Patrols.members(office, "COMMUNITY_VOLUNTEER", 2);
    put("/patrol/members/" + members.get(0) + "/login", login(office), lead).statusCode(204);
    Instant begins = Instant.now().minus(Duration.ofHours(9)).truncatedTo(ChronoUnit.MINUTES);
    UUID shift = Patrols.shift(office, begins, Duration.ofHours(4), members);
    watch.work();
    assertEquals(3, figure(lead, office, "patrol.point-missed", ""));

    send(List.of(geofence(shift, "p2", begins.plusSeconds(7_200))), phone);
    send(
        List.of(
            geofence(shift, "p2", begins.plusSeconds(1_800)),
            geofence(shift, "p1", begins.plusSeconds(1_200))),
        phone);
    watch.work();

    assertEquals(1, figure(lead, office, "patrol.point-missed", ""));
    assertEquals(3, figure(lead, office, "patrol.checkin-recorded", ""));
    assertEquals(2, figure(lead, office, "patrol.checkin-recorded", "&disposition=VISITED"));
    assertEquals(1, figure(lead, office, "patrol.shift-started", ""));
    assertEquals(220, figure(lead, office, "patrol.shift-ended", "&quantity=HEADCOUNT"));
    String planned = Tokens.of("coordinator@x-centre", "reg");
    get("/patrol/coverage?agency=" + office, planned)
        .statusCode(200)
        .body("weeks", equalTo(12))
        .body("blocks", hasSize(50));
    String proposal =
        post("/patrol/proposals", Map.of("agency", office), planned)
            .statusCode(201)
            .body("content.patrols", equalTo(0))
            .extract()
            .jsonPath()
            .getString("id");
    post("/patrol/proposals/" + proposal + "/answer", Map.of("takeUp", true), lead).statusCode(204);
    post("/patrol/proposals/" + proposal + "/answer", Map.of("takeUp", true), lead).statusCode(409);
    get("/patrol/beats/fuxing/why", lead).statusCode(200);
  }

  private static int figure(String lead, String office, String fact, String more) {
    JsonPath facts =
        get(
                "/facts?fact="
                    + fact
                    + "&agency="
                    + office
                    + more
                    + "&from="
                    + LocalDate.now(ZONE).minusDays(3)
                    + "&until="
                    + LocalDate.now(ZONE).plusDays(1),
                lead)
            .statusCode(200)
            .extract()
            .jsonPath();
    assertEquals(
        facts.getInt("sum"),
        facts.getList("items.adds", Integer.class).stream().mapToInt(adds -> adds).sum());
    return facts.getInt("figure");
  }

  private static Map<String, Object> finding(UUID shift, String kind, String result, Instant at) {
    Map<String, Object> finding = new HashMap<>();
    finding.put("id", UUID.randomUUID().toString());
    finding.put("shift", shift.toString());
    finding.put("place", "reg-a");
    finding.put("kind", kind);
    finding.put("result", result);
    finding.put("at", at.toString());
    return finding;
  }

  private static String place(UUID shift) throws SQLException {
    try (Connection machine = IncidentPlatform.as("machine");
        var rows =
            machine
                .createStatement()
                .executeQuery(
                    "SELECT latitude, longitude, accuracy FROM patrol_checkin WHERE shift = '"
                        + shift
                        + "'")) {
      assertTrue(rows.next());
      Double accuracy = (Double) rows.getObject(3);
      return rows.getDouble(1)
          + " "
          + rows.getDouble(2)
          + " "
          + (accuracy == null ? "null" : Integer.toString(accuracy.intValue()));
    }
  }

  private static Map<String, Object> login(String office) {
    return Map.of("subject", "patroller@" + office);
  }

  private static JsonPath send(List<Map<String, Object>> queue, String token) {
    return post(
            "/patrol/checkins",
            Map.of("phoneNow", Instant.now().toString(), "checkins", queue),
            token)
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static Map<String, Object> geofence(UUID shift, String point, Instant at) {
    Map<String, Object> item = item(shift, point, "GEOFENCE", at);
    item.put("position", Map.of("latitude", 27.86003, "longitude", 112.94002, "accuracy", 8));
    return item;
  }

  private Map<String, Object> code(UUID shift, String point, Instant at) {
    Map<String, Object> item = item(shift, point, "QR", at);
    item.put("code", PointCode.at(OFFICE, point, at, keys.points()));
    return item;
  }

  private static Map<String, Object> item(UUID shift, String point, String method, Instant at) {
    Map<String, Object> item = new HashMap<>();
    item.put("id", UUID.randomUUID().toString());
    item.put("shift", shift.toString());
    item.put("point", point);
    item.put("method", method);
    item.put("at", at.toString());
    return item;
  }
}
