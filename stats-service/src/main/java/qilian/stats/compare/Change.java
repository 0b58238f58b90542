package qilian.stats.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A count beside its base. Where the base is unknown there is no difference, and where it is
 * unknown or zero there is no percentage: never 0, never infinity.
 *
 * @param base what the earlier window counted; null where the data do not cover that window
 * @param threshold a base below it is small: the difference is said first, the percentage second
 */
public record Change(long count, @Nullable Long base, int threshold) {
  public static final int SMALL_BASE = 10;

  public Change {
    if (count < 0 || base != null && base < 0) {
      throw new IllegalArgumentException("counts are not negative: " + count + ", " + base);
    }
  }

  public static Change of(long count, @Nullable Long base) {
    return new Change(count, base, SMALL_BASE);
  }

  public @Nullable Long difference() {
    return base == null ? null : count - base;
  }

  /** 100 x (count - base) / base to one decimal, half away from zero. */
  public @Nullable BigDecimal percent() {
    return base == null || base == 0 ? null : percent(count, base, 1);
  }

  /** The exact change in percent, rounded once, half away from zero. */
  public static BigDecimal percent(long count, long base, int decimals) {
    return BigDecimal.valueOf(count)
        .subtract(BigDecimal.valueOf(base))
        .movePointRight(2)
        .divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP);
  }

  /** Whether the exact percentage lies halfway between two printed ones. */
  public boolean tie() {
    if (base == null || base == 0) {
      return false;
    }
    BigDecimal[] halves =
        BigDecimal.valueOf(count)
            .subtract(BigDecimal.valueOf(base))
            .multiply(BigDecimal.valueOf(2000))
            .divideAndRemainder(BigDecimal.valueOf(base));
    return halves[1].signum() == 0 && halves[0].toBigInteger().testBit(0);
  }

  public boolean smallBase() {
    return base != null && base < threshold;
  }

  /** The change in words, counted in 起 or "cases". */
  public String text(Locale locale) {
    return text(locale, isChinese(locale) ? "起" : "cases");
  }

  /** The change in words, with the unit of the measure (起, 件, 人). */
  public String text(Locale locale, String unit) {
    return isChinese(locale) ? chinese(unit) : english(unit);
  }

  static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals("zh");
  }

  private String chinese(String unit) {
    if (base == null) {
      return "无可比基数";
    }
    if (count == base) {
      return "持平";
    }
    if (base == 0) {
      return "上期为0，新增" + count + unit;
    }
    BigDecimal percent = percent(count, base, 1);
    boolean up = count > base;
    String by = (up ? "增加" : "减少") + Math.abs(count - base) + unit;
    String rate = (up ? "上升" : "下降") + percent.abs() + "%";
    if (smallBase()) {
      return "由" + base + unit + "到" + count + unit + "（" + by + "，" + rate + "，基数较小）";
    }
    return percent.signum() == 0 ? "基本持平（" + by + "）" : rate;
  }

  private String english(String unit) {
    if (base == null) {
      return "no base to compare with";
    }
    if (count == base) {
      return "unchanged";
    }
    if (base == 0) {
      return "none before, " + count + " new " + unit;
    }
    BigDecimal percent = percent(count, base, 1);
    boolean up = count > base;
    String by = Math.abs(count - base) + (up ? " more" : " fewer");
    String rate = (up ? "up " : "down ") + percent.abs() + " %";
    if (smallBase()) {
      return "from "
          + base
          + " to "
          + count
          + " "
          + unit
          + " ("
          + by
          + "; "
          + rate
          + ", small base)";
    }
    return percent.signum() == 0 ? "nearly unchanged (" + by + ")" : rate;
  }
}
