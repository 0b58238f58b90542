package qilian.local.process;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** The lines a person reads while something starts or stops. */
public final class Progress {
  private final PrintStream out;

  public Progress(PrintStream out) {
    this.out = out;
  }

  /** One line about one process. */
  public synchronized void say(String name, String what) {
    out.printf(Locale.ROOT, "  %-10s %s%n", name, what);
    out.flush();
  }

  /** One line about one process with the time it took. */
  public void say(String name, String what, Duration took) {
    say(name, String.format(Locale.ROOT, "%s (%.1f s)", what, took.toMillis() / 1000.0));
  }

  /** A line of its own. */
  public synchronized void line(String text) {
    out.println(text);
    out.flush();
  }
}
