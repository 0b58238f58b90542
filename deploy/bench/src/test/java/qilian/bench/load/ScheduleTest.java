package qilian.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final long MILLI = 1_000_000;

  @Test
  void a_request_is_due_at_its_time_however_late_it_can_be_sent() {
    Schedule schedule = Schedule.rate(1_000, 7 * MILLI);
    assertEquals(7 * MILLI, schedule.due(0, 0));
    assertEquals(107 * MILLI, schedule.due(100, 999 * MILLI));
  }

  @Test
  void in_a_closed_loop_a_request_is_due_when_it_is_sent() {
    Schedule schedule = Schedule.asFastAsAnswered();
    assertEquals(42, schedule.due(1_000_000, 42));
    assertFalse(schedule.isOpen());
  }

  /** One connection, 1 ms an answer, but the service stalls once for 100 ms. */
  @Test
  void a_stall_is_felt_by_all_that_were_due_meanwhile() {
    assertEquals(1, percentile(Schedule.asFastAsAnswered()), 0.01);
    double corrected = percentile(Schedule.rate(900, 0));
    assertEquals(90, corrected, 10);
  }

  /** The 99th percentile in milliseconds of a thousand requests, in simulated time. */
  private static double percentile(Schedule schedule) {
    Latencies latencies = new Latencies();
    long now = 0;
    for (int i = 0; i < 1_000; i++) {
      long due = schedule.due(i, now);
      now = Math.max(now, due) + (i == 500 ? 100 * MILLI : MILLI);
      latencies.add(now - due);
    }
    return latencies.millis(99);
  }
}
