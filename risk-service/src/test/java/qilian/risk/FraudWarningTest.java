package qilian.risk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.risk.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import qilian.contract.AgencyKind;
import qilian.contract.Coordinates;

/** The warning of a fraud wave, over HTTP: from the confirmed signal to its effect. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class FraudWarningTest extends OnAStreet {

  @Test
  void a_confirmed_wave_is_warned_of_passed_on_measured_and_taken_back() throws Exception {
    String id = wave();
    String bank = "bank-" + root.substring(7);
    Canonical.publish(member(bank, AgencyKind.BANK), member(police, AgencyKind.POLICE_STATION));
    Map<String, Object> wish =
        Map.of(
            "signalId", id,
            "severity", "SEVERE",
            "urgency", "IMMEDIATE",
            "effective", "2025-11-07T08:00:00+08:00",
            "expires", "2031-01-01T00:00:00+08:00",
            "audience", Map.of("kinds", List.of("BANK", "TELECOM")));
    eventually(() -> warn(wish).statusCode(409).body("code", equalTo("SIGNAL_NOT_CONFIRMED")));
    verdict(id, "CONFIRMED", "核实为同一诈骗话术").statusCode(200);
    Map<String, Object> endless = new HashMap<>(wish);
    endless.remove("expires");
    warn(endless).statusCode(422).body("code", equalTo("EXPIRY_MISSING"));
    eventually(
        () ->
            coordinator()
                .contentType("application/json")
                .body(wish)
                .post("/api/v1/warnings/preview")
                .then()
                .statusCode(200)
                .body("addressees", contains(bank))
                .body("sms", containsString("96110"))
                .body("poster", containsString("橙色预警")));
    coordinator()
        .get("/api/v1/warnings?place=" + fuxing.substring(fuxing.indexOf('>') + 1))
        .then()
        .body("items", hasSize(0));
    Tokens.as("clerk@" + bank)
        .contentType("application/json")
        .body(wish)
        .post("/api/v1/warnings")
        .then()
        .statusCode(403)
        .body("code", equalTo("NOT_FOR_PARTNERS"));

    String at =
        warn(wish)
            .statusCode(201)
            .body("phase", equalTo("IN_FORCE"))
            .body("type", equalTo(FRAUD))
            .body("addressees", contains(bank))
            .extract()
            .header("Location");

    conformsToCap(coordinator().accept("application/cap+xml").get(at).asString(), "Alert");
    assertTrue(coordinator().get(at + "?format=sms").asString().contains("96110"));
    assertTrue(coordinator().get(at + "?format=poster").asString().contains("橙色预警"));
    Tokens.as("agency-system@" + bank)
        .contentType("application/json")
        .body(Map.of("channel", "SMS", "reached", 1200))
        .post(at + "/receipts")
        .then()
        .statusCode(200)
        .body("[0].agency", equalTo(bank));
    coordinator().get(at + "/receipts").then().body("[0].reached", equalTo(1200));
    Tokens.as("clerk@" + police)
        .contentType("application/json")
        .body(Map.of("channel", "SCREEN", "reached", 3))
        .post(at + "/receipts")
        .then()
        .statusCode(403)
        .body("code", equalTo("NOT_ADDRESSED"));

    alarms.alarms(1, fuxing, FRAUD, MONDAY.plusDays(20));
    alarms.alarms(9, root, "THEFT_EBIKE", MONDAY.plusDays(31));
    alarms.publish();
    eventually(
        () ->
            coordinator()
                .get(at + "/effect")
                .then()
                .statusCode(200)
                .body("here.before", greaterThan(7))
                .body("here.after", equalTo(1))
                .body("here.daysAfter", equalTo(28))
                .body("here.ratio", lessThan(0.2f))
                .body("here.high", lessThan(1f))
                .body("within", equalTo(root))
                .body("compared.from", equalTo("2025-10-10"))
                .body("compared.here.after", equalTo(1))
                .body("compared.change.high", lessThan(1f))
                .body("compared.further.after", equalTo(0))
                .body("compared.verdict", startsWith("FELL"))
                .body("verdictZh", startsWith("下降"))
                .body("elsewhere.daysAfter", equalTo(28)));
    Tokens.as("coordinator@fuxing-office", fuxing.substring(fuxing.indexOf('>') + 1))
        .get(at + "/effect")
        .then()
        .statusCode(200)
        .body("placePath", equalTo(fuxing))
        .body("within", equalTo(fuxing))
        .body("here.after", equalTo(1))
        .body("elsewhere", nullValue());
    Tokens.as("analyst@far-office", "jianxin-2-" + fuxing.substring(fuxing.indexOf("fuxing-") + 7))
        .get(at + "/effect")
        .then()
        .statusCode(403)
        .body("code", equalTo("COUNTS_NOT_IN_SCOPE"));

    coordinator()
        .contentType("application/json")
        .body(Map.of("headline", "诈骗分子更换号码"))
        .post(at + "/update")
        .then()
        .statusCode(200)
        .body("version", equalTo(2));
    conformsToCap(coordinator().get(at + "?format=cap").asString(), "Update");
    coordinator()
        .contentType("application/json")
        .body(Map.of("reason", "两周无新发案"))
        .post(at + "/cancellation")
        .then()
        .statusCode(200)
        .body("phase", equalTo("CANCELLED"));
    String cap = coordinator().get(at + "?format=cap").asString();
    conformsToCap(cap, "Cancel");
    assertTrue(cap.contains("<references>"), cap);
    assertTrue(cap.contains("<circle>27.83,112.93 0.3</circle>"), cap);
    coordinator()
        .contentType("application/json")
        .body(Map.of("reason", "再解除一次"))
        .post(at + "/cancellation")
        .then()
        .statusCode(409)
        .body("code", equalTo("WARNING_ENDED"));
    Tokens.as("agency-system@" + bank)
        .contentType("application/json")
        .body(Map.of("channel", "SMS", "reached", 1200))
        .post(at + "/receipts")
        .then()
        .statusCode(409)
        .body("code", equalTo("WARNING_ENDED"));
    theLevelFollows();
    methodsAndBacktestsSayHowItWas();
  }

  private void theLevelFollows() {
    String level = "/api/v1/places/" + fuxing.substring(fuxing.indexOf('>') + 1) + "/level";
    JsonPath suggested = coordinator().get(level).then().statusCode(200).extract().jsonPath();
    List<Float> points = suggested.getList("suggested.contributions.points", Float.class);
    assertEquals(
        suggested.getFloat("suggested.score"),
        (float) points.stream().mapToDouble(each -> each).sum(),
        1e-4f);
    assertEquals("SIGNAL_CONFIRMED", suggested.getString("suggested.contributions[0].source"));
    coordinator()
        .contentType("application/json")
        .body(Map.of("level", "ORANGE", "reason", ""))
        .post(level)
        .then()
        .statusCode(422);
    coordinator()
        .contentType("application/json")
        .body(Map.of("level", "ORANGE", "reason", "一周七起同类诈骗"))
        .post(level)
        .then()
        .statusCode(200)
        .body("level", equalTo("ORANGE"))
        .body("history", hasSize(1))
        .body("history[0].assessorRole", equalTo("coordinator"));
  }

  private void methodsAndBacktestsSayHowItWas() {
    coordinator()
        .get("/api/v1/methods")
        .then()
        .body("find { it.method == 'GAMMA_POISSON' }.scores[0].shareConfirmed", equalTo(1.0f));
    coordinator()
        .contentType("application/json")
        .body(
            Map.of(
                "place", root,
                "from", "2025-09-01",
                "until", "2025-11-10",
                "method", "GAMMA_POISSON",
                "parameters", Map.of("alpha", "0.000001")))
        .post("/api/v1/backtests")
        .then()
        .statusCode(200)
        .body("current.confirmedFound", equalTo(1))
        .body("current.shareConfirmed", equalTo(1.0f))
        .body("current.alarmsPerSeriesYear", lessThan(3f))
        .body("candidate.confirmedFound", equalTo(0))
        .body("candidate.alarms", equalTo(0));
    coordinator()
        .contentType("application/json")
        .body(
            Map.of("from", "2025-09-01", "until", "2025-11-10", "parameters", Map.of("beta", "1")))
        .post("/api/v1/backtests")
        .then()
        .statusCode(422)
        .body("code", equalTo("PARAMETER_NOT_ACCEPTED"));
    coordinator()
        .accept("application/geo+json")
        .get("/api/v1/signals/map?week=2025-W45")
        .then()
        .statusCode(200)
        .body("features[0].properties.types", contains(FRAUD))
        .body("features[0].geometry.type", equalTo("Point"));
  }

  private ValidatableResponse warn(Map<String, Object> wish) {
    return coordinator().contentType("application/json").body(wish).post("/api/v1/warnings").then();
  }

  /** Against the schema that OASIS published. */
  private static void conformsToCap(String xml, String messageType) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(FraudWaveTest.class.getResource("/cap/CAP-v1.2.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
    assertTrue(xml.contains("<msgType>" + messageType + "</msgType>"), xml);
  }

  @Test
  void a_rule_of_its_own_finds_what_gathers_around_a_place() throws Exception {
    String own = root.substring(7);
    String analyst = "analyst@baota-governance-centre";
    Tokens.as(analyst)
        .contentType("application/json")
        .body(Map.of("code", "knox-" + own, "method", "KNOX"))
        .post("/api/v1/rules")
        .then()
        .statusCode(422)
        .body("code", equalTo("PARAMETER_NOT_ACCEPTED"));
    for (int i = 0; i < 6; i++) {
      String path = root + ">block-" + i + "-" + own;
      Canonical.publish(place(path.substring(path.indexOf('>') + 1), path, 112.93 + i * 0.02));
      for (int week = 2; week < 40; week += 4) {
        alarms.alarm(path, "BURGLARY", MONDAY.minusWeeks(week).plusDays(i));
      }
    }
    alarms.publish();
    eventually(
        () -> {
          assertEquals(
              List.of("8"),
              Rows.of("machine", "select count(*) from atlas_place where path ^@ '" + root + "'"));
          return true;
        });
    everythingWasLookedAt();
    Rules.inForce(
            Map.of(
                "code",
                "scan-" + own,
                "method",
                "SPACE_TIME_PERMUTATION_SCAN",
                "type",
                "BURGLARY",
                "place",
                root,
                "parameters",
                Map.of("radius", "500")))
        .body("candidate.series", equalTo(1))
        .body("candidate.weeks", equalTo(8));

    List<Coordinates> burst =
        Stream.generate(
                () -> alarms.alarm(root + ">block-3-" + own, "BURGLARY", MONDAY.plusDays(1)))
            .limit(8)
            .toList();
    // What is known of the street alone did not happen in its middle.
    alarms.alarms(2, root, "BURGLARY", MONDAY.plusDays(1));
    alarms.publish();

    eventually(
        () ->
            signals("&method=SPACE_TIME_PERMUTATION_SCAN")
                .body("items", hasSize(1))
                .body("items[0].place", equalTo("block-3-" + own))
                .body("items[0].observed", equalTo(8.0f))
                .body("items[0].recurrenceWeeks", greaterThan(52.0f))
                .body("items[0].contributions.byPlace[0].count", equalTo(8)));
    coordinator()
        .get("/api/v1/near-repeats?type=BURGLARY&from=2025-01-01&until=2025-11-10&place=" + root)
        .then()
        .statusCode(200)
        .body("events", equalTo(68))
        .body("withoutPlace", equalTo(2))
        .body("parameters.metric", equalTo("GREAT_CIRCLE"))
        .body("pairs", equalTo(68 * 67 / 2))
        .body("permutations", equalTo(999))
        .body("seed", notNullValue())
        .body("bands.find { it.space == '[0, 0]' && it.days == '[0, 4)' }.observed", equalTo(28f))
        // Each of six blocks was visited every 28 days, ten times: nine gaps each.
        .body("bands.findAll { it.marked }.space", contains("[0, 0]"))
        .body("bands.findAll { it.marked }.days", contains("[15, 29)"))
        .body("bands.findAll { it.marked }.observed", contains(54f))
        .body("bands.find { it.marked }.pOfSeparatePairs", lessThan(0.05f));
    coordinator()
        .get(
            "/api/v1/near-repeats?type=BURGLARY&from=2025-01-01&until=2025-11-10&place="
                + root
                + "&space=50,150&days=3,28&closure=CLOSED&cumulative=true&permutations=99")
        .then()
        .statusCode(200)
        .body("parameters.permutations", equalTo("99"))
        .body("bands.space", contains("[0, 50]", "[0, 50]", "[0, 150]", "[0, 150]"))
        .body("bands.days", contains("[0, 3]", "[0, 28]", "[0, 3]", "[0, 28]"));
    for (String wrong :
        List.of("permutations=98", "permutations=10000", "space=9,5", "days=x", "cumulative=1")) {
      coordinator()
          .get(
              "/api/v1/near-repeats?type=BURGLARY&from=2025-01-01&until=2025-11-10&place="
                  + root
                  + "&"
                  + wrong)
          .then()
          .statusCode(422)
          .body("code", equalTo("PARAMETER_NOT_ACCEPTED"));
    }

    coordinator()
        .get("/api/v1/clusters?type=BURGLARY&until=2025-11-10&place=" + root)
        .then()
        .statusCode(200)
        .body("events", equalTo(68))
        .body("withoutPlace", equalTo(2))
        .body("permutations", equalTo(999))
        .body("clusters[0].centre", equalTo(root + ">block-3-" + own))
        .body("clusters[0].observed", equalTo(8.0f))
        .body("clusters[0].ratio", greaterThan(2.0f))
        .body("clusters[0].p", lessThan(0.05f))
        .body("clusters[0].signal", equalTo(true));
    coordinator()
        .get("/api/v1/clusters?type=BURGLARY&until=2025-11-10&radius=far&place=" + root)
        .then()
        .statusCode(422)
        .body("code", equalTo("PARAMETER_NOT_ACCEPTED"));

    burst.forEach(alarms::voided);
    alarms.publish();
    eventually(
        () ->
            signals("&method=SPACE_TIME_PERMUTATION_SCAN")
                .body("items", hasSize(1))
                .body("items[0].phase", equalTo("EXPIRED"))
                .body("items[0].expiredFor", equalTo("DATA_CORRECTED"))
                .body("items[0].observed", equalTo(0.0f))
                .body("items[0].p", equalTo(1.0f)));
  }
}
