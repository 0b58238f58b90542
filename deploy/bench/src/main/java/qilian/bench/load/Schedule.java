package qilian.bench.load;

/**
 * When requests are due. At a fixed rate a request is due whether or not the last one was answered,
 * and its answer is timed from there: what had to wait for a stalled service is not left out.
 */
public final class Schedule {
  private final double nanosBetween;
  private final long begin;

  private Schedule(double nanosBetween, long begin) {
    this.nanosBetween = nanosBetween;
    this.begin = begin;
  }

  /** So many a second, from a moment on. */
  public static Schedule rate(double perSecond, long beginNanos) {
    return new Schedule(1e9 / perSecond, beginNanos);
  }

  /** The next one as soon as a connection is free. */
  public static Schedule asFastAsAnswered() {
    return new Schedule(0, 0);
  }

  /** Whether requests have times of their own. */
  public boolean isOpen() {
    return nanosBetween > 0;
  }

  /** When a request is due; in a closed loop, now. */
  public long due(long index, long now) {
    return isOpen() ? begin + (long) (index * nanosBetween) : now;
  }
}
