package qilian.mediation;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Tokens of the build's own identity server. */
final class Tokens {

  /** A token is good for an hour, and a run of the tests is shorter. */
  private static final Map<List<String>, String> KNOWN = new ConcurrentHashMap<>();

  private Tokens() {}

  /** A request with a token of ROLE@AGENCY. */
  static RequestSpecification as(String account) {
    return as(account, null);
  }

  /** The same, confined to a subtree of places. */
  static RequestSpecification as(String account, @Nullable String place) {
    return RestAssured.given()
        .auth()
        .oauth2(KNOWN.computeIfAbsent(List.of(account, place == null ? "" : place), Tokens::asked));
  }

  private static String asked(List<String> who) {
    String issuer = ConfigProvider.getConfig().getValue("QILIAN_OIDC_ISSUER", String.class);
    RequestSpecification form =
        RestAssured.given()
            .formParam("grant_type", "client_credentials")
            .formParam("client_id", who.getFirst())
            .formParam("client_secret", "local");
    if (!who.getLast().isEmpty()) {
      form.formParam("place", who.getLast());
    }
    return form.post(issuer + "/token").then().statusCode(200).extract().path("access_token");
  }
}
