package qilian.stats.compare.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The whole-number counts of the earlier period from which a printed percentage follows: always an
 * unbroken stretch of whole numbers, and often none.
 *
 * @param low the smallest, at least 1; above {@code high} where there is none
 * @param high the largest; {@link Long#MAX_VALUE} where there is no largest
 */
record Earlier(long low, long high) {
  private static final int MOST_DECIMALS = 4;
  static final Earlier NONE = new Earlier(1, 0);

  /** Null where the figures are too long to be anything that is counted. */
  static @Nullable Earlier of(long count, BigDecimal percent) {
    int decimals = Math.max(0, percent.scale());
    if (decimals > MOST_DECIMALS || percent.precision() - percent.scale() > 7) {
      return null;
    }
    long unit = BigDecimal.TEN.pow(decimals).longValueExact();
    long printed = percent.movePointRight(decimals).longValueExact();
    BigDecimal top = BigDecimal.valueOf(200 * unit).multiply(BigDecimal.valueOf(count));
    long least = 200 * unit + 2 * printed + 1;
    long most = 200 * unit + 2 * printed - 1;
    if (least <= 0) {
      return NONE;
    }
    long low =
        Math.max(1, top.divide(BigDecimal.valueOf(least), 0, RoundingMode.CEILING).longValue());
    long high =
        most <= 0
            ? Long.MAX_VALUE
            : top.divide(BigDecimal.valueOf(most), 0, RoundingMode.FLOOR).longValue();
    while (low <= high && !gives(count, low, percent)) {
      low++;
    }
    while (low <= high && high != Long.MAX_VALUE && !gives(count, high, percent)) {
      high--;
    }
    return low > high ? NONE : new Earlier(low, high);
  }

  /** Halves may be rounded away from zero, as the house does, or to the even digit. */
  static boolean gives(long count, long base, BigDecimal percent) {
    return rounded(count, base, percent.scale(), RoundingMode.HALF_UP).compareTo(percent) == 0
        || rounded(count, base, percent.scale(), RoundingMode.HALF_EVEN).compareTo(percent) == 0;
  }

  static boolean givesOnlyHalfEven(long count, long base, BigDecimal percent) {
    return gives(count, base, percent)
        && rounded(count, base, percent.scale(), RoundingMode.HALF_UP).compareTo(percent) != 0;
  }

  static BigDecimal rounded(long count, long base, int decimals, RoundingMode mode) {
    return BigDecimal.valueOf(count)
        .subtract(BigDecimal.valueOf(base))
        .movePointRight(2)
        .divide(BigDecimal.valueOf(base), Math.max(0, decimals), mode);
  }

  /** The smallest base below a limit that gives the percentage with some count; 0 if none does. */
  static long smallest(BigDecimal percent, long limit) {
    if (percent.scale() > MOST_DECIMALS || percent.precision() - percent.scale() > 7) {
      return 0;
    }
    for (long base = 1; base < limit; base++) {
      BigDecimal change = percent.multiply(BigDecimal.valueOf(base)).movePointLeft(2);
      long near = base + change.setScale(0, RoundingMode.HALF_UP).longValueExact();
      if (near >= 0 && gives(near, base, percent)) {
        return base;
      }
    }
    return 0;
  }

  boolean isNone() {
    return low > high;
  }

  /** "106", "26–28", "at least 200" in figures. */
  String text() {
    if (isNone()) {
      return "";
    }
    if (high == Long.MAX_VALUE) {
      return "≥" + low;
    }
    return low == high ? Long.toString(low) : low + "–" + high;
  }
}
