package qilian.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import qilian.contract.PlaceKind;
import qilian.simulator.traffic.Sample;

/** The invented town as it goes to the directory. */
class TownTest {
  private static final Sample SAMPLE = new Sample(1, 10_000_000);
  private static final JsonNode DIRECTORY =
      DirectoryText.all(SAMPLE.agencies(), SAMPLE.places(), SAMPLE.codes());

  @Test
  void places_come_after_their_parents_and_only_roots_say_zone_and_coverage() {
    Set<String> seen = new HashSet<>();
    for (JsonNode place : DIRECTORY.get("places")) {
      String code = place.get("code").asText();
      assertTrue(code.matches("[a-z0-9-]{1,200}"), code);
      boolean root = !place.has("parent");
      assertTrue(root || seen.contains(place.get("parent").asText()), code);
      assertEquals(root, place.has("zone"), code);
      assertEquals(root, place.has("coverage"), code);
      assertNotNull(PlaceKind.valueOf(place.get("kind").asText()));
      assertTrue(seen.add(code), code);
    }
  }

  @Test
  void the_places_of_the_article_are_there() {
    Set<String> names = new HashSet<>();
    DIRECTORY.get("places").forEach(place -> names.add(place.get("nameZh").asText()));
    assertTrue(
        names.containsAll(
            List.of("岳塘区", "宝塔街道", "建鑫小区二期", "福星金融商务区", "长塘·创新创业街", "福星路", "宝塔路", "东湖路", "双拥北路")));
  }

  @Test
  void a_thousand_grids_and_forty_subtypes_are_to_be_had() {
    long grids =
        SAMPLE.places().stream()
            .filter(p -> p.code().startsWith("sim-") && p.kind() == PlaceKind.GRID)
            .count();
    assertEquals(1000, grids);
    long added = SAMPLE.codes().stream().filter(c -> c.list().equals("incident-subtype")).count();
    assertEquals(17, added);
  }

  @Test
  void no_code_is_there_twice() {
    Set<String> codes = new HashSet<>();
    SAMPLE.codes().forEach(c -> assertTrue(codes.add(c.list() + " " + c.code()), c.code()));
    Set<String> agencies = new HashSet<>();
    SAMPLE.agencies().forEach(a -> assertTrue(agencies.add(a.code()), a.code()));
  }

  @Test
  void every_ring_is_closed_and_runs_against_the_clock() {
    for (JsonNode place : DIRECTORY.get("places")) {
      for (JsonNode ring : rings(place)) {
        assertTrue(ring.size() >= 4, place.toString());
        assertEquals(ring.get(0), ring.get(ring.size() - 1), place.toString());
        double twiceTheArea = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
          JsonNode a = ring.get(i);
          JsonNode b = ring.get(i + 1);
          twiceTheArea +=
              a.get(0).asDouble() * b.get(1).asDouble() - b.get(0).asDouble() * a.get(1).asDouble();
        }
        assertTrue(twiceTheArea > 0, place.toString());
      }
    }
  }

  @Test
  void children_lie_inside_their_parents_and_beside_each_other() {
    Map<String, List<Rectangle2D>> boxes = new LinkedHashMap<>();
    Map<String, String> parents = new HashMap<>();
    for (JsonNode place : DIRECTORY.get("places")) {
      String code = place.get("code").asText();
      parents.put(code, place.path("parent").asText(""));
      boxes.put(code, rings(place).stream().map(TownTest::box).toList());
    }
    Map<String, List<String>> siblings =
        boxes.keySet().stream().collect(Collectors.groupingBy(parents::get));
    siblings.forEach(
        (parent, codes) -> {
          for (int i = 0; i < codes.size(); i++) {
            List<Rectangle2D> own = boxes.get(codes.get(i));
            if (!parent.isEmpty()) {
              Rectangle2D around = boxes.get(parent).getFirst();
              assertTrue(own.stream().allMatch(around::contains), codes.get(i));
            }
            for (int j = 0; j < i; j++) {
              List<Rectangle2D> other = boxes.get(codes.get(j));
              boolean overlap = own.stream().anyMatch(a -> other.stream().anyMatch(a::intersects));
              assertFalse(overlap, codes.get(i) + " and " + codes.get(j));
            }
          }
        });
  }

  @Test
  void agencies_stand_at_known_places() {
    Set<String> places = new HashSet<>();
    DIRECTORY.get("places").forEach(place -> places.add(place.get("code").asText()));
    for (JsonNode agency : DIRECTORY.get("agencies")) {
      assertTrue(places.contains(agency.get("place").asText()), agency.toString());
      assertTrue(agency.get("code").asText().matches("[a-z0-9-]{1,60}"), agency.toString());
    }
  }

  private static List<JsonNode> rings(JsonNode place) {
    JsonNode geometry = place.get("geometry");
    List<JsonNode> rings = new ArrayList<>();
    if (geometry.get("type").asText().equals("Polygon")) {
      rings.add(geometry.at("/coordinates/0"));
    } else {
      assertEquals("MultiPolygon", geometry.get("type").asText());
      geometry.get("coordinates").forEach(polygon -> rings.add(polygon.get(0)));
    }
    return rings;
  }

  /** All rings of the town are rectangles along the axes. */
  private static Rectangle2D box(JsonNode ring) {
    double west = ring.at("/0/0").asDouble();
    double south = ring.at("/0/1").asDouble();
    double east = ring.at("/2/0").asDouble();
    double north = ring.at("/2/1").asDouble();
    return new Rectangle2D.Double(west, south, east - west, north - south);
  }
}
