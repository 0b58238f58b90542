package qilian.bench.mark;

import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Deadlines of disputes that fall due in one and the same minute, until none is left. */
public final class Watch implements Mark {
  private static final int DEADLINES = 10_000;

  /** Urged, lapsed, supervised, raised: all four are due at once. */
  private static final int STEPS = 4;

  private static final double TARGET_SECONDS = 60;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final double NANOS = 1e9;

  @Override
  public List<String> names() {
    return List.of("watch");
  }

  @Override
  public List<Outcome> measure(Bed bed) throws Exception {
    int deadlines = Math.min(DEADLINES, bed.events());
    Outcome.Limit insert = bed.limits().insert();
    try (Connection connection = bed.house().database().of("mediation")) {
      Disputes.due(connection, deadlines);
      long begin = System.nanoTime();
      while (Disputes.left(connection) > 0) {
        if (System.nanoTime() - begin > PATIENCE.toNanos()) {
          throw new IOException(Disputes.left(connection) + " deadlines are still due");
        }
        Thread.sleep(100);
      }
      double seconds = (System.nanoTime() - begin) / NANOS;
      long taken = Disputes.taken(connection);
      boolean once = taken == (long) deadlines * STEPS;
      List<String> remarks = new ArrayList<>();
      remarks.add(
          "%,d deadlines, %,d steps, each an event and a fact: %,.0f steps/s"
              .formatted(deadlines, taken, taken / seconds));
      remarks.add("the watch looks every 10 s, and that is in it");
      if (deadlines < DEADLINES) {
        remarks.add("the target speaks of 10,000: --events 10000");
      }
      if (!once) {
        remarks.add("each deadline takes four steps, so %,d".formatted(deadlines * STEPS));
      }
      double least = deadlines * STEPS / insert.value();
      return List.of(
          new Outcome(
              "watch",
              seconds,
              "%.1f s".formatted(seconds),
              List.of(new Outcome.Limit("as many rows into a plain table s", least)),
              "≤ %.0f s".formatted(TARGET_SECONDS),
              once && seconds <= TARGET_SECONDS,
              remarks));
    }
  }
}
