package qilian.importer.sheet;

import java.text.Normalizer;

/** What is done to every cell before anyone looks at it: trimmed, and in Unicode NFC. */
public final class Text {
  private Text() {}

  /** Without white space, no-break space, ideographic space and marks of no width at its ends. */
  public static String tidy(String raw) {
    int from = 0;
    int to = raw.length();
    while (from < to && isSpace(raw.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(raw.charAt(to - 1))) {
      to--;
    }
    String trimmed = raw.substring(from, to);
    for (int i = 0; i < trimmed.length(); i++) {
      if (trimmed.charAt(i) >= 0x300) {
        return Normalizer.isNormalized(trimmed, Normalizer.Form.NFC)
            ? trimmed
            : Normalizer.normalize(trimmed, Normalizer.Form.NFC);
      }
    }
    return trimmed;
  }

  /** Whether the text has nothing but space in it. */
  public static boolean isBlank(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (!isSpace(raw.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        || (c >= 0x7F
            && (Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || c == 0xFEFF
                || c == 0x200B));
  }
}
