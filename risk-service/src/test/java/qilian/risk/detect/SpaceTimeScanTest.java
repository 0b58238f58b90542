package qilian.risk.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import qilian.risk.detect.SpaceTimeScan.Parameters;

/** Clusters: by hand, planted and absent, and against the published fever data. */
class SpaceTimeScanTest {
  private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
  private static final LocalDate UNTIL = FROM.plusDays(60);
  private static final SpaceTimeScan SCAN = new SpaceTimeScan(Parameters.DEFAULT);

  private static SiteDay at(String site, int day) {
    return new SiteDay(site, FROM.plusDays(day));
  }

  /** A grid of sites 400 metres apart, each with a few events on days of chance. */
  private static List<Site> grid() {
    var sites = new ArrayList<Site>();
    for (int x = 0; x < 6; x++) {
      for (int y = 0; y < 6; y++) {
        sites.add(new Site("g" + x + y, 400.0 * x, 400.0 * y));
      }
    }
    return sites;
  }

  private static List<SiteDay> chance(long seed) {
    var dice = new Random(seed);
    var events = new ArrayList<SiteDay>();
    for (int i = 0; i < 180; i++) {
      events.add(at("g" + dice.nextInt(6) + dice.nextInt(6), dice.nextInt(60)));
    }
    return events;
  }

  @Test
  void a_small_cluster_is_computed_by_hand() {
    // Ten events; three at A, of which two on the last day; three in all on the last day.
    List<Site> sites = List.of(new Site("A", 0, 0), new Site("B", 5000, 0));
    var events = new ArrayList<SiteDay>(List.of(at("A", 59), at("A", 59), at("A", 3)));
    events.add(at("B", 59));
    for (int i = 0; i < 6; i++) {
      events.add(at("B", 2 * i));
    }
    List<ScanReading> readings = SCAN.read(sites, events, FROM, UNTIL, 1);
    ScanReading first = readings.getFirst();
    assertEquals("A", first.centre());
    assertEquals(List.of("A"), first.sites());
    assertEquals(1, first.days());
    assertEquals(2, first.evidence().observed());
    assertEquals(0.9, first.evidence().expected(), 1e-12);
    assertEquals(2 * Math.log(2 / 0.9) + 8 * Math.log(8 / 9.1), first.likelihoodRatio(), 1e-12);
    assertEquals(UNTIL.minusDays(1), first.evidence().from());
    assertFalse(first.alarm());
  }

  @Test
  void a_planted_cluster_is_found_and_chance_is_silent() {
    List<ScanReading> silent = SCAN.read(grid(), chance(8), FROM, UNTIL, 2);
    assertTrue(silent.stream().noneMatch(ScanReading::alarm), silent::toString);
    ScanReading most = silent.getFirst();
    assertTrue(most.evidence().limit() > most.evidence().observed(), most::toString);
    var planted = new ArrayList<>(chance(8));
    for (int i = 0; i < 20; i++) {
      planted.add(at("g2" + (2 + i % 2), 55 + i % 5));
    }
    ScanReading found = SCAN.read(grid(), planted, FROM, UNTIL, 2).getFirst();
    assertTrue(found.alarm());
    assertTrue(found.sites().containsAll(List.of("g22", "g23")), found::toString);
    assertTrue(found.radius() <= 1000);
    assertEquals(0.001, found.evidence().p(), 1e-12);
    assertEquals(1000, found.evidence().recurrenceWeeks(), 1e-9);
    assertTrue(found.evidence().highestSilentCount() < found.evidence().observed());
  }

  @Test
  void a_rise_everywhere_is_no_cluster() {
    var events = new ArrayList<>(chance(8));
    for (Site site : grid()) {
      events.add(at(site.id(), 58));
      events.add(at(site.id(), 59));
    }
    List<ScanReading> readings = SCAN.read(grid(), events, FROM, UNTIL, 3);
    assertTrue(readings.stream().noneMatch(ScanReading::alarm), readings::toString);
  }

  @Test
  void clusters_share_no_site_and_the_same_seed_gives_the_same() {
    List<ScanReading> readings = SCAN.read(grid(), chance(4), FROM, UNTIL, 5);
    List<String> all = readings.stream().flatMap(each -> each.sites().stream()).toList();
    assertEquals(all.size(), all.stream().distinct().count());
    assertEquals(readings, SCAN.read(grid(), chance(4), FROM, UNTIL, 5));
  }

