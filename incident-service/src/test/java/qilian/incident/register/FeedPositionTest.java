package qilian.incident.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import qilian.incident.register.FeedPosition.Slot;

/** Who goes on from a position misses nothing and hears nothing twice. */
class FeedPositionTest {
  private static final FeedPosition HERE =
      new FeedPosition(Map.of(new Slot(0, 0), 7L, new Slot(0, 1), 0L, new Slot(1, 3), 912L));

  @Test
  void what_is_written_is_read_again() {
    assertEquals("0.0-7_0.1-0_1.3-912", HERE.text());
    assertEquals(Optional.of(HERE), FeedPosition.read(HERE.text()));
  }

  @Test
  void what_we_did_not_write_is_no_position() {
    for (String other : List.of("", "x", "0.0", "0.0-7_x", "0.0--7", "9".repeat(3000))) {
      assertTrue(FeedPosition.read(other).isEmpty(), other);
    }
  }

  @Test
  void a_new_partition_is_read_from_where_it_stands_and_no_number_lies_ahead_of_the_log() {
    FeedPosition now =
        new FeedPosition(Map.of(new Slot(0, 0), 5L, new Slot(0, 1), 4L, new Slot(2, 0), 11L));

    assertEquals(
        new FeedPosition(Map.of(new Slot(0, 0), 5L, new Slot(0, 1), 0L, new Slot(2, 0), 11L)),
        HERE.filledFrom(now));
  }
}
