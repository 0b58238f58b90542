package qilian.stats.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Two shares of a whole held against each other: their change is said in percentage points. */
public record ShareChange(long part, long whole, long earlierPart, long earlierWhole) {
  public ShareChange {
    if (part < 0 || whole < part || earlierPart < 0 || earlierWhole < earlierPart) {
      throw new IllegalArgumentException("a part lies between 0 and its whole");
    }
  }

  /** The share now in percent, one decimal, half away from zero; null of a whole of zero. */
  public @Nullable BigDecimal share() {
    return whole == 0 ? null : share(part, whole, 1);
  }

  public static BigDecimal share(long part, long whole, int decimals) {
    return BigDecimal.valueOf(part)
        .movePointRight(2)
        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
  }

  /** The difference of the exact shares in points, rounded once; null where a whole is zero. */
  public @Nullable BigDecimal points() {
    if (whole == 0 || earlierWhole == 0) {
      return null;
    }
    BigDecimal now = BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(earlierWhole));
    BigDecimal then = BigDecimal.valueOf(earlierPart).multiply(BigDecimal.valueOf(whole));
    return now.subtract(then)
        .movePointRight(2)
        .divide(
            BigDecimal.valueOf(whole).multiply(BigDecimal.valueOf(earlierWhole)),
            1,
            RoundingMode.HALF_UP);
  }

  public String text(Locale locale) {
    BigDecimal points = points();
    boolean chinese = Change.isChinese(locale);
    if (points == null) {
      return chinese ? "无可比基数" : "no base to compare with";
    }
    if (points.signum() == 0) {
      return chinese ? "持平" : "unchanged";
    }
    boolean up = points.signum() > 0;
    return chinese
        ? (up ? "上升" : "下降") + points.abs() + "个百分点"
        : (up ? "up " : "down ") + points.abs() + " percentage points";
  }
}
