package qilian.importer.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import qilian.importer.mapping.Place;
import qilian.importer.mapping.PlacePlan;
import qilian.importer.mapping.Reason;
import qilian.importer.mapping.Refused;

class PlacesTest {
  private static final PlacePlan PLAN =
      new PlacePlan(null, "town", "town", List.of(), true, false, false);

  private static List<Places.Step> path(int steps, int length) {
    List<Places.Step> path = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      String name = Integer.toString(i).repeat(length);
      path.add(new Places.Step(name, name, "", "GRID"));
    }
    return path;
  }

  @Test
  void a_path_that_the_directory_would_not_take_costs_its_own_lines_only() {
    Places places = new Places();
    List<Places.Step> deep = path(9, 18);
    List<Places.Step> near = deep.subList(0, 8);
    places.note(PLAN, deep);
    places.settle();

    assertTrue(places.code(PLAN, near).length() <= 200);
    Refused refused = assertThrows(Refused.class, () -> places.code(PLAN, deep));
    assertEquals(Reason.PLACE_CODE_TOO_LONG, refused.reason());
    List<Place> created = places.created();
    assertEquals(8, created.size());
    int whole = "town".length() + created.stream().mapToInt(p -> 1 + p.code().length()).sum();
    assertTrue(whole <= 1_000, () -> whole + " characters");
  }

  @Test
  void a_name_as_long_as_a_code_may_be_is_refused_with_its_line() {
    Places places = new Places();
    List<Places.Step> one = path(1, 200);
    places.note(PLAN, one);
    places.settle();

    assertThrows(Refused.class, () -> places.code(PLAN, one));
    assertEquals(List.of(), places.created());
  }
}
