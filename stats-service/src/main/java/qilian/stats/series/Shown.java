package qilian.stats.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import qilian.stats.measure.Quantity;

/** How a figure is printed. */
public final class Shown {

  private static final int FEN_IN_WAN_YUAN = 6;

  private Shown() {}

  /** A count as it is, an amount of fen in 万元 with two decimals, half away from zero. */
  public static String of(Quantity quantity, long value) {
    return switch (quantity) {
      case COUNT, HEADCOUNT, MINUTES -> Long.toString(value);
      case AMOUNT -> wan(value).toPlainString();
    };
  }

  /** Fen in 万元 with two decimals. */
  public static BigDecimal wan(long fen) {
    return BigDecimal.valueOf(fen, FEN_IN_WAN_YUAN).setScale(2, RoundingMode.HALF_UP);
  }
}
