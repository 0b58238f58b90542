package qilian.stats;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import qilian.contract.Catalogue;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.PlaceKind;
import qilian.contract.Quantities;
import qilian.contract.TimePrecision;
import qilian.contract.Topic;
import qilian.contract.directory.DirectoryFact;
import qilian.contract.patrol.PatrolFact;
import qilian.contract.patrol.PatrolStand;

/** Two shifts as they were told: one on time, one by a phone that spoke two days later. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PatrolFiguresTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String STREET = "patrol-street";
  private static final String WEEK = "2024-W19";
  private static final LocalDate MONDAY = LocalDate.of(2024, 5, 6);
  private static final PatrolStand STAND =
      new PatrolStand(
          "shift",
          "COMMUNITY_VOLUNTEER",
          "fuxing",
          "NIGHT",
          OffsetDateTime.parse("2024-05-06T23:00:00+08:00"),
          OffsetDateTime.parse("2024-05-07T03:00:00+08:00"));

  private static int number;

  @BeforeAll
  static void publish() {
    Fixture.writer()
        .register(
            "place-registered",
            new DirectoryFact.PlaceRegistered(
                STREET,
                null,
                STREET,
                PlaceKind.STREET,
                "巡逻街道",
                null,
                "Asia/Shanghai",
                null,
                List.of()));
    // The first shift: out for four hours, one point passed twice, one point missed.
    tell(started("SAID"), plus(0, "patrol.shift-started", null, null));
    tell(checkin("p1"), plus(0, "patrol.checkin-recorded", "VISITED", null));
    tell(checkin("p1"), plus(0, "patrol.checkin-recorded", "REPEAT", null));
    tell(ended(240), plus(0, "patrol.shift-ended", null, 240));
    tell(
        new PatrolFact.PointMissed(STAND, "p2", null),
        plus(0, "patrol.point-missed", "MISSED", null));
    // The second one: nobody spoke, so both points were missed.
    tell(
        new PatrolFact.PointMissed(STAND, "p1", null),
        plus(1, "patrol.point-missed", "MISSED", null));
    tell(
        new PatrolFact.PointMissed(STAND, "p2", null),
        plus(1, "patrol.point-missed", "MISSED", null));
    Coordinates start = at(1, "patrol.shift-started", null);
    Coordinates end = at(1, "patrol.shift-ended", null);
    Coordinates visited = at(1, "patrol.checkin-recorded", "VISITED");
    LocalDate late = MONDAY.plusDays(3);
    // Two days later: a check-in shows the beginning, and takes a miss back.
    tell(checkin("p1"), List.of(new Effect(late, null, visited)));
    tell(started("EVIDENCE"), List.of(new Effect(late, null, start)));
    tell(ended(180), List.of(new Effect(late, null, end, minutes(180))));
    tell(
        new PatrolFact.MissRetracted(STAND, "p1"),
        List.of(new Effect(late, at(1, "patrol.point-missed", "MISSED"), null)));
    // An earlier one at the same point: the first becomes the repetition, and more minutes are
    // known.
    tell(
        checkin("p1"),
        List.of(
            new Effect(late, visited, at(1, "patrol.checkin-recorded", "REPEAT")),
            new Effect(late, null, visited)));
    tell(
        ended(200),
        List.of(
            new Effect(late, end, null, minutes(180)), new Effect(late, null, end, minutes(200))));
    found("HAZARD", "REPORTED_GRID");
    found("HAZARD", "ON_SITE");
    found("FACILITY", "REPORTED_GRID");
    Fixture.writer().flush();
  }

  @Test
  void figures_of_patrols_follow_the_facts_and_what_became_known_late() {
    Eventually.holds(SOON, () -> count("PATROL_FINDINGS") == 3);

    assertEquals(2, count("PATROL_SHIFTS"));
    assertEquals(240 + 200, count("PATROL_MINUTES"));
    assertEquals(4, count("PATROL_CHECKINS"));
    assertEquals(2, count("PATROL_POINTS_VISITED"));
    assertEquals(2, count("PATROL_POINTS_MISSED"));
    assertEquals(4, count("PATROL_POINTS_DUE"));
    Fixture.as("auditor")
        .queryParams(
            Map.of("measure", "PATROL_FINDINGS", "place", STREET, "from", WEEK, "to", WEEK))
        .queryParam("groupBy", "subtype")
        .get("/api/v1/series")
        .then()
        .statusCode(200)
        .body("rows.find { it.key == 'HAZARD' }.value", is(2))
        .body("rows.find { it.key == 'FACILITY' }.value", is(1));
    Fixture.as("auditor")
        .queryParams(Map.of("place", STREET, "from", WEEK, "to", WEEK))
        .get("/api/v1/rates/PATROL_COVERAGE")
        .then()
        .statusCode(200)
        .body("rows[0].part", is(2))
        .body("rows[0].whole", is(4))
        .body("rows[0].percent", is(50.0f));
    // As it was known when the week's second shift was still thought not to have been held.
    assertEquals(1, knownOn("PATROL_SHIFTS", MONDAY.plusDays(2)));
    assertEquals(240, knownOn("PATROL_MINUTES", MONDAY.plusDays(2)));
    assertEquals(3, knownOn("PATROL_POINTS_MISSED", MONDAY.plusDays(2)));
  }

  @Test
  void findings_are_told_apart_by_kind_and_by_result() {
    Eventually.holds(SOON, () -> count("PATROL_FINDINGS") == 3);

    findings(Map.of("groupBy", "disposition"))
        .body("groupBy", is("DISPOSITION"))
        .body("rows.find { it.key == 'REPORTED_GRID' }.value", is(2))
        .body("rows.find { it.key == 'ON_SITE' }.value", is(1))
        .body(
            "rows.find { it.key == 'ON_SITE' }.drillDown",
            allOf(containsString("disposition=ON_SITE"), startsWith("http")));
    findings(Map.of("groupBy", "subtype", "disposition", "REPORTED_GRID"))
        .body("disposition", is("REPORTED_GRID"))
        .body("rows.find { it.key == 'HAZARD' }.value", is(1))
        .body("rows.find { it.key == 'FACILITY' }.value", is(1));
    findings(Map.of("subtype", "HAZARD", "groupBy", "disposition"))
        .body("rows.find { it.key == 'REPORTED_GRID' }.value", is(1))
        .body("rows.find { it.key == 'ON_SITE' }.value", is(1));
    findings(Map.of("groupBy", "disposition", "asOf", MONDAY.toString()))
        .body("rows.findAll { it.value > 0 }.size()", is(0));
    Fixture.as("auditor")
        .queryParams(
            Map.of("measure", "PATROL_FINDINGS", "place", STREET, "from", WEEK, "to", WEEK))
        .queryParam("disposition", "REPORTED_GIRD")
        .get("/api/v1/series")
        .then()
        .statusCode(400)
        .body("detail", containsString("REPORTED_GRID"));
  }

  private static ValidatableResponse findings(Map<String, String> more) {
    return Fixture.as("auditor")
        .queryParams(
            Map.of("measure", "PATROL_FINDINGS", "place", STREET, "from", WEEK, "to", WEEK))
        .queryParams(more)
        .get("/api/v1/series")
        .then()
        .statusCode(200);
  }

  private static void found(String kind, String result) {
    tell(
        new PatrolFact.FindingReported(STAND, kind, result, null),
        List.of(
            new Effect(MONDAY.plusDays(1), null, at(1, "patrol.finding-reported", kind, result))));
  }

  private static int count(String measure) {
    return Fixture.total(STREET, measure, WEEK, WEEK);
  }

  private static int knownOn(String measure, LocalDate day) {
    List<Integer> values =
        Fixture.as("auditor")
            .queryParams(
                Map.of(
                    "measure",
                    measure,
                    "place",
                    STREET,
                    "from",
                    WEEK,
                    "to",
                    WEEK,
                    "asOf",
                    day.toString()))
            .get("/api/v1/series")
            .then()
            .statusCode(200)
            .extract()
            .path("rows.value");
    return values.stream().mapToInt(Integer::intValue).sum();
  }

  private static PatrolFact started(String knownBy) {
    return new PatrolFact.ShiftStarted(STAND, 2, knownBy);
  }

  private static PatrolFact ended(int minutes) {
    return new PatrolFact.ShiftEnded(STAND, minutes, "SAID");
  }

  private static PatrolFact checkin(String point) {
    return new PatrolFact.CheckinRecorded(STAND, point, "GEOFENCE");
  }

  private static Quantities minutes(int minutes) {
    return new Quantities(null, minutes);
  }

  private static List<Effect> plus(
      int day, String fact, @Nullable String disposition, @Nullable Integer minutes) {
    return List.of(
        new Effect(
            MONDAY.plusDays(day),
            null,
            at(day, fact, disposition),
            minutes == null ? null : minutes(minutes)));
  }

  private static Coordinates at(int day, String fact, @Nullable String disposition) {
    return at(day, fact, "NIGHT", disposition);
  }

  private static Coordinates at(
      int day, String fact, String subtype, @Nullable String disposition) {
    return new Coordinates(
        fact,
        MONDAY.plusDays(day),
        23,
        STREET,
        "COMMUNITY_VOLUNTEER",
        subtype,
        "COMMUNITY_VOLUNTEER",
        subtype,
        null,
        disposition,
        null,
        "baota-police",
        null,
        TimePrecision.MINUTE);
  }

  private static void tell(PatrolFact fact, List<Effect> effects) {
    byte[] id = ("patrol-" + ++number + Catalogue.of(fact)).getBytes(StandardCharsets.UTF_8);
    Fixture.writer()
        .tell(
            Topic.PATROL,
            new Writer.Told(
                UUID.nameUUIDFromBytes(id),
                "baota-police",
                null,
                STREET,
                Instant.parse("2024-05-06T15:00:00Z"),
                fact,
                effects));
  }
}
