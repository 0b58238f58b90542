package qilian.stats;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The weekly bulletin over HTTP: read, frozen by two people, and restated. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BulletinServiceTest {
  private static final String ISSUE = "/api/v1/bulletins/baota-weekly/2025-W45";
  private static final Duration SOON = Duration.ofSeconds(60);

  @BeforeAll
  static void publish() {
    Fixture.publish();
  }

  @BeforeEach
  void wait_for_the_fold() {
    Eventually.holds(
        SOON,
        () ->
            Fixture.total("2025-W42", "2025-W45") == Fixture.EVENTS
                && Fixture.total("CRIMINAL_ACCEPTED", "2025-W45", "2025-W45") >= 11);
  }

  @Test
  @Order(1)
  void an_issue_has_figures_with_bases_windows_versions_and_links() {
    Fixture.as("analyst")
        .get(ISSUE)
        .then()
        .statusCode(200)
        .body("week", is("2025-W45"))
        .body("reading", is("CALENDAR"))
        .body("figures.find{it.id=='CRIMINAL_ACCEPTED'}.value", is(11))
        .body("figures.find{it.id=='CRIMINAL_ACCEPTED'}.version", is(1))
        .body("figures.find{it.id=='CRIMINAL_ACCEPTED'}.previous.base", is(12))
        .body("figures.find{it.id=='CRIMINAL_ACCEPTED'}.previous.from", is("2025-10-27"))
        .body("figures.find{it.id=='CRIMINAL_ACCEPTED'}.lastYear.reading", is("CALENDAR"))
        .body("figures.find{it.id=='CRIMINAL_ACCEPTED'}.lastYear.base", nullValue())
        .body("figures.find{it.id=='CRIMINAL_ACCEPTED'}.p", notNullValue())
        .body(
            "figures.find{it.id=='CRIMINAL_ACCEPTED'}.drillDown[0]",
            containsString("place=baota&fact=incident.criminal-accepted&from=2025-11-03"))
        .body("figures.section", hasItem("PLACE"));
  }

  @Test
  @Order(2)
  void its_parts_sum_to_its_total_and_its_text_passes_our_own_linter() {
    var json = Fixture.as("analyst").get(ISSUE).then().statusCode(200).extract();
    int total = json.path("figures.find{it.section=='HEADLINE'}.value");
    for (String section : List.of("CATEGORY", "PLACE")) {
      List<Integer> parts = json.path("figures.findAll{it.section=='" + section + "'}.value");
      assertEquals(total, parts.stream().mapToInt(Integer::intValue).sum(), section);
    }
    String text =
        Fixture.as("analyst")
            .accept("text/plain")
            .get(ISSUE)
            .then()
            .statusCode(200)
            .header("Content-Type", startsWith("text/plain"))
            .extract()
            .asString();
    assertTrue(text.contains("2025年第45周（2025年11月3日至11月9日）"), text);
    assertTrue(text.contains("刑事受案11起"), text);
    assertTrue(text.contains("盗窃电动车减少1起"), text);
    Fixture.as("analyst")
        .contentType("text/plain;charset=UTF-8")
        .body(text)
        .post("/api/v1/lint")
        .then()
        .statusCode(200)
        .body("clean", is(true));
    Fixture.as("analyst")
        .queryParams(Map.of("format", "markdown", "lang", "en"))
        .get(ISSUE)
        .then()
        .statusCode(200)
        .body(startsWith("# Baota Street weekly safety bulletin"));
  }

  @Test
  @Order(3)
  void the_newspapers_text_is_read_with_a_calculator() {
    Fixture.as("analyst")
        .contentType("application/json")
        .body(Map.of("text", "11月3日-11月9日，共接警89起，同比-16%；刑事受案11起，同比-10%。"))
        .post("/api/v1/lint")
        .then()
        .statusCode(200)
        .body("clean", is(false))
        .body("findings.code", hasItem("IMPOSSIBLE_PERCENT"));
    Fixture.as("analyst")
        .contentType("text/plain")
        .body(" ")
        .post("/api/v1/lint")
        .then()
        .statusCode(400);
  }

  @Test
  @Order(4)
  void small_counts_do_not_leave_the_house() {
    var issue =
        Fixture.as("analyst")
            .queryParam("audience", "outward")
            .get(ISSUE)
            .then()
            .statusCode(200)
            .body(
                "figures.findAll{it.value != null && it.value > 0 && it.value < 5}", is(List.of()))
            .extract();
    List<String> shown = issue.path("figures.findAll{it.value == null}.shown");
    assertTrue(shown.contains("<5"), () -> "" + shown);
    Fixture.as("analyst")
        .queryParams(Map.of("audience", "outward", "format", "text"))
        .get(ISSUE)
        .then()
        .body(containsString("<5"))
        .body(not(containsString("盗窃电动车")));
  }

  @Test
  @Order(5)
  void an_issue_is_frozen_by_one_and_published_by_another() {
    Fixture.as("analyst")
        .post("/api/v1/bulletins/baota-weekly/2099-W01/publications")
        .then()
        .statusCode(409)
        .body("code", is("WEEK_NOT_OVER"));
    Fixture.as("coordinator").post(ISSUE + "/publications").then().statusCode(403);
    Fixture.as("analyst")
        .post(ISSUE + "/publications")
        .then()
        .statusCode(201)
        .body("status", is("PROPOSED"))
        .body("offsets", notNullValue());
    Fixture.as("analyst").post(ISSUE + "/publications").then().statusCode(409);
    Fixture.as("analyst").post(ISSUE + "/publications/approval").then().statusCode(409);
    Fixture.as("coordinator")
        .post(ISSUE + "/publications/approval")
        .then()
        .statusCode(200)
        .body("status", is("PUBLISHED"))
        .body("approvedBy", startsWith("coordinator"));
    Fixture.as("auditor")
        .get(ISSUE + "/restatements")
        .then()
        .statusCode(200)
        .body("open", is(List.of()));
  }

  @Test
  @Order(6)
  void a_published_issue_prints_the_same_bytes_and_its_differences_are_named() {
    String before = frozen();
    Fixture.accepted(Fixture.MONDAY.plusDays(2), java.time.LocalDate.of(2099, 1, 1), "THEFT_EBIKE");
    Fixture.writer().flush();
    Eventually.holds(SOON, () -> Fixture.total("CRIMINAL_ACCEPTED", "2025-W45", "2025-W45") == 12);

    assertEquals(before, frozen());
    Fixture.as("auditor")
        .get(ISSUE + "/restatements")
        .then()
        .statusCode(200)
        .body("open.find{it.figure=='CRIMINAL_ACCEPTED'}.oldValue", is(11))
        .body("open.find{it.figure=='CRIMINAL_ACCEPTED'}.newValue", is(12))
        .body("open.find{it.figure=='CRIMINAL_ACCEPTED'}.cause", is("LATE"))
        .body("open.find{it.figure=='CRIMINAL_ACCEPTED'}.ledger[0].recordedOn", is("2099-01-01"))
        .body("open.find{it.figure=='CRIMINAL_ACCEPTED'}.ledger[0].added", is(1))
        .body("open.find{it.figure=='CRIMINAL_ACCEPTED'}.sameDay", is(0));
    Fixture.as("analyst").post(ISSUE + "/restatements").then().statusCode(409);
    Fixture.as("coordinator")
        .post(ISSUE + "/restatements")
        .then()
        .statusCode(201)
        .body("restated.find{it.figure=='CRIMINAL_ACCEPTED'}.approvedBy", startsWith("coord"));
    Fixture.as("auditor").get(ISSUE + "/restatements").then().body("open", is(List.of()));
    assertEquals(before, frozen());
  }

  private static String frozen() {
    return Fixture.as("auditor")
        .queryParam("format", "text")
        .get(ISSUE + "/publications")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  @Order(7)
  void an_agency_reads_no_bulletin_and_a_wrong_week_is_refused() {
    Fixture.as("baota-police").get(ISSUE).then().statusCode(403);
    Fixture.as("analyst").get("/api/v1/bulletins/baota-weekly/2025-W54").then().statusCode(400);
    Fixture.as("analyst")
        .get("/api/v1/bulletins/baota-daily/2025-W45")
        .then()
        .statusCode(404)
        .body("detail", containsString("baota-weekly"));
  }
}
