package qilian.risk;

import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** Rules as two people put them in force: one proposes and replays, the other approves. */
final class Rules {

  static final String FIRST = "analyst@baota-governance-centre";
  static final String SECOND = "coordinator@baota-governance-centre";

  private Rules() {}

  /** Proposes; the answer is where the proposal is. */
  static String proposed(Map<String, Object> rule) {
    return Tokens.as(FIRST)
        .contentType("application/json")
        .body(rule)
        .post("/api/v1/rules")
        .then()
        .statusCode(201)
        .extract()
        .header("Location")
        .replaceFirst(".*(?=/api/)", "");
  }

  /** Replays a proposal on the eight weeks before the week that tests are about. */
  static ValidatableResponse replayed(String proposal) {
    return Tokens.as(FIRST)
        .contentType("application/json")
        .body(
            Map.of(
                "from", OnAStreet.MONDAY.minusWeeks(8).toString(),
                "until", OnAStreet.MONDAY.toString()))
        .post(proposal + "/backtest")
        .then();
  }

  /** Puts a rule in force; the answer is what its replay showed. */
  static ValidatableResponse inForce(Map<String, Object> rule) {
    String proposal = proposed(rule);
    ValidatableResponse replay = replayed(proposal).statusCode(200);
    Tokens.as(SECOND).post(proposal + "/approval").then().statusCode(200);
    return replay;
  }
}
