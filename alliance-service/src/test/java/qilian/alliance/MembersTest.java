package qilian.alliance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who belongs to the alliance, what the lists say, and what nobody writes into a text. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class MembersTest {

  private static final Map<String, Object> NOTHING = Map.of();

  @Test
  void members_join_once_say_no_private_number_and_leave() {
    Street s = new Street().settled();
    Map<String, Object> join = Map.of("agency", s.fire, "role", "LEADING_GROUP");
    s.as(s.fire).body(join).post("/api/v1/members").then().statusCode(403);
    s.coordinator()
        .body(join)
        .post("/api/v1/members")
        .then()
        .statusCode(201)
        .body("places", contains(s.street))
        .body("kind", equalTo("FIRE_RESCUE"));
    s.coordinator().body(join).post("/api/v1/members").then().statusCode(409);
    s.coordinator()
        .body(Map.of("agency", "nobody"))
        .post("/api/v1/members")
        .then()
        .statusCode(422)
        .body("code", equalTo("UNKNOWN_AGENCY"));
    Map<String, Object> contact = Map.of("function", "值班室", "telephone", "0731-58230119");
    s.as(s.fire)
        .body(Map.of("contacts", List.of(contact), "units", List.of("一中队")))
        .header("If-Match", "*")
        .put("/api/v1/members/" + s.fire)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    s.as(s.fire)
        .body(Map.of("contacts", List.of(Map.of("function", "队长", "telephone", "13907320001"))))
        .header("If-Match", "*")
        .put("/api/v1/members/" + s.fire)
        .then()
        .statusCode(422)
        .body("code", equalTo("NOT_AN_OFFICE_NUMBER"));
    s.as(s.fire)
        .body(Map.of("places", List.of(s.place)))
        .header("If-Match", "*")
        .put("/api/v1/members/" + s.fire)
        .then()
        .statusCode(403);
    s.as(s.bank)
        .get("/api/v1/members?agency=" + s.fire)
        .then()
        .body("items[0].contacts[0].function", equalTo("值班室"));
    s.coordinator()
        .header("If-Match", "\"1\"")
        .body(NOTHING)
        .post("/api/v1/members/" + s.fire + "/leaving")
        .then()
        .statusCode(412);
    s.coordinator()
        .body(NOTHING)
        .post("/api/v1/members/" + s.fire + "/leaving")
        .then()
        .statusCode(428)
        .body("code", equalTo("VERSION_MISSING"));
    s.coordinator()
        .header("If-Match", "*")
        .body(NOTHING)
        .post("/api/v1/members/" + s.fire + "/leaving")
        .then()
        .statusCode(200);
    s.as(s.office)
        .body(task(s, "FACILITY", s.fire))
        .post("/api/v1/tasks")
        .then()
        .statusCode(422)
        .body("code", equalTo("NOT_A_MEMBER"));
  }

  @Test
  void where_a_member_is_reached_and_which_posts_are_manned_is_told_and_no_note_of_a_person()
      throws SQLException {
    Street s = new Street().allied();
    Map<String, Object> contact = Map.of("function", "值班室", "telephone", "0731-58230119");
    Map<String, Object> terms = Map.of("contacts", List.of(contact), "units", List.of("一中队"));
    for (int i = 0; i < 2; i++) {
      s.as(s.fire)
          .body(terms)
          .header("If-Match", "*")
          .put("/api/v1/members/" + s.fire)
          .then()
          .statusCode(200);
    }
    Instant now = Instant.now();
    String first = planned(s, now, "0731-58230119");
    String second = planned(s, now.plus(Duration.ofHours(8)), null);
    duty(s, first, "beginning", NOTHING);
    duty(s, first, "handover", Map.of("note", "两处路灯待修"));
    duty(s, second, "cancellation", NOTHING);

    // Said again, nothing has changed and nothing is told.
    assertEquals(List.of("member-joined", "member-changed"), told(s.fire, "members"));
    assertEquals(
        List.of("duty-planned", "duty-planned", "duty-begun", "duty-handed-over", "duty-cancelled"),
        told(s.fire, "duties"));
    String data = "select data from fact where agency = '" + s.fire + "' and type ~ '";
    assertEquals(
        List.of(
            "{\"agency\":\"%s\",\"role\":\"MEMBER\",\"from\":\"2025-01-01\",\"places\":[\"%s\"],"
                    .formatted(s.fire, s.street)
                + "\"units\":[\"一中队\"],"
                + "\"contacts\":[{\"function\":\"值班室\",\"telephone\":\"0731-58230119\"}]}"),
        Rows.of("machine", data + "member-changed'"));
    String begun = Rows.of("machine", data + "duty-begun'").getFirst();
    for (String part : List.of("\"duty\":\"" + first, "一中队", "值班长", "\"onCall\":true")) {
      assertTrue(begun.contains(part), begun);
    }
    String handedOver = Rows.of("machine", data + "duty-handed-over'").getFirst();
    assertFalse(handedOver.contains("路灯"), handedOver);
    assertEquals(
        List.of(s.street),
        Rows.of(
            "machine",
            "select distinct place from fact where agency = '" + s.fire + "' and type ~ 'duty'"));
    assertEquals(
        List.of(),
        Rows.inScope("A:" + s.bank, "select 1 from fact where type ~ 'duty'"),
        "the log itself stays the agency's own");
    Eventually.eventually(
        () -> {
          String waiting =
              "select count(*) from outbox join fact using (event_id) where agency = '";
          assertEquals(List.of("0"), Rows.of("machine", waiting + s.fire + "'"));
          return true;
        });
  }

  private static List<String> told(String agency, String kind) throws SQLException {
    return Rows.of(
        "machine",
        "select split_part(type, '.', 3) from fact where agency = '%s' and source = '/alliance/%s'"
                .formatted(agency, kind)
            + " order by recorded_at");
  }

  private static String planned(Street s, Instant begins, String telephone) {
    Map<String, Object> shift = new HashMap<>();
    shift.put("unit", "一中队");
    shift.put("post", "值班长");
    shift.put("telephone", telephone);
    shift.put("onCall", true);
    shift.put("beginsAt", begins.toString());
    shift.put("endsAt", begins.plus(Duration.ofHours(8)).toString());
    return s.as(s.fire)
        .body(shift)
        .post("/api/v1/rosters")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void duty(Street s, String shift, String noun, Map<String, Object> body) {
    s.as(s.fire)
        .body(body)
        .header("If-Match", "*")
        .post("/api/v1/rosters/" + shift + "/" + noun)
        .then()
        .statusCode(200);
  }

  @Test
  void a_newer_version_of_a_duty_list_decides_from_its_day_on() {
    Street s = new Street().allied();
    String answer = "/api/v1/duty-lists/answer?subject=FIRE_SAFETY&place=" + s.place;
    s.as(s.office).get(answer).then().body("lead", equalTo(s.fire)).body("list", equalTo("BAOTA"));
    Map<String, Object> item =
        Map.of(
            "code",
            "JB-009",
            "kind",
            "BASIC",
            "subject",
            "FIRE_SAFETY",
            "lead",
            "STREET_OFFICE",
            "assists",
            List.of("FIRE_RESCUE"),
            "titleZh",
            "日常消防巡查",
            "basis",
            "街道清单");
    Map<String, Object> list =
        Map.of(
            "code",
            "L_" + s.own.toUpperCase(Locale.ROOT),
            "titleZh",
            "本街道清单",
            "place",
            s.street,
            "validFrom",
            "2025-01-01",
            "items",
            List.of(item));

    s.as(s.office).body(list).post("/api/v1/duty-lists").then().statusCode(403);
    s.coordinator().body(list).post("/api/v1/duty-lists").then().statusCode(201);
    s.coordinator()
        .body(list)
        .post("/api/v1/duty-lists")
        .then()
        .statusCode(201)
        .body("version", equalTo(2))
        .body("published", equalTo(false));

    // Until a second person publishes it, it decides nothing.
    String version = "/api/v1/duty-lists/" + list.get("code") + "/versions/2/publication";
    var second = Tokens.as("coordinator@second-" + s.own, s.street).contentType("application/json");
    s.as(s.office).get(answer).then().body("list", equalTo("BAOTA"));
    s.coordinator()
        .post(version)
        .then()
        .statusCode(409)
        .body("code", equalTo("SECOND_PERSON_NEEDED"));
    s.as(s.office).post(version).then().statusCode(403);
    Tokens.as("coordinator@far-" + s.own, "elsewhere").post(version).then().statusCode(403);
    second.get("/api/v1/duty-lists/drafts").then().body("items.code", hasItem(list.get("code")));
    second.post(version).then().statusCode(200).body("published", equalTo(true));
    second.post(version).then().statusCode(409).body("code", equalTo("DUTY_LIST_PUBLISHED"));
    second.post(version.replace("/2/", "/7/")).then().statusCode(404);

    s.as(s.office)
        .get(answer)
        .then()
        .body("lead", equalTo(s.office))
        .body("version", equalTo(2))
        .body("citation", containsString("JB-009"));
  }

  @Test
  void what_people_write_holds_no_numbers_of_people() {
    Street s = new Street().allied();
    Map<String, Object> body = new HashMap<>(task(s, "FACILITY", s.urban));
    body.put("title", "联系人13907320001");
    s.as(s.office)
        .body(body)
        .post("/api/v1/tasks")
        .then()
        .statusCode(422)
        .body("code", equalTo("PERSONAL_DETAIL_IN_TEXT"));
    s.as(s.office).body("{").post("/api/v1/tasks").then().statusCode(400);
    s.as(s.office).body(NOTHING).post("/api/v1/tasks").then().statusCode(400);
    body.put("title", "清理通道");
    body.put("dueAt", "2020-01-01T00:00:00+08:00");
    s.as(s.office)
        .body(body)
        .post("/api/v1/tasks")
        .then()
        .statusCode(422)
        .body("code", equalTo("DUE_TIME_NOT_ACCEPTED"));
  }

  private static Map<String, Object> task(Street s, String subject, String lead) {
    return Map.of("subject", subject, "title", "清理通道", "place", s.place, "lead", lead);
  }
}
