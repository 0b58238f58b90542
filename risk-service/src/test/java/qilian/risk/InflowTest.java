package qilian.risk;

import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.risk.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the operators are told; how an inflow bears trouble is tried where it is shared. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class InflowTest {

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Test
  void it_is_ready_and_tells_its_figures() {
    eventually(
        () ->
            RestAssured.get(management.resolve("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("inbound and relay")));
    RestAssured.get(management.resolve("/q/health/live")).then().statusCode(200);
    eventually(
        () -> {
          assertTrue(figure("qilian_fold_lag_records{fold=\"risk\"}") >= 0);
          return true;
        });
    assertEquals(0, figure("qilian_outbox_waiting"));
  }

  private double figure(String name) {
    String page = RestAssured.get(management.resolve("/q/metrics")).asString();
    var found = Pattern.compile("(?m)^" + Pattern.quote(name) + " (\\S+)$").matcher(page);
    assertTrue(found.find(), () -> name + " is not told");
    return Double.parseDouble(found.group(1));
  }
}
