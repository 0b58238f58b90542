package qilian.risk;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static qilian.risk.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules take two people and a replay, every method watches live, and old weeks are history. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RulesByTwoTest extends OnAStreet {

  @Test
  void a_rule_takes_effect_after_a_replay_and_by_a_second_person() throws SQLException {
    String code = "quick-" + root.substring(7);
    String proposal =
        Rules.proposed(
            Map.of(
                "code",
                code,
                "place",
                root,
                "method",
                "EARS_C1",
                "parameters",
                Map.of("weeks", "7")));

    Tokens.as(Rules.FIRST)
        .post(proposal + "/approval")
        .then()
        .statusCode(409)
        .body("code", equalTo("SECOND_PERSON_NEEDED"));
    Tokens.as(Rules.SECOND)
        .post(proposal + "/approval")
        .then()
        .statusCode(409)
        .body("code", equalTo("BACKTEST_MISSING"));
    Tokens.as(Rules.FIRST).get("/api/v1/rules").then().body("code", not(hasItem(code)));
    Tokens.as(Rules.FIRST)
        .contentType("application/json")
        .body(Map.of("from", "2025-10-06", "until", "2025-11-03"))
        .post(proposal + "/backtest")
        .then()
        .statusCode(422)
        .body("code", equalTo("BACKTEST_TOO_SHORT"));
    // The place has to be known first.
    eventually(() -> Rules.replayed(proposal).statusCode(200))
        .body("candidate.method", equalTo("EARS_C1"))
        .body("current.method", equalTo("GAMMA_POISSON"));
    Tokens.as("clerk@" + police).post(proposal + "/approval").then().statusCode(403);
    Tokens.as(Rules.SECOND)
        .post(proposal + "/approval")
        .then()
        .statusCode(200)
        .body("code", hasItem(code));
    Tokens.as(Rules.SECOND)
        .post(proposal + "/approval")
        .then()
        .statusCode(409)
        .body("code", equalTo("RULE_ALREADY_APPROVED"));
    Tokens.as(Rules.FIRST)
        .get(proposal)
        .then()
        .body("approved", equalTo(true))
        .body("tested.from", equalTo("2025-09-08"));
    // Around the application no rule comes or changes without an approved proposal.
    assertThrows(
        SQLException.class,
        () ->
            Rows.run(
                "app",
                "insert into rule (code, method, proposed_by) values ('sly', 'EARS_C1', 'me')"));
    assertThrows(
        SQLException.class,
        () -> Rows.run("app", "update rule set active = false where code = '" + code + "'"));
  }

  @Test
  void a_candidate_is_held_against_what_is_switched_on_or_against_the_rule_that_is_named()
      throws SQLException {
    String keen = "keen-" + root.substring(7);
    alarms.publish();
    everythingWasLookedAt();
    Rules.inForce(
        Map.of(
            "code",
            keen,
            "place",
            root,
            "method",
            "GAMMA_POISSON",
            "parameters",
            Map.of("alpha", "0.5", "smallest", "1", "recentEvents", "1")));

    backtest(null)
        .statusCode(200)
        .body("against.code", hasItems("default", keen))
        .body("against", hasSize(2))
        .body("current.method", nullValue())
        .body("current.alarms", greaterThan(5))
        .body("candidate.alarms", equalTo(0))
        .body("onlyCurrent", not(empty()))
        .body("onlyCandidate", empty());
    backtest("default")
        .statusCode(200)
        .body("against.code", equalTo(List.of("default")))
        .body("current.method", equalTo("GAMMA_POISSON"))
        .body("current.alarms", equalTo(0));
    backtest(keen).body("against.code", equalTo(List.of(keen))).body("onlyCurrent", not(empty()));
    backtest("no-such").statusCode(404).body("code", equalTo("UNKNOWN_RULE"));
  }

  /** The usual set as a candidate, against a rule or what is switched on. */
  private ValidatableResponse backtest(@Nullable String against) {
    Map<String, Object> asked = new HashMap<>();
    asked.put("place", root);
    asked.put("from", MONDAY.minusWeeks(16).toString());
    asked.put("until", MONDAY.toString());
    asked.put("against", against);
    return Tokens.as(Rules.FIRST)
        .contentType("application/json")
        .body(asked)
        .post("/api/v1/backtests")
        .then();
  }

  @Test
  void farrington_cusum_and_ears_watch_live_like_the_default() throws SQLException {
    String type = "BURGLARY";
    String own = root.substring(7);
    for (int week = 31; week <= 220; week++) {
      alarms.alarms(week % 3 == 0 ? 1 : 0, fuxing, type, MONDAY.minusWeeks(week).plusDays(2));
    }
    for (int week = 1; week <= 30; week++) {
      alarms.alarms(week % 3 == 0 ? 1 : 0, fuxing, type, MONDAY.minusWeeks(week).plusDays(2));
    }
    alarms.publish();
    everythingWasLookedAt();
    List<String> methods =
        List.of("FARRINGTON_FLEXIBLE", "POISSON_CUSUM", "EARS_C1", "EARS_C2", "EARS_C3");
    for (String method : methods) {
      Rules.inForce(
          Map.of(
              "code", method.toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + own,
              "place", root,
              "type", type,
              "method", method));
    }
    signals("&type=" + type).body("items", empty());

    alarms.alarms(9, fuxing, type, MONDAY.plusDays(1));
    alarms.publish();

    eventually(
        () ->
            signals("&type=" + type)
                .body("items.method", hasItems(methods.toArray(String[]::new)))
                .body("items.method", hasItem("GAMMA_POISSON"))
                .body("items", hasSize(methods.size() + 1)));
    JsonPath found = signals("&type=" + type).extract().jsonPath();
    for (String method : methods) {
      String its = "items.find { it.method == '" + method + "' }";
      assertEquals(fuxing, found.getString(its + ".placePath"));
      assertEquals("RAISED", found.getString(its + ".phase"));
      assertEquals(
          found.getFloat(its + ".observed"),
          (float)
              found.getList(its + ".contributions.byPlace.count", Integer.class).stream()
                  .mapToInt(each -> each)
                  .sum(),
          method);
    }
    signals("&method=FARRINGTON_FLEXIBLE").body("items[0].baselineWeeks", hasSize(greaterThan(20)));
  }

  @Test
  void an_import_of_two_years_is_history_and_no_flood() throws SQLException {
    Instant imported = MONDAY.plusDays(3).atStartOfDay().toInstant(java.time.ZoneOffset.UTC);
    String there = "&type=" + FRAUD + "&place=" + fuxing.substring(fuxing.indexOf('>') + 1);
    alarms.broughtInAt(imported);
    for (int week = 31; week <= 104; week++) {
      int surge = week % 12 == 0 && week <= 72 ? 9 : week % 2;
      alarms.alarms(surge, fuxing, FRAUD, MONDAY.minusWeeks(week).plusDays(2));
    }
    alarms.publish();
    alarms.alarms(8, fuxing, FRAUD, MONDAY.plusDays(1));
    alarms.publish();

    JsonPath past =
        eventually(
            () ->
                coordinator()
                    .get("/api/v1/signals?phase=PAST" + there)
                    .then()
                    .body("items", hasSize(greaterThan(2)))
                    .body("items.findAll { !it.past }", empty())
                    .body("items.findAll { it.raisedAt > '2025-05' }", empty())
                    .extract()
                    .jsonPath());
    eventually(
        () ->
            coordinator()
                .get("/api/v1/signals?phase=RAISED" + there)
                .then()
                .body("items", hasSize(1))
                .body("items[0].from", equalTo(MONDAY.toString()))
                .body("items[0].past", equalTo(false)));
    everythingWasLookedAt();
    coordinator().get("/api/v1/signals?phase=RAISED" + there).then().body("items", hasSize(1));
    // What is news stands before all that is history, and history is told to nobody.
    coordinator()
        .get("/api/v1/signals?limit=1" + there)
        .then()
        .body("items[0].phase", equalTo("RAISED"));
    assertEquals(
        List.of("1"),
        Rows.of(
            "machine",
            "select count(*) from fact where type = 'qilian.risk.signal-raised.v1'"
                + " and category = '"
                + FRAUD
                + "' and place_path = '"
                + fuxing
                + "'"));
    verdict(past.getString("items[0].id"), "UNFOUNDED", "当年的专项行动").statusCode(200);
  }

  @Test
  void one_cell_that_cannot_be_looked_at_holds_up_no_other() throws SQLException {
    String own = root.substring(7);
    String id = java.util.UUID.randomUUID().toString();
    // A rule that no release of the detector reads, as an older one may have left it.
    Rows.run(
        "app",
        "insert into rule_proposal (id, code, type, place, method, parameters, active, backtest,"
            + " proposed_by, proposed_at, approved_by, approved_at) values ('"
            + id
            + "', 'odd-"
            + own
            + "', 'THEFT_EBIKE', 'jianxin-2-"
            + own
            + "', 'GAMMA_POISSON', '{\"weeks\":\"none\"}', true, '{}', 'a', now(), 'b', now())");
    Rows.run(
        "app",
        "insert into rule (code, type, place, method, parameters, proposed_by, proposal)"
            + " select code, type, place, method, parameters, 'a', id from rule_proposal"
            + " where id = '"
            + id
            + "'");
    alarms.alarms(7, fuxing, FRAUD, MONDAY.plusDays(3));
    alarms.publish();

    eventually(this::onlySignal);
    eventually(
        () -> {
          assertEquals(
              List.of("0"),
              Rows.of(
                  "machine", "select count(*) from cell_due where place_path ^@ '" + root + "'"));
          return true;
        });
    String stuck = "select count(*) from cell_stuck where place_path ^@ '" + root + "'";
    assertEquals(
        List.of(Integer.toString(WEEKS)),
        Rows.of("machine", stuck + " and type = 'THEFT_EBIKE'"),
        "the weeks of the one cell are named, and no other");
    assertEquals(List.of(Integer.toString(WEEKS)), Rows.of("machine", stuck));

    Rows.run(
        "app",
        "insert into rule_proposal (id, code, type, place, method, parameters, active,"
            + " proposed_by, proposed_at, approved_by, approved_at) select gen_random_uuid(), code,"
            + " type, place, method, parameters, false, 'a', now(), 'b', now() from rule_proposal"
            + " where id = '"
            + id
            + "'");
    Rows.run(
        "app",
        "update rule r set active = false, proposal = p.id from rule_proposal p"
            + " where p.code = r.code and not p.active and r.code = 'odd-"
            + own
            + "'");
    alarms.alarms(9, root + ">jianxin-2-" + own, "THEFT_EBIKE", MONDAY.minusWeeks(1).plusDays(1));
    alarms.publish();
    eventually(
        () -> {
          assertEquals(List.of(Integer.toString(WEEKS - 1)), Rows.of("machine", stuck));
          return true;
        });
  }
}
