package qilian.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);
  private final TokenBucket bucket = new TokenBucket(10, 20, now::get);

  @Test
  void a_burst_passes_and_then_the_rate_holds() {
    assertEquals(Duration.ZERO, bucket.take("police", 20));
    assertEquals(Duration.ofMillis(100), bucket.take("police", 1));

    pass(Duration.ofMillis(100));

    assertEquals(Duration.ZERO, bucket.take("police", 1));
    assertEquals(Duration.ofMillis(500), bucket.take("police", 5));
  }

  @Test
  void one_agency_does_not_slow_another() {
    bucket.take("police", 20);

    assertEquals(Duration.ZERO, bucket.take("tax", 20));
  }

  @Test
  void a_request_above_the_burst_passes_once_and_is_paid_off() {
    assertEquals(Duration.ZERO, bucket.take("police", 120));

    assertEquals(Duration.ofMillis(10_100), bucket.take("police", 1));
  }

  @Test
  void a_long_pause_saves_up_no_more_than_the_burst_even_over_the_clocks_end() {
    bucket.take("police", 20);
    pass(Duration.ofSeconds(100));

    assertEquals(Duration.ZERO, bucket.take("police", 20));
    assertTrue(bucket.take("police", 1).isPositive());
  }

  @Test
  void a_rate_of_nothing_is_a_mistake() {
    assertThrows(IllegalArgumentException.class, () -> new TokenBucket(0, 1, now::get));
    assertThrows(IllegalArgumentException.class, () -> new TokenBucket(1, 0, now::get));
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
