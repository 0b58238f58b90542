package qilian.bench.load;

import java.util.Arrays;

/** How long things took, every one of them kept, so that no percentile is an estimate. */
public final class Latencies {
  private long[] nanos = new long[1024];
  private int size;
  private boolean sorted = true;

  /** Takes one in. */
  public void add(long duration) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, size * 2);
    }
    nanos[size++] = duration;
    sorted = false;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The smallest duration that so many percent are not above; in milliseconds. */
  public double millis(double percent) {
    if (size == 0) {
      return Double.NaN;
    }
    if (!sorted) {
      Arrays.sort(nanos, 0, size);
      sorted = true;
    }
    // 99.9 % of 1,000 are 999, whatever binary fractions make of it.
    int rank = (int) Math.ceil(percent * size / 100.0 - 1e-6);
    return nanos[Math.clamp(rank, 1, size) - 1] / 1e6;
  }

  /** The usual three in words. */
  public String text() {
    return "p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms"
        .formatted(millis(50), millis(99), millis(99.9));
  }
}
