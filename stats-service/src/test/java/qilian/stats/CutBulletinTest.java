package qilian.stats;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import qilian.contract.Effect;
import qilian.contract.PlaceKind;
import qilian.contract.directory.DirectoryFact;
import qilian.contract.stats.StatsFact;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.stats.bulletin.SilenceWatch;

/** A bulletin of one's own, cut at eight in the morning, and what the others hear of it. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CutBulletinTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final LocalDate DAY = LocalDate.of(2025, 11, 5);
  private static final LocalDate CUT_DAY = LocalDate.of(2025, 11, 10);
  private static final String ISSUE = "/api/v1/bulletins/lake-weekly/2025-W45";

  /** The one account of the role without a place; the other answers for Baota. */
  private static final String COORDINATOR = "coordinator@lake-centre";

  @Inject SilenceWatch watch;
  @Inject ScopedConnections connections;

  @BeforeAll
  static void publish() {
    Fixture.publish();
    Fixture.writer()
        .register(
            "place-registered",
            new DirectoryFact.PlaceRegistered(
                "lake",
                null,
                "lake",
                PlaceKind.DISTRICT,
                "东湖",
                "East Lake",
                "Asia/Shanghai",
                null,
                List.of(
                    new DirectoryFact.DayInterval(
                        LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)))));
    known("2025-11-09T23:00:00+08:00");
    known("2025-11-10T07:59:59+08:00");
    known("2025-11-10T08:00:00+08:00");
    known("2025-11-10T08:15:00+08:00");
    Fixture.writer().flush();
  }

  private static void known(String time) {
    OffsetDateTime at = OffsetDateTime.parse(time);
    LocalDate day = at.toLocalDate();
    Fixture.writer()
        .known(
            Fixture.CRIMINAL,
            List.of(new Effect(day, null, Town.at(Town.CRIMINAL, DAY, null, "lake", "CRIMINAL"))),
            day,
            at.toInstant());
  }

  private static Map<String, Object> draft(String code) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("code", code);
    draft.put("nameZh", "东湖周报");
    draft.put("nameEn", "East Lake weekly");
    draft.put("issuerZh", "东湖综治中心");
    draft.put("issuerEn", "East Lake governance centre");
    draft.put("place", "lake");
    draft.put("cutOff", "08:00");
    draft.put("headline", "CRIMINAL_ACCEPTED");
    draft.put("differences", "CRIMINAL_ACCEPTED");
    draft.put("lines", List.of(Map.of("zh", "全部", "en", "All", "categories", List.of())));
    return draft;
  }

  private static ValidatableResponse propose(Map<String, Object> draft) {
    return Fixture.as("analyst")
        .contentType("application/json")
        .body(draft)
        .post("/api/v1/bulletins")
        .then();
  }

  private static void approved(String code) {
    propose(draft(code)).statusCode(201).body("status", is("PROPOSED")).body("code", is(code));
    Fixture.as(COORDINATOR)
        .post("/api/v1/bulletins/" + code + "/approval")
        .then()
        .statusCode(200)
        .body("status", is("APPROVED"));
  }

  private static int count() {
    var answer =
        Fixture.as("auditor")
            .queryParams(
                Map.of("measure", "CRIMINAL_ACCEPTED", "place", "lake", "from", "2025-W45"))
            .get("/api/v1/series");
    return answer.statusCode() == 200 ? answer.path("rows[0].value") : -1;
  }

  @Test
  @Order(1)
  void a_bulletin_is_proposed_by_one_and_approved_by_another() {
    Eventually.holds(SOON, () -> count() == 4);
    Map<String, Object> wrong = draft("lake-weekly");
    wrong.put("cutOff", "08:05");
    propose(wrong).statusCode(400).body("pointer", is("/cutOff"));
    wrong = draft("lake-weekly");
    wrong.put("headline", "NO_SUCH");
    propose(wrong).statusCode(404).body("code", is("UNKNOWN_MEASURE"));
    wrong = draft("lake-weekly");
    wrong.put("comparison", "PREVIOUS");
    propose(wrong).statusCode(400).body("pointer", is("/comparison"));
    wrong = draft("lake-weekly");
    wrong.put("place", "nowhere");
    propose(wrong).statusCode(404);
    propose(draft("lake-weekly")).statusCode(201).body("lastYear", is("ALIGNED"));
    propose(draft("lake-weekly")).statusCode(409).body("code", is("SERIES_EXISTS"));
    Fixture.as("analyst").get(ISSUE).then().statusCode(404);
    Fixture.as("analyst").post("/api/v1/bulletins/lake-weekly/approval").then().statusCode(409);
    Fixture.as("auditor").post("/api/v1/bulletins/lake-weekly/approval").then().statusCode(403);
    Fixture.as("coordinator").post("/api/v1/bulletins/lake-weekly/approval").then().statusCode(403);
    Fixture.as(COORDINATOR)
        .post("/api/v1/bulletins/lake-weekly/approval")
        .then()
        .statusCode(200)
        .body("approvedBy", notNullValue());
    Fixture.as("auditor")
        .get("/api/v1/bulletins")
        .then()
        .body("code", hasItem("lake-weekly"))
        .body("find{it.code=='lake-weekly'}.cutOff", containsString("08:00"))
        .body("find{it.code=='baota-weekly'}.status", is("APPROVED"));
    Fixture.as("analyst").get(ISSUE).then().statusCode(200);
  }

  @Test
  @Order(2)
  void a_freeze_knows_what_was_known_at_its_cut_and_not_later_the_same_day() {
    Fixture.as("analyst")
        .post(ISSUE + "/publications?knownOn=2025-11-09")
        .then()
        .statusCode(409)
        .body("code", is("WEEK_NOT_OVER"));
    Fixture.as("analyst")
        .post(ISSUE + "/publications?knownOn=2099-01-01")
        .then()
        .statusCode(409)
        .body("code", is("CUT_NOT_PASSED"));
    Fixture.as("analyst")
        .post(ISSUE + "/publications?knownOn=2025-11-10")
        .then()
        .statusCode(201)
        .body("knownOn", is("2025-11-10"))
        .body("knownUntil", is("2025-11-10T00:00:00Z"));
    Fixture.as("auditor")
        .get(ISSUE + "/publications")
        .then()
        .body("figures.find{it.section=='HEADLINE'}.value", is(2))
        .body("figures.findAll{it.section=='CATEGORY'}.value", is(List.of(2)));
    Fixture.as("auditor")
        .queryParam("format", "text")
        .get(ISSUE + "/publications")
        .then()
        .body(containsString("统计截至2025年11月10日08:00已登记的情况"));
    Fixture.as("auditor")
        .get(ISSUE + "/restatements")
        .then()
        .body("open.find{it.figure=='CRIMINAL_ACCEPTED'}.oldValue", is(2))
        .body("open.find{it.figure=='CRIMINAL_ACCEPTED'}.newValue", is(4))
        .body("open.find{it.figure=='CRIMINAL_ACCEPTED'}.sameDay", is(2));
  }

  @Test
  @Order(3)
  void without_a_day_the_last_cut_that_passed_is_taken() {
    Fixture.as("analyst")
        .post(ISSUE + "/publications?audience=outward")
        .then()
        .statusCode(201)
        .body("knownOn", not("2025-11-10"));
    Fixture.as("auditor")
        .get(ISSUE + "/restatements?audience=outward")
        .then()
        .body("open", is(List.of()));
  }

  @Test
  @Order(4)
  void a_cut_survives_a_rebuild() {
    int next = 1 + Fixture.as("auditor").get("/api/v1/projections/live").<Integer>path("version");
    Fixture.as("administrator").post("/api/v1/projections").then().statusCode(202);
    Eventually.holds(
        SOON,
        () ->
            "LIVE"
                .equals(
                    Fixture.as("auditor")
                        .get("/api/v1/projections")
                        .path("find{it.version==" + next + "}.state")));
    approved("lake-again");
    Fixture.as("analyst")
        .post("/api/v1/bulletins/lake-again/2025-W45/publications?knownOn=2025-11-10")
        .then()
        .statusCode(201);
    Fixture.as("auditor")
        .get("/api/v1/bulletins/lake-again/2025-W45/publications")
        .then()
        .body("figures.find{it.section=='HEADLINE'}.value", is(2));
  }

  @Test
  @Order(5)
  void the_others_hear_of_a_publication_with_its_fingerprint_and_of_a_restatement()
      throws Exception {
    Fixture.as(COORDINATOR).post(ISSUE + "/publications/approval").then().statusCode(200);
    Fixture.as(COORDINATOR).post(ISSUE + "/restatements").then().statusCode(201);
    String bytes = Fixture.as("auditor").get(ISSUE + "/publications").then().extract().asString();
    Eventually.holds(SOON, () -> !Published.facts(StatsFact.BulletinRestated.class).isEmpty());

    StatsFact.BulletinPublished published =
        Published.facts(StatsFact.BulletinPublished.class).stream()
            .filter(f -> f.series().equals("lake-weekly"))
            .findFirst()
            .orElseThrow();
    assertEquals("2025-W45", published.week());
    assertEquals(Instant.parse("2025-11-10T00:00:00Z"), published.knownUntil().toInstant());
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(bytes.getBytes(StandardCharsets.UTF_8));
    assertEquals(HexFormat.of().formatHex(hash), published.contentHash());
    StatsFact.BulletinRestated restated =
        Published.facts(StatsFact.BulletinRestated.class).stream()
            .filter(f -> f.publication().equals(published.publication()))
            .findFirst()
            .orElseThrow();
    assertTrue(
        restated.figures().stream()
            .anyMatch(
                f ->
                    f.figure().equals("CRIMINAL_ACCEPTED")
                        && f.oldValue() == 2
                        && f.newValue() == 4));
    Fixture.as(COORDINATOR).post(ISSUE + "/restatements").then().statusCode(409);
  }

  @Test
  @Order(6)
  void a_source_that_falls_silent_is_told_of_once() {
    Instant later = Instant.parse("2025-11-24T02:00:00Z");
    int found = connections.inScope(Scope.ALL, connection -> watch.look(later));
    int again = connections.inScope(Scope.ALL, connection -> watch.look(later));
    assertTrue(found >= 1, "found " + found);
    assertEquals(0, again);
    Eventually.holds(SOON, () -> !Published.facts(StatsFact.SourceSilent.class).isEmpty());
    StatsFact.SourceSilent silent =
        Published.facts(StatsFact.SourceSilent.class).stream()
            .filter(f -> f.place().equals("baota"))
            .findFirst()
            .orElseThrow();
    assertEquals("baota-police", silent.agency());
    assertEquals(LocalDate.of(2025, 11, 9), silent.lastHeardOn());
    assertEquals(LocalDate.of(2025, 11, 17), silent.from());
  }

  @Test
  @Order(7)
  void an_ended_bulletin_has_no_issue_from_that_week_on() {
    Fixture.as(COORDINATOR)
        .contentType("application/json")
        .body(Map.of("on", CUT_DAY.toString()))
        .post("/api/v1/bulletins/lake-again/ending")
        .then()
        .statusCode(200)
        .body("endsOn", is("2025-11-10"));
    Fixture.as("analyst")
        .post("/api/v1/bulletins/lake-again/2025-W46/publications")
        .then()
        .statusCode(409)
        .body("code", is("SERIES_ENDED"));
    Fixture.as("analyst")
        .post("/api/v1/bulletins/lake-again/2025-W44/publications")
        .then()
        .statusCode(201);
    Fixture.as(COORDINATOR)
        .contentType("application/json")
        .body(Map.of("on", "2025-12-01"))
        .post("/api/v1/bulletins/lake-again/ending")
        .then()
        .statusCode(409);
  }
}
