package qilian.guard;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** How fast each agency may send: so many a second, and a burst on top after a pause. */
public final class TokenBucket {
  private static final double NANOS = 1_000_000_000.0;
  private static final int MANY_AGENCIES = 10_000;

  private final double perSecond;
  private final long burst;
  private final LongSupplier nanoClock;
  private final ConcurrentHashMap<String, Level> levels = new ConcurrentHashMap<>();

  private record Level(double tokens, long at, double missing) {}

  /**
   * A bucket for every agency, full at first.
   *
   * @param perSecond tokens an agency earns in a second
   * @param burst tokens it can save up at most
   * @param nanoClock a clock that only goes forward, for example {@code System::nanoTime}
   */
  public TokenBucket(double perSecond, long burst, LongSupplier nanoClock) {
    if (!(perSecond > 0) || burst < 1) {
      throw new IllegalArgumentException("A rate above zero and a burst of at least one");
    }
    this.perSecond = perSecond;
    this.burst = burst;
    this.nanoClock = nanoClock;
  }

  /**
   * Takes tokens for one request. A request larger than the burst passes on a full bucket and is
   * paid off afterwards.
   *
   * @return zero if they were taken, otherwise how long to wait before asking again
   */
  public Duration take(String agency, long tokens) {
    long now = nanoClock.getAsLong();
    if (levels.size() > MANY_AGENCIES) {
      levels.values().removeIf(level -> filled(level, now) >= burst);
    }
    double needed = Math.min(tokens, burst);
    Level after =
        levels.compute(
            agency,
            (code, before) -> {
              double there = before == null ? burst : filled(before, now);
              return there >= needed
                  ? new Level(there - tokens, now, 0)
                  : new Level(there, now, needed - there);
            });
    return after.missing == 0
        ? Duration.ZERO
        : Duration.ofNanos((long) Math.ceil(after.missing / perSecond * NANOS));
  }

  private double filled(Level level, long now) {
    return Math.min(burst, level.tokens + Math.max(0, now - level.at) / NANOS * perSecond);
  }
}
