package qilian.alliance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import qilian.alliance.desk.WatchDesk;

/** Tasks between agencies as a street office, a declining bureau and a coordinator drive them. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TasksTest {

  private static final Map<String, Object> NOTHING = Map.of();

  @Inject WatchDesk watch;

  @Test
  void the_duty_list_finds_the_lead_and_the_task_runs_to_its_end() throws Exception {
    Street s = new Street().allied();
    String task = s.proposed("FIRE_SAFETY", null);
    s.read(s.office, task)
        .statusCode(200)
        .body("asked", equalTo(s.fire))
        .body("seats." + s.police, equalTo("ASSIST"))
        .body("phase", equalTo("PROPOSED"))
        .body("due[0].clock", equalTo("ANSWER"));

    s.done(s.fire, task, "acceptance", NOTHING)
        .body("lead", equalTo(s.fire))
        .body("parts", contains("LEAD"))
        .body("moves", hasItems("BeginTask", "ReturnTask", "ReportDone"));
    s.done(s.fire, task, "beginning", NOTHING);
    s.done(s.police, task, "notes", Map.of("text", "已劝离占道车辆"));
    s.done(s.office, task, "urging", NOTHING);
    s.done(s.fire, task, "completion", Map.of("text", "通道已清理")).body("phase", equalTo("DONE"));
    s.move(s.fire, task, "verification", Map.of("passed", true, "finding", "自查属实"))
        .then()
        .statusCode(409)
        .body("code", equalTo("VERIFIER_IS_DOER"));
    s.done(s.office, task, "verification", Map.of("passed", false, "finding", "仍有杂物"))
        .body("phase", equalTo("IN_PROGRESS"));
    s.done(s.fire, task, "completion", Map.of("text", "已再次清理"));
    s.done(s.office, task, "verification", Map.of("passed", true, "finding", "现场属实"));
    s.done(s.office, task, "closing", NOTHING).body("phase", equalTo("CLOSED"));

    s.as(s.office)
        .get("/api/v1/tasks/" + task + "/history")
        .then()
        .body("type", hasItems("TaskProposed", "TaskAccepted", "NoteAdded", "TaskClosed"))
        .body("doneFor", hasItems(s.office, s.fire, s.police));
    List<String> facts =
        Rows.of(
            "machine", "select type from fact where caseref = '" + task + "' order by event_id");
    assertTrue(facts.contains("qilian.alliance.task-accepted.v1"), facts.toString());
    assertTrue(facts.stream().noneMatch(type -> type.contains("note")), "notes do not travel");
    Eventually.eventually(
        () -> {
          String waiting =
              "select count(*) from outbox o join fact f using (event_id) where f.caseref = '";
          assertEquals(List.of("0"), Rows.of("machine", waiting + task + "'"));
          return true;
        });
  }

  @Test
  void a_bureau_declines_with_an_item_and_is_held_to_the_list_where_it_is_its_duty() {
    Street s = new Street().allied();
    String fires = s.proposed("FIRE_SAFETY", s.fire);

    s.move(s.fire, fires, "refusal", Map.of("ground", "NOT_MY_DUTY", "item", "PH-001"))
        .then()
        .statusCode(409)
        .body("code", equalTo("DUTY_IS_YOURS"))
        .body("legalBasis", containsString("PH-001"));
    s.move(s.fire, fires, "refusal", Map.of("ground", "NOT_MY_DUTY"))
        .then()
        .statusCode(422)
        .body("code", equalTo("ITEM_MISSING"));
    s.move(s.fire, fires, "refusal", Map.of("ground", "WRONG_AREA"))
        .then()
        .statusCode(409)
        .body("code", equalTo("AREA_IS_YOURS"));
    s.move(s.fire, fires, "refusal", Map.of("ground", "CAPACITY"))
        .then()
        .statusCode(422)
        .body("code", equalTo("LEADER_MUST_AGREE"));
    s.done(s.fire, fires, "refusal", Map.of("ground", "CAPACITY", "leaderAgrees", true))
        .body("phase", equalTo("AT_DEPUTY"))
        .body("due[0].owedBy", equalTo(s.centre));
    s.as(s.office)
        .body(task(s, "FIRE_SAFETY", s.urban))
        .post("/api/v1/tasks")
        .then()
        .statusCode(409)
        .body("code", equalTo("DUTY_IS_ELSEWHERE"))
        .body("detail", containsString(s.fire));
    s.as(s.office)
        .body(task(s, "UNLICENSED_OPERATION", s.grid))
        .post("/api/v1/tasks")
        .then()
        .statusCode(409)
        .body("code", equalTo("DUTY_RECALLED"))
        .body("legalBasis", containsString("上级收回"));

    String silent = s.proposed("FACILITY", s.urban);
    s.move(s.urban, silent, "refusal", Map.of("ground", "DUPLICATE", "duplicateOf", "RW1"))
        .then()
        .statusCode(422)
        .body("code", equalTo("DUPLICATE_NOT_NAMED"));
    String other = s.proposed("FACILITY", s.urban);
    s.done(s.urban, silent, "refusal", Map.of("ground", "DUPLICATE", "duplicateOf", other))
        .body("phase", equalTo("DECLINED"))
        .body("lead", nullValue())
        .body("parts", contains("FORMER"))
        .body("moves", empty());
    s.done(s.office, silent, "proposals", Map.of("to", s.bank)).body("asked", equalTo(s.bank));
  }

  @Test
  void police_hand_over_with_the_reporter_told_and_the_24_hours_stand_on_the_task() {
    Street s = new Street().allied();
    String task = s.proposed("FACILITY", s.police);
    s.done(s.police, task, "acceptance", NOTHING);

    s.move(s.police, task, "transfer", Map.of("to", s.urban))
        .then()
        .statusCode(409)
        .body("code", equalTo("REPORTER_NOT_TOLD"))
        .body("legalBasis", containsString("第六十一条"));
    s.done(s.police, task, "transfer", Map.of("to", s.urban, "reporterTold", true))
        .body("asked", equalTo(s.urban))
        .body("lead", nullValue());
    s.move(s.police, task, "completion", Map.of("text", "已办"))
        .then()
        .statusCode(403)
        .body("code", equalTo("NOT_YOUR_PART"));
    s.read(s.police, task).statusCode(200).body("parts", contains("FORMER"));
  }

  @Test
  void the_coordinator_moves_the_lead_in_one_step_and_the_former_one_writes_no_more() {
    Street s = new Street().allied();
    String task = s.proposed("FACILITY", s.urban);
    s.done(s.urban, task, "acceptance", NOTHING);

    s.coordinated(task, "lead", Map.of("to", s.fire))
        .then()
        .statusCode(200)
        .body("lead", equalTo(s.fire))
        .body("former", contains(s.urban))
        .body("due[0].owedBy", equalTo(s.fire));

    for (String noun : List.of("beginning", "notes", "completion", "return", "transfer")) {
      s.move(s.urban, task, noun, Map.of("text", "已办", "ground", "WRONG_AREA", "to", s.bank))
          .then()
          .statusCode(403);
    }
    s.coordinated(task, "supervision", NOTHING)
        .then()
        .statusCode(200)
        .body("supervised", equalTo(true));
    s.coordinated(task, "completion", Map.of("text", "已办")).then().statusCode(403);
    s.coordinated(task, "acceptance", NOTHING).then().statusCode(403);
    s.move(s.office, task, "lead", Map.of("to", s.urban)).then().statusCode(403);
    s.coordinated(task, "seats", Map.of("agency", s.bank, "role", "CONSULT"))
        .then()
        .statusCode(200);
    s.done(s.bank, task, "leaving", Map.of("ground", "CAPACITY", "leaderAgrees", true))
        .body("seats." + s.bank, nullValue());
    String until = Instant.now().plus(Duration.ofDays(40)).toString();
    s.done(s.office, task, "extension", Map.of("until", until, "reason", "等待检测"));
    s.move(s.office, task, "extension", Map.of("until", until, "reason", "等待检测"))
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_EXTENDED"));
    s.done(s.office, task, "withdrawal", Map.of("reason", "情况消失"))
        .body("phase", equalTo("WITHDRAWN"));
  }

  @Test
  void strangers_see_nothing_and_lists_show_each_agency_its_own() throws Exception {
    Street s = new Street().allied();
    Street elsewhere = new Street();
    String task = s.proposed("FACILITY", s.urban);
    String one = "/api/v1/tasks/" + task;

    s.as(s.market).get(one).then().statusCode(404);
    s.as(s.market).body(NOTHING).post(one + "/acceptance").then().statusCode(428);
    s.as(s.market)
        .header("If-Match", "*")
        .body(NOTHING)
        .post(one + "/acceptance")
        .then()
        .statusCode(404);
    Tokens.as("coordinator@" + elsewhere.centre, "nowhere").get(one).then().statusCode(404);
    RestAssured.get(one).then().statusCode(401);
    Tokens.as("analyst@" + s.centre, s.street).get(one).then().statusCode(403);
    Tokens.as("administrator").get(one).then().statusCode(403);
    Tokens.as("auditor").get(one).then().statusCode(200).body("moves", empty());
    s.coordinator().get(one).then().statusCode(200);
    s.as(s.urban).get("/api/v1/tasks?mine=ASKED").then().body("items.code", contains(task));
    s.as(s.urban).get("/api/v1/tasks?mine=LEAD").then().body("items", empty());
    s.coordinator().get("/api/v1/tasks?lead=" + s.urban).then().body("items", empty());
    String led = s.proposed("FACILITY", s.urban);
    s.move(s.urban, led, "acceptance", NOTHING).then().statusCode(200);
    s.coordinator().get("/api/v1/tasks?lead=" + s.urban).then().body("items.code", contains(led));
    s.as(s.urban)
        .get("/api/v1/tasks?mine=true&due=OVERDUE")
        .then()
        .statusCode(200)
        .body("items", empty());
    s.as(s.urban)
        .get("/api/v1/tasks?mine=OWING&phase=PROPOSED&subject=FACILITY&place=" + s.street)
        .then()
        .body("items.code", contains(task))
        .body("items[0].idleMinutes", greaterThanOrEqualTo(0));
    s.as(s.market).get("/api/v1/tasks").then().body("items", empty());
    s.as(s.urban).get("/api/v1/tasks?phase=NONSENSE").then().statusCode(400);
    s.proposed("FACILITY", s.urban);
    String proposed = "/api/v1/tasks?phase=PROPOSED&limit=1";
    var first = s.as(s.urban).get(proposed).then().extract().jsonPath();
    s.as(s.urban)
        .get(proposed + "&cursor=" + first.getString("next"))
        .then()
        .body("items.code", not(hasItem(first.getString("items[0].code"))))
        .body("items.size()", equalTo(1))
        .body("next", nullValue());
    for (String table : List.of("task", "task_event", "membership", "duty_list", "duty_item")) {
      assertEquals(List.of(), Rows.of("app", "select 1 from " + table), table);
    }
    assertEquals(
        List.of(),
        Rows.inScope("A:" + s.market, "select code from task where code = '" + task + "'"));
  }

  @Test
  void of_several_who_act_at_once_one_wins_and_the_others_are_told_that_it_changed() {
    Street s = new Street().allied();
    String task = s.proposed("FACILITY", s.urban);
    String etag = s.read(s.urban, task).statusCode(200).extract().header("ETag");

    List<CompletableFuture<Integer>> racers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      boolean accepts = i % 2 == 0;
      racers.add(
          CompletableFuture.supplyAsync(
              () ->
                  s.as(s.urban)
                      .header("If-Match", etag)
                      .body(Map.of("ground", "CAPACITY", "leaderAgrees", true))
                      .post("/api/v1/tasks/" + task + (accepts ? "/acceptance" : "/refusal"))
                      .statusCode()));
    }

    List<Integer> answers = racers.stream().map(CompletableFuture::join).sorted().toList();
    assertEquals(List.of(200, 412, 412, 412), answers);
    s.as(s.urban)
        .header("If-Match", "nonsense")
        .post("/api/v1/tasks/" + task + "/acceptance")
        .then()
        .statusCode(400);
  }

  @Test
  void silence_times_out_goes_to_the_deputy_and_to_the_meeting_and_a_person_may_be_faster()
      throws Exception {
    Street s = new Street().allied();
    String silent = s.proposed("FACILITY", s.urban);
    String raced = s.proposed("FACILITY", s.urban);
    Instant late = Instant.now().plus(Duration.ofDays(14));

    CompletableFuture<Integer> person =
        CompletableFuture.supplyAsync(
            () -> s.move(s.urban, raced, "acceptance", NOTHING).statusCode());
    List<CompletableFuture<Integer>> watches = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      watches.add(CompletableFuture.supplyAsync(() -> watch.work(late)));
    }
    watches.forEach(CompletableFuture::join);
    int answer = person.join();

    assertTrue(answer == 200 || answer == 409 || answer == 403, "answered " + answer);
    String event =
        "select count(*) from task_event e join task t on t.id = e.task_id where code = ";
    assertEquals(
        List.of("1"), Rows.of("machine", event + "'" + silent + "' and e.type = 'TaskTimedOut'"));
    watch.work(late.plus(Duration.ofDays(14)));
    watch.work(late.plus(Duration.ofDays(28)));
    s.read(s.office, silent).body("phase", equalTo("AT_MEETING")).body("due", empty());
    assertEquals(0, watch.work(late.plus(Duration.ofDays(28))), "nothing is left");
    s.coordinated(silent, "lead", Map.of("to", s.bank)).then().statusCode(200);
    assertEquals(
        List.of("3"),
        Rows.of(
            "machine",
            "select count(*) from fact where caseref = '"
                + silent
                + "' and type ~ '(timed-out|escalated)'"));
  }

  @Test
  void a_task_that_nobody_takes_is_told_and_found_by_how_long_nobody_has_had_it() throws Exception {
    Street s = new Street().allied();
    String open = s.proposed("FACILITY", s.urban);
    String taken = s.proposed("FACILITY", s.urban);
    s.done(s.urban, taken, "acceptance", NOTHING);
    Instant began = Instant.parse(s.read(s.office, open).extract().path("idleSince"));
    Instant late = began.plus(Duration.ofDays(14));

    watch.work(late);
    watch.work(late);
    assertEquals(Duration.ofDays(14).toMinutes(), told(open));
    // The next day's round tells the day, whether or not anything else is due then.
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    Instant midnight = LocalDate.ofInstant(late, zone).plusDays(1).atStartOfDay(zone).toInstant();
    watch.work(midnight);
    watch.work(midnight);
    assertEquals(Duration.between(began, midnight).toMinutes(), told(open));
    assertEquals(0, told(taken));

    String figure =
        "/api/v1/facts?fact=alliance.task-left-idle&quantity=MINUTES&place=%s&from=%s&until=%s"
            .formatted(s.street, LocalDate.now(zone), LocalDate.now(zone).plusDays(30));
    figure(s, figure).body("figure", equalTo((int) told(open)));
    figure(s, figure + "&disposition=PROPOSED&agency=" + s.urban)
        .body("figure", equalTo((int) Duration.ofDays(14).toMinutes()));
    figure(s, figure + "&disposition=TIMED_OUT&agency=" + s.urban).body("figure", equalTo(0));
  }

  @Test
  void a_list_is_asked_for_what_nobody_has_had_in_hand_for_long() throws Exception {
    Street s = new Street().allied();
    String open = s.proposed("FACILITY", s.urban);
    String taken = s.proposed("FACILITY", s.urban);
    s.done(s.urban, taken, "acceptance", NOTHING);
    set(open, "idle_since = idle_since - interval '2 hours', idle_seconds = 3600");
    set(open, "idle_from = idle_since - interval '1 hour'");
    set(taken, "idle_seconds = 7200");

    idle(s, "120").body("items.code", hasItems(open, taken));
    idle(s, "121").body("items.code", contains(open)).body("items[0].idleMinutes", equalTo(180));
    idle(s, "240").body("items", empty());
    idle(s, "-1").statusCode(400).body("code", equalTo("MINUTES_NOT_ACCEPTED"));
  }

  private static ValidatableResponse figure(Street s, String address) {
    return Tokens.as("coordinator@" + s.centre, s.street).get(address).then().statusCode(200);
  }

  private static ValidatableResponse idle(Street s, String minutes) {
    return s.as(s.office).get("/api/v1/tasks?place=" + s.street + "&idleMinutes=" + minutes).then();
  }

  /** Nobody waits for hours here. */
  private static void set(String task, String columns) throws Exception {
    Rows.run("machine", "update task set " + columns + " where code = '" + task + "'");
  }

  /** Minutes told of it. */
  private static long told(String task) throws Exception {
    String minutes = "select data::json->>'minutes' from fact where type ~ 'left-idle'";
    return Rows.of("machine", minutes + " and caseref = '" + task + "'").stream()
        .mapToLong(Long::parseLong)
        .sum();
  }

  private static Map<String, Object> task(Street s, String subject, String lead) {
    return Map.of("subject", subject, "title", "清理通道", "place", s.place, "lead", lead);
  }
}
