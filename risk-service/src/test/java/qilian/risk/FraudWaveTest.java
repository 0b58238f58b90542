package qilian.risk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static qilian.risk.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import qilian.contract.Coordinates;
import qilian.contract.PlaceKind;
import qilian.contract.directory.DirectoryFact.PlaceRegistered;

/** The fraud wave of 福星金融商务区, over HTTP: from the alarms to the verdict. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class FraudWaveTest extends OnAStreet {

  @Test
  void a_usual_week_stays_silent_and_the_same_week_with_injected_alarms_does_not()
      throws SQLException {
    alarms.alarms(1, fuxing, FRAUD, MONDAY);
    alarms.alarms(4, fuxing, "THEFT_EBIKE", MONDAY.plusDays(2));
    alarms.publish();
    everythingWasLookedAt();
    signals("").body("items", empty());

    alarms.alarms(6, fuxing, FRAUD, MONDAY.plusDays(3));
    alarms.publish();

    eventually(() -> signals("").body("items", hasSize(1)));
    JsonPath signal = signals("").extract().jsonPath();
    assertEquals(fuxing, signal.getString("items[0].placePath"));
    assertEquals(FRAUD, signal.getString("items[0].type"));
    assertEquals(7.0f, signal.getFloat("items[0].observed"));
    for (String side : List.of("byPlace", "byDay", "byAgency")) {
      List<Integer> parts =
          signal.getList("items[0].contributions." + side + ".count", Integer.class);
      assertEquals(7, parts.stream().mapToInt(part -> part).sum(), side);
    }
    signals("")
        .body("items[0].method", equalTo("GAMMA_POISSON"))
        .body("items[0].expected", lessThan(1.0f))
        .body("items[0].p", lessThan(0.01f))
        .body("items[0].limit", lessThan(7.0f))
        .body("items[0].baselineWeeks", hasSize(26))
        .body("items[0].parameters.alpha", equalTo("0.01"))
        .body("items[0].silentIf", hasSize(3))
        .body("items[0].highestSilentCount", greaterThan(0))
        .body("items[0].contributions.byAgency.key", contains(police));
    String series = "/api/v1/signals/" + signal.getString("items[0].id") + "/series";
    coordinator()
        .get(series)
        .then()
        .statusCode(200)
        .body("sameRule", equalTo(true))
        .body("at", equalTo(MONDAY.toString()))
        .body("weeks.findAll { it.baseline }", hasSize(26))
        .body("weeks.find { it.week == '" + MONDAY + "' }.count", equalTo(7))
        .body("weeks.findAll { it.alarm }.week", contains(MONDAY.toString()))
        .body("weeks.find { it.alarm }.limit", equalTo(signal.getFloat("items[0].limit")))
        .body("weeks.find { it.alarm }.expected", equalTo(signal.getFloat("items[0].expected")));
    Tokens.as("clerk@" + police)
        .get(series)
        .then()
        .statusCode(403)
        .body("code", equalTo("COUNTS_NOT_IN_SCOPE"));
    coordinator()
        .get(
            "/api/v1/facts?measure=SIGNALS_RAISED&version=1&fact=risk.signal-raised&place="
                + root
                + "&from=2025-01-01&until=2100-01-01")
        .then()
        .statusCode(200)
        .body("figure", equalTo(1))
        .body("items[0].category", equalTo(FRAUD));
  }

  @Test
  void a_signal_is_judged_once_with_a_reason_and_the_share_of_confirmed_is_kept() {
    String id = wave();

    verdict(id, "CONFIRMED", " ").statusCode(422).body("code", equalTo("REASON_MISSING"));
    verdict(id, "TRUE", "x").statusCode(400).body("code", equalTo("UNKNOWN_VALUE"));
    Tokens.as("coordinator@elsewhere", "no-such-street")
        .get("/api/v1/signals/" + id)
        .then()
        .statusCode(404);
    Tokens.as("clerk@" + police).get("/api/v1/signals/" + id).then().statusCode(200);
    Tokens.as("clerk@another-agency").get("/api/v1/signals/" + id).then().statusCode(404);
    verdict(id, "CONFIRMED", "核实为同一诈骗话术，已接报七起")
        .statusCode(200)
        .body("phase", equalTo("CONFIRMED"))
        .body("verdict.agency", equalTo("baota-governance-centre"))
        .body("verdict.role", equalTo("coordinator"));
    verdict(id, "UNFOUNDED", "再看一遍").statusCode(409).body("code", equalTo("ALREADY_JUDGED"));
  }

  @Test
  void corrected_alarms_take_their_signal_back_and_it_is_told() throws SQLException {
    alarms.publish();
    List<Coordinates> burst =
        java.util.stream.Stream.generate(() -> alarms.alarm(fuxing, FRAUD, MONDAY))
            .limit(6)
            .toList();
    alarms.publish();
    String id = eventually(() -> onlySignal());

    burst.forEach(alarms::voided);
    alarms.publish();

    eventually(
        () ->
            coordinator()
                .get("/api/v1/signals/" + id)
                .then()
                .body("phase", equalTo("EXPIRED"))
                .body("expiredFor", equalTo("DATA_CORRECTED"))
                .body("observed", equalTo(0.0f)));
    assertEquals(
        List.of("qilian.risk.signal-raised.v1", "qilian.risk.signal-expired.v1"),
        Rows.of(
            "machine",
            "select type from fact where aggregate_id = '" + id + "' order by registered_at"));
  }

  @Test
  void a_grid_is_on_the_map_as_the_area_that_the_directory_knows() {
    String grid = "grid-" + root.substring("street-".length());
    Canonical.publish(
        Canonical.of(
            "incident-service",
            root + ">" + grid,
            new PlaceRegistered(
                grid,
                root,
                root + ">" + grid,
                PlaceKind.GRID,
                "建鑫社区第一网格",
                null,
                "Asia/Shanghai",
                "{\"type\":\"Polygon\",\"coordinates\":[[[112.93,27.83],[112.94,27.83],"
                    + "[112.94,27.84],[112.93,27.84],[112.93,27.83]]]}",
                List.of())));
    alarms.publish();
    alarms.alarms(7, root + ">" + grid, FRAUD, MONDAY.plusDays(3));
    alarms.publish();

    eventually(
        () ->
            coordinator()
                .accept("application/geo+json")
                .get("/api/v1/signals/map?week=2025-W45")
                .then()
                .statusCode(200)
                .body("features", hasSize(1))
                .body("features[0].id", equalTo(grid))
                .body("features[0].properties.labelZh", equalTo("建鑫社区第一网格"))
                .body("features[0].geometry.type", equalTo("Polygon"))
                .body("features[0].geometry.coordinates[0]", hasSize(5)));
  }

  @Test
  void around_the_application_the_database_shows_no_signal() throws SQLException {
    wave();

    assertEquals(List.of(), Rows.of("app", "select place from signal"));
    assertEquals(List.of(), Rows.of("owner", "select place from signal"));
    assertEquals(List.of(), Rows.of("app", "select count from cell_day"));
  }
}
