package qilian.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.campaign.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Exports as towns really write them come out as the figures that one counts by hand. */
@ExtendWith(OneSystem.class)
@Order(2)
class RealShapesTest {
  private static final Duration SOON = Duration.ofSeconds(120);
  private static final String ROOT = "lakeside";
  private static final String LAST_WEEK = "2021-W03";

  private final SharedSystem system;
  private final LakesideExport export = new LakesideExport();

  RealShapesTest(SharedSystem system) {
    this.system = system;
  }

  private void importing(String agency, boolean packed) {
    Path folder = system.workshop(ROOT);
    Path rejected = folder.resolve(agency + "-rejected.csv");
    Path mapping =
        system.root().resolve("deploy/campaign/src/test/resources/imports/" + agency + ".yaml");
    system
        .importing(mapping, rejected, List.of(export.write(folder, agency, packed)))
        .await(SOON)
        .orFail("the import");
    assertFalse(Files.exists(rejected), "lines were rejected, see " + rejected);
    Pipeline pipeline = new Pipeline(system);
    pipeline.gateHasRead(agency, SOON);
    assertEquals(export.size(agency), pipeline.facts(agency));
  }

  private Map<String, JsonNode> rows(String... more) {
    List<String> query =
        new ArrayList<>(
            List.of("measure", "CRIMINAL_ACCEPTED", "place", ROOT, "bucket", "WEEK", "from"));
    query.addAll(List.of("2015-W01", "to", LAST_WEEK));
    for (int i = 0; i < more.length; i += 2) {
      int known = query.indexOf(more[i]);
      if (known >= 0 && known % 2 == 0) {
        query.set(known + 1, more[i + 1]);
      } else {
        query.addAll(List.of(more[i], more[i + 1]));
      }
    }
    Map<String, JsonNode> rows = new HashMap<>();
    Caller analyst = system.as("analyst@" + LakesideExport.POLICE);
    for (JsonNode row : analyst.series(query.toArray(String[]::new)).expect(200).path("rows")) {
      rows.put(row.path("label").textValue() + row.path("key").asText("").replace("null", ""), row);
    }
    return rows;
  }

  private static Map<String, Long> values(Map<String, JsonNode> rows) {
    Map<String, Long> values = new TreeMap<>();
    rows.forEach(
        (label, row) -> {
          if (row.path("value").longValue() != 0) {
            values.put(label, row.path("value").longValue());
          }
        });
    return values;
  }

  private Map<String, Long> counted(@Nullable LocalDate asOf) {
    return export.weeks(asOf, line -> true);
  }

  @Test
  void every_shape_is_counted_as_by_hand() {
    importing(LakesideExport.POLICE, false);
    importing(LakesideExport.TRANSIT, true);
    eventually(
        SOON,
        () -> {
          assertEquals(counted(null), values(rows()));
          return true;
        });

    Map<String, JsonNode> weeks = rows("compare", "ISO_WEEK,ALIGNED,CALENDAR,PREVIOUS");
    years_of_53_weeks(weeks);
    a_source_that_began_later(weeks);
    days_of_recording_years_later();
    withheld_places();
    hours_that_clocks_skip_and_repeat();
  }

  private void years_of_53_weeks(Map<String, JsonNode> weeks) {
    Map<String, Long> counted = counted(null);
    assertTrue(weeks.containsKey("2015-W53") && weeks.containsKey("2020-W53"));
    assertFalse(weeks.containsKey("2016-W53") || weeks.containsKey("2019-W53"));
    assertEquals("2016-01-04", weeks.get("2015-W53").path("until").textValue());
    for (String year : List.of("2015-W53", "2020-W53")) {
      JsonNode sameWeek = weeks.get(year).at("/comparisons/ISO_WEEK/base");
      assertTrue(sameWeek.isNull() || sameWeek.isMissingNode(), year + " " + sameWeek);
    }
    long before = counted.getOrDefault("2015-W53", 0L);
    assertEquals(before, weeks.get("2016-W01").at("/comparisons/PREVIOUS/base").longValue());
    // 364 days before 2015-W53 lies 2015-W01; before 2021-W01 lies 2020-W01, not 2020-W53.
    assertEquals(
        counted.getOrDefault("2015-W01", 0L),
        weeks.get("2015-W53").at("/comparisons/ALIGNED/base").longValue());
    assertEquals(
        counted.getOrDefault("2020-W02", 0L),
        weeks.get("2021-W01").at("/comparisons/ALIGNED/base").longValue());
    assertEquals(
        counted.getOrDefault("2020-W01", 0L),
        weeks.get("2021-W01").at("/comparisons/ISO_WEEK/base").longValue());
  }

  private void a_source_that_began_later(Map<String, JsonNode> weeks) {
    Map<String, Long> police =
        export.weeks(null, line -> line.agency().equals(LakesideExport.POLICE));
    JsonNode base = weeks.get("2020-W02").at("/comparisons/ISO_WEEK");
    assertEquals(police.getOrDefault("2019-W02", 0L), base.path("base").longValue());
    assertTrue(base.path("baseIncomplete").booleanValue(), base::toString);
    JsonNode both = weeks.get("2021-W02").at("/comparisons/ISO_WEEK");
    assertFalse(both.path("baseIncomplete").booleanValue(), both::toString);
    assertEquals("FULL", weeks.get("2015-W01").path("covered").textValue());
  }

  private void days_of_recording_years_later() {
    for (String asOf : List.of("2015-03-20", "2016-01-05", "2017-06-30", "2020-12-20")) {
      assertEquals(
          counted(LocalDate.parse(asOf)), values(rows("asOf", asOf)), "as known on " + asOf);
    }
  }

  private void withheld_places() {
    Map<String, Long> named = export.weeks(null, line -> line.district().equals("Étang"));
    assertEquals(named, values(rows("place", "lakeside:Étang")));
    Map<String, Long> beats =
        export.weeks(null, line -> line.district().equals("North") && line.beat().equals("B1"));
    assertEquals(beats, values(rows("place", "lakeside:North/B1")));
    long withheld =
        export.weeks(null, LakesideExport.Line::withheld).values().stream()
            .mapToLong(Long::longValue)
            .sum();
    long here =
        rows("groupBy", "place", "top", "20").values().stream()
            .filter(row -> row.path("key").asText("").equals("__here__"))
            .mapToLong(row -> row.path("value").longValue())
            .sum();
    assertEquals(withheld, here);
  }

  private void hours_that_clocks_skip_and_repeat() {
    for (LocalDate day : List.of(LakesideExport.SPRING, LakesideExport.AUTUMN)) {
      long[] expected = export.hours(day);
      long[] found = new long[24];
      JsonNode answer =
          system
              .as("analyst@" + LakesideExport.POLICE)
              .series(
                  "measure",
                  "CRIMINAL_ACCEPTED",
                  "place",
                  ROOT,
                  "bucket",
                  "HOUR_OF_DAY",
                  "from",
                  day.toString(),
                  "to",
                  day.toString())
              .expect(200)
              .path("rows");
      assertEquals(24, answer.size());
      for (int hour = 0; hour < 24; hour++) {
        found[hour] = answer.get(hour).path("value").longValue();
      }
      assertEquals(java.util.Arrays.toString(expected), java.util.Arrays.toString(found));
    }
  }
}
