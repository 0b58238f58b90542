package qilian.risk.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.TimePrecision;

class TickTest {

  private static final LocalDate DAY = LocalDate.of(2025, 11, 5);
  private static final String FRAUD = "TELECOM_FRAUD";

  @Test
  void a_fact_is_one_more_in_its_cell() {
    List<Tick> ticks = ticks(null, alarm("CRIMINAL", FRAUD, null, "SINGLE", "CALL_110"));

    assertEquals(1, ticks.size());
    assertEquals(1, ticks.getFirst().sign());
    assertEquals(
        new Cell("incident.alarm-received", FRAUD, Stratum.RESIDENTS), ticks.getFirst().cell());
    assertEquals(LocalDate.of(2025, 11, 3), ticks.getFirst().week());
    assertEquals("yuetang", ticks.getFirst().root());
  }

  @Test
  void a_change_of_type_takes_away_before_it_adds_and_a_change_of_nothing_does_neither() {
    Coordinates before = alarm("CRIMINAL", FRAUD, null, "SINGLE", "CALL_110");
    List<Tick> ticks = ticks(before, alarm("CRIMINAL", "BURGLARY", null, "SINGLE", "CALL_110"));
    assertEquals(List.of(-1, 1), ticks.stream().map(Tick::sign).toList());

    assertEquals(
        List.of(), ticks(before, alarm("CRIMINAL", FRAUD, "EFFECTIVE", "SINGLE", "CALL_110")));
  }

  @Test
  void what_tells_of_no_event_or_of_one_told_before_is_not_counted() {
    assertEquals(List.of(), ticks(null, alarm("CONSULTATION", null, null, "SINGLE", "CALL_110")));
    assertEquals(List.of(), ticks(null, alarm("OTHER", null, null, "SINGLE", "CALL_110")));
    assertEquals(List.of(), ticks(null, alarm("CRIMINAL", FRAUD, null, "LINKED", "CALL_110")));
    assertEquals(
        List.of(),
        ticks(null, alarm("CRIMINAL", FRAUD, "INVALID_FALSE_REPORT", "SINGLE", "CALL_110")));
  }

  @Test
  void what_patrols_find_is_counted_apart() {
    for (String channel : List.of("PATROL", "GRID", "LEADER_ASSIGNED")) {
      assertEquals(
          Stratum.PATROLS,
          ticks(null, alarm("CRIMINAL", FRAUD, null, "SINGLE", channel))
              .getFirst()
              .cell()
              .stratum());
    }
  }

  @Test
  void a_place_is_counted_in_everything_above_it() {
    assertEquals(
        List.of("yuetang", "yuetang>baota", "yuetang>baota>fuxing"),
        Tick.upwards("yuetang>baota>fuxing"));
  }

  private static List<Tick> ticks(@Nullable Coordinates before, Coordinates after) {
    return Tick.of(
        new UUID(0, 1), List.of(new Effect(DAY, before, after)), "Asia/Shanghai", Instant.EPOCH);
  }

  private static Coordinates alarm(
      String category,
      @Nullable String subtype,
      @Nullable String validity,
      String linkage,
      String channel) {
    return new Coordinates(
        "incident.alarm-received",
        DAY,
        null,
        "yuetang>baota>fuxing",
        category,
        subtype,
        category,
        subtype,
        validity,
        null,
        linkage,
        "baota-police",
        channel,
        TimePrecision.DAY);
  }
}
