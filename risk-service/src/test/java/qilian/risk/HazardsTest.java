package qilian.risk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.risk.Canonical.publish;
import static qilian.risk.Eventually.eventually;
import static qilian.risk.Premises.TODAY;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.TimePrecision;
import qilian.contract.incident.IncidentFact.AlarmReceived;
import qilian.contract.report.ReportFact.HazardReported;
import qilian.contract.report.ReportFact.SelfCheckReported;
import qilian.risk.desk.RectificationWatchDesk;

/** What agencies report opens findings; the watch, the ledger, the map, the effect, the figures. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class HazardsTest {

  @Inject RectificationWatchDesk watch;

  @Test
  void a_reported_hazard_opens_one_finding_and_the_result_goes_back() throws SQLException {
    Premises street = Premises.lay();
    Canonical told =
        Canonical.of(
            street.police, street.path, new HazardReported(null, null, "LIGHTING", "MAJOR"));
    publish(told, told, told.correctedTo(new HazardReported(null, null, "LIGHTING", "X"), 5));

    JsonPath found =
        eventually(
            () ->
                street
                    .get("inspector@" + street.police, "findings?place=" + street.complex)
                    .body("items", hasSize(1))
                    .body("items[0].severity", equalTo("TIME_LIMITED"))
                    .extract()
                    .jsonPath());
    String id = found.getString("items[0].id");
    assertEquals("REPORTED", found.getString("items[0].phase"));
    assertEquals("CHECK", found.getString("items[0].due[0].kind"));
    String handler = found.getString("items[0].handler");
    assertTrue(
        List.of(street.fire, street.market, street.police, street.housing).contains(handler));
    street
        .post("clerk@" + handler, "findings/" + id + "/check", "{\"found\": true}")
        .statusCode(200)
        .body("phase", equalTo("FOUND"));
    List<String> facts =
        Rows.of(
            "machine",
            "select type || ' ' || data from fact where aggregate_id = '" + id + "' order by type");
    assertEquals(2, facts.size());
    for (String fact : facts) {
      assertTrue(fact.contains("\"agency\":\"" + street.police + "\""), fact);
      assertTrue(fact.contains("\"caseref\":\"" + told.caseref() + "\""), fact);
    }
    assertTrue(facts.getFirst().startsWith("qilian.inspection.finding-recorded.v1"));
    assertTrue(facts.getLast().startsWith("qilian.inspection.hazard-taken-up.v1"));
  }

  @Test
  void what_is_overdue_is_told_once_however_many_watches_look_and_a_claim_may_race_them()
      throws SQLException {
    Premises street = Premises.lay();
    String walker = "patroller@" + street.committee;
    String finding = street.found(walker, TODAY.minusDays(20), "LIGHTING", "TIME_LIMITED");
    street
        .post(
            walker,
            "findings/" + finding + "/order",
            "{\"number\": \"提-1\", \"on\": \"%s\", \"dueOn\": \"%s\"}"
                .formatted(TODAY.minusDays(20), TODAY.minusDays(10)))
        .statusCode(200);

    List<CompletableFuture<?>> watches = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      watches.add(CompletableFuture.runAsync(() -> watch.work()));
    }
    street
        .post(walker, "rectifications/" + finding + "/claim", "{\"on\": \"" + TODAY + "\"}")
        .statusCode(200)
        .body("phase", equalTo("CLAIMED_DONE"));
    watches.forEach(CompletableFuture::join);

    String history =
        street.get(walker, "findings/" + finding + "/history").statusCode(200).extract().asString();
    int lapses = history.split("DeadlineLapsed", -1).length - 1;
    assertTrue(lapses <= 2, "the day, and at most the look that was owed before: " + history);
    List<String> facts =
        Rows.of(
            "machine",
            "select data from fact where type like '%overdue%' and aggregate_id = '"
                + finding
                + "'");
    assertEquals(facts.stream().distinct().toList(), facts);
  }

  @Test
  void a_watch_killed_between_deciding_and_writing_loses_and_doubles_nothing() throws SQLException {
    Premises street = Premises.lay();
    String walker = "patroller@" + street.committee;
    String finding = street.found(walker, TODAY.minusDays(1), "LIGHTING", "TIME_LIMITED");
    String owed = "select next_at::text from finding where id = '" + finding + "'";
    String told =
        "select count(*) from fact where type like '%overdue%' and aggregate_id = '"
            + finding
            + "'";
    // A day that has moved since it was written down is written down anew, and nothing lapses.
    List<String> right = Rows.of("machine", owed);
    Rows.run(
        "machine",
        "update finding set next_at = now() - interval '9 years' where id = '" + finding + "'");
    watch.work();
    assertEquals(right, Rows.of("machine", owed));
    assertEquals(List.of("0"), Rows.of("machine", told));

    street
        .post(
            walker,
            "findings/" + finding + "/order",
            "{\"number\": \"提-1\", \"on\": \"%s\", \"dueOn\": \"%s\"}"
                .formatted(TODAY.minusDays(1), TODAY.minusDays(1)))
        .statusCode(200);
    Rows.run("owner", "revoke insert on outbox from risk_app");
    try {
      // It has decided, and has written its history; then it dies.
      assertThrows(RuntimeException.class, () -> watch.work());
      street.get(walker, "findings/" + finding).body("phase", equalTo("ISSUED"));
    } finally {
      Rows.run("owner", "grant insert on outbox to risk_app");
    }
    watch.work();
    watch.work();

    street.get(walker, "findings/" + finding).body("phase", equalTo("OVERDUE"));
    assertEquals(List.of("1"), Rows.of("machine", told));
  }

  @Test
  void the_ledger_is_open_to_the_premises_and_closed_to_others() {
    Premises street = Premises.lay();
    String first = street.planned(street.fire, TODAY, "ROUTINE");
    street.approve(street.fire, first).statusCode(200);
    publish(
        Canonical.of(street.keeper, street.path, new SelfCheckReported(null, null, "FIRE", 3))
            .at(Instant.now()));
    String ledger = "premises/" + street.complex + "/ledger";

    eventually(
        () ->
            street
                .get("agency-system@" + street.keeper, ledger)
                .statusCode(200)
                .body("selfChecks.findings", contains(3)));
    street
        .get("agency-system@" + street.keeper, ledger)
        .body("counted", equalTo(1))
        .body("cap", equalTo(4))
        .body("visits.lead", hasItems(street.fire, street.keeper));
    street.get("inspector@" + street.market, ledger).statusCode(200).body("counted", equalTo(1));
    street
        .get("clerk@" + street.committee, ledger)
        .statusCode(403)
        .body("code", equalTo("NOT_YOUR_PREMISES"));
    Tokens.as("coordinator@" + street.centre, "elsewhere")
        .get("/api/v1/" + ledger)
        .then()
        .statusCode(403);
    // What the ledger opens is open for that question alone.
    street
        .get("agency-system@" + street.keeper, "plans")
        .body("items.lead", not(hasItem(street.fire)));
  }

  @Test
  void a_map_and_an_effect_are_answered_with_what_is_known() {
    Premises street = Premises.lay();
    String walker = "patroller@" + street.committee;
    String finding = street.found(walker, TODAY.minusDays(60), "LIGHTING", "IMMEDIATE");
    street.get(walker, "findings/" + finding + "/effect").statusCode(409);
    street.evidence(walker, finding);
    street
        .post(
            walker,
            "rectifications/" + finding + "/claim",
            "{\"onTheSpot\": true, \"on\": \"" + TODAY.minusDays(60) + "\"}")
        .statusCode(200)
        .body("phase", equalTo("CLEARED"));
    for (int i = 0; i < 12; i++) {
      alarm(street.path, TODAY.minusDays(70 + i), "THEFT_EBIKE");
    }
    alarm(street.path, TODAY.minusDays(30), "THEFT_EBIKE");
    alarm(street.path, TODAY.minusDays(30), "NOISE");
    alarm("yuetang>" + street.street + ">other", TODAY.minusDays(75), "THEFT_EBIKE");
    // None of these tells of an event of its own, or none any more.
    alarm(street.path, TODAY.minusDays(31), "CRIMINAL", "THEFT_EBIKE", "INVALID_FALSE_REPORT", "");
    alarm(street.path, TODAY.minusDays(31), "CRIMINAL", "THEFT_EBIKE", "EFFECTIVE", "LINKED");
    alarm(street.path, TODAY.minusDays(31), "CONSULTATION", "THEFT_EBIKE", "EFFECTIVE", "");
    // What is compared ends with the last day that was reported.
    alarm("yuetang>" + street.street + ">other", TODAY, "NOISE");

    eventually(
        () ->
            street
                .get(walker, "findings/" + finding + "/effect?days=50")
                .statusCode(200)
                .body("effect.here.before", equalTo(12))
                .body("effect.here.after", equalTo(1))
                .body("daysAfter", equalTo(50)));
    street
        .get(walker, "findings/" + finding + "/effect?days=50")
        .body("effect.around", nullValue())
        .body("effect.further", nullValue());
    Tokens.as("coordinator@" + street.centre, street.street)
        .get("/api/v1/findings/" + finding + "/effect?days=50")
        .then()
        .statusCode(200)
        .body("effect.around.before", equalTo(1))
        .body("effect.further", nullValue());
    street
        .get("clerk@" + street.keeper, "findings/" + finding + "/effect?days=50")
        .statusCode(403)
        .body("code", equalTo("COUNTS_NOT_IN_SCOPE"));
    street
        .get(walker, "findings/" + finding + "/effect?days=50")
        .body("daysBefore", equalTo(50))
        .body("daysAfter", equalTo(50))
        .body("effect.change.high < 1", equalTo(true));
    street
        .get(walker, "findings/" + finding + "/effect?days=50&subtype=NOISE")
        .body("effect.here.before", equalTo(0))
        .body("effect.here.after", equalTo(1));
    street
        .get(walker, "maps/findings?place=" + street.complex)
        .statusCode(200)
        .contentType("application/geo+json")
        .body("type", equalTo("FeatureCollection"))
        .body("features[0].geometry.coordinates", contains(112.95f, 27.87f))
        .body("features[0].properties.findingType", equalTo("LIGHTING"));
  }

  @Test
  void a_figure_is_the_sum_of_its_facts() {
    Premises street = Premises.lay();
    String walker = "patroller@" + street.committee;
    for (int i = 0; i < 3; i++) {
      street.found(walker, TODAY.minusDays(i), "LIGHTING", "TIME_LIMITED");
    }
    street.found(walker, TODAY, "GAS", "MAJOR");
    String facts =
        "facts?measure=FINDINGS_RECORDED&version=1&fact=inspection.finding-recorded&place="
            + street.complex
            + "&from="
            + TODAY.minusDays(7)
            + "&until="
            + TODAY.plusDays(1);

    street.get(walker, facts).body("figure", equalTo(4)).body("items", hasSize(4));
    street.get(walker, facts + "&category=GAS").body("figure", equalTo(1));
    street.get("clerk@" + street.market, facts).body("figure", equalTo(0));
    Tokens.as("analyst@" + street.centre, street.street)
        .get("/api/v1/" + facts)
        .then()
        .statusCode(200)
        .body("figure", equalTo(4));
    street.get(walker, facts + "&nonsense=1").statusCode(400);

    // Page by page the list is the list, each once.
    for (String list : List.of("findings", "inspections", "plans")) {
      String address = list + "?place=" + street.complex;
      List<String> all = street.get(walker, address).extract().path("items.id");
      List<String> paged = new ArrayList<>();
      String next = "";
      while (next != null) {
        JsonPath page =
            street
                .get(walker, address + "&limit=1" + next)
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .jsonPath();
        paged.addAll(page.getList("items.id"));
        next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
      }
      assertEquals(all, paged, list);
      assertTrue(all.size() > 3, list);
    }
    street.get(walker, "findings?cursor=nonsense").statusCode(400);
  }

  @Test
  void what_is_no_picture_is_not_kept_and_what_is_comes_back() {
    Premises street = Premises.lay();
    String walker = "patroller@" + street.committee;
    String finding = street.found(walker, TODAY, "LIGHTING", "TIME_LIMITED");
    street
        .photo(walker, finding, "BEFORE", "<script>".getBytes(StandardCharsets.UTF_8))
        .statusCode(415)
        .body("code", equalTo("PHOTO_NOT_ACCEPTED"));
    street
        .photo(walker, finding, "BEFORE", new byte[2 * 1024 * 1024 + 1])
        .statusCode(413)
        .body("code", equalTo("PHOTO_TOO_LARGE"));
    String address =
        street
            .photo(walker, finding, "BEFORE", Premises.picture(7))
            .statusCode(201)
            .extract()
            .path("photos[0].address");
    Tokens.as(walker).get(address).then().statusCode(200).contentType("image/png");
    Tokens.as("clerk@" + street.market).get(address).then().statusCode(404);
  }

  @Test
  void checklists_and_items_are_open_and_a_version_follows_the_one_before() {
    Premises street = Premises.lay();
    street
        .get("clerk@" + street.keeper, "checklists/FIRE")
        .statusCode(200)
        .body("[0].version", equalTo(1))
        .body("[0].items[0].basis", equalTo("《消防法》第二十八条"));
    String code = "LOCAL-" + street.own.toUpperCase(Locale.ROOT);
    String body =
        "{\"titleZh\": \"本街清单\", \"items\": [{\"findingType\": \"LIGHTING\","
            + " \"textZh\": \"路灯\", \"basis\": \"街道规定\"}]}";
    for (int version = 1; version < 3; version++) {
      street
          .post("administrator@" + street.centre, "checklists/" + code, body)
          .statusCode(201)
          .body("version", equalTo(version));
    }
    street.post("clerk@" + street.fire, "checklists/" + code, body).statusCode(403);
    street
        .get("inspector@" + street.fire, "inspection-items")
        .body("find { it.agency == '" + street.fire + "' }.annualCap", equalTo(2))
        .body("find { it.agency == 'nobody' }", nullValue());
  }

  private static void alarm(String path, LocalDate day, String subtype) {
    alarm(path, day, "CRIMINAL", subtype, "EFFECTIVE", "");
  }

  private static void alarm(
      String path,
      LocalDate day,
      String category,
      String subtype,
      String validity,
      String linkage) {
    Coordinates at =
        new Coordinates(
            "incident.alarm-received",
            day,
            null,
            path,
            category,
            subtype,
            category,
            subtype,
            validity,
            null,
            linkage.isEmpty() ? null : linkage,
            "police",
            "CALL_110",
            TimePrecision.DAY);
    publish(
        Canonical.of(
                "police",
                path,
                new AlarmReceived(null, null, category, subtype, "CALL_110", null, null))
            .counting(List.of(new Effect(day, null, at))));
  }
}
