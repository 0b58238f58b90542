package qilian.alliance;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** The one way to wait: until an assertion holds, and no longer than that. */
final class Eventually {
  private static final Duration BOUND = Duration.ofSeconds(20);

  private Eventually() {}

  /** Asks again until the answer no longer throws; after the bound the last failure stands. */
  static <T> T eventually(Callable<T> question) {
    long until = System.nanoTime() + BOUND.toNanos();
    while (true) {
      try {
        return question.call();
      } catch (Exception | AssertionError e) {
        if (System.nanoTime() > until) {
          throw new AssertionError("not within " + BOUND.toSeconds() + " s: " + e.getMessage(), e);
        }
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
  }
}
