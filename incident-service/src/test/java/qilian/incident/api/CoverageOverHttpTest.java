package qilian.incident.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.incident.Http.get;
import static qilian.incident.Http.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.incident.Eventually;
import qilian.incident.Http;
import qilian.incident.IncidentPlatform;
import qilian.incident.Patrols;
import qilian.incident.Street;
import qilian.incident.Tokens;

/** Twelve weeks of three beats, planted as their agencies would have sent them. */
@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class CoverageOverHttpTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String OFFICE = "gap-office";
  private static final String CENTRE = Tokens.of("coordinator@x-centre", "gap");
  private static final LocalDate MONDAY =
      LocalDate.now(ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  private static final int WEEKS = 12;
  private static final int SATURDAY = 5;

  private static boolean planted;
  private static int number;

  private final List<Map<String, Object>> events = new ArrayList<>();

  @BeforeEach
  void street() throws SQLException {
    Patrols.lay("any-office");
    if (planted) {
      return;
    }
    planted = true;
    String administrator = Tokens.of("administrator");
    List<Map<String, Object>> places = new ArrayList<>();
    places.add(Map.of("code", "gap", "kind", "DISTRICT", "nameZh", "空当区", "zone", "Asia/Shanghai"));
    for (String each : List.of("gap-c", "gap-d", "gap-e")) {
      places.add(Map.of("code", each, "parent", "gap", "kind", "COMMUNITY", "nameZh", each));
    }
    post("/places", places, administrator).statusCode(200);
    post(
            "/agencies",
            Map.of(
                "code",
                OFFICE,
                "kind",
                "STREET_OFFICE",
                "nameZh",
                OFFICE,
                "place",
                "gap",
                "rights",
                List.of()),
            administrator)
        .statusCode(201);
    beat("c", List.of("d"));
    beat("d", List.of("c"));
    beat("e", List.of());
    plant();
    sent();
    walked();
  }

  /** Nine of twelve Saturday evenings in the first six weeks; all else is spread thin. */
  private void plant() {
    for (int week = 0; week < WEEKS; week++) {
      boolean early = week < 6;
      if (early) {
        incident("gap-c", week, SATURDAY, 21, "PUBLIC_ORDER", "CALL_110");
      }
      if (week % 2 == 0) {
        incident("gap-c", week, SATURDAY, 22, "TRAFFIC", "CALL_110");
      }
      incident("gap-c", week, week % 5, 9 + week % 2 * 3, "DISPUTE", "WALK_IN");
      if (week % 2 == 0 || !early) {
        incident("gap-d", week, week % 5, 9 + week % 2 * 3, "PUBLIC_ORDER", "CALL_12345");
      }
      incident("gap-e", week, week % 6, early ? 15 : 18, "PUBLIC_ORDER", "GRID");
      // What patrols found, calls about nothing, and what nobody knows the hour of.
      incident("gap-e", week, SATURDAY, 3, "PUBLIC_ORDER", "PATROL");
      incident("gap-d", week, SATURDAY, 6, "CONSULTATION", "CALL_110");
      incident("gap-d", week, SATURDAY, 9, "HARASSMENT_CALL", "CALL_110");
      invalid("gap-d", week, SATURDAY, 12);
    }
    for (int i = 0; i < 4; i++) {
      onADay("gap-e", i);
    }
  }

  @Test
  void a_hot_evening_is_found_and_what_patrols_found_themselves_is_not_in_it() {
    get("/patrol/coverage?agency=" + OFFICE + "&weeks=" + WEEKS, CENTRE)
        .statusCode(200)
        .body("from", equalTo(MONDAY.minusWeeks(WEEKS).toString()))
        .body("until", equalTo(MONDAY.toString()))
        .body("incidents", equalTo(12 + 12 + 9 + 12))
        .body("hot", hasSize(1))
        .body("hot[0].beat", equalTo("c"))
        .body("hot[0].day", equalTo("SATURDAY"))
        .body("hot[0].hour", equalTo(21))
        .body("hot[0].incidents", equalTo(12))
        // No other incident fell into this block: beat 12 + 1/2 over the other 55 blocks.
        .body("hot[0].expected", equalTo(0.23f))
        .body("hot[0].patrolMinutesAWeek", equalTo(15.0f))
        // A rate of 13/12 drawn to it, halved by each patrol a week: here by a twelfth of one.
        .body("hot[0].uncovered", equalTo(0.19f))
        .body("blocks.findAll { it.incidents > 0 }.size()", equalTo(countOfBlocks()));
  }

  @Test
  void why_a_beat_is_walked_counts_nothing_that_patrols_found() {
    // The last eight weeks: nothing of the twelve finds of patrols, misdials and consultations.
    get("/patrol/beats/e/why?agency=" + OFFICE, CENTRE)
        .statusCode(200)
        .body("since", equalTo(LocalDate.now(ZONE).minusWeeks(8).toString()))
        .body("covers", hasSize(1))
        .body("covers[0]", startsWith("INCIDENT PUBLIC_ORDER "));
    String covers = get("/patrol/beats/e/why?agency=" + OFFICE, CENTRE).extract().path("covers[0]");
    assertEquals(
        countOnE(), Integer.parseInt(covers.substring(covers.lastIndexOf(' ') + 1)), covers);
    get("/patrol/beats/d/why?agency=" + OFFICE, CENTRE)
        .body("covers", hasSize(1))
        .body("covers[0]", startsWith("INCIDENT PUBLIC_ORDER "));
  }

  /** What was called in from e since: a call a week, and what only the day is known of. */
  private static int countOnE() {
    LocalDate since = LocalDate.now(ZONE).minusWeeks(8);
    int count = 0;
    for (int week = 0; week < WEEKS; week++) {
      count += since.isAfter(MONDAY.minusWeeks(WEEKS - week).plusDays(week % 6)) ? 0 : 1;
    }
    for (int i = 0; i < 4; i++) {
      int week = i % 2 == 0 ? 0 : 11;
      count += since.isAfter(MONDAY.minusWeeks(WEEKS - week).plusDays(i)) ? 0 : 1;
    }
    return count;
  }

  /** c has its evening, and c and d have weekday mornings and noons. */
  private static int countOfBlocks() {
    java.util.Set<String> blocks = new java.util.HashSet<>();
    for (int week = 0; week < WEEKS; week++) {
      int hour = 9 + week % 2 * 3;
      blocks.add("c" + week % 5 + " " + hour);
      if (week % 2 == 0 || week >= 6) {
        blocks.add("d" + week % 5 + " " + hour);
      }
      blocks.add("e" + week);
    }
    return blocks.size() + 1;
  }

  @Test
  void a_before_and_after_is_counted_exactly_with_what_is_next_door() {
    JsonPath effect =
        get(
                "/patrol/coverage/effect?agency="
                    + OFFICE
                    + "&beat=c&weeks=6&changed="
                    + MONDAY.minusWeeks(6),
                CENTRE)
            .statusCode(200)
            .extract()
            .jsonPath();

    assertEquals(15, effect.getInt("target.before"));
    assertEquals(9, effect.getInt("target.after"));
    // 9 of 24: Clopper and Pearson give 0.1880 to 0.5941, here as odds.
    assertEquals(0.6, effect.getDouble("target.ratio"), 1e-6);
    assertEquals(0.2315, effect.getDouble("target.low"), 5e-4);
    assertEquals(1.4635, effect.getDouble("target.high"), 2e-3);
    assertEquals(3, effect.getInt("neighbours.before"));
    assertEquals(6, effect.getInt("neighbours.after"));
    // What is known to the day only counts here: a day is all that this needs.
    assertEquals(8, effect.getInt("elsewhere.before"));
    assertEquals(8, effect.getInt("elsewhere.after"));
    // d rose by 3/8 of e while c fell by 6/8 of it.
    assertEquals(-0.5, effect.getDouble("displacement"), 1e-6);
    assertEquals("TOO_FEW", effect.getString("verdict"));
  }

  /** All at once; what is in the register is counted there, not asked for one by one. */
  private void sent() {
    given()
        .auth()
        .oauth2(Tokens.of("agency-system@" + Street.POLICE))
        .contentType("application/cloudevents-batch+json")
        .body(events)
        .post("/api/v1/events")
        .then()
        .statusCode(200)
        .body("results.findAll { it.status != 'ACCEPTED' }", hasSize(0));
    Eventually.eventually(
        () -> {
          try (Connection machine = IncidentPlatform.as("machine");
              var rows =
                  machine
                      .createStatement()
                      .executeQuery("SELECT count(*) FROM incident WHERE place LIKE 'gap-%'")) {
            assertTrue(rows.next());
            assertEquals(events.size(), rows.getInt(1));
            return true;
          }
        });
  }

  /** One patrol of c, three hours long, on the last Saturday evening. */
  private static void walked() throws SQLException {
    try (Connection machine = IncidentPlatform.as("machine");
        var insert =
            machine.prepareStatement(
                """
                INSERT INTO patrol_shift (id, agency, place, place_path, force, beat, zone, kind,
                  begins, ends, strength, route, why, phase, started_at, start_known_by, ended_at,
                  end_known_by, missed, version)
                SELECT gen_random_uuid(), agency, place, place_path, 'MOBILE', code, zone,
                  'EVENING', t, t + interval '3 hours', 2, '{}', '', 'SETTLED', t, 'SAID',
                  t + interval '3 hours', 'SAID', '{}', 1
                FROM patrol_beat, CAST(? AS timestamptz) AS t WHERE agency = ? AND code = 'c'
                """)) {
      insert.setObject(1, MONDAY.minusDays(2).atTime(21, 0).atZone(ZONE).toOffsetDateTime());
      insert.setString(2, OFFICE);
      assertEquals(1, insert.executeUpdate());
      machine.commit();
    }
  }

  private static void beat(String code, List<String> neighbours) {
    Map<String, Object> beat = new HashMap<>();
    beat.put("code", code);
    beat.put("nameZh", code);
    beat.put("places", List.of("gap-" + code));
    beat.put("neighbours", neighbours);
    beat.put(
        "points",
        List.of(
            Map.of(
                "code",
                code + "1",
                "place",
                "gap-" + code,
                "nameZh",
                code,
                "latitude",
                27.86,
                "longitude",
                112.94)));
    post("/patrol/beats", beat, Patrols.lead(OFFICE)).statusCode(200);
  }

  private void incident(
      String place, int week, int day, int hour, String category, String channel) {
    events.add(event(place, week, day, hour, category, channel, "MINUTE"));
  }

  private void onADay(String place, int i) {
    events.add(event(place, i % 2 == 0 ? 0 : 11, i, 0, "PUBLIC_ORDER", "CALL_110", "DAY"));
  }

  private void invalid(String place, int week, int day, int hour) {
    Map<String, Object> event = event(place, week, day, hour, "TRAFFIC", "CALL_110", "MINUTE");
    Map<String, Object> data = new HashMap<>();
    ((Map<?, ?>) event.get("data")).forEach((key, value) -> data.put((String) key, value));
    data.put("validity", "INVALID_MISDIAL");
    event.put("data", data);
    events.add(event);
  }

  private static Map<String, Object> event(
      String place,
      int week,
      int day,
      int hour,
      String category,
      String channel,
      String precision) {
    return Http.event(
        Street.POLICE,
        "gap-" + ++number,
        "incident.alarm-received",
        MONDAY
            .minusWeeks(WEEKS - week)
            .plusDays(day)
            .atTime(hour, precision.equals("DAY") ? 0 : 30)
            .atZone(ZONE)
            .toOffsetDateTime()
            .toString(),
        Map.of(
            "place",
            place,
            "timePrecision",
            precision,
            "category",
            category,
            "reportChannel",
            channel));
  }
}
