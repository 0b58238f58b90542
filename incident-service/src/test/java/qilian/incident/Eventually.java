package qilian.incident;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AssertionFailureBuilder;

/** The one way to wait: until an assertion holds, and no longer than that. */
public final class Eventually {
  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private Eventually() {}

  /** Asks again until the answer no longer throws; after the bound the last failure stands. */
  public static <T> T eventually(Callable<T> question) {
    long until = System.nanoTime() + BOUND.toNanos();
    while (true) {
      try {
        return question.call();
      } catch (Exception | AssertionError e) {
        if (System.nanoTime() > until) {
          AssertionFailureBuilder.assertionFailure()
              .message("not within " + BOUND.toSeconds() + " s: " + e.getMessage())
              .cause(e)
              .buildAndThrow();
        }
        pause();
      }
    }
  }

  static void pause() {
    LockSupport.parkNanos(PAUSE.toNanos());
  }
}
