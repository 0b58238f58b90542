package qilian.incident.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qilian.incident.IncidentPlatform;
import qilian.incident.Tokens;

/** What cannot be asked or sent is a 400 that names it, never our own failure. */
@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class WrongQuestionsTest {

  @ParameterizedTest
  @CsvSource({
    "incidents?limit=abc, QUERY_VALUE_NOT_ACCEPTED",
    "incidents?limit=0, LIMIT_NOT_ACCEPTED",
    "incidents?limt=5, QUERY_NAME_UNKNOWN",
    "incidents?from=2025-13-01, PARAMETER_NOT_ACCEPTED",
    "incidents?asOf=%2B9999999-01-01, PARAMETER_NOT_ACCEPTED",
    "incidents?cursor=rubbish, CURSOR_NOT_ACCEPTED",
    "incidents?status=ELSEWHERE, PARAMETER_NOT_ACCEPTED",
    "places?kind=CASTLE, QUERY_VALUE_NOT_ACCEPTED",
    "places?limit=9999999999, QUERY_VALUE_NOT_ACCEPTED",
    "codes?limit=-1, LIMIT_NOT_ACCEPTED",
    "agencies?kind=GUILD, QUERY_VALUE_NOT_ACCEPTED",
    "outcomes?after=abc, QUERY_VALUE_NOT_ACCEPTED",
    "quarantine?limit=1.5, QUERY_VALUE_NOT_ACCEPTED",
    "facts?fact=incident.alarm-received&from=2025-01-01&until=2025-02-01&day=1, PARAMETER_UNKNOWN"
  })
  void a_wrong_parameter_is_named(String path, String code) {
    refused(path, code);
  }

  @ParameterizedTest
  @CsvSource({
    "incidents, +999999999-01-01T00:00:00Z/00000000-0000-5000-8000-000000000000",
    "incidents, 2025-01-01T00:00:00Z/no-uuid",
    "facts, 2025-06-01/2025-06-01/00000000-0000-5000-8000-000000000000/99999",
    "facts, +9999999-06-01/2025-06-01/00000000-0000-5000-8000-000000000000/0"
  })
  void a_forged_cursor_is_none_of_ours(String of, String keys) {
    String cursor =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(keys.replace('/', '\n').getBytes(StandardCharsets.UTF_8));
    String question =
        of.equals("facts")
            ? "facts?fact=incident.alarm-received&from=2025-01-01&until=2025-02-01&cursor="
            : of + "?cursor=";
    refused(question + cursor, "CURSOR_NOT_ACCEPTED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "places | { | JSON_MALFORMED",
        "places | '' | JSON_NOT_AS_EXPECTED",
        "places | [1] | JSON_NOT_AS_EXPECTED",
        "places | {\"code\":{}} | JSON_NOT_AS_EXPECTED",
        "places | {\"code\":\"x\",\"kind\":\"CASTLE\"} | JSON_NOT_AS_EXPECTED",
        "codes | [{\"list\": | JSON_MALFORMED",
        "agencies | nonsense | JSON_MALFORMED"
      })
  void a_broken_body_is_the_callers(String path, String body, String code) {
    given()
        .auth()
        .oauth2(Tokens.of("administrator"))
        .contentType("application/json")
        .body(body.strip())
        .post("/api/v1/" + path.strip())
        .then()
        .statusCode(400)
        .header("Content-Type", startsWith("application/problem+json"))
        .body("code", equalTo(code.strip()));
  }

  private static void refused(String path, String code) {
    given()
        .urlEncodingEnabled(false)
        .auth()
        .oauth2(Tokens.of("coordinator"))
        .get("/api/v1/" + path)
        .then()
        .statusCode(400)
        .header("Content-Type", startsWith("application/problem+json"))
        .body("code", equalTo(code))
        .body("detail", not(containsString("java")));
  }
}
