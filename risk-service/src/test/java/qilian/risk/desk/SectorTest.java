package qilian.risk.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import qilian.guard.Scope;

class SectorTest {

  private static final String PLACE = "yuetang>baota>fuxing";

  @Test
  void a_reader_compares_within_the_widest_place_that_is_wholly_seen() {
    assertEquals(Optional.of(new Sector(PLACE, "yuetang")), Sector.of(PLACE, Scope.ALL));
    assertEquals(
        Optional.of(new Sector(PLACE, "yuetang>baota")),
        Sector.of(PLACE, Scope.ofPlace("yuetang>baota").or(Scope.ofAgency("police"))));
    assertEquals(Optional.of(new Sector(PLACE, PLACE)), Sector.of(PLACE, Scope.ofPlace(PLACE)));
  }

  @Test
  void whoever_sees_a_part_of_the_place_is_told_of_that_part_only() {
    assertEquals(
        Optional.of(new Sector(PLACE + ">tower-1", PLACE + ">tower-1")),
        Sector.of(PLACE, Scope.ofPlace(PLACE + ">tower-1")));
    assertEquals(Optional.empty(), Sector.of(PLACE, Scope.ofPlace("yuetang>baota>jianxin-2")));
    assertEquals(Optional.empty(), Sector.of(PLACE, Scope.ofPlace("yuetang>baota>fuxing-2")));
    assertEquals(Optional.empty(), Sector.of(PLACE, Scope.ofAgency("police")));
  }
}
