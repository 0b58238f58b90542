package qilian.mediation.api;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Wrong telephone tails of a day, by source and by code, so that nobody tries out all ten thousand.
 * What is right costs nothing. Where strangers have used up the tries about a code, whoever has not
 * been wrong about it today is still answered once: a party that knows its own number is not locked
 * out by others.
 */
final class WrongTails {

  private static final double A_DAY = Duration.ofDays(1).toNanos();
  private static final int MANY = 50_000;

  private final int ofSource;
  private final int ofCode;
  private final LongSupplier nanoClock;
  private final ConcurrentHashMap<String, Level> levels = new ConcurrentHashMap<>();

  private record Level(double wrong, long at) {}

  /**
   * Nobody has been wrong yet.
   *
   * @param ofSource how many wrong tails a day one address has, over all codes
   * @param ofCode how many a day all addresses together have about one code
   */
  WrongTails(int ofSource, int ofCode, LongSupplier nanoClock) {
    this.ofSource = ofSource;
    this.ofCode = ofCode;
    this.nanoClock = nanoClock;
  }

  /** How long to wait before the next try is looked at; zero for not at all. */
  Duration before(String source, String code) {
    Duration own = wait("source " + source, ofSource);
    if (!own.isZero()) {
      return own;
    }
    Duration about = wait("code " + code, ofCode);
    return about.isZero() || wrongSoFar(pair(source, code), 1) == 0 ? Duration.ZERO : about;
  }

  /** Counts a wrong tail. */
  void wrong(String source, String code) {
    long now = nanoClock.getAsLong();
    if (levels.size() > MANY) {
      levels.values().removeIf(level -> now - level.at() > A_DAY);
    }
    count("source " + source, ofSource, now);
    count("code " + code, ofCode, now);
    count(pair(source, code), 1, now);
  }

  private void count(String key, int most, long now) {
    levels.merge(
        key,
        new Level(1, now),
        (before, one) -> new Level(Math.min(most, left(before, most, now)) + 1, now));
  }

  private Duration wait(String key, int most) {
    double over = wrongSoFar(key, most) + 1 - most;
    return over <= 0 ? Duration.ZERO : Duration.ofNanos((long) Math.ceil(over * A_DAY / most));
  }

  private double wrongSoFar(String key, int most) {
    Level level = levels.get(key);
    return level == null ? 0 : left(level, most, nanoClock.getAsLong());
  }

  /** They are forgotten evenly, all of them in a day. */
  private static double left(Level level, int most, long now) {
    return Math.max(0, level.wrong() - (now - level.at()) / A_DAY * most);
  }

  private static String pair(String source, String code) {
    return "pair " + source + " " + code;
  }
}
