package qilian.stats;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the canonical topics to the figures, on a real broker, database and identity server. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatsServiceTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @BeforeAll
  static void publish() {
    Fixture.publish();
  }

  @Test
  @Order(0)
  void what_was_published_is_counted_once() {
    Eventually.holds(SOON, () -> Fixture.total("2025-W42", "2025-W45") == Fixture.EVENTS);
  }

  @Test
  @Order(1)
  void a_week_has_its_figure_its_base_and_its_drill_down() {
    Fixture.as("analyst")
        .queryParam("measure", "ALARMS_EFFECTIVE")
        .queryParam("place", "baota")
        .queryParam("from", "2025-W44")
        .queryParam("to", "2025-W45")
        .queryParam("compare", "PREVIOUS,ISO_WEEK")
        .get("/api/v1/series")
        .then()
        .statusCode(200)
        .body("version", is(1))
        .body("zone", is("Asia/Shanghai"))
        .body("rows.size()", is(2))
        .body("rows[1].label", is("2025-W45"))
        .body("rows[1].from", is("2025-11-03"))
        .body("rows[1].until", is("2025-11-10"))
        .body("rows[1].key", nullValue())
        .body("rows[1].covered", is("FULL"))
        .body("rows[1].sourceSilent", is(false))
        .body("rows[1].comparisons.PREVIOUS.base", is(Fixture.total("2025-W44", "2025-W44")))
        .body("rows[1].comparisons.PREVIOUS.percent", notNullValue())
        .body("rows[1].comparisons.ISO_WEEK.base", nullValue())
        .body("rows[1].comparisons.ISO_WEEK.text", is("无可比基数"))
        .body(
            "rows[1].drillDown", containsString("/api/v1/facts?measure=ALARMS_EFFECTIVE&version=1"))
        .body("rows[1].drillDown", containsString("from=2025-11-03&until=2025-11-10"));
  }

  @Test
  @Order(2)
  void what_was_known_on_a_day_does_not_change_afterwards() {
    String before = byCategory("2025-11-11");
    String after = byCategory("2025-11-12");
    assertTrue(before.contains("PUBLIC_ORDER"), before);
    assertEquals(byCategory(null), after);
    assertTrue(!after.contains("PUBLIC_ORDER=1"), after);
  }

  private static String byCategory(String asOf) {
    RequestSpecification request =
        Fixture.as("auditor")
            .queryParam("measure", "ALARMS_ALL")
            .queryParam("place", "baota-jianxin")
            .queryParam("groupBy", "category")
            .queryParam("bucket", "DAY")
            .queryParam("from", "2025-11-03");
    if (asOf != null) {
      request.queryParam("asOf", asOf);
    }
    var answer = request.get("/api/v1/series").then().statusCode(200).extract();
    List<String> keys = answer.path("rows.key");
    List<Integer> values = answer.path("rows.value");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < keys.size(); i++) {
      if (values.get(i) > 0) {
        text.append(keys.get(i)).append('=').append(values.get(i)).append(' ');
      }
    }
    return text.toString();
  }

  @Test
  @Order(3)
  void places_agencies_channels_and_hours_sum_to_the_total() {
    int total = Fixture.total("2025-W45", "2025-W45");
    for (String groupBy : List.of("place", "agency", "channel", "category", "subtype")) {
      List<Integer> values =
          Fixture.as("auditor")
              .queryParam("measure", "ALARMS_ALL")
              .queryParam("place", "baota")
              .queryParam("from", "2025-W45")
              .queryParam("groupBy", groupBy)
              .queryParam("top", 1)
              .get("/api/v1/series")
              .then()
              .statusCode(200)
              .extract()
              .path("rows.value");
      assertEquals(total, values.stream().mapToInt(Integer::intValue).sum(), groupBy);
    }
    List<Integer> hours =
        Fixture.as("auditor")
            .queryParam("measure", "ALARMS_ALL")
            .queryParam("place", "baota")
            .queryParam("from", "2025-W45")
            .queryParam("bucket", "HOUR_OF_DAY")
            .get("/api/v1/series")
            .then()
            .statusCode(200)
            .extract()
            .path("rows.value");
    assertEquals(24, hours.size());
    List<Integer> bases =
        Fixture.as("auditor")
            .queryParam("measure", "ALARMS_ALL")
            .queryParam("place", "baota")
            .queryParam("from", "2025-W45")
            .queryParam("bucket", "HOUR_OF_DAY")
            .queryParam("compare", "PREVIOUS")
            .get("/api/v1/series")
            .then()
            .statusCode(200)
            .body("rows[0].comparisons.PREVIOUS.from", is("2025-10-27"))
            .extract()
            .path("rows.comparisons.PREVIOUS.base");
    assertEquals(
        Fixture.total("2025-W44", "2025-W44"), bases.stream().mapToInt(Integer::intValue).sum());
    assertEquals(total, hours.stream().mapToInt(Integer::intValue).sum());
  }

  @Test
  @Order(4)
  void a_sheet_gets_a_header_and_no_formulas() {
    String csv =
        Fixture.as("analyst")
            .queryParam("measure", "ALARMS_ALL")
            .queryParam("place", "baota")
            .queryParam("from", "2025-W45")
            .queryParam("compare", "PREVIOUS")
            .queryParam("format", "csv")
            .get("/api/v1/series")
            .then()
            .statusCode(200)
            .header("Content-Type", startsWith("text/csv"))
            .extract()
            .asString();
    assertTrue(csv.startsWith("measure,version,place,label,from,until,key,name,value,covered,"));
    assertEquals(2, csv.split("\r\n").length);
  }

  @Test
  @Order(5)
  void an_agency_sees_only_what_it_sent_and_an_administrator_nothing() {
    Fixture.as("baota-market-regulation")
        .queryParam("measure", "ALARMS_ALL")
        .queryParam("place", "baota")
        .queryParam("from", "2025-W45")
        .get("/api/v1/series")
        .then()
        .statusCode(200)
        .body("agency", is("baota-market-regulation"))
        .body("rows[0].value", is(0));
    Fixture.as("baota-market-regulation")
        .queryParam("measure", "ALARMS_ALL")
        .queryParam("place", "baota")
        .queryParam("agency", "baota-police")
        .queryParam("from", "2025-W45")
        .get("/api/v1/series")
        .then()
        .statusCode(403);
    Fixture.as("administrator")
        .queryParam("measure", "ALARMS_ALL")
        .queryParam("place", "baota")
        .queryParam("from", "2025-W45")
        .get("/api/v1/series")
        .then()
        .statusCode(403);
    Fixture.as("coordinator")
        .queryParam("measure", "ALARMS_ALL")
        .queryParam("place", "yuetang")
        .queryParam("from", "2025-W45")
        .get("/api/v1/series")
        .then()
        .statusCode(200)
        .body("agency", is("baota-governance-centre"));
    given().get("/api/v1/series").then().statusCode(401);
  }

  @ParameterizedTest
  @Order(6)
  @CsvSource({
    "series?measure=ALARMS_ALL&place=baota&from=2025-W45&groupby=place, QUERY_NAME_UNKNOWN",
    "series?measure=ALARMS_ALL&place=baota&from=2025-11&asOf=%2B9999999-01-01, PARAMETER_MALFORMED",
    "series?measure=ALARMS_ALL&place=baota&from=2025-W45&asOf=-9999-01-01, PARAMETER_MALFORMED",
    "series?measure=ALARMS_ALL&place=baota&from=2025-W45&top=many, PARAMETER_MALFORMED",
    "series?measure=ALARMS_ALL&place=baota&from=2025-W60, WINDOW_MALFORMED",
    "bulletins/baota-weekly/2025-W45?asOf=-999999999-01-05, PARAMETER_MALFORMED",
    "bulletins/baota-weekly/2025-W60, WINDOW_MALFORMED"
  })
  void a_question_that_cannot_be_answered_is_refused(String path, String code) {
    Fixture.as("analyst")
        .urlEncodingEnabled(false)
        .get("/api/v1/" + path)
        .then()
        .statusCode(400)
        .header("Content-Type", startsWith("application/problem+json"))
        .body("code", is(code));
  }

  @ParameterizedTest
  @Order(6)
  @ValueSource(
      strings = {
        "\"filter\": {\"category\": null}",
        "\"filter\": {\"category\": {\"include\": [null]}}",
        "\"filter\": {\"colour\": {\"include\": [\"RED\"]}}",
        "\"decimals\": 9",
        "\"smallBase\": -1"
      })
  void a_definition_that_cannot_be_kept_is_refused(String wrong) {
    String whole =
        "{\"code\": \"ODD\", \"nameZh\": \"奇\", \"nameEn\": \"Odd\","
            + " \"facts\": [\"incident.alarm-received\"], "
            + wrong
            + "}";
    Fixture.as("analyst")
        .contentType("application/json")
        .body(whole)
        .post("/api/v1/measures")
        .then()
        .statusCode(400)
        .body("code", is("MEASURE_MALFORMED"));
  }

  @Test
  @Order(6)
  void unknown_names_are_refused_with_the_nearest() {
    refused("ALARM_ALL", "baota", "2025-W45", 404, "ALARMS_ALL");
    refused("ALARMS_ALL", "baoto", "2025-W45", 404, "baota");
    refused("ALARMS_ALL", "baota", "2025-W54", 400, "2025-W45");
    refused("ALARMS_ALL", "baota", "2025-02-30", 400, "2025-11-03");
    Fixture.as("auditor")
        .queryParam("measure", "ALARMS_ALL")
        .queryParam("place", "baota")
        .queryParam("from", "2025-W45")
        .queryParam("category", "DISPUT")
        .get("/api/v1/series")
        .then()
        .statusCode(400)
        .body("detail", containsString("DISPUTE"));
  }

  private static void refused(String measure, String place, String from, int status, String says) {
    Fixture.as("auditor")
        .header("Accept-Language", "en")
        .queryParam("measure", measure)
        .queryParam("place", place)
        .queryParam("from", from)
        .get("/api/v1/series")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("detail", containsString(says));
  }

  @Test
  @Order(7)
  void a_definition_needs_two_people_and_is_answered_before_any_rebuild() {
    String proposal =
        """
        {"code": "NIGHT_DISPUTES", "nameZh": "纠纷警情", "nameEn": "Disputes",
         "facts": ["incident.alarm-received"], "filter": {"category": {"include": ["DISPUTE"]}},
         "validFrom": "2020-01-01"}
        """;
    Fixture.as("analyst")
        .contentType("application/json")
        .body(proposal)
        .post("/api/v1/measures")
        .then()
        .statusCode(201)
        .body("status", is("PROPOSED"));
    Fixture.as("analyst").post("/api/v1/measures/NIGHT_DISPUTES/1/approval").then().statusCode(409);
    Fixture.as("coordinator")
        .post("/api/v1/measures/NIGHT_DISPUTES/1/approval")
        .then()
        .statusCode(200)
        .body("status", is("APPROVED"));
    Fixture.as("auditor").get("/api/v1/measures").then().body("code", hasItem("NIGHT_DISPUTES"));
    Fixture.as("auditor")
        .queryParam("measure", "NIGHT_DISPUTES")
        .queryParam("place", "baota")
        .queryParam("from", "2025-W45")
        .get("/api/v1/series")
        .then()
        .statusCode(200)
        .body("rows[0].value", equalTo(Fixture.total("2025-W45", "2025-W45")));
  }

  @Test
  @Order(8)
  void a_rebuild_from_the_first_record_gives_the_same_hash() {
    var before =
        Fixture.as("auditor").get("/api/v1/projections/live").then().statusCode(200).extract();
    int next = (int) before.path("version") + 1;
    Fixture.as("analyst").post("/api/v1/projections").then().statusCode(403);
    Fixture.as("administrator").post("/api/v1/projections").then().statusCode(202);
    Eventually.holds(
        Duration.ofSeconds(60),
        () ->
            "LIVE"
                .equals(
                    Fixture.as("auditor")
                        .get("/api/v1/projections")
                        .path("find{it.version==" + next + "}.state")));
    var after =
        Fixture.as("auditor").get("/api/v1/projections/live").then().statusCode(200).extract();
    assertEquals((String) before.path("hash"), after.path("hash"));
    assertEquals((int) before.path("version") + 1, (int) after.path("version"));
    assertEquals(Fixture.EVENTS, Fixture.total("2025-W42", "2025-W45"));
  }

  @Test
  @Order(9)
  void the_fold_goes_on_after_a_swap_and_stops_at_a_record_it_cannot_read() {
    Fixture.writer().broken(5);
    Fixture.writer().flush();
    Eventually.holds(
        SOON,
        () ->
            given()
                .baseUri("http://127.0.0.1:" + managementPort())
                .get("/q/metrics")
                .asString()
                .contains("qilian_fold_stopped_partitions{fold=\"stats\"} 1.0"));
    String metrics =
        given().baseUri("http://127.0.0.1:" + managementPort()).get("/q/metrics").asString();
    assertTrue(metrics.contains("qilian_fold_unknown_types_total"));
    given()
        .baseUri("http://127.0.0.1:" + managementPort())
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body(containsString("patrol.events.v1-5"));
  }

  private static int managementPort() {
    return org.eclipse.microprofile.config.ConfigProvider.getConfig()
        .getValue("quarkus.management.port", Integer.class);
  }
}
