package qilian.transport.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventTimesTest {

  @Test
  void every_text_is_read_as_the_standard_library_reads_it_or_refused_with_it() {
    Random dice = new Random(17);
    for (int i = 0; i < 50_000; i++) {
      String text =
          "%04d-%02d-%02dT%02d:%02d:%02d%s"
              .formatted(
                  1900 + dice.nextInt(300),
                  dice.nextInt(14),
                  dice.nextInt(33),
                  dice.nextInt(26),
                  dice.nextInt(62),
                  dice.nextInt(62),
                  offset(dice));
      assertEquals(standard(text), ours(text), text);
    }
  }

  @Test
  void a_time_without_an_offset_is_told_from_one_that_does_not_exist() {
    assertEquals(Fault.TIME_WITHOUT_ZONE, fault("2025-11-03T08:15:00"));
    assertEquals(Fault.IMPOSSIBLE_TIME, fault("2025-02-30T08:15:00Z"));
    assertEquals(Fault.IMPOSSIBLE_TIME, fault("yesterday"));
  }

  @Test
  void years_outside_1900_to_2200_are_no_times_of_events() {
    assertEquals(Fault.IMPOSSIBLE_TIME, fault("0001-01-01T00:00:00Z"));
    assertEquals(Fault.IMPOSSIBLE_TIME, fault("1899-12-31T23:59:59Z"));
    assertEquals(Fault.IMPOSSIBLE_TIME, fault("9999-12-31T23:59:59Z"));
    assertEquals("1900-01-01T00:00:00Z", ours("1900-01-01T00:00:00Z"));
  }

  @Test
  void what_the_database_cannot_keep_is_cut_off() {
    assertEquals("2025-11-03T00:15:00.123456Z", ours("2025-11-03T08:15:00.123456789+08:00"));
  }

  private static String offset(Random dice) {
    return switch (dice.nextInt(5)) {
      case 0 -> "Z";
      case 1 -> "+08:00";
      case 2 -> "-03:30";
      case 3 ->
          "%s%02d:%02d"
              .formatted(dice.nextBoolean() ? "+" : "-", dice.nextInt(25), dice.nextInt(70));
      default -> "z";
    };
  }

  private static String standard(String text) {
    try {
      Instant time = OffsetDateTime.parse(text).toInstant();
      return time.toString();
    } catch (DateTimeException e) {
      return "refused";
    }
  }

  private static String ours(String text) {
    try {
      return EventTimes.read(text, "/time").toString();
    } catch (Unreadable e) {
      return "refused";
    }
  }

  private static Fault fault(String text) {
    return assertThrows(Unreadable.class, () -> EventTimes.read(text, "/time")).fault();
  }
}
