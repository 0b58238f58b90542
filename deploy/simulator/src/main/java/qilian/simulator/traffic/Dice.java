package qilian.simulator.traffic;

import java.util.List;

/**
 * Seeded chance that falls the same on every machine and every Java: SplitMix64 (Steele, Lea and
 * Flood 2014) written out, and only strict mathematics on top of it.
 */
final class Dice {
  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** Dice of their own for one stream and one index, so that one does not shift another. */
  static Dice of(long seed, String stream, long index) {
    long mixed = seed;
    for (int i = 0; i < stream.length(); i++) {
      mixed = mix(mixed + stream.charAt(i) * 0x9E3779B97F4A7C15L);
    }
    return new Dice(mix(mixed ^ mix(index + 0x632BE59BD9B4E019L)));
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  private long bits() {
    state += 0x9E3779B97F4A7C15L;
    return mix(state);
  }

  /** A number in [0, 1). */
  double share() {
    return (bits() >>> 11) * 0x1.0p-53;
  }

  /** A whole number from 0 to bound - 1. */
  int below(int bound) {
    return (int) (share() * bound);
  }

  /** A whole number of the closed interval. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  boolean chance(double probability) {
    return share() < probability;
  }

  <T> T oneOf(List<T> items) {
    return items.get(below(items.size()));
  }

  /** An index drawn in proportion to its weight. */
  int weighted(double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double left = share() * total;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** A Poisson count; Knuth's product of uniforms, in portions so that no factor underflows. */
  int poisson(double mean) {
    int count = 0;
    for (double left = mean; left > 0; left -= 20) {
      double limit = StrictMath.exp(-Math.min(left, 20));
      for (double product = share(); product > limit; product *= share()) {
        count++;
      }
    }
    return count;
  }
}
