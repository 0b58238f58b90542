package qilian.campaign;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AssertionFailureBuilder;

/** The one way to wait: until an assertion holds, and no longer than that. */
final class Eventually {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Eventually() {}

  /** Asks again until the answer no longer throws; after the bound the last failure stands. */
  static <T> T eventually(Duration bound, Callable<T> question) {
    long until = System.nanoTime() + bound.toNanos();
    while (true) {
      try {
        return question.call();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting", e);
      } catch (Exception | AssertionError e) {
        if (System.nanoTime() > until) {
          AssertionFailureBuilder.assertionFailure()
              .message("not within " + bound.toSeconds() + " s: " + e.getMessage())
              .cause(e)
              .buildAndThrow();
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}
