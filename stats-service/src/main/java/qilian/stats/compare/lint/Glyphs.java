package qilian.stats.compare.lint;

import java.util.Arrays;

/**
 * The text with its many ways of writing a digit, a dash or a percent sign made one, character for
 * character, so that every offset stays what it was.
 */
final class Glyphs {
  private static final char FULL_WIDTH_FIRST = '！';
  private static final char FULL_WIDTH_LAST = '～';
  private static final int FULL_WIDTH_SHIFT = FULL_WIDTH_FIRST - '!';
  private static final String DASHES = "‐‑‒–—―−﹣－ー⁻─";
  private static final String SPACES = "\u00A0\u2002\u2003\u2009\u200A\u202F\u3000\u0000\uFEFF\r";
  private static final String PERCENTS = "﹪٪";

  private Glyphs() {}

  /** Full-width commas stay what they are unless digits of the same width stand on both sides. */
  static String plain(String text) {
    char[] chars = text.toCharArray();
    char[] plain = Arrays.copyOf(chars, chars.length);
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c == '，') {
        boolean inNumber =
            i > 0 && i + 1 < chars.length && isWide(chars[i - 1]) && isWide(chars[i + 1]);
        plain[i] = inNumber ? ',' : '，';
      } else if (c == '。' || c == '；' || c == '：' || c == '（' || c == '）') {
        plain[i] = c == '（' ? '(' : c == '）' ? ')' : c;
      } else if (DASHES.indexOf(c) >= 0) {
        plain[i] = '-';
      } else if (SPACES.indexOf(c) >= 0) {
        plain[i] = ' ';
      } else if (PERCENTS.indexOf(c) >= 0) {
        plain[i] = '%';
      } else if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
        plain[i] = Character.toLowerCase((char) (c - FULL_WIDTH_SHIFT));
      } else if (c >= 'A' && c <= 'Z') {
        plain[i] = Character.toLowerCase(c);
      } else if (c == '【' || c == '〔' || c == '［') {
        plain[i] = '(';
      } else if (c == '】' || c == '〕' || c == '］') {
        plain[i] = ')';
      }
    }
    return new String(plain);
  }

  private static boolean isWide(char c) {
    return c >= '０' && c <= '９';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }
}
