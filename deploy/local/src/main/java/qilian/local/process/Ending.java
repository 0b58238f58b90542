package qilian.local.process;

import java.io.IOException;
import java.time.Duration;

/** Ends a process: asks, waits a bounded time, then insists. */
public final class Ending {
  private Ending() {}

  /** Asks with the signal, waits, kills; says whether it ended by itself. */
  public static boolean end(ProcessHandle handle, String signal, Duration grace) {
    signal(handle, signal);
    if (ended(handle, grace)) {
      return true;
    }
    handle.destroyForcibly();
    ended(handle, Duration.ofSeconds(10));
    return false;
  }

  private static void signal(ProcessHandle handle, String signal) {
    if (signal.equals("TERM")) {
      handle.destroy();
      return;
    }
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(handle.pid())).start().waitFor();
    } catch (IOException e) {
      handle.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean ended(ProcessHandle handle, Duration grace) {
    return Patience.until(grace, () -> !Alive.is(handle));
  }
}
