package qilian.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One process of the local system: how it starts, when it is ready, how it ends. */
public interface Part {
  /** The name in lists, logs and the book. */
  String name();

  /** The port it listens on. */
  int port();

  /** The environment variable that chooses the port. */
  String variable();

  /** Where it is reached, as printed. */
  String address();

  /** Starts it; it is not ready yet. */
  Process start();

  /** Waits until it answers as itself; an obstacle if it died or the time is over. */
  void awaitReady(ProcessHandle process, Duration bound);

  /** A process of ours that nobody wrote down. */
  Optional<ProcessHandle> orphan();

  /** The signal that asks it to end properly. */
  default String signal() {
    return "TERM";
  }

  /** Whether what it was started from has been built anew since. */
  default boolean outdated(Instant started) {
    return false;
  }
}
