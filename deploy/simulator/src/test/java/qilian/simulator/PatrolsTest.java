package qilian.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import qilian.simulator.town.Baota;
import qilian.simulator.town.Patrols;
import qilian.simulator.town.Place;

/** The patrols are those of the newspaper: four forces, 247 people, numbers and no names. */
class PatrolsTest {

  @Test
  void four_forces_of_eight_roles_are_247_people_with_numbers_of_their_own() {
    List<Patrols.Walker> all = Patrols.walkers();

    assertEquals(247, all.size());
    assertEquals(4, all.stream().map(Patrols.Walker::force).distinct().count());
    assertEquals(8, all.stream().map(Patrols.Walker::type).distinct().count());
    assertEquals(247, all.stream().map(Patrols.Walker::number).distinct().count());
    assertTrue(all.stream().allMatch(each -> each.number().matches("[SVUM]-\\d{3}")));
  }

  @Test
  void every_point_stands_on_a_place_of_the_street_and_within_it() {
    Map<String, Place> places =
        Baota.places().stream().collect(Collectors.toMap(Place::code, place -> place));
    Set<String> codes = new HashSet<>();

    for (Patrols.Beat beat : Patrols.beats()) {
      assertTrue(places.keySet().containsAll(beat.places()), beat.code());
      for (Patrols.Point point : beat.points()) {
        assertTrue(codes.add(point.code()), point.code());
        assertTrue(
            places.get(point.place()).plots().stream()
                .anyMatch(
                    plot ->
                        plot.west() <= point.ground().west()
                            && point.ground().east() <= plot.east()
                            && plot.south() <= point.ground().south()
                            && point.ground().north() <= plot.north()),
            point.code());
      }
    }
  }

  @Test
  void every_beat_is_walked_by_a_force_that_is_strong_enough() {
    Map<String, Integer> people = new TreeMap<>();
    Patrols.walkers().forEach(each -> people.merge(each.force(), 1, Integer::sum));
    Set<String> walked =
        Patrols.templates().stream().map(Patrols.Template::beat).collect(Collectors.toSet());

    assertEquals(
        Patrols.beats().stream().map(Patrols.Beat::code).collect(Collectors.toSet()), walked);
    for (Patrols.Template template : Patrols.templates()) {
      assertTrue(template.strength() * 4 <= people.get(template.force()), template.code());
    }
    assertTrue(
        Patrols.templates().stream().anyMatch(each -> each.ends().compareTo(each.starts()) < 0),
        "some walk past midnight");
  }
}
