package qilian.incident.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.incident.Http.get;
import static qilian.incident.Http.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import qilian.incident.Eventually;
import qilian.incident.Http;
import qilian.incident.IncidentPlatform;
import qilian.incident.Patrols;
import qilian.incident.Street;
import qilian.incident.Tokens;

/**
 * Six streets in which place and hour have nothing to do with each other, as their agencies would
 * have sent them: the service names no hot block there, and names the one that is planted.
 */
@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class CoverageOfNoiseTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate MONDAY =
      LocalDate.now(ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  private static final String CENTRE = Tokens.of("coordinator@x-centre", "noise");
  private static final List<String> BEATS = List.of("a", "b", "c");
  private static final int STREETS = 6;
  private static final int WEEKS = 12;
  private static final int BLOCKS = 56;

  /** Friday from 18 to 21. */
  private static final int SPOT = 4 * 8 + 6;

  private int sent;

  @Test
  void noise_over_many_streets_is_no_hot_spot_and_a_planted_one_is_found_in_each() {
    lay();
    List<Map<String, Object>> events = new ArrayList<>();
    for (int street = 0; street < STREETS; street++) {
      events.addAll(noise(street, new Random(street)));
    }
    send(events);
    int noisy = 0;
    for (int street = 0; street < STREETS; street++) {
      noisy += hot(street).isEmpty() ? 0 : 1;
    }

    List<Map<String, Object>> planted = new ArrayList<>();
    for (int street = 0; street < STREETS; street++) {
      for (int i = 0; i < 14; i++) {
        planted.add(event(street, "b", i % WEEKS, SPOT, i % 3));
      }
    }
    send(planted);
    int found = 0;
    for (int street = 0; street < STREETS; street++) {
      found += hot(street).contains("b FRIDAY 18") ? 1 : 0;
    }

    // At q = 0.10 one street in ten may show something where nothing is.
    assertTrue(noisy <= 1, "noise in " + noisy);
    assertEquals(STREETS, found);
  }

  private static List<String> hot(int street) {
    List<Map<String, Object>> hot =
        get("/patrol/coverage?agency=noise-office-" + street + "&weeks=" + WEEKS, CENTRE)
            .statusCode(200)
            .extract()
            .path("hot");
    return hot.stream()
        .map(each -> each.get("beat") + " " + each.get("day") + " " + each.get("hour"))
        .toList();
  }

  /** Evenings are busier everywhere, and some beats than others: that is no hot spot. */
  private List<Map<String, Object>> noise(int street, Random dice) {
    List<Map<String, Object>> events = new ArrayList<>();
    for (int beat = 0; beat < BEATS.size(); beat++) {
      for (int block = 0; block < BLOCKS; block++) {
        double mean = 0.6 * (1 + beat * 0.4) * (block % 8 >= 6 ? 2 : 1);
        for (double p = dice.nextDouble(); p > Math.exp(-mean); p *= dice.nextDouble()) {
          events.add(event(street, BEATS.get(beat), dice.nextInt(WEEKS), block, dice.nextInt(3)));
        }
      }
    }
    return events;
  }

  private Map<String, Object> event(int street, String beat, int week, int block, int hour) {
    return Http.event(
        Street.POLICE,
        "noise-" + ++sent,
        "incident.alarm-received",
        MONDAY
            .minusWeeks(WEEKS - week)
            .plusDays(block / 8)
            .atTime(block % 8 * 3 + hour, 30)
            .atZone(ZONE)
            .toOffsetDateTime()
            .toString(),
        Map.of(
            "place",
            "noise-" + street + beat,
            "timePrecision",
            "MINUTE",
            "category",
            "PUBLIC_ORDER",
            "reportChannel",
            "CALL_110"));
  }

  private void send(List<Map<String, Object>> events) {
    int most = 500;
    for (int from = 0; from < events.size(); from += most) {
      given()
          .auth()
          .oauth2(Tokens.of("agency-system@" + Street.POLICE))
          .contentType("application/cloudevents-batch+json")
          .body(events.subList(from, Math.min(events.size(), from + most)))
          .post("/api/v1/events")
          .then()
          .statusCode(200)
          .body("results.findAll { it.status != 'ACCEPTED' }", hasSize(0));
    }
    Eventually.eventually(
        () -> {
          try (Connection machine = IncidentPlatform.as("machine");
              var rows =
                  machine
                      .createStatement()
                      .executeQuery("SELECT count(*) FROM incident WHERE place LIKE 'noise-%'")) {
            assertTrue(rows.next());
            assertEquals(sent, rows.getInt(1));
            return true;
          }
        });
  }

  /** A street is three communities, each with a beat, and an office of its own. */
  private static void lay() {
    Patrols.lay("any-office");
    String administrator = Tokens.of("administrator");
    List<Map<String, Object>> places = new ArrayList<>();
    places.add(
        Map.of("code", "noise", "kind", "DISTRICT", "nameZh", "平常区", "zone", "Asia/Shanghai"));
    for (int street = 0; street < STREETS; street++) {
      for (String beat : BEATS) {
        String code = "noise-" + street + beat;
        places.add(Map.of("code", code, "parent", "noise", "kind", "COMMUNITY", "nameZh", code));
      }
    }
    post("/places", places, administrator).statusCode(200);
    for (int street = 0; street < STREETS; street++) {
      String office = "noise-office-" + street;
      Map<String, Object> agency =
          Map.of(
              "code",
              office,
              "kind",
              "STREET_OFFICE",
              "nameZh",
              office,
              "place",
              "noise",
              "rights",
              List.of());
      post("/agencies", agency, administrator).statusCode(201);
      List<Map<String, Object>> beats = new ArrayList<>();
      for (String beat : BEATS) {
        String place = "noise-" + street + beat;
        Map<String, Object> point =
            Map.of(
                "code",
                beat + "1",
                "place",
                place,
                "nameZh",
                beat,
                "latitude",
                27.86,
                "longitude",
                112.94);
        beats.add(
            Map.of(
                "code", beat, "nameZh", beat, "places", List.of(place), "points", List.of(point)));
      }
      post("/patrol/beats", beats, Patrols.lead(office)).statusCode(200);
    }
  }
}
