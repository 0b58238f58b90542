package qilian.risk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static qilian.risk.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.contract.PlaceKind;
import qilian.contract.directory.DirectoryFact.PlaceRegistered;
import qilian.contract.report.ReportFact.Channel;
import qilian.contract.report.ReportFact.SignalReported;
import qilian.contract.stats.StatsFact.SourceSilent;

/** What reports share, and what it means that nobody reports. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PatternsTest {

  private String own = "";
  private String root = "";

  @BeforeEach
  void a_street() {
    own = UUID.randomUUID().toString().substring(0, 8);
    root = "street-" + own;
    Canonical.publish(place(root, root));
  }

  @Test
  void reports_of_one_host_are_linked_and_a_correction_unlinks() {
    Canonical first = report("bank-" + own, ">a", "https://www.Loan.example/1", List.of());
    Canonical second = report("telecom-" + own, ">b", "loan.example:443/x?id=2", List.of());
    Canonical.publish(
        first, second, first, report("bank-" + own, ">b", "other.example", List.of()));

    String id =
        eventually(
            () ->
                patterns("kind=CHANNEL")
                    .body("items", hasSize(1))
                    .body("items[0].value", equalTo("loan.example"))
                    .body("items[0].reports", equalTo(2))
                    .body("items[0].places", equalTo(2))
                    .body("items[0].agencies", equalTo(2))
                    .extract()
                    .path("items[0].id"));
    Tokens.as("coordinator@centre", root)
        .get("/api/v1/patterns/" + id)
        .then()
        .statusCode(200)
        .body("reports.agency", hasItem("telecom-" + own));
    Tokens.as("coordinator@centre", "no-such-street")
        .get("/api/v1/patterns/" + id)
        .then()
        .statusCode(404);

    Canonical.publish(
        second.correctedTo(
            new SignalReported(
                null, null, "TELECOM_FRAUD", new Channel("URL", "third.example"), List.of()),
            60));
    eventually(() -> patterns("kind=CHANNEL").body("items", hasSize(0)));
  }

  @Test
  void acts_ticked_at_the_same_premises_are_one_pattern() {
    Canonical.publish(
        report("police-" + own, ">lender", null, List.of("SHAM_LOAN", "SHAM_FLOW")),
        report("market-" + own, ">lender", null, List.of("COERCIVE_COLLECTION", "SHAM_LOAN")));

    eventually(
        () ->
            patterns("kind=PRACTICE")
                .body("items", hasSize(1))
                .body("items[0].value", equalTo("lender"))
                .body(
                    "items[0].practices",
                    contains("COERCIVE_COLLECTION", "SHAM_FLOW", "SHAM_LOAN")));
  }

  @Test
  void a_burst_of_a_pattern_that_nobody_knew_is_a_signal() {
    Canonical longAgo = report("bank-" + own, ">a", "old.example", List.of());
    Canonical.publish(longAgo.at(Canonical.OCCURRED.minus(Duration.ofDays(70))));
    for (int i = 0; i < 5; i++) {
      Canonical.publish(report("bank-" + own, ">a", "wave.example", List.of()));
    }

    String signal =
        eventually(
            () ->
                Tokens.as("coordinator@centre", root)
                    .get("/api/v1/signals?counted=risk.pattern")
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].type", equalTo("TELECOM_FRAUD/URL/wave.example"))
                    .body("items[0].observed", equalTo(5.0f))
                    .extract()
                    .path("items[0].id"));
    Tokens.as("coordinator@centre", root)
        .contentType("application/json")
        .body(
            Map.of(
                "signalId",
                signal,
                "place",
                root,
                "ground",
                "同一网址",
                "expires",
                "2031-01-01T00:00:00+08:00"))
        .post("/api/v1/warnings/preview")
        .then()
        .statusCode(200)
        .body("headline", containsString("（涉案网址wave.example）"))
        .body("headline", not(containsString("/URL/")))
        .body("instruction", containsString("不转账"));
    Tokens.as("coordinator@centre", root)
        .get("/api/v1/signals?week=2021-W53")
        .then()
        .statusCode(400)
        .body("code", equalTo("IMPOSSIBLE_DAY"));
  }

  @Test
  void a_silent_source_is_a_signal_about_the_data_and_no_all_clear() throws Exception {
    String police = "police-" + own;
    LocalDate monday = LocalDate.of(2025, 11, 3);
    // The machine is no source: that it found nothing to tell is nobody's silence.
    for (String machine : List.of("risk-service", "alliance-service", "qilian")) {
      Canonical.publish(
          Canonical.of(
              "stats-service",
              root,
              new SourceSilent(
                  machine, root, "ALARMS_ALL", monday.minusDays(2), monday, monday.plusDays(7))));
    }
    Canonical.publish(
        Canonical.of(
            "stats-service",
            root,
            new SourceSilent(
                police, root, "ALARMS_ALL", monday.minusDays(2), monday, monday.plusDays(7))));

    eventually(
        () ->
            Tokens.as("coordinator@centre", root)
                .get("/api/v1/signals?week=2025-W45")
                .then()
                .body("items", hasSize(1))
                .body("items[0].method", equalTo("REPORTING_GAP"))
                .body("items[0].type", equalTo("SOURCE_SILENT/" + police))
                .body("items[0].silentIf", hasSize(1)));
    level().body("suggested.level", equalTo("BLUE")).body("silentSources", contains(police));

    // What anybody thinks of the signal, and how old it is, does not make the source speak.
    String signal =
        Tokens.as("coordinator@centre", root)
            .get("/api/v1/signals?week=2025-W45")
            .then()
            .extract()
            .path("items[0].id");
    for (String phase : List.of("EXPIRED", "UNFOUNDED", "CONFIRMED")) {
      Rows.run("machine", "update signal set phase = '" + phase + "' where id = '" + signal + "'");
      level().body("silentSources", contains(police));
    }
    Alarms heard = new Alarms(police);
    heard.alarms(1, root, "TELECOM_FRAUD", monday.plusDays(16));
    heard.publish();
    eventually(() -> level().body("silentSources", hasSize(0)));
  }

  private ValidatableResponse level() {
    return Tokens.as("coordinator@centre", root)
        .get("/api/v1/places/" + root + "/level")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse patterns(String query) {
    return Tokens.as("coordinator@centre", root)
        .get("/api/v1/patterns?place=" + root + "&" + query)
        .then()
        .statusCode(200);
  }

  private Canonical report(
      String agency, String below, @Nullable String host, List<String> practices) {
    return Canonical.of(
        agency,
        root + below,
        new SignalReported(
            null,
            null,
            "TELECOM_FRAUD",
            host == null ? null : new Channel("URL", host),
            practices));
  }

  private static Canonical place(String code, String path) {
    return Canonical.of(
        "incident-service",
        path,
        new PlaceRegistered(
            code, null, path, PlaceKind.STREET, "宝塔街道", null, "Asia/Shanghai", null, List.of()));
  }
}
