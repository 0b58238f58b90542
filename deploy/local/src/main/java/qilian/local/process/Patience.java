package qilian.local.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Bounded waiting: every wait of this module has an end. */
public final class Patience {
  private Patience() {}

  /** Asks every 50 ms until the answer is yes; says whether it came in time. */
  public static boolean until(Duration bound, BooleanSupplier question) {
    long end = System.nanoTime() + bound.toNanos();
    while (true) {
      if (question.getAsBoolean()) {
        return true;
      }
      if (System.nanoTime() >= end) {
        return false;
      }
      pause(Duration.ofMillis(50));
    }
  }

  /** Sleeps, and turns an interruption into an obstacle. */
  public static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Obstacle("The work was interrupted.", "Run the command again.", e);
    }
  }
}
