package qilian.risk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.risk.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import qilian.contract.stats.StatsFact.SourceSilent;

/** Facts that come late, in whatever order, or not at all. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class LateFactsTest extends OnAStreet {

  private static final Instant BROUGHT_IN = Instant.parse("2025-12-31T00:00:00Z");

  private record One(String below, LocalDate day) {}

  @Test
  void shuffled_facts_end_in_the_same_signals() throws Exception {
    List<One> facts = facts();
    String ordered = bringIn(facts, 1);
    List<One> dealt = new ArrayList<>(facts);
    Collections.shuffle(dealt, new Random(7));

    String shuffled = bringIn(dealt, 2);

    List<String> signals = standing(ordered);
    assertTrue(signals.size() >= 3, signals.toString());
    assertEquals(signals, standing(shuffled));
  }

  @Test
  void late_facts_take_back_what_they_explain_in_later_weeks() throws Exception {
    wave();
    for (int week = 1; week <= WEEKS; week++) {
      alarms.alarms(6, fuxing, FRAUD, MONDAY.minusWeeks(week));
    }
    alarms.publish();

    eventually(() -> signals("&place=" + place()).body("items.phase", contains("EXPIRED")));
  }

  @Test
  void a_rise_that_turns_out_to_be_of_a_part_is_told_of_the_part_alone() throws Exception {
    alarms.publish();
    String other = root + ">other";
    for (int each = 0; each < 5; each++) {
      alarms.alarms(1, other + ">grid-" + (each % 4 + 1), FRAUD, MONDAY.plusDays(1));
    }
    alarms.publish();
    eventually(() -> signals("").body("items.placePath", hasItems(other)));

    alarms.alarms(8, other + ">grid-1", FRAUD, MONDAY.plusDays(3));
    alarms.publish();

    eventually(
        () -> {
          assertEquals(
              List.of(other + ">grid-1"),
              Rows.of(
                  "machine",
                  "select place_path from signal where phase = 'RAISED' and place_path ^@ '"
                      + other
                      + "'"));
          return true;
        });
  }

  @Test
  void weeks_of_a_silent_source_are_in_no_baseline() throws Exception {
    alarms.publish();
    everythingWasLookedAt();
    Canonical.publish(
        Canonical.of(
            "stats-service",
            root,
            new SourceSilent(
                police, root, "ALARMS_ALL", MONDAY.minusDays(1), MONDAY, MONDAY.plusDays(7))));
    LocalDate back = MONDAY.plusWeeks(6);
    alarms.alarms(9, fuxing, FRAUD, back);
    alarms.publish();

    eventually(
        () ->
            coordinator()
                .get("/api/v1/signals?week=2025-W51")
                .then()
                .body("items", hasSize(1))
                .body("items[0].baselineWeeks", hasSize(26))
                .body("items[0].baselineWeeks[25]", equalTo("2025-10-27")));
  }

  @Test
  void a_silent_part_is_missing_in_the_street_that_it_feeds_and_in_no_other_part()
      throws Exception {
    alarms.publish();
    everythingWasLookedAt();
    String jianxin = root + ">jianxin-2-" + root.substring("street-".length());
    Canonical.publish(
        Canonical.of(
            "stats-service",
            jianxin,
            new SourceSilent(
                police, jianxin, "ALARMS_ALL", MONDAY.minusDays(1), MONDAY, MONDAY.plusDays(7))));
    LocalDate later = MONDAY.plusWeeks(6);
    alarms.alarms(40, root, "THEFT_EBIKE", later);
    alarms.alarms(9, fuxing, FRAUD, later);
    alarms.publish();

    String at = "items.find { it.placePath == '%s' }.";
    eventually(
        () ->
            coordinator()
                .get("/api/v1/signals?week=2025-W51")
                .then()
                .body("items", hasSize(2))
                .body(at.formatted(root) + "baselineWeeks", hasSize(26))
                .body(at.formatted(root) + "baselineWeeks[25]", equalTo("2025-10-27"))
                .body(at.formatted(fuxing) + "baselineWeeks[25]", equalTo("2025-12-08")));
    String street =
        coordinator()
            .get("/api/v1/signals?week=2025-W51&type=THEFT_EBIKE")
            .then()
            .extract()
            .path("items[0].id");
    coordinator()
        .get("/api/v1/signals/" + street + "/series")
        .then()
        .statusCode(200)
        .body("weeks.find { it.week == '2025-10-27' }.missing", equalTo(false))
        .body("weeks.find { it.week == '2025-11-03' }.missing", equalTo(true))
        .body("weeks.find { it.week == '2025-12-15' }.missing", equalTo(true));
    coordinator()
        .get("/api/v1/places/" + root + "/level")
        .then()
        .body("silentSources", contains(police));
  }

  private String place() {
    return fuxing.substring(fuxing.indexOf('>') + 1);
  }

  /** A year and a half at two places, with rises of one, of the other, and of both. */
  private static List<One> facts() {
    List<One> facts = new ArrayList<>();
    Random dice = new Random(3);
    LocalDate first = MONDAY.minusWeeks(80);
    for (int week = 0; week < 80; week++) {
      for (String below : List.of(">a", ">b", ">b>c")) {
        int count = dice.nextInt(3);
        count += week == 30 && below.equals(">a") ? 9 : 0;
        count += week == 45 && below.equals(">b>c") ? 7 : 0;
        count += week == 60 ? 4 : 0;
        count += week > 62 && week < 70 ? 3 : 0;
        count += week == 75 && below.equals(">a") ? 9 : 0;
        for (int each = 0; each < count; each++) {
          facts.add(new One(below, first.plusWeeks(week).plusDays(dice.nextInt(7))));
        }
      }
    }
    return facts;
  }

  /** Brings facts in by so many parts, each looked at before the next comes. */
  private String bringIn(List<One> facts, int parts) throws Exception {
    String street = "street-" + UUID.randomUUID().toString().substring(0, 8);
    Alarms brought = new Alarms(police);
    brought.broughtInAt(BROUGHT_IN);
    for (int part = 0; part < parts; part++) {
      int until = facts.size() * (part + 1) / parts;
      for (One one : facts.subList(facts.size() * part / parts, until)) {
        brought.alarms(1, street + one.below(), FRAUD, one.day());
      }
      brought.publish();
      String there = " where place_path ^@ '" + street + "'";
      eventually(
          () -> {
            assertEquals(
                List.of(Integer.toString(until)),
                Rows.of("machine", "select count(*) from tick" + there));
            assertEquals(List.of("0"), Rows.of("machine", "select count(*) from cell_due" + there));
            return true;
          });
    }
    return street;
  }

  /** What stands, with the evidence. */
  private static List<String> standing(String street) throws Exception {
    return Rows.of(
        "machine",
        "select concat_ws(' ', substr(place_path, length('"
            + street
            + "') + 1), from_day, phase, state #>> '{finding,evidence,observed}',"
            + " state #>> '{finding,evidence,expected}',"
            + " state #>> '{finding,evidence,baselineWeeks}')"
            + " from signal where phase <> 'EXPIRED' and place_path ^@ '"
            + street
            + "' order by 1");
  }
}
