package qilian.stats;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import qilian.contract.Catalogue;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.PlaceKind;
import qilian.contract.TimePrecision;
import qilian.contract.Topic;
import qilian.contract.directory.DirectoryFact;
import qilian.contract.inspection.FindingStand;
import qilian.contract.inspection.InspectionFact;

/** What joint inspection tells is counted, and its figures lead to where the facts are. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class InspectionMeasuresTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
  private static final String FIRE = "measured-fire";

  private final String place = "inspected-" + UUID.randomUUID().toString().substring(0, 8);
  private final Writer to = Fixture.writer();

  @Test
  void findings_orders_clearings_and_recurrences_are_counted_by_kind_and_result() {
    to.register(
        "place-registered",
        new DirectoryFact.PlaceRegistered(
            place, null, place, PlaceKind.STREET, "宝塔街道", null, "Asia/Shanghai", null, List.of()));
    for (int i = 0; i < 3; i++) {
      tell(new InspectionFact.FindingRecorded(stand("LIGHTING")), "LIGHTING", null);
      tell(new InspectionFact.RectificationOrdered(stand("LIGHTING"), "TIP"), "LIGHTING", "TIP");
      tell(
          new InspectionFact.LookedBack(stand("LIGHTING"), "LOOK_BACK_30", i > 0),
          "LIGHTING",
          i > 0 ? "HOLDS" : "RECURRED");
    }
    tell(new InspectionFact.FindingRecorded(stand("GAS")), "GAS", null);
    tell(new InspectionFact.RectificationCleared(stand("LIGHTING"), true), "LIGHTING", "ON_TIME");
    tell(new InspectionFact.RectificationCleared(stand("GAS"), false), "GAS", "LATE");
    tell(new InspectionFact.RectificationOverdue(stand("GAS"), "RECTIFY", DAY), "GAS", "RECTIFY");
    tell(new InspectionFact.RectificationOverdue(stand("GAS"), "CHECK", DAY), "GAS", "CHECK");
    to.flush();

    Eventually.holds(
        SOON, () -> asked("RECTIFICATIONS_OVERDUE", Map.of()).extract().statusCode() == 200);
    Map<String, Integer> expected =
        Map.of(
            "FINDINGS_RECORDED", 4,
            "RECTIFICATIONS_ORDERED", 3,
            "RECTIFICATIONS_CLEARED", 2,
            "RECTIFICATIONS_CLEARED_ON_TIME", 1,
            "RECTIFICATIONS_OVERDUE", 1,
            "LOOK_BACKS", 3,
            "RECURRENCES", 1);
    expected.forEach(
        (measure, value) ->
            Eventually.holds(
                SOON,
                () ->
                    value.equals(
                        asked(measure, Map.of()).extract().<Integer>path("rows[0].value"))));
    asked("FINDINGS_RECORDED", Map.of("category", "GAS"))
        .body("rows[0].value", equalTo(1))
        .body("rows[0].drillDown", startsWith("http://127.0.0.1:8083/api/v1/facts?"))
        .body("rows[0].drillDown", containsString("fact=inspection.finding-recorded"));
  }

  private ValidatableResponse asked(String measure, Map<String, String> more) {
    return Fixture.as("auditor")
        .queryParams(
            Map.of(
                "measure",
                measure,
                "place",
                place,
                "bucket",
                "DAY",
                "from",
                DAY.toString(),
                "to",
                DAY.toString()))
        .queryParams(more)
        .get("/api/v1/series")
        .then();
  }

  private void tell(InspectionFact.OfFinding fact, String category, @Nullable String disposition) {
    Coordinates at =
        new Coordinates(
            Catalogue.of(fact).factName(),
            DAY,
            null,
            place,
            category,
            "TIME_LIMITED",
            category,
            "TIME_LIMITED",
            null,
            disposition,
            null,
            FIRE,
            "PATROL_WALK",
            TimePrecision.DAY);
    to.tell(
        Topic.INSPECTION,
        new Writer.Told(
            UUID.randomUUID(),
            FIRE,
            null,
            place,
            DAY.atTime(9, 0).toInstant(ZoneOffset.ofHours(8)),
            fact,
            List.of(new Effect(DAY, null, at))));
  }

  private static FindingStand stand(String type) {
    return new FindingStand(
        "WT2026-000001",
        "FOUND",
        type,
        "TIME_LIMITED",
        "PATROL_WALK",
        FIRE,
        null,
        null,
        0,
        List.of());
  }
}
