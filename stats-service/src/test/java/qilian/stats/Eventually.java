package qilian.stats;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** The one bounded wait of the tests. */
public final class Eventually {
  private static final long STEP = Duration.ofMillis(50).toNanos();

  private Eventually() {}

  /** Returns when the condition holds; an error if it does not in time. */
  public static void holds(Duration within, Callable<Boolean> condition) {
    long deadline = System.nanoTime() + within.toNanos();
    while (true) {
      try {
        if (condition.call()) {
          return;
        }
      } catch (Exception e) {
        throw new AssertionError(e);
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("it did not come true within " + within);
      }
      LockSupport.parkNanos(STEP);
    }
  }
}
