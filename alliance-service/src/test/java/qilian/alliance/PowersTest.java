package qilian.alliance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import qilian.alliance.desk.WatchDesk;

/** How far a coordinator's word reaches, and which pleas of a bureau hold. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PowersTest {

  private static final Map<String, Object> NOTHING = Map.of();
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Inject WatchDesk watch;

  @Test
  void a_meeting_decides_no_task_of_another_street() {
    Street s = new Street().allied();
    Street other = new Street().allied();
    String task = other.proposed("FACILITY", other.urban);
    // The centre is told of it, and so it sees the task; that gives it no word in it.
    other
        .coordinated(task, "seats", Map.of("agency", s.centre, "role", "INFORM"))
        .then()
        .statusCode(200);
    String meeting = held(s, List.of(s.urban, s.centre));

    resolved(s, meeting, s.urban, task).statusCode(403).body("code", equalTo("NOT_YOUR_PART"));
    other.read(other.urban, task).body("lead", nullValue()).body("phase", equalTo("PROPOSED"));
    s.coordinator()
        .get("/api/v1/meetings/" + meeting)
        .then()
        .body("resolutions", equalTo(List.of()));
  }

  @Test
  void a_resolution_ends_with_its_task_whoever_looks_and_names_who_did_it() {
    Street s = new Street().allied();
    String task = s.proposed("FACILITY", s.urban);
    // Neither the proposer nor whoever did it was there.
    String meeting = held(s, List.of(s.urban, s.centre));
    resolved(s, meeting, s.urban, task).statusCode(200);
    s.coordinated(task, "lead", Map.of("to", s.bank)).then().statusCode(200);
    s.done(s.bank, task, "completion", Map.of("text", "已办结"));
    s.done(s.office, task, "verification", Map.of("passed", true, "finding", "属实"));

    watch.work();

    s.as(s.urban)
        .get("/api/v1/resolutions?mine=true&all=true")
        .then()
        .body("items.phase", contains("DONE"))
        .body("items.doneBy", contains(s.bank))
        .body("items[0].result", containsString(task));
    String window = "&from=" + TODAY + "&until=" + TODAY.plusDays(2) + "&place=" + s.street;
    s.coordinator()
        .get("/api/v1/facts?fact=alliance.resolution-done" + window)
        .then()
        .body("items.agency", contains(s.bank));
  }

  @Test
  void a_member_answers_only_for_places_that_its_coordinator_has() {
    Street s = new Street().settled();
    Street other = new Street().settled();
    s.coordinator()
        .body(Map.of("agency", s.fire, "places", List.of(s.place, other.place)))
        .post("/api/v1/members")
        .then()
        .statusCode(403)
        .body("code", equalTo("NOT_YOUR_PLACE"))
        .body("pointer", equalTo("/places"));
    s.coordinator()
        .body(Map.of("agency", s.fire, "places", List.of(s.place)))
        .post("/api/v1/members")
        .then()
        .statusCode(201);
    changed(s, List.of(s.street)).statusCode(200).body("places", contains(s.street));
    changed(s, List.of(s.street, other.street)).statusCode(403);
  }

  @Test
  void a_bureau_pleads_that_no_list_gives_it_the_matter() {
    Street s = new Street().allied();
    String silent = s.proposed("FACILITY", s.urban);

    s.done(s.urban, silent, "refusal", Map.of("ground", "NOT_MY_DUTY"))
        .body("phase", equalTo("DECLINED"))
        .body("refusals", equalTo(1));
    cited(s, silent, "TaskDeclined")
        .body("find { it.type == 'TaskDeclined' }.event.plea.ground", equalTo("NOT_MY_DUTY"))
        .body(
            "find { it.type == 'TaskDeclined' }.event.plea.citation",
            containsString("没有列入 FACILITY"));
    // What no list gives to anybody was not taken back from anybody either.
    String again = s.proposed("FACILITY", s.urban);
    s.move(s.urban, again, "refusal", Map.of("ground", "NO_POWER"))
        .then()
        .statusCode(422)
        .body("code", equalTo("ITEM_MISSING"));
  }

  @Test
  void a_bureau_cites_the_item_that_gives_the_matter_to_another() {
    Street s = new Street().allied();
    String silent = s.proposed("FACILITY", s.urban);
    plea(s, silent, s.urban, "refusal", "NOT_MY_DUTY", "PH-004")
        .statusCode(409)
        .body("code", equalTo("ITEM_DOES_NOT_SAY_SO"));
    plea(s, silent, s.urban, "refusal", "NO_POWER", "JB-003")
        .statusCode(409)
        .body("code", equalTo("ITEM_DOES_NOT_SAY_SO"));
    plea(s, silent, s.urban, "refusal", "NO_POWER", "SJ-001")
        .statusCode(200)
        .body("phase", equalTo("DECLINED"));
    cited(s, silent, "TaskDeclined")
        .body(
            "find { it.type == 'TaskDeclined' }.event.plea.citation",
            containsString("SJ-001 房屋安全鉴定（上级收回）"));
    s.done(s.office, silent, "proposals", Map.of("to", s.bank));
    s.done(s.bank, silent, "acceptance", NOTHING);
    plea(s, silent, s.bank, "return", "NOT_MY_DUTY", "JB-003")
        .statusCode(200)
        .body("phase", equalTo("RETURNED"));
    cited(s, silent, "TaskReturned")
        .body(
            "find { it.type == 'TaskReturned' }.event.plea.citation",
            containsString("JB-003 背街小巷照明与门禁的补缺（基本履职）"));
  }

  @Test
  void a_seat_is_left_with_the_item_that_names_others() {
    Street s = new Street().allied();
    String task = s.proposed("FIRE_SAFETY", null);
    s.coordinated(task, "seats", Map.of("agency", s.bank, "role", "ASSIST")).then().statusCode(200);

    plea(s, task, s.police, "leaving", "NOT_MY_DUTY", "PH-001")
        .statusCode(409)
        .body("code", equalTo("DUTY_IS_YOURS"));
    plea(s, task, s.bank, "leaving", "NOT_MY_DUTY", "PH-001")
        .statusCode(200)
        .body("seats." + s.bank, nullValue());
    cited(s, task, "SeatLeft")
        .body("find { it.type == 'SeatLeft' }.event.plea.item", equalTo("PH-001"))
        .body("find { it.type == 'SeatLeft' }.event.plea.citation", containsString("消防监督检查"));
  }

  private static ValidatableResponse cited(Street s, String task, String type) {
    return s.as(s.office)
        .get("/api/v1/tasks/" + task + "/history")
        .then()
        .statusCode(200)
        .body("type", hasItem(type));
  }

  private static ValidatableResponse plea(
      Street s, String task, String agency, String noun, String ground, String item) {
    return s.move(agency, task, noun, Map.of("ground", ground, "item", item)).then();
  }

  private static ValidatableResponse changed(Street s, List<String> places) {
    return s.coordinator()
        .body(Map.of("places", places))
        .header("If-Match", "*")
        .put("/api/v1/members/" + s.fire)
        .then();
  }

  private static String held(Street s, List<String> invited) {
    Map<String, Object> call = new HashMap<>();
    call.put("title", "十一月联席会议");
    call.put("place", s.street);
    call.put("startsAt", "" + Instant.now().minusSeconds(60));
    call.put("venue", "街道三楼");
    call.put("invited", invited);
    String meeting =
        s.coordinator()
            .body(call)
            .post("/api/v1/meetings")
            .then()
            .statusCode(201)
            .extract()
            .path("code");
    s.coordinator()
        .body(Map.of("present", invited))
        .header("If-Match", "*")
        .post("/api/v1/meetings/" + meeting + "/attendance")
        .then()
        .statusCode(200);
    return meeting;
  }

  private static ValidatableResponse resolved(
      Street s, String meeting, String owner, String decides) {
    return s.coordinator()
        .body(
            Map.of(
                "text",
                "本周内清理完毕",
                "owner",
                owner,
                "dueOn",
                "" + TODAY.plusDays(7),
                "decides",
                decides))
        .header("If-Match", "*")
        .post("/api/v1/meetings/" + meeting + "/resolutions")
        .then();
  }
}
