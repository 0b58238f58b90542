package qilian.mediation.document;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in the characters that cannot be altered on paper: 人民币壹万贰仟元整. */
final class ChineseAmount {

  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final String[] GROUPS = {"", "万", "亿", "万亿"};

  private ChineseAmount() {}

  /**
   * Yuan in characters, to the fen.
   *
   * @throws IllegalArgumentException below zero, or from ten thousand times a trillion on
   */
  static String of(BigDecimal yuan) {
    if (yuan.signum() < 0 || yuan.compareTo(BigDecimal.valueOf(1, -16)) >= 0) {
      throw new IllegalArgumentException("an amount is not negative and below 10^16: " + yuan);
    }
    long fen = yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    long whole = fen / 100;
    int jiao = (int) (fen / 10 % 10);
    int cent = (int) (fen % 10);
    StringBuilder words = new StringBuilder("人民币");
    if (whole > 0 || fen == 0) {
      words.append(whole == 0 ? "零" : whole(whole)).append('元');
    }
    if (jiao == 0 && cent == 0) {
      return words.append('整').toString();
    }
    if (jiao > 0) {
      words.append(DIGITS.charAt(jiao)).append('角');
    } else if (whole > 0) {
      words.append('零');
    }
    return cent > 0 ? words.append(DIGITS.charAt(cent)).append('分').toString() : words + "整";
  }

  private static String whole(long number) {
    StringBuilder words = new StringBuilder();
    boolean gap = false;
    for (int group = GROUPS.length - 1; group >= 0; group--) {
      int part = (int) (number / (long) Math.pow(10_000, group) % 10_000);
      if (part == 0) {
        gap = !words.isEmpty();
        continue;
      }
      if (gap || !words.isEmpty() && part < 1_000) {
        words.append('零');
      }
      words.append(part(part)).append(GROUPS[group]);
      gap = false;
    }
    return words.toString();
  }

  private static String part(int number) {
    StringBuilder words = new StringBuilder();
    boolean gap = false;
    for (int place = PLACES.length - 1; place >= 0; place--) {
      int digit = number / (int) Math.pow(10, place) % 10;
      if (digit == 0) {
        gap = !words.isEmpty();
      } else {
        if (gap) {
          words.append('零');
        }
        words.append(DIGITS.charAt(digit)).append(PLACES[place]);
        gap = false;
      }
    }
    return words.toString();
  }
}
