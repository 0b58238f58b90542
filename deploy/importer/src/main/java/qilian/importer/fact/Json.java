package qilian.importer.fact;

import qilian.importer.mapping.Reason;
import qilian.importer.mapping.Refused;

/** Writes JSON text into a buffer, quickly and without guessing. */
final class Json {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private Json() {}

  static void member(StringBuilder out, String name, String value) {
    name(out, name);
    string(out, value);
  }

  static void name(StringBuilder out, String name) {
    char last = out.charAt(out.length() - 1);
    if (last != '{') {
      out.append(',');
    }
    out.append('"').append(name).append("\":");
  }

  static void string(StringBuilder out, String text) {
    out.append('"');
    int from = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        out.append(text, from, i);
        from = i + 1;
        escape(out, c);
      } else if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < length
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          throw new Refused(Reason.UNREADABLE_CHARACTERS, "half a surrogate pair");
        }
        i++;
      }
    }
    out.append(text, from, length).append('"');
  }

  private static void escape(StringBuilder out, char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
    }
  }
}
