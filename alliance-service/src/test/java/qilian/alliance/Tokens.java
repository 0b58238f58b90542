package qilian.alliance;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Tokens of the build's own identity server. */
final class Tokens {

  private Tokens() {}

  /** A request with a token of ROLE@AGENCY. */
  static RequestSpecification as(String account) {
    return as(account, null);
  }

  /** The same, confined to a subtree of places. */
  static RequestSpecification as(String account, @Nullable String place) {
    String issuer = ConfigProvider.getConfig().getValue("QILIAN_OIDC_ISSUER", String.class);
    RequestSpecification form =
        RestAssured.given()
            .formParam("grant_type", "client_credentials")
            .formParam("client_id", account)
            .formParam("client_secret", "local");
    if (place != null) {
      form.formParam("place", place);
    }
    String token =
        form.post(issuer + "/token").then().statusCode(200).extract().path("access_token");
    return RestAssured.given().auth().oauth2(token);
  }
}
