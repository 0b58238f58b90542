package qilian.transport.codec;

/** Which characters may stand in the texts of an event. */
public final class TextRules {

  private TextRules() {}

  /**
   * Position of the first character that may not stand in an identifier, or -1: control characters,
   * lone surrogates, and characters that are invisible or change the direction of writing.
   */
  public static int firstForbidden(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || (c >= 0x7f && c < 0xa0) || invisible(c)) {
        return i;
      }
      if (Character.isHighSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return i;
        }
        i++;
      } else if (Character.isLowSurrogate(c)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean invisible(char c) {
    return (c >= 0x200b && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f)
        || c == 0xfeff
        || c == 0xfffe
        || c == 0xffff
        || c == 0x00ad
        || c == 0x061c
        || c == 0x180e;
  }
}