  @Test
  void a_window_that_is_too_large_to_scan_is_told_and_no_all_clear() {
    Evidence skipped = Clusters.tooLarge(1_001, 1_000, UNTIL, 77);
    assertTrue(skipped.alarm());
    assertEquals(77, skipped.observed());
    assertEquals(UNTIL, skipped.until());
    assertFalse(Clusters.tooLarge(1_000, 1_000, UNTIL, 77).alarm());
  }

  @Test
  void a_great_circle_is_measured_in_metres() {
    // A degree of a meridian: 6,371 km x pi/180.
    assertEquals(111_194.93, Metric.GREAT_CIRCLE.distance(116, 39, 116, 40), 0.01);
    assertEquals(7, Metric.MANHATTAN.distance(0, 0, 3, 4));
    assertEquals(5, Metric.EUCLIDEAN.distance(0, 0, 3, 4));
  }

  @Test
  void what_lies_outside_is_refused() {
    List<Site> sites = List.of(new Site("A", 0, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> SCAN.read(sites, List.of(at("B", 1)), FROM, UNTIL, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> SCAN.read(sites, List.of(at("A", 60)), FROM, UNTIL, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> SCAN.read(sites, List.of(), FROM, FROM.plusDays(28), 1));
    assertTrue(SCAN.read(sites, List.of(), FROM, UNTIL, 1).isEmpty());
  }

  @Test
  void the_published_fever_clusters_agree() {
    List<Site> sites =
        ReferenceData.rows(ReferenceData.file("detection/nycfever_geo.csv")).stream()
            .map(row -> new Site(row.get("zip"), number(row, "long"), number(row, "lat")))
            .toList();
    DateTimeFormatter day = DateTimeFormatter.ofPattern("yyyy/M/d");
    var events = new ArrayList<SiteDay>();
    for (Map<String, String> row :
        ReferenceData.rows(ReferenceData.file("detection/nycfever_cases.csv"))) {
      for (int i = 0; i < Integer.parseInt(row.get("cases")); i++) {
        events.add(new SiteDay(row.get("zip"), LocalDate.parse(row.get("date"), day)));
      }
    }
    List<Map<String, String>> rows =
        ReferenceData.rows(ReferenceData.file("detection/scan_nycfever.csv"));
    assertFalse(rows.isEmpty());
    // The answers name their last day; radius, days and fewest are the widest that they hold.
    String dataset = rows.getFirst().get("dataset");
    LocalDate until = LocalDate.parse(dataset.substring(dataset.lastIndexOf('_') + 1)).plusDays(1);
    LocalDate from = events.stream().map(SiteDay::day).min(LocalDate::compareTo).orElseThrow();
    double radius =
        1000
            * Math.ceil(rows.stream().mapToDouble(r -> number(r, "radius_km")).max().orElseThrow());
    int longest = (int) rows.stream().mapToDouble(r -> number(r, "days")).max().orElseThrow();
    int fewest = (int) rows.stream().mapToDouble(r -> number(r, "observed")).min().orElseThrow();
    var scan =
        new SpaceTimeScan(new Parameters(Metric.GREAT_CIRCLE, radius, longest, fewest, 999, 1, 52));
    List<ScanReading> readings =
        scan.read(
            sites,
            events.stream().filter(each -> each.day().isBefore(until)).toList(),
            from,
            until,
            20260101);
    assertEquals(rows.size(), readings.size());
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      ScanReading reading = readings.get(i);
      assertEquals(number(row, "llr"), reading.likelihoodRatio(), 1e-6, row::toString);
      assertEquals(row.get("centre"), reading.centre(), row::toString);
      assertEquals(row.get("places"), String.join("|", reading.sites()), row::toString);
      assertEquals(row.get("days"), Integer.toString(reading.days()), row::toString);
      assertEquals(number(row, "radius_km"), reading.radius() / 1000, 6e-4, row::toString);
      assertEquals(number(row, "observed"), reading.evidence().observed(), row::toString);
      assertEquals(number(row, "expected"), reading.evidence().expected(), 6e-5, row::toString);
      double ratio = reading.evidence().observed() / reading.evidence().expected();
      assertEquals(number(row, "ratio"), ratio, 6e-4, row::toString);
      double p = number(row, "p_mc");
      double error = 4 * Math.sqrt(p * (1 - p) * (1.0 / 1000 + 1.0 / 10_000)) + 2e-3;
      assertEquals(p, reading.evidence().p(), error, row::toString);
    }
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }
}
