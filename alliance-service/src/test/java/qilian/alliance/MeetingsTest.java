package qilian.alliance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import qilian.alliance.desk.WatchDesk;

/** Joint meetings, what they resolve, rosters, and the figures behind it all. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class MeetingsTest {

  private static final Map<String, Object> NOTHING = Map.of();
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Inject WatchDesk watch;

  @Test
  void a_meeting_takes_up_what_was_refused_resolves_it_and_the_task_carries_it_out()
      throws IOException {
    Street s = new Street().allied();
    String refused = s.proposed("FACILITY", s.urban);
    s.done(s.urban, refused, "refusal", Map.of("ground", "CAPACITY", "leaderAgrees", true));
    s.coordinated(refused, "escalation", Map.of("reason", "分管领导未能协调")).then().statusCode(200);
    s.proposed("FACILITY", s.fire);
    s.proposed("FACILITY", s.bank);

    String meeting =
        s.coordinator()
            .body(call(s, Instant.now().minusSeconds(60)))
            .post("/api/v1/meetings")
            .then()
            .log()
            .ifValidationFails()
            .statusCode(201)
            .body("agenda.kind", containsInAnyOrder("RAISED", "RECURRING"))
            .body("agenda.reference", hasItem(refused))
            .body("invited", hasItems(s.urban, s.police, s.bank))
            .extract()
            .path("code");
    String at = "/api/v1/meetings/" + meeting;
    s.as(s.office)
        .body(NOTHING)
        .header("If-Match", "*")
        .post(at + "/agenda")
        .then()
        .statusCode(403);
    s.coordinator().get(at + "/minutes.docx").then().statusCode(409);
    s.coordinator()
        .body(Map.of("present", List.of(s.urban, s.office, s.centre)))
        .header("If-Match", "*")
        .post(at + "/attendance")
        .then()
        .statusCode(200)
        .body("absent", hasItem(s.police));
    s.coordinator()
        .header("If-Match", "\"1\"")
        .body(resolution(s.urban, refused))
        .post(at + "/resolutions")
        .then()
        .statusCode(412);
    s.coordinator()
        .body(resolution("stranger", refused))
        .header("If-Match", "*")
        .post(at + "/resolutions")
        .then()
        .statusCode(422)
        .body("code", equalTo("NOT_INVITED"));
    s.coordinator()
        .body(resolution(s.urban, refused))
        .header("If-Match", "*")
        .post(at + "/resolutions")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200)
        .body("resolutions[0].task", equalTo(refused));
    s.read(s.urban, refused).body("lead", equalTo(s.urban)).body("phase", equalTo("ACCEPTED"));
    Map<String, Object> opening = new HashMap<>(resolution(s.bank, ""));
    opening.remove("decides");
    opening.put("opens", Map.of("subject", "FACILITY", "title", "更换门禁", "place", s.place));
    String opened =
        s.coordinator()
            .body(opening)
            .header("If-Match", "*")
            .post(at + "/resolutions")
            .then()
            .statusCode(200)
            .extract()
            .path("resolutions[1].task");
    s.read(s.bank, opened).statusCode(200).body("asked", equalTo(s.bank));
    s.coordinator()
        .body(Map.of("conclusion", "各单位按期落实"))
        .header("If-Match", "*")
        .post(at + "/closing")
        .then()
        .statusCode(200)
        .body("phase", equalTo("CLOSED"));

    s.done(s.urban, refused, "completion", Map.of("text", "已办结"));
    s.done(s.office, refused, "verification", Map.of("passed", true, "finding", "属实"));
    s.as(s.urban)
        .get("/api/v1/resolutions?mine=true&all=true")
        .then()
        .body("items.phase", contains("DONE"));
    byte[] file =
        s.as(s.police).get(at + "/minutes.docx").then().statusCode(200).extract().asByteArray();
    String text = text(file);
    assertTrue(text.contains("联席会议纪要") && text.contains(refused), text);
    assertTrue(text.contains("已落实") && text.contains("各单位按期落实"), text);
  }

  @Test
  void who_is_not_invited_reads_no_meeting_and_a_late_resolution_comes_before_the_next() {
    Street s = new Street().allied();
    Map<String, Object> call = new HashMap<>(call(s, Instant.now().minusSeconds(60)));
    call.put("invited", List.of(s.urban, s.centre));
    String meeting =
        s.coordinator()
            .body(call)
            .post("/api/v1/meetings")
            .then()
            .statusCode(201)
            .extract()
            .path("code");
    String at = "/api/v1/meetings/" + meeting;
    s.as(s.fire).get(at).then().statusCode(404);
    s.as(s.urban).get(at).then().statusCode(200);
    s.coordinator()
        .body(Map.of("present", List.of(s.urban)))
        .header("If-Match", "*")
        .post(at + "/attendance");
    Map<String, Object> resolved = Map.of("text", "每周巡查", "owner", s.urban, "dueOn", "" + TODAY);
    String code =
        s.coordinator()
            .body(resolved)
            .header("If-Match", "*")
            .post(at + "/resolutions")
            .then()
            .statusCode(200)
            .extract()
            .path("resolutions[0].code");

    watch.work(Instant.now().plus(Duration.ofDays(2)));

    s.as(s.urban)
        .get("/api/v1/resolutions?mine=true")
        .then()
        .body("items.phase", contains("OVERDUE"));
    s.as(s.fire).get("/api/v1/resolutions").then().body("items.code", not(hasItem(code)));
    s.coordinator()
        .body(call(s, Instant.now().plusSeconds(3600)))
        .post("/api/v1/meetings")
        .then()
        .statusCode(201)
        .body("agenda.kind", contains("RESOLUTION"))
        .body("agenda.reference", contains(code));
    s.as(s.fire)
        .body(Map.of("text", "已办"))
        .header("If-Match", "*")
        .post("/api/v1/resolutions/" + code + "/completion")
        .then()
        .statusCode(404);
    s.as(s.urban)
        .body(Map.of("text", "已列入每周计划"))
        .header("If-Match", "*")
        .post("/api/v1/resolutions/" + code + "/completion")
        .then()
        .statusCode(200)
        .body("phase", equalTo("DONE"));
  }

  @Test
  void what_became_of_resolutions_adds_up_from_their_facts() {
    Street s = new Street().allied();
    String meeting =
        s.coordinator()
            .body(call(s, Instant.now().minusSeconds(60)))
            .post("/api/v1/meetings")
            .then()
            .statusCode(201)
            .extract()
            .path("code");
    String at = "/api/v1/meetings/" + meeting;
    s.coordinator()
        .body(Map.of("present", List.of(s.urban, s.fire)))
        .header("If-Match", "*")
        .post(at + "/attendance");
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      codes.add(
          s.coordinator()
              .body(Map.of("text", "每周巡查", "owner", s.urban, "dueOn", "" + TODAY))
              .header("If-Match", "*")
              .post(at + "/resolutions")
              .then()
              .statusCode(200)
              .extract()
              .path("resolutions[" + i + "].code"));
    }
    resolved(s.as(s.urban), codes.get(0), "completion").body("phase", equalTo("DONE"));
    resolved(s.coordinator(), codes.get(1), "revocation").body("phase", equalTo("REVOKED"));
    watch.work(Instant.now().plus(Duration.ofDays(2)));
    resolved(s.coordinator(), codes.get(2), "revocation").body("phase", equalTo("REVOKED"));

    String window = "&from=" + TODAY + "&until=" + TODAY.plusDays(4) + "&place=" + s.street;
    Map<String, Integer> figures = Map.of("adopted", 4, "done", 1, "overdue", 2, "revoked", 2);
    figures.forEach(
        (what, figure) ->
            facts(s, "fact=alliance.resolution-" + what + "&agency=" + s.urban + window)
                .body("figure", equalTo(figure)));
    facts(s, "fact=alliance.resolution-done&disposition=IN_TIME" + window)
        .body("figure", equalTo(1));
    // One is still owed: what was adopted, less what was carried out or revoked.
    s.as(s.urban)
        .get("/api/v1/resolutions?mine=true")
        .then()
        .body("items.code", contains(codes.get(3)))
        .body("items.phase", contains("OVERDUE"));
  }

  private static ValidatableResponse resolved(RequestSpecification as, String code, String noun) {
    return as.body(Map.of("text", "已列入每周计划", "reason", "情况消失"))
        .header("If-Match", "*")
        .post("/api/v1/resolutions/" + code + "/" + noun)
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200);
  }

  @Test
  void the_next_post_takes_over_once_the_note_is_written() {
    Street s = new Street().allied();
    Instant now = Instant.now();
    Instant middle = now.plus(Duration.ofMinutes(30));
    String first = planned(s, shift(now, middle));
    String second = planned(s, shift(middle, middle.plus(Duration.ofHours(8))));
    s.as(s.police)
        .body(NOTHING)
        .header("If-Match", "*")
        .post(roster("beginning", first))
        .then()
        .statusCode(200);
    s.as(s.police)
        .body(NOTHING)
        .header("If-Match", "*")
        .post(roster("beginning", second))
        .then()
        .statusCode(409)
        .body("code", equalTo("HANDOVER_NOTE_MISSING"));
    s.as(s.bank)
        .body(NOTHING)
        .header("If-Match", "*")
        .post(roster("handover", first))
        .then()
        .statusCode(400);
    s.as(s.bank)
        .body(Map.of("note", "无异常"))
        .header("If-Match", "*")
        .post(roster("handover", first))
        .then()
        .statusCode(404);
    s.as(s.bank)
        .get("/api/v1/rosters?agency=" + s.police)
        .then()
        .body("items.phase", hasItem("ON_DUTY"));
    s.as(s.police)
        .body(Map.of("note", "两处路灯待修"))
        .header("If-Match", "*")
        .post(roster("handover", first))
        .then()
        .statusCode(200);
    s.as(s.police)
        .body(NOTHING)
        .header("If-Match", "*")
        .post(roster("beginning", second))
        .then()
        .statusCode(200);
  }

  @Test
  void a_figure_is_the_sum_of_the_facts_behind_it() {
    Street s = new Street().allied();
    String task = s.proposed("FACILITY", s.urban);
    s.done(s.urban, task, "acceptance", NOTHING);
    String window = "&from=" + TODAY + "&until=" + TODAY.plusDays(2) + "&place=" + s.street;

    facts(s, "fact=alliance.task-accepted" + window).body("figure", equalTo(1));
    facts(s, "fact=alliance.task-accepted&agency=" + s.urban + "&category=FACILITY" + window)
        .body("figure", equalTo(1))
        .body("items[0].agency", equalTo(s.urban));
    facts(s, "fact=alliance.task-accepted&quantity=MINUTES" + window)
        .body("items[0].adds", equalTo(0));
    facts(s, "fact=alliance.member-joined" + window).body("figure", greaterThan(6));
    assertEquals(
        1,
        Tokens.as("coordinator@" + s.centre, s.street)
            .get("/api/v1/facts?fact=alliance.task-proposed" + window)
            .jsonPath()
            .getInt("contributions"));
    s.as(s.market)
        .get("/api/v1/facts?fact=alliance.task-proposed" + window)
        .then()
        .body("items", equalTo(List.of()));
  }

  private static ValidatableResponse facts(Street s, String query) {
    return Tokens.as("coordinator@" + s.centre, s.street)
        .get("/api/v1/facts?" + query)
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200);
  }

  private static String roster(String noun, String shift) {
    return "/api/v1/rosters/" + shift + "/" + noun;
  }

  private static Map<String, Object> shift(Instant from, Instant until) {
    return Map.of(
        "post",
        "值班长",
        "onCall",
        true,
        "telephone",
        "0731-58230110",
        "beginsAt",
        "" + from,
        "endsAt",
        "" + until);
  }

  private static String planned(Street s, Map<String, Object> shift) {
    return s.as(s.police)
        .body(shift)
        .post("/api/v1/rosters")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, Object> call(Street s, Instant startsAt) {
    return Map.of(
        "title", "十一月联席会议", "place", s.street, "startsAt", "" + startsAt, "venue", "街道三楼");
  }

  private static Map<String, Object> resolution(String owner, String decides) {
    return Map.of(
        "text", "本周内清理完毕", "owner", owner, "dueOn", "" + TODAY.plusDays(7), "decides", decides);
  }

  private static String text(byte[] file) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }
}
