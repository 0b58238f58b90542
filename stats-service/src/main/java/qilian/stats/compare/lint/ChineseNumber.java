package qilian.stats.compare.lint;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in Chinese signs, "十一", "两百零五", as bulletins write small counts. Only what stands before
 * the unit of a count is one: 一起 may mean "together", and a lone 一 is never read.
 */
final class ChineseNumber {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String COUNTED = "起件宗例桩名次条户人";
  private static final int LONGEST = 12;

  private ChineseNumber() {}

  /**
   * A number found at a place of the text.
   *
   * @param value below 100 million
   * @param to the place behind it
   */
  record Found(BigDecimal value, int to) {}

  /** The number that begins here and counts something; null if there is none. */
  static @Nullable Found counted(String text, int from) {
    Found found = from > 0 && text.charAt(from - 1) == '第' ? null : at(text, from);
    if (found == null || found.to() == text.length()) {
      return null;
    }
    boolean one = found.to() == from + 1 && text.charAt(from) == '一';
    char unit = text.charAt(found.to());
    if (Multiple.unit(text, found.to()) != null) {
      return found;
    }
    return !one && COUNTED.indexOf(unit) >= 0 ? found : null;
  }

  /** The number that begins here, whatever follows; null if none does. */
  static @Nullable Found at(String text, int from) {
    long whole = 0;
    long section = 0;
    long digit = -1;
    long smallest = Long.MAX_VALUE;
    int i = from;
    for (; i < text.length() && i - from < LONGEST; i++) {
      char c = text.charAt(i) == '两' ? '二' : text.charAt(i) == '〇' ? '零' : text.charAt(i);
      int value = DIGITS.indexOf(c);
      long scale = scale(c);
      if (value == 0) {
        if (i == from || digit > 0) {
          break;
        }
        digit = -1;
      } else if (value > 0) {
        if (digit > 0) {
          // Digits in a row are a year or a telephone number.
          return null;
        }
        digit = value;
      } else if (scale == 10_000) {
        if (whole > 0 || section + Math.max(digit, 0) == 0) {
          break;
        }
        whole = (section + Math.max(digit, 0)) * scale;
        section = 0;
        digit = -1;
        smallest = Long.MAX_VALUE;
      } else if (scale > 0) {
        boolean bare = digit < 0 && scale == 10 && section == 0;
        if (scale >= smallest || digit < 0 && !bare) {
          break;
        }
        section += (bare ? 1 : digit) * scale;
        smallest = scale;
        digit = -1;
      } else {
        break;
      }
    }
    long value = whole + section + Math.max(digit, 0);
    return i == from ? null : fraction(text, BigDecimal.valueOf(value), i);
  }

  /** "七点一": the digits behind the point, as many as are written. */
  private static Found fraction(String text, BigDecimal whole, int point) {
    StringBuilder digits = new StringBuilder();
    int i = point + 1;
    if (point < text.length() && text.charAt(point) == '点') {
      for (; i < text.length() && i - point <= LONGEST; i++) {
        char c = text.charAt(i) == '〇' ? '零' : text.charAt(i);
        if (DIGITS.indexOf(c) < 0) {
          break;
        }
        digits.append(DIGITS.indexOf(c));
      }
    }
    return digits.isEmpty()
        ? new Found(whole, point)
        : new Found(new BigDecimal(whole + "." + digits), i);
  }

  private static long scale(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> 10_000;
      default -> 0;
    };
  }
}
