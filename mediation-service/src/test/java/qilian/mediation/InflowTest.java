package qilian.mediation;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.mediation.Canonical.publish;
import static qilian.mediation.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.contract.report.ReportFact.DisputeReported;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class InflowTest {

  /** Offsets are committed every second: long enough for a premature one to show. */
  private static final Duration COMMIT_INTERVALS = Duration.ofMillis(2_500);

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @ConfigProperty(name = "QILIAN_CONSUMER_GROUP")
  String group;

  private String agency = "";

  @BeforeEach
  void an_agency() {
    agency = "office-" + UUID.randomUUID().toString().substring(0, 8);
  }

  @Test
  void an_unknown_type_is_skipped_and_counted() {
    double before = unknownTypes();
    Canonical odd = told("NOISE");

    publish(odd.ofUnknownType(), odd.correctedTo(dispute("LEASE"), 1));

    eventually(() -> waiting("LEASE"));
    assertTrue(unknownTypes() >= before + 1);
  }

  @Test
  void trouble_with_the_database_delays_facts_and_loses_none() throws Exception {
    publish(told("NOISE"));
    eventually(() -> waiting("NOISE"));
    Rows.run("owner", "revoke insert on referral from mediation_machine");
    Canonical second = told("LEASE");
    try {
      publish(second);
      eventually(() -> lag() > 0 ? true : fail("lag " + lag()));
      long since = System.nanoTime();
      eventually(
          () -> {
            assertFalse(committedUpTo(second), "committed before it took effect");
            return System.nanoTime() - since > COMMIT_INTERVALS.toNanos() ? true : fail("early");
          });
    } finally {
      Rows.run("owner", "grant insert on referral to mediation_machine");
    }

    eventually(() -> waiting("NOISE", "LEASE"));
    eventually(() -> lag() == 0 ? true : fail("lag " + lag()));
    eventually(() -> committedUpTo(second) ? true : fail("not committed"));
  }

  @Test
  void it_is_ready_and_tells_its_figures() {
    eventually(
        () ->
            RestAssured.get(management.resolve("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("inbound and relay")));
    RestAssured.get(management.resolve("/q/health/live")).then().statusCode(200);
    eventually(() -> lag() >= 0 ? true : fail("lag unknown"));
    assertEquals(0, figure("qilian_outbox_waiting"));
  }

  private Canonical told(String category) {
    return Canonical.of(agency, "yuetang>baota", dispute(category));
  }

  private Object waiting(String... categories) {
    return Tokens.as("clerk@" + agency)
        .get("/api/v1/referrals")
        .then()
        .statusCode(200)
        .body("items", hasSize(categories.length))
        .body("items.disputeCategory", containsInAnyOrder(categories));
  }

  /** The counter appears with the first record that the service reads. */
  private double unknownTypes() {
    String page = RestAssured.get(management.resolve("/q/metrics")).asString();
    return page.contains("\nqilian_unknown_types_total ")
        ? figure("qilian_unknown_types_total")
        : 0;
  }

  private double lag() {
    return figure("qilian_fold_lag_records{fold=\"mediation\"}");
  }

  private double figure(String name) {
    String page = RestAssured.get(management.resolve("/q/metrics")).asString();
    var found = Pattern.compile("(?m)^" + Pattern.quote(name) + " (\\S+)$").matcher(page);
    assertTrue(found.find(), () -> name + " is not told");
    return Double.parseDouble(found.group(1));
  }

  private boolean committedUpTo(Canonical record) throws Exception {
    int partition = qilian.transport.log.FactLog.partitionOf(record.matterId());
    TopicPartition at = new TopicPartition(record.topic(), partition);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      var committed =
          admin
              .listConsumerGroupOffsets(group + ".report")
              .partitionsToOffsetAndMetadata()
              .get()
              .get(at);
      long end = admin.listOffsets(Map.of(at, OffsetSpec.latest())).all().get().get(at).offset();
      return committed != null && committed.offset() == end;
    }
  }

  private static <T> T fail(String why) {
    throw new AssertionError(why);
  }

  private static DisputeReported dispute(String category) {
    return new DisputeReported(null, null, category, "INDIVIDUAL", null, null, null);
  }
}
