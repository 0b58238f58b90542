package qilian.mediation.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WrongTailsTest {

  private static final String CODE = "012250000173";

  private final AtomicLong clock = new AtomicLong();
  private final WrongTails tails = new WrongTails(30, 60, clock::get);

  @Test
  void one_address_tries_thirty_tails_a_day_and_not_ten_thousand() {
    int tried = 0;
    for (int second = 0; second < Duration.ofDays(1).toSeconds(); second += 6) {
      clock.set(Duration.ofSeconds(second).toNanos());
      tried += tries("10.0.0.1") ? 1 : 0;
    }
    assertTrue(tried >= 30 && tried <= 60, tried + " tries");
  }

  @Test
  void many_addresses_have_one_try_each_once_the_day_of_a_code_is_used_up() {
    int tried = 0;
    for (int address = 0; address < 100; address++) {
      for (int i = 0; i < 20; i++) {
        tried += tries("10.0.1." + address) ? 1 : 0;
      }
    }
    assertTrue(tried <= 60 + 100, tried + " tries");
  }

  @Test
  void a_party_that_knows_its_number_is_not_locked_out_by_strangers() {
    for (int i = 0; i < 1_000; i++) {
      tries("10.0.2." + i % 200);
    }
    assertEquals(Duration.ZERO, tails.before("192.0.2.7", CODE));
    tails.wrong("192.0.2.7", CODE);
    assertFalse(tails.before("192.0.2.7", CODE).isZero(), "after a typing error it waits");
    clock.addAndGet(Duration.ofDays(1).toNanos());
    assertEquals(Duration.ZERO, tails.before("192.0.2.7", CODE));
  }

  private boolean tries(String address) {
    boolean open = tails.before(address, CODE).isZero();
    if (open) {
      tails.wrong(address, CODE);
    }
    return open;
  }
}
