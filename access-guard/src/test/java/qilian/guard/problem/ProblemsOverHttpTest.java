package qilian.guard.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import qilian.guard.StreetResources;
import qilian.guard.StreetTokens;

@QuarkusTest
@QuarkusTestResource(StreetResources.class)
class ProblemsOverHttpTest {

  @Test
  void a_refusal_speaks_the_callers_language_and_names_field_and_law() {
    problem(given().get("/street/fails/lawfully"), 422, "AGENCY_CODE_MALFORMED")
        .header("Content-Language", "zh-CN")
        .body("title", equalTo("单位代码不合规"))
        .body("detail", containsString("a\uFFFDb"))
        .body("type", equalTo("/problems/AGENCY_CODE_MALFORMED"))
        .body("pointer", equalTo("/data/agency"))
        .body("legalBasis", equalTo("《人民调解法》第十七条"))
        .body("reference", nullValue());
    problem(
            given().header("Accept-Language", "en-GB,zh;q=0.5").get("/street/fails/lawfully"),
            422,
            "AGENCY_CODE_MALFORMED")
        .header("Content-Language", "en")
        .body("title", equalTo("Not the code of an agency"));
  }

  @Test
  void a_failure_tells_a_reference_and_nothing_else() {
    problem(given().get("/street/fails/badly"), 500, "INTERNAL_ERROR")
        .body("reference", matchesPattern("[0-9a-f-]{36}"))
        .body(not(containsString("secret")))
        .body(not(containsString("Exception")));
  }

  @Test
  void trouble_that_passes_is_503_and_says_when_to_try_again() {
    problem(given().get("/street/fails/shortly"), 503, "TEMPORARILY_UNAVAILABLE")
        .header("Retry-After", "2");
    problem(given().get("/street/fails/busy"), 429, "TOO_MANY_REQUESTS").header("Retry-After", "2");
  }

  @Test
  void what_the_framework_refuses_is_a_problem_too() {
    problem(given().get("/nowhere"), 404, "NOT_FOUND");
    problem(given().get("/street/nowhere"), 404, "NOT_FOUND");
    problem(given().delete("/street/findings"), 405, "METHOD_NOT_ALLOWED");
    problem(
        given().contentType("text/plain").body("x").post("/street/findings"),
        415,
        "MEDIA_TYPE_NOT_SUPPORTED");
    problem(given().accept("application/pdf").get("/street/fails/not"), 406, "NOT_ACCEPTABLE");
  }

  @Test
  void a_body_that_cannot_be_read_is_named_with_its_place() {
    problem(json("{\"place\": \"baota\", "), 400, "JSON_MALFORMED");
    problem(json("{'place'"), 400, "JSON_MALFORMED").body("detail", containsString("第 1 行"));
    problem(
            json(
                "{\"place\":\"baota\",\"findings\":1,"
                    + "\"steps\":[{\"number\":1},{\"number\":\"x\"}]}"),
            400,
            "JSON_NOT_AS_EXPECTED")
        .body("pointer", equalTo("/steps/1/number"));
    problem(json("[]"), 400, "JSON_NOT_AS_EXPECTED");
    problem(json("{\"unknown\":" + "[".repeat(2_000)), 400, "JSON_MALFORMED");
    problem(json("{\"place\":\"baota\",\"findings\":99}"), 400, "FIELD_NOT_AS_REQUIRED")
        .body("pointer", equalTo("/findings"));
  }

  @Test
  void a_body_over_the_limit_is_a_problem() throws IOException, InterruptedException {
    byte[] large = new byte[100_000];
    problem(
        given().contentType("application/octet-stream").body(large).post("/street/bytes"),
        413,
        "BODY_TOO_LARGE");

    int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    HttpRequest chunked =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/street/bytes"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(chunked, HttpResponse.BodyHandlers.ofString());
      Assertions.assertEquals(413, answer.statusCode());
    }
  }

  @Test
  void without_a_good_token_nobody_enters() {
    problem(given().get("/street/matters"), 401, "NOT_SIGNED_IN")
        .header("WWW-Authenticate", containsString("Bearer"));
    problem(bearer("rubbish").get("/street/matters"), 401, "TOKEN_NOT_ACCEPTED")
        .header("WWW-Authenticate", containsString("Bearer"));
    problem(
        bearer(StreetTokens.of("other", 300, "auditor", null, null)).get("/street/matters"),
        401,
        "TOKEN_NOT_ACCEPTED");
    problem(
        bearer(StreetTokens.of("qilian", -300, "auditor", null, null)).get("/street/matters"),
        401,
        "TOKEN_NOT_ACCEPTED");
    problem(
        bearer("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIiwiYXVkIjoicWlsaWFuIn0.").get("/street/matters"),
        401,
        "TOKEN_NOT_ACCEPTED");
    problem(
        bearer(StreetTokens.of("auditor", null, null)).get("/street/admin"), 403, "NOT_ALLOWED");
    problem(
        bearer(StreetTokens.of("administrator", null, null)).get("/street/forgotten"),
        403,
        "NOT_ALLOWED");
    problem(
        bearer(StreetTokens.of("king", null, null)).get("/street/matters"), 403, "ROLE_MISSING");
  }

  private static io.restassured.specification.RequestSpecification bearer(String token) {
    return given().auth().oauth2(token);
  }

  private static Response json(String body) {
    return given().contentType("application/json").body(body).post("/street/findings");
  }

  private static ValidatableResponse problem(Response response, int status, String code) {
    return response
        .then()
        .statusCode(status)
        .contentType(containsString(Problem.MEDIA_TYPE))
        .body("status", equalTo(status))
        .body("code", equalTo(code));
  }
}
